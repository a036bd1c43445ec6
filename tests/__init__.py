"""The tests, and the one command that runs every check: ``python -m tests``."""
