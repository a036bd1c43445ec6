"""The pictures of the README: the real screens of a real game, played by keys that are written down.

``python -m tests.pictures`` draws them anew into this folder; look at each before you keep it. With a folder it plays
every scenario by its plan instead, and draws every screen on the way, at three sizes and in three themes.
"""
