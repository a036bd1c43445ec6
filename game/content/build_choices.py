"""Building choices: effects, replies and where they lead; and the rule that nobody tells what they cannot know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.content.apart import NONE, Apart, Pairs
from game.content.schema_choices import END, RESULTS, VERBS
from game.model.choice import Aim, Choice, ChoiceKind, Effects, Manner, Raise, SpecChange, SpecStatus
from game.model.issue import Issue, IssueStatus, Resolver
from game.model.line import Line, Lines
from game.model.types import SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from game.content.names import Names
    from game.content.values import Filled, Name, Said
    from game.model.types import FactId, IssueId, PersonId, Source
    from game.model.world import Fact
    from game.problems import Findings

UNSEEN: Source = "seen"
"""What tells a fact where nobody sits: your own eyes."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a choice or a line stands."""

    speaker: PersonId | None
    """Who answers unless a choice names another; None where one is alone."""

    voice: str
    """Who says a plain line."""

    apart: Pairs = NONE
    """The worlds that are told apart on arrival."""


@dataclass(frozen=True, slots=True)
class Stage:
    """What everything that is said and done can refer to."""

    findings: Findings
    names: Names
    facts: Mapping[FactId, Fact]
    issues: Mapping[IssueId, Issue]
    apart: Apart
    heard: set[FactId] = field(default_factory=set)
    """Every fact that is told anywhere, collected on the way."""

    raised: set[IssueId] = field(default_factory=set)
    """Every issue that is raised anywhere, collected on the way."""

    def choices(self, entries: Iterable[tuple[Name, Filled]], kind: ChoiceKind, at: Setting) -> tuple[Choice, ...]:
        """The choices of a table, all of one kind."""
        return tuple(self.choice(name.text, each, kind, at) for name, each in entries)

    def choice(self, name: str, each: Filled, kind: ChoiceKind, at: Setting) -> Choice:
        """One choice."""
        when = each.condition()
        teller = each.name("by") or at.speaker
        told = at.apart | self.apart.by_condition(when) | self.told_by(each, teller)
        raises = self._raise(each, teller)
        then = each.name("then")
        return Choice(
            id=name,
            kind=kind,
            words=each.text("say") or each.text("do"),
            spoken=not each.has("do"),
            when=when,
            aim=Aim(each.text("aim")) if each.text("aim") else None,
            price=each.optional("price"),
            effects=self._effects(each, raises),
            replies=self.lines(each.said("reply"), at.voice, told),
            results=dict(self._results(each, raises, teller, at.voice, told)),
            scene=None if then == END else then,
            ends_meeting=then == END,
            meeting=name if kind is ChoiceKind.GO_ON else None,
            ending=each.name("ending"),
        )

    def entry(self, each: Filled) -> Effects | None:
        """What happens on entering, if anything."""
        effects = self._effects(each, None)
        return None if effects == Effects() else effects

    def told_by(self, each: Filled, teller: Source | None) -> Pairs:
        """The worlds that hearing these facts tells apart; tells where someone states what they do not know."""
        pairs = NONE
        source = teller or UNSEEN
        for name in each.names("hear"):
            fact = self.facts.get(name.text)
            if fact is None:
                continue
            self.heard.add(fact.id)
            if source in fact.known_by or not fact.known_by:  # nobody: that has been told with the fact
                pairs |= self.apart.by_fact(fact.id)
            elif source not in fact.guesses:
                self.findings.add("W03", name, name.text, speaker=source)
        return pairs

    def lines(self, said: Iterable[Said], voice: str, apart: Pairs = NONE) -> Lines:
        """The lines, with the voice of the plain ones; tells those that differ between worlds that are not apart."""
        built = []
        for each in said:
            differ = self.apart.by_texts(each.texts) & ~apart
            if differ and (given_away := differ & ~self.apart.by_condition(each.when)):
                self.findings.add("W04", each, " and ".join(self.apart.worlds_in(given_away)))
            built.append(Line(each.voice or voice, each.texts, each.when))
        return tuple(built)

    def _raise(self, each: Filled, teller: Source | None) -> Raise | None:
        for verb in VERBS:
            issue = each.name(verb)
            if issue is None:
                continue
            if teller is None:
                self.findings.add("W05", each.at(verb))
            elif teller in SOURCES:
                self.findings.add("W15", each.at(verb), speaker=teller)
            self.raised.add(issue)
            return Raise(issue, verb, each.optional("reason"), each.yes("written"))
        return None

    def _told_by_raising(self, raised: Raise | None, teller: Source | None) -> Pairs:
        if raised is None:
            return NONE
        resolver = self._resolver(raised.issue, teller)
        return self.apart.by_result(raised.issue) if resolver and _would_settle(resolver, raised) else NONE

    def _results(
        self, each: Filled, raised: Raise | None, teller: Source | None, voice: str, told: Pairs
    ) -> Iterator[tuple[IssueStatus, Lines]]:
        """The replies for each result; tells those that cannot come."""
        if raised is None:
            return
        settled = told | self._told_by_raising(raised, teller)
        possible = self._possible_results(raised, teller)
        for key in RESULTS:
            if not each.has(key):
                continue
            status = IssueStatus[key.upper()]
            if raised.issue in self.issues and status not in possible:
                self.findings.add("W17", each.at(key), key, speaker=teller or "")
            apart = settled if status in (IssueStatus.SETTLED, IssueStatus.FIXED) else told
            yield status, self.lines(each.said(key), voice, apart)

    def _possible_results(self, raised: Raise, teller: Source | None) -> set[IssueStatus]:
        resolver = self._resolver(raised.issue, teller)
        if resolver is None:
            return {IssueStatus.ROUTED}
        results = {IssueStatus.HEARD}
        if _would_settle(resolver, raised):
            fixed = set(self.issues[raised.issue].fixed_in)
            results |= {IssueStatus.FIXED} if fixed else set()
            results |= {IssueStatus.SETTLED} if len(fixed) < len(self.names.known("world")) else set()
        return results

    def _resolver(self, issue: IssueId, teller: Source | None) -> Resolver | None:
        resolvers = self.issues[issue].resolvers if issue in self.issues else ()
        return next((resolver for resolver in resolvers if resolver.person == teller), None)

    def _effects(self, each: Filled, raises: Raise | None) -> Effects:
        parted = each.text("parted")
        return Effects(
            cost=each.number("cost"),
            trust=each.number("trust"),
            shows_strength=each.yes("show strength"),
            flags=_unique(each.names("flag")),
            spec=tuple(self._spec(each)),
            introduces=_unique(each.names("introduces")),
            hears=_unique(each.names("hear")),
            raises=raises,
            records=each.name("record"),
            by=each.name("by"),
            parted=Manner(parted) if parted else None,
        )

    def _spec(self, each: Filled) -> Iterator[SpecChange]:
        """The lines of the ad that move; a line that is not in the ad has to be new and have a text."""
        lines = self.names.known("ad line")
        for name, change in each.table("spec"):
            status = SpecStatus(change.text("now") or SpecStatus.SOFT)
            text = change.optional("text")
            added = status is SpecStatus.NEW and text is not None
            if name.text not in lines and not added and not self.names.is_lost("ad line"):
                self.findings.add("R08", name, name.text, lines)
            yield SpecChange(name.text, status, text)


def _would_settle(resolver: Resolver, raised: Raise) -> bool:
    """Whether the verb and the reason are such that this person settles it in some state."""
    return raised.verb in resolver.verbs and (raised.reason is not None or not resolver.reason)


def _unique(names: Iterable[Name]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.text for name in names))
