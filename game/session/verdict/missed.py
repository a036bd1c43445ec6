"""What you never heard, who knew it, and the question that would have brought it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.choice import ChoiceKind
from game.model.issue import IssueStatus
from game.rules.effects import routes_to
from game.session.names import full_title, told_by
from game.session.verdict.view import MissedFact, MissedIssue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.game import Game
    from game.model.choice import Choice
    from game.model.scenario import Scenario
    from game.model.types import Source
    from game.model.world import Fact

_EASIEST = (ChoiceKind.TOPIC, ChoiceKind.CHECK, ChoiceKind.ANSWER)
"""A plain question is the best hint; then an email; then an answer that happened to bring it."""


def missed_facts(game: Game) -> tuple[MissedFact, ...]:
    """Every fact that was not heard first-hand, the weightiest first; those of the ad are not among them."""
    return tuple(sorted(_missed(game), key=lambda fact: -fact.weight))


def missed_issues(game: Game) -> tuple[MissedIssue, ...]:
    """Every issue that was neither settled nor shown to be fixed."""
    scenario = game.scenario
    world = scenario.worlds[game.world].id
    return tuple(
        MissedIssue(
            about=issue.about,
            worth=issue.worth,
            settlers=tuple(full_title(scenario.people[each]) for each in routes_to(issue)),
            could_be_settled=bool(issue.resolvers) and world not in issue.fixed_in,
        )
        for issue, status in zip(scenario.issues, game.state.issues, strict=True)
        if status not in {IssueStatus.SETTLED, IssueStatus.FIXED}
    )


def _missed(game: Game) -> Iterator[MissedFact]:
    scenario, state = game.scenario, game.state
    for index, fact in enumerate(scenario.facts):
        if state.known >> index & 1:
            continue
        asked = _question(game, fact)
        yield MissedFact(
            about=fact.about,
            weight=fact.weight,
            truth=fact.texts[game.world],
            heard=_rumour(fact, scenario) if state.hinted >> index & 1 else None,
            knowers=tuple(_knower(scenario, source) for source in fact.known_by),
            question=None if asked is None else asked[0].words,
            asked_of=None if asked is None else _knower(scenario, asked[1]),
        )


def _rumour(fact: Fact, scenario: Scenario) -> str:
    person, text = next(iter(fact.guesses.items()))
    return f"{text} ({told_by(scenario, person)})"


def _knower(scenario: Scenario, source: Source) -> str:
    person = scenario.people.get(source)
    return told_by(scenario, source) if person is None else full_title(person)


def _question(game: Game, fact: Fact) -> tuple[Choice, Source] | None:
    """The choice that would have brought a fact first-hand, and who answers it."""
    found: list[tuple[Choice, Source]] = []
    for station in game.machine.game.stations:
        for choice in station.place.choices:
            teller = choice.effects.by or station.place.speaker
            if fact.id in choice.effects.hears and teller in fact.known_by:
                found.append((choice, teller))
    ranked = [pair for kind in _EASIEST for pair in found if pair[0].kind is kind]
    return ranked[0] if ranked else None
