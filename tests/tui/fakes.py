"""A player and a play of nothing but prepared views: every kind of place, and texts as long as real ones."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from threading import Event
from typing import TYPE_CHECKING

from game.errors import BrokenScenario, IllegalChoice, PastHrError, UnknownScenario
from game.model.card import Card, Seniority
from game.session.data import as_data
from game.session.intention import Intention, fitting
from game.session.progress.view import Calibration, Progress
from game.session.shelf import Shelved, Unfinished
from tests.tui import judged, story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.problems import Problem
    from game.session.debrief_view import DebriefView
    from game.session.shape import DebriefData
    from game.session.verdict.view import Verdict
    from game.session.view import BriefingView, Paragraph, View

NIGHT_DESK = Card(
    title="Night Desk",
    teaser="The ad says rotating shifts. You study two evenings a week, and nobody says how long the nights go on.",
    field="hospitality",
    place="Lisbon",
    seniority=Seniority.ENTRY,
    minutes=15,
    trains=("ask who knows", "price the next step"),
    content_notes=(),
)
OPEN_PLAN = replace(
    NIGHT_DESK,
    title="The Open Plan",
    teaser="A bank in a glass tower wants a tester who likes noise. You do your best work with the door closed.",
    field="software",
    place="Warsaw",
    seniority=Seniority.MID,
    minutes=18,
    trains=("raise an issue with a reason", "leave warmly"),
    content_notes=("A question about having children, which should not have been asked.",),
)

NO_PROGRESS = Progress((), (), (), Calibration(0, 10, ()), (), (), ())
"""What there is before the first play is over."""


@dataclass
class FakePlay:
    """A playthrough that goes through the prepared views of `story`."""

    scenario: str = "night-desk"
    place: str = "briefing"
    broken: PastHrError | None = None
    """Raised by the next choice, as a full disk would."""

    made: list[str] = field(default_factory=list)
    estimates: list[int] = field(default_factory=list)
    said: tuple[Paragraph, ...] = ()
    notes: tuple[str, ...] = ()
    is_pinned_old: bool = False
    id: int = 1
    is_practice: bool = False
    is_rehearsal: bool = False
    judgement: Verdict = judged.VERDICT
    held_back: Event | None = None
    """The verdict waits for this, as it would for a long search."""

    intention: str | None = None
    seed: int = 7
    choices: tuple[str, ...] = ()
    finished: int | None = 1_600_000_000
    marks: frozenset[int] = frozenset()

    @property
    def estimate_given(self) -> int | None:
        return self.estimates[-1] if self.estimates else None

    def briefing(self) -> BriefingView:
        return replace(story.BRIEFING, content_notes=self.notes)

    def view(self) -> View:
        return replace(story.VIEWS[self.place], step=len(self.made))

    def choose(self, choice: str, /) -> View:
        if self.broken is not None:
            raise self.broken
        view = self.view()
        gate = view.gate
        doors = () if gate is None else (*gate.on, *gate.check, *gate.offer, *gate.out)
        if choice not in [each.id for each in (*view.choices, *view.leave, *doors)]:
            raise IllegalChoice(choice, view.place)
        self.said = self.transcript()
        self.made.append(choice)
        self.place = story.NEXT[self.place, choice]
        return self.view()

    def estimate(self, percent: int, /) -> None:
        self.estimates.append(percent)

    def transcript(self) -> tuple[Paragraph, ...]:
        return (*self.said, *story.VIEWS[self.place].told)

    def mark(self, place: int, /, *, marked: bool = True) -> None:
        self.marks = self.marks | {place} if marked else self.marks - {place}

    def debrief(self) -> DebriefView:
        return story.DEBRIEF

    def verdict(self) -> Verdict:
        if self.held_back is not None:
            assert self.held_back.wait(60)
        return self.judgement

    def data(self) -> DebriefData:
        return as_data(self)  # type: ignore[arg-type]  # it has all that is asked for

    def intend(self, text: str, /) -> None:
        self.intention = fitting(text)


@dataclass
class FakePractice(FakePlay):
    """A copy that can be taken back to where it began."""

    is_practice: bool = True
    begun: str = "hello"

    @property
    def can_undo(self) -> bool:
        return bool(self.made)

    def undo(self) -> View:
        self.made.clear()
        self.place = self.begun
        return self.view()


@dataclass
class FakePlayer:
    """A person with three scenarios on the shelf: one to play, one with content notes, one that is broken."""

    play: FakePlay = field(default_factory=FakePlay)
    left_off: Unfinished | None = None
    begun: list[tuple[str, int | None]] = field(default_factory=list)
    resumed: list[int] = field(default_factory=list)
    closed: bool = False
    was_closed: Event = field(default_factory=Event)
    problems: tuple[Problem, ...] = ()
    practised: list[tuple[int, int]] = field(default_factory=list)
    prepared: list[str] = field(default_factory=list)
    line: Intention | None = None
    found: Progress = NO_PROGRESS
    measured: list[int] = field(default_factory=list)

    def shelf(self) -> Sequence[Shelved]:
        return (
            Shelved("night-desk", NIGHT_DESK, (), 2, ("Back to the campsite", "The desk"), 5, self.left_off),
            Shelved("open-plan", OPEN_PLAN, (), 0, (), 4, None),
            Shelved("lost-letter", None, self.problems, 0, (), 0, None),
        )

    def begin(self, scenario: str, seed: int | None = None, /) -> FakePlay:
        if scenario == "lost-letter":
            raise BrokenScenario(scenario, self.problems)
        if scenario not in {"night-desk", "open-plan"}:
            raise UnknownScenario(scenario, ["night-desk"])
        self.begun.append((scenario, seed))
        self.play.scenario = scenario
        self.play.notes = OPEN_PLAN.content_notes if scenario == "open-plan" else ()
        return self.play

    def unfinished(self, scenario: str | None = None, /) -> Unfinished | None:
        return self.left_off if self.left_off is not None and scenario == self.left_off.scenario else None

    def resume(self, playthrough: int, /) -> FakePlay:
        self.resumed.append(playthrough)
        return self.play

    def practice(self, playthrough: int, step: int, /) -> FakePractice:
        self.practised.append((playthrough, step))
        return FakePractice(place="hello")

    def prepare(self, scenario: str, /) -> None:
        self.prepared.append(scenario)

    def intention(self) -> Intention | None:
        return self.line

    def progress(self) -> Progress:
        return replace(self.found, waiting=tuple(each for each in self.found.waiting if each not in self.measured))

    def measure(self, playthrough: int, /) -> None:
        self.measured.append(playthrough)

    def close(self) -> None:
        self.closed = True
        self.was_closed.set()
