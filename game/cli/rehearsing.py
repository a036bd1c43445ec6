"""``past-hr play`` with ``--watch``, ``--from``, ``--with`` or ``--world``: a rehearsal, which nobody's store sees."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from game.cli.diagnostics import Exit, complain
from game.cli.linear.rehearsing import RehearsalTable, problem_lines
from game.cli.sources import is_path
from game.content.library import ENDING, Library
from game.errors import BrokenScenario, PastHrError
from game.session.rehearsal.checking import Checking
from game.session.rehearsal.rehearsal import Rehearsal
from game.session.rehearsal.start import Wish, start_of
from game.session.rehearsal.version import version_of
from game.session.rehearsal.watch import Broken, FileText, Good, Watch

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from game.session.plain.page import Page
    from game.session.rehearsal.version import Version
    from game.session.rehearsal.watch import News


class NoRehearsal(PastHrError):
    """What was asked for makes no rehearsal."""

    title = "This cannot be rehearsed"
    exit_code = 2


class Prepared(NamedTuple):
    """Everything that a front end needs for a rehearsal."""

    name: str
    """The file, as it is told."""

    begin: Callable[[Version], Rehearsal]
    first: News
    watch: Watch | None


def run_plain(wanted: Namespace) -> int:
    """Rehearse in plain lines; returns the exit code."""
    from game.cli.output import say  # noqa: PLC0415
    from game.cli.plain import difficulty_for, listen  # noqa: PLC0415
    from game.session.plain.page import Page  # noqa: PLC0415  the screens need none of this

    ready, page = prepare(wanted), Page(say, wanted.width)
    play = _first_good(ready, page, listen)
    if play is not None:
        difficulty, checking = difficulty_for(wanted.difficulty), _checking(wanted)
        try:
            RehearsalTable(play, page, listen, difficulty, ready.name, ready.watch, checking=checking).rehearse()
        finally:
            if checking is not None:
                checking.stop()
    return Exit.DONE


def run_screens(wanted: Namespace, ready: Prepared) -> int:
    """Rehearse on the screens; returns the exit code."""
    from game.settings.directories import directories  # noqa: PLC0415  plain lines need none of this
    from game.settings.options import Difficulty  # noqa: PLC0415
    from game.settings.preferences import load, save  # noqa: PLC0415

    folders = directories()
    loaded = load(folders.config)
    app = import_module("game.tui.rehearsal").RehearsalApp(
        *ready,
        checking=_checking(wanted),
        preferences=loaded.preferences,
        keep=partial(save, folders.config),
        difficulty=None if wanted.difficulty is None else Difficulty(wanted.difficulty),
    )
    code = int(import_module("game.tui.run").run(app))
    if loaded.warning is not None:
        complain(loaded.warning)
    return code


def prepare(wanted: Namespace) -> Prepared:
    """What is asked for, looked up.

    Raises `NoRehearsal`, `UnknownScenario`, `BrokenScenario` where nobody waits for it to be mended, and what
    `start_of` raises.
    """
    word = wanted.scenario
    if word is None:
        raise NoRehearsal(f"Name the scenario to rehearse, as in past-hr play my-story{ENDING} --watch.")
    if wanted.having and wanted.scene is None:
        raise NoRehearsal("--with says what must hold at a scene; name the scene with --from.")
    if wanted.watch and not is_path(word):
        raise NoRehearsal(f"--watch follows a file of yours; its name ends with {ENDING}.")
    wish = Wish(wanted.scene, _words(wanted.having), wanted.seed, wanted.world)
    begin = lambda version: Rehearsal(version, start_of(version, wish))  # noqa: E731  it is handed on
    if wanted.watch:
        text = FileText(Path(word))
        text.read()
        watch = Watch(text)
        first = watch.look()
        assert first is not None, "the first look tells how the file is"
        return Prepared(text.name, begin, first, watch)
    name, data = _text_of(word)
    version = version_of(data, name)
    if version.machine is None:
        raise BrokenScenario(name, version.problems)
    return Prepared(f"{name}{ENDING}" if is_path(word) else name, begin, Good(version), None)


def _checking(wanted: Namespace) -> Checking | None:
    """What checks the file that is watched, beside the play."""
    if not wanted.watch:
        return None
    from game.cli.checking import checker  # noqa: PLC0415  only a file that is watched is checked

    return Checking(checker(Path(wanted.scenario)))


def _text_of(word: str) -> tuple[str, bytes]:
    """The id and the text of a scenario, by name or as a file."""
    if not is_path(word):
        return word, Library().text(word)
    file = FileText(Path(word))
    return file.id, file.read()


def _words(text: str | None) -> tuple[str, ...]:
    """Words with commas between them."""
    return tuple(dict.fromkeys(word.strip() for word in (text or "").split(",") if word.strip()))


def _first_good(ready: Prepared, page: Page, listen: Callable[[], str | None]) -> Rehearsal | None:
    """The rehearsal, once the file can be played; None where nobody waits for that."""
    news: News | None = ready.first
    while not isinstance(news, Good):
        if isinstance(news, Broken):
            page.extend(problem_lines(news.problems))
        elif news is not None:
            page.add(news.message)
        page.add()
        page.add("Press Enter when that is mended, or type q to end.")
        typed = listen()
        if typed is None or typed in {"q", "quit"}:
            return None
        news = ready.watch.look() if ready.watch is not None else None
    return ready.begin(news.version)
