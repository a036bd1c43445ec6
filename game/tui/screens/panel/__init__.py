"""Panels over the game: notebook, issues, job, transcript."""
