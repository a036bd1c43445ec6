"""Watching a text: good versions at once, trouble when it lasts, and every kind of broken file without a crash."""

from __future__ import annotations

import os
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from game.authoring.examples import example_of
from game.errors import PastHrError, UnknownScenario
from game.problems import Severity
from game.session.rehearsal.rehearsal import Rehearsal
from game.session.rehearsal.start import Start
from game.session.rehearsal.watch import Broken, FileText, Gone, Good, News, Watch, newest_first
from tests.stories import CROSSING

if TYPE_CHECKING:
    from pathlib import Path

GOOD = CROSSING.read_bytes()
HALF = GOOD[: len(GOOD) // 2]
BROKEN_FILES = sorted(
    each.name.removesuffix(".bad.yaml") for each in files("game.authoring.examples").iterdir() if ".bad." in each.name
)


class FakeText:
    """A text and a clock that the test turns."""

    name = "crossing.yaml"
    id = "crossing"

    def __init__(self, text: bytes | None = GOOD) -> None:
        self.text = text
        self.trouble: PastHrError = UnknownScenario("crossing.yaml")
        self.time = 0.0

    def read(self) -> bytes:
        if self.text is None:
            raise self.trouble
        return self.text


def looks(text: FakeText, watch: Watch, seconds: float, step: float = 0.25) -> list[News]:
    """All that is told while so many seconds pass."""
    found = []
    for _ in range(round(seconds / step)):
        text.time += step
        news = watch.look()
        if news is not None:
            found.append(news)
    return found


@pytest.fixture
def text() -> FakeText:
    return FakeText()


@pytest.fixture
def watch(text: FakeText) -> Watch:
    """A watch that has told of the good version."""
    made = Watch(text, lambda: text.time)
    assert isinstance(made.look(), Good)
    return made


def test_nothing_new_is_nothing_told(text: FakeText, watch: Watch) -> None:
    assert looks(text, watch, 5) == []


def test_a_good_version_is_told_at_once_and_once(text: FakeText, watch: Watch) -> None:
    text.text = GOOD.replace(b"Ann has a form.", b"Ann has a pen.")
    (news,) = looks(text, watch, 3)
    assert isinstance(news, Good)
    assert news.version.scenario.meetings[0].opens[0].texts[0] == "Ann has a pen."


@pytest.mark.parametrize("between", [None, b"", HALF], ids=["deleted", "empty", "half"])
def test_trouble_that_passes_is_never_told(text: FakeText, watch: Watch, between: bytes | None) -> None:
    text.text = between
    assert looks(text, watch, 1) == []
    text.text = GOOD
    assert looks(text, watch, 3) == []
    text.text = between
    assert looks(text, watch, 1) == []
    text.text = GOOD.replace(b"Ann has a form.", b"Ann has a pen.")
    assert [type(each) for each in looks(text, watch, 3)] == [Good]


@pytest.mark.parametrize(("between", "sort"), [(None, Gone), (b"", Broken), (HALF, Broken)])
def test_trouble_that_lasts_is_told_once_and_so_is_its_end(
    text: FakeText, watch: Watch, between: bytes | None, sort: type[News]
) -> None:
    text.text = between
    assert [type(each) for each in looks(text, watch, 1.5)] == [sort]
    assert not watch.is_waiting
    assert looks(text, watch, 3) == []
    text.text = GOOD
    assert [type(each) for each in looks(text, watch, 3)] == [Good]


def test_a_watch_knows_that_it_waits(text: FakeText, watch: Watch) -> None:
    assert not watch.is_waiting
    text.text = HALF
    watch.look()
    assert watch.is_waiting


def test_more_errors_are_told_at_once_and_the_newest_stand_first(text: FakeText, watch: Watch) -> None:
    text.text = GOOD.replace(b"  sunk: {weight: 20", b"  sunk: {weight: 21")
    (first,) = looks(text, watch, 1.5)
    text.text = text.text.replace(b"format: 1", b"format: 1\nhue: red")
    text.time += 0.25
    second = watch.look()
    assert isinstance(first, Broken)
    assert isinstance(second, Broken)
    (old,) = first.problems
    assert [each.code for each in second.problems[1:]] == [old.code]
    assert second.problems[0].code != old.code
    assert second.problems[1].spot.line == old.spot.line + 1


def test_a_break_while_errors_were_told_does_not_flash(text: FakeText, watch: Watch) -> None:
    text.text = HALF
    looks(text, watch, 1.5)
    text.text = None
    assert looks(text, watch, 0.5) == []
    text.text = HALF
    assert looks(text, watch, 3) == []


def test_a_file_that_cannot_be_read_says_why(text: FakeText, watch: Watch) -> None:
    text.text, text.trouble = None, PastHrError("The file crossing.yaml cannot be read: Permission denied.")
    assert looks(text, watch, 1.5) == [Gone("The file crossing.yaml cannot be read: Permission denied.")]


def test_the_first_look_tells_whatever_there_is() -> None:
    for each, sort in ((GOOD, Good), (HALF, Broken), (None, Gone)):
        assert isinstance(Watch(FakeText(each)).look(), sort)


@pytest.mark.parametrize("code", BROKEN_FILES)
def test_every_broken_file_is_told_with_its_problems_and_leaves_the_game_alone(
    text: FakeText, watch: Watch, code: str
) -> None:
    first = Watch(FakeText()).look()
    assert isinstance(first, Good)
    play = Rehearsal(first.version, Start(7, 0, ("begin", "ask-bo")))
    before = play.view()
    example = example_of(code)
    assert example is not None
    text.text = example.bad
    (news,) = looks(text, watch, 1.5)
    problems = news.version.problems if isinstance(news, Good) else news.problems if isinstance(news, Broken) else ()
    assert code in [each.code for each in problems]
    assert isinstance(news, Broken) is any(each.severity is Severity.ERROR for each in problems)
    assert play.view() == before
    text.text = GOOD
    (mended,) = looks(text, watch, 1)
    assert isinstance(mended, Good)
    assert play.reload(mended.version) == "You stand where you stood."
    assert play.view() == before


def test_errors_stand_before_the_rest() -> None:
    (news,) = [Watch(FakeText(GOOD.replace(b"facts:\n", b"facts\n"))).look()]
    assert isinstance(news, Broken)
    severities = [each.severity for each in newest_first(news.problems[::-1], ())]
    assert severities == sorted(severities, key=list(Severity).index)


def test_a_file_is_read_however_it_was_written(tmp_path: Path) -> None:
    file, other = tmp_path / "crossing.yaml", tmp_path / "crossing.yaml.tmp"
    file.write_bytes(GOOD)
    watch = Watch(FileText(file))
    assert isinstance(watch.look(), Good)
    other.write_bytes(GOOD.replace(b"Ann has a form.", b"Ann has a pen."))
    stamp = file.stat()
    other.replace(file)
    assert isinstance(watch.look(), Good)
    file.write_bytes(GOOD.replace(b"Ann has a form.", b"Ann has a cup."))
    os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert isinstance(watch.look(), Good)
    file.unlink()
    assert watch.look() is None
    assert watch.is_waiting
