"""Past HR: an interactive training simulation about job interviews."""

__version__ = "0.1.0"
