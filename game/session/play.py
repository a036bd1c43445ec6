"""One playthrough that is going on. Every choice is on disk before the next scene can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.errors import IllegalChoice
from game.model.place import PlaceKind
from game.session.briefing import briefing
from game.session.debrief import debrief
from game.session.look import look
from game.session.telling import tell

if TYPE_CHECKING:
    from game.engine.game import Game
    from game.model.types import ChoiceId
    from game.session.view import BriefingView, DebriefView, Paragraph, View
    from game.store.store import Store

ESTIMATES = (10, 30, 50, 70, 90)
"""The answers to how likely it is that the next person can settle what bothers you, in per cent."""


class Play:
    """A playthrough that a front end shows and moves."""

    def __init__(self, game: Game, store: Store, playthrough: int, *, pinned_old: bool = False) -> None:
        self.id = playthrough
        self.is_pinned_old = pinned_old
        """Whether the scenario has changed since this playthrough began; it is played as it was."""
        self._game = game
        self._store = store

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
            if game.outcome is not None:
                self._store.finish(self.id, game.outcome.ending, game.outcome.kind)
        except BaseException:
            game.undo()
            raise
        return self.view()

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

    def debrief(self) -> DebriefView:
        """What is told when it is over; raises `IllegalChoice` while the game runs."""
        return debrief(self._game)

    @property
    def _gate_step(self) -> int:
        """The number of the choice that led to this gate's first sight, so that a check leaves the estimate in place."""
        place, steps = self._game.state.place, self._game.steps
        first = len(steps)
        while first and steps[first - 1].before.place == place:
            first -= 1
        return first
