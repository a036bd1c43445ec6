"""``past-hr new``: a scenario to begin with, from a few questions."""

from __future__ import annotations

import json
import os
import shlex
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.authoring.json_schema import json_schema
from game.authoring.plans.plan import ENDING as PLAN
from game.authoring.scaffold.answers import LEVELS, WHICH, Answers, met, plain, who
from game.authoring.scaffold.scaffold import plan_text, scenario_text, slug
from game.cli.asking import ask, has_terminal
from game.cli.diagnostics import Exit, complain
from game.cli.new_files import Taken, check_free, write_new
from game.cli.output import say
from game.content.library import ENDING

if TYPE_CHECKING:
    from argparse import Namespace

    from game.authoring.scaffold.answers import Who

SCHEMA = "scenario.schema.json"
"""What the first line of a scenario names, for editors."""

_WELCOME = "Enter takes what stands in brackets. Ctrl+C leaves, and nothing is written."
_PERSON = "a name, then she, he or they"
_LEVELS = "Levels: 2 is HR and a manager, 3 adds a director, 4 adds the top"
_TITLES = {"hr": "Human resources", "manager": "Manager", "director": "Director", "owner": "The top"}


def run(wanted: Namespace) -> int:
    """Ask where somebody is there, write the files, tell what to do next, and return the exit code."""
    asks = has_terminal() and not wanted.yes
    file = None if wanted.file is None else _file(wanted.file)
    if file is not None:
        check_free([file, _plan(file)])
    if asks:
        complain(_WELCOME)
    usual = Answers()
    title = wanted.title or (_asked("Title", usual.title) if asks else usual.title)
    if file is None:
        file = Path(f"{slug(title)}{ENDING}")
        check_free([file, _plan(file)])
    answers = _given(replace(usual, title=plain(title)), wanted)
    if asks:
        answers = _rest(answers, wanted)
    _write(file, answers)
    _tell(file)
    return Exit.DONE


def _file(word: str) -> Path:
    """The file that a word means; raises `Taken` for a name that no scenario can have."""
    file = Path(word)
    if not file.name or file.is_dir() or word.endswith(("/", os.sep)):
        raise Taken(f"{word!r} names no file; a scenario is a file such as my-story{ENDING}.")
    if file.suffix == ENDING:
        return file
    if file.suffix.casefold() in {ENDING, ".yml", PLAN, ".json"}:
        raise Taken(f"A scenario ends in {ENDING}: try {file.with_suffix(ENDING)}.")
    return file.with_name(f"{file.name}{ENDING}")


def _plan(file: Path) -> Path:
    """The plan beside a scenario."""
    return file.with_name(f"{file.name.removesuffix(ENDING)}{PLAN}")


def _given(answers: Answers, wanted: Namespace) -> Answers:
    """The answers with what the options tell."""
    return replace(
        answers,
        you=wanted.you or answers.you,
        company=plain(wanted.company or answers.company),
        place=plain(wanted.place or answers.place),
        work=plain(wanted.field or answers.work),
        job=plain(wanted.job or answers.job),
        levels=wanted.levels or answers.levels,
    )


def _rest(answers: Answers, wanted: Namespace) -> Answers:
    """The answers with what is left to ask."""
    if wanted.you is None:
        answers = replace(answers, you=_person("You in it", answers.you))
    if wanted.company is None:
        answers = replace(answers, company=_asked("Company", answers.company))
    if wanted.place is None:
        answers = replace(answers, place=_asked("Place", answers.place))
    if wanted.field is None:
        answers = replace(answers, work=_asked("Line of work", answers.work))
    if wanted.job is None:
        answers = replace(answers, job=_asked("Job in the ad", answers.job))
    if wanted.levels is None:
        levels = ask(_LEVELS, str(answers.levels), _level, "Type 2, 3 or 4.")
        answers = replace(answers, levels=levels)
    people = {name: _person(_TITLES[name], answers.people[name]) for name in met(answers.levels)}
    return replace(answers, people=people)


def _person(question: str, default: Who) -> Who:
    return ask(f"{question}, {_PERSON}", str(default), who, WHICH)


def _asked(question: str, default: str) -> str:
    return ask(question, default, plain)


def _level(typed: str) -> int | None:
    return int(typed) if typed in map(str, LEVELS) else None


def _write(file: Path, answers: Answers) -> None:
    """Write the scenario last, so that whoever sees it finds the rest beside it."""
    schema = file.with_name(SCHEMA)
    files = {} if os.path.lexists(schema) else {schema: f"{json.dumps(json_schema(), indent=2, ensure_ascii=False)}\n"}
    write_new(files | {_plan(file): plan_text(answers), file: scenario_text(answers)})


def _tell(file: Path) -> None:
    if has_terminal():
        complain(f"{file} is written, and plays as it is. What to do next:")
    say(f"past-hr play {_quoted(file)} --watch")
    say(f"past-hr check {_quoted(file)}")
    say(f"past-hr test {_quoted(_plan(file))}")


def _quoted(file: Path) -> str:
    """A path as a shell takes it for one word, and as no option."""
    word = f".{os.sep}{file}" if str(file).startswith("-") else str(file)
    if os.name == "nt":
        return f'"{word}"' if " " in word else word
    return shlex.quote(word)
