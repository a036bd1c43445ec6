"""Reports: what is written down about an unexpected error, for whoever mends it."""

from __future__ import annotations

import platform
import sys
import traceback
from itertools import count
from typing import TYPE_CHECKING

from game import __version__
from game.settings.directories import directories

if TYPE_CHECKING:
    from pathlib import Path


def write_report(error: Exception) -> Path | None:
    """Write a report beside the earlier ones and return where it is; None where that is refused."""
    folder = directories().cache / "reports"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _written(folder, _report(error))
    except OSError:
        return None


def _written(folder: Path, text: str) -> Path:
    for number in count(1):
        file = folder / f"report-{number}.txt"
        try:
            with file.open("x", encoding="utf-8", errors="backslashreplace") as stream:
                stream.write(text)
        except FileExistsError:
            continue
        return file
    raise AssertionError("numbers do not end")


def _report(error: Exception) -> str:
    told = "".join(traceback.format_exception(error))
    return (
        f"Past HR {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        f"Arguments: {sys.argv[1:]}\n\n{told}"
    )
