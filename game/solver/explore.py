"""Finding every state that play can reach, place by place, in the order of the story."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from game.rules.moves import start
from game.solver.frames import Frames
from game.solver.graph import Graph, numbers
from game.solver.limits import Limits, TooLarge
from game.solver.liveness import leads_back, place_blocks
from game.solver.packing import Packing
from game.solver.successors import Successors

if TYPE_CHECKING:
    from game.rules.compiled import Compiled
    from game.solver.packing import Packed
    from game.solver.project import Projection

_AT_ONCE = 1024
"""How many states are explored between two looks at the limits."""


def explore(game: Compiled, project: Projection, limits: Limits) -> Graph | TooLarge:
    """The graph of all canonical states; `TooLarge` where a limit is reached first."""
    return _Explorer(game, project, limits).explored()


class _Explorer:
    def __init__(self, game: Compiled, project: Projection, limits: Limits) -> None:
        self.game = game
        self.limits = limits
        self.packing = packing = Packing(game)
        frames = Frames(game, project, packing)
        places = range(len(game.stations))
        self.successors = [Successors(game, project, packing, frames, place) for place in places]
        first = packing.pack(project(start(game)))
        self.packed = [first]
        """In the order in which they were found."""
        self.found: dict[Packed, int] = {first: 0}
        self.order: list[int] = []
        """The index of each state, in the order in which they were explored."""
        self.waiting: list[list[int]] = []
        """For each place, the states that are found there, and at all places of the same block."""
        self.first_edge, self.option = numbers([0]), numbers()
        self.first_branch, self.target = numbers([0]), numbers()

    def explored(self) -> Graph | TooLarge:
        """Explore all, block by block: when it is a block's turn, all that leads into it is known."""
        blocks = place_blocks(self.game)
        queues: dict[int, list[int]] = {}
        for block in blocks:
            shared: list[int] = []
            queues |= dict.fromkeys(block, shared)
        self.waiting = [queues[place] for place in range(len(queues))]
        self.waiting[0].append(0)
        loops: list[tuple[int, int]] = []
        for block in blocks:
            begin = len(self.order)
            stopped = self._block(queues[block[0]])
            if stopped is not None:
                return stopped
            if leads_back(self.game, block) and begin < len(self.order):
                loops.append((begin, len(self.order)))
        return self._graph(tuple(loops))

    def _block(self, queue: list[int]) -> TooLarge | None:
        """Explore the states in a queue, and those of the same block that are found on the way.

        First in, first out: states of one place with more slots left come before those with fewer.
        """
        begin = 0
        while begin < len(queue):
            if (reason := self._over()) is not None:
                return self._too_large(reason)
            some = queue[begin : begin + _AT_ONCE]
            self._explore(some)
            begin += len(some)
        self.order += queue
        return None

    def _explore(self, indices: list[int]) -> None:
        """Every choice open in some states, and each state to which it leads."""
        found, states, waiting, successors = self.found, self.packed, self.waiting, self.successors
        place_at, places = self.packing.place_at, self.packing.places
        slots, one_slot = self.packing.slots, 1 << self.packing.slots_at
        add_edge, add_branch, end_edge = self.option.append, self.target.append, self.first_branch.append
        branch_count, end_node = len(self.target), self.first_edge.append
        for index in indices:
            packed = states[index]
            here = successors[packed >> place_at & places]
            for number, frame, known, option in here.spare if packed & slots > one_slot else here.last:
                within = packed & frame
                if within not in known:
                    known[within] = here.ask(packed, option, frame)
                branches = known[within]
                if not branches:
                    continue
                for passed, rest in branches:
                    after = packed & passed | rest
                    to = found.get(after)
                    if to is None:
                        found[after] = to = len(states)
                        states.append(after)
                        waiting[after >> place_at & places].append(to)
                    add_branch(to)
                    branch_count += 1
                add_edge(number)
                end_edge(branch_count)
            end_node(len(self.option))

    def _over(self) -> str | None:
        """Which limit is reached; None while there is none."""
        if len(self.packed) > self.limits.states:
            return f"{self.limits.states:,} states"
        if self.limits.elapsed() > self.limits.seconds:
            return f"{self.limits.seconds:g} seconds"
        return None

    def _too_large(self, reason: str) -> TooLarge:
        at = Counter(packed >> self.packing.place_at & self.packing.places for packed in self.packed)
        place, there = at.most_common(1)[0]
        return TooLarge(self.game.stations[place].place.id, there, len(self.packed), reason)

    def _graph(self, loops: tuple[tuple[int, int], ...]) -> Graph:
        """The graph with its nodes in the order in which they were explored."""
        position = numbers(self.order)
        for node, index in enumerate(self.order):
            position[index] = node
        return Graph(
            packing=self.packing,
            packed=[self.packed[index] for index in self.order],
            first_edge=self.first_edge,
            option=self.option,
            first_branch=self.first_branch,
            target=numbers(map(position.__getitem__, self.target)),
            loops=loops,
        )
