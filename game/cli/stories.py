"""Scenarios and kept plays as the commands for authors need them: ready to be played, without a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.sources import source_of
from game.content.reader import read
from game.engine.game import Game
from game.engine.machine import ScenarioMachine
from game.errors import BrokenScenario, IllegalChoice, PastHrError, RecordError, UnknownPlaythrough
from game.problems import nearest
from game.rules.compile import compile_scenario
from game.settings.directories import directories
from game.store.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.model.types import ChoiceId, WorldId

_MOST_DIGITS = 25
"""More than this are no number of a play, and need not be read."""

MOST_NUMBER = 2**63 - 1
"""The greatest number that a play can have."""


class NotOpen(PastHrError):
    """A choice that is not open where a play stands; tells those that are."""

    exit_code = 2


class UnknownWorld(PastHrError):
    """No world of the scenario has the name that was asked for."""

    exit_code = 2


def machine_for(name: str, text: bytes) -> ScenarioMachine:
    """The machine of a scenario; raises `BrokenScenario`."""
    reading = read(text, name)
    if reading.scenario is None:
        raise BrokenScenario(name, reading.problems)
    return ScenarioMachine(compile_scenario(reading.scenario))


def machine_named(word: str) -> ScenarioMachine:
    """The machine of the scenario that a word means, by name or as a file.

    Raises `UnknownScenario` and `BrokenScenario`.
    """
    source, name = source_of(word)
    return machine_for(str(name), source.text(str(name)))


def play_through(
    machine: ScenarioMachine, choices: Iterable[ChoiceId], seed: int = 0, world: int | None = None
) -> Game:
    """A game after these choices; raises `NotOpen` at the first that is not open."""
    game = Game(machine, seed, world=world)
    for choice in choices:
        try:
            game.play(choice)
        except IllegalChoice as error:
            there = ", ".join(each.id for each in game.legal_choices)
            raise NotOpen(f"{error.message} {f'There is {there}.' if there else 'The play is over there.'}") from error
    return game


def world_named(machine: ScenarioMachine, world: WorldId) -> int:
    """The index of a world; raises `UnknownWorld` with the worlds there are."""
    worlds = machine.game.names.worlds
    if world not in worlds:
        guesses = nearest(world, worlds)
        hint = f"Did you mean {' or '.join(guesses)}?" if guesses else f"There is {', '.join(worlds)}."
        raise UnknownWorld(f"There is no world called {world!r}. {hint}")
    return worlds[world]


def number_in(word: str) -> int | None:
    """The number of a kept play that a word is; None for any other word."""
    return int(word[:_MOST_DIGITS]) if word.isascii() and word.isdigit() else None


def kept_game(playthrough: int) -> Game:
    """A play that was kept, in the version with which it began.

    Raises `UnknownPlaythrough`, and `RecordError` where it cannot be played again.
    """
    if playthrough > MOST_NUMBER:
        raise UnknownPlaythrough(playthrough)
    with open_store(directories().data) as store:
        row = store.playthrough(playthrough)
        text, choices = store.version_text(row.version), store.choices(playthrough)
    try:
        return Game(machine_for(row.scenario, text), row.seed, choices)
    except (IllegalChoice, BrokenScenario) as error:
        raise RecordError(f"Playthrough {playthrough} cannot be played again: {error.message}") from error
