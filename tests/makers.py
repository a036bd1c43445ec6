"""Short ways to make scenarios in code, for tests that do not care about the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.card import Card, Seniority
from game.model.choice import NOTHING, Choice, ChoiceKind, Effects, Manner
from game.model.line import NARRATOR, Line
from game.model.scenario import (
    Ad,
    Briefing,
    Candidate,
    Company,
    Ending,
    EndingKind,
    EndingValue,
    Gate,
    Kind,
    Level,
    Lost,
    Offer,
    OutsideOption,
    Person,
    Pronoun,
    Scenario,
    Scene,
)
from game.model.world import Fact, FactWeight, World

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.model.condition import Condition
    from game.model.issue import Issue
    from game.model.scenario import Meeting

OTHERWISE = 40
"""What the candidate of a made scenario does otherwise is worth so many points."""


def words(count: int) -> tuple[Line, ...]:
    """One line that is the same in each of so many worlds."""
    return (Line(NARRATOR, ("So it goes.",) * count),)


def answer(name: str, effects: Effects = NOTHING, **more: object) -> Choice:
    """An answer; `more` are fields of `Choice`."""
    return Choice(name, ChoiceKind.ANSWER, f"I say {name}.", effects=effects, **more)  # type: ignore[arg-type]  # as told


def topic(name: str, effects: Effects = NOTHING, **more: object) -> Choice:
    """A question; `more` are fields of `Choice`."""
    return Choice(name, ChoiceKind.TOPIC, f"I ask {name}.", effects=effects, **more)  # type: ignore[arg-type]  # as told


def enough() -> Choice:
    """No more questions."""
    return Choice("enough", ChoiceKind.ENOUGH, "That is all.")


def check(name: str, effects: Effects, when: Condition | None = None) -> Choice:
    """Something to find out by email."""
    return Choice(name, ChoiceKind.CHECK, f"You look into {name}.", spoken=False, effects=effects, when=when)


def door(meeting: str, cost: int = 0, when: Condition | None = None) -> Choice:
    """A door to a meeting."""
    effects = Effects(cost=cost)
    return Choice(meeting, ChoiceKind.GO_ON, f"You go to {meeting}.", effects=effects, meeting=meeting, when=when)


def leave(ending: str = "left", name: str = "leave", manner: Manner = Manner.WARMLY) -> Choice:
    """A way to leave."""
    return Choice(name, ChoiceKind.LEAVE, "You leave.", effects=Effects(parted=manner), ending=ending)


def ask_offer(cost: int = 0) -> Choice:
    """The choice to ask for the offer as it stands."""
    return Choice("ask-offer", ChoiceKind.OFFER, "May I have the offer?", effects=Effects(cost=cost))


def scene(name: str, choices: Sequence[Choice], slots: int = 0, **more: object) -> Scene:
    """A scene without words; `more` are fields of `Scene`."""
    return Scene(name, (), tuple(choices), slots, **more)  # type: ignore[arg-type]  # as told


def gate(*choices: Choice) -> Gate:
    """A gate without words."""
    return Gate((), (), choices)


def offer(
    name: str = "job", *checks: Choice, accept: str = "took", decline: str = "declined", by: str = "ann"
) -> Offer:
    """An offer that can be accepted or declined."""
    choices = (
        *checks,
        Choice("accept", ChoiceKind.ACCEPT, "I sign.", ending=accept),
        Choice("decline", ChoiceKind.DECLINE, "No, thank you.", ending=decline),
    )
    return Offer(name, name, (), choices, by)


def world(name: str, weight: int, value: int) -> World:
    """A world without words."""
    return World(name, weight, value, f"It is {name}.")


def fact(name: str, texts: Sequence[str], known_by: Sequence[str], guessed_by: Iterable[str] = ()) -> Fact:
    """A fact that decides; worlds with the same text are not told apart by it."""
    guesses = dict.fromkeys(guessed_by, "Perhaps.")
    return Fact(name, f"What about {name}?", FactWeight.DECIDES, tuple(texts), tuple(known_by), guesses)


def ending(name: str, kind: EndingKind, worlds: int, base: str | int | None = None, plus: Sequence[int] = ()) -> Ending:
    """An ending; worth the job where it is accepted and otherwise what the candidate does otherwise, unless told."""
    if base is None:
        base = "job" if kind is EndingKind.ACCEPTED else "otherwise"
    return Ending(name, name, kind, (), (), EndingValue(base, tuple(plus) or (0,) * worlds))


def usual_endings(worlds: int) -> tuple[Ending, ...]:
    """The four endings that most scenarios have."""
    return (
        ending("took", EndingKind.ACCEPTED, worlds),
        ending("declined", EndingKind.DECLINED, worlds),
        ending("left", EndingKind.LEFT, worlds),
        ending("turned-down", EndingKind.TURNED_DOWN, worlds),
    )


def person(name: str, level: Level = Level.HR) -> Person:
    """Someone of the company."""
    return Person(name, name.title(), "Clerk", level, Pronoun.THEY)


def scenario(
    worlds: Sequence[World],
    meetings: Sequence[Meeting],
    people: Sequence[Person],
    facts: Sequence[Fact] = (),
    issues: Sequence[Issue] = (),
    offers: Sequence[Offer] | None = None,
    endings: Sequence[Ending] | None = None,
    otherwise: int = OTHERWISE,
    lost: Lost | None = None,
    briefing: Sequence[Choice] = (),
) -> Scenario:
    """A scenario of these parts, with the usual rest."""
    home = OutsideOption("Home.", otherwise, lost)
    begin = Choice("begin", ChoiceKind.BEGIN, "You go in.", spoken=False)
    return Scenario(
        id="made",
        card=Card("Made", "A made story.", "testing", "Nowhere", Seniority.ENTRY, 5),
        kind=Kind.MIXED,
        company=Company("Made", "A company."),
        ad=Ad("Clerk", ()),
        candidate=Candidate("Sam", Pronoun.THEY, "You.", "Work.", (), "Tables.", home),
        worlds=tuple(worlds),
        facts=tuple(facts),
        issues=tuple(issues),
        people={each.id: each for each in people},
        briefing=Briefing(words(len(worlds)), tuple(briefing) or (begin,)),
        meetings=tuple(meetings),
        offers=(offer(),) if offers is None else tuple(offers),
        endings={each.id: each for each in (usual_endings(len(worlds)) if endings is None else endings)},
    )
