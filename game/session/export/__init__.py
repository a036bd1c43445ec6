"""A debrief to take along: Markdown, one page of HTML, JSON or plain text."""
