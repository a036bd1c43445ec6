"""Spoiling real scenario files, to see that whatever is in a file, checking it ends in plain words.

``python -m tests.fuzz --cases 100000`` for as many as one likes; the tests run 2,000.
"""
