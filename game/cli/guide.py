"""``past-hr guide``: the pages for those who write scenarios, whole or by their headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authoring.guide import PAGES, text_of
from game.authoring.guide.sections import for_terminal, name_of, parts_of
from game.cli.diagnostics import Exit, complain
from game.cli.output import say, visible
from game.cli.paging import show, shows_pages
from game.problems import nearest

if TYPE_CHECKING:
    from argparse import Namespace


def run(wanted: Namespace) -> int:
    """Print the list of pages, one of them or a part of it, and return the exit code."""
    if wanted.page is None:
        _list()
        return Exit.DONE
    page, heading = wanted.page.casefold().removesuffix(".md"), name_of(" ".join(wanted.heading))
    if page not in PAGES:
        complain(f"There is no page {wanted.page}.{_instead(page)} Try: past-hr guide")
        return Exit.USAGE
    if not heading:
        _show(text_of(page))
        return Exit.DONE
    parts = parts_of(page)
    if heading not in parts:
        guesses = nearest(heading, parts) or [each for each in parts if heading in each][:3]
        hint = f" Did you mean {' or '.join(guesses)}?" if guesses else ""
        complain(f"The page {page} has no heading {' '.join(wanted.heading)}.{hint} Try: past-hr guide {page}")
        return Exit.USAGE
    _show(parts[heading].text)
    return Exit.DONE


def _instead(word: str) -> str:
    """What was probably meant by something that is no page: another page, or a heading in one."""
    pages = nearest(word, PAGES)
    found = [f"past-hr guide {page} {word}" for page in PAGES if name_of(word) in parts_of(page)]
    meant = found or pages
    return f" Did you mean {' or '.join(meant)}?" if meant else ""


def _show(text: str) -> None:
    """Print Markdown as it stands, or on a terminal so that it can be read there."""
    readable = for_terminal(text) if shows_pages() else text
    show(visible(line) for line in readable.splitlines())


def _list() -> None:
    for page, about in PAGES.items():
        say(f"{page:<10} {about}")
    say()
    say("past-hr guide tutorial prints a page, as Markdown.")
    say("past-hr guide reference conditions prints what stands under one heading of it.")
