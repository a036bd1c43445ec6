"""Where the game keeps its files on this machine. The only file that knows."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

HOME = "PAST_HR_HOME"
"""The environment variable that puts everything below one folder: on a stick, in a classroom, in a test."""


@dataclass(frozen=True, slots=True)
class Directories:
    """Three folders, absolute. Nothing is made before something is kept there."""

    data: Path
    """Playthroughs. To be backed up."""

    config: Path
    """Preferences, written by hand or by the game."""

    cache: Path
    """Reports of crashes, and what can be made again."""


def saving_folders() -> tuple[Path, ...]:
    """Where a file that a person saves may go, the likeliest first: here, their documents, their home."""
    from platformdirs import user_documents_path  # noqa: PLC0415  only when something is saved

    return Path.cwd(), user_documents_path(), Path.home()


def directories(environment: Mapping[str, str] = os.environ) -> Directories:
    """The folders of this person: below `PAST_HR_HOME` if that is set, otherwise where the system wants them."""
    home = environment.get(HOME)
    if home:
        base = Path(home).absolute()
        return Directories(base / "data", base / "config", base / "cache")
    from platformdirs import PlatformDirs  # noqa: PLC0415  only where no home is named

    system = PlatformDirs("past-hr", appauthor=False)
    return Directories(system.user_data_path, system.user_config_path, system.user_cache_path)
