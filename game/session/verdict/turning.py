"""Turning points: the choices that cost or gained most, each in seven sentences from the player's own log.

Sentences quote, name the fact and give the price. They never judge a person, and never say what should have been known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.model.choice import ChoiceKind
from game.model.event import FactHeard
from game.model.judgement import GRACE
from game.rules.belief import weight_of, worlds_in
from game.session.names import capital, told_by
from game.session.verdict.advice import next_time
from game.session.verdict.tree import heading_of
from game.session.verdict.twin import came_to, play_on
from game.session.verdict.view import TurningPoint
from game.solver.priced import STOPS

if TYPE_CHECKING:
    from game.engine.game import Game
    from game.model.judgement import Decision
    from game.rules.moves import Step
    from game.rules.scoring.played import Played
    from game.solver.solution import Solution

MOST_POINTS = 4
LEAST_GAIN = GRACE
"""Differences up to this many points are no turning point."""


def turning_points(game: Game, solution: Solution, played: Played) -> tuple[TurningPoint, ...]:
    """The decisions with the largest difference between staying and stopping, costly and good alike, in order."""
    found = [(gain, decision) for decision in played.decisions if (gain := _gain(decision)) is not None]
    largest = sorted(found, key=lambda pair: abs(pair[0]), reverse=True)[:MOST_POINTS]
    return tuple(
        _Telling(game, solution, decision, gain).point()
        for gain, decision in sorted(largest, key=lambda pair: pair[1].step)
    )


def _gain(decision: Decision) -> float | None:
    """Points against the best choice of the other sort, staying or stopping; None where they differ too little."""
    stopped = decision.kind in STOPS
    others = [value for choice, value in decision.values.items() if (decision.kinds[choice] in STOPS) != stopped]
    if decision.regret:
        return -float(decision.lost)
    if not others:
        return None
    gain = float(decision.value - max(others))
    return gain if gain > LEAST_GAIN else None


@dataclass(frozen=True)
class _Telling:
    game: Game
    solution: Solution
    decision: Decision
    gain: float

    @property
    def made(self) -> Step:
        return self.game.steps[self.decision.step]

    def point(self) -> TurningPoint:
        return TurningPoint(
            step=self.decision.step,
            gain=self.gain,
            when=self._when(),
            knew=self._knew(),
            chose=self._chose(),
            worth=self._worth(),
            hidden=self._hidden(),
            happened=self._happened(),
            next_time=next_time(self.game, self.decision),
        )

    def _when(self) -> str:
        place = self.game.machine.game.stations[self.made.before.place].place
        stories = self.made.before.belief.bit_count()
        fitted = "1 story still fitted" if stories == 1 else f"{stories} stories still fitted"
        where = heading_of(self.game.scenario, place)
        return f"{where if where.startswith('After') else f'At {_lower_the(where)}'}, {fitted} what you had heard."

    def _knew(self) -> str:
        """The heaviest thing heard by then that touches the decision, in the words of whoever told it."""
        scenario = self.game.scenario
        weights = {fact.id: fact.weight for fact in scenario.facts}
        events = [event for turn in list(self.game.turns())[: self.decision.step + 1] for event in turn]
        last = {event.fact: event for event in events if isinstance(event, FactHeard)}
        if not last:
            return "You had the ad, and had heard nothing more."
        heard = max(last.values(), key=lambda event: (weights[event.fact], events.index(event)))
        sure = "told you" if heard.first_hand else "thought, without being sure"
        return f"{capital(told_by(scenario, heard.source))} {sure}: “{heard.text}”"

    def _chose(self) -> str:
        choice = self.made.option.choice
        words = f"“{choice.words}”" if choice.spoken else choice.words.rstrip(".")
        return f"You said: {words}" if choice.spoken else f"You chose: {words}."

    def _worth(self) -> str:
        points = round(abs(self.gain))
        stopped = self.decision.kind in STOPS
        if self.gain < 0:
            other = self._best_words()
            return f"On what could be known then, {other} was worth about {points} more."
        checked = self.decision.kind is ChoiceKind.CHECK
        chosen = "stopping" if stopped else "finding that out" if checked else "going on"
        other = "going on" if stopped else "stopping"
        return f"On what could be known then, {chosen} was worth about {points} more than {other}."

    def _best_words(self) -> str:
        best = max(self.decision.values, key=lambda choice: self.decision.values[choice])
        match self.decision.kinds[best]:
            case ChoiceKind.GO_ON:
                return "going on"
            case ChoiceKind.CHECK:
                return "finding one thing out first"
            case ChoiceKind.LEAVE | ChoiceKind.DECLINE:
                return "leaving"
            case _:
                return "taking the offer as it stood"

    def _hidden(self) -> str:
        """The heaviest fact that was unheard and would have told the stories apart."""
        scenario, state = self.game.scenario, self.made.before
        open_facts = [
            fact
            for index, fact in enumerate(scenario.facts)
            if not state.known >> index & 1 and len({fact.texts[world] for world in worlds_in(state.belief)}) > 1
        ]
        if not open_facts:
            return "Nothing that mattered here was hidden from you."
        fact = max(open_facts, key=lambda each: each.weight)
        return f"You could not know yet: {fact.about[:1].lower()}{fact.about[1:]}."

    def _happened(self) -> str:
        truth = self.game.scenario.worlds[self.game.world].truth
        return f"In this run: {truth} {self._odds()}".rstrip()

    def _odds(self) -> str:
        """How often the other way would have been better, over the worlds that still fitted."""
        if self.decision.kind not in STOPS:
            return ""
        belief = self.made.before.belief
        helped = sum(1 << world for world in worlds_in(belief) if self._would_have_helped(world))
        share = weight_of(self.game.scenario, helped) / weight_of(self.game.scenario, belief)
        return f"Going on would have come to more in {_of_ten(share)} runs of 10."

    def _would_have_helped(self, world: int) -> bool:
        onward = {
            choice: value for choice, value in self.decision.values.items() if self.decision.kinds[choice] not in STOPS
        }
        if not onward:
            return False
        other = play_on(self.game, self.solution, self.decision, world)
        stopped = self.game.until(self.decision.step, world)
        stopped.choose(self.decision.choice)
        while (choice := self.solution.best_choice(stopped.state)) is not None:
            stopped.choose(choice)
        return came_to(other) > came_to(stopped)


def _of_ten(share: float) -> str:
    return str(round(share * 10))


def _lower_the(heading: str) -> str:
    return f"{heading[:1].lower()}{heading[1:]}"
