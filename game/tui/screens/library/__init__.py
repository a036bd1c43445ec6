"""The library: every scenario, and where one was left off."""
