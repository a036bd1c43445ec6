"""Measuring: a finished game and its verdict, to the result that is kept of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.choice import ChoiceKind
from game.model.issue import IssueStatus
from game.model.judgement import Dimension
from game.model.place import PlaceKind
from game.rules.arising import could_be_settled
from game.rules.effects import routes_to
from game.session.debrief import debrief
from game.session.look import look
from game.session.progress.result import Counted, Estimated, Gate, Result

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from game.engine.game import Game
    from game.model.place import Place
    from game.session.debrief_view import DebriefView
    from game.session.verdict.view import TreeNode, Verdict

_STOPS = frozenset({ChoiceKind.LEAVE, ChoiceKind.OFFER})
_OVER = frozenset({IssueStatus.SETTLED, IssueStatus.FIXED})
_DIGITS = 9
"""Digits that are kept of a share."""


def measured(
    game: Game, verdict: Verdict, estimates: Iterable[tuple[int, int]], *, playthrough: int, finished: int
) -> Result:
    """The result of a finished game; `estimates` are steps and per cent."""
    told, outcome = debrief(game), game.outcome
    return Result(
        playthrough=playthrough,
        scenario=game.scenario.id,
        title=told.title,
        ending=told.ending_title,
        finished=finished,
        total=None if verdict.total is None else round(verdict.total, _DIGITS),
        band=verdict.band,
        judgement=next((bar.band for bar in verdict.bars if bar.dimension is Dimension.JUDGEMENT), None),
        shares={
            bar.dimension: round(bar.points / bar.possible, _DIGITS)
            for bar in verdict.bars
            if bar.points is not None and bar.possible
        },
        gates=tuple(_gates(game, verdict)),
        checks=sum(1 for made in game.steps if made.option.choice.kind is ChoiceKind.CHECK),
        estimates=tuple(_estimates(game, estimates)),
        parted=None if outcome is None else outcome.manner,
        facts=_facts(told),
        issues=_issues(told),
    )


def _gates(game: Game, verdict: Verdict) -> Iterator[Gate]:
    """The last decision at each gate; checking one thing puts the decision off."""
    nodes = {node.step: node for node in verdict.tree}
    last: dict[str, tuple[Place, int]] = {}
    for step in range(len(game.steps)):
        place = _place(game, step)
        if place.kind is PlaceKind.GATE:
            last[place.id] = place, step
    for place, step in last.values():
        if place.meeting is not None:
            level = game.scenario.people[place.meeting.person].level
            yield Gate(level, game.steps[step].option.choice.kind, _more(nodes, step))


def _more(nodes: Mapping[int, TreeNode], step: int) -> float | None:
    branches = nodes[step].branches if step in nodes else ()
    on = [each.worth for each in branches if each.kind is ChoiceKind.GO_ON]
    stop = [each.worth for each in branches if each.kind in _STOPS]
    return round(max(on) - max(stop), _DIGITS) if on and stop else None


def _estimates(game: Game, estimates: Iterable[tuple[int, int]]) -> Iterator[Estimated]:
    """Each estimate with its truth: whether the next person owns something that was open, and this world allows it.

    The next person is the one behind the door that was taken; where none was, anyone behind a door there.
    """
    world = game.scenario.worlds[game.world].id
    issues = {issue.id: issue for issue in game.scenario.issues}
    for step, percent in estimates:
        if step >= len(game.steps):
            continue
        open_ones = [issues[each.id] for each in look(game.until(step)).issues if each.status not in _OVER]
        people = _next_people(game, step)
        if open_ones and people:
            could = any(could_be_settled(issue, world) and people & {*routes_to(issue)} for issue in open_ones)
            yield Estimated(percent, could)


def _next_people(game: Game, step: int) -> frozenset[str]:
    gate = game.steps[step].before.place
    later = [made for made in game.steps[step:] if made.before.place == gate]
    went = next((made.option.choice for made in later if made.option.choice.kind is ChoiceKind.GO_ON), None)
    doors = game.until(step).legal_choices if went is None else (went,)
    meetings = {meeting.id: meeting.person for meeting in game.scenario.meetings}
    behind = (meetings.get(choice.meeting or "") for choice in doors if choice.kind is ChoiceKind.GO_ON)
    return frozenset(person for person in behind if person is not None)


def _facts(told: DebriefView) -> Counted:
    heard = [fact for fact in told.facts if fact.heard is not None]
    sure = sum(1 for fact in heard if fact.first_hand)
    return Counted(sure, len(heard) - sure, len(told.facts))


def _issues(told: DebriefView) -> Counted:
    over = sum(1 for issue in told.issues if issue.status in _OVER)
    raised = sum(1 for issue in told.issues if issue.status is not IssueStatus.OPEN)
    return Counted(over, raised - over, len(told.issues))


def _place(game: Game, step: int) -> Place:
    return game.machine.game.stations[game.steps[step].before.place].place
