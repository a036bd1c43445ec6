"""The layer rule: who may import whom, as the contracts in pyproject.toml say it, and as Python does it."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "game").rglob("*.py"))
MOST_LINES = 350
MOST_LINES_OF_A_FUNCTION = 40

IMPORTS = """
import importlib, pkgutil, sys
for name in sys.argv[1].split(","):
    package = importlib.import_module(name)
    for found in pkgutil.walk_packages(getattr(package, "__path__", []), name + "."):
        importlib.import_module(found.name)
print(",".join(sorted(sys.modules)))
"""


def loaded_by(*packages: str) -> set[str]:
    """The modules that a fresh process holds after importing everything in these packages."""
    done = subprocess.run(
        [sys.executable, "-c", IMPORTS, ",".join(packages)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    return set(done.stdout.strip().split(","))


def test_the_contracts_hold() -> None:
    command = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_core_loads_no_input_or_output() -> None:
    loaded = loaded_by("game.model", "game.rules", "game.problems", "game.errors", "game.solver")
    assert not loaded & {"textual", "rich", "yaml", "sqlite3", "transitions", "platformdirs"}


def test_a_session_loads_no_textual() -> None:
    assert not loaded_by("game.session") & {"textual", "rich"}


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_short_and_says_what_it_is(source: Path) -> None:
    text = source.read_text("utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "no module docstring"
    assert text.count("\n") <= MOST_LINES
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    long = {
        node.name: lines
        for node in functions
        if (lines := (node.end_lineno or 0) - node.lineno + 1) > MOST_LINES_OF_A_FUNCTION
    }
    assert long == {}


def test_the_package_root_is_empty() -> None:
    tree = ast.parse((ROOT / "game" / "__init__.py").read_text("utf-8"))
    assert [type(node) for node in tree.body] == [ast.Expr, ast.Assign]


def test_type_ignores_have_a_reason() -> None:
    bare = [
        f"{source.relative_to(ROOT)}:{number}"
        for source in [*SOURCES, *(ROOT / "tests").rglob("*.py")]
        for number, line in enumerate(source.read_text("utf-8").splitlines(), 1)
        if "# type: " + "ignore" in line and "]  # " not in line
    ]
    assert bare == []
