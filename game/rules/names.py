"""Numbers for names: where each id of a scenario stands in a state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from game.model.choice import Choice, Effects
    from game.model.scenario import Scenario


@dataclass(frozen=True, slots=True)
class Names:
    """The index of every id that a state speaks of."""

    worlds: Mapping[str, int]
    facts: Mapping[str, int]
    issues: Mapping[str, int]
    people: Mapping[str, int]
    flags: Mapping[str, int]

    @classmethod
    def of(cls, scenario: Scenario) -> Names:
        """The names of a scenario, in the order in which it tells them."""
        return cls(
            worlds=_numbered(world.id for world in scenario.worlds),
            facts=_numbered(fact.id for fact in scenario.facts),
            issues=_numbered(issue.id for issue in scenario.issues),
            people=_numbered(scenario.people),
            flags=_numbered(_flags(scenario)),
        )


def all_choices(scenario: Scenario) -> Iterator[Choice]:
    """Every choice of a scenario, in the order of the file."""
    yield from scenario.briefing.choices
    for meeting in scenario.meetings:
        for scene in meeting.scenes:
            yield from scene.choices
        yield from meeting.leave
        if meeting.gate is not None:
            yield from meeting.gate.choices
    for offer in scenario.offers:
        yield from offer.choices


def all_effects(scenario: Scenario) -> Iterator[Effects]:
    """Everything that can happen in a scenario."""
    for choice in all_choices(scenario):
        yield choice.effects
    for meeting in scenario.meetings:
        for scene in meeting.scenes:
            if scene.entry is not None:
                yield scene.entry
    for offer in scenario.offers:
        if offer.entry is not None:
            yield offer.entry


def _flags(scenario: Scenario) -> Iterator[str]:
    for effects in all_effects(scenario):
        yield from effects.flags


def _numbered(ids: Iterable[str]) -> dict[str, int]:
    return {name: index for index, name in enumerate(dict.fromkeys(ids))}
