"""The library in plain lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session.plain.wording import sentence
from game.session.suggestion import suggestion
from game.session.tour import tour_lines
from game.session.words import SENIORITIES, count

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from game.session.plain.page import Page
    from game.session.shelf import Shelved


def entry(each: Shelved) -> Iterator[str]:
    """A scenario in a line or two: its id, its card, and what was played of it."""
    card = each.card
    if card is None:
        yield f"{each.id}: cannot be played; {count(len(each.problems), 'problem')} in the file."
        return
    facts = f"{card.field}, {card.place}, {SENIORITIES[card.seniority]}, {count(card.minutes, 'minute')}"
    yield f"{each.id}: {card.title} ({facts})"
    yield f"    {card.teaser}"
    if card.trains:
        yield f"    Trains: {', '.join(card.trains)}."
    if card.content_notes:
        yield sentence(f"    Has in it: {', '.join(card.content_notes)}")
    if each.plays:
        seen = f"{len(each.endings_seen)} of {count(each.endings, 'ending')}"
        yield f"    Played {count(each.plays, 'time')}, {seen} seen: {', '.join(each.endings_seen)}."
    if each.best is not None:
        yield f"    Best result: {each.best}."
    if each.line is not None:
        yield f"    Your line: {each.line}"
    if each.unfinished is not None:
        yield f"    Begun: {count(each.unfinished.steps, 'choice')} made, at {each.unfinished.heading}."


def choose_scenario(shelf: Sequence[Shelved], page: Page, listen: Callable[[], str | None]) -> str | None:
    """The id of the scenario that is picked from the numbered library; None at the end of the input, or for q."""
    playable = [each for each in shelf if each.card is not None]
    if not playable:
        page.add("There are no scenarios to play.")
        return None
    page.add("The library:")
    for number, each in enumerate(playable, 1):
        first, *more = entry(each)
        page.add(f"{number}. {first}")
        page.extend(more)
    next_up = suggestion(playable)
    if next_up is not None:
        page.add()
        page.add(f"{next_up.title}. {next_up.words}")
    while True:
        page.add()
        page.add(f"Type a number from 1 to {len(playable)} or a name, tour for a short tour, or q to stop.")
        typed = listen()
        if typed is None or typed.casefold() in {"q", "quit"}:
            return None
        if typed.casefold() == "tour":
            page.add()
            page.extend(tour_lines())
            continue
        for number, each in enumerate(playable, 1):
            if typed.rstrip(".") in {str(number), each.id}:
                return each.id
        page.add("There is no such scenario in the list.")
