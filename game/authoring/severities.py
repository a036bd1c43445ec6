"""Severities: how much each code matters in a folder, as a `past-hr.toml` says."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

from game.authoring.allowed import can_be_allowed, codes_like
from game.errors import BrokenSettings
from game.problems import CATALOGUE, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE = "past-hr.toml"
OFF = "off"
"""Stands for a severity: the code is not told."""


def severities_for(folder: Path) -> Mapping[str, Severity | None]:
    """How much each code matters in a folder: as the nearest `past-hr.toml` above it says. None: it is not told."""
    for each in (folder, *folder.parents):
        file = each / FILE
        if file.is_file():
            return _severities(file)
    return {}


def _severities(file: Path) -> dict[str, Severity | None]:
    try:
        read = tomllib.loads(file.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BrokenSettings(f"{file} cannot be read: {error}.") from error
    table = read.get("severity", {})
    if not isinstance(table, dict) or set(read) - {"severity"}:
        raise BrokenSettings(f'{file} should hold one table, [severity], with lines such as L05 = "note".')
    return {code: _severity(file, code, word) for code, word in table.items()}


def _severity(file: Path, code: str, word: object) -> Severity | None:
    if not can_be_allowed(code):
        hint = " or ".join(codes_like(code)) if code not in CATALOGUE else ""
        raise BrokenSettings(
            f"{file}: {code} is not a code that can be changed.{f' Did you mean {hint}?' if hint else ''}"
        )
    words = [*(each.value for each in Severity), OFF]
    if word not in words:
        raise BrokenSettings(f"{file}: {code} should be one of {', '.join(words)}.")
    return None if word == OFF else Severity(str(word))
