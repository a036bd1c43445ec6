"""The pages of the author's guide as the tests read them: what stands in them, and what it claims.

A comment right before a block says what the block is:

* ``the file NAME``: the whole file of that name;
* ``in NAME, instead of``, and a passage below it: what NAME may say instead, tried out and not kept;
* ``change NAME, instead of``, and a passage: the same, and kept for the rest of the page;
* ``after`` for ``instead of``: what may stand below the passage;
* ``wrong: CODE`` or ``wrong: CODE; in NAME, …``: wrong on purpose; CODE has to be told of it;
* ``mended: CODE``: how the example of CODE is right.

A block of ``sh`` is run, and ends with 0 unless it says ``# exit code 1``; a block of ``text`` below it has to be in
what was printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from textwrap import dedent, indent
from typing import TYPE_CHECKING

from game.authoring.examples import changed
from game.authoring.guide import source_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCK = re.compile(r"^```(?P<language>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMENT = re.compile(r"<!-- (?P<text>(?:(?!-->).)*?) ?-->\n\Z", re.DOTALL)
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
_SETTING = re.compile(
    r"(?:wrong: (?P<wrong>\w+)(?:; )?)?(?:(?P<way>in|change) (?P<file>\S+), (?P<how>instead of|after)\n(?P<old>.*))?\Z",
    re.DOTALL,
)
_CODE = re.compile(r"# exit code (\d+)$")


@dataclass(frozen=True)
class Block:
    """A block between fences, with the comment right before it."""

    language: str
    text: str
    comment: str = ""
    line: int = field(default=0, compare=False)
    """Where it begins in the page, counted from 1."""

    @property
    def file(self) -> str | None:
        """The name of the file that it is, whole."""
        return self.comment.removeprefix("the file ") if self.comment.startswith("the file ") else None

    @property
    def setting(self) -> Setting | None:
        """Where it belongs; None for a whole file or an example of a code."""
        match = _SETTING.match(self.comment)
        if match is None or match["file"] is None:
            return None
        return Setting(match["file"], match["old"].strip("\n"), match["how"] == "after", match["way"] == "change")

    @property
    def wrong(self) -> str | None:
        """The code that has to be told of it."""
        match = _SETTING.match(self.comment)
        return match["wrong"] if match else None

    def commands(self) -> Iterator[tuple[str, int]]:
        """Each command with the exit code that the page promises."""
        for line in self.text.splitlines():
            promised = _CODE.search(line)
            yield _CODE.sub("", line).strip(), int(promised[1]) if promised else 0


@dataclass(frozen=True)
class Setting:
    """Where a piece of a scenario belongs."""

    file: str
    passage: str
    after: bool
    kept: bool

    def put(self, text: str, piece: str) -> str:
        """The scenario with a piece put there, as far to the right as what stands there now."""
        margin = self.passage[: len(self.passage) - len(self.passage.lstrip())]
        new = indent(dedent(piece).strip("\n"), margin)
        new = f"{self.passage}\n{new}" if self.after else new
        return changed(text, f"--- mended\n{self.passage}\n--- bad\n{new}\n").bad.decode()


def blocks_of(page: str) -> Iterator[Block]:
    """Every block of a page, in its order."""
    source = source_of(page)
    for match in _BLOCK.finditer(source):
        comment = _COMMENT.search(source[: match.start()])
        line = source[: match.start()].count("\n") + 1
        yield Block(match["language"], match["text"], comment["text"] if comment else "", line)


def prose_of(page: str) -> str:
    """A page without its blocks."""
    return _BLOCK.sub("", source_of(page))


def paragraphs_of(page: str) -> list[str]:
    """The sentences of a page, without its tables, headings and marks."""
    text = re.sub(r"<!--.*?-->|^[|#][^\n]*$|[`*]", "", prose_of(page), flags=re.MULTILINE | re.DOTALL)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return [part for part in re.split(r"\n\s*\n|\n- |\n\d+\. ", text) if part.strip()]


def links_of(page: str) -> list[str]:
    """Where every link of a page leads."""
    return _LINK.findall(prose_of(page))


def anchors_of(page: str) -> list[str]:
    """The anchors of a page, as code hosts make them of its headings."""
    return [re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in _HEADING.findall(prose_of(page))]
