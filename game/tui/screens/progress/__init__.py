"""The progress: what many plays show together."""
