"""What one person likes, and where their files are."""
