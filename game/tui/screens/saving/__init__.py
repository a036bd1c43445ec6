"""Saving: where a debrief goes, and in which form."""
