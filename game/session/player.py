"""One person at one store: the library, and the playthroughs begun, resumed and finished."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from game.content.library import content_hash
from game.content.reader import read, read_card
from game.engine.game import Game
from game.engine.machine import ScenarioMachine
from game.errors import BrokenScenario, IllegalChoice, RecordError, StillRunning
from game.rules.compile import compile_scenario
from game.session.catalogue import Catalogue
from game.session.intention import Intention
from game.session.judge import Judge
from game.session.look import look
from game.session.play import Play
from game.session.practice import Practice
from game.session.progress.kept import Results
from game.session.progress.result import best_of
from game.session.shelf import Shelved, Unfinished, in_order
from game.session.solutions import Solutions
from game.store.clock import SystemClock

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from game.content.reader import Reading
    from game.session.catalogue import Entry
    from game.session.progress.result import Result
    from game.session.progress.view import Progress
    from game.session.verdict.view import Verdict
    from game.store.clock import Clock
    from game.store.rows import PlaythroughRow
    from game.store.store import Store

MOST_SEED = 1_000_000
"""Seeds that nobody chose are below this, so that they can be told to a colleague."""


class ScenarioSource(Protocol):
    """Where scenarios come from."""

    def ids(self) -> tuple[str, ...]:
        """The ids of all scenarios, in the order of the library."""

    def text(self, scenario: str) -> bytes:
        """The file of a scenario; raises `UnknownScenario`."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A playthrough that came to an ending."""

    playthrough: int
    scenario: str
    title: str
    ending: str
    """The title of the ending."""

    finished: int
    """Seconds since 1970."""


