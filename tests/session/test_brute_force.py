"""The figure in the debrief, found a second time without the solver: by the rules, over everything that can come.

To make it bearable some things are forgotten by hand, and only what a reader of `night-desk.yaml` sees is never asked
again: which rumours went round, what was only said, and whether a question of an earlier floor was put.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.belief import weight_of
from game.rules.moves import is_over, option_named, options_open
from tests.session.games import judge, left_after_hr, night_desk
from tests.solver.truth import ending_value, parts

if TYPE_CHECKING:
    from game.model.state import State
    from game.rules.compiled import Option

ASKED = {
    "duarte": ("nights-end", "rota-notice", "leavers"),
    "leonor": ("transfers", "tenth-hotel", "course-fund", "booking-system"),
    "vasco": ("founder-desk",),
    "offer": ("training-week",),
}
"""The facts that a choice on each floor, or on one above it, asks about."""


class BruteForce:
    """What states are worth, found by trying everything."""

    def __init__(self) -> None:
        self.game = night_desk().game
        self.known: dict[State, int] = {}
        floors = list(ASKED)
        homes = [station.place.id.partition("/")[0] for station in self.game.stations]
        above = [floors[floors.index(home) :] if home in floors else floors for home in homes]
        bits = self.game.names.facts
        self.asked = [sum(1 << bits[fact] for floor in each for fact in ASKED[floor]) for each in above]

    def worth(self, state: State) -> int:
        """The whole value of a state: points times the weight of the belief."""
        small = state._replace(hinted=0, flags=0, met=0, parted=0, known=state.known & self.asked[state.place])
        if small not in self.known:
            over = is_over(self.game, small)
            self.known[small] = ending_value(self.game, small) if over else max(self._choices(small))
        return self.known[small]

    def along(self, state: State, option: Option) -> int:
        """The whole value of a choice."""
        paid = option.choice.effects.cost * weight_of(self.game.scenario, state.belief)
        return sum(map(self.worth, parts(self.game, state, option))) - paid

    def _choices(self, state: State) -> list[int]:
        return [self.along(state, option) for option in options_open(self.game, state)]


def test_what_going_on_was_worth_after_hr() -> None:
    game = left_after_hr()
    gate = game.steps[-1].before
    truth = BruteForce()
    on = truth.along(gate, option_named(truth.game, gate, "duarte"))
    left = truth.along(gate, option_named(truth.game, gate, "kindly"))
    (point,) = judge()(game).turning_points
    assert (on, left) == (5470, 4500)
    assert point.gain == -(on - left) / weight_of(game.scenario, gate.belief)
    assert f"worth about {round((on - left) / 100)} more" in point.worth
