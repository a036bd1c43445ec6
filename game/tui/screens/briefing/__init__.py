"""The briefing: what is read before the first meeting."""
