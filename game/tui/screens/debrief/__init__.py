"""The debrief: what was true, and what you learned of it."""
