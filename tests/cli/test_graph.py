"""``graph``: what it prints, and how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.authoring.graph.colours import PATH
from game.cli.arguments_plays import PICTURES
from game.cli.graphing import FORMS
from game.cli.main import main
from game.session.open import open_player
from tests.stories import CROSSING

if TYPE_CHECKING:
    from pathlib import Path


def ended(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of the command in this process."""
    code = main(("graph", *arguments))
    said, complaint = capsys.readouterr()
    return code, said, complaint


def test_every_form_can_be_asked_for() -> None:
    assert tuple(FORMS) == PICTURES


@pytest.mark.parametrize(("form", "begin"), [("mermaid", "flowchart LR\n"), ("dot", "digraph "), ("svg", "<svg ")])
@pytest.mark.parametrize("scenario", ["night-desk", str(CROSSING)])
def test_a_picture_is_printed(capsys: pytest.CaptureFixture[str], scenario: str, form: str, begin: str) -> None:
    code, said, complaint = ended(capsys, scenario, "--format", form)
    assert (code, complaint) == (0, "")
    assert said.startswith(begin)
    assert PATH not in said.replace(f'fill="{PATH}"', "")


@pytest.mark.parametrize("choices", ["begin,kindly", "begin kindly", " begin, kindly "])
def test_choices_are_laid_over_it(capsys: pytest.CaptureFixture[str], choices: str) -> None:
    code, said, _ = ended(capsys, "night-desk", "--format", "svg", "--path", choices, "--world", "unpaid")
    assert code == 0
    assert said.count('class="walked"') == 2


def test_a_kept_play_is_laid_over_it(capsys: pytest.CaptureFixture[str]) -> None:
    with open_player() as player:
        play = player.begin("night-desk", 7)
        for choice in ("begin", "tasks", "kindly"):
            play.choose(choice)
    code, said, _ = ended(capsys, "night-desk", "--format", "svg", "--path", str(play.id))
    assert code == 0
    assert said.count('class="walked"') == 3
    code, said, complaint = ended(capsys, str(CROSSING), "--path", str(play.id))
    assert (code, said) == (2, "")
    assert complaint == f"Play {play.id} is one of another scenario, or of an older version of this one.\n"


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("nigt-desk",), "There is no scenario called 'nigt-desk'. Did you mean night-desk?"),
        (("night-desk", "--path", "begin,kindli"), "The choice 'kindli' is not open at 'marta/form'. There is ran-it,"),
        (("night-desk", "--path", "99"), "There is no playthrough 99."),
        (("night-desk", "--path", "begin", "--world", "x"), "There is no world called 'x'."),
    ],
)
def test_what_cannot_be_drawn(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], complaint: str) -> None:
    code, said, error = ended(capsys, *arguments)
    assert (code, said) == (2, "")
    assert error.startswith(complaint)


def test_a_broken_scenario_is_not_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.yaml").write_text("title: x", "utf-8")
    code, said, error = ended(capsys, str(tmp_path / "a.yaml"))
    assert (code, said) == (1, "")
    assert "cannot be played" in error
