"""What is proved by looking at every play."""
