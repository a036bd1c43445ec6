"""What the terminal asks of a session: the seam between the two, and where the tests put their fake."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.session.player import Shelved, Unfinished
    from game.session.view import BriefingView, DebriefView, Paragraph, View


class Play(Protocol):
    """One playthrough that is going on."""

    @property
    def scenario(self) -> str:
        """The id of its scenario."""

    @property
    def estimate_given(self) -> int | None:
        """The estimate at the present gate, in per cent."""

    @property
    def is_pinned_old(self) -> bool:
        """Whether the scenario has changed since this began; it is played as it was."""

    def briefing(self) -> BriefingView:
        """Return what is read before the first meeting."""

    def view(self) -> View:
        """Return where the game stands."""

    def choose(self, choice: str, /) -> View:
        """Make a choice; it is on disk before this returns."""

    def estimate(self, percent: int, /) -> None:
        """Keep an estimate for the present gate."""

    def transcript(self) -> Sequence[Paragraph]:
        """Return all that was said so far."""

    def debrief(self) -> DebriefView:
        """Return what is told when it is over."""


class Player(Protocol):
    """One person who plays."""

    def shelf(self) -> Sequence[Shelved]:
        """Return the library, in order."""

    def begin(self, scenario: str, seed: int | None = None, /) -> Play:
        """Start a new playthrough; an unfinished one is put aside, never deleted."""

    def unfinished(self, scenario: str | None = None, /) -> Unfinished | None:
        """Return the newest playthrough that can go on."""

    def resume(self, playthrough: int, /) -> Play:
        """Go on where a playthrough stands."""

    def close(self) -> None:
        """Let go of the store."""


if TYPE_CHECKING:
    PlayerFactory = Callable[[], Player]
