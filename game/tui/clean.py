"""Text from files and people, made safe to draw."""

from __future__ import annotations

from typing import Final

_BIDI = (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029, 0xFEFF)
_TABLE: Final[dict[int, str | None]] = {
    **dict.fromkeys((*_CONTROLS, *_BIDI)),
    ord("\t"): " ",
    ord("\n"): "\n",
}


def clean(text: str) -> str:
    """Return the text without control codes and without marks that turn its direction."""
    return text.translate(_TABLE)
