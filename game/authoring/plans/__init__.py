"""Plans: plays that an author writes down with what should come of them, and that are played again at every change."""
