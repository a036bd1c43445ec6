"""The store: every playthrough, choice by choice, and the scenario versions they are pinned to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.errors import StoreError, UnknownPlaythrough
from game.store.database import Database
from game.store.rows import BookmarkRow, EstimateRow, IntentionRow, PlaythroughRow

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path
    from types import TracebackType

    from game.store.clock import Clock
    from game.store.rows import PlaythroughId, VersionHash

_COLUMNS = "id, scenario, version, seed, put_aside, ending, kind, began, finished"


def open_store(folder: Path, clock: Clock | None = None) -> Store:
    """The store in this folder, made where there is none.

    Raises `StoreUnwritable` if the folder or the disk refuses, `StoreDamaged` once for a damaged file, which has then
    been moved aside so that the next call works, and `StoreError` for a file of a newer version, which is left alone.
    """
    return Store(Database(folder, clock))


class Store:
    """What one person, or one room, has played. Every method that writes is on disk when it returns.

    Any thread may use it, one at a time. Any method may raise `StoreError`, and `sqlite3.ProgrammingError` once the
    store is closed.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Store {self._database.file}>"

    def close(self) -> None:
        """Let go of the file. Closing twice does nothing."""
        self._database.close()

    def keep_version(self, version: VersionHash, scenario: str, text: bytes) -> None:
        """Keep the text of a scenario under its hash; nothing happens if it is kept already."""
        with self._database.writing() as rows:
            found = rows.execute("SELECT text FROM scenario_version WHERE hash = ?", (version,)).fetchone()
            if found is None:
                values = (version, scenario, bytes(text), self._database.clock.now())
                rows.execute("INSERT INTO scenario_version VALUES (?, ?, ?, ?)", values)
            elif found != (text,):
                raise StoreError(f"Version {version} of {scenario!r} is already kept with another text.")

    def version_text(self, version: VersionHash) -> bytes:
        """The text of a scenario, byte for byte as it was kept."""
        with self._database.reading() as rows:
            found = rows.execute("SELECT text FROM scenario_version WHERE hash = ?", (version,)).fetchone()
        if found is None:
            raise StoreError(f"No scenario is kept under version {version}.")
        return bytes(found[0])

    def begin(self, scenario: str, version: VersionHash, seed: int) -> PlaythroughId:
        """A new playthrough of a version that is kept."""
        with self._database.writing() as rows:
            values = (scenario, version, seed, self._database.clock.now())
            made = rows.execute("INSERT INTO playthrough (scenario, version, seed, began) VALUES (?, ?, ?, ?)", values)
            return int(made.lastrowid or 0)

    def add_choice(self, playthrough: PlaythroughId, step: int, choice: str) -> None:
        """Keep the choice that was made after `step` others.

        The same choice at the same step is kept once. Another one there, or one that would leave a gap, is refused
        with `StoreError`: somebody else has played on.
        """
        with self._database.writing() as rows:
            _playthrough(rows, playthrough)
            kept = _choices(rows, playthrough)
            if step == len(kept):
                values = (playthrough, step, choice, self._database.clock.now())
                rows.execute("INSERT INTO choice VALUES (?, ?, ?, ?)", values)
            elif not 0 <= step < len(kept) or kept[step] != choice:
                raise StoreError(
                    f"Playthrough {playthrough} stands elsewhere now, after {len(kept)} choices; "
                    "it was probably gone on with in another window."
                )

    def choices(self, playthrough: PlaythroughId) -> tuple[str, ...]:
        """The choices of a playthrough, in order."""
        with self._database.reading() as rows:
            return _choices(rows, playthrough)

    def playthrough(self, playthrough: PlaythroughId) -> PlaythroughRow:
        """One playthrough."""
        with self._database.reading() as rows:
            return _playthrough(rows, playthrough)

    def unfinished(self, scenario: str | None = None) -> tuple[PlaythroughRow, ...]:
        """What can be gone on with, of one scenario or of all, the newest first."""
        return self._rows("ending IS NULL AND NOT put_aside", scenario, "DESC")

    def finished(self, scenario: str | None = None) -> tuple[PlaythroughRow, ...]:
        """What came to an ending, of one scenario or of all, in the order in which they began."""
        return self._rows("ending IS NOT NULL", scenario, "ASC")

    def put_aside(self, playthrough: PlaythroughId) -> None:
        """Offer a playthrough no longer. It is kept with all its choices."""
        with self._database.writing() as rows:
            _playthrough(rows, playthrough)
            rows.execute("UPDATE playthrough SET put_aside = 1 WHERE id = ?", (playthrough,))

    def finish(self, playthrough: PlaythroughId, ending: str, kind: str) -> None:
        """Note how a playthrough ended. The same ending again changes nothing; another one is refused."""
        with self._database.writing() as rows:
            row = _playthrough(rows, playthrough)
            if row.ending is None:
                values = (str(ending), str(kind), self._database.clock.now(), playthrough)
                rows.execute("UPDATE playthrough SET ending = ?, kind = ?, finished = ? WHERE id = ?", values)
            elif (row.ending, row.kind) != (ending, kind):
                raise StoreError(f"Playthrough {playthrough} has ended already, with {row.ending!r}.")

    def add_estimate(self, playthrough: PlaythroughId, step: int, percent: int) -> None:
        """Keep what was thought likely at the gate to which `step` choices led; a later answer there replaces it."""
        with self._database.writing() as rows:
            _playthrough(rows, playthrough)
            values = (playthrough, step, percent, self._database.clock.now())
            rows.execute("INSERT OR REPLACE INTO estimate VALUES (?, ?, ?, ?)", values)

    def estimates(self, playthrough: PlaythroughId) -> tuple[EstimateRow, ...]:
        """The estimates of a playthrough, in order."""
        with self._database.reading() as rows:
            found = rows.execute(
                "SELECT step, percent FROM estimate WHERE playthrough = ? ORDER BY step", (playthrough,)
            )
            return tuple(EstimateRow(*row) for row in found)

    def keep_intention(self, playthrough: PlaythroughId, text: str) -> None:
        """Keep the line that was written after a playthrough; a later one replaces it."""
        with self._database.writing() as rows:
            _playthrough(rows, playthrough)
            values = (playthrough, text, self._database.clock.now())
            rows.execute("INSERT OR REPLACE INTO intention VALUES (?, ?, ?)", values)

    def intention(self, playthrough: PlaythroughId | None = None) -> IntentionRow | None:
        """The line that was written after a playthrough, or the newest of all; None where there is none."""
        with self._database.reading() as rows:
            found = rows.execute(
                "SELECT playthrough, text, made FROM intention WHERE :id IS NULL OR playthrough = :id"
                " ORDER BY made DESC, playthrough DESC LIMIT 1",
                {"id": playthrough},
            ).fetchone()
        return None if found is None else IntentionRow(*found)

    def intentions(self) -> tuple[IntentionRow, ...]:
        """Every line that was written, in the order of the playthroughs."""
        with self._database.reading() as rows:
            found = rows.execute("SELECT playthrough, text, made FROM intention ORDER BY playthrough")
            return tuple(IntentionRow(*row) for row in found)

    def keep_bookmark(self, playthrough: PlaythroughId, step: int, line: int, *, marked: bool) -> None:
        """Keep that a line of the transcript is marked, or that it no longer is."""
        with self._database.writing() as rows:
            _playthrough(rows, playthrough)
            at = (playthrough, step, line)
            if marked:
                rows.execute("INSERT OR IGNORE INTO bookmark VALUES (?, ?, ?, ?)", (*at, self._database.clock.now()))
            else:
                rows.execute("DELETE FROM bookmark WHERE playthrough = ? AND step = ? AND line = ?", at)

    def bookmarks(self, playthrough: PlaythroughId) -> tuple[BookmarkRow, ...]:
        """The marked lines of a playthrough, in order."""
        with self._database.reading() as rows:
            found = rows.execute(
                "SELECT step, line FROM bookmark WHERE playthrough = ? ORDER BY step, line", (playthrough,)
            )
            return tuple(BookmarkRow(*row) for row in found)

    def _rows(self, condition: str, scenario: str | None, order: str) -> tuple[PlaythroughRow, ...]:
        with self._database.reading() as rows:
            found = rows.execute(
                f"SELECT {_COLUMNS} FROM playthrough"  # noqa: S608  made of our own words alone
                f" WHERE {condition} AND (:scenario IS NULL OR scenario = :scenario) ORDER BY id {order}",
                {"scenario": scenario},
            )
            return tuple(_row(row) for row in found)


def _playthrough(rows: sqlite3.Connection, playthrough: PlaythroughId) -> PlaythroughRow:
    found = rows.execute(
        f"SELECT {_COLUMNS} FROM playthrough WHERE id = ?",  # noqa: S608  made of our own words alone
        (playthrough,),
    ).fetchone()
    if found is None:
        raise UnknownPlaythrough(playthrough)
    return _row(found)


def _row(values: tuple[int, str, str, int, int, str | None, str | None, int, int | None]) -> PlaythroughRow:
    playthrough, scenario, version, seed, put_aside, ending, kind, began, finished = values
    return PlaythroughRow(playthrough, scenario, version, seed, bool(put_aside), ending, kind, began, finished)


def _choices(rows: sqlite3.Connection, playthrough: PlaythroughId) -> tuple[str, ...]:
    found = rows.execute("SELECT choice FROM choice WHERE playthrough = ? ORDER BY step", (playthrough,))
    return tuple(choice for (choice,) in found)
