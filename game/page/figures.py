"""Figures as a page shows them: short for the eye, and whole in the ``value`` of a ``data`` element."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import category

from markupsafe import Markup

if TYPE_CHECKING:
    from fractions import Fraction

    Number = Fraction | float

PLACES = 4
"""Places of a figure in data."""

NONE = "–"
"""Stands where there is no figure."""

_MINUS = "\u2212"
_PER_CENT = "\u00a0%"
_STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINERS = "\u200c\u200d"
"""Marks that some scripts and emoji cannot be written without."""


def points_text(number: Number | None) -> str:
    """Points to one place."""
    return NONE if number is None else f"{_plain_zero(float(number), 1):.1f}".replace("-", _MINUS)


def signed_text(number: Number | None) -> str:
    """Points to one place with their sign."""
    if number is None:
        return NONE
    near = _plain_zero(float(number), 1)
    return f"{near:+.1f}".replace("-", _MINUS) if near else "0.0"


def change_text(number: Number | None) -> str:
    """A whole number with its sign."""
    if number is None:
        return NONE
    near = round(number)
    return f"{near:+,}".replace("-", _MINUS) if near else "0"


def share_text(number: Number | None) -> str:
    """A share in whole per cent; what is not nothing is never shown as nothing, nor what is not all as all."""
    if number is None:
        return NONE
    per_cent = float(number) * 100
    if 0 < per_cent < 1:
        return f"<1{_PER_CENT}"
    return f">99{_PER_CENT}" if 99 < per_cent < 100 else f"{per_cent:.0f}{_PER_CENT}"


def count_text(number: Number | None) -> str:
    """A whole number with commas."""
    return NONE if number is None else f"{round(number):,}".replace("-", _MINUS)


def points(number: Number | None) -> Markup:
    """Points as an element."""
    return _element(number, points_text(number))


def signed(number: Number | None) -> Markup:
    """Points with their sign as an element."""
    return _element(number, signed_text(number))


def change(number: Number | None) -> Markup:
    """A whole number with its sign as an element."""
    return _element(number, change_text(number))


def share(number: Number | None) -> Markup:
    """A share as an element."""
    return _element(number, share_text(number))


def count(number: Number | None) -> Markup:
    """A whole number as an element."""
    return _element(number, count_text(number))


def code(text: str) -> Markup:
    """A text with what stands between backticks as code."""
    parts = [Markup("{}").format(shown(part)) for part in text.split("`")]
    if len(parts) % 2 == 0:
        return Markup("`").join(parts)
    marked = [Markup("<code>{}</code>").format(part) if number % 2 else part for number, part in enumerate(parts)]
    return Markup("").join(marked)


def shown(text: str) -> str:
    """The text with everything that would steer a page, or that HTML forbids, written out."""
    if text.isprintable():
        return text
    return "".join(" " if letter in "\n\t" else _escaped(letter) if _steers(letter) else letter for letter in text)


def _element(number: Number | None, text: str) -> Markup:
    if number is None:
        return Markup(text)  # noqa: S704  a dash of ours
    return Markup('<data value="{}">{}</data>').format(machine_value(number), text)


def machine_value(number: Number) -> str:
    """A figure as JSON writes it, without the nothing after its point."""
    near = round(float(number), PLACES)
    return f"{near:.{PLACES}f}".rstrip("0").rstrip(".") if near else "0"


def _plain_zero(number: float, places: int) -> float:
    """The number rounded, and never the nothing that has a minus."""
    return round(number, places) or 0.0


def _steers(letter: str) -> bool:
    return category(letter) in _STEERING and letter not in _JOINERS


def _escaped(letter: str) -> str:
    code = ord(letter)
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
