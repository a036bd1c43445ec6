"""Whether a game is as a plan claims, and how it is instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authoring.plans.plan import At, EndsIn, FactStands, Holds, Notebook, Offered, Says
from game.content.conditions import condition_text
from game.model.condition import All, Any, FactIs, IssueIs, Not, TrustIs, WorldIs
from game.model.issue import IssueStatus
from game.rules.belief import worlds_in
from game.rules.guards import compile_guard, holds

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.authoring.plans.plan import Claim
    from game.engine.game import Game
    from game.model.condition import Condition


def found_instead(claim: Claim, game: Game, told: Sequence[str]) -> str | None:
    """How it is where it is not as claimed; None where it is. `told` is what the last choices told."""
    match claim:
        case Says(text):
            return None if text in " ".join(told) else "it was not told"
        case FactStands(fact, how):
            stands = _notebook(game, fact.text)
            return None if stands is how else _STANDS[stands]
        case Offered(choice, is_open):
            ids = [each.id for each in game.legal_choices]
            return None if (choice.text in ids) is is_open else _open(ids)
        case At(place):
            return None if game.place.id == place.text else f"place {game.place.id}"
        case EndsIn(ending):
            outcome = game.outcome
            if outcome is None:
                return f"the play is not over; it stands at {game.place.id}"
            return None if outcome.ending == ending.text else f"ending {outcome.ending}"
        case Holds(condition):
            guard = compile_guard(condition, game.machine.game.names)
            return None if holds(guard, game.state) else "; ".join(dict.fromkeys(_stands(condition, game)))


_STANDS = {
    Notebook.FIRST_HAND: "it was heard first-hand",
    Notebook.SECOND_HAND: "it was heard second-hand only",
    Notebook.ABSENT: "it was not heard",
}


def _open(ids: Sequence[str]) -> str:
    return f"open: {', '.join(ids)}" if ids else "the play is over"


def _notebook(game: Game, fact: str) -> Notebook:
    bit = 1 << game.machine.game.names.facts[fact]
    if game.state.known & bit:
        return Notebook.FIRST_HAND
    return Notebook.SECOND_HAND if game.state.hinted & bit else Notebook.ABSENT


def _stands(condition: Condition, game: Game) -> Iterator[str]:
    """How everything stands that a condition asks for."""
    state, names = game.state, game.machine.game.names
    match condition:
        case Not(part):
            yield from _stands(part, game)
        case All(parts) | Any(parts):
            for part in parts:
                yield from _stands(part, game)
        case TrustIs():
            yield f"trust = {state.trust}"
        case FactIs(_, fact):
            yield f"{fact}: {_STANDS[_notebook(game, fact)]}"
        case IssueIs("written", issue):
            yield f"{issue}: {'in' if state.written >> names.issues[issue] & 1 else 'not in'} writing"
        case IssueIs(_, issue):
            yield f"{issue}: {IssueStatus(state.issues[names.issues[issue]]).name.lower()}"
        case WorldIs():
            fitting = [game.scenario.worlds[index].id for index in worlds_in(state.belief)]
            yield f"worlds that fit: {', '.join(fitting)}"
        case _:
            yield f"{'' if holds(compile_guard(condition, names), state) else 'not '}{condition_text(condition)}"
