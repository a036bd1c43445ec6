"""The doors of a gate, from what can be chosen there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from game.model.place import PlaceKind
from game.session.deciding import behind, gist
from game.session.view import Light, Tone
from game.tui.option import Option
from game.tui.rows import Row, words
from game.tui.widgets.door import Way
from game.tui.widgets.doors import FIRST, NOW, Front
from game.tui.widgets.script import script_rows
from game.tui.words import count, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.session.view import ChoiceView, Paragraph, View

OUT: Final = "ways out"
"""The id of the one option behind the door out; it asks how."""

_OFFER: Final = "The offer: "
_TOLD_ELSEWHERE: Final = frozenset({Tone.DID, Tone.COST, Tone.FACT, Tone.RUMOUR, Tone.ISSUE})
"""What an answer need not say again: you chose it and its price just now, or the lists above mark it as new."""


def front_of(view: View, answer: Iterable[Paragraph] = (), *, brief: bool) -> Front:
    """Return the doors onward, the door out, and what can be found out first."""
    gate = view.gate
    assert gate is not None, "doors stand at gates and offers"
    onward = gate.on or gate.offer
    ways = [_onward(view, choice, number) for number, choice in enumerate(onward, 1)]
    first = [*gate.check, *(gate.offer if gate.on else ())]
    return Front(
        ways=(*ways, _out(view, len(ways) + 1, brief=brief)),
        first=tuple(Option(choice.id, _said(choice), price_of(choice)) for choice in first),
        heading=FIRST if gate.check else NOW,
        answer=tuple(answer_rows(answer)),
    )


def answer_rows(told: Iterable[Paragraph]) -> list[Row]:
    """Return what a check brought, close together as it stands beside the doors."""
    rows = script_rows(paragraph for paragraph in told if paragraph.tone not in _TOLD_ELSEWHERE)
    head = Row(words("The answer", "bold $text-muted") + words("  new", "bold $primary"))
    return [head, *(replace(row, gap=0) for row in rows)] if rows else []


def price_of(choice: ChoiceView) -> str:
    """Return the price in words, with its points where it has any; empty where there is none."""
    points = count(choice.cost, "point") if choice.cost else ""
    return ", ".join(part for part in (choice.price or "", points) if part)


def _onward(view: View, choice: ChoiceView, number: int) -> Way:
    """Return a door onward: to whom it leads, and whether that is up; at the offer, to the job."""
    person, price = behind(view, choice), price_of(choice)
    if view.kind is PlaceKind.OFFER:
        job = view.heading.removeprefix(_OFFER)
        return Way(_plain(choice), number, "✓ Take it", job, "", f"− {price}" if price else "", lit=True)
    if choice.leads_to is None or person is None:
        return Way(
            _plain(choice), number, "▸ The offer", "", choice.leads_to or "", f"− {price or 'No price'}", lit=True
        )
    here = next((int(floor.level) for floor in view.floors if floor.light is Light.HERE), 1)
    there = int(person.level)
    arrow = "▲ Up" if there > here else "▼ Down" if there < here else "▸ On"
    return Way(
        _plain(choice), number, arrow, person.name, person.title, f"− {price or 'No price'}", True, (here, there)
    )


def _out(view: View, number: int, *, brief: bool) -> Way:
    """Return the door out: what you do otherwise, and its worth."""
    offered = view.kind is PlaceKind.OFFER
    sign = "Leave it ▸" if offered else "Out ▸"
    name = gist(view.otherwise.text)
    about = "" if brief else view.otherwise.text[len(name) :].strip()
    option = Option(OUT, f"{'Decline' if offered else 'Leave'}. You choose how.")
    return Way(option, number, sign, name, about, f"Otherwise worth {view.otherwise.value} of 100", lit=False)


def _plain(choice: ChoiceView) -> Option:
    return Option(choice.id, _said(choice))


def _said(choice: ChoiceView) -> str:
    return quoted(choice.words) if choice.spoken else choice.words
