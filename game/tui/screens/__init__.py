"""One folder a screen: what it holds in Python, how it looks beside it."""
