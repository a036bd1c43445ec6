"""A file that is edited while it is played, as an author does it: the real command, a real terminal, a real file."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.stories import CROSSING
from tests.tui.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals there")

STORY = CROSSING.read_text("utf-8")


def save(file: Path, *changes: tuple[str, str]) -> None:
    """Save the story with passages replaced, as many editors do: beside its place, and moved there at once."""
    text = STORY
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    draft = file.with_suffix(".part")
    draft.write_text(text, "utf-8")
    draft.replace(file)


def test_a_file_is_edited_while_it_is_played(tmp_path: Path, home: Path) -> None:
    file = tmp_path / "my-story.yaml"
    save(file)
    with Terminal("play", str(file), "--watch", "--seed", "7", "--world", "calm") as one:
        one.until("REHEARSAL", "Before you go in", "my-story.yaml · world `calm`, seed 7")
        one.play_until("Are mornings a problem?")
        save(file, ("Are mornings a problem?", "Are afternoons a problem?"))
        one.until("Are afternoons a problem?", "Read again. You stand where you stood.")

        save(file, ("          ask-bo: {say", "          ask-mr-bo: {say"))
        one.until("Read again.", "Are mornings a problem?", "Who would know about the")
        choice = next(line for line in one.lines if "Who would know about the" in line)
        one.press(choice[choice.index("“") - 3])
        one.until("Ask me one thing.")
        save(file)
        one.until("`ask-mr-bo` in ann/hello is gone: you stand before it.")

        file.write_text(STORY.replace("facts:\n", "facts\n"), "utf-8")
        one.until("my-story.yaml: 1 error", "There is no colon after `facts`.")
        save(file, ("Are mornings a problem?", "Are evenings a problem?"))
        one.until("It plays again. You stand where you stood.", "Are evenings a problem?")
        assert "There is no colon" not in one.text

        file.unlink()
        one.until(
            "my-story.yaml is not there; save it again under this name. The last good version is played on.",
            "Are evenings a problem?",
        )
        save(file)
        one.until("It plays again. You stand where you stood.", "Are mornings a problem?")
        one.press("q")
        assert one.end() == (0, "")
    assert not (home / "data").exists()


def test_half_a_file_is_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "my-story.yaml"
    save(file)
    with Terminal("play", str(file), "--watch", "--seed", "7", size=(120, 36)) as one:
        one.until("Before you go in")
        one.play_until("Are mornings a problem?")
        changed = STORY.replace("Are mornings a problem?", "Are afternoons a problem?")
        with file.open("w", encoding="utf-8") as stream:
            stream.write(changed[: len(changed) // 2])
            stream.flush()
            one.settle()
            assert "Are mornings a problem?" in one.text
            stream.write(changed[len(changed) // 2 :])
        one.until("Are afternoons a problem?", "Read again. You stand where you stood.")


def test_a_start_in_the_middle_needs_no_file_of_ones_own(home: Path) -> None:
    with Terminal("play", "night-desk", "--from", "terms", "--with", "photo,shown", "--world", "forever") as one:
        one.until("REHEARSAL", "Duarte Reis", "night-desk · world `forever`")
        one.press("u")
        one.until("REHEARSAL")
        one.press("q")
        assert one.end() == (0, "")
    assert not (home / "data").exists()


def test_a_start_that_no_play_comes_to_is_told_in_the_terminal() -> None:
    with Terminal("play", "night-desk", "--from", "marta/gate", "--with", "course-fund") as one:
        code, said = one.end()
    assert (code, said.strip()) == (2, "No play comes to `marta/gate` with `course-fund` heard first-hand.")
