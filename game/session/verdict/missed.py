"""What you never heard, who knew it, and the question that would have brought it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from game.model.choice import ChoiceKind
from game.model.condition import IssueIs
from game.model.issue import IssueStatus
from game.rules.arising import can_arise, could_be_settled
from game.rules.effects import routes_to
from game.session.grammar import quoted
from game.session.names import capital, full_title, told_by
from game.session.verdict.quotes import heard_in, sourced
from game.session.verdict.view import MissedFact, MissedIssue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.game import Game
    from game.model.choice import Effects
    from game.model.place import Place
    from game.model.scenario import Scenario
    from game.model.types import IssueId, Source
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
            heard=None if rumour is None else capital(sourced(scenario, rumour)),
            knowers=tuple(_knower(scenario, source) for source in fact.known_by),
            question=hint.question,
            asked_of=None if hint.teller is None else _knower(scenario, hint.teller),
            spoken=hint.spoken,
        )


def _knower(scenario: Scenario, source: Source) -> str:
    person = scenario.people.get(source)
    return told_by(scenario, source) if person is None else full_title(person)


class _Hint(NamedTuple):
    """What brings a fact first-hand."""

    kind: ChoiceKind | None
    """The kind of choice that brings it; None for what comes by itself, and for what has to be settled first."""

    teller: Source | None
    question: str | None = None
    spoken: bool = True


_NONE: Final = _Hint(None, None)


def _hint(game: Game, fact: Fact) -> _Hint:
    """The easiest way to hear a fact first-hand: the first in the order of the story."""
    found: list[_Hint] = []
    for station in game.machine.game.stations:
        place = station.place
        if place.entry is not None and _brings(place.entry, place.speaker, fact):
            found += _on_arrival(game.scenario, place, place.entry.by or place.speaker)
        found += [
            _Hint(choice.kind, choice.effects.by or place.speaker, choice.words, choice.spoken)
            for choice in place.choices
            if _brings(choice.effects, place.speaker, fact)
        ]
    ranked = [hint for kind in _EASIEST for hint in found if hint.kind == kind]
    return ranked[0] if ranked else _NONE


def _on_arrival(scenario: Scenario, place: Place, teller: Source | None) -> Iterator[_Hint]:
    """How one comes to hear what is heard on arrival; nothing where that cannot be said in a line."""
    if _comes_unasked(place):
        yield _Hint(None, teller)
    elif teller is not None and (issue := _first_settled(place)) is not None:
        about = next(each.about for each in scenario.issues if each.id == issue)
        whom = told_by(scenario, place.speaker or teller)
        yield _Hint(None, teller, f"Settle {quoted(about)} with {whom}.", spoken=False)


def _comes_unasked(place: Place) -> bool:
    """Whether everybody who sits down there comes to it, whatever they answer."""
    if place.scene is None or place.meeting is None:
        return True
    scenes = place.meeting.scenes
    order = {scene.id: number for number, scene in enumerate(scenes)}
    here = order[place.scene.id]
    ways = [choice for scene in scenes[:here] for choice in scene.choices]
    past = [each for each in ways if each.ends_meeting or each.ending or (each.scene and order[each.scene] > here)]
    return place.scene.when is None and not past


def _first_settled(place: Place) -> IssueId | None:
    """The issue that has to be settled before one comes there; None where there is something else to it, or nothing."""
    when = None if place.scene is None else place.scene.when
    return when.issue if isinstance(when, IssueIs) and when.test == "settled" else None


def _brings(effects: Effects, speaker: Source | None, fact: Fact) -> bool:
    """Whether someone who knows a fact tells it."""
    return fact.id in effects.hears and (effects.by or speaker) in fact.known_by
