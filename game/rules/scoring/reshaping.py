"""Reshaping: the issues that matter to you, named, taken to who can settle them, with a reason, and recorded."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from game.model.event import IssueMoved, Recorded
from game.model.issue import IssueStatus
from game.model.judgement import Dimension, Mark, Reason
from game.rules.arising import can_arise
from game.rules.belief import worlds_in
from game.rules.effects import routes_to
from game.rules.names import all_effects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.model.issue import Issue
    from game.rules.scoring.played import Played


def reshaping(played: Played) -> Mark:
    """Every issue that could be raised before the right stop with someone who may settle it counts the same.

    One that comes up only in some worlds counts once nothing heard speaks against them; so luck has no part in it.
    """
    reasons = [
        reason for issue in played.game.scenario.issues if _applies(issue, played) for reason in _steps(issue, played)
    ]
    if not reasons:
        return Mark(Dimension.RESHAPING, None, ())
    possible = sum((reason.possible for reason in reasons), Fraction(0))
    gained = sum((reason.gained for reason in reasons), Fraction(0))
    return Mark(Dimension.RESHAPING, gained / possible, tuple(reasons))


def _moves(issue: Issue, played: Played) -> list[tuple[int, IssueMoved]]:
    return [
        (step, event) for step, event in played.events() if isinstance(event, IssueMoved) and event.issue == issue.id
    ]


def _applies(issue: Issue, played: Played) -> bool:
    """Whether it was raised, or someone who may settle it sat before the right stop."""
    return bool(_moves(issue, played)) or (_owner_in_reach(issue, played) and _is_there(issue, played))


def _is_there(issue: Issue, played: Played) -> bool:
    """Whether it comes up in every world that fitted in the end."""
    worlds = played.game.scenario.worlds
    fitting = worlds_in(played.steps[-1].after.belief) if played.steps else range(len(worlds))
    return all(can_arise(issue, worlds[world].id) for world in fitting)


def _owner_in_reach(issue: Issue, played: Played) -> bool:
    people = {meeting.person for meeting in played.game.scenario.meetings if meeting.id in played.horizon}
    return bool(people & set(routes_to(issue)))


def _steps(issue: Issue, played: Played) -> Iterator[Reason]:
    moves = _moves(issue, played)
    recorded = [step for step, event in played.events() if event == Recorded(issue.id)]
    fixed = [step for step, event in moves if event.status is IssueStatus.FIXED]
    if fixed:
        yield Reason(f"{issue.about}: shown to be fixed", Fraction(1), Fraction(1), fixed[0])
        return
    if not moves:
        yield Reason(f"{issue.about}: never raised", Fraction(0), Fraction(1))
        return
    parts = [
        ("named", "not named", [step for step, _ in moves]),
        ("with a reason or a trade", "without a reason or a trade", [step for step, event in moves if event.reason]),
    ]
    if _owner_in_reach(issue, played):
        owned = [step for step, event in moves if event.person in routes_to(issue)]
        parts.append(("taken to someone who could settle it", "not taken to anyone who could settle it", owned))
        if _can_be_written(issue, played):
            parts.append(("put in writing", "not put in writing", recorded))
    share = Fraction(1, len(parts))
    for done, undone, steps in parts:
        if steps:
            yield Reason(f"{issue.about}: {done}", share, share, steps[0])
        else:
            yield Reason(f"{issue.about}: {undone}", Fraction(0), share)


def _can_be_written(issue: Issue, played: Played) -> bool:
    """Whether any choice of the scenario puts this issue in writing."""
    return any(
        effects.records == issue.id
        or (effects.raises is not None and effects.raises.issue == issue.id and effects.raises.written)
        for effects in all_effects(played.game.scenario)
    )
