"""How large a scenario is, in words and minutes.

Minutes are those of a thoughtful play: what is read on its way at 238 words a minute (the average of adults who read in
silence: Brysbaert 2019), every choice on the list included, and a quarter of a minute to decide each time.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from game.authoring.writing.texts import texts_of
from game.engine.game import Game
from game.model.event import Did, FactHeard, Spoke, TurnedDown
from game.model.place import PlaceKind
from game.solver.policies import thinking
from game.solver.scores import play

if TYPE_CHECKING:
    from game.engine.machine import ScenarioMachine
    from game.model.event import Event
    from game.model.scenario import Scenario
    from game.solver.solution import Solution

WORDS_A_MINUTE = 238
MINUTES_A_CHOICE = Fraction(1, 4)


class Size(NamedTuple):
    """How large a scenario is."""

    states: int
    """Different states in which a play can stand, so far as anything ahead depends on it."""

    places: int
    scenes: int
    choices: int
    words: int
    """All words in it."""

    words_read: Fraction
    """Words that a thoughtful play comes by, on average over the worlds."""

    choices_made: Fraction
    """Choices that such a play makes."""

    claimed: int
    """The minutes that the scenario says it takes."""

    @property
    def minutes(self) -> Fraction:
        """How long such a play takes."""
        return self.words_read / WORDS_A_MINUTE + self.choices_made * MINUTES_A_CHOICE


def size_of(machine: ScenarioMachine, solution: Solution) -> Size:
    """How large a scenario is."""
    game, scenario = machine.game, machine.game.scenario
    weights = sum(world.weight for world in scenario.worlds)
    words, made = Fraction(0), Fraction(0)
    for index, world in enumerate(scenario.worlds):
        steps = play(solution, thinking(solution), index)
        choices = [step.option.choice.id for step in steps]
        words += Fraction(world.weight * _read(machine, index, choices), weights)
        made += Fraction(world.weight * len(choices), weights)
    return Size(
        states=len(solution),
        places=len(game.stations),
        scenes=sum(station.place.kind is PlaceKind.SCENE for station in game.stations),
        choices=sum(len(station.options) for station in game.stations),
        words=sum(len(text.words.split()) for text in texts_of(scenario)),
        words_read=words,
        choices_made=made,
        claimed=scenario.card.minutes,
    )


def _read(machine: ScenarioMachine, world: int, choices: list[str]) -> int:
    """The words that one play comes by: who you are, the ad, what is told, and every choice on a list."""
    game = Game(machine, 0, world=world)
    words = _before(game.scenario) + _told(game.transcript())
    for choice in choices:
        words += sum(len(each.words.split()) for each in game.legal_choices)
        words += _told(game.choose(choice))
    return words + _told(game.epilogue())


def _before(scenario: Scenario) -> int:
    you, ad = scenario.candidate, scenario.ad
    texts = (scenario.company.about, you.about, you.aim, *you.resume, ad.title, *(line.text for line in ad.lines))
    return sum(len(text.split()) for text in texts)


def _told(events: tuple[Event, ...]) -> int:
    words = 0
    for event in events:
        match event:
            case Spoke(_, text) | Did(text) | TurnedDown(text) | FactHeard(_, _, _, text):
                words += len(text.split())
    return words
