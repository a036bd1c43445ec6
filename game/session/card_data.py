"""A card as plain data, for the files in the cache folder, and back."""

from __future__ import annotations

from typing import Any

from game.model.card import Card, Seniority


def card_data(card: Card) -> dict[str, object]:
    """A card as JSON can hold it."""
    return {name: getattr(card, name) for name in Card.__slots__}


def card_from(data: dict[str, Any]) -> Card:
    """The card in some data; raises `KeyError`, `TypeError` or `ValueError` where it is not in order."""
    return Card(
        title=text(data["title"]),
        teaser=text(data["teaser"]),
        field=text(data["field"]),
        place=text(data["place"]),
        seniority=Seniority(data["seniority"]),
        minutes=int(data["minutes"]),
        trains=tuple(map(text, data["trains"])),
        content_notes=tuple(map(text, data["content_notes"])),
    )


def text(value: object) -> str:
    """A value that must be text; raises `TypeError` where it is none."""
    if not isinstance(value, str):
        raise TypeError(value)
    return value
