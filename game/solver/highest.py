"""The highest score that play can reach in a world, and a play that reaches it.

A search over labels: a full state with what the score will count of the way there. Two labels whose states have the
same projection have the same future, so one that counts for less in everything is dropped. The last word on every
play that is left belongs to the scoring itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from game.model.choice import DECISIONS
from game.model.issue import IssueStatus
from game.model.judgement import REGRET_OF_NOTHING_LEFT, WEIGHTS, Dimension
from game.rules.moves import Step, options_open, start, step
from game.rules.scoring.information import most_heard, weight_heard
from game.rules.scoring.reach import door
from game.rules.scoring.relationship import PARTING, band_of_trust
from game.rules.scoring.score import score
from game.solver.priced import decision_at, priced

if TYPE_CHECKING:
    from collections.abc import Hashable

    from game.model.judgement import Score
    from game.model.state import State
    from game.model.types import ChoiceId, MeetingId
    from game.solver.solution import Solution

Counted = tuple[Fraction, Fraction]
"""What a door has gained, and could have."""

MOST_LABELS = 400_000
"""Labels tried before the search ends; what it has found by then is a play, though perhaps not the highest."""


@dataclass(frozen=True, slots=True)
class Highest:
    """The highest score in a world."""

    score: Score
    choices: tuple[ChoiceId, ...]
    """A play that reaches it."""

    proved: bool
    """Whether the search came to its end, so that no play reaches more."""


class _Label(NamedTuple):
    state: State
    good: int
    """What only ever adds to a score, as bits: facts heard, and what was done about each issue."""

    trust: Fraction
    """The shares for trust at parting so far, added up."""

    ended: int
    """The meetings that came to an end, over which these shares are averaged; one that was skipped is none."""

    regret: Fraction
    doors: tuple[Counted, ...]
    """What each door that counts has gained, and could; compared for equality."""

    made: Step | None
    before: _Label | None

    def beats(self, other: _Label) -> bool:
        """Whether nothing that still counts is less here than there."""
        return (
            self.good | other.good == self.good
            and self.state.trust >= other.state.trust  # it counts at the next parting, though no guard may read it
            and self.trust >= other.trust
            and self.regret <= other.regret
        )

    def steps(self) -> list[Step]:
        """The play that led here."""
        found: list[Step] = []
        label: _Label | None = self
        while label is not None and label.made is not None:
            found.append(label.made)
            label = label.before
        return found[::-1]


def highest(solution: Solution, world: int, most_labels: int = MOST_LABELS) -> Highest:
    """The highest score of any play in the world at this index."""
    return _Search(solution, world, most_labels).run()


class _Search:
    def __init__(self, solution: Solution, world: int, most_labels: int) -> None:
        self.solution = solution
        self.game = solution.game
        self.world = world
        self.left = most_labels
        self.kept: dict[Hashable, list[_Label]] = {}
        self.reachable: dict[frozenset[MeetingId], Fraction] = {}
        self.decisions: dict[Hashable, tuple[Fraction, Counted | None]] = {}

    def run(self) -> Highest:
        first = _Label(start(self.game), 0, Fraction(0), 0, Fraction(0), (), None, None)
        waiting: list[list[_Label]] = [[] for _ in self.game.stations]
        waiting[0].append(first)
        best: tuple[Fraction | int, Score, list[Step]] | None = None
        place = 0
        while place < len(waiting):
            if not waiting[place]:
                place += 1
                continue
            label = waiting[place].pop()
            options = options_open(self.game, label.state)
            if not options:
                if best is not None and self.at_most(label) <= best[0]:
                    continue
                steps = label.steps()
                scored = score(priced(self.solution, steps))
                if best is None or scored.total > best[0]:
                    best = (scored.total, scored, steps)
                continue
            for option in options:
                after = self.after(label, step(self.game, label.state, option, self.world))
                if self.left and self.keeps(after):
                    self.left -= 1
                    waiting[after.state.place].append(after)
                    place = min(place, after.state.place)
        if best is None:
            raise ValueError("no play of this scenario comes to an end")
        choices = tuple(made.option.choice.id for made in best[2])
        return Highest(best[1], choices, proved=self.left > 0)

    def keeps(self, label: _Label) -> bool:
        """Whether a label adds something to those with the same future; those that it beats are dropped."""
        raised = tuple(status != IssueStatus.OPEN for status in label.state.issues)
        key = (
            self.solution.project(label.state),
            label.state.met,
            label.ended,
            raised,
            label.doors,
            label.state.parted,
        )
        rivals = self.kept.setdefault(key, [])
        if any(rival.beats(label) for rival in rivals):
            return False
        rivals[:] = [rival for rival in rivals if not label.beats(rival)]
        rivals.append(label)
        return True

    def after(self, label: _Label, made: Step) -> _Label:
        """The label after a step."""
        settled, after = made.settled, made.after
        kind, stations = made.option.choice.kind, self.game.stations
        good = label.good | self.good(made)
        trust, ended, regret, doors = label.trust, label.ended, label.regret, label.doors
        leaves_meeting = stations[settled.place].place.scene is not None and stations[after.place].place.scene is None
        if leaves_meeting:
            trust, ended = trust + band_of_trust(settled.trust), ended + 1
        if kind in DECISIONS:
            given_away, counted = self.decided(made)
            regret += given_away
            doors = doors if counted is None or made.route.stays else (*doors, counted)
        return _Label(after, good, trust, ended, regret, doors, made, label)

    def at_most(self, label: _Label) -> Fraction:
        """The total that a finished play cannot pass, with everything counted for reshaping."""
        scenario = self.game.scenario
        met = frozenset(
            each.id for each in scenario.meetings if label.state.met >> self.game.names.people[each.person] & 1
        )
        if met not in self.reachable:
            self.reachable[met] = most_heard(self.game, met)
        reachable = self.reachable[met]
        known, heard = label.state.known, label.state.known | label.state.hinted
        weights = weight_heard(self.game, (known, heard))
        shares = {
            Dimension.INFORMATION: min(Fraction(1), weights / reachable) if reachable else None,
            Dimension.REACH: _ratio(label.doors),
            Dimension.JUDGEMENT: max(Fraction(0), 1 - label.regret / REGRET_OF_NOTHING_LEFT),
            Dimension.RESHAPING: Fraction(1),
            Dimension.RELATIONSHIP: label.trust / label.ended * (1 - PARTING) + PARTING if label.ended else Fraction(1),
        }
        applying = [(share, WEIGHTS[each]) for each, share in shares.items() if share is not None]
        return max(
            sum((share * weight for share, weight in applying), Fraction(0)) * 100 / sum(w for _, w in applying),
            Fraction(0),
        )

    def decided(self, made: Step) -> tuple[Fraction, Counted | None]:
        """The regret of a decision, and what its door counts."""
        key = (self.solution.node(made.before), made.option.bit)
        if key not in self.decisions:
            decision = decision_at(self.solution, made, 0)
            line = door(decision) if decision.doors else None
            self.decisions[key] = (decision.regret, None if line is None else (line.gained, line.possible))
        return self.decisions[key]

    def good(self, made: Step) -> int:
        """The good bits of a step: those of the facts, and above them four for each issue."""
        state, raising = made.after, made.option.move.raising
        width = len(self.game.scenario.facts)
        bits = state.known | (state.known | state.hinted) << width
        parts = [0] * self.game.issue_count
        for index, status in enumerate(state.issues):
            parts[index] = (status == IssueStatus.FIXED) | (state.written >> index & 1) << 1
        if raising is not None and made.settled.issues[raising.issue] != made.before.issues[raising.issue]:
            raised = made.option.choice.effects.raises
            with_reason = raised is not None and raised.reason is not None
            parts[raising.issue] |= with_reason << 2 | (raising.never is not IssueStatus.ROUTED) << 3
        for index, part in enumerate(parts):
            bits |= part << (2 * width + 4 * index)
        return bits


def _ratio(doors: tuple[Counted, ...]) -> Fraction | None:
    possible = sum((each for _, each in doors), Fraction(0))
    return sum((each for each, _ in doors), Fraction(0)) / possible if possible else None
