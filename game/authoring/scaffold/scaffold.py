"""A new scenario and its plan as texts, from a few answers.

The parts of the story stand beside this file, in ``story``. In them ``$company`` is a name inside a text, ``$COMPANY``
the same as a whole YAML value; and lines between ``#: 3 4`` and ``#: any`` are for stories of 3 and 4 levels alone.
"""

from __future__ import annotations

import re
from collections import Counter
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING
from unicodedata import normalize

from game.authoring.scaffold.answers import met
from game.authoring.scaffold.scalars import as_scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.authoring.scaffold.answers import Answers, Who

PARTS = ("card", "truth", "people", "hr", "manager", "director", "owner", "offers", "endings")
"""The parts of the file, in their order."""

_MINUTES = {2: 10, 3: 13, 4: 15}
_MARK = "#: "
_ALWAYS = "any"
_MOST_LETTERS = 40


def scenario_text(answers: Answers) -> str:
    """The scenario file."""
    return "".join(_filled(f"{part}.yaml", answers) for part in PARTS)


def plan_text(answers: Answers) -> str:
    """The plan file: a few plays of the new scenario, and what comes of each."""
    return _filled("starter.plan", answers)


def slug(title: str) -> str:
    """A title as the name of a file: small letters, digits and hyphens; never empty."""
    ascii_letters = normalize("NFKD", title).encode("ascii", "ignore").decode().casefold().replace("'", "")
    return "-".join(re.findall(r"[a-z0-9]+", ascii_letters))[:_MOST_LETTERS].strip("-") or "scenario"


def _filled(name: str, answers: Answers) -> str:
    text = files(__package__).joinpath("story", name).read_text("utf-8")
    kept = "".join(_for_levels(text, answers.levels))
    return Template(kept).substitute(_names(answers))


def _for_levels(text: str, levels: int) -> Iterator[str]:
    """The lines that a story with so many levels has."""
    wanted = True
    for line in text.splitlines(keepends=True):
        if line.startswith(_MARK):
            named = line.removeprefix(_MARK).split()
            wanted = _ALWAYS in named or str(levels) in named
        elif wanted:
            yield line


def _called(people: Mapping[str, Who]) -> dict[str, str]:
    """What the story calls people: short, unless two of them would be called the same."""
    times = Counter(each.short.casefold() for each in people.values())
    return {name: each.short if times[each.short.casefold()] == 1 else each.name for name, each in people.items()}


def _names(answers: Answers) -> dict[str, str]:
    """What stands for each placeholder."""
    people = {name: answers.people[name] for name in met(answers.levels)}
    values = {
        "title": answers.title,
        "company": answers.company,
        "place": answers.place,
        "field": answers.work,
        "job": answers.job,
        "you": answers.you.name,
    }
    whole = {name: as_scalar(value) for name, value in values.items()}
    whole |= {name: as_scalar(each.name) for name, each in people.items()}
    pronouns = {f"{name}_pronoun": each.pronoun.value for name, each in ({"you": answers.you} | people).items()}
    return (
        values
        | _called(people)
        | {name.upper(): value for name, value in whole.items()}
        | pronouns
        | {"minutes": str(_MINUTES[answers.levels])}
    )
