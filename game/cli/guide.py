"""``past-hr guide``: the pages for those who write scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authoring.guide import PAGES, text_of
from game.cli.diagnostics import Exit, complain
from game.cli.output import say
from game.problems import nearest

if TYPE_CHECKING:
    from argparse import Namespace


def run(wanted: Namespace) -> int:
    """Print the list of pages or one of them, and return the exit code."""
    if wanted.page is None:
        _list()
        return Exit.DONE
    page = wanted.page.casefold().removesuffix(".md")
    if page not in PAGES:
        hint = " or ".join(nearest(page, PAGES))
        complain(f"There is no page {wanted.page}.{f' Did you mean {hint}?' if hint else ''} Try: past-hr guide")
        return Exit.USAGE
    for line in text_of(page).splitlines():
        say(line)
    return Exit.DONE


def _list() -> None:
    for page, about in PAGES.items():
        say(f"{page:<10} {about}")
    say()
    say("past-hr guide tutorial prints a page, as Markdown.")
