"""A question laid over another screen."""
