"""The meeting: what is said, and what you answer."""
