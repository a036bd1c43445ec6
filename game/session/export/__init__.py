"""A debrief to take along: Markdown, one page of HTML, or JSON, all three from the same data."""
