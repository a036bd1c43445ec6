"""The ending."""
