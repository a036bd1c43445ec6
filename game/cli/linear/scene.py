"""The scene: where the game stands, and what can be chosen, with a number for each choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.linear.panels import stories
from game.model.issue import IssueStatus
from game.model.place import PlaceKind
from game.model.state import MOST_TRUST
from game.session.difficulty import Difficulty
from game.session.plain.wording import choice_line, fact_line, issue_line, sentence
from game.session.words import count, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.session.view import ChoiceView, GateView, Range, View

_CLOSED = frozenset({IssueStatus.SETTLED, IssueStatus.FIXED})


def shown(view: View) -> tuple[ChoiceView, ...]:
    """The choices in the order of their numbers; ways to leave a meeting come after them, once they are asked for."""
    gate = view.gate
    return view.choices if gate is None else (*gate.on, *gate.check, *gate.offer, *gate.out)


def scene(view: View, difficulty: Difficulty = Difficulty.GUIDED) -> Iterator[str]:
    """Where the game stands, and the choices."""
    yield ""
    yield _standing(view, difficulty)
    if view.gate is not None:
        yield from _decision(view, view.gate, difficulty)
        return
    if view.kind is not PlaceKind.BRIEFING:
        yield "You may ask:" if view.slots_all else "You can say or do:"
    yield from _numbered(view.choices, 1)


def ways_out(view: View) -> Iterator[str]:
    """The ways to leave, with the numbers that follow those of the scene."""
    if view.gate is not None:
        out = view.gate.out
        yield "Ways to leave:"
        yield from _numbered(out, len(shown(view)) - len(out) + 1)
    elif view.leave:
        yield "Ways to leave. Each ends the process; to stay, choose something else."
        yield from _numbered(view.leave, len(view.choices) + 1)
    else:
        yield "There is no way to leave from here. To stop playing for now, type q; everything is kept."


def _standing(view: View, difficulty: Difficulty) -> str:
    """Where you are and what the corners of the screen would show, in one paragraph."""
    trust = [f"Trust {view.trust} of {MOST_TRUST}."] if difficulty.shows_trust else []
    parts = [f"{view.heading}.", *trust, stories(view)]
    if view.slots_all:
        parts.append(f"{view.slots_left} of {count(view.slots_all, 'question')} left.")
    if view.paid:
        parts.append(f"Paid so far: {count(view.paid, 'point')}.")
    return " ".join(parts)


def _decision(view: View, gate: GateView, difficulty: Difficulty) -> Iterator[str]:
    yield from (f"You think: {thought}" for thought in gate.tempted)
    yield ""
    known = [fact for fact in view.notebook if fact.text is not None]
    yield "What you know:" if known else "You know nothing yet but the ad."
    yield from map(fact_line, known)
    unknown = sum(1 for fact in view.notebook if fact.text is None)
    yield f"Still unknown: {count(unknown, 'thing')}. Type n for the notebook."
    in_the_way = [issue for issue in view.issues if issue.status not in _CLOSED]
    yield "What is open, and who could settle it:" if in_the_way else "Nothing is open."
    yield from map(issue_line, in_the_way)
    if gate.worth is not None and difficulty.shows_ranges:
        yield _worth(gate.worth, leans=gate.leans)
    yield f"What you do otherwise: {sentence(view.otherwise.text)} Worth to you: {value(view.otherwise.value)}."
    yield ""
    yield from _doors(gate, at_offer=view.kind is PlaceKind.OFFER)


def _worth(worth: Range, *, leans: bool) -> str:
    likely = f"; as it stands, most likely {value(round(worth.likely))}" if leans else ""
    return f"What the job may be worth to you: at least {worth.least}, at most {worth.most}{likely}."


def _doors(gate: GateView, *, at_offer: bool) -> Iterator[str]:
    first = 1
    for heading, choices in (
        ("Accept:" if at_offer else "Go on:", gate.on),
        ("Check one thing first:", gate.check),
        ("Ask for the offer as it stands:", gate.offer),
        ("Say no:" if at_offer else "Leave:", gate.out),
    ):
        if choices:
            yield heading
            yield from _numbered(choices, first)
        first += len(choices)


def _numbered(choices: Sequence[ChoiceView], first: int) -> Iterator[str]:
    for number, choice in enumerate(choices, first):
        yield choice_line(number, choice)
