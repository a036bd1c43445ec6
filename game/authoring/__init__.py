"""Tools for those who write scenarios, as functions that return data. Nothing here prints."""
