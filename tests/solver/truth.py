"""What the solver must agree with: the same answers, found slowly, by the rules alone."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from game.rules.belief import weight_of, worlds_in
from game.rules.compile import compile_scenario
from game.rules.endings import ending_of, worth
from game.rules.moves import advance, is_over, options_open, start
from game.solver.solution import Solution, solve

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.model.scenario import Scenario
    from game.model.state import State
    from game.rules.compiled import Compiled, Option
    from game.solver.odds import Policy


class TooManyPlays(Exception):
    """More playthroughs than a test should wait for."""


def solved(scenario: Scenario) -> Solution:
    """The solution of a scenario that is not too large."""
    solution = solve(compile_scenario(scenario))
    assert isinstance(solution, Solution)
    return solution


def parts(game: Compiled, state: State, option: Option) -> dict[State, int]:
    """Each state to which a choice leads, with the worlds that lead there; every world is tried."""
    found: dict[State, int] = {}
    for world in worlds_in(state.belief):
        after = advance(game, state, option, world)
        found[after] = found.get(after, 0) | 1 << world
    return found


def ending_value(game: Compiled, state: State) -> int:
    """The value of an ending, as a whole number."""
    worlds = game.scenario.worlds
    return sum(worlds[world].weight * worth(game, state, world) for world in worlds_in(state.belief))


class Plays:
    """Every playthrough, one by one: no memory, no projection."""

    def __init__(self, game: Compiled, most: int) -> None:
        self.game = game
        self.left = most

    def best(self, state: State) -> int:
        """The value of a state; raises `TooManyPlays` after so many states."""
        self.left -= 1
        if self.left < 0:
            raise TooManyPlays
        if is_over(self.game, state):
            return ending_value(self.game, state)
        return max(self.along(state, option) for option in options_open(self.game, state))

    def along(self, state: State, option: Option) -> int:
        """The value of a choice."""
        cost = option.choice.effects.cost * weight_of(self.game.scenario, state.belief)
        return sum(self.best(after) for after in parts(self.game, state, option)) - cost

    def odds(self, state: State, policy: Policy) -> dict[str, Fraction]:
        """How likely each ending is under a policy, times the weight of the belief; and under "" its whole value."""
        self.left -= 1
        if self.left < 0:
            raise TooManyPlays
        if is_over(self.game, state):
            ending = ending_of(self.game, state)
            assert ending is not None
            weight = weight_of(self.game.scenario, state.belief)
            return {ending.id: Fraction(weight), "": Fraction(ending_value(self.game, state))}
        options = {option.choice.id: option for option in options_open(self.game, state)}
        answer = policy(state, tuple(option.choice for option in options.values()))
        shares = {answer: 1} if isinstance(answer, str) else answer
        total: dict[str, Fraction] = {}
        for choice, share in shares.items():
            option = options[choice]
            cost = option.choice.effects.cost * weight_of(self.game.scenario, state.belief)
            outcomes = [*(self.odds(after, policy) for after in parts(self.game, state, option)), {"": Fraction(-cost)}]
            for outcome in outcomes:
                for ending_id, flow in outcome.items():
                    total[ending_id] = total.get(ending_id, Fraction(0)) + flow * share / sum(shares.values())
        return total


class Everything:
    """Every state of live games, whole, with every choice; and the values, iterated until they stand still."""

    def __init__(self, game: Compiled, most: int = 20_000) -> None:
        self.game = game
        self.depth: dict[State, int] = {start(game): 0}
        """How many choices it takes to come there."""
        todo = list(self.depth)
        self.choices: dict[State, list[tuple[Option, dict[State, int]]]] = {}
        for state in todo:
            options = options_open(game, state)
            self.choices[state] = [(option, parts(game, state, option)) for option in options]
            for _, after in self.choices[state]:
                for each in after:
                    if each not in self.depth:
                        self.depth[each] = self.depth[state] + 1
                        todo.append(each)
            if len(todo) > most:
                raise TooManyPlays

    def __iter__(self) -> Iterator[State]:
        return iter(self.choices)

    def values(self) -> dict[State, int]:
        """The whole value of each state from which an ending can be reached."""
        over = [state for state in self if is_over(self.game, state)]
        values = {state: ending_value(self.game, state) for state in over}
        changed = True
        while changed:
            changed = False
            for state in reversed(list(self)):
                alongs = [along for along in self.alongs(state, values) if along is not None]
                if alongs and values.get(state) != max(alongs):
                    values[state] = max(alongs)
                    changed = True
        return values

    def alongs(self, state: State, values: dict[State, int]) -> Sequence[int | None]:
        """The whole value of each choice; None where it is not known yet."""
        weight = weight_of(self.game.scenario, state.belief)
        return [
            sum(values[each] for each in after) - option.choice.effects.cost * weight
            if all(each in values for each in after)
            else None
            for option, after in self.choices[state]
        ]
