"""Examples: for each code a file that has the problem, and the same file mended.

What a reading tells has a small file for each: ``S01.bad.yaml`` and ``S01.mended.yaml``. What only a check tells needs
a whole scenario: ``L05.change`` says which lines of ``clean.yaml`` go wrong, and how.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_REPEATED = {"F01": 60_000, "F17": 50_001, "F18": 110}
"""How often the last line of a file stands for itself, where the problem is that there is too much."""

_CLEAN = "clean.yaml"
_MARK = "--- "


@dataclass(frozen=True, slots=True)
class Example:
    """A file with a problem, and without it."""

    bad: bytes
    mended: bytes
    copies: int = 1
    """How many scenarios of the kind show it; in all but one the problem is that there are others."""

    repeated: int = 1
    """How often the last line of the bad file is repeated in it."""


class Passage(NamedTuple):
    """Some lines that are wrong, and how they should be; either can be empty."""

    bad: tuple[str, ...]
    mended: tuple[str, ...]


@cache
def example_of(code: str) -> Example | None:
    """The example of a code; None where there is none."""
    folder = files(__package__)
    bad, change = folder.joinpath(f"{code}.bad.yaml"), folder.joinpath(f"{code}.change")
    if bad.is_file():
        times = _REPEATED.get(code, 1)
        mended = folder.joinpath(f"{code}.mended.yaml").read_bytes()
        return Example(_repeated(bad.read_bytes(), times), mended, repeated=times)
    if change.is_file():
        return changed(folder.joinpath(_CLEAN).read_text("utf-8"), change.read_text("utf-8"))
    return None


def passages(example: Example, around: int = 1) -> tuple[Passage, ...]:
    """The lines in which the two files differ, with some lines around them."""
    bad, mended = _shown(example.bad), _shown(example.mended)
    found: list[Passage] = []
    for group in SequenceMatcher(None, bad, mended, autojunk=False).get_grouped_opcodes(around):
        first, last = group[0], group[-1]
        found.append(Passage(tuple(bad[first[1] : last[2]]), tuple(mended[first[3] : last[4]])))
    return tuple(found)


def changed(clean: str, change: str) -> Example:
    """A scenario that is in order, with the passages of a change put in."""
    copies, bad = 1, clean
    parts = [part.partition("\n") for part in f"\n{change}".split(f"\n{_MARK}")[1:]]
    for (head, _, text), following in zip(parts, [*parts[1:], ("", "", "")], strict=True):
        if head.startswith("copies "):
            copies = int(head.removeprefix("copies "))
        elif head == "mended":
            good, wrong = text.strip("\n"), following[2].strip("\n")
            good = good if wrong else f"{good}\n"
            assert bad.count(good) == 1, good
            bad = bad.replace(good, wrong)
    return Example(bad.encode(), clean.encode(), copies)


def _repeated(data: bytes, times: int) -> bytes:
    *lines, last = data.splitlines(keepends=True) or [b""]
    return b"".join(lines) + last * times


def _shown(data: bytes) -> list[str]:
    """The lines of a file, without the comments that are there for the tests."""
    lines = data.decode("utf-8", "replace").split("\n")
    return [line for line in lines if line and not line.startswith(("# at ", "# mended"))]
