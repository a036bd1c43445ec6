"""The person you sit with: initials on their colour, what they do here, and how to say the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from game.tui.rows import Row, words
from game.tui.themes import tint
from game.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from game.session.view import PersonView
    from game.tui.moment import Moment

_PLATE = 6
"""Columns of the plate on which the initials stand."""

_BESIDE = 21
"""Columns beside it; what takes more lines there than the plate has stands below."""


class Portrait(Pane):
    """A plate with initials, and beside it all that a visitor would be told; nothing where you sit with nobody."""

    def rows(self, moment: Moment) -> list[Row]:
        """Draw the plate to the left of the words."""
        person = moment.view.person
        return [] if person is None else portrait_rows(person)


def portrait_rows(person: PersonView) -> list[Row]:
    """Return the plate and the words; they hang beside it, and run on below."""
    colour = tint(person.seat)
    plate = [
        Content.styled("▄" * _PLATE, colour),
        Content.styled(initials(person.name).center(_PLATE), f"bold $surface on {colour}") + Content("  "),
        Content.styled("▀" * _PLATE, colour),
    ]
    said = [words(person.title, "$text-muted")]
    if person.say_it:
        said.append(words(f"say {person.say_it}", "$text-muted"))
    if person.came_in_as:
        said.append(words("came in as: ", "$text-muted") + words(person.came_in_as))
    beside = [words(person.name, f"bold {colour}").truncate(_BESIDE, ellipsis=True)]
    while said and len(beside) + len(said[0].wrap(_BESIDE)) <= len(plate):
        beside += said.pop(0).wrap(_BESIDE)
    beside += [Content("")] * (len(plate) - len(beside))
    rows = [Row(text, mark, _PLATE + 2) for text, mark in zip(beside, plate, strict=True)]
    return rows + [Row(text) for text in said]


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of a name."""
    parts = name.split()
    return "".join(part[0] for part in dict.fromkeys((parts[0], parts[-1]))).upper() if parts else ""
