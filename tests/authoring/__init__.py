"""The tools for those who write scenarios."""