class Player:
    """One person at one store."""

    def __init__(
        self,
        store: Store,
        source: ScenarioSource,
        solutions: Solutions | None = None,
        *,
        results: Results | None = None,
        catalogue: Catalogue | None = None,
        clock: Clock | None = None,
    ) -> None:
        """What is left out is worked out each time, and told by the clock of the machine."""
        self._store = store
        self._source = source
        self._solutions = solutions or Solutions()
        self._results = results or Results()
        self._catalogue = catalogue or Catalogue()
        self._clock = clock or SystemClock()
        self._machines: dict[str, ScenarioMachine] = {}
        self._judges: dict[str, Judge] = {}
        self._readings: dict[str, Reading] = {}
        self._unjudged: set[int] = set()
        """Finished playthroughs that can no longer be judged."""

    def __enter__(self) -> Player:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the store."""
        self._store.close()

    def shelf(self) -> tuple[Shelved, ...]:
        """The library, from the first job to the executive."""
        played: dict[str, list[PlaythroughRow]] = {}
        for row in self._store.finished():
            played.setdefault(row.scenario, []).append(row)
        begun = {row.scenario for row in self._store.unfinished()}
        lines = {kept.playthrough: kept.text for kept in self._store.intentions()}
        shelf = [self._shelved(each, played.get(each, []), lines, begun) for each in self._source.ids()]
        self._catalogue.keep()
        return in_order(shelf)

    def begin(self, scenario: str, seed: int | None = None) -> Play:
        """A new playthrough; without a seed one is drawn. An unfinished one is put aside, never deleted.

        Raises `UnknownScenario`, `BrokenScenario` or `StoreError`.
        """
        text = self._source.text(scenario)
        version = content_hash(text)
        machine = self._machine(scenario, text)
        chosen = secrets.randbelow(MOST_SEED) if seed is None else seed
        for row in self._store.unfinished(machine.game.scenario.id):
            self._store.put_aside(row.id)
        self._store.keep_version(version, machine.game.scenario.id, text)
        playthrough = self._store.begin(machine.game.scenario.id, version, chosen)
        self._judge(version)
        return Play(Game(machine, chosen), self._store, playthrough, self._judging(playthrough))

    def unfinished(self, scenario: str | None = None) -> Unfinished | None:
        """The newest playthrough that can be gone on with, of one scenario or of any."""
        for row in self._store.unfinished(scenario):
            try:
                game = self._game(row)
            except (RecordError, BrokenScenario):
                continue
            if game.outcome is not None:
                Play(game, self._store, row.id, self._judging(row.id)).close_if_over()
                continue
            view = look(game)
            return Unfinished(row.id, row.scenario, view.title, view.heading, view.step)
        return None

    def resume(self, playthrough: int) -> Play:
        """A playthrough as it stood, in the version of the scenario with which it began.

        Raises `RecordError` if it can no longer be played, and `StoreError`.
        """
        row = self._store.playthrough(playthrough)
        game = self._game(row)
        return Play(game, self._store, row.id, self._judging(row.id), pinned_old=self._has_changed(row))

    def finished(self) -> tuple[Finished, ...]:
        """The playthroughs that came to an ending, the last first; without those that can no longer be read."""
        rows = sorted(self._store.finished(), key=lambda row: (row.finished or 0, row.id), reverse=True)
        return tuple(found for row in rows if (found := self._finished(row)) is not None)

    def review(self, playthrough: int | None = None) -> Play | None:
        """A playthrough that is over, for its debrief; without a number the last, or None where none is over.

        Raises `UnknownPlaythrough`, `StillRunning`, and as `resume` does.
        """
        if playthrough is None:
            newest = next(iter(self.finished()), None)
            return None if newest is None else self.resume(newest.playthrough)
        play = self.resume(playthrough)
        if play.is_running:
            raise StillRunning(playthrough)
        return play

    def intention(self) -> Intention | None:
        """What the player last meant to do next time; None where nothing was ever written."""
        kept = self._store.intention()
        if kept is None:
            return None
        row = self._store.playthrough(kept.playthrough)
        card = read_card(self._store.version_text(row.version), row.scenario)
        return Intention(kept.text, row.scenario, row.scenario if card is None else card.title, kept.made)

    def practice(self, playthrough: int, step: int) -> Practice:
        """A copy that stands before the choice with this number, and is never kept. Raises as `resume` does."""
        row = self._store.playthrough(playthrough)
        return Practice(self._game(row).until(step), self._judge(row.version))

    def prepare(self, scenario: str) -> None:
        """Work out everything that a debrief of the scenario will need. For a worker, while the scenario is played."""
        text = self._source.text(scenario)
        self._machine(scenario, text)
        self._judge(content_hash(text)).prepare()

    def progress(self) -> Progress:
        """What can be told of all finished plays together; `measure` judges those that wait."""
        from game.session.progress.progress import progress  # noqa: PLC0415  the library does without

        rows, finished = self._store.finished(), self.finished()
        known = {row.id: result for row in rows if (result := self._result(row)) is not None}
        waiting = [each.playthrough for each in finished if each.playthrough not in {*known, *self._unjudged}]
        return progress(finished, known, waiting, self.shelf(), self._clock.now())

    def measure(self, playthrough: int) -> None:
        """Judge a finished playthrough and keep its result. For a worker: it can take as long as a verdict."""
        try:
            self.resume(playthrough).verdict()
        except (RecordError, BrokenScenario, IllegalChoice):
            self._unjudged.add(playthrough)

    def abandon(self, playthrough: int) -> None:
        """Put a playthrough aside. It is kept, and no longer offered."""
        self._store.put_aside(playthrough)

    def _game(self, row: PlaythroughRow) -> Game:
        machine = self._machine(row.scenario, self._store.version_text(row.version))
        try:
            return Game(machine, row.seed, self._store.choices(row.id))
        except IllegalChoice as error:
            raise RecordError(f"Playthrough {row.id} cannot be gone on with: {error.message}") from error

    def _finished(self, row: PlaythroughRow) -> Finished | None:
        entry = self._entry(row.scenario, row.version, lambda: self._store.version_text(row.version))
        title = None if entry is None else dict(entry.endings).get(row.ending or "")
        if entry is None or title is None:
            return None
        return Finished(row.id, row.scenario, entry.card.title, title, row.finished or 0)

    def _entry(self, scenario: str, version: str, text: Callable[[], bytes]) -> Entry | None:
        """What the library tells of a version; None where it cannot be played. What is known already is not read."""
        entry = self._catalogue.of(version)
        if entry is None:
            found = self._reading(scenario, text()).scenario
            entry = None if found is None else self._catalogue.add(version, found)
        return entry

    def _result(self, row: PlaythroughRow) -> Result | None:
        return self._results.of(row.version, row.id, row.seed, row.began)

    def _machine(self, scenario: str, text: bytes) -> ScenarioMachine:
        version = content_hash(text)
        if version not in self._machines:
            reading = self._reading(scenario, text)
            if reading.scenario is None:
                raise BrokenScenario(scenario, reading.problems)
            self._machines[version] = ScenarioMachine(compile_scenario(reading.scenario))
        return self._machines[version]

    def _judge(self, version: str) -> Judge:
        """The judge of a version whose machine is there."""
        if version not in self._judges:
            self._judges[version] = Judge(self._machines[version], version, self._solutions)
        return self._judges[version]

    def _judging(self, playthrough: int) -> Callable[[Game], Verdict]:
        """The judge of one playthrough whose machine is there. It keeps the result, so that no play is judged twice."""

        def judge(game: Game) -> Verdict:
            from game.session.progress.measure import measured  # noqa: PLC0415  only when something is over

            row, estimates = self._store.playthrough(playthrough), self._store.estimates(playthrough)
            verdict = self._judge(row.version)(game)
            result = measured(game, verdict, estimates, playthrough=row.id, finished=row.finished or 0)
            self._results.add(result, row.version, row.id, row.seed, row.began)
            return verdict

        return judge

    def _has_changed(self, row: PlaythroughRow) -> bool:
        if row.scenario not in self._source.ids():
            return True
        return content_hash(self._source.text(row.scenario)) != row.version

    def _shelved(
        self, scenario: str, played: Sequence[PlaythroughRow], lines: Mapping[int, str], begun: set[str]
    ) -> Shelved:
        text = self._source.text(scenario)
        entry = self._entry(scenario, content_hash(text), lambda: text)
        if entry is None:
            return Shelved(scenario, None, self._reading(scenario, text).problems, len(played), (), 0, None)
        titles = dict(entry.endings)
        latest = sorted(played, key=lambda row: (row.finished or 0, row.id), reverse=True)
        results = [result for row in latest if (result := self._result(row)) is not None]
        return Shelved(
            id=scenario,
            card=entry.card,
            problems=(),
            plays=len(played),
            endings_seen=tuple(dict.fromkeys(titles[row.ending] for row in played if row.ending in titles)),
            endings=len(titles),
            unfinished=self.unfinished(scenario) if scenario in begun else None,
            company=entry.company,
            about=entry.about,
            best=best_of(results),
            judgement=next((each.judgement for each in results), None),
            last=latest[0].finished if latest else None,
            line=next((lines[row.id] for row in latest if row.id in lines), None),
            floors=entry.floors,
        )

    def _reading(self, scenario: str, text: bytes) -> Reading:
        """What came of reading a file; the same file is read once."""
        version = content_hash(text)
        if version not in self._readings:
            self._readings[version] = read(text, scenario)
        return self._readings[version]
