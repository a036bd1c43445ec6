"""The card of one scenario in the library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from game.session.grammar import count
from game.session.shelf import SENIORITIES
from game.tui.rows import Row, Rows, words

if TYPE_CHECKING:
    from textual.app import RenderResult

    from game.model.card import Card as CardText
    from game.session.shelf import Shelved


class Card(Widget, can_focus=True):
    """What the library tells of a scenario, and nothing that spoils it."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    Card { height: auto; }
    """

    @dataclass
    class Opened(Message):
        """Someone wants to play this."""

        shelved: Shelved

    def __init__(self, shelved: Shelved) -> None:
        super().__init__(classes="" if shelved.card else "-broken")
        self.shelved = shelved

    def render(self) -> RenderResult:
        """Draw the card."""
        shelved = self.shelved
        if shelved.card is None:
            problems = count(len(shelved.problems), "problem")
            return Rows(
                [
                    Row(Content.assemble(words(shelved.id, "bold"), ("  cannot be played", "$error"))),
                    Row(words(f"Its file has {problems}. Run past-hr check {shelved.id} to read them.", "$text-muted")),
                ]
            )
        return Rows(self._rows(shelved.card))

    def matches(self, query: str) -> bool:
        """Return whether all the words typed are on the card."""
        card = self.shelved.card
        text = self.shelved.id if card is None else " ".join(_lines(card))
        return all(part in text.lower() for part in query.lower().split())

    def ask(self) -> None:
        """Ask to play it."""
        self.post_message(self.Opened(self.shelved))

    def on_click(self) -> None:
        """Ask to play it."""
        self.ask()

    def _rows(self, card: CardText) -> list[Row]:
        going_on = ("  ▸ go on where you were", "$primary") if self.shelved.unfinished else ""
        return [
            Row(Content.assemble(words(card.title, "bold"), going_on)),
            Row(words(card.teaser)),
            Row(words(_facts(card), "$text-muted")),
            Row(words(f"Trains: {', '.join(card.trains)}", "$text-muted")),
            Row(words(self._seen(), "$text-muted")),
        ]

    def _seen(self) -> str:
        seen, every = len(self.shelved.endings_seen), self.shelved.endings
        if not self.shelved.plays:
            return f"Not played yet · {count(every, 'ending')}"
        return f"{seen} of {count(every, 'ending')} seen · played {count(self.shelved.plays, 'time')}"


def _facts(card: CardText) -> str:
    return f"{card.field} · {card.place} · {SENIORITIES[card.seniority]} · {card.minutes} minutes"


def _lines(card: CardText) -> list[str]:
    return [card.title, card.teaser, _facts(card), *card.trains]
