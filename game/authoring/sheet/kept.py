"""Sheets that were made before, as JSON with every fraction exact: by the content of the file and of this program."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from game.authoring.kept import Texts
from game.authoring.sheet.settling import Settling
from game.authoring.sheet.sheet import FactsAt, Sheet, Way
from game.authoring.sheet.size import Size
from game.authoring.sheet.worth import Dominated, Door
from game.model.choice import ChoiceKind
from game.model.scenario import EndingKind, Kind

if TYPE_CHECKING:
    from pathlib import Path


class KeptSheets:
    """A folder of sheets. Nothing is ever wrong with it: what cannot be read was not kept."""

    def __init__(self, folder: Path) -> None:
        self._texts = Texts(folder)

    def find(self, data: bytes, name: str) -> Sheet | None:
        """The sheet of just this file by just this program."""
        try:
            return from_json(self._texts.find(data, name))
        except (OSError, ValueError, LookupError, TypeError, AttributeError, ZeroDivisionError):
            return None

    def keep(self, data: bytes, name: str, sheet: Sheet) -> None:
        """Keep a sheet; a folder that refuses keeps nothing."""
        self._texts.keep(data, name, to_json(sheet))


def to_json(sheet: Sheet) -> str:
    """A sheet as text."""
    return json.dumps(
        {
            "scenario": sheet.scenario,
            "title": sheet.title,
            "size": sheet.size,
            "facts": sheet.facts,
            "facts_at": sheet.facts_at,
            "ways": [each._replace(endings=dict(each.endings)) for each in sheet.ways],
            "endings": dict(sheet.endings),
            "doors": sheet.doors,
            "dominated": sheet.dominated,
            "claimed": sheet.claimed,
            "stays": sheet.stays,
            "settling": sheet.settling,
        },
        default=_exact,
    )


def from_json(text: str) -> Sheet:
    """The sheet that a text holds; raises `ValueError`, `LookupError` or `TypeError` where it holds none."""
    read = json.loads(text)
    return Sheet(
        scenario=read["scenario"],
        title=read["title"],
        size=_size(Size(*read["size"])),
        facts=read["facts"],
        facts_at=tuple(FactsAt(*each) for each in read["facts_at"]),
        ways=tuple(Way(*each) for each in read["ways"]),
        endings={name: EndingKind(kind) for name, kind in read["endings"].items()},
        doors=tuple(_door(Door(*each)) for each in read["doors"]),
        dominated=tuple(_dominated(each) for each in read["dominated"]),
        claimed=Kind(read["claimed"]),
        stays=Fraction(read["stays"]),
        settling=Settling(*map(Fraction, read["settling"])),
    )


def _exact(value: object) -> str:
    """A fraction as text; JSON knows everything else that a sheet holds."""
    if isinstance(value, Fraction):
        return str(value)
    raise TypeError(value)


def _size(read: Size) -> Size:
    return read._replace(words_read=Fraction(read.words_read), choices_made=Fraction(read.choices_made))


def _door(read: Door) -> Door:
    worth = None if read.worth is None else Fraction(read.worth)
    return read._replace(
        worth=worth, least=Fraction(read.least), most=Fraction(read.most), best_in=Fraction(read.best_in)
    )


def _dominated(read: list[Any]) -> Dominated:
    place, choice, kind, loss = read
    return Dominated(place, choice, ChoiceKind(kind), Fraction(loss))
