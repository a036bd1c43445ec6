"""The progress of one person: many results, and the shelf, as what is told of them together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session.progress.calibration import calibration
from game.session.progress.habits import habits
from game.session.progress.practise import days_since, dimensions, practice
from game.session.progress.view import EndingsLine, PlayLine, Progress

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.session.player import Finished
    from game.session.progress.result import Result
    from game.session.shelf import Shelved


def progress(
    finished: Iterable[Finished],
    results: Mapping[int, Result],
    waiting: Iterable[int],
    shelf: Sequence[Shelved],
    now: int,
) -> Progress:
    """What is told of some finished plays; `results` are those known, `waiting` those to come, `now` in seconds."""
    plays = sorted(finished, key=lambda each: (each.finished, each.playthrough))
    known = [results[each.playthrough] for each in plays if each.playthrough in results]
    lines = dimensions(known)
    return Progress(
        plays=tuple(_line(each, results.get(each.playthrough), now) for each in plays),
        waiting=tuple(waiting),
        habits=habits(known),
        calibration=calibration(known),
        dimensions=lines,
        practice=practice(lines, shelf, now),
        endings=tuple(
            EndingsLine(each.id, each.card.title, each.plays, each.endings_seen, each.endings)
            for each in shelf
            if each.card is not None and each.plays
        ),
    )


def _line(play: Finished, result: Result | None, now: int) -> PlayLine:
    return PlayLine(
        playthrough=play.playthrough,
        title=play.title,
        ending=play.ending,
        days=days_since(play.finished, now),
        total=None if result is None else result.total,
        band=None if result is None else result.band,
    )
