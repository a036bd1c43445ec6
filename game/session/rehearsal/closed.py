"""Why a choice cannot be made where a game stands, in the words of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.conditions import condition_text
from game.model.condition import All
from game.rules.guards import compile_guard, holds
from game.rules.moves import is_open

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.game import Game
    from game.model.condition import Condition
    from game.model.types import ChoiceId, PlaceId


def why_lost(game: Game, choice: ChoiceId, made_at: PlaceId) -> str | None:
    """One sentence about a choice that was made at a place in another version; None where it is open here."""
    station, state = game.machine.game.stations[game.state.place], game.state
    here, number = game.place.id, station.numbers.get(choice)
    if number is None:
        if here == made_at:
            return f"`{choice}` in {here} is gone: you stand before it."
        if game.outcome is not None:
            return f"`{choice}` in {made_at} does not come any more: the play ends before it, at {here}."
        return f"`{choice}` in {made_at} does not come any more: the play comes to {here} instead, and stands there."
    option = station.options[number]
    if is_open(option, state):
        return None
    if option.takes_slot and (state.spent & option.bit or state.slots <= 0):
        return f"`{choice}` in {here} is closed now because its slot is taken: you stand before it."
    needs = " and ".join(_missing(game, option.choice.when))
    return f"`{choice}` in {here} is closed now because it needs {needs}: you stand before it."


def _missing(game: Game, when: Condition | None) -> Iterator[str]:
    """The parts of a condition that do not hold."""
    parts = when.parts if isinstance(when, All) else (when,)
    for part in parts:
        if part is not None and not holds(compile_guard(part, game.machine.game.names), game.state):
            yield condition_text(part)
