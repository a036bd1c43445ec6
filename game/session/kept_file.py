"""One JSON file in the cache folder: read whole or not at all, written whole or not at all, and never an authority."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from game import __version__

if TYPE_CHECKING:
    from pathlib import Path


class KeptFile:
    """A file that can be lost: what another version wrote, or what is not in order, counts as nothing."""

    def __init__(self, file: Path | None, form: int) -> None:
        """`file` is None where nothing is kept; `form` is counted up when what is kept changes its shape."""
        self._file = file
        self._made_by = [__version__, form]

    def read(self) -> dict[str, Any]:
        """What was kept; empty where there is nothing that can be used."""
        if self._file is None:
            return {}
        try:
            found = json.loads(self._file.read_text("utf-8"))
            kept = found["kept"] if found["made_by"] == self._made_by else {}
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return {}
        return kept if isinstance(kept, dict) else {}

    def write(self, kept: dict[str, Any]) -> None:
        """Keep this in place of what was there; a folder that refuses is done without."""
        if self._file is None:
            return
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            draft = self._file.with_suffix(".new")
            draft.write_text(json.dumps({"made_by": self._made_by, "kept": kept}), "utf-8")
            draft.replace(self._file)
