"""The pages as they have to be: those that are made, and those with passages that are."""

from __future__ import annotations

from game.authoring.guide import codes, keys, source_of
from game.authoring.guide.regions import renewed


def made_pages() -> dict[str, str]:
    """Every page of which something is made, whole and up to date, by its name."""
    return {"reference": renewed(source_of("reference"), keys.passages()), "codes": codes.page()}
