"""Effects made ready to happen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.event import Event, FactHeard, Introduced, IssueMoved, Parted, SpecMoved
from game.model.issue import IssueStatus
from game.rules.belief import alike, narrowed, split
from game.rules.compiled import Hearing, Move, Raising
from game.rules.guards import both, compile_guard, manner_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.model.choice import Effects, Raise
    from game.model.issue import Issue, Resolver
    from game.model.scenario import Scenario
    from game.model.types import Source
    from game.rules.guards import Guard
    from game.rules.names import Names

IDLE = Move()


def compile_move(effects: Effects | None, speaker: Source | None, scenario: Scenario, names: Names) -> Move:
    """The effects as numbers; `speaker` answers unless the effects name another."""
    if effects is None:
        return IDLE
    source = effects.by or speaker
    hearings = tuple(_hearing(fact, source, scenario, names) for fact in effects.hears)
    notices = tuple(_notices(effects, scenario))
    sure = [fact for fact, hearing in zip(effects.hears, hearings, strict=True) if hearing.first_hand]
    move = Move(
        trust=effects.trust,
        shown=effects.shows_strength,
        flags=_bits(names.flags[flag] for flag in effects.flags),
        known=sum({hearing.bit for hearing in hearings if hearing.first_hand}),
        hinted=sum({hearing.bit for hearing in hearings if not hearing.first_hand}),
        fits=narrowed([alike(scenario.facts[names.facts[fact]].texts) for fact in sure], len(scenario.worlds)),
        raising=None if effects.raises is None else _raising(effects.raises, source, scenario, names),
        records=None if effects.records is None else names.issues[effects.records],
        parted=manner_number(effects.parted),
        hearings=hearings,
        notices=notices,
        idle=False,
    )
    return IDLE if move == Move(idle=False) else move


def _bits(indices: Iterator[int]) -> int:
    return sum({1 << index for index in indices})


def _hearing(fact_id: str, source: Source | None, scenario: Scenario, names: Names) -> Hearing:
    fact = scenario.facts[names.facts[fact_id]]
    teller = source or "seen"
    first_hand = teller in fact.known_by
    texts = fact.texts if first_hand else (fact.guesses[teller],) * len(scenario.worlds)
    return Hearing(
        bit=1 << names.facts[fact_id],
        first_hand=first_hand,
        events=tuple(FactHeard(fact_id, teller, first_hand, text) for text in texts),
    )


def _raising(raised: Raise, source: Source | None, scenario: Scenario, names: Names) -> Raising:
    index = names.issues[raised.issue]
    issue = scenario.issues[index]
    person = source or ""
    resolver = next((each for each in issue.resolvers if each.person == person), None)
    fixed = _bits(names.worlds[world] for world in issue.fixed_in)
    return Raising(
        issue=index,
        bit=1 << index,
        resolves=None if resolver is None else _resolves(resolver, names),
        never=_never(raised, resolver),
        fixed=fixed,
        sides=split(len(scenario.worlds), fixed),
        written=raised.written,
        events={status: IssueMoved(raised.issue, raised.verb, status, person, raised.reason) for status in IssueStatus},
    )


def _never(raised: Raise, resolver: Resolver | None) -> IssueStatus | None:
    """The result where this person will not settle it so, whatever the state."""
    if resolver is None:
        return IssueStatus.ROUTED
    if raised.verb not in resolver.verbs or (resolver.reason and raised.reason is None):
        return IssueStatus.HEARD
    return None


def _resolves(resolver: Resolver, names: Names) -> Guard | None:
    least = resolver.trust
    trusted: Guard | None = None if least == 0 else lambda state: state.trust >= least
    return both(trusted, compile_guard(resolver.when, names))


def _notices(effects: Effects, scenario: Scenario) -> Iterator[Event]:
    """What is told whatever the state was before."""
    advertised = {line.id: line.text for line in scenario.ad.lines}
    for change in effects.spec:
        yield SpecMoved(change.line, change.status, change.text or advertised[change.line])
    for person in effects.introduces:
        yield Introduced(person)
    if effects.parted is not None:
        yield Parted(effects.parted)


def routes_to(issue: Issue) -> tuple[str, ...]:
    """Whom someone names who cannot settle it themselves: the people who may, as the file lists them."""
    return tuple(resolver.person for resolver in issue.resolvers)
