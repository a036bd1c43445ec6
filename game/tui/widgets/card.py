"""The card of one scenario in the library, as rows: what it tells, and nothing that spoils it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.session.grammar import count
from game.session.shelf import SENIORITIES
from game.tui.rows import Row, words

if TYPE_CHECKING:
    from game.model.card import Card
    from game.session.shelf import Shelved

FULL: Final = 6
"""Lines of a card with its teaser, and the blank one below."""

BRIEF: Final = 4
"""The same without the teaser, for a list beside a page."""

_TEASER: Final = 2
"""Lines of a teaser."""

GOING_ON: Final = "▸ begun"


def full_rows(shelved: Shelved, room: int) -> list[Row]:
    """Return the card in five lines of at most so many columns."""
    card = shelved.card
    if card is None:
        return _broken(shelved, room)
    return [
        Row(_spread(words(card.title, "bold"), _begun(shelved) + words(seen(shelved), "$text-muted"), room)),
        *(Row(line) for line in _teaser(card, room)),
        Row(words(facts(card), "$text-muted").truncate(room, ellipsis=True)),
        Row(words(_trained(card, room), "$text-muted").truncate(room, ellipsis=True)),
    ]


def brief_rows(shelved: Shelved, room: int) -> list[Row]:
    """Return the card in three lines of at most so many columns."""
    card = shelved.card
    if card is None:
        return _broken(shelved, room)[: BRIEF - 1]
    about = f"{SENIORITIES[card.seniority].capitalize()} · {card.field} · {card.minutes} min"
    return [
        Row(_spread(words(card.title, "bold"), _begun(shelved), room)),
        Row(words(about, "$text-muted").truncate(room, ellipsis=True)),
        Row(words(seen(shelved), "$text-muted").truncate(room, ellipsis=True)),
    ]


def facts(card: Card) -> str:
    """Return level, field, place and minutes."""
    return f"{SENIORITIES[card.seniority].capitalize()} · {card.field} · {card.place} · {count(card.minutes, 'minute')}"


def seen(shelved: Shelved) -> str:
    """Return the result so far: endings seen, and the best of the plays in a word."""
    if not shelved.plays:
        return f"not played yet · {count(shelved.endings, 'ending')}"
    best = f" · best {shelved.best}" if shelved.best else ""
    return f"{len(shelved.endings_seen)} of {count(shelved.endings, 'ending')} seen{best}"


def _trained(card: Card, room: int) -> str:
    """Return what it trains, as much of it as can be told whole, and how much more there is."""
    told = ""
    for kept in range(len(card.trains), 0, -1):
        left = len(card.trains) - kept
        told = f"Trains: {', '.join(card.trains[:kept])}" + (f", and {left} more" if left else "")
        if len(told) <= room:
            break
    return told


def _begun(shelved: Shelved) -> Content:
    return Content.styled(f"{GOING_ON}  ", "$primary") if shelved.unfinished else Content("")


def _teaser(card: Card, room: int) -> list[Content]:
    """Return exactly two lines; what does not fit is cut."""
    lines = words(card.teaser).wrap(room)
    if len(lines) > _TEASER:
        rest = Content(" ").join(lines[_TEASER - 1 :])
        lines = [*lines[: _TEASER - 1], rest.truncate(room, ellipsis=True)]
    return [*lines, *[Content("")] * (_TEASER - len(lines))]


def _spread(left: Content, right: Content, room: int) -> Content:
    """Return a line with something at each end; the right gives way."""
    left = left.truncate(room, ellipsis=True)
    left_over = room - left.cell_length - 1
    right = right.truncate(left_over, ellipsis=True) if left_over > 1 else Content("")
    return left + Content(" " * max(0, room - left.cell_length - right.cell_length)) + right


def _broken(shelved: Shelved, room: int) -> list[Row]:
    told = f"Its file has {count(len(shelved.problems), 'problem')}."
    return [
        Row(_spread(words(shelved.id, "bold"), Content.styled("cannot be played", "$error"), room)),
        Row(words(told, "$text-muted").truncate(room, ellipsis=True)),
        Row(words(f"past-hr check {shelved.id} tells them.", "$text-muted").truncate(room, ellipsis=True)),
        Row(Content("")),
        Row(Content("")),
    ]
