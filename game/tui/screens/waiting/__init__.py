"""What is there before a rehearsal can begin."""
