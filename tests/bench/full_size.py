"""A scenario of full size, made in code: four meetings, a question scene in each, and everything entangled."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.model.choice import NOTHING, Aim, Effects, Manner, Raise
from game.model.condition import All, FactIs, FlagIs, IssueIs, Not, StrengthShown, TrustIs, WorldIs
from game.model.condition import Any as AnyOf
from game.model.issue import Issue, Resolver, Verb
from game.model.scenario import EndingKind, Level, Meeting, TurnDown
from tests.makers import (
    answer,
    ask_offer,
    check,
    door,
    ending,
    enough,
    fact,
    gate,
    leave,
    offer,
    person,
    scenario,
    scene,
    topic,
    usual_endings,
    world,
)

if TYPE_CHECKING:
    from game.model.choice import Choice
    from game.model.condition import Condition
    from game.model.scenario import Gate, Offer, Scenario, Scene
    from game.model.world import Fact

PEOPLE = ("ann", "bo", "cy", "di")
ISSUES = ("nights", "title", "pay", "course")
WEIGHTS = {2: (60, 40), 3: (50, 30, 20), 4: (40, 30, 20, 10)}


@dataclass(frozen=True, slots=True)
class Size:
    """How large a made scenario is."""

    topics: int = 6
    slots: int = 3
    worlds: int = 3
    meetings: int = 4
    scenes: int = 4
    """Scenes of answers in each meeting, besides the question scene."""

    raising: int = 2
    """In how many of them an issue can be raised; 4 entangles everything with everything."""


def full_size(size: Size | None = None) -> Scenario:
    """A scenario of this size; 12 facts, 4 issues, 4 flags, trust that matters to the end."""
    return _Maker(size or Size()).made()


class _Maker:
    def __init__(self, size: Size) -> None:
        self.size = size
        self.people = PEOPLE[: size.meetings]

    def made(self) -> Scenario:
        size = self.size
        worlds = [world(f"w{i}", weight, 30 + 15 * i) for i, weight in enumerate(WEIGHTS[size.worlds])]
        endings = (
            *usual_endings(size.worlds),
            ending("other", EndingKind.ACCEPTED, size.worlds, "job", [12] * size.worlds),
            ending("referral", EndingKind.REFERRAL, size.worlds, 48),
        )
        return scenario(
            worlds,
            [self._meeting(index) for index in range(size.meetings)],
            [person(name, Level(index + 1)) for index, name in enumerate(self.people)],
            [self._fact(index) for index in range(12)],
            [self._issue(index) for index in range(4)],
            offers=(self._special(), offer("plain")),
            endings=endings,
        )

    def _fact(self, index: int) -> Fact:
        """Every third tells worlds apart; higher people know more."""
        texts = ["Same."] * self.size.worlds
        if index % 3 == 0:
            texts[index // 3 % self.size.worlds] = "Other."
        knows = self.people[min(index // 3, len(self.people) - 1) :]
        return fact(f"f{index}", texts, [*knows, "documents"], self.people)

    def _issue(self, index: int) -> Issue:
        last = len(self.people) - 1
        resolvers = (
            Resolver(self.people[min(index % 2 + 1, last)], (Verb.BEND, Verb.ASK), trust=5 + index % 3),
            Resolver(self.people[last], (Verb.SHAPE, Verb.BEND), trust=4, when=StrengthShown() if index == 1 else None),
        )
        fixed = ("w0",) if index == 0 else (f"w{self.size.worlds - 1}",) if index == 2 else ()
        return Issue(ISSUES[index], ISSUES[index], 4 + 3 * index, resolvers, fixed)

    def _special(self) -> Offer:
        condition = All((IssueIs("settled", "title"), StrengthShown(), TrustIs(">=", 6)))
        made = offer("special", accept="other")
        return replace(made, when=condition)

    def _meeting(self, index: int) -> Meeting:
        name = self.people[index]
        scenes = [self._scene(index, number) for number in range(self.size.scenes)]
        scenes.insert(self.size.scenes // 2 + 1, self._questions(index))
        turned: Condition = AnyOf((TrustIs("<", 2), All((FlagIs("blunt"), TrustIs("<", 4)))))
        ways = (leave(), leave(name="walk", manner=Manner.SILENTLY))
        down = (TurnDown(turned, "A reason.", (), "turned-down"),)
        return Meeting(name, name, (), tuple(scenes), down, ways, self._gate(index))

    def _scene(self, index: int, number: int) -> Scene:
        issue = ISSUES[(index + number) % 4]
        heard = f"f{(index * 3 + number) % 12}"
        verb = (Verb.ASK, Verb.BEND, Verb.SHAPE)[(index + number) % 3]
        flag = ("blunt", "eager", "frank", "sly")[number % 4]
        raised = Effects(raises=Raise(issue, verb, "A trade.", written=number % 2 == 0))
        choices = (
            answer("ask", Effects(trust=1, hears=(heard,)), aim=Aim.LEARN),
            answer("protect", raised if number < self.size.raising else NOTHING, aim=Aim.PROTECT),
            answer("show", Effects(trust=1 if index else 0, shows_strength=index > 0), aim=Aim.SHOW),
            answer("blunt", Effects(trust=-2, flags=(flag,)), aim=Aim.RELATE),
        )
        when = (None, None, AnyOf((TrustIs(">=", 5), IssueIs("raised", issue))), Not(FlagIs("eager")))[number % 4]
        return scene(f"s{number}", choices, when=when if number else None)

    def _questions(self, index: int) -> Scene:
        topics: list[Choice] = []
        for number in range(self.size.topics):
            heard = Effects(hears=(f"f{(index * 2 + number * 2) % 12}",), trust=(0, 1, 0, 0, -1, 0)[number % 6])
            raised = Effects(raises=Raise(ISSUES[number % 4], Verb.BEND, "A trade."))
            when = FactIs("heard", f"f{number}") if number == 4 else TrustIs(">=", 4) if number == 5 else None
            raises = number % 3 == 2 if self.size.raising > 2 else number == 2
            topics.append(topic(f"t{number}", raised if raises else heard, when=when))
        return scene("questions", (*topics, enough()), self.size.slots)

    def _gate(self, index: int) -> Gate:
        asked = (
            check("mail", Effects(cost=1, hears=(f"f{index}",), by="documents")),
            check("read", Effects(cost=2, hears=("f9",), by="documents"), when=Not(WorldIs("certain", "w0"))),
        )
        on = [door(self.people[index + 1], 2 + index)] if index + 1 < len(self.people) else []
        last = (leave("referral", "referral"),) if index == len(self.people) - 1 else ()
        told = [ask_offer()] if index else []
        return gate(*on, *asked, *told, *last, leave(name="gate-leave"))
