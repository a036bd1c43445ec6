"""Linear mode misses nothing: whatever a view holds is on the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.cli.linear import panels
from game.cli.linear.prompt import Command, understood
from game.cli.linear.scene import scene, shown, ways_out
from game.engine.game import Game
from game.model.choice import ChoiceKind
from game.model.issue import IssueStatus
from game.session.briefing import briefing
from game.session.debrief import debrief as debrief_of
from game.session.judge import Judge
from game.session.look import look
from game.session.plain.debrief import debrief
from game.session.plain.page import Page
from game.session.plain.verdict import numbers
from game.session.plain.wording import sentence
from game.session.solutions import Solutions
from game.session.view import ChoiceView
from game.testing import machine_of
from tests.stories import CROSSING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.session.view import View

MACHINE = machine_of(CROSSING)
TOLD = briefing(MACHINE.game.scenario)
JUDGE = Judge(MACHINE, "crossing", Solutions())


def page_of(paragraphs: Iterable[str], width: int = 72) -> list[str]:
    lines: list[str] = []
    Page(lines.append, width).extend(paragraphs)
    return lines


def text_of(paragraphs: Iterable[str]) -> str:
    return " ".join(" ".join(page_of(paragraphs)).split())


@given(st.integers(0, 10**6), st.data())
@settings(max_examples=30, deadline=None)
def test_everything_that_a_view_holds_is_told(seed: int, data: st.DataObject) -> None:
    game = Game(MACHINE, seed)
    while game.legal_choices:
        view = look(game)
        assert_told(view)
        game.choose(data.draw(st.sampled_from(game.legal_choices)).id)
    over = debrief_of(game)
    verdict = JUDGE(game)
    text = text_of(debrief(over, verdict, "If so, then I ask."))
    assert text.endswith("Your line for next time: If so, then I ask.")
    for fact in over.facts:
        assert fact.about in text
        assert fact.truth in text
        assert all(knower in text for knower in fact.knowers if not fact.first_hand)
    assert all(issue.about in text for issue in over.issues)
    assert all(world.truth in text for world in over.worlds)
    assert all(person.name in text for person in (*over.reached, *over.not_reached))
    assert all(note in text for note in over.notes)
    assert all(paragraph.text in text for paragraph in over.later)
    assert verdict.judgement in text
    assert all(line.text.casefold() in text.casefold() for bar in verdict.bars for line in bar.lines)
    assert all(part in text for point in verdict.turning_points for part in point.sentences)
    assert_in_order(text)
    told = text_of(numbers(verdict))
    assert all(branch.words in told for node in verdict.tree for branch in node.branches)


def assert_in_order(text: str) -> None:
    """The judgement and its reasons, then the outcome and the worlds, and only then what explains them."""
    parts = [
        "How you decided",
        "How it ended",
        "What was true",
        "Your play in five parts",
        "Turning point 1.",
        "What there was to hear",
        "What you never heard",
        "Your twin stood",
        "Your path",
        "What the job might be worth",
    ]
    places = [text.index(part) for part in parts if part in text]
    assert places == sorted(places)
    assert len(places) >= 6


def assert_told(view: View) -> None:
    text = text_of(scene(view))
    assert view.heading in text
    assert f"Trust {view.trust} of 10." in text
    assert f"{view.stories} of {view.worlds} stories" in text
    for number, choice in enumerate(shown(view), 1):
        assert f"{number}. " in text
        assert choice.words in text
        assert (choice.price or "") in text
        assert (choice.leads_to or "") in text
    if view.slots_all:
        assert f"{view.slots_left} of {view.slots_all} question" in text
    if view.gate is not None:
        assert all(thought in text for thought in view.gate.tempted)
        assert all(fact.text in text for fact in view.notebook if fact.text is not None)
        assert all(choice.words in text_of(ways_out(view)) for choice in view.gate.out)
    assert all(choice.words in text_of(ways_out(view)) for choice in view.leave)
    looked_up = text_of(
        line for panel in (panels.notebook, panels.issues, panels.job, panels.building) for line in panel(view)
    )
    assert all(fact.about in looked_up and (fact.text or "") in looked_up for fact in view.notebook)
    assert all(issue.about in looked_up for issue in view.issues)
    in_the_way = [issue for issue in view.issues if issue.status not in {IssueStatus.SETTLED, IssueStatus.FIXED}]
    assert all(person.title in looked_up for issue in in_the_way for person in issue.settlers)
    assert all(line.now in looked_up and (line.advertised or "") in looked_up for line in view.spec)
    assert all(person.name in looked_up for floor in view.floors for person in floor.people)


def test_everything_in_the_briefing_is_told() -> None:
    text = text_of(panels.briefing(TOLD))
    for part in (TOLD.company, TOLD.company_about, TOLD.ad_title, TOLD.you, TOLD.about, TOLD.aim, TOLD.strength):
        assert part in text
    for part in (*TOLD.ad_lines, *TOLD.resume, *TOLD.content_notes, TOLD.otherwise.text, str(TOLD.otherwise.value)):
        assert part in text


@given(st.lists(st.text(), max_size=8), st.sampled_from([60, 72, 100]))
def test_a_page_keeps_its_width_and_every_word(paragraphs: list[str], width: int) -> None:
    lines = page_of(paragraphs, width)
    assert all(len(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join("".join(paragraphs).split())
    assert not lines or lines[0]
    assert all(lines[index] or lines[index + 1] for index in range(len(lines) - 1))


def test_a_list_hangs_under_its_mark() -> None:
    expected = ["12. aaaa", "    bbbb", "- cccc", "  dddd", "  - eeee", "    ffff", "gggg hhhh"]
    assert page_of(["12. aaaa bbbb", "- cccc dddd", "  - eeee ffff", "gggg hhhh"], width=9) == expected


def choice(name: str) -> ChoiceView:
    return ChoiceView(name, ChoiceKind.ANSWER, "words", spoken=True, cost=0, price=None, leads_to=None)


CHOICES = (choice("stay"), choice("leave"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1", CHOICES[0]),
        ("2.", CHOICES[1]),
        ("stay", CHOICES[0]),
        ("STAY", CHOICES[0]),
        ("leave", Command.LEAVE),
        ("?", Command.HELP),
        ("Notebook", Command.NOTEBOOK),
        ("0", None),
        ("3", None),
        ("00001", None),
        ("\u0661", None),
        ("", None),
        ("st", None),
    ],
)
def test_what_is_typed_is_understood(typed: str, meant: Command | ChoiceView | None) -> None:
    assert understood(typed, CHOICES) == meant


def test_no_two_commands_share_a_key() -> None:
    keys = [key for command in Command for key in (command.letter, command.word)]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("text", "ended"), [("The kiosk", "The kiosk."), ("Why?", "Why?"), ('He said: "No."', 'He said: "No."')]
)
def test_a_sentence_ends_once(text: str, ended: str) -> None:
    assert sentence(text) == ended
