"""What a scenario says of itself, as far as a report repeats it: its card, its worlds, facts, issues and people."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.content.conditions import condition_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.model.card import Card
    from game.model.issue import Resolver
    from game.model.scenario import Person, Scenario
    from game.model.world import Fact, World

GATEKEEPER, EXPERT, WRONGDOER = "turns people down", "knows what decides", "asks what should not be asked"
"""Parts that a person can have, read off what the file lets them do."""

ROLES = (GATEKEEPER, EXPERT, WRONGDOER)
_DECIDES = 3


class Settler(NamedTuple):
    """Somebody who may settle an issue, and what it takes."""

    person: str
    name: str
    level: str
    verbs: tuple[str, ...]
    trust: int
    reason: bool
    when: str
    """What else must hold, as the author would write it; empty where nothing must."""


class IssueTold(NamedTuple):
    """An issue as a report tells it."""

    id: str
    about: str
    worth: int
    settled_by: tuple[Settler, ...]
    fixed_in: tuple[str, ...]


class FactTold(NamedTuple):
    """A fact as a report tells it."""

    id: str
    about: str
    weight: int
    """1 is colour, 2 is useful, 3 decides."""

    known_by: tuple[str, ...]
    guessed_by: tuple[str, ...]


class Cast(NamedTuple):
    """One of the people, with the parts that they have."""

    id: str
    name: str
    title: str
    level: str
    pronoun: str
    roles: tuple[str, ...]
    """Some of `ROLES`."""


class Story(NamedTuple):
    """What a scenario says of itself."""

    card: Card
    company: str
    about: str
    """The company in its own words."""

    job: str
    you: str
    aim: str
    otherwise: str
    otherwise_value: int
    """What you do without the job is worth this many points."""

    worlds: tuple[World, ...]
    facts: tuple[FactTold, ...]
    issues: tuple[IssueTold, ...]
    people: tuple[Cast, ...]


def story_of(scenario: Scenario) -> Story:
    """What a scenario says of itself."""
    you = scenario.candidate
    return Story(
        card=scenario.card,
        company=scenario.company.name,
        about=scenario.company.about,
        job=scenario.ad.title,
        you=you.name,
        aim=you.aim,
        otherwise=you.otherwise.text,
        otherwise_value=you.otherwise.value,
        worlds=scenario.worlds,
        facts=tuple(_fact(each) for each in scenario.facts),
        issues=tuple(
            IssueTold(
                each.id,
                each.about,
                each.worth,
                tuple(_settler(scenario.people[one.person], one) for one in each.resolvers),
                each.fixed_in,
            )
            for each in scenario.issues
        ),
        people=tuple(
            Cast(person.id, person.name, person.title, level_name(person), person.pronoun.value, roles)
            for person in scenario.people.values()
            for roles in [tuple(_roles(scenario, person))]
        ),
    )


def level_name(person: Person) -> str:
    """The level of a person in the word of the file."""
    return person.level.name.lower()


def _fact(fact: Fact) -> FactTold:
    return FactTold(fact.id, fact.about, int(fact.weight), fact.known_by, tuple(fact.guesses))


def _settler(person: Person, one: Resolver) -> Settler:
    when = "" if one.when is None else condition_text(one.when)
    verbs = tuple(verb.value for verb in one.verbs)
    return Settler(person.id, person.name, level_name(person), verbs, one.trust, one.reason, when)


def _roles(scenario: Scenario, person: Person) -> Iterable[str]:
    meetings = [each for each in scenario.meetings if each.person == person.id]
    if any(each.turn_downs for each in meetings):
        yield GATEKEEPER
    if any(person.id in fact.known_by and fact.weight >= _DECIDES for fact in scenario.facts):
        yield EXPERT
    if any(scene.inappropriate for each in meetings for scene in each.scenes):
        yield WRONGDOER
