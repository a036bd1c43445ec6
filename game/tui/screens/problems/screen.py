"""What the reader says of a file that is rehearsed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

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


class ProblemsScreen(CommandModal[None]):
    """The problems, the newest first. It lies over the play, and goes by itself when the errors are mended."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = "VerticalScroll"

    offers: ClassVar[Commands] = Commands((Close, ShowProblems))

    def __init__(self, name: str, problems: Sequence[Problem], standing: str) -> None:
        super().__init__()
        self.file = name
        self.problems = tuple(problems)
        self.standing = standing
        """What the play does meanwhile."""

        self.told_errors = self.is_about_errors
        """Whether an error was among them at any time; then this goes when there is none any more."""

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
        self.show(self.problems, self.standing)

    def show(self, problems: Sequence[Problem], standing: str) -> None:
        """Show other problems in the place of these, from the first."""
        self.problems, self.standing = tuple(problems), standing
        self.told_errors |= self.is_about_errors
        self.set_class(not self.is_about_errors, "-mild")
        counts = counted(problems) or "nothing to mend"
        self.query_one("#title", Static).update(words(f"{self.file}: {counts}", "bold $primary"))
        self.query_one("#list", Static).update(Rows(row for each in self.problems for row in _rows(each)))
        foot = [Row(words(line, "$text-muted")) for line in (standing, "Esc  close") if line]
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
