"""The terminal is too small."""
