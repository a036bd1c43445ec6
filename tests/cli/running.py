"""The real command in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
COMMAND = (sys.executable, "-m", "game")


def past_hr(*arguments: str, typed: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command with this on its standard input, and return what it said and how it ended."""
    return subprocess.run(
        [*COMMAND, *arguments],
        input=typed,
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=ROOT,
        env=os.environ | environment,
        timeout=60,
    )


def told(done: subprocess.CompletedProcess[str]) -> tuple[int, str, str]:
    """Exit code, standard output and standard error."""
    return done.returncode, done.stdout, done.stderr
