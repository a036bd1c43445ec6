"""The page of one scenario, beside the list: all that a card tells, with room to read it, and the ways in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from game.session.grammar import count
from game.tui.option import Option
from game.tui.rows import Row, Rows, heading, words
from game.tui.widgets.card import facts
from game.tui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from game.model.card import Card
    from game.session.shelf import Shelved

GO_ON: Final = "go-on"
BEGIN: Final = "begin"


class ScenarioPage(Vertical):
    """One scenario as a page; the choices below it go in."""

    DEFAULT_CSS = """
    ScenarioPage { height: 1fr; }
    ScenarioPage #about { height: 1fr; scrollbar-gutter: stable; }
    ScenarioPage #page-text { height: auto; max-width: 72; }
    ScenarioPage ChoiceList { max-width: 72; padding: 1 0 0 0; max-height: 50%; dock: bottom; }
    """

    about = query_one("#about", VerticalScroll)
    text = query_one("#page-text", Static)
    choices = query_one(ChoiceList)

    shelved: Shelved | None = None
    """What is on the page."""

    def compose(self) -> ComposeResult:
        """Show an empty page."""
        with VerticalScroll(id="about", can_focus=False):
            yield Static(id="page-text")
        yield ChoiceList()

    def show(self, shelved: Shelved | None) -> None:
        """Put a scenario on the page."""
        if shelved == self.shelved:
            return
        self.shelved = shelved
        self.text.update(Rows(() if shelved is None else page_rows(shelved)))
        self.about.scroll_home(animate=False)
        self.choices.options = () if shelved is None else ways_in(shelved)


def ways_in(shelved: Shelved) -> tuple[Option, ...]:
    """Return what can be done with a scenario."""
    if shelved.card is None:
        return (Option(BEGIN, "Read why it cannot be played"),)
    going_on = shelved.unfinished
    if going_on is None:
        return (Option(BEGIN, "Play it again" if shelved.plays else "Begin"),)
    made = f"{going_on.heading}, {count(going_on.steps, 'choice')} made"
    return (
        Option(GO_ON, "Go on where you were", made),
        Option(BEGIN, "Begin anew", "What you played so far is put aside, not deleted"),
    )


def page_rows(shelved: Shelved) -> list[Row]:
    """Return everything that is told of a scenario before it is played."""
    card = shelved.card
    if card is None:
        told = f"Its file has {count(len(shelved.problems), 'problem')}."
        return [
            Row(words(shelved.id, "bold") + Content.styled("  cannot be played", "$error")),
            Row(words(f"{told} past-hr check {shelved.id} tells them.", "$text-muted"), gap=1),
        ]
    return [
        Row(words(card.title, "bold $primary")),
        Row(words(facts(card), "$text-muted")),
        Row(words(card.teaser, "bold"), gap=1),
        *_company(shelved),
        *_listed("It trains", "·", card.trains),
        *_listed("Before you begin, this story has in it", "!", card.content_notes),
        *_played(shelved, card),
    ]


def _company(shelved: Shelved) -> Iterator[Row]:
    if shelved.company:
        yield Row(words(f"{shelved.company}. ", "bold") + words(shelved.about), gap=1)


def _listed(title: str, mark: str, lines: tuple[str, ...]) -> Iterator[Row]:
    if lines:
        yield heading(title)
        for line in lines:
            yield Row(words(line), Content.styled(mark, "bold"), indent=2)


def _played(shelved: Shelved, card: Card) -> Iterator[Row]:
    yield heading("Your plays")
    if not shelved.plays:
        yield Row(words(f"None yet. {count(shelved.endings, 'ending')}, {count(card.minutes, 'minute')}."))
        return
    seen = f"{len(shelved.endings_seen)} of {count(shelved.endings, 'ending')} seen"
    best = f"; best result {shelved.best}" if shelved.best else ""
    yield Row(words(f"Played {count(shelved.plays, 'time')}; {seen}{best}."))
    for title in shelved.endings_seen:
        yield Row(words(title, "$text-muted"), Content.styled("✓", "$text-muted"), indent=2)
    if shelved.line is not None:
        yield Row(words(shelved.line, "italic"), Content.styled("→", "bold $primary"), indent=2, gap=1)
