"""``past-hr check``: everything that is wrong or weak with scenario files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from game.authoring.forms import as_github, as_json, as_sarif
from game.authoring.kept import Kept
from game.authoring.run import run as run_check
from game.authoring.run import sources_of
from game.cli.diagnostics import Exit, complain
from game.cli.findings import findings
from game.cli.ink import ink
from game.cli.output import put, say
from game.cli.progress import Progress
from game.errors import PastHrError
from game.settings.directories import directories

if TYPE_CHECKING:
    from argparse import Namespace

    from game.authoring.report import Report


def run(wanted: Namespace) -> int:
    """Check, print what was found, and return the exit code: 0 clean, 1 findings, 2 could not run."""
    kept = None if wanted.fresh else Kept(directories().cache / "check")
    try:
        with Progress() as progress:
            report = run_check(sources_of([Path(path) for path in wanted.paths]), kept, progress)
    except PastHrError as error:
        complain(error.message)
        return Exit.USAGE
    _show(report, wanted.format)
    return Exit.DONE if report.is_clean(strict=wanted.strict) else Exit.FAILED


def _show(report: Report, form: str) -> None:
    match form:
        case "json":
            say(json.dumps(as_json(report)))
        case "sarif":
            say(json.dumps(as_sarif(report)))
        case "github":
            for line in as_github(report):
                say(line)
        case _:
            for line in findings(report, ink()):
                put(line)
