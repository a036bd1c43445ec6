"""Rehearsing: a scenario played while it is being written, from anywhere in it, and never kept."""
