"""Words and names that stand twice, quotation marks too many, doors without a price, kinds and trust out of reach."""

from __future__ import annotations

import pytest

from game.authoring.run import Source, run
from game.content.text import lines_to_show
from tests.authoring.samples import CLEAN, changed, codes, only, words_at
from tests.cli.running import ROOT

DOOR = "cost: 2, price: A morning's pay}"
FINE = "say: Nights are fine by me for now. I slept badly., reply: Good.}"


def test_the_same_words_are_told_at_the_words() -> None:
    change = ("say: How many days ahead do I see my own shifts?", "say: Why did the last two people leave this DESK?")
    problem = only("L31", change)
    assert words_at(problem, change).startswith("say: Why did the last two people leave this desk?")
    assert problem.message == "`left` and `ahead` are open together and have the same words."


def test_words_that_are_never_open_together_are_not_told() -> None:
    one, other = "if: knows(rota), say: Why", "if: not knows(rota), say: Why"
    change = ("say: How many days ahead do I see my own shifts?", f"{other} did the last two people leave this desk?")
    assert "L31" not in codes(change, ("left: {aim: learn, say: Why", f"left: {{aim: learn, {one}"))


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("name: Leonor Prata", "name: Marta Lopes", True),
        ("name: Leonor Prata", "name: marta Prata", True),
        ("name: Leonor Prata", "name: Leonor Lopes", False),
        ("name: Leonor Prata", "name: Marta Prata, called: Prata", False),
        ("name: Leonor Prata", "name: Leonor Prata, called: Marta", True),
        ("name: Leonor Prata", "name: Rafa Monteiro", True),
    ],
)
def test_names(old: str, new: str, told: bool) -> None:
    assert ("L32" in codes((old, new))) is told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("“Nights are fine by me for now. I slept badly.”", True),
        ("'\"Nights are fine by me for now. I slept badly.\"'", True),
        ("„Nights are fine by me for now. I slept badly.“", True),
        ("“Nights” are what the ad calls them, is it “nights”?", False),
        ('"Nights are fine by me for now, and I slept badly."', False),
    ],
)
def test_quotation_marks(words: str, told: bool) -> None:
    assert ("L33" in codes((FINE, f"say: {words}, reply: Good.}}"))) is told


@pytest.mark.parametrize(
    ("door", "missing"),
    [
        ("cost: 2}", "`price`"),
        ("price: A morning's pay}", "`cost`"),
        ("aim: learn}", "`cost` and no `price`"),
        ("cost: 0}", ""),
        ("cost: 0, price: Nothing}", ""),
    ],
)
def test_doors(door: str, missing: str) -> None:
    if not missing:
        assert "L34" not in codes((DOOR, door))
    else:
        assert only("L34", (DOOR, door)).message == f"The door to `duarte` has no {missing}."


def test_trust_out_of_reach_is_told_where_it_is_asked_for() -> None:
    change = ("duarte: {verbs: [ask], trust: 5}", "duarte: {verbs: [ask], trust: 10}")
    problem = only("P13", change)
    assert words_at(problem, change).startswith("trust: 10")
    assert "`duarte` asks for a trust of 10, and no play raises it there with so much" in problem.message
    assert problem.hint.startswith("Ask for less than `trust: 10`")


def test_an_answer_too_long_is_told_once_and_at_its_words() -> None:
    change = ("say: What is the year at a desk meant to show you?", f"say: {'Why is it so? ' * 12}")
    problem = only("L02", change)
    assert words_at(problem, change).startswith("say: Why")


def test_an_exception_is_not_called_needless_where_nothing_was_looked_for() -> None:
    comment = ("facts:\n", "# past-hr: allow L08 because it is short\nfacts:\n")
    for change, expected in ((("seniority: entry", "seniority: entri"), False), (("minutes: 12", "minutes: 13"), True)):
        [file] = run([Source(ROOT / "room.yaml", changed(comment, change).encode())]).files
        assert ("A02" in [each.problem.code for each in file.findings]) is expected


def test_what_is_saved_in_another_way_is_shown_as_people_see_it() -> None:
    expected = tuple(CLEAN.split("\n"))
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"):
        assert lines_to_show(CLEAN.encode(encoding)) == expected
    assert lines_to_show(b"PK\x03\x04word/") == ()
