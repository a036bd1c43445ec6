"""``past-hr test``: plans, and where something else came than was expected."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.authoring.plans.files import plans_in, run_plans
from game.cli.diagnostics import Exit
from game.cli.ink import ink
from game.cli.output import put

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from game.authoring.plans.files import Ran
    from game.authoring.plans.play import Failure, Played
    from game.cli.ink import Ink


def run(wanted: Namespace) -> int:
    """Run the plans, print what came, and return the exit code: 0 as expected, 1 not so, 2 could not run."""
    files = run_plans(plans_in([Path(path) for path in wanted.paths]))
    for line in _lines(files, ink()):
        put(line)
    if any(file.mistakes for file in files):
        return Exit.USAGE
    return Exit.DONE if all(each.passed for file in files for each in file.played) else Exit.FAILED


def _lines(files: Sequence[Ran], paint: Ink) -> Iterator[str]:
    for file in files:
        yield paint(str(file.path), "strong")
        for mistake in file.mistakes:
            place = f"{file.path}:{mistake.line}:{mistake.column}:"
            yield f"  {place} {paint('mistake', 'error')} {paint(mistake.message, 'plain')}"
            if mistake.hint:
                yield f"    {paint(mistake.hint, 'plain')}"
        for each in file.played:
            yield from _played(each, file, paint)
        yield ""
    yield _counts(files, paint)


def _played(each: Played, file: Ran, paint: Ink) -> Iterator[str]:
    about = f"{paint(each.name, 'plain')} {paint(f'(world {each.world})', 'quiet')}"
    if each.passed:
        yield f"  ok      {about}"
        return
    yield f"  {paint('FAILED', 'error')}  {about}"
    for failure in each.failures:
        yield from _failure(failure, file, paint)


def _failure(failure: Failure, file: Ran, paint: Ink) -> Iterator[str]:
    after = "at the beginning" if failure.after is None else f"after choice {failure.step}, {failure.after}"
    yield f"    {paint(f'{file.path}:{failure.line}', 'strong')} {paint(after, 'quiet')}"
    yield f"    {paint('-', 'error')} expected  {paint(failure.expected, 'plain')}"
    yield f"    {paint('+', 'error')} found     {paint(failure.found, 'plain')}"
    yield paint("      what was told last:", "quiet")
    yield from (f"      {paint('|', 'quiet')} {paint(line, 'plain')}" for line in failure.told)


def _counts(files: Sequence[Ran], paint: Ink) -> str:
    played = [each for file in files for each in file.played]
    passed = sum(each.passed for each in played)
    expected = sum(each.expectations for each in played)
    parts = [_several(len(files), "plan"), _several(len(played), "play"), _several(expected, "expectation")]
    ends = [f"{passed} as expected"]
    if passed < len(played):
        ends.append(paint(f"{len(played) - passed} not", "error"))
    mistakes = sum(len(file.mistakes) for file in files)
    if mistakes:
        ends.append(paint(f"{_several(mistakes, 'mistake')} to mend before they run", "error"))
    return f"{', '.join(parts)}: {', '.join(ends)}."


def _several(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
