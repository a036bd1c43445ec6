"""A check beside a rehearsal, in a process of its own, so that the play never waits for it.

``python -m game.cli.checking FILE`` is that process: it takes the text on its standard input, and tells what was found.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from game.authoring.check import Checked
from game.authoring.kept import Kept, from_json, to_json
from game.authoring.run import Source
from game.authoring.run import run as run_check
from game.problems import Severity
from game.settings.directories import directories

if TYPE_CHECKING:
    from threading import Event

    from game.problems import Problem
    from game.session.rehearsal.checking import Check
    from game.session.rehearsal.version import Version

_LOOK = 0.1
"""Seconds between two looks whether a check should be given up."""

_PATIENT = 10
"""How much later than others the process has its turn, where a system knows that."""


def checker(file: Path) -> Check:
    """A function that checks versions of a file, with the exceptions and severities that hold for the file."""
    command = [sys.executable, "-m", "game.cli.checking", str(file.absolute())]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}

    def check(version: Version, given_up: Event) -> tuple[Problem, ...] | None:
        try:
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
            )
        except OSError:
            return None
        with process:
            said = _said(process, version.text, given_up)
        return None if said is None or process.returncode else problems_in(said.decode())

    return check


def found_in(source: Source, kept: Kept | None = None) -> str:
    """What a check of a file finds and no comment allows, as text."""
    (report,) = run_check([source], kept).files
    problems = tuple(finding.problem for finding in report.findings)
    severities = [finding.severity.value for finding in report.findings]
    return json.dumps({"checked": to_json(Checked(problems)), "severities": severities})


def problems_in(text: str) -> tuple[Problem, ...]:
    """The problems in such a text, each as severe as the folder of the file says."""
    told = json.loads(text)
    problems, severities = from_json(told["checked"]).problems, map(Severity, told["severities"])
    return tuple(
        replace(problem, rule=replace(problem.rule, severity=severity))
        for problem, severity in zip(problems, severities, strict=True)
    )


def _said(process: subprocess.Popen[bytes], text: bytes, given_up: Event) -> bytes | None:
    """What the process says; None where it was given up."""
    waiting: bytes | None = text
    while True:
        try:
            said, _ = process.communicate(waiting, timeout=_LOOK)
        except subprocess.TimeoutExpired:
            waiting = None
            if given_up.is_set():
                process.kill()
                return None
        else:
            return said


def main() -> None:
    """Check what stands on the standard input, and tell what was found."""
    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(_PATIENT)
    source = Source(Path(sys.argv[1]), sys.stdin.buffer.read())
    sys.stdout.write(found_in(source, Kept(directories().cache / "check")))


if __name__ == "__main__":
    main()
