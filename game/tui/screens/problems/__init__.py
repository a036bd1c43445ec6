"""The problems of a file that is rehearsed."""
