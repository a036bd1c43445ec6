"""What is wrong or weak with a file that is rehearsed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.problems import Severity
from game.session.rehearsal.words import counted
from game.tui.commands.command import Commands
from game.tui.commands.general import Close
from game.tui.commands.rehearsal import ShowProblems
from game.tui.rows import Row, Rows, words
from game.tui.screens.base import CommandModal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from game.problems import Problem

_COLOURS = {Severity.ERROR: "$error", Severity.WARNING: "$warning", Severity.NOTE: "$text-muted"}


class Told(NamedTuple):
    """What there is to say of a file."""

    problems: Sequence[Problem] = ()
    standing: str = ""
    """What the play does meanwhile."""

    trouble: bool = False
    """Whether the file cannot be played as it is."""

    instead: str = ""
    """Said in place of the counts, where nothing can be counted."""


class ProblemsScreen(CommandModal[None]):
    """The problems, the newest first. It lies over the play, and goes by itself when the file plays again."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "VerticalScroll"

    offers: ClassVar[Commands] = Commands((Close, ShowProblems))

    def __init__(self, name: str, told: Told) -> None:
        super().__init__()
        self.file = name
        self.told = told
        self.told_trouble = told.trouble
        """Whether the file could not be played at any time; then this goes when it can be."""

    @property
    def problems(self) -> Sequence[Problem]:
        """What is listed."""
        return self.told.problems

    @property
    def is_about_errors(self) -> bool:
        """Whether an error is among them."""
        return any(each.severity is Severity.ERROR for each in self.problems)

    def compose(self) -> ComposeResult:
        """Show the counts above the problems."""
        with Vertical(id="problems"):
            yield Static(id="title")
            with VerticalScroll():
                yield Static(id="list")
            yield Static(id="foot")

    def on_mount(self) -> None:
        """Show what there is."""
        self.show(self.told)

    def show(self, told: Told) -> None:
        """Show other problems in the place of these, from the first."""
        self.told = told
        self.told_trouble |= told.trouble
        self.set_class(not (told.trouble or self.is_about_errors), "-mild")
        title = told.instead or f"{self.file}: {counted(told.problems) or 'nothing to mend'}"
        self.query_one("#title", Static).update(words(title, "bold $primary"))
        self.query_one("#list", Static).update(Rows(row for each in self.problems for row in _rows(each)))
        foot = [Row(words(line, "$text-muted")) for line in (told.standing, "Esc  close") if line]
        self.query_one("#foot", Static).update(Rows(foot))
        self.query_one(VerticalScroll).scroll_home(animate=False)

    @on(Close)
    @on(ShowProblems)
    def close_problems(self, command: Close | ShowProblems) -> None:
        """Go back to the play."""
        command.stop()
        self.dismiss(None)


def _rows(problem: Problem) -> list[Row]:
    """A problem: where it is, what is wrong, and what to do."""
    kind = Content.styled(f"{problem.severity} {problem.code}", f"bold {_COLOURS[problem.severity]}")
    return [
        Row(words(f"{problem.spot} ", "$text-muted") + kind, gap=1),
        Row(words(problem.message), indent=2),
        Row(words(problem.hint, "$text-muted"), Content.styled("→", "$primary"), indent=2),
    ]
