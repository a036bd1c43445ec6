"""One live game: the machine through which every move goes, and the record from which it can be played again."""
