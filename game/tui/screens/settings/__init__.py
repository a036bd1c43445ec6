"""The settings: what one person likes."""
