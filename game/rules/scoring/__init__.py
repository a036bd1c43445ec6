"""The score of a playthrough: five dimensions, each a function that returns its share and its reasons."""
