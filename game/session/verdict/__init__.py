"""The verdict: what a playthrough was worth on what could be known, told from its own log."""
