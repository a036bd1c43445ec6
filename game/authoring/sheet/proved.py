"""Scenarios as reports tell them: read, solved and proved, one file or many, each only once."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from typing import TYPE_CHECKING, NamedTuple

from game.authoring.sheet.sheet import Sheet, sheet_of
from game.authoring.sheet.story import Story, story_of
from game.content.library import content_hash
from game.content.reader import read
from game.engine.machine import ScenarioMachine
from game.errors import BrokenScenario, PastHrError
from game.rules.compile import compile_scenario
from game.solver.limits import TooLarge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from game.authoring.run import Progress, Source
    from game.authoring.sheet.kept import KeptSheets
    from game.model.scenario import Scenario
    from game.rules.compiled import Compiled
    from game.solver.solution import Solution

    Solve = Callable[[Compiled, str], Solution | TooLarge]
    """Solves a scenario whose file has this content hash; it can be sent to another process."""

_ENOUGH_TO_SHARE = 3
"""Files for which it is worth starting more processes."""


class Proved(NamedTuple):
    """A scenario with everything that can be proved of it."""

    story: Story
    sheet: Sheet


class LeftOut(NamedTuple):
    """A file of which nothing can be reported, and why."""

    file: str
    why: str


class NothingToReport(PastHrError):
    """A scenario is too large to be proved."""

    exit_code = 2


def prove(source: Source, solve: Solve, kept: KeptSheets | None = None) -> Proved:
    """A scenario with everything that can be proved of it; raises `BrokenScenario` and `NothingToReport`."""
    scenario = _scenario(source)
    sheet = kept.find(source.data, source.name) if kept else None
    if sheet is None:
        sheet = _sheet(scenario, source, solve)
        if kept:
            kept.keep(source.data, source.name, sheet)
    return Proved(story_of(scenario), sheet)


def prove_all(
    sources: Sequence[Source], solve: Solve, kept: KeptSheets | None = None, progress: Progress | None = None
) -> tuple[tuple[Proved, ...], tuple[LeftOut, ...]]:
    """Every scenario of which something can be reported, and the files of which nothing can, both in their order."""
    done: dict[int, Proved | LeftOut] = {}
    left: dict[int, Source] = {}
    for number, source in enumerate(sources):
        if kept and (sheet := kept.find(source.data, source.name)):
            done[number] = Proved(story_of(_scenario(source)), sheet)
        else:
            left[number] = source
    for number, found in _worked_out(left, solve):
        done[number] = found
        if kept and isinstance(found, Proved):
            kept.keep(sources[number].data, sources[number].name, found.sheet)
        if progress:
            progress(len(done), len(sources))
    ordered = [done[number] for number in range(len(sources))]
    return (
        tuple(each for each in ordered if isinstance(each, Proved)),
        tuple(each for each in ordered if isinstance(each, LeftOut)),
    )


def _worked_out(left: Mapping[int, Source], solve: Solve) -> Iterator[tuple[int, Proved | LeftOut]]:
    workers = min(os.cpu_count() or 1, len(left))
    if workers < 2 or len(left) < _ENOUGH_TO_SHARE:
        for number, source in left.items():
            yield number, _tried(source, solve)
        return
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        waiting = {pool.submit(_tried, source, solve): number for number, source in left.items()}
        for future in as_completed(waiting):
            yield waiting[future], future.result()


def _tried(source: Source, solve: Solve) -> Proved | LeftOut:
    """What came of one file, whatever is wrong with it."""
    try:
        return prove(source, solve)
    except BrokenScenario as error:
        first = error.problems[0]
        more = f", and {len(error.problems) - 1} more" if len(error.problems) > 1 else ""
        where = f"line {first.spot.line}, column {first.spot.column}"
        return LeftOut(str(source.path), f"It cannot be played: {first.code} at {where}{more}.")
    except PastHrError as error:
        return LeftOut(str(source.path), error.message)


def _scenario(source: Source) -> Scenario:
    reading = read(source.data, source.name)
    if reading.scenario is None:
        raise BrokenScenario(source.name, reading.problems)
    return reading.scenario


def _sheet(scenario: Scenario, source: Source, solve: Solve) -> Sheet:
    machine = ScenarioMachine(compile_scenario(scenario))
    found = solve(machine.game, content_hash(source.data))
    if isinstance(found, TooLarge):
        raise NothingToReport(f"There is nothing to report. {found.message}")
    return sheet_of(machine, found)
