"""The parts of a page: what stands under each heading, and the page as it is read in a terminal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from game.authoring.guide import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_HEADING = re.compile(r"(#+) (.+)")
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]*)\]\((?P<page>\w+)?(?:\.md)?(?:#(?P<part>[\w-]+))?\)")
_FENCE = "```"


class Part(NamedTuple):
    """A heading, and everything down to the next one that is as high."""

    title: str
    text: str


def parts_of(page: str) -> Mapping[str, Part]:
    """The parts of a page, each by the name that links give it."""
    lines = text_of(page).splitlines()
    heads = list(_heads(lines))
    parts: dict[str, Part] = {}
    for number, (begin, level, title) in enumerate(heads):
        end = next((line for line, other, _ in heads[number + 1 :] if other <= level), len(lines))
        parts[name_of(title)] = Part(title, "\n".join(lines[begin:end]).strip("\n"))
    return parts


def name_of(title: str) -> str:
    """The name that links give a heading."""
    return re.sub(r"[^\w -]", "", title.casefold()).replace(" ", "-")


def for_terminal(text: str) -> str:
    """A text in which links are commands, or only their words where they lead to another part of the same page."""
    shown, is_code = [], False
    for line in text.splitlines():
        is_code ^= line.startswith(_FENCE)
        in_table = line.startswith("|")
        shown.append(line if is_code else _LINK.sub(_words if in_table else _led, line))
    return "\n".join(shown)


def _words(link: re.Match[str]) -> str:
    """The words of a link alone; in a table there is no room for more."""
    return link["text"]


def _led(link: re.Match[str]) -> str:
    """The words of a link, and the command that shows where it leads; without it where that is on the same page."""
    text, page, part = link["text"], link["page"], link["part"]
    return text if page is None else f"{text} (`past-hr guide {page}{f' {part}' if part else ''}`)"


def _heads(lines: list[str]) -> Iterator[tuple[int, int, str]]:
    """The line, the level and the words of each heading."""
    is_code = False
    for number, line in enumerate(lines):
        is_code ^= line.startswith(_FENCE)
        found = None if is_code else _HEADING.fullmatch(line)
        if found is not None:
            yield number, len(found[1]), found[2]
