"""``past-hr explain``: codes by number and by what they are about, with examples that can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.cli.main import main
from game.problems import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Iterator


def explained(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of the command, without a terminal."""
    code = main(["explain", *words])
    return code, *capsys.readouterr()


def listed(said: str) -> Iterator[tuple[str, str]]:
    for line in said.splitlines():
        code, _, title = line.partition("  ")
        yield code, title


@pytest.mark.parametrize("word", ["colon", "Slot", "price", "trust"])
def test_a_word_finds_the_codes_about_it(capsys: pytest.CaptureFixture[str], word: str) -> None:
    code, said, complaint = explained(capsys, word)
    assert (code, complaint) == (0, "")
    found = dict(listed(said))
    assert found
    for each, title in found.items():
        rule = CATALOGUE[each]
        assert rule.title == title
        assert word.casefold() in f"{rule.title} {rule.message} {rule.fix} {rule.why}".casefold()


def test_titles_go_before_what_codes_say(capsys: pytest.CaptureFixture[str]) -> None:
    _, said, _ = explained(capsys, "colon")
    assert all("colon" in title for _, title in listed(said))


@pytest.mark.parametrize("word", ["L5", "zz", "qqqq"])
def test_what_is_found_nowhere_is_told_in_one_sentence(capsys: pytest.CaptureFixture[str], word: str) -> None:
    code, said, complaint = explained(capsys, word)
    assert (code, said, complaint.count("\n")) == (2, "", 1)
    assert complaint.startswith(f"There is no code {word}.")


@pytest.mark.parametrize("code", ["L01", "L05", "L09", "W04", "P13"])
def test_examples_are_set_out_and_fit_a_terminal(capsys: pytest.CaptureFixture[str], code: str) -> None:
    _, said, _ = explained(capsys, code)
    example = said[said.index("Wrong") :]
    assert "{" not in example
    assert max(map(len, example.splitlines())) <= 100
