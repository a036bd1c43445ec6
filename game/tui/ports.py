"""What the terminal asks of a session: the seam between the two, and where the tests put their fake."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.session.debrief_view import DebriefView
    from game.session.intention import Intention
    from game.session.progress.view import Progress
    from game.session.shape import DebriefData
    from game.session.shelf import Shelved, Unfinished
    from game.session.verdict.view import Verdict
    from game.session.view import BriefingView, Paragraph, View


class Play(Protocol):
    """One playthrough that is going on."""

    @property
    def id(self) -> int:
        """Its number in the record."""

    @property
    def scenario(self) -> str:
        """The id of its scenario."""

    @property
    def is_practice(self) -> bool:
        """Whether this is a copy that is not kept."""

    @property
    def is_rehearsal(self) -> bool:
        """Whether this is an author's play of a file, which is not kept either."""

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

    def mark(self, place: int, /, *, marked: bool = True) -> None:
        """Keep that a paragraph of the transcript is marked, or no longer."""

    @property
    def marks(self) -> frozenset[int]:
        """The places in the transcript of what is marked."""

    def debrief(self) -> DebriefView:
        """Return what is told when it is over."""

    def verdict(self) -> Verdict:
        """Return what the decisions were worth; for a worker, because it may take a second."""

    def data(self) -> DebriefData:
        """Return the whole debrief as data; for a worker, as the verdict is."""

    def intend(self, text: str, /) -> None:
        """Keep what the person means to do next time; raises `UnfitLine` for a line that cannot be kept."""

    @property
    def intention(self) -> str | None:
        """What the person means to do next time."""


class Practice(Play, Protocol):
    """A copy that can be taken back."""

    @property
    def can_undo(self) -> bool:
        """Whether there is a choice to take back."""

    def undo(self) -> View:
        """Take the last choice back."""


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

    def practice(self, playthrough: int, step: int, /) -> Practice:
        """Return a copy that stands before the choice with this number, counted from 0."""

    def prepare(self, scenario: str, /) -> None:
        """Work out what a debrief will need; for a worker."""

    def intention(self) -> Intention | None:
        """Return what the person last meant to do next time."""

    def progress(self) -> Progress:
        """Return what finished plays show together, as far as they were judged; for a worker."""

    def measure(self, playthrough: int, /) -> None:
        """Judge a finished playthrough that waits for it; for a worker, because it may take seconds."""

    def close(self) -> None:
        """Let go of the store."""


class Picture(Protocol):
    """The library as it looked last time, to be drawn until the player is there."""

    def recall(self) -> Sequence[Shelved]:
        """Return the shelf as it was; empty where nothing is remembered."""

    def keep(self, shelf: Sequence[Shelved], /) -> None:
        """Remember the shelf."""


if TYPE_CHECKING:
    PlayerFactory = Callable[[], Player]
