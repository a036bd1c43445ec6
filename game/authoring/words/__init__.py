"""Lists of words, one file each: a word or phrase on a line, then what to say instead, or what it is about."""
