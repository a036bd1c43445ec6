"""A problem: one thing that is wrong in a scenario file, where it is, and what was probably meant."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

LONGEST_WORD = 60
"""Characters of the author's own text that a message repeats."""

LONGEST_VALUE = 240
"""Characters of anything else in a message, such as a list of known names."""


class Severity(StrEnum):
    """How much a problem matters."""

    ERROR = "error"
    """It has to be mended. A file with one that the reader found cannot be played."""

    WARNING = "warning"
    """The scenario can be played, but this is probably not what was meant."""

    NOTE = "note"
    """Something to be asked of a person; no program can decide it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the catalogue: what a code says, and why."""

    code: str
    title: str
    message: str
    """What is wrong, with the names of values in braces."""

    fix: str
    """What to do about it, also with values."""

    why: str
    """Why the rule is there."""

    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True, order=True)
class Spot:
    """A position in a file."""

    file: str
    line: int
    """Counted from 1."""

    column: int
    """Counted from 1, in characters."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, at one place."""

    rule: Rule
    spot: Spot
    values: tuple[tuple[str, str], ...] = ()
    """What fills the braces of the rule's texts."""

    guesses: tuple[str, ...] = ()
    """The names that were probably meant, the likeliest first."""

    play: tuple[str, ...] = ()
    """The ids of the choices of a shortest play that shows it; none where no play does, or none is needed."""

    @property
    def code(self) -> str:
        """The stable code, such as ``S01``."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """How much it matters, before anyone has said otherwise."""
        return self.rule.severity

    @property
    def message(self) -> str:
        """What is wrong, in one or two sentences."""
        return self.rule.message.format_map(self._shown())

    @property
    def hint(self) -> str:
        """What was probably meant, or else what to do."""
        if self.guesses:
            return f"Did you mean {' or '.join(f'`{quoted(guess)}`' for guess in self.guesses)}?"
        return self.rule.fix.format_map(self._shown())

    def __str__(self) -> str:
        return f"{self.spot}: {self.severity} {self.code}: {self.message} {self.hint}"

    def _shown(self) -> dict[str, str]:
        return {name: quoted(value, LONGEST_WORD if name == "word" else LONGEST_VALUE) for name, value in self.values}


def quoted(text: str, longest: int = LONGEST_WORD) -> str:
    """The author's text as a message may repeat it: short, on one line, and with nothing that a terminal would obey."""
    safe = "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in text[:longest])
    return safe if len(text) <= longest else f"{safe}…"
