"""Findings as people read them: by file, with the line, a caret under it, what to do, and a play that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.authoring.report import FileReport, Finding, Report
    from game.cli.ink import Ink

_ABOUT_COLUMNS = frozenset({"F07"})
"""Codes that only show beside the lines around."""

WIDEST = 96
"""Columns of a line of a file that are shown."""


def findings(report: Report, ink: Ink) -> Iterator[str]:
    """The lines of a report."""
    for file in report.files:
        for finding in file.findings:
            yield from _finding(file, finding, ink)
            yield ""
    yield _counts(report, ink)


def _finding(file: FileReport, finding: Finding, ink: Ink) -> Iterator[str]:
    problem, spot = finding.problem, finding.problem.spot
    place = ink(f"{file.path}:{spot.line}:{spot.column}", "strong")
    yield f"{place}: {ink(f'{finding.severity} {problem.code}', finding.severity)} {ink(problem.rule.title, 'strong')}"
    yield f"  {ink(problem.message, 'plain')}"
    number = f"{spot.line} | "
    begin, shown = _cut(file.line(spot.line), spot.column - 1)
    above, below = _beside(file, spot.line) if problem.code in _ABOUT_COLUMNS else (0, 0)
    if above:
        yield _line(file, above, len(number), begin, ink)
    if shown.strip():
        yield f"    {ink(number, 'quiet')}{ink(shown, 'plain')}"
        caret = max(0, spot.column - 1 - begin)
        yield f"    {ink('| '.rjust(len(number)), 'quiet')}{' ' * caret}{ink('^', finding.severity)}"
    if below:
        yield _line(file, below, len(number), begin, ink)
    yield f"  {ink(problem.hint, 'plain')}"
    if problem.play:
        yield f"  {ink('Shown by the play: ', 'quiet')}{ink(', '.join(problem.play), 'plain')}"


def _beside(file: FileReport, number: int) -> tuple[int, int]:
    """The nearest lines above and below that hold more than a comment; 0 where there is none."""
    above = next((each for each in range(number - 1, 0, -1) if _tells(file.line(each))), 0)
    below = next((each for each in range(number + 1, len(file.lines) + 1) if _tells(file.line(each))), 0)
    return above, below


def _tells(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _line(file: FileReport, number: int, width: int, begin: int, ink: Ink) -> str:
    """A line beside the one that is told, cut where that is cut."""
    shown = file.line(number).replace("\t", " ")[begin : begin + WIDEST].rstrip()
    return f"    {ink(f'{number} | '.rjust(width), 'quiet')}{ink(shown, 'plain')}"


def _cut(line: str, column: int) -> tuple[int, str]:
    """As much of a line as fits around a column, with tabs as blanks, and where that begins in the line."""
    line = line.replace("\t", " ")
    begin = max(0, min(column - WIDEST // 2, len(line) - WIDEST))
    return begin, line[begin : begin + WIDEST].rstrip()


def _counts(report: Report, ink: Ink) -> str:
    files = _several(len(report.files), "file")
    allowed = sum(len(file.allowed) for file in report.files)
    exceptions = f" {_several(allowed, 'finding')} allowed by comments." if allowed else ""
    told = [(_several(report.counts[each], each.value), each) for each in Severity if report.counts[each]]
    if not told:
        return f"{ink('Nothing to mend', 'strong')} in {files}.{exceptions}"
    listed = ", ".join(ink(text, severity) for text, severity in told)
    return f"{listed} in {files}.{exceptions} `past-hr explain CODE` tells more of a code."


def _several(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
