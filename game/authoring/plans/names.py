"""Whether the names in a plan are names in its scenario."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.authoring.plans.plan import At, Choose, EndsIn, FactStands, Holds, Mistake, Offered
from game.problems import nearest
from game.problems.problem import quoted
from game.rules.names import all_choices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.authoring.plans.plan import Expect, Plan, Word
    from game.rules.compiled import Compiled

_MOST_LISTED = 12
_KEY = re.compile(r"(?<![\w-])(?P<key>[a-z][a-z0-9-]*)[\"']?[ \t]*(?::|$)", re.MULTILINE)
_OWN = frozenset({"begin", "enough", "offer"})
"""Choices that a scenario has without naming them."""


def check_names(plan: Plan, game: Compiled) -> tuple[Mistake, ...]:
    """The names in a plan that its scenario does not have."""
    known = _known(game)
    found: dict[Mistake, None] = {}
    for kind, word in _names(plan):
        if word.text not in known[kind]:
            found[_unknown(kind, word, known[kind])] = None
    return tuple(sorted(found))


def check_choices(plan: Plan, scenario: bytes) -> tuple[Mistake, ...]:
    """The choices in a plan that no line of a scenario can be, although the scenario itself cannot be read."""
    keys = {found["key"] for found in _KEY.finditer(scenario.decode("utf-8", "replace"))} | _OWN
    words = (word for kind, word in _names(plan) if kind == "choice" and word.text not in keys)
    return tuple(sorted({_unknown("choice", word, tuple(sorted(keys))) for word in words}))


def _known(game: Compiled) -> dict[str, tuple[str, ...]]:
    names = game.names
    return {
        "world": tuple(names.worlds),
        "fact": tuple(names.facts),
        "issue": tuple(names.issues),
        "person": tuple(names.people),
        "flag": tuple(names.flags),
        "choice": tuple(dict.fromkeys(choice.id for choice in all_choices(game.scenario))),
        "place": tuple(game.places),
        "ending": tuple(game.scenario.endings),
    }


def _names(plan: Plan) -> Iterator[tuple[str, Word]]:
    """Every name in a plan, and of what it should be one."""
    for run in plan.runs:
        for world in run.worlds:
            yield "world", world
        for step in run.steps:
            if isinstance(step, Choose):
                for choice in step.choices:
                    yield "choice", choice
            else:
                yield from _claimed(step)


def _claimed(step: Expect) -> Iterator[tuple[str, Word]]:
    match step.claim:
        case FactStands(fact):
            yield "fact", fact
        case Offered(choice):
            yield "choice", choice
        case At(place):
            yield "place", place
        case EndsIn(ending):
            yield "ending", ending
        case Holds(_, names):
            for mention, word in names:
                yield mention.kind, word


def _unknown(kind: str, word: Word, known: tuple[str, ...]) -> Mistake:
    guesses = nearest(word.text, known)
    if guesses:
        hint = f"Did you mean {' or '.join(f'`{each}`' for each in guesses)}?"
    elif 0 < len(known) <= _MOST_LISTED:
        hint = f"There is {', '.join(known)}."
    else:
        hint = "Look it up in the scenario."
    return Mistake(word.line, word.column, f"The scenario has no {kind} `{quoted(word.text)}`.", hint)
