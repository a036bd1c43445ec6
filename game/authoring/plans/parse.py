"""Plans from text: a line, a step. Everything that cannot be understood is told at once.

::

    # a comment
    scenario night-desk
    run a middling play
    world choice forever            # or: seed 7; without either, every world
    choose begin tasks
    expect says "part of what was told"
    expect fact nights-end          # first-hand; or: expect fact nights-end second-hand
    expect no fact nights-end
    expect open who-decides         # or: expect closed who-decides
    expect place duarte/gate
    expect ending right-exit
    expect trust >= 6 and knows(nights-end)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.authoring.plans.claims import Misread, claim_of
from game.authoring.plans.plan import Choose, Expect, Mistake, Plan, Run, Word
from game.content.text import MOST_BYTES, foreign, wide_encoding
from game.problems import nearest
from game.problems.problem import quoted

if TYPE_CHECKING:
    from collections.abc import Callable

VERBS = ("scenario", "run", "world", "seed", "choose", "expect")
MOST_MISTAKES = 100
MOST_SEED = 2**63 - 1

_COMMENT = re.compile(r"(?:^|\s)#")
_WORD = re.compile(r"[^\s,]+")
_IN_QUOTES = re.compile(r'"(?:[^"\\]|\\.)*"')


def parse_plan(data: str | bytes) -> tuple[Plan, tuple[Mistake, ...]]:
    """The plan that a text holds as far as it can be understood, and every mistake in it, in order."""
    parser = _Parser()
    if len(data) > MOST_BYTES:
        return parser.plan(), (Mistake(1, 1, "This file is too large to be a plan.", "Make several of it."),)
    if isinstance(data, bytes) and (mistake := _no_text(data)) is not None:
        return parser.plan(), (mistake,)
    text = data.decode("utf-8", "replace") if isinstance(data, bytes) else data
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        parser.read(number, line)
    plan = parser.plan()
    return plan, tuple(sorted(parser.mistakes)[:MOST_MISTAKES])


def _no_text(data: bytes) -> Mistake | None:
    """What is wrong with a file that is no text in UTF-8 at all."""
    found, wide = foreign(data), wide_encoding(data)
    if found is not None:
        return Mistake(1, 1, f"This is {found}, and no plain text.", "Save it as plain text in UTF-8.")
    if wide is not None:
        return Mistake(1, 1, f"The file is saved in {wide}.", "Save it again with the encoding UTF-8.")
    return None


def words_of(text: str, line: int, column: int) -> tuple[Word, ...]:
    """The words of a text that begins at this place; blanks and commas stand between them."""
    return tuple(Word(found[0], line, column + found.start()) for found in _WORD.finditer(text))


class _Parser:
    """Reads one plan, a line at a time."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []
        self.scenario: Word | None = None
        self.runs: list[Run] = []
        self.name: Word | None = None
        self.worlds: tuple[Word, ...] = ()
        self.seed: int | None = None
        self.steps: list[Choose | Expect] = []
        self.expects = False
        """Whether the run has a line with `expect`, be it in order or not."""

        self.verbs: dict[str, Callable[[Word, Word], None]] = {
            "scenario": self._scenario,
            "run": self._run,
            "world": self._world,
            "seed": self._seed,
            "choose": self._choose,
            "expect": self._expect,
        }

    def read(self, number: int, line: str) -> None:
        """Take in one line."""
        line = _without_comment(line)
        found = words_of(line, number, 1)
        if not found:
            return
        verb = found[0]
        after = verb.column - 1 + len(verb.text)
        begin = after + len(line[after:]) - len(line[after:].lstrip(" \t,"))
        rest = Word(line[begin:].rstrip(), number, begin + 1)
        if verb.text not in self.verbs:
            self.wrong(verb, f"A line cannot begin with `{quoted(verb.text)}`.", _guess(verb.text, VERBS))
        elif not rest.text:
            self.wrong(verb, f"After `{verb.text}` something is missing.", f"Write {_SHAPES[verb.text]}.")
        elif verb.text not in {"scenario", "run"} and self.name is None:
            self.wrong(verb, f"`{verb.text}` stands before the first run.", "Begin one with `run` and a name.")
        else:
            self.verbs[verb.text](verb, rest)

    def plan(self) -> Plan:
        """What was read."""
        self._finish()
        if not self.runs and not self.mistakes:
            self.mistakes.append(Mistake(1, 1, "There is no run in this plan.", "Begin one with `run` and a name."))
        return Plan(self.scenario, tuple(self.runs))

    def wrong(self, at: Word, message: str, hint: str = "") -> None:
        """Take down a mistake."""
        self.mistakes.append(Mistake(at.line, at.column, message, hint))

    def _finish(self) -> None:
        """Put the run that was being read to the others."""
        if self.name is None:
            return
        if not self.expects:
            self.wrong(self.name, f"The run `{quoted(self.name.text)}` expects nothing.", "Add a line with `expect`.")
        self.runs.append(Run(self.name, self.worlds, self.seed, tuple(self.steps)))
        self.name, self.worlds, self.seed, self.steps, self.expects = None, (), None, [], False

    def _scenario(self, verb: Word, rest: Word) -> None:
        if self.scenario is not None or self.name is not None:
            self.wrong(verb, "The scenario is named once, before the first run.", "Remove this line.")
            return
        self.scenario = Word(_unquoted(rest.text), rest.line, rest.column)

    def _run(self, verb: Word, rest: Word) -> None:
        self._finish()
        self.name = Word(_unquoted(rest.text), rest.line, rest.column)
        if any(each.name.text == self.name.text for each in self.runs):
            self.wrong(verb, f"There are two runs with the name `{quoted(self.name.text)}`.", "Give one another name.")

    def _world(self, verb: Word, rest: Word) -> None:
        if self._may_set(verb):
            self.worlds = words_of(rest.text, rest.line, rest.column)

    def _seed(self, verb: Word, rest: Word) -> None:
        if not self._may_set(verb):
            return
        digits = rest.text.isascii() and rest.text.isdigit() and len(rest.text) < 20
        if not digits or int(rest.text) > MOST_SEED:
            self.wrong(rest, f"`{quoted(rest.text)}` is not a seed.", f"Write a whole number from 0 to {MOST_SEED}.")
            return
        self.seed = int(rest.text)

    def _may_set(self, verb: Word) -> bool:
        """Whether a run can still be given its world or seed; tells it where not."""
        if self.worlds or self.seed is not None:
            self.wrong(verb, "This run has its world or seed already.", "Keep one of the lines.")
        elif self.steps:
            self.wrong(verb, f"`{verb.text}` stands after the first step of the run.", "Put it below `run`.")
        else:
            return True
        return False

    def _choose(self, verb: Word, rest: Word) -> None:
        self.steps.append(Choose(verb.line, words_of(rest.text, rest.line, rest.column)))

    def _expect(self, verb: Word, rest: Word) -> None:
        self.expects = True
        claim = claim_of(rest, words_of(rest.text, rest.line, rest.column))
        if isinstance(claim, Misread):
            self.wrong(claim.at, claim.message, claim.hint)
            return
        self.steps.append(Expect(verb.line, claim, rest.text))


_SHAPES = {
    "scenario": "`scenario` and the name of a scenario, or of a file beside the plan",
    "run": "`run` and a name for it",
    "world": "`world` and the id of a world, or of several",
    "seed": "`seed` and a number",
    "choose": "`choose` and the ids of choices, in order",
    "expect": "`expect` and what has to be so, such as `expect trust >= 6`",
}


def _guess(word: str, among: tuple[str, ...]) -> str:
    found = nearest(word, among)
    if found:
        return f"Did you mean {' or '.join(f'`{each}`' for each in found)}?"
    return f"Lines begin with {', '.join(f'`{each}`' for each in among)} or #."


def _without_comment(line: str) -> str:
    """The line up to its comment, if it has one; a # between quotation marks begins none."""
    blind = _IN_QUOTES.sub(lambda found: "x" * len(found[0]), line)
    comment = _COMMENT.search(blind)
    return line if comment is None else line[: comment.start()]


def _unquoted(text: str) -> str:
    return text[1:-1] if len(text) > 2 and text[0] == text[-1] == '"' else text
