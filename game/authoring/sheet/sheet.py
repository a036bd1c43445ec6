"""The sheet itself: everything that can be proved of a scenario on one page."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from game.authoring.kinds import kind_of, stays_in
from game.authoring.sheet.settling import Settling, settling_of
from game.authoring.sheet.size import Size, size_of
from game.authoring.sheet.worth import Dominated, Door, dominated_in, doors_of
from game.model.scenario import Level
from game.model.world import FactWeight
from game.solver.odds import odds
from game.solver.policies import POLICIES, at_random
from game.solver.scores import scored

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.engine.machine import ScenarioMachine
    from game.model.scenario import EndingKind, Kind, Scenario
    from game.solver.solution import Solution

ELSEWHERE = ("ad", "documents", "seen", "own check")
"""What knows besides people; the last two are told only where they know something."""


class FactsAt(NamedTuple):
    """The facts that one level knows first-hand, or one of the sources that are no people."""

    where: str
    known: int
    only_there: int
    """Of these, those that nobody else knows."""

    decide: int
    """Of these, those that decide."""


class Way(NamedTuple):
    """What comes of one way of playing."""

    name: str
    value: float | None
    """Expected points; None where some plays never end."""

    score: float | None
    """Expected score, 0 to 100; None for a way that draws lots."""

    endings: Mapping[str, float]
    """The probability of each ending that can happen."""

    endless: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """What can be proved of a scenario."""

    scenario: str
    title: str
    size: Size
    facts: int
    facts_at: tuple[FactsAt, ...]
    ways: tuple[Way, ...]
    endings: Mapping[str, EndingKind]
    """All endings and how each closes, in the order of the file."""

    doors: tuple[Door, ...]
    dominated: tuple[Dominated, ...]
    claimed: Kind
    """What was better, as the author means it."""

    stays: Fraction
    """How likely best play ends in what only going on brings."""

    settling: Settling

    @property
    def computed(self) -> Kind:
        """What was better, as best play shows it."""
        return kind_of(self.stays)

    @property
    def never_reached(self) -> tuple[str, ...]:
        """Endings that no way of playing comes to, not even one that chooses at random."""
        return tuple(each for each in self.endings if not any(each in way.endings for way in self.ways))


def sheet_of(machine: ScenarioMachine, solution: Solution) -> Sheet:
    """The sheet of a scenario that is solved."""
    scenario = machine.game.scenario
    best = odds(solution, POLICIES["best"](solution))
    stays = stays_in(scenario.endings, {name: Fraction(share) for name, share in best.endings.items()})
    return Sheet(
        scenario=scenario.id,
        title=scenario.card.title,
        size=size_of(machine, solution),
        facts=len(scenario.facts),
        facts_at=facts_at(scenario),
        ways=tuple(_way(solution, name) for name in POLICIES),
        endings={name: ending.kind for name, ending in scenario.endings.items()},
        doors=doors_of(solution),
        dominated=dominated_in(solution),
        claimed=scenario.kind,
        stays=stays,
        settling=settling_of(solution),
    )


def _way(solution: Solution, name: str) -> Way:
    policy = POLICIES[name](solution)
    found = odds(solution, policy, exact=False)
    return Way(
        name,
        None if found.value is None else float(found.value),
        None if POLICIES[name] is at_random else float(scored(solution, policy).total),
        {ending: float(share) for ending, share in found.endings.items()},
        float(found.endless),
    )


def facts_at(scenario: Scenario) -> tuple[FactsAt, ...]:
    """The facts by who knows them first-hand, levels first."""
    names = {person.id: person.level.name.lower() for person in scenario.people.values()}
    found = []
    for where in (*(level.name.lower() for level in Level), *ELSEWHERE):
        knowers = [(fact, {names.get(each, each) for each in fact.known_by}) for fact in scenario.facts]
        known = [(fact, sources) for fact, sources in knowers if where in sources]
        if not known and where in ELSEWHERE[2:]:
            continue
        decide = sum(fact.weight is FactWeight.DECIDES for fact, _ in known)
        found.append(FactsAt(where, len(known), sum(sources == {where} for _, sources in known), decide))
    return tuple(found)
