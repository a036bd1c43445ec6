"""The pieces that screens are made of, one a file. They draw what they are given and compute no rule."""
