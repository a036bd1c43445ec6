"""What a person can do: one class a command, which gives its key, footer label, palette entry and help line."""
