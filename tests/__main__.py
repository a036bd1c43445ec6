"""Every check in one go, in the order in which they are quickest to fail; pytest closes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PYTHON = sys.executable
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
PYTEST = [PYTHON, "-m", "pytest", "--numprocesses=auto"]

# Coverage counts the core's own tests alone: a screen that passes by a line has not tested it. And measured, the tests
# of the screens would take twice as long.
CORE = ["tests/content", "tests/engine", "tests/rules"]

CHECKS = {
    "format": [PYTHON, "-m", "ruff", "format", "--check", "--quiet", "."],
    "lint": [PYTHON, "-m", "ruff", "check", "--quiet", "."],
    "types": [PYTHON, "-m", "mypy"],
    "layers": [PYTHON, "-c", LINT_IMPORTS],
    "coverage": [*PYTEST, *CORE, "--cov", "--cov-report=term:skip-covered"],
    "tests": PYTEST,
}


def main(wanted: list[str]) -> int:
    """Run the named checks, or all; returns 0 when everything passed, and goes on after a failure."""
    unknown = set(wanted) - set(CHECKS)
    if unknown:
        print(f"There is no check called {', '.join(sorted(unknown))}. There are {', '.join(CHECKS)}.")
        return 2
    failed = []
    for name in wanted or CHECKS:
        print(f"{name}:", flush=True)
        if subprocess.run(CHECKS[name], cwd=ROOT, check=False).returncode:
            failed.append(name)
    if failed:
        print(f"Not passed: {', '.join(failed)}.", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
