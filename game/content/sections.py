"""Sections: the top-level blocks of a file, told apart by looking at the left margin alone.

A file with a slip in one section can so be read in all the others, and the card can be read without the story.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from game.content.nodes import Node, Pair, Refused, TableNode, TextNode, Unreadable, parse
from game.content.slips import slip_in
from game.problems import Findings

if TYPE_CHECKING:
    from collections.abc import Collection

    from game.content.slips import Slip

_HEAD = re.compile(r"^(?P<key>[^\s#:'\"\[\]{}&*!|>%@`,?-][^\s:]*(?: [^\s:]+)*):(?=\s|$)", re.MULTILINE)
_MOST_SLIPS = 8
_MOST_RETRIED = 256 * 1024
"""Characters of a file that is worth parsing again and again."""


_MISFIT = {
    "found": "This line does not fit with the ones above it",
    "instead": "Keys of one table begin in one column and end in a colon. "
    "Items of one list begin with `- ` in one column",
}


class Section(NamedTuple):
    """A top-level key with everything below it."""

    key: str
    start: int
    """Index of its first character in the text."""

    end: int
    line: int
    """Counted from 1."""


def sections_of(text: str) -> list[Section]:
    """The sections of a text, in its order."""
    heads = list(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    found: list[Section] = []
    line, counted = 1, 0
    for head, end in zip(heads, ends, strict=False):
        line += text.count("\n", counted, head.start())
        counted = head.start()
        found.append(Section(head["key"], head.start(), end, line))
    return found


def only(text: str, keys: Collection[str]) -> str:
    """The text with every other section blanked, so that lines keep their numbers."""
    sections = sections_of(text)
    head = text[: sections[0].start] if sections else text
    return head + "".join(
        text[section.start : section.end] if section.key in keys else _blank(text, section) for section in sections
    )


class Parsed(NamedTuple):
    """What came of parsing a text."""

    tree: Node | None
    text: str
    """The text that the tree was made of: as it was probably meant."""

    slips: tuple[Slip, ...]
    """What was mended for it, to be told."""

    whole: bool
    """Whether no section was left out."""


def parse_sections(text: str, findings: Findings) -> Parsed:
    """The tree of a text.

    A slip is mended as it was probably meant; where nobody can say how, it is told and its section is left out and
    marked as refused.
    """
    lost: list[Section] = []
    slips: list[Slip] = []
    for _ in range(_MOST_SLIPS):
        found = Findings(findings.file)
        try:
            tree = parse(text, found)
        except Unreadable as stop:
            small = len(text) <= _MOST_RETRIED
            slip = slip_in(text.split("\n"), stop.stopped) if stop.stopped and small else None
            if slip is not None and all((slip.code, slip.at) != (each.code, each.at) for each in slips):
                slips.append(slip)
                text = "\n".join(slip.lines)
                continue
            if slip is None:
                _tell(stop, findings)
            section = _section_at(text, stop.at.line)
            if section is None or not small:
                return Parsed(None, text, tuple(slips), whole=False)
            text = text[: section.start] + _blank(text, section) + text[section.end :]
            lost.append(section)
        else:
            findings.extend(found)
            return Parsed(_with_lost(tree, lost), text, tuple(slips), whole=not lost)
    return Parsed(None, text, tuple(slips), whole=False)


def _tell(stop: Unreadable, findings: Findings) -> None:
    """Take down what the parser said, where the lines show no other cause."""
    findings.add(stop.code, stop.at, stop.word, **(_MISFIT if stop.code == "F07" else {}))


def _section_at(text: str, line: int) -> Section | None:
    """The section that a line belongs to."""
    return next((section for section in reversed(sections_of(text)) if section.line <= line), None)


def _blank(text: str, section: Section) -> str:
    """As many line ends as a section has."""
    return "\n" * text.count("\n", section.start, section.end)


def _with_lost(tree: Node | None, lost: list[Section]) -> Node | None:
    """The tree with the sections that could not be read marked as refused."""
    if not lost or not (tree is None or isinstance(tree, TableNode)):
        return tree
    pairs = [Pair(TextNode(each.key, each.line, 1), Refused(each.line, 1)) for each in lost]
    return TableNode((*(tree.pairs if tree else ()), *pairs), 1, 1)
