"""Frozen values: what a scenario, a state and an event are. No rules, no input, no output."""
