"""The parser of a command: what is wrong with the arguments is said in one line."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any, NoReturn

from game.cli.diagnostics import Exit, complain


class Parser(ArgumentParser):
    """A parser that says what is wrong in one line, with nothing in it that a terminal would obey."""

    mixed = False
    """Whether options may stand among the words of a list."""

    def error(self, message: str) -> NoReturn:
        """End the process."""
        complain(f"{message[:1].upper()}{message[1:]}. Try: {self.prog} --help")
        raise SystemExit(Exit.USAGE)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse, with the options first where they may stand anywhere."""
        if not self.mixed:
            return super().parse_known_args(args, namespace)
        self.mixed = False
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self.mixed = True
