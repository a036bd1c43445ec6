"""One person playing: what a front end asks for and draws. No Textual, no HTTP."""
