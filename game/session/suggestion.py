"""What to play next, and why, in one sentence. A rule over the shelf: no scenario is named in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.model.band import Band
from game.model.card import Seniority
from game.session.grammar import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.model.card import Card
    from game.session.shelf import Shelved

JOBS: Final = {
    Seniority.ENTRY: "a first job",
    Seniority.JUNIOR: "a junior job",
    Seniority.MID: "a job in mid career",
    Seniority.SENIOR: "a senior job",
    Seniority.EXECUTIVE: "a job at the top",
}
_LADDER: Final = tuple(JOBS)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One scenario, and why it is next."""

    scenario: str
    title: str
    words: str


def suggestion(shelf: Iterable[Shelved]) -> Suggestion | None:
    """What to play next; None where everything was seen, or nothing can be played."""
    playable = [(each, each.card) for each in shelf if each.card is not None]
    if not any(each.plays for each, _ in playable):
        return _first(playable)
    return _again(playable) or _higher(playable) or _unseen(playable)


def _first(playable: Sequence[tuple[Shelved, Card]]) -> Suggestion | None:
    """Where nothing was played: the shortest of the lowest level; of several, the one that climbs most floors."""
    if not playable:
        return None
    each, card = min(playable, key=_first_rung)
    words = f"Begin here: {JOBS[card.seniority]}, {count(card.minutes, 'minute')}, one floor at a time."
    return Suggestion(each.id, card.title, words)


def _again(playable: Sequence[tuple[Shelved, Card]]) -> Suggestion | None:
    """What was played last, where its judgement was thin."""
    played = [(each, card) for each, card in playable if each.last is not None]
    if not played:
        return None
    each, card = max(played, key=lambda pair: pair[0].last or 0)
    if each.judgement is not Band.THIN:
        return None
    return Suggestion(each.id, card.title, "Once more: your judgement was thin here last time.")


def _higher(playable: Sequence[tuple[Shelved, Card]]) -> Suggestion | None:
    """What was never played, at the next level up from the highest that was; otherwise at the lowest."""
    fresh = [(each, card) for each, card in playable if not each.plays]
    if not fresh:
        return None
    reached = max(_LADDER.index(card.seniority) for each, card in playable if each.plays)
    above = [pair for pair in fresh if _LADDER.index(pair[1].seniority) > reached]
    each, card = min(above or fresh, key=_rung_and_minutes)
    job = JOBS[card.seniority]
    why = "one step up" if above else "not played yet"
    words = f"Next: {job}, {why}, {count(card.minutes, 'minute')}."
    return Suggestion(each.id, card.title, words)


def _unseen(playable: Sequence[tuple[Shelved, Card]]) -> Suggestion | None:
    """Where everything was played: the smallest share of endings seen."""
    left = [(each, card) for each, card in playable if len(each.endings_seen) < each.endings]
    if not left:
        return None
    each, card = min(left, key=lambda pair: (len(pair[0].endings_seen) / pair[0].endings, *_rung_and_minutes(pair)))
    seen = f"{len(each.endings_seen)} of {count(each.endings, 'ending')}"
    return Suggestion(each.id, card.title, f"Once more: you have seen {seen} here.")


def _first_rung(pair: tuple[Shelved, Card]) -> tuple[int, int, int, str]:
    each, card = pair
    return _LADDER.index(card.seniority), card.minutes, -each.floors, each.id


def _rung_and_minutes(pair: tuple[Shelved, Card]) -> tuple[int, int, str]:
    each, card = pair
    return _LADDER.index(card.seniority), card.minutes, each.id
