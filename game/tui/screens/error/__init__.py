"""What went wrong, in one sentence."""
