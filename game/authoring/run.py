"""Running a check over files: what was checked before is remembered, and the rest is shared among the processors."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from game.authoring.allowed import allowed_in, check_allowed
from game.authoring.balance import Member, check_balance
from game.authoring.check import Checked, check
from game.authoring.kept import from_json, to_json
from game.authoring.report import FileReport, Finding, Report
from game.authoring.severities import severities_for
from game.content.library import ENDING, Library, id_of, shipped, text_at
from game.content.text import lines_to_show
from game.errors import PastHrError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from game.authoring.kept import Kept
    from game.problems import Problem, Severity

    Progress = Callable[[int, int], None]
    """Told how many files are done, and of how many."""

_ENOUGH_TO_SHARE = 3
"""Files for which it is worth starting more processes."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file that is to be checked."""

    path: Path
    data: bytes

    @property
    def name(self) -> str:
        """The id of the scenario."""
        return id_of(self.path)


def sources_of(paths: Sequence[Path]) -> tuple[Source, ...]:
    """The files that some paths mean; without a path, the scenarios that come with the game.

    Raises `PastHrError` for a path that is not there, cannot be read or holds no scenario.
    """
    found: dict[Path, Source] = {}
    for path in paths or [Path(str(shipped()))]:
        for source in _sources(path):
            found.setdefault(source.path.absolute(), source)
    return tuple(found.values())


def run(sources: Sequence[Source], kept: Kept | None = None, progress: Progress | None = None) -> Report:
    """Everything that is wrong or weak with some files, and with them as one library."""
    checked = _checked(sources, kept, progress or (lambda _done, _of: None))
    members = [
        Member(str(source.path), each.summary)
        for source, each in zip(sources, checked, strict=True)
        if each.summary is not None
    ]
    together = check_balance(members)
    return Report(
        tuple(
            _report(source, each, together.get(str(source.path), ()), len(members))
            for source, each in zip(sources, checked, strict=True)
        )
    )


def _sources(path: Path) -> Iterator[Source]:
    if not path.is_dir():
        yield Source(path, text_at(path))
        return
    library = Library(path)
    if not library.ids():
        raise PastHrError(f"There is no scenario in {path}; scenarios end in {ENDING}.")
    for name in library.ids():
        yield Source(path / f"{name}{ENDING}", library.text(name))


def _checked(sources: Sequence[Source], kept: Kept | None, progress: Progress) -> list[Checked]:
    """What came of each file: from the cache, or worked out now."""
    done: dict[int, Checked] = {}
    for number, source in enumerate(sources):
        known = kept.find(source.data, source.name) if kept else None
        if known is not None:
            done[number] = known
    left = {number: source for number, source in enumerate(sources) if number not in done}
    for number, checked in _worked_out(left):
        done[number] = checked
        if kept:
            kept.keep(sources[number].data, sources[number].name, checked)
        progress(len(done), len(sources))
    return [done[number] for number in range(len(sources))]


def _worked_out(left: Mapping[int, Source]) -> Iterator[tuple[int, Checked]]:
    workers = min(os.cpu_count() or 1, len(left))
    if workers < 2 or len(left) < _ENOUGH_TO_SHARE:
        for number, source in left.items():
            yield number, check(source.data, source.name)
        return
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        waiting = {pool.submit(_check_apart, source.data, source.name): number for number, source in left.items()}
        for future in as_completed(waiting):
            yield waiting[future], from_json(future.result())


def _check_apart(data: bytes, name: str) -> str:
    """A check in another process, as text."""
    return to_json(check(data, name))


def _report(source: Source, checked: Checked, together: Sequence[Problem], files: int) -> FileReport:
    """What is left once the author's exceptions are made; `together` is what only the other files show."""
    problems = (*checked.problems, *together)
    lines = lines_to_show(source.data)
    severities = severities_for(source.path.absolute().parent)
    allowed = allowed_in(lines)
    wrong = check_allowed(source.path.name, allowed, problems, whole=checked.summary is not None, files=files)
    reasons = {(each.code, line): each.reason for each in allowed if each.reason for line in each.lines}
    ordered = sorted((*problems, *wrong), key=lambda each: (each.spot.line, each.spot.column, each.code))
    found = [
        Finding(each, severity, reasons.get((each.code, each.spot.line)))
        for each in ordered
        if (severity := _severity(each, severities)) is not None
    ]
    return FileReport(
        str(source.path),
        lines,
        tuple(each for each in found if each.allowed is None),
        tuple(each for each in found if each.allowed is not None),
    )


def _severity(problem: Problem, severities: Mapping[str, Severity | None]) -> Severity | None:
    return severities.get(problem.code, problem.severity)
