"""Standard error and the exit codes, and the outermost handler. Nothing else prints there, or decides how it ends."""

from __future__ import annotations

import sys
from enum import IntEnum
from typing import TYPE_CHECKING

from game.cli.output import flush, give_up, prepare, visible
from game.errors import BrokenScenario, PastHrError

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.problems import Problem


class Exit(IntEnum):
    """What the process returns. An error of the game brings its own."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    """What was asked for cannot be meant."""

    INTERRUPTED = 130
    """Ctrl+C, as a shell reports it."""

    UNREAD = 141
    """The reader of the output has gone, as a shell reports it."""


def complain(text: str) -> None:
    """Print one line to standard error."""
    if sys.stderr is not None:
        sys.stderr.write(f"{visible(text)}\n")


def guarded(work: Callable[[], int]) -> int:
    """Do the work and return the exit code, whatever happens: one sentence at most, and never a traceback."""
    try:
        prepare()
        code = work()
        flush()
    except BrokenScenario as error:
        for problem in error.problems:
            complain(_one_line(problem))
        return _told(error)
    except PastHrError as error:
        return _told(error)
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        give_up(sys.stdout)
        return Exit.UNREAD
    except OSError as error:
        give_up(sys.stdout)
        complain(f"The system refused: {error.strerror or error}.")
        return Exit.FAILED
    except Exception as error:  # noqa: BLE001  the outermost handler
        complain(_unexpected(error))
        return Exit.FAILED
    return code


def _told(error: PastHrError) -> int:
    complain(error.message)
    return error.exit_code


def _one_line(problem: Problem) -> str:
    """A problem as editors understand it: file:line:column: CODE message."""
    return f"{problem.spot}: {problem.code} {problem.message} {problem.hint}"


def _unexpected(error: Exception) -> str:
    from game.cli.report import write_report  # noqa: PLC0415  hardly ever needed

    file = write_report(error)
    where = "no report could be written" if file is None else f"the details for a report are in {file}"
    kept = "What you played is kept: start past-hr again to go on"
    return f"Something unexpected happened, and it is our mistake. {kept}; {where}."
