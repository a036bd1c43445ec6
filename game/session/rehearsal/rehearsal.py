"""A rehearsal: a play that follows its file as the file is edited, and is never kept."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, ClassVar

from game.engine.game import Game
from game.errors import IllegalChoice
from game.session.judge import Judge
from game.session.play import Play
from game.session.practice import PRACTICE, Unkept
from game.session.rehearsal.landing import made_in, replayed, world_in
from game.session.rehearsal.words import came_by
from game.session.solutions import Solutions

if TYPE_CHECKING:
    from game.model.types import ChoiceId
    from game.session.rehearsal.landing import Made
    from game.session.rehearsal.start import Start
    from game.session.rehearsal.version import Version
    from game.session.verdict.view import Verdict
    from game.session.view import View


class Rehearsal(Play):
    """A play of the newest good version. It can be taken back to its first choice."""

    is_rehearsal = True
    MOVED: ClassVar = "The same choices now lead to {place}."
    SAME: ClassVar = "You stand where you stood."

    def __init__(self, version: Version, start: Start) -> None:
        game = Game(version.playable, start.seed, start.choices, world=start.world)
        self._unkept = Unkept()
        super().__init__(game, self._unkept, PRACTICE, _judge(version))
        self.version = version
        self.way = came_by(start.choices, start.given_away)
        """One line about the way to the start; nothing where that is the beginning."""

        self._moving = Lock()
        """Held while the game and its judge change; a verdict is asked for from another thread."""

        self._left: tuple[Made, ...] = ()
        """Choices that the file has no room for at present; they are made again if it has again."""

        self._lost: str | None = None
        """What was said of the first of them."""

    @property
    def world(self) -> str:
        """The id of the hidden world; an author may know it."""
        return self._game.scenario.worlds[self._game.world].id

    @property
    def can_undo(self) -> bool:
        """Whether there is a choice to take back."""
        return bool(self._game.steps)

    def choose(self, choice: ChoiceId) -> View:
        """Make a choice, and forget what was left of an earlier way. Raises `IllegalChoice`."""
        view = super().choose(choice)
        self._left, self._lost = (), None
        return view

    def verdict(self) -> Verdict:
        """What the decisions were worth; raises `IllegalChoice` while the game runs."""
        with self._moving:
            judge, game = self._judge, self._game
        if game.outcome is None:
            raise IllegalChoice("verdict", game.place.id)
        return judge(game)

    def undo(self) -> View:
        """Take the last choice back, where there is one."""
        return self.back_to(max(0, len(self._game.steps) - 1))

    def back_to(self, step: int) -> View:
        """Stand before the choice with this number, counted from 0."""
        self._game = self._game.until(step)
        self._unkept.forget_after(step)
        self._left, self._lost = (), None
        return self.view()

    def reload(self, version: Version) -> str:
        """Make the choices again in another good version, and return one line about where that leads."""
        made, was = made_in(self._game), self._game.place.id
        world, redrawn = world_in(version.playable, self.world, self.seed)
        landing = replayed(version.playable, self.seed, world, (*made, *self._left))
        back = self._left[0] if self._left and len(landing.choices) > len(made) else None
        lost_before, self._lost = self._lost, landing.lost
        with self._moving:
            self._judge = _judge(version) if version.hash != self.version.hash else self._judge
            self._game, self._left, self.version = landing.game, landing.left, version
        if landing.lost is not None and (landing.lost != lost_before or landing.place != was):
            told = landing.lost
        elif back is not None:
            told = f"`{back.choice}` in {back.place} is back: you stand where you stood before it went."
        elif landing.place != was:
            told = self.MOVED.format(place=landing.place)
        else:
            told = self.SAME
        return told if redrawn is None else f"{redrawn} {told}"


def _judge(version: Version) -> Judge:
    """A judge whose solutions are forgotten with the version."""
    return Judge(version.playable, version.hash, Solutions())
