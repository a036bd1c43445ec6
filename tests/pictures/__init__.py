"""The pictures of the README: the real screens of a real game, played by keys that are written down.

``python -m tests.pictures`` draws them anew into this folder; look at each before you keep it.
"""
