"""Small random scenarios that are valid as files must be, for Hypothesis: every part of the rules, in every mixture."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

from hypothesis import strategies as st

from game.model.choice import Aim, Effects, Manner, Raise
from game.model.condition import (
    All,
    FactIs,
    FlagIs,
    IssueIs,
    Met,
    Not,
    PartedSo,
    StrengthShown,
    TrustIs,
    WorldIs,
)
from game.model.condition import Any as AnyOf
from game.model.issue import Issue, Resolver, Verb
from game.model.scenario import EndingKind, Gate, Level, Lost, Meeting, OutsideOption, TurnDown
from tests import makers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import DrawFn

    from game.model.choice import Choice
    from game.model.condition import Condition
    from game.model.scenario import Ending, Offer, Scenario, Scene
    from game.model.world import Fact

T = TypeVar("T")

PEOPLE = ("ann", "bo", "cy")
FACTS = ("pay", "nights", "closing")
ISSUES = ("hours", "title")
FLAGS = ("easy", "frank")
WORLDS = ("w0", "w1", "w2")
WEIGHTS = ((50, 50), (70, 30), (50, 30, 20), (34, 33, 33))


@dataclass(frozen=True)
class Shape:
    """How large a scenario is, and whether games may go round in it."""

    meetings: int = 2
    """1 to 3."""

    scenes: int = 2
    """In each meeting."""

    loops: bool = False
    """Whether choices and doors may lead back."""


@st.composite
def scenarios(draw: DrawFn, shape: Shape | None = None) -> Scenario:
    """A scenario in which nobody can be stuck, and everybody tells only what they know or guess."""
    return _Story(draw, shape or Shape(), draw(st.sampled_from(WEIGHTS))).scenario()


class _Story:
    """Draws one scenario, part by part."""

    def __init__(self, draw: DrawFn, shape: Shape, weights: Sequence[int]) -> None:
        self.draw = draw
        self.shape = shape
        self.weights = weights
        self.worlds = WORLDS[: len(weights)]
        self.people = PEOPLE[: shape.meetings]

    def number(self, least: int, most: int) -> int:
        return self.draw(st.integers(least, most))

    def one(self, values: Sequence[T]) -> T:
        return self.draw(st.sampled_from(values))

    def maybe(self) -> bool:
        return self.draw(st.booleans())

    def some(self, values: Sequence[T], most: int = 3) -> tuple[T, ...]:
        return tuple(self.draw(st.lists(st.sampled_from(values), max_size=most, unique=True))) if values else ()

    def scenario(self) -> Scenario:
        return makers.scenario(
            [
                makers.world(name, weight, self.number(0, 100))
                for name, weight in zip(WORLDS, self.weights, strict=False)
            ],
            [self.meeting(index) for index in range(len(self.people))],
            [makers.person(name, Level(index + 1)) for index, name in enumerate(PEOPLE)],
            [self.fact(name) for name in FACTS],
            [self.issue(name) for name in ISSUES],
            offers=self.offers(),
            endings=self.endings(),
            otherwise=self.number(0, 100),
            lost=Lost(self.condition(), OutsideOption("Less.", self.number(0, 100))) if self.maybe() else None,
        )

    def fact(self, name: str) -> Fact:
        """Everyone who does not know it guesses, so that anyone may be asked."""
        knows = self.some(PEOPLE)
        texts = [self.one(("Yes.", "No.")) for _ in self.worlds]
        return makers.fact(name, texts, (*knows, "documents"), [each for each in PEOPLE if each not in knows])

    def issue(self, name: str) -> Issue:
        resolvers = tuple(
            Resolver(
                person,
                self.one([(Verb.BEND, Verb.ASK), tuple(Verb), tuple(Verb)]),
                self.one((0, 0, 4, 5, 6, 7)),
                self.maybe(),
                self.sometimes(),
            )
            for person in self.some(PEOPLE, 2)
        )
        return Issue(name, name, self.number(0, 30), resolvers, self.some(self.worlds))

    def sometimes(self) -> Condition | None:
        """A condition, or none."""
        return self.condition() if self.maybe() else None

    def condition(self) -> Condition:
        match self.number(0, 4):
            case 0:
                return Not(self.test())
            case 1:
                return All((self.test(), self.test()))
            case 2:
                return AnyOf((self.test(), self.test()))
            case _:
                return self.test()

    def test(self) -> Condition:
        match self.number(0, 8):
            case 0 | 1:
                return FactIs(self.one(("knows", "heard")), self.one(FACTS))
            case 2 | 3:
                return IssueIs(self.one(("raised", "routed", "settled", "fixed", "written")), self.one(ISSUES))
            case 4:
                return WorldIs(self.one(("possible", "certain")), self.one(self.worlds))
            case 5 | 6:
                return TrustIs(self.one(("<", "<=", "=", ">=", ">")), self.number(2, 8))
            case 7:
                return FlagIs(self.one(FLAGS))
            case _:
                tests: tuple[Condition, ...] = (
                    StrengthShown(),
                    Met(self.one(PEOPLE)),
                    PartedSo("warmly"),
                    PartedSo("silently"),
                )
                return self.one(tests)

    def effects(self) -> Effects:
        """Most choices do one or two things."""
        effects = Effects(cost=self.one((0, 0, 0, 1, 3)), trust=self.number(-3, 3))
        match self.number(0, 5):
            case 0:
                return replace(effects, shows_strength=self.maybe(), flags=self.some(FLAGS, 1))
            case 1 | 2:
                return replace(effects, hears=self.some(FACTS, 2))
            case 3 | 4:
                raised = Raise(
                    self.one(ISSUES), self.one(tuple(Verb)), self.one(("A trade.", "A trade.", None)), self.maybe()
                )
                return replace(effects, raises=raised, hears=self.some(FACTS, 1))
            case _:
                return replace(effects, records=self.one(ISSUES))

    def entry(self) -> Effects | None:
        return Effects(hears=self.some(FACTS, 1), flags=self.some(FLAGS, 1)) if self.maybe() else None

    def answers(self, scenes: Sequence[str], own: int) -> list[Choice]:
        """Two or three answers, of which the first is always open and leads on."""
        made = [makers.answer("a0", self.effects())]
        to = scenes if self.shape.loops else scenes[own + 1 :]
        for number in range(1, self.number(2, 3)):
            jump = self.one((None, *to))
            ends = jump is None and self.maybe()
            made.append(
                makers.answer(
                    f"a{number}",
                    self.effects(),
                    when=self.sometimes(),
                    scene=jump,
                    ends_meeting=ends,
                    aim=self.one((None, *Aim)),
                )
            )
        return made

    def scene(self, scenes: Sequence[str], own: int) -> Scene:
        when, entry = self.sometimes(), self.entry()
        if self.maybe():
            return makers.scene(scenes[own], self.answers(scenes, own), when=when, entry=entry)
        names = [f"t{number}" for number in range(self.number(1, 3))]
        topics = [makers.topic(name, self.effects(), when=self.sometimes()) for name in names]
        return makers.scene(scenes[own], [*topics, makers.enough()], self.number(1, 2), when=when, entry=entry)

    def meeting(self, index: int) -> Meeting:
        name = self.people[index]
        scenes = [f"s{number}" for number in range(self.shape.scenes)]
        down = TurnDown(self.condition(), "A reason.", makers.words(len(self.worlds)), "turned-down")
        leave = replace(makers.leave(), effects=Effects(parted=Manner.WARMLY, flags=FLAGS))
        walk = makers.leave("left", "walk", Manner.SILENTLY)
        last = index == len(self.people) - 1
        return Meeting(
            id=name,
            person=name,
            opens=(),
            scenes=tuple(self.scene(scenes, own) for own in range(len(scenes))),
            turn_downs=(down,) if self.maybe() else (),
            leave=(leave, walk) if self.maybe() else (leave,),
            gate=None if last and self.maybe() else self.gate(index),
        )

    def gate(self, index: int) -> Gate:
        to = self.some(self.people if self.shape.loops else self.people[index + 1 :], 2)
        choices = [makers.door(name, self.number(0, 5), self.sometimes()) for name in to]
        choices += [makers.check(f"c{number}", self.checked(), self.sometimes()) for number in range(self.number(0, 2))]
        if not to or self.maybe():
            choices.append(makers.ask_offer(self.number(0, 2)))
        return makers.gate(*choices)

    def checked(self) -> Effects:
        """What a check does: mostly, a fact is read in the documents."""
        return Effects(cost=1, hears=(self.one(FACTS),), by="documents") if self.maybe() else self.effects()

    def offers(self) -> tuple[Offer, ...]:
        checks = [makers.check("c0", Effects(cost=1, hears=(self.one(FACTS),), by="documents"))]
        plain = makers.offer("plain", *(checks if self.maybe() else []))
        special = makers.offer("special", accept="other", by="bo")
        return (replace(special, when=self.condition(), entry=self.entry()), plain) if self.maybe() else (plain,)

    def endings(self) -> tuple[Ending, ...]:
        plus = [self.number(-20, 20) for _ in self.worlds]
        bases: tuple[str | int, ...] = ("job", "otherwise", 55)
        other = makers.ending("other", EndingKind.ACCEPTED, len(plus), self.one(bases), plus)
        return (*makers.usual_endings(len(plus)), other)
