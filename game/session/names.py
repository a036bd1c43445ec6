"""How people and sources are called on a screen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.model.scenario import Pronoun
from game.session.grammar import within
from game.session.view import PersonView

if TYPE_CHECKING:
    from game.model.scenario import Person, Scenario
    from game.model.types import PersonId, Source

_HONORIFICS = frozenset({"Dr", "Mr", "Mrs", "Ms", "Mdm", "Prof", "Captain", "Coordinator", "Director"})
_SOURCES = {"ad": "the ad", "seen": "your own eyes", "documents": "the documents", "own check": "your own check"}


def short_name(person: Person) -> str:
    """What a script calls a person: as the scenario says, or the first word of the name, or all of it after a title."""
    if person.called:
        return person.called
    first = person.name.split(maxsplit=1)[0]
    return person.name if first.rstrip(".") in _HONORIFICS else first


def told_by(scenario: Scenario, source: Source) -> str:
    """Who or what told a fact, for the notebook."""
    person = scenario.people.get(source)
    return _SOURCES.get(source, source) if person is None else short_name(person)


def full_title(person: Person) -> str:
    """Name and title of a person."""
    return f"{person.name}, {within(person.title)}"


def person_view(scenario: Scenario, person: PersonId) -> PersonView:
    """A person as the screens show them."""
    each = scenario.people[person]
    return PersonView(
        each.id, each.name, each.title, each.level, each.say_it, each.came_in_as, seat_of(scenario, person)
    )


def seat_of(scenario: Scenario, person: PersonId) -> int:
    """The place of a person in the cast, counted from 0."""
    return tuple(scenario.people).index(person)


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of a pronoun."""

    subject: str
    object: str
    possessive: str


FORMS = {
    Pronoun.SHE: Forms("she", "her", "her"),
    Pronoun.HE: Forms("he", "him", "his"),
    Pronoun.THEY: Forms("they", "them", "their"),
}
YOU = Forms("you", "you", "your")


def capital(text: str) -> str:
    """The text with a capital letter at its start."""
    return text[:1].upper() + text[1:]
