"""Sections: the top-level blocks of a file, told apart by looking at the left margin alone.

A file with a slip in one section can so be read in all the others, and the card can be read without the story.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from game.content.nodes import Node, Pair, Refused, TableNode, TextNode, Unreadable, parse
from game.problems import Findings

if TYPE_CHECKING:
    from collections.abc import Collection

_HEAD = re.compile(r"^(?P<key>[^\s#:'\"\[\]{}&*!|>%@`,?-][^\s:]*(?: [^\s:]+)*):(?=\s|$)", re.MULTILINE)
_MOST_SLIPS = 8
_MOST_RETRIED = 256 * 1024
"""Characters of a file that is worth parsing again and again."""


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


def parse_sections(text: str, findings: Findings) -> Node | None:
    """The tree of a text; a section with a slip in it is told, left out and marked as refused."""
    lost: list[Section] = []
    for _ in range(_MOST_SLIPS):
        found = Findings(findings.file)
        try:
            tree = parse(text, found)
        except Unreadable as slip:
            findings.add(slip.code, slip.at, slip.word)
            section = _section_at(text, slip.at.line)
            if section is None or len(text) > _MOST_RETRIED:
                return None
            text = text[: section.start] + _blank(text, section) + text[section.end :]
            lost.append(section)
        else:
            findings.extend(found)
            return _with_lost(tree, lost)
    return None


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
