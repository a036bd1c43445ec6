"""Plan files: finding them, the scenario of each, and running them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.authoring.plans.names import check_choices, check_names
from game.authoring.plans.parse import parse_plan
from game.authoring.plans.plan import ENDING, Mistake
from game.authoring.plans.play import play_plan
from game.content.library import ENDING as SCENARIO
from game.content.library import Library, id_of, text_at
from game.content.reader import read
from game.content.text import MOST_BYTES
from game.engine.machine import ScenarioMachine
from game.errors import PastHrError, UnknownScenario
from game.problems import Severity, nearest
from game.rules.compile import compile_scenario

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from game.authoring.plans.plan import Plan, Word
    from game.authoring.plans.play import Played


class NoPlan(PastHrError):
    """Nothing is there that could be run."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of one plan file: mistakes in it, or its runs."""

    path: Path
    mistakes: tuple[Mistake, ...] = ()
    played: tuple[Played, ...] = ()


def plans_in(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The plan files that some paths mean, those in folders by name; raises `NoPlan` for a path without one."""
    found: dict[Path, Path] = {}
    for path in paths:
        for file in _plans_at(path):
            found.setdefault(file.absolute(), file)
    return tuple(found.values())


def run_plans(paths: Sequence[Path]) -> tuple[Ran, ...]:
    """Run some plan files; raises `NoPlan` for one that cannot be read."""
    machines: dict[tuple[str, bytes], ScenarioMachine | Mistake] = {}
    return tuple(_ran(path, machines) for path in paths)


def _plans_at(path: Path) -> list[Path]:
    if path.is_dir():
        found = sorted(each for each in path.rglob(f"*{ENDING}") if each.is_file())
        if not found:
            raise NoPlan(f"There is no plan in {path}; plans end in {ENDING}.")
        return found
    if path.name.endswith(SCENARIO):
        raise NoPlan(_a_story(path))
    if not path.is_file():
        beside = sorted(each.name for each in path.parent.glob(f"*{ENDING}")) if path.parent.is_dir() else []
        guesses = nearest(path.name, beside)
        hint = f" Did you mean {' or '.join(guesses)}?" if guesses else ""
        raise NoPlan(f"There is no plan at {path}.{hint}")
    return [path]


def _a_story(path: Path) -> str:
    """What to say where a scenario stands in place of a plan."""
    own = path.with_name(f"{id_of(path)}{ENDING}")
    word = "is a scenario" if path.is_file() else "would be a scenario"
    if own.is_file():
        return f"{path} {word}, and not a plan. Did you mean {own}?"
    return f"{path} {word}, and not a plan; plans end in {ENDING}. `past-hr check` looks at scenarios."


def _ran(path: Path, machines: dict[tuple[str, bytes], ScenarioMachine | Mistake]) -> Ran:
    plan, mistakes = parse_plan(_data(path))
    source = _source(path, plan)
    if isinstance(source, Mistake):
        return Ran(path, tuple(sorted((source, *mistakes))))
    if source not in machines:
        machines[source] = _machine(*source)
    machine = machines[source]
    if isinstance(machine, Mistake):
        at = plan.scenario
        told = machine if at is None else Mistake(at.line, at.column, machine.message, machine.hint)
        return Ran(path, tuple(sorted((told, *mistakes, *check_choices(plan, source[1])))))
    wrong = tuple(sorted((*mistakes, *check_names(plan, machine.game))))
    return Ran(path, wrong) if wrong else Ran(path, (), play_plan(plan, machine))


def _data(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise NoPlan(f"The file {path} cannot be read: {error.strerror}.") from error


def _source(path: Path, plan: Plan) -> tuple[str, bytes] | Mistake:
    """The name and text of the scenario that a plan plays."""
    word = plan.scenario
    try:
        if word is None:
            return _beside(path)
        return _named(path, word)
    except PastHrError as error:
        at = (1, 1) if word is None else (word.line, word.column)
        return Mistake(*at, error.message)


def _named(path: Path, word: Word) -> tuple[str, bytes]:
    """A scenario by name: a file seen from where the plan is, or one that comes with the game."""
    if word.text.endswith(SCENARIO) or "/" in word.text or "\\" in word.text:
        file = path.parent / word.text
        return id_of(file), text_at(file)
    beside = path.parent / f"{word.text}{SCENARIO}"
    if beside.is_file():
        return word.text, text_at(beside)
    library = Library()
    if word.text in library.ids():
        return word.text, library.text(word.text)
    raise UnknownScenario(word.text, nearest(word.text, sorted({*library.ids(), *_names_beside(path)})))


def _beside(path: Path) -> tuple[str, bytes]:
    """The scenario of a plan that names none: the file of the same name, or the only one there."""
    names = list(_names_beside(path))
    own = path.name.removesuffix(ENDING)
    name = own if own in names else names[0] if len(names) == 1 else None
    if name is None:
        raise NoPlan(f"The plan names no scenario, and there is no {own}{SCENARIO} beside it. Add a line `scenario`.")
    return name, text_at(path.parent / f"{name}{SCENARIO}")


def _names_beside(path: Path) -> Iterator[str]:
    yield from sorted(id_of(each) for each in path.parent.glob(f"*{SCENARIO}"))


def _machine(name: str, text: bytes) -> ScenarioMachine | Mistake:
    reading = read(text, name)
    if reading.scenario is None:
        errors = [problem for problem in reading.problems if problem.severity is Severity.ERROR]
        first = errors[0]
        more = f" That is the first of {len(errors)} errors." if len(errors) > 1 else ""
        said = f"In line {first.spot.line} of it: {first.message}{more}"
        message = f"The scenario `{name}` cannot be played. {said}"
        return Mistake(1, 1, message, f"{first.hint} `past-hr check` shows the line.")
    return ScenarioMachine(compile_scenario(reading.scenario))
