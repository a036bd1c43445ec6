"""Summaries: what the rest of a library needs to know of one scenario."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.solver.odds import odds
from game.solver.policies import POLICIES

if TYPE_CHECKING:
    from game.authoring.draft import Draft
    from game.authoring.proof.proof import Proof

BLIND = ("quit after HR", "up and accept", "first option", "longest option", "most agreeable")
"""Ways of playing that must not win."""

_PART = re.compile(r"\w[\w'’-]{2,}")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a file, or a person's part in it."""

    word: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Summary:
    """One scenario, as the library sees it."""

    kind: str
    names: tuple[Named, ...]
    """First and last names of its people, and the name of the company."""

    firm: Named
    roles: tuple[tuple[str, Named], ...]
    """For each person the level, and the pronoun where it stands."""

    thinking: float | None
    """What it is worth under the best play, in points; None where nobody can say."""

    blind: tuple[float, ...] = ()
    """What it is worth under each way of playing in `BLIND`."""


def summary_of(draft: Draft, proof: Proof | None) -> Summary:
    """What the library sees of a draft."""
    scenario = draft.scenario
    people = [(("people", person.id, "name"), person.name) for person in scenario.people.values()]
    named = [*people, (("you", "name"), scenario.candidate.name)]
    firm = Named(scenario.company.name, *draft.spots.at(("company", "name")))
    names = [Named(part, *draft.spots.within(path, part)) for path, name in named for part in _PART.findall(name)]
    roles = [
        (person.level.name.lower(), Named(person.pronoun, *draft.spots.at(("people", person.id, "pronoun"))))
        for person in scenario.people.values()
    ]
    thinking = None if proof is None else float(proof.solution.points)
    return Summary(scenario.kind, (*names, firm), firm, tuple(roles), thinking, _blind(proof))


def _blind(proof: Proof | None) -> tuple[float, ...]:
    if proof is None or proof.solution.values.stuck:
        return ()
    solution = proof.solution
    values = (odds(solution, POLICIES[name](solution), exact=False).value for name in BLIND)
    return tuple(float(value or 0) for value in values)
