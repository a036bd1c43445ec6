"""The clean scenario of the examples, and what a check says once something in it is changed."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from game.authoring.check import Checked, check
from game.authoring.explain import problems_in

if TYPE_CHECKING:
    from game.problems import Problem

CLEAN = files("game.authoring.examples").joinpath("clean.yaml").read_text("utf-8")


def changed(*changes: tuple[str, str]) -> str:
    """The clean scenario with passages replaced, each of which has to be there exactly once."""
    text = CLEAN
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def checked(*changes: tuple[str, str]) -> Checked:
    """What comes of checking the changed scenario."""
    return check(changed(*changes), "room")


def codes(*changes: tuple[str, str]) -> list[str]:
    """The codes that the changed scenario yields, comments and all."""
    return [problem.code for problem in problems_in(changed(*changes).encode())]


def only(code: str, *changes: tuple[str, str]) -> Problem:
    """The one problem with this code in the changed scenario."""
    [problem] = [each for each in checked(*changes).problems if each.code == code]
    return problem


def words_at(problem: Problem, *changes: tuple[str, str]) -> str:
    """What stands in the changed scenario where a problem is told."""
    return changed(*changes).split("\n")[problem.spot.line - 1][problem.spot.column - 1 :]
