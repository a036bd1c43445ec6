"""The proof sheet of a scenario: its size, what comes of each way of playing it, and what its doors are worth."""
