"""The prompt: what was typed, understood as a command, a choice, or neither."""

from __future__ import annotations

import re
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.session.view import ChoiceView

_PRACTICE = re.compile(r"p(?:ractice)?\s*([0-9]{1,3})\.?")


class Command(Enum):
    """What can be typed besides a choice: a letter, a word, and what it does."""

    NOTEBOOK = ("n", "notebook", "what you know, and what is still unknown")
    ISSUES = ("i", "issues", "what is in the way, and who could settle it")
    JOB = ("j", "job", "the job as advertised, and as it stands now")
    TRANSCRIPT = ("t", "transcript", "everything said so far")
    MARK = ("m", "mark", "mark what was said last, or take the mark away")
    MARKS = ("k", "marks", "what you have marked")
    BUILDING = ("b", "building", "who sits where, as far as you know")
    ABOUT = ("a", "about", "the ad and who you are, once more")
    REPEAT = ("r", "repeat", "the last page once more")
    LEAVE = ("l", "leave", "the ways to leave; asking for them does not leave")
    NUMBERS = ("s", "score", "the score in numbers, and every choice of your path with its branches")
    PRACTICE = ("p", "practice", "with a number, as in p 7: play on from that choice in a copy that is not kept")
    WRITE = ("w", "write", "write your line for next time anew")
    UNDO = ("u", "undo", "take the last choice of the practice copy back")
    FILE = ("f", "file", "the file that is rehearsed: which world this is, and what is wrong with the file")
    TOUR = ("o", "tour", "the short tour: what there is to see, in ten sentences")
    HELP = ("?", "help", "this list")
    QUIT = ("q", "quit", "stop for now; everything is kept")

    @property
    def letter(self) -> str:
        """What is typed."""
        return self.value[0]

    @property
    def word(self) -> str:
        """What can be typed instead."""
        return self.value[1]

    @property
    def about(self) -> str:
        """What it does."""
        return self.value[2]


LOOKING = frozenset(
    {
        Command.NOTEBOOK,
        Command.ISSUES,
        Command.JOB,
        Command.TRANSCRIPT,
        Command.MARKS,
        Command.BUILDING,
        Command.ABOUT,
        Command.REPEAT,
        Command.TOUR,
        Command.HELP,
        Command.QUIT,
    }
)
"""What can be typed at any moment."""

PLAYING = LOOKING | {Command.LEAVE, Command.MARK}
AFTERWARDS = LOOKING | {Command.NUMBERS, Command.PRACTICE, Command.WRITE}
PRACTISING = PLAYING | {Command.UNDO}

_COMMANDS = {key: command for command in Command for key in (command.letter, command.word)}


def understood(typed: str, choices: Sequence[ChoiceView]) -> Command | ChoiceView | None:
    """What was meant, or None. A command comes before a choice whose id is the same word; that one has a number."""
    word = typed.casefold().rstrip(".")
    if word in _COMMANDS:
        return _COMMANDS[word]
    if word.isascii() and word.isdigit() and len(word) < 4:
        number = int(word)
        return choices[number - 1] if 1 <= number <= len(choices) else None
    return next((choice for choice in choices if choice.id == word), None)


def practice_from(typed: str) -> int | None:
    """The number of the choice from which to practise, counted from 1; None where something else was meant."""
    found = _PRACTICE.fullmatch(typed.casefold())
    return None if found is None else int(found[1])
