"""Reports: what came of a check, ready to be shown in any form."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from game.problems import Severity

if TYPE_CHECKING:
    from game.problems import Problem


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem, after the author's exceptions."""

    problem: Problem
    severity: Severity
    allowed: str | None = None
    """The reason for which a comment allows it; None where none does."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What was found in one file."""

    path: str
    """As the person who asked wrote it."""

    lines: tuple[str, ...]
    findings: tuple[Finding, ...]
    """In the order of the file, without those that are allowed or turned off."""

    allowed: tuple[Finding, ...] = ()

    def line(self, number: int) -> str:
        """A line of the file, counted from 1; empty where there is none."""
        return self.lines[number - 1] if number <= len(self.lines) else ""


@dataclass(frozen=True)
class Report:
    """What was found in all files."""

    files: tuple[FileReport, ...]

    @cached_property
    def counts(self) -> Counter[Severity]:
        """How many findings there are of each severity."""
        return Counter(finding.severity for file in self.files for finding in file.findings)

    def is_clean(self, *, strict: bool = False) -> bool:
        """Whether nothing has to be mended: no error and no warning, and with `strict` not even a note."""
        return not any(self.counts[each] for each in Severity if strict or each is not Severity.NOTE)
