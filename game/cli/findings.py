"""Findings as people read them: by file, with the line, a caret under it, what to do, and a play that shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.authoring.report import FileReport, Finding, Report
    from game.cli.ink import Ink

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
    shown, caret = _cut(file.line(spot.line), spot.column - 1)
    if shown.strip():
        yield f"    {ink(number, 'quiet')}{ink(shown, 'plain')}"
        yield f"    {ink('| '.rjust(len(number)), 'quiet')}{' ' * caret}{ink('^', finding.severity)}"
    yield f"  {ink(problem.hint, 'plain')}"
    if problem.play:
        yield f"  {ink('Shown by the play: ', 'quiet')}{ink(', '.join(problem.play), 'plain')}"


def _cut(line: str, column: int) -> tuple[str, int]:
    """As much of a line as fits around a column, with tabs as blanks, and where the column is in it."""
    line = line.replace("\t", " ")
    begin = max(0, min(column - WIDEST // 2, len(line) - WIDEST))
    shown = line[begin : begin + WIDEST].rstrip()
    kept = shown.lstrip() if begin == 0 else shown
    return kept, max(0, column - begin - (len(shown) - len(kept)))


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
