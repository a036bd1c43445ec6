"""The catalogue: what the library needs of each scenario, remembered by content hash, so that no story is read twice.

It lies in the cache folder, and is never an authority on anything but the very text that it was made from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from game.session.card_data import card_data, card_from, text
from game.session.kept_file import KeptFile

if TYPE_CHECKING:
    from pathlib import Path

    from game.model.card import Card
    from game.model.scenario import Scenario

FILE: Final = "catalogue.json"
MOST_KEPT: Final = 400
"""Entries in the file; those that were asked for last stay."""

_FORM: Final = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """What the library tells of one version of a scenario."""

    card: Card
    company: str
    about: str
    endings: tuple[tuple[str, str], ...]
    """Id and title of each ending, in the order of the file."""

    floors: int
    """On how many levels one meets somebody."""


class Catalogue:
    """Entries by content hash."""

    def __init__(self, folder: Path | None = None) -> None:
        """`folder` is where they are kept; without it they last as long as this does."""
        self._kept = KeptFile(None if folder is None else folder / FILE, _FORM)
        self._raw: dict[str, Any] | None = None
        self._entries: dict[str, Entry] = {}
        self._new = False

    def of(self, version: str) -> Entry | None:
        """The entry of a version; None where there is none that can be used."""
        if self._raw is None:
            self._raw = self._kept.read()
        if version not in self._entries and version in self._raw:
            try:
                self._entries[version] = _entry(self._raw[version])
            except (KeyError, TypeError, ValueError):
                return None
        return self._entries.get(version)

    def add(self, version: str, scenario: Scenario) -> Entry:
        """The entry of a version that was read just now."""
        entry = Entry(
            card=scenario.card,
            company=scenario.company.name,
            about=scenario.company.about,
            endings=tuple((each.id, each.title) for each in scenario.endings.values()),
            floors=len({scenario.people[meeting.person].level for meeting in scenario.meetings}),
        )
        self._entries[version] = entry
        self._new = True
        return entry

    def keep(self) -> None:
        """Keep what is new, where there is something new."""
        if not self._new:
            return
        self._new = False
        fresh = {version: _data(entry) for version, entry in self._entries.items()}
        older = {version: raw for version, raw in (self._raw or {}).items() if version not in fresh}
        everything = list((older | fresh).items())
        self._kept.write(dict(everything[-MOST_KEPT:]))


def _data(entry: Entry) -> dict[str, object]:
    return {
        "card": card_data(entry.card),
        "company": entry.company,
        "about": entry.about,
        "endings": entry.endings,
        "floors": entry.floors,
    }


def _entry(data: dict[str, Any]) -> Entry:
    return Entry(
        card=card_from(data["card"]),
        company=text(data["company"]),
        about=text(data["about"]),
        endings=tuple((text(ending), text(title)) for ending, title in data["endings"]),
        floors=int(data["floors"]),
    )
