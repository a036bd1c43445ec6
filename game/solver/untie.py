"""Untying a loop: where a random walk that goes round in it comes out, and what it pays on the way."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ENDLESS = -1
"""Stands for coming out nowhere."""

_SOURCE = -2

Step = tuple[tuple[int, ...], Fraction, int]
"""The nodes to which a step leads, all at once; how often it is taken; and what it costs."""


@dataclass(slots=True)
class _Ways:
    """What happens to one visit to a node, taken on to where it is known."""

    to: dict[int, Fraction] = field(default_factory=dict)
    """How often it goes on to each node."""

    paid: Fraction = Fraction(0)

    def add(self, other: _Ways, share: Fraction) -> None:
        """As if that share of visits came to the other node instead."""
        for node, often in other.to.items():
            self.to[node] = self.to.get(node, Fraction(0)) + share * often
        self.paid += share * other.paid


def untied(steps: Mapping[int, Sequence[Step]], inflow: Mapping[int, Fraction]) -> tuple[dict[int, Fraction], Fraction]:
    """What flows out to each node outside of the loop, and what is paid in all.

    Takes the nodes out of the loop one at a time, and sends those who would have come to them where they would have
    gone from there. What cannot get out flows to `ENDLESS`; what is paid then means nothing.
    """
    ways = {node: _ways(taken) for node, taken in steps.items()}
    source = _Ways({node: flow for node, flow in inflow.items() if flow})
    ways[_SOURCE] = source
    coming: dict[int, set[int]] = {node: set() for node in ways}
    for node, each in ways.items():
        for target in each.to:
            if target in coming:
                coming[target].add(node)
    for node in steps:
        here = ways.pop(node)
        _stay(here, here.to.pop(node, Fraction(0)))
        for before in coming.pop(node) - {node}:
            ways[before].add(here, ways[before].to.pop(node))
            for target in here.to:
                if target in coming:
                    coming[target].add(before)
        for target in here.to:
            coming.get(target, set()).discard(node)
    return source.to, source.paid


def _ways(taken: Sequence[Step]) -> _Ways:
    ways = _Ways()
    for targets, share, cost in taken:
        ways.add(_Ways(dict.fromkeys(targets, Fraction(1)), Fraction(cost)), share)
    return ways


def _stay(ways: _Ways, back: Fraction) -> None:
    """Take out the part that comes straight back: sooner or later it goes another way, if there is one."""
    if back == 1:
        ways.to, ways.paid = {ENDLESS: Fraction(1)}, Fraction(0)
    elif back:
        ways.to = {node: often / (1 - back) for node, often in ways.to.items()}
        ways.paid /= 1 - back
