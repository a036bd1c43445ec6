"""Linear mode: the game in plain lines, for screen readers, Braille, pipes and tests. Nothing is missing in it."""
