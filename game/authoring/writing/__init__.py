"""What is judged by reading: lengths, choices, facts, gates and words."""
