"""Text that a terminal is to show and not to obey."""

from __future__ import annotations

from game.session.intention import steers


def visible(text: str) -> str:
    """The text with everything that a terminal would obey written out, so that nothing is lost and nothing happens."""
    return "".join(_escaped(letter) if steers(letter) else letter for letter in text)


def _escaped(letter: str) -> str:
    code = ord(letter)
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
