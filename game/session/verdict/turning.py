"""Turning points: the choices that cost or gained most, each in seven sentences from the player's own log.

Sentences quote, name the fact and give the price. They never judge a person, and never say what should have been known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from game.model.choice import DECISIONS
from game.model.judgement import GRACE
from game.model.world import FactWeight
from game.rules.belief import worlds_in
from game.session.grammar import count, quoted, within
from game.session.names import capital, short_name
from game.session.verdict.advice import Rule, next_time
from game.session.verdict.happened import came_of, odds_of
from game.session.verdict.moment import Moment
from game.session.verdict.quotes import Heard, heard_in, sourced
from game.session.verdict.ranges import likely_worth
from game.session.verdict.tree import moment_at, place_at
from game.session.verdict.view import TurningPoint
from game.session.verdict.ways import OUT, Way, best_way, other_way, way_of
from game.solver.priced import decision_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.game import Game
    from game.model.choice import Choice
    from game.model.event import FactHeard
    from game.model.judgement import Decision
    from game.model.types import ChoiceId, PlaceId
    from game.rules.moves import Step
    from game.rules.scoring.played import Played
    from game.solver.solution import Solution

MOST_POINTS = 4
LEAST_GAIN = GRACE
"""A good decision that gained no more is no turning point, except that the way out is told from one point on."""


class _Found(NamedTuple):
    """A choice that may have been a turning point."""

    choice: Decision
    gain: float
    against: ChoiceId
    deciding: bool
    """Whether it was a decision to stay or leave; answers are no part of the judgement."""


def turning_points(
    game: Game, solution: Solution, played: Played, answers: tuple[Decision, ...]
) -> tuple[TurningPoint, ...]:
    """The choices that cost or gained most, at most one for each place, in the order in which they were made.

    What cost comes before what gained where there is no room for both; `answers` are the costly ones.
    """
    found = sorted(_candidates(played, answers), key=lambda each: (each.gain >= 0, -abs(each.gain)))
    places: dict[PlaceId, _Found] = {}
    for each in found:
        places.setdefault(each.choice.place, each)
    largest = list(places.values())[:MOST_POINTS]
    rules: dict[int, Rule] = {}
    for each in largest:
        moment = Moment(game, each.choice.step, each.against, each.gain)
        rules[each.choice.step] = next_time(moment, rules.values())
    told: set[FactHeard] = set()
    tellings = []
    for each in sorted(largest, key=lambda each: each.choice.step):
        mattered = _mattered(game, each.choice, told)
        tellings.append(_Telling(game, solution, each, mattered))
        told |= set() if mattered is None else {mattered.event}
    return tuple(telling.point(rules[telling.decision.step], told) for telling in tellings)


def costly_answers(solution: Solution, played: Played) -> tuple[Decision, ...]:
    """The choices that decided nothing about staying, and gave more away than a close call, in whole points."""
    answers = (
        decision_at(solution, made, number)
        for number, made in enumerate(played.steps)
        if made.option.choice.kind not in DECISIONS
    )
    return tuple(answer for answer in answers if round(answer.lost) > GRACE)


def _candidates(played: Played, answers: tuple[Decision, ...]) -> Iterator[_Found]:
    """Each choice with the points it gained or cost, and the choice against which they are counted."""
    for answer in answers:
        yield _Found(answer, -float(answer.lost), best_way(answer), deciding=False)
    for decision in played.decisions:
        if decision.regret:
            yield _Found(decision, -float(decision.lost), best_way(decision), deciding=True)
            continue
        against = other_way(decision)
        if against is None or way_of(decision.kind) is Way.CHECK:
            continue
        gain = float(decision.value - decision.values[against])
        if gain > LEAST_GAIN or (round(gain) >= 1 and way_of(decision.kind) in OUT):
            yield _Found(decision, gain, against, deciding=True)


def _mattered(game: Game, decision: Decision, told: set[FactHeard]) -> Heard | None:
    """What mattered most of all that was heard by then, the latest where that ties; None where nothing was.

    What was told already gives way to something else that decides, if that is as sure.
    """
    weights = {fact.id: fact.weight for fact in game.scenario.facts}

    def matters(heard: Heard) -> tuple[bool, int, bool]:
        return heard.narrowed and heard.event.first_hand, weights[heard.event.fact], heard.event.first_hand

    last = {heard.event.fact: heard for heard in heard_in(list(game.turns())[: decision.step + 1])}
    most = max(reversed(last.values()), key=matters, default=None)
    if most is not None and most.event in told:
        fresh = [heard for heard in last.values() if heard.event.first_hand and heard.event not in told]
        return next((each for each in reversed(fresh) if weights[each.event.fact] is FactWeight.DECIDES), most)
    return most


@dataclass(frozen=True)
class _Telling:
    game: Game
    solution: Solution
    found: _Found
    mattered: Heard | None
    """What mattered most of all that was heard by then."""

    @property
    def decision(self) -> Decision:
        """The choice, priced on what was known before it."""
        return self.found.choice

    @property
    def gain(self) -> float:
        """The points it gained or cost."""
        return self.found.gain

    @property
    def against(self) -> ChoiceId:
        """The choice against which the gain is counted."""
        return self.found.against

    @property
    def made(self) -> Step:
        return self.game.steps[self.decision.step]

    def point(self, rule: Rule, told: set[FactHeard]) -> TurningPoint:
        """The point with its advice; what is told of what came next joins the facts that were told."""
        return TurningPoint(
            step=self.decision.step,
            gain=self.gain,
            against=self.against,
            deciding=self.found.deciding,
            when=self._when(),
            knew=self._knew(),
            chose=self._chose(),
            worth=self._worth(),
            hidden=self._hidden(),
            happened=self._happened(told),
            next_time=str(rule),
        )

    def _when(self) -> str:
        stories = self.made.before.belief.bit_count()
        fitted = f"{count(stories, 'story', 'stories')} still fitted what you had heard"
        return f"{moment_at(self.game, self.decision.step)}, {fitted}."

    def _knew(self) -> str:
        """What mattered, in the words of whoever told it."""
        if self.mattered is None:
            return "You had read the ad, and had heard nothing more."
        return capital(sourced(self.game.scenario, self.mattered))

    def _chose(self) -> str:
        choice = self.made.option.choice
        return f"You said: {quoted(choice.words)}" if choice.spoken else f"You chose: {choice.words.rstrip('.')}."

    def _worth(self) -> str:
        """The difference then, and the price that is in it."""
        mine, other = self._mine(), self._named(self._option(self.against))
        points = round(abs(self.gain))
        better, worse = (other, mine) if self.gain < 0 else (mine, other)
        than = f"about {points} more than {worse}" if points else f"as much as {worse}"
        worth = f"On what could be known then, {better} was worth {than}{self._price()}{self._than_the_job()}"
        if self.found.deciding:
            return f"{worth}."
        return f"{worth}; {'words are' if self.made.option.choice.spoken else 'it is'} not part of the judgement."

    def _mine(self) -> str:
        """What doing what was done is called; of an answer, to whom it was given."""
        choice = self.made.option.choice
        if self.found.deciding:
            return self._named(choice)
        meeting = place_at(self.game, self.decision.step).meeting
        if not choice.spoken:
            return "what you did"
        return (
            f"what you said to {short_name(self.game.scenario.people[meeting.person])}" if meeting else "what you said"
        )

    def _than_the_job(self) -> str:
        """After a sound way out of a meeting or a gate: what was better about it than the job as it stood."""
        before = self.made.before
        if self.gain < 0 or way_of(self.decision.kind) is not Way.LEAVE:
            return ""
        more = round(float(self.decision.value) - likely_worth(self.game.scenario, before))
        return f", and about {more} more than the job as it stood" if more > 0 else ""

    def _price(self) -> str:
        for choice in (self.decision.choice, self.against):
            cost, price = self._option(choice).effects.cost, self._option(choice).price
            if cost:
                paid = f"{within(price)}; {count(cost, 'point')}" if price else count(cost, "point")
                return f", with the price paid ({paid})"
        return ""

    def _option(self, choice: ChoiceId) -> Choice:
        station = self.game.machine.game.stations[self.made.before.place]
        return station.options[station.numbers[choice]].choice

    def _named(self, choice: Choice) -> str:
        """What doing it is called; by its own words where both are of one way, and where it finds nothing out."""
        ways = {way_of(self._option(each).kind) for each in (self.decision.choice, self.against)}
        favour = way_of(choice.kind) is Way.CHECK and not choice.effects.hears
        answer = way_of(choice.kind) is Way.STAY and not self.found.deciding
        if len(ways) == 1 or favour or answer:
            return quoted(choice.words.rstrip("."))
        return str(way_of(choice.kind))

    def _hidden(self) -> str:
        """The heaviest fact that was unheard and would have told the stories apart."""
        scenario, state = self.game.scenario, self.made.before
        if state.belief.bit_count() == 1:
            return "Only one story was left, so nothing unheard could have changed it."
        open_facts = [
            fact
            for index, fact in enumerate(scenario.facts)
            if not state.known >> index & 1 and len({fact.texts[world] for world in worlds_in(state.belief)}) > 1
        ]
        if not open_facts:
            return "No fact was left that could have told the stories apart."
        return f"You could not know yet: {within(max(open_facts, key=lambda each: each.weight).about)}."

    def _happened(self, told: set[FactHeard]) -> str:
        other = self._named(self._option(self.against))
        odds = odds_of(self.game, self.solution, self.decision, self.against)
        came = came_of(self.game, self.decision, told)
        if odds == 0:
            return f"{came} In none of these runs would {other} have come to more."
        often = "every such run" if odds == 100 else f"{odds} of 100 such runs"
        return f"{came} {capital(other)} would have come to more in {often}."
