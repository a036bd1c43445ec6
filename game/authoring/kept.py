"""What was checked before: kept as JSON, by the content of the file and of this program."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from game.authoring.check import Checked
from game.authoring.summary import Named, Summary
from game.problems import CATALOGUE, Problem, Spot

MOST_KEPT = 500
"""Files in the cache; when there are more, the oldest go."""

_TOO_LARGE = "P12"


class Texts:
    """A folder of texts, each kept for the content of a file and this program; the oldest go."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, data: bytes, name: str) -> str:
        """What was kept for a file; raises `OSError` or `ValueError` where nothing was, or nothing that can be read."""
        return self._file(data, name).read_text("utf-8")

    def keep(self, data: bytes, name: str, text: str) -> None:
        """Keep a text, whole or not at all; a folder that refuses keeps nothing."""
        file = self._file(data, name)
        fresh = file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh.write_text(text, "utf-8")
            fresh.replace(file)
            self._tidy()

    def _file(self, data: bytes, name: str) -> Path:
        digest = sha256(b"\0".join([_program(), name.encode("utf-8", "surrogatepass"), data]))
        return self._folder / f"{digest.hexdigest()}.json"

    def _tidy(self) -> None:
        files = list(self._folder.iterdir())
        if len(files) > MOST_KEPT:
            for file in sorted(files, key=lambda each: each.stat().st_mtime)[: len(files) - MOST_KEPT]:
                file.unlink(missing_ok=True)


class Kept:
    """A folder of earlier results. Nothing is ever wrong with it: what cannot be read was not kept."""

    def __init__(self, folder: Path) -> None:
        self._texts = Texts(folder)

    def find(self, data: bytes, name: str) -> Checked | None:
        """What came of checking just this file with just this program."""
        try:
            return from_json(self._texts.find(data, name))
        except (OSError, ValueError, LookupError, TypeError):
            return None

    def keep(self, data: bytes, name: str, checked: Checked) -> None:
        """Keep a result, unless it hangs on how fast this machine is; a folder that refuses keeps nothing."""
        if not any(problem.code == _TOO_LARGE for problem in checked.problems):
            self._texts.keep(data, name, to_json(checked))


def to_json(checked: Checked) -> str:
    """A result as text."""
    problems = [
        {"code": each.code, "at": [each.spot.file, each.spot.line, each.spot.column]}
        | {"values": each.values, "guesses": each.guesses, "play": each.play}
        for each in checked.problems
    ]
    summary = None if checked.summary is None else asdict(checked.summary)
    return json.dumps({"problems": problems, "summary": summary})


def from_json(text: str) -> Checked:
    """The result that a text holds."""
    read = json.loads(text)
    return Checked(tuple(map(_problem, read["problems"])), _summary(read["summary"]))


def _problem(each: dict[str, Any]) -> Problem:
    values = tuple((name, value) for name, value in each["values"])
    return Problem(CATALOGUE[each["code"]], Spot(*each["at"]), values, tuple(each["guesses"]), tuple(each["play"]))


def _summary(each: dict[str, Any] | None) -> Summary | None:
    if each is None:
        return None
    return Summary(
        kind=each["kind"],
        names=tuple(Named(**name) for name in each["names"]),
        firm=Named(**each["firm"]),
        roles=tuple((level, Named(**pronoun)) for level, pronoun in each["roles"]),
        thinking=each["thinking"],
        blind=tuple(each["blind"]),
    )


@cache
def _program() -> bytes:
    """A fingerprint of everything that a result depends on besides the file."""
    digest = sha256()
    package = Path(__file__).parent.parent
    for part in ("problems", "model", "rules", "content", "engine", "solver", "authoring"):
        for file in sorted((package / part).rglob("*")):
            if file.suffix in {".py", ".txt"}:
                digest.update(file.read_bytes())
    return digest.digest()
