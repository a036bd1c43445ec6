"""Ways of playing, by name. The blind ones decide at the doors without thinking, and show that neither rule wins.

Those that are blind at gates only play the rest as well as can be: wherever staying is not decided, they make the
choice that is worth most under the best play afterwards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.choice import DECISIONS, Aim, Choice, ChoiceKind
from game.model.place import PlaceKind
from game.model.scenario import Level
from game.rules.moves import option_named

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping

    from game.model.state import State
    from game.model.types import ChoiceId
    from game.rules.compiled import Option
    from game.solver.odds import Policy
    from game.solver.solution import Solution

_UP = (ChoiceKind.GO_ON,)
_LEAVING = (ChoiceKind.LEAVE, ChoiceKind.DECLINE)
_STAYING = tuple(kind for kind in ChoiceKind if kind not in DECISIONS)
_ANY = tuple(ChoiceKind)
_CLOSING = (ChoiceKind.LEAVE, ChoiceKind.OFFER)


def best(solution: Solution) -> Policy:
    """Makes the best choice everywhere; it never knows the world."""

    def choose(state: State, choices: tuple[Choice, ...]) -> ChoiceId:
        return solution.best_choice(state) or choices[0].id

    return choose


def thinking(solution: Solution) -> Policy:
    """Makes the best choice everywhere, and of those that tie the one that tells most, then the one trusted most."""
    game = solution.game
    weights = [int(fact.weight) for fact in game.scenario.facts]

    def news(state: State, option: Option) -> int:
        sure, unsure = option.move.known & ~state.known, option.move.hinted & ~(state.known | state.hinted)
        return sum(
            2 * weight * (sure >> index & 1) + weight * (unsure >> index & 1) for index, weight in enumerate(weights)
        )

    def choose(state: State, choices: tuple[Choice, ...]) -> ChoiceId:
        ties = [option_named(game, state, choice) for choice in solution.best_onward(state)]
        if not ties:
            return choices[0].id
        return max(ties, key=lambda option: (news(state, option), option.move.trust)).choice.id

    return choose


def quit_after_hr(solution: Solution) -> Policy:
    """Leaves at the first gate; declines an offer."""
    return _by_gate(solution, lambda _: (_LEAVING, _STAYING))


def up_and_accept(solution: Solution) -> Policy:
    """Goes through every door, and takes what is offered at the top."""
    return _by_gate(solution, lambda _: (_UP, (ChoiceKind.ACCEPT,), (ChoiceKind.OFFER,), _STAYING))


def up_then_think(solution: Solution) -> Policy:
    """Goes through every door, and thinks when there is none left or an offer lies on the table."""
    return _by_gate(solution, lambda _: (_UP, _ANY))


def stop_at_manager(solution: Solution) -> Policy:
    """Meets the manager; then takes the better of leaving and the offer as it stands."""
    stations = solution.game.stations
    people = solution.game.scenario.people

    def wanted(state: State) -> tuple[Container[ChoiceKind], ...]:
        place = stations[state.place].place
        if place.kind is not PlaceKind.GATE or place.meeting is None:
            return (_ANY,)
        below = people[place.meeting.person].level < Level.MANAGER
        return (_UP, _ANY) if below else (_CLOSING, _ANY)

    return _by_gate(solution, wanted)


def first_option(_: Solution) -> Policy:
    """Makes the first choice on the list."""
    return lambda _, choices: choices[0].id


def longest_option(_: Solution) -> Policy:
    """Makes the choice with the most words in letters; the first of them where they tie."""
    return lambda _, choices: max(choices, key=lambda choice: len(choice.words)).id


def most_agreeable(_: Solution) -> Policy:
    """Makes a choice that relates; among those, or where there is none, the one by which trust gains most."""
    return lambda _, choices: max(choices, key=lambda choice: (choice.aim is Aim.RELATE, choice.effects.trust)).id


def at_random(_: Solution) -> Policy:
    """Makes each open choice equally often."""

    def choose(_: State, choices: tuple[Choice, ...]) -> Mapping[ChoiceId, int]:
        return {choice.id: 1 for choice in choices}

    return choose


POLICIES: dict[str, Callable[[Solution], Policy]] = {
    "best": best,
    "thinking": thinking,
    "quit after HR": quit_after_hr,
    "up and accept": up_and_accept,
    "up then think": up_then_think,
    "stop at the manager": stop_at_manager,
    "first option": first_option,
    "longest option": longest_option,
    "most agreeable": most_agreeable,
    "at random": at_random,
}
"""Every way of playing by its name."""


def _by_gate(solution: Solution, wanted: Callable[[State], tuple[Container[ChoiceKind], ...]]) -> Policy:
    """A policy that wants some kinds of choice before others at gates and offers, and never leaves elsewhere.

    Of the kinds that it wants most among those open, it takes the choice that is worth most.
    """
    stations = solution.game.stations

    def choose(state: State, choices: tuple[Choice, ...]) -> ChoiceId:
        decides = stations[state.place].place.kind in {PlaceKind.GATE, PlaceKind.OFFER}
        for kinds in (*(wanted(state) if decides else (_STAYING,)), _ANY):
            open_now = [choice.id for choice in choices if choice.kind in kinds]
            if open_now:
                return solution.best_among(state, open_now)
        raise AssertionError("a policy is asked only where something is open")

    return choose
