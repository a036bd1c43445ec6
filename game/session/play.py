"""One playthrough that is going on. Every choice is on disk before the next scene can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from game.errors import IllegalChoice
from game.model.place import PlaceKind
from game.session.briefing import briefing
from game.session.debrief import debrief
from game.session.intention import fitting
from game.session.look import look
from game.session.telling import tell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from game.engine.game import Game
    from game.model.types import ChoiceId
    from game.session.debrief_view import DebriefView
    from game.session.shape import DebriefData
    from game.session.verdict.view import Verdict
    from game.session.view import BriefingView, Paragraph, View

    Judge = Callable[[Game], Verdict]
    """What tells the verdict on a finished game."""

ESTIMATES = (10, 30, 50, 70, 90)
"""The answers to how likely it is that the next person can settle what bothers you, in per cent."""


class Kept(Protocol):
    """A line that was kept."""

    @property
    def text(self) -> str:
        """The line itself."""


class Row(Protocol):
    """What is kept of a playthrough itself."""

    @property
    def finished(self) -> int | None:
        """When it came to its ending, in seconds since 1970."""


class Keeper(Protocol):
    """What keeps a playthrough; `game.store.store.Store` does."""

    def add_choice(self, playthrough: int, step: int, choice: str, /) -> None:
        """Keep a choice, durably when it returns."""

    def finish(self, playthrough: int, ending: str, kind: str, /) -> None:
        """Note how it ended."""

    def playthrough(self, playthrough: int, /) -> Row:
        """The playthrough itself."""

    def add_estimate(self, playthrough: int, step: int, percent: int, /) -> None:
        """Keep an estimate."""

    def estimates(self, playthrough: int, /) -> Iterable[tuple[int, int]]:
        """Step and per cent of every estimate."""

    def keep_intention(self, playthrough: int, text: str, /) -> None:
        """Keep the player's if-then line."""

    def intention(self, playthrough: int, /) -> Kept | None:
        """The player's if-then line."""

    def keep_bookmark(self, playthrough: int, step: int, line: int, /, *, marked: bool) -> None:
        """Keep whether a line of the transcript is marked."""

    def bookmarks(self, playthrough: int, /) -> Iterable[tuple[int, int]]:
        """Step and line of every line that is marked."""


class Play:
    """A playthrough that a front end shows and moves."""

    is_practice: ClassVar[bool] = False
    """Whether this is a copy that is not kept."""

    is_rehearsal: ClassVar[bool] = False
    """Whether this is an author's play of a file, which is not kept either."""

    def __init__(self, game: Game, store: Keeper, playthrough: int, judge: Judge, *, pinned_old: bool = False) -> None:
        self.id = playthrough
        self.is_pinned_old = pinned_old
        """Whether the scenario has changed since this playthrough began; it is played as it was."""
        self._game = game
        self._store = store
        self._judge = judge

    def __repr__(self) -> str:
        return f"<Play {self.id}: {self._game!r}>"

    @property
    def scenario(self) -> str:
        """The id of the scenario."""
        return self._game.scenario.id

    @property
    def seed(self) -> int:
        """What the hidden world was drawn from."""
        return self._game.seed

    @property
    def choices(self) -> tuple[ChoiceId, ...]:
        """The choices so far."""
        return self._game.history

    def briefing(self) -> BriefingView:
        """What is read before the first meeting."""
        return briefing(self._game.scenario)

    def view(self) -> View:
        """Everything that a screen needs now."""
        return look(self._game)

    def choose(self, choice: ChoiceId) -> View:
        """Make a choice, keep it, and return what there is to see.

        Raises `IllegalChoice` if the choice is not open and `StoreError` if it cannot be kept; the game then stands
        where it stood.
        """
        game = self._game
        step = len(game.history)
        game.play(choice)
        try:
            self._store.add_choice(self.id, step, choice)
        except BaseException:
            game.undo()
            raise
        self.close_if_over()
        return self.view()

    @property
    def is_running(self) -> bool:
        """Whether it has not come to an ending yet."""
        return self._game.outcome is None

    def close_if_over(self) -> None:
        """Keep the ending, if the game stands at one. The choices alone would tell it; the library reads it faster."""
        outcome = self._game.outcome
        if outcome is not None:
            self._store.finish(self.id, outcome.ending, outcome.kind)

    def estimate(self, percent: int) -> None:
        """Keep the estimate for the gate at which the game stands; raises `IllegalChoice` elsewhere."""
        if self._game.place.kind is not PlaceKind.GATE or percent not in ESTIMATES:
            raise IllegalChoice(f"{percent} %", self._game.place.id)
        self._store.add_estimate(self.id, self._gate_step, percent)

    @property
    def estimate_given(self) -> int | None:
        """The estimate for the gate at which the game stands; None where there is none."""
        if self._game.place.kind is not PlaceKind.GATE:
            return None
        return dict(self._store.estimates(self.id)).get(self._gate_step)

    def transcript(self) -> tuple[Paragraph, ...]:
        """Everything told and chosen so far."""
        return tell(self._game.scenario, self._game.transcript())

    def mark(self, place: int, /, *, marked: bool = True) -> None:
        """Keep that a paragraph of the transcript is marked, or no longer; raises `IndexError` where there is none."""
        step, line = self._spots()[place]
        self._store.keep_bookmark(self.id, step, line, marked=marked)

    @property
    def marks(self) -> frozenset[int]:
        """The places in the transcript of what is marked."""
        kept = set(self._store.bookmarks(self.id))
        return frozenset(place for place, spot in enumerate(self._spots()) if spot in kept) if kept else frozenset()

    def debrief(self) -> DebriefView:
        """What is told when it is over; raises `IllegalChoice` while the game runs."""
        return debrief(self._game)

    def verdict(self) -> Verdict:
        """What the decisions were worth; raises `IllegalChoice` while the game runs.

        Takes as long as solving the scenario does, the first time; front ends ask for it in a worker.
        """
        if self._game.outcome is None:
            raise IllegalChoice("verdict", self._game.place.id)
        return self._judge(self._game)

    def data(self) -> DebriefData:
        """The whole debrief as data; raises `IllegalChoice` while the game runs, and takes as long as a verdict."""
        from game.session.data import as_data  # noqa: PLC0415  only what is taken along is data

        return as_data(self)

    def intend(self, text: str) -> None:
        """Keep what the player means to do next time, in their own words; a later line replaces it.

        Raises `UnfitLine` for a line that cannot be kept, and `IllegalChoice` while the game runs.
        """
        if self._game.outcome is None:
            raise IllegalChoice("intention", self._game.place.id)
        self._store.keep_intention(self.id, fitting(text))

    @property
    def intention(self) -> str | None:
        """What the player means to do next time; None where nothing was written."""
        kept = self._store.intention(self.id)
        return None if kept is None else kept.text

    def _spots(self) -> list[tuple[int, int]]:
        """For each paragraph of the transcript, the choice that brought it and its place in what that brought."""
        scenario = self._game.scenario
        told = (len(tell(scenario, turn)) for turn in self._game.turns())
        return [(step, line) for step, count in enumerate(told) for line in range(count)]

    @property
    def finished(self) -> int | None:
        """When it came to its ending, in seconds since 1970; None while it runs, and for a copy that is not kept."""
        return self._store.playthrough(self.id).finished

    @property
    def _gate_step(self) -> int:
        """How many choices led to this gate; a check made here is not among them."""
        place, steps = self._game.state.place, self._game.steps
        first = len(steps)
        while first and steps[first - 1].before.place == place:
            first -= 1
        return first
