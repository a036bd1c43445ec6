"""L03: whether the best answer gives itself away by its length or its place."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from game.model.choice import ChoiceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.authoring.proof.proof import Proof
    from game.model.choice import Choice
    from game.rules.compiled import Station

MOST_SHARE = Fraction(35, 100)
LEAST_SCENES = 4
"""Fewer scenes than these are no pattern."""


def check_keys(proof: Proof) -> None:
    """Tell where the best answer is the longest or the first more often than chance would have it."""
    sets = [(station.place.id, best, answers) for station, best, answers in _keyed(proof)]
    if len(sets) < LEAST_SCENES:
        return
    longest = [name for name, best, answers in sets if best is _longest(answers)]
    first = [name for name, best, answers in sets if best is answers[0]]
    for word, scenes in (("longest", longest), ("first", first)):
        if Fraction(len(scenes), len(sets)) > MOST_SHARE:
            listed = ", ".join(scenes)
            proof.draft.tell("L03", ("meetings",), word, found=len(scenes), count=len(sets), scenes=listed)


def _keyed(proof: Proof) -> Iterator[tuple[Station, Choice, list[Choice]]]:
    """The scenes in which one answer is worth more than the others, on average over all states there."""
    for place, station in proof.stations():
        numbers = {
            number: option.choice
            for number, option in enumerate(station.options)
            if option.choice.kind is ChoiceKind.ANSWER and option.when is None
        }
        worth = dict.fromkeys(numbers, 0)
        for node in proof.nodes_at[place] if len(numbers) > 1 else ():
            for edge in proof.graph.edges(node):
                number = proof.graph.option[edge]
                if number in worth:
                    worth[number] += proof.solution.values.along(node, edge)
        best = sorted(worth, key=worth.__getitem__, reverse=True)[:2]
        if len(best) == 2 and worth[best[0]] > worth[best[1]]:
            yield station, numbers[best[0]], list(numbers.values())


def _longest(answers: list[Choice]) -> Choice | None:
    """The longest answer; None where two are as long."""
    ordered = sorted(answers, key=lambda choice: len(choice.words))
    return ordered[-1] if len(ordered[-1].words) > len(ordered[-2].words) else None
