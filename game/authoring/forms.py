"""The forms in which a report leaves the program: JSON, SARIF 2.1.0 and the lines that GitHub shows beside code."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from game import __version__
from game.problems import CATALOGUE, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.authoring.report import FileReport, Finding, Report

FORMAT = 1
"""The version of the JSON. Keys may be added; none is renamed or taken away."""

_SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_GITHUB = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def as_json(report: Report) -> dict[str, object]:
    """A report as plain data."""
    return {
        "format": FORMAT,
        "files": [
            {
                "path": file.path,
                "findings": [_plain(file, each) for each in file.findings],
                "allowed": [_plain(file, each) | {"because": each.allowed} for each in file.allowed],
            }
            for file in report.files
        ],
        "counts": {severity.value: report.counts[severity] for severity in Severity},
    }


def as_sarif(report: Report) -> dict[str, object]:
    """A report in the Static Analysis Results Interchange Format, which editors and code hosts read."""
    told = sorted({each.problem.code for file in report.files for each in (*file.findings, *file.allowed)})
    return {
        "$schema": _SARIF,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "past-hr",
                        "version": __version__,
                        "rules": [_sarif_rule(code) for code in told],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    _sarif_result(file, each, told) for file in report.files for each in (*file.findings, *file.allowed)
                ],
            }
        ],
    }


def as_github(report: Report) -> Iterator[str]:
    """A line for each finding, as GitHub Actions reads it."""
    for file in report.files:
        for each in file.findings:
            problem = each.problem
            at = f"file={_property(file.path)},line={problem.spot.line},col={problem.spot.column}"
            title = f"{problem.code} {problem.rule.title}"
            text = f"{problem.message} {problem.hint}"
            yield f"::{_GITHUB[each.severity]} {at},title={_property(title)}::{_data(text)}"


def _plain(file: FileReport, finding: Finding) -> dict[str, object]:
    problem = finding.problem
    return {
        "code": problem.code,
        "severity": finding.severity.value,
        "line": problem.spot.line,
        "column": problem.spot.column,
        "title": problem.rule.title,
        "message": problem.message,
        "hint": problem.hint,
        "guesses": list(problem.guesses),
        "play": list(problem.play),
        "text": file.line(problem.spot.line),
    }


def _sarif_rule(code: str) -> dict[str, object]:
    rule = CATALOGUE[code]
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in rule.title.split()),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"past-hr explain {code}"},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _sarif_result(file: FileReport, finding: Finding, rules: list[str]) -> dict[str, object]:
    problem = finding.problem
    place = {
        "physicalLocation": {
            "artifactLocation": {"uri": PurePath(file.path).as_posix()},
            "region": {"startLine": problem.spot.line, "startColumn": problem.spot.column},
        }
    }
    result: dict[str, object] = {
        "ruleId": problem.code,
        "ruleIndex": rules.index(problem.code),
        "level": finding.severity.value,
        "message": {"text": f"{problem.message} {problem.hint}"},
        "locations": [place],
    }
    if problem.play:
        result["properties"] = {"play": list(problem.play)}
    if finding.allowed is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": finding.allowed}]
    return result


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
