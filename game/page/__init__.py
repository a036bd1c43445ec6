"""What every page that people can save shares: one frame, one style, charts and figures."""
