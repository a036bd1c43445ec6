"""``past-hr`` and ``past-hr play`` on the screens of the terminal."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.cli.diagnostics import complain
from game.cli.sources import is_path, player_at, source_of
from game.session.remembered import Remembered
from game.settings.directories import directories
from game.settings.options import Difficulty
from game.settings.preferences import load, save
from game.tui.app import PastHrApp
from game.tui.run import run as run_app

if TYPE_CHECKING:
    from argparse import Namespace

    from game.session.player import Player, ScenarioSource


def run(wanted: Namespace) -> int:
    """Play on the screens until the person has had enough; returns the exit code."""
    folders = directories()
    loaded = load(folders.config)
    source, scenario = source_of(wanted.scenario)
    if scenario is not None and scenario not in source.ids():
        _look_for(scenario, source)

    def factory() -> Player:
        player = player_at(source)
        if wanted.new and scenario is not None:
            _put_aside(player, scenario)
        return player

    app = PastHrApp(
        factory,
        picture=None if wanted.scenario and is_path(wanted.scenario) else Remembered(folders.cache),
        open_scenario=scenario,
        seed=wanted.seed,
        preferences=loaded.preferences,
        keep=partial(save, folders.config),
        difficulty=None if wanted.difficulty is None else Difficulty(wanted.difficulty),
        warning=loaded.warning,
    )
    code = run_app(app)
    if loaded.warning is not None:
        complain(loaded.warning)  # once the screens are gone, or nobody would see it
    return code


def _look_for(scenario: str, source: ScenarioSource) -> None:
    """See whether a play of a scenario that is gone can be gone on with; raises `UnknownScenario`."""
    with player_at(source) as player:
        if player.unfinished(scenario) is None:
            source.text(scenario)


def _put_aside(player: Player, scenario: str) -> None:
    """Put aside what was begun of a scenario. It is kept."""
    unfinished = player.unfinished(scenario)
    if unfinished is not None:
        player.abandon(unfinished.playthrough)
