"""Plain lines: what linear mode prints, and what a debrief says as plain text."""
