"""A first scenario for somebody who writes one: whole, playable, and full of hints to overwrite."""
