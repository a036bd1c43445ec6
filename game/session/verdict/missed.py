"""What you never heard, who knew it, and the question that would have brought it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.model.choice import ChoiceKind
from game.model.issue import IssueStatus
from game.rules.arising import can_arise, could_be_settled
from game.rules.effects import routes_to
from game.session.names import capital, full_title, told_by
from game.session.verdict.quotes import heard_in, quoted
from game.session.verdict.view import MissedFact, MissedIssue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.game import Game
    from game.model.choice import Choice, Effects
    from game.model.scenario import Scenario
    from game.model.types import Source
    from game.model.world import Fact

_EASIEST = (ChoiceKind.TOPIC, None, ChoiceKind.CHECK, ChoiceKind.ANSWER)
"""A plain question is the best hint; then what is told unasked (None); then an email; then an answer that brings it."""


def missed_facts(game: Game) -> tuple[MissedFact, ...]:
    """Every fact that was not heard first-hand, the weightiest first; those of the ad are not among them."""
    return tuple(sorted(_missed(game), key=lambda fact: -fact.weight))


def missed_issues(game: Game) -> tuple[MissedIssue, ...]:
    """Every issue of this world that was neither settled nor shown to be fixed."""
    scenario = game.scenario
    world = scenario.worlds[game.world].id
    return tuple(
        MissedIssue(
            about=issue.about,
            worth=issue.worth,
            settlers=tuple(full_title(scenario.people[each]) for each in routes_to(issue)),
            could_be_settled=could_be_settled(issue, world),
        )
        for issue, status in zip(scenario.issues, game.state.issues, strict=True)
        if status not in {IssueStatus.SETTLED, IssueStatus.FIXED} and can_arise(issue, world)
    )


def _missed(game: Game) -> Iterator[MissedFact]:
    scenario, state = game.scenario, game.state
    unsure = {heard.event.fact: heard for heard in heard_in(game.turns()) if not heard.event.first_hand}
    for index, fact in enumerate(scenario.facts):
        if state.known >> index & 1:
            continue
        rumour = unsure.get(fact.id)
        hint = _hint(game, fact)
        yield MissedFact(
            about=fact.about,
            weight=fact.weight,
            truth=fact.texts[game.world],
            heard=None if rumour is None else capital(quoted(scenario, rumour)),
            knowers=tuple(_knower(scenario, source) for source in fact.known_by),
            question=None if hint.choice is None else hint.choice.words,
            asked_of=None if hint.teller is None else _knower(scenario, hint.teller),
            spoken=hint.choice is None or hint.choice.spoken,
        )


def _knower(scenario: Scenario, source: Source) -> str:
    person = scenario.people.get(source)
    return told_by(scenario, source) if person is None else full_title(person)


class _Hint(NamedTuple):
    """What brings a fact first-hand."""

    choice: Choice | None
    """None for what is told unasked."""

    teller: Source | None


def _hint(game: Game, fact: Fact) -> _Hint:
    """The easiest way to hear a fact first-hand: the first in the order of the story."""
    found: list[_Hint] = []
    for station in game.machine.game.stations:
        place = station.place
        if place.entry is not None and _brings(place.entry, place.speaker, fact):
            found.append(_Hint(None, place.entry.by or place.speaker))
        found += [
            _Hint(choice, choice.effects.by or place.speaker)
            for choice in place.choices
            if _brings(choice.effects, place.speaker, fact)
        ]
    ranked = [hint for kind in _EASIEST for hint in found if (hint.choice and hint.choice.kind) == kind]
    return ranked[0] if ranked else _Hint(None, None)


def _brings(effects: Effects, speaker: Source | None, fact: Fact) -> bool:
    """Whether someone who knows a fact tells it."""
    return fact.id in effects.hears and (effects.by or speaker) in fact.known_by
