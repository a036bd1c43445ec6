"""What the choices of a place lead to: asked of the rules once, and then known by masks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.moves import arrive, effects_of, is_open, route_of

if TYPE_CHECKING:
    from game.rules.compiled import Compiled, Option
    from game.solver.frames import Frames
    from game.solver.packing import Mask, Packed, Packing
    from game.solver.project import Projection

Branches = tuple[tuple["Mask", "Packed"], ...]
"""For each state to which a choice leads: what passes through to it, and all the rest of it. Empty: it is closed."""

Known = tuple[int, "Mask", dict["Packed", Branches], "Option"]
"""An option: its number, its frame, where it leads by how the parts in the frame stand, and itself."""


class Successors:
    """The choices at one place, and what is known of them."""

    def __init__(self, game: Compiled, project: Projection, packing: Packing, frames: Frames, place: int) -> None:
        self.game = game
        self.project = project
        self.packing = packing
        self.frames = frames
        self.last = [self._known(place, option, spare=False) for option in game.stations[place].options]
        """What is known of each option where there is one slot or none."""
        self.spare = self.last
        """What is known of each option where there are more."""
        if game.stations[place].place.slots > 1:
            self.spare = [
                self._known(place, option, spare=True) if option.takes_slot else self.last[number]
                for number, option in enumerate(game.stations[place].options)
            ]

    def _known(self, place: int, option: Option, *, spare: bool) -> Known:
        return option.bit.bit_length() - 1, self.frames.frame(place, option, spare=spare), {}, option

    def ask(self, packed: Packed, option: Option, frame: Mask) -> Branches:
        """Where an option leads from a state, by the rules; and so from every state that agrees within the frame.

        Worlds that the belief holds and the option does not tell apart lead to the same state, whose belief is just
        those worlds. So the rules are asked once for each part into which the belief falls.
        """
        state = self.packing.unpack(packed)
        if not is_open(option, state):
            return ()
        branches: list[tuple[Mask, Packed]] = []
        left = state.belief
        while left:
            world = (left & -left).bit_length() - 1
            settled = effects_of(state, option, world)
            route = route_of(option, settled)
            after = arrive(self.game, settled, route, world)
            left &= ~after.belief
            found = self.packing.pack(self.project(after))
            passed = self.frames.passed(frame, after.place, stays=route.stays and after.slots > 0)
            assert packed & passed == found & passed, f"{option.choice.id} changes what its frame leaves out"
            branches.append((passed, found & ~passed))
        return tuple(branches)
