"""Building the truth: worlds, facts, issues and people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.schema import WEIGHTS
from game.model.issue import Issue, Resolver, Verb
from game.model.scenario import Level, Person, Pronoun
from game.model.world import Fact, FactWeight, World

if TYPE_CHECKING:
    from game.content.values import Filled
    from game.model.types import FactId, IssueId, PersonId
    from game.problems import Findings


def build_worlds(root: Filled, findings: Findings) -> tuple[World, ...]:
    """The worlds; their weights have to make 100."""
    entries = tuple(root.table("worlds"))
    worlds = tuple(
        World(name.text, each.number("weight"), each.number("value"), each.text("truth")) for name, each in entries
    )
    total = sum(world.weight for world in worlds)
    if entries and all("weight" in each.values for _, each in entries) and total != 100:
        findings.add("W01", root.at("worlds"), found=total)
    return worlds


def build_facts(root: Filled, findings: Findings) -> dict[FactId, Fact]:
    """The facts by their ids."""
    facts = {}
    for name, each in root.table("facts"):
        fact = Fact(
            id=name.text,
            about=each.text("about"),
            weight=FactWeight(WEIGHTS.index(each.text("weight") or WEIGHTS[0]) + 1),
            texts=each.texts("text"),
            known_by=tuple(dict.fromkeys(source.text for source in each.names("known by"))),
            guesses=each.texts_by_name("guessed by"),
        )
        if "ad" in fact.known_by and len(set(fact.texts)) > 1:
            findings.add("W02", each.at("text"), name.text)
        facts[name.text] = fact
    return facts


def build_issues(root: Filled, findings: Findings) -> dict[IssueId, Issue]:
    """The issues by their ids."""
    issues = {}
    for name, each in root.table("issues"):
        issues[name.text] = Issue(
            id=name.text,
            about=each.text("about"),
            worth=each.number("worth"),
            resolvers=tuple(_resolver(person.text, terms) for person, terms in each.table("settled by")),
            fixed_in=tuple(dict.fromkeys(world.text for world in each.names("fixed in"))),
            appears=each.condition("appears"),
        )
        if not each.has("settled by"):
            findings.add("W21", name, name.text)
    return issues


def build_people(root: Filled) -> dict[PersonId, Person]:
    """The people by their ids."""
    return {name.text: _person(name.text, each) for name, each in root.table("people")}


def _resolver(person: PersonId, terms: Filled) -> Resolver:
    return Resolver(
        person=person,
        verbs=tuple(Verb(verb) for verb in dict.fromkeys(terms.texts("verbs"))),
        trust=terms.number("trust"),
        reason=terms.yes("reason"),
        when=terms.condition(),
    )


def _person(person: PersonId, each: Filled) -> Person:
    return Person(
        id=person,
        name=each.text("name"),
        title=each.text("title"),
        level=Level[each.text("level").upper() or Level.HR.name],
        pronoun=Pronoun(each.text("pronoun") or Pronoun.THEY),
        voice=each.text("voice"),
        worry=each.text("worry"),
        proud_of=each.text("proud of"),
        does_not_know=each.text("does not know"),
        say_it=each.text("say it"),
        came_in_as=each.text("came in as"),
        called=each.optional("called"),
    )
