"""The terminal: screens that draw what the session tells, and send back what was chosen."""
