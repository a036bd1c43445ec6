"""What a front end draws of a verdict: frozen values in words, with the numbers beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.model.judgement import COSTLY, GRACE

if TYPE_CHECKING:
    from game.model.band import Band
    from game.model.choice import ChoiceKind
    from game.model.judgement import Dimension
    from game.model.types import ChoiceId, Points
    from game.model.world import FactWeight
    from game.session.view import Range


@dataclass(frozen=True, slots=True)
class BarLine:
    """One line that explains a bar."""

    text: str
    share: float | None
    """How much of what was possible here was gained, 0 to 1; None where nothing is counted."""

    step: int | None
    """The choice that it comes from, counted from 0; None for what did not happen."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One dimension of the score."""

    dimension: Dimension
    band: Band | None
    """The mark in a word; None where it cannot apply, and the others are rescaled."""

    points: float | None
    possible: float | None
    """After rescaling; those of all bars make 100."""

    lines: tuple[BarLine, ...]


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A choice that cost or gained much, in seven sentences from the player's own log."""

    step: int
    gain: float
    """Points against the alternative: above 0 for a good decision, below for a costly one."""

    against: ChoiceId
    """The alternative: the best choice after a costly one, the best of another way after a good decision."""

    deciding: bool
    """Whether it was a decision to stay or leave; an answer is no part of the judgement."""

    when: str
    knew: str
    chose: str
    worth: str
    hidden: str
    """What could not be known then."""

    happened: str
    next_time: str

    @property
    def kind(self) -> str:
        """What it was, in a few words that follow its size."""
        if self.gain >= 0:
            return "a good decision"
        if -self.gain >= GRACE + COSTLY:
            return "a costly decision" if self.deciding else "a costly answer"
        return "a decision that cost a little" if self.deciding else "an answer that cost a little"

    @property
    def sentences(self) -> tuple[str, ...]:
        """The seven sentences, in order."""
        return (self.when, self.knew, self.chose, self.worth, self.hidden, self.happened, self.next_time)


@dataclass(frozen=True, slots=True)
class MissedFact:
    """A fact that you never heard first-hand."""

    about: str
    weight: FactWeight
    truth: str
    heard: str | None
    """What you heard second-hand, if you did."""

    knowers: tuple[str, ...]
    question: str | None
    """The words that would have brought it."""

    asked_of: str | None
    """Whom to ask; without a question, who tells it unasked."""

    spoken: bool = True
    """Whether the words are said aloud; otherwise they tell what to do."""


@dataclass(frozen=True, slots=True)
class MissedIssue:
    """An issue that stayed unsettled."""

    about: str
    worth: int
    settlers: tuple[str, ...]
    could_be_settled: bool
    """In the world that was played."""


@dataclass(frozen=True, slots=True)
class TwinStage:
    """One part of both stories: a meeting, the offer, how it ended, or six months later."""

    heading: str
    hers: tuple[str, ...]
    """Empty where she did not come to it."""

    yours: tuple[str, ...]
    """Empty where you did not come to it."""


@dataclass(frozen=True, slots=True)
class TwinView:
    """The candidate who stood where you stood, in your world, and played on well."""

    from_step: int
    lines: tuple[str, ...]
    """Her story, at most ten lines, in the scenario's own words."""

    ending: str
    worth: int
    """What it came to for her, less what she paid on the way, in points."""

    yours: int
    """The same for you."""

    more: float
    """How many points her choice was worth more than yours then, on what could be known; below 0 after a sound stop."""

    opening: str
    """Where she parted from you, and how."""

    closing: str
    """What it came to for both, and whether that was luck."""

    stages: tuple[TwinStage, ...]
    """Her story beside yours, from the choice where they part."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A choice that was open."""

    choice: ChoiceId
    kind: ChoiceKind
    words: str
    worth: float
    """Expected points then, under the best play afterwards."""

    best: bool
    taken: bool
    spoken: bool
    """Whether the words are said aloud."""

    cost: Points
    price: str | None
    """The cost in words; it is in the worth already."""


@dataclass(frozen=True, slots=True)
class TreeNode:
    """One moment of the path, with every branch."""

    step: int
    stage: str
    """The part of the story that it belongs to: whom it was with, or the offer."""

    heading: str
    deciding: bool
    """Whether it is a gate or the offer."""

    branches: tuple[Branch, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Everything that is told of how a playthrough was decided."""

    judged: bool
    """Whether the scenario could be solved; without it only the plain debrief is told."""

    why_not: str | None
    """Why it could not be."""

    total: float | None
    band: Band | None
    judgement: str
    """The judgement in one sentence, told before the outcome."""

    bars: tuple[Bar, ...]
    turning_points: tuple[TurningPoint, ...]
    missed_facts: tuple[MissedFact, ...]
    missed_issues: tuple[MissedIssue, ...]
    twin: TwinView | None
    tree: tuple[TreeNode, ...]
    ranges: tuple[Range, ...]
