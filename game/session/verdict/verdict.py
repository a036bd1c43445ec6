"""The verdict on a finished game."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.scoring.score import score
from game.session.verdict.bars import bars, judgement_sentence, total_of
from game.session.verdict.missed import missed_facts, missed_issues
from game.session.verdict.ranges import ranges
from game.session.verdict.tree import tree
from game.session.verdict.turning import costly_answers, turning_points
from game.session.verdict.twin import twin
from game.session.verdict.view import Verdict
from game.solver.priced import priced

if TYPE_CHECKING:
    from game.engine.game import Game
    from game.solver.solution import Solution


def verdict(game: Game, solution: Solution) -> Verdict:
    """What a finished game was worth, from the exact value of every choice in it."""
    played = priced(solution, game.steps)
    scored = score(played)
    total, band = total_of(scored)
    answers = costly_answers(solution, played)
    points = turning_points(game, solution, played, answers)
    return Verdict(
        judged=True,
        why_not=None,
        total=total,
        band=band,
        judgement=judgement_sentence(scored, answers, told=not all(point.deciding for point in points)),
        bars=bars(scored),
        turning_points=points,
        missed_facts=missed_facts(game),
        missed_issues=missed_issues(game),
        twin=twin(game, solution, played),
        tree=tree(game, solution),
        ranges=ranges(game),
    )


def unjudged(game: Game, why: str) -> Verdict:
    """What can be told of a game whose scenario could not be solved."""
    return Verdict(
        judged=False,
        why_not=why,
        total=None,
        band=None,
        judgement=f"This story could not be judged: {why}",
        bars=(),
        turning_points=(),
        missed_facts=missed_facts(game),
        missed_issues=missed_issues(game),
        twin=None,
        tree=(),
        ranges=ranges(game),
    )
