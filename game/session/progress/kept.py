"""Results that were worked out once: kept in the cache folder, because a finished play never changes.

They are no authority: what is lost, damaged or made by another version is worked out again.
"""

from __future__ import annotations

from dataclasses import asdict
from threading import Lock
from typing import TYPE_CHECKING, Any, Final

from game.model.band import Band
from game.model.choice import ChoiceKind, Manner
from game.model.judgement import Dimension
from game.model.scenario import Level
from game.session.card_data import text
from game.session.kept_file import KeptFile
from game.session.progress.result import Counted, Estimated, Gate, Result

if TYPE_CHECKING:
    from collections.abc import Hashable
    from pathlib import Path

FILE: Final = "results.json"
_FORM: Final = 1


class Results:
    """Results by playthrough. Safe to be asked in one thread and added to in another."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is where they are kept; without it they last as long as this does."""
        self._file = KeptFile(None if folder is None else folder / FILE, _FORM)
        self._known: dict[str, Result] | None = None
        self._lock = Lock()

    def of(self, *play: Hashable) -> Result | None:
        """The result of a play, named by all that it follows from; None where it was not worked out yet."""
        with self._lock:
            return self._all.get(_key(*play))

    def add(self, result: Result, *play: Hashable) -> None:
        """Keep the result of a play."""
        with self._lock:
            if self._all.get(_key(*play)) == result:
                return
            self._all[_key(*play)] = result
            self._file.write({key: asdict(each) for key, each in self._all.items()})

    @property
    def _all(self) -> dict[str, Result]:
        if self._known is None:
            self._known = {}
            for key, data in self._file.read().items():
                try:
                    self._known[key] = _result(data)
                except (KeyError, TypeError, ValueError, AttributeError):
                    continue
        return self._known


def _key(*play: Hashable) -> str:
    return "/".join(map(str, play))


def _result(data: dict[str, Any]) -> Result:
    """The result in some data; raises `KeyError`, `TypeError`, `ValueError` or `AttributeError` where it is none."""
    return Result(
        playthrough=int(data["playthrough"]),
        scenario=text(data["scenario"]),
        title=text(data["title"]),
        ending=text(data["ending"]),
        finished=int(data["finished"]),
        total=None if data["total"] is None else float(data["total"]),
        band=None if data["band"] is None else Band(data["band"]),
        judgement=None if data["judgement"] is None else Band(data["judgement"]),
        shares={Dimension(name): float(share) for name, share in data["shares"].items()},
        gates=tuple(_gate(each) for each in data["gates"]),
        checks=int(data["checks"]),
        estimates=tuple(Estimated(int(each["percent"]), each["could"] is True) for each in data["estimates"]),
        parted=None if data["parted"] is None else Manner(data["parted"]),
        facts=_counted(data["facts"]),
        issues=_counted(data["issues"]),
    )


def _gate(data: dict[str, Any]) -> Gate:
    more = data["more"]
    return Gate(Level(data["level"]), ChoiceKind(data["took"]), None if more is None else float(more))


def _counted(data: dict[str, Any]) -> Counted:
    return Counted(int(data["done"]), int(data["halves"]), int(data["all"]))
