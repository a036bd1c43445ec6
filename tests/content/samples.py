"""Texts that the tests of the reader start from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authoring.guide import source_of
from game.content.reader import Reading, read

if TYPE_CHECKING:
    from game.model.scenario import Scenario

REFERENCE = source_of("reference")
EXAMPLE = REFERENCE.partition("<!-- the file small-room.yaml -->\n```yaml\n")[2].partition("```\n")[0]
"""The whole small scenario of the guide."""


def changed(*changes: tuple[str, str]) -> str:
    """The example with passages replaced, each of which has to be there exactly once."""
    text = EXAMPLE
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def reading(*changes: tuple[str, str]) -> Reading:
    """What comes of reading the changed example."""
    return read(changed(*changes), "small-room")


def scenario(*changes: tuple[str, str]) -> Scenario:
    """The scenario of the changed example, which has to be in order."""
    came = reading(*changes)
    assert came.scenario is not None, told(came)
    return came.scenario


def told(came: Reading) -> list[str]:
    """The errors and warnings as ``code line:column``, without the one that the example itself has."""
    return [f"{each.code} {each.spot.line}:{each.spot.column}" for each in came.problems if each.code != "W22"]


def codes(*changes: tuple[str, str]) -> list[str]:
    """The codes that the changed example yields."""
    return [each.partition(" ")[0] for each in told(reading(*changes))]


def line_of(passage: str, text: str = EXAMPLE) -> int:
    """The number of the line in which a passage begins."""
    return text[: text.index(passage)].count("\n") + 1
