"""The author's guide: pages in Markdown for those who write scenarios, kept beside this module and told by name."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PAGES: Mapping[str, str] = {
    "tutorial": "from an empty folder to a tested story, step by step",
    "reference": "the format: every key, lines, conditions, and a whole small scenario",
    "writing": "how to write well: voice, choices, fairness, feedback, worlds and numbers",
    "plans": "plans that test a story, what to allow, checks in a pipeline, report and graph",
    "codes": "everything that a check can say, why, and an example wrong and mended",
}
"""Each page with what it is about, in the order in which they are listed."""

_COMMENT = re.compile(r"^<!--.*?-->\n(?:\n(?=\n|<!--))?", re.MULTILINE | re.DOTALL)


def source_of(page: str) -> str:
    """The Markdown of a page, with the comments that are there for its upkeep."""
    return files(__package__).joinpath(f"{page}.md").read_text("utf-8")


def text_of(page: str) -> str:
    """The Markdown of a page as people read it."""
    return re.sub(r"\n{3,}", "\n\n", _COMMENT.sub("", source_of(page)))
