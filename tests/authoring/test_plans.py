"""Plans: their text, their names, and what comes of them when they are played."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.authoring.plans import parse
from game.authoring.plans.files import NoPlan, Ran, plans_in, run_plans
from game.authoring.plans.names import check_names
from game.authoring.plans.parse import parse_plan
from game.authoring.plans.play import play_plan
from game.authoring.plans.record import record
from game.cli.arguments_plays import _TEST_EXAMPLES
from game.content.text import MOST_BYTES
from game.engine.game import Game
from game.testing import machine_of
from tests.plans import PLANS
from tests.stories import CROSSING, SHIPPED

if TYPE_CHECKING:
    from pathlib import Path

    from game.authoring.plans.play import Failure, Played

MACHINE = machine_of(CROSSING)
BEGIN = "run a\nchoose begin\n"


def mistakes(text: str) -> list[str]:
    """The mistakes in a plan for the crossing, each with its place."""
    plan, found = parse_plan(text)
    return [str(each) for each in sorted((*found, *check_names(plan, MACHINE.game)))]


def played(text: str) -> tuple[Played, ...]:
    """What comes of a plan for the crossing that is in order."""
    plan, found = parse_plan(text)
    assert (found, check_names(plan, MACHINE.game)) == ((), ())
    return play_plan(plan, MACHINE)


def failures(text: str) -> tuple[Failure, ...]:
    """The failures of the first run in the first world."""
    return played(text)[0].failures


@pytest.mark.parametrize("ran", run_plans(PLANS), ids=lambda ran: ran.path.stem)
def test_the_plans_of_the_stories_come_as_expected(ran: Ran) -> None:
    assert ran.mistakes == ()
    assert [(each.name, each.world, each.failures) for each in ran.played if not each.passed] == []
    assert len({each.name for each in ran.played}) >= 6


def test_every_story_has_a_plan() -> None:
    assert {path.stem for path in SHIPPED} <= {path.stem for path in PLANS}


@pytest.mark.parametrize(
    "claim",
    [
        'says "Ann has a form."',
        'says "Are   mornings a problem?"',
        'says "ann: Are mornings a problem?"',
        "fact pay",
        "no fact closing",
        "open ask-bo",
        "closed begin",
        "place ann/hello",
        "trust = 5",
        "not knows(mornings) and (met(ann) or shown) and possible(sunk)",
    ],
)
def test_what_is_so_is_as_expected(claim: str) -> None:
    assert failures(f"{BEGIN}expect {claim}") == ()


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ('says "Ann has a from."', "it was not told"),
        ("fact mornings", "it was not heard"),
        ("fact pay second-hand", "it was heard first-hand"),
        ("no fact pay", "it was heard first-hand"),
        ("open begin", "open: ask-bo, raise-it, fine, rude, warmly, silently"),
        ("closed rude", "open: ask-bo, raise-it, fine, rude, warmly, silently"),
        ("place bo/deck", "place ann/hello"),
        ("ending left", "the play is not over; it stands at ann/hello"),
        ("trust > 5", "trust = 5"),
        ("trust > 6 or trust < 2", "trust = 5"),
        ("knows(mornings) and shown", "mornings: it was not heard; not shown"),
        ("raised(title)", "title: open"),
        ("written(title)", "title: not in writing"),
        ("certain(calm)", "worlds that fit: calm, busy, sunk"),
        ("not met(ann)", "met(ann)"),
        ("flag(easy)", "not flag(easy)"),
    ],
)
def test_what_is_not_so_is_told_as_it_is(claim: str, found: str) -> None:
    (failure,) = failures(f"{BEGIN}expect {claim}")
    assert (failure.line, failure.step, failure.after) == (3, 1, "begin")
    assert (failure.expected, failure.found) == (claim, found)
    assert failure.told[-1] == "ann: Are mornings a problem?"


def test_the_notebook_is_told_second_hand_and_in_writing() -> None:
    heard = f'{BEGIN}choose ask-bo\nexpect fact mornings second-hand\nexpect says "Mr Bo would"\nexpect fact mornings'
    assert [each.found for each in failures(heard)] == ["it was heard second-hand only"]


def test_only_what_was_told_since_the_last_choices_counts() -> None:
    assert len(failures(f'{BEGIN}choose fine\nexpect says "Ann has a form"')) == 1
    assert failures('run a\nchoose begin fine\nexpect says "Ann has a form"') == ()


def test_an_ending_tells_what_comes_later() -> None:
    text = 'run a\nworld calm\nchoose begin silently\nexpect ending left\nexpect says "The mornings are bright."'
    assert failures(text) == ()
    (failure,) = failures(f"{text}\nexpect ending declined")
    assert failure.found == "ending left"


def test_a_run_stops_at_a_choice_that_is_not_open() -> None:
    failure, *others = failures("run a\nchoose begin\nchoose boats fine\nexpect trust = 9")
    assert others == []
    assert (failure.line, failure.step, failure.expected) == (3, 1, "boats is open")
    assert failure.found == "at ann/hello there is ask-bo, raise-it, fine, rude, warmly, silently"
    (failure,) = failures("run a\nchoose begin silently begin\nexpect trust = 9")
    assert failure.found == "at ending/left the play is over"


def test_a_run_is_played_in_its_worlds_or_in_all() -> None:
    assert [each.world for each in played(f"{BEGIN}expect trust = 5")] == ["calm", "busy", "sunk"]
    assert [each.world for each in played("run a\nworld sunk, calm\nexpect trust = 5")] == ["sunk", "calm"]
    seeded = played("run a\nseed 7\nexpect trust = 5")
    assert [each.world for each in seeded] == [MACHINE.game.scenario.worlds[Game(MACHINE, 7).world].id]


def test_comments_blanks_and_marks_mean_nothing() -> None:
    text = '\ufeff# above\r\n\r\nrun "a # b"  # beside\r\n  choose begin, # all\r\nexpect says "form" # yes\r\n'
    (first, *_) = played(text)
    assert (first.name, first.line, first.passed, first.expectations) == ("a # b", 3, True, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "1:1: There is no run in this plan. Begin one with `run` and a name."),
        ("rum a", "1:1: A line cannot begin with `rum`. Did you mean `run`?"),
        ("run a\nexpect trust = 5\n  zzz", "3:3: A line cannot begin with `zzz`. Lines begin with `scenario`, `run`"),
        ("run a", "1:5: The run `a` expects nothing. Add a line with `expect`."),
        ("run", "1:1: After `run` something is missing. Write `run` and a name for it."),
        ("choose begin", "1:1: `choose` stands before the first run."),
        ("run a\nexpect trust = 5\nscenario b", "3:1: The scenario is named once, before the first run."),
        ("run a\nexpect trust = 5\nrun a\nexpect trust = 5", "3:1: There are two runs with the name `a`."),
        ("run a\nseed x\nexpect trust = 5", "2:6: `x` is not a seed. Write a whole number from 0 to"),
        ("run a\nseed 7\nworld calm\nexpect trust = 5", "3:1: This run has its world or seed already."),
        ("run a\nexpect trust = 5\nseed 7", "3:1: `seed` stands after the first step of the run."),
        ("run a\nworld clam\nexpect trust = 5", "2:7: The scenario has no world `clam`. Did you mean `calm`?"),
        ("run a\nchoose begn\nexpect trust = 5", "2:8: The scenario has no choice `begn`. Did you mean `begin`?"),
        ("run a\nexpect place an/hello", "2:14: The scenario has no place `an/hello`. Did you mean `ann/hello`"),
        ("run a\nexpect ending xxxx", "2:15: The scenario has no ending `xxxx`. There is left, turned-down,"),
        ("run a\nexpect open rood", "2:13: The scenario has no choice `rood`."),
        ("run a\nexpect fact payy", "2:13: The scenario has no fact `payy`. Did you mean `pay`?"),
        ("run a\nexpect shown and knows(payy)", "2:24: The scenario has no fact `payy`. Did you mean `pay`?"),
        ("run a\nexpect raised(titel)", "2:15: The scenario has no issue `titel`. Did you mean `title`?"),
        ("run a\nexpect endign left", "2:8: `endign` is not something that can be expected. Did you mean `ending`?"),
        ("run a\nexpect trust >= 60", "2:17: Trust is compared with 60, and goes from 0 to 10."),
        ("run a\nexpect trust >=", "2:16: The condition ends here, and a number from 0 to 10 is still to come."),
        ("run a\nexpect shown and knew(pay)", "2:18: `knew` is not something that a condition can test."),
        ("run a\nexpect says Hello", "2:13: What is said stands between quotation marks."),
        ('run a\nexpect says " "', "2:13: There are no words between the quotation marks."),
        ("run a\nexpect fact pay secondhand", "2:17: A fact is not heard `secondhand`. Did you mean `first-hand`"),
        ("run a\nexpect no pay", "2:11: After `pay` something is missing. Write `expect no fact` and the id"),
        ("run a\nexpect no facts pay", "2:11: `no` is said of facts, and here is `facts`."),
        ("run a\nexpect place ann/hello now", "2:24: `now` is too much here. Write `expect place` and a place"),
        ("run a\nexpect closed", "2:8: After `closed` something is missing."),
    ],
)
def test_a_mistake_is_told_with_its_place(text: str, told: str) -> None:
    assert any(each.startswith(told) for each in mistakes(text)), mistakes(text)


@pytest.mark.parametrize("text", [str(parse.__doc__).partition("::")[2], _TEST_EXAMPLES.split("a plan:\n")[1]])
def test_the_plans_of_the_documents_are_in_order(text: str) -> None:
    plan, found = parse_plan(text.partition("exit code:")[0])
    assert found == ()
    assert [len(run.steps) >= 8 for run in plan.runs] == [True]


def test_all_mistakes_are_told_at_once() -> None:
    found = mistakes("scenario\nrun a\nworld clam\nchoose begn rood\nexpect trust\nexpcet shown")
    assert [each.split(" ")[0] for each in found] == ["1:1:", "3:7:", "4:8:", "4:13:", "5:13:", "6:1:"]


def test_what_is_too_large_is_no_plan() -> None:
    plan, found = parse_plan(b"#" * (MOST_BYTES + 1))
    assert plan.runs == ()
    assert [each.message for each in found] == ["This file is too large to be a plan."]


@given(st.text(max_size=200) | st.lists(st.sampled_from(["run a", "expect", "choose", '"', "says", "(", "\n", "#"])))
def test_no_text_breaks_the_parser(text: str | list[str]) -> None:
    plan, found = parse_plan(text if isinstance(text, str) else " ".join(text))
    check_names(plan, MACHINE.game)
    assert plan.runs or found


@pytest.mark.parametrize("path", [CROSSING, *SHIPPED], ids=lambda path: path.stem)
def test_a_recorded_play_passes_as_it_stands(path: Path) -> None:
    machine = machine_of(path)
    for seed in range(40):
        lots, game = Random(seed), Game(machine, seed)  # noqa: S311  not for secrets
        while game.legal_choices and len(game.history) < 60:
            game.play(lots.choice(game.legal_choices).id)
        plan, found = parse_plan(record(game, path.stem, seeded=bool(seed % 2)))
        assert (found, check_names(plan, machine.game)) == ((), ())
        (again,) = play_plan(plan, machine)
        assert again.failures == ()
        assert again.world == machine.game.scenario.worlds[game.world].id
        assert again.expectations >= 2


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


def test_plans_are_found_in_folders_and_told_where_there_are_none(tmp_path: Path) -> None:
    inner, outer = write(tmp_path, "in/b.plan", BEGIN), write(tmp_path, "a.plan", BEGIN)
    assert plans_in([tmp_path]) == (outer, inner)
    assert plans_in([outer, tmp_path, outer]) == (outer, inner)
    with pytest.raises(NoPlan, match=r"There is no plan at .*c\.plan\. Did you mean a\.plan\?"):
        plans_in([tmp_path / "c.plan"])
    with pytest.raises(NoPlan, match="plans end in"):
        plans_in([write(tmp_path, "empty/x.txt", "").parent])


@pytest.mark.parametrize(
    ("stories", "line", "told"),
    [
        (["a"], "", []),
        (["b"], "", []),
        (["a", "b"], "", []),
        (["b", "c"], "", ["1:1: The plan names no scenario, and there is no a.yaml beside it. Add a line `scenario`."]),
        ([], "", ["1:1: The plan names no scenario, and there is no a.yaml beside it. Add a line `scenario`."]),
        (["b", "c"], "scenario c", []),
        (["in/b"], "scenario in/b.yaml", []),
        (["ferry"], "scenario fery", ["1:10: There is no scenario called 'fery'. Did you mean ferry?"]),
        ([], "scenario a\0/b.yaml", ["1:10: There is no scenario called "]),
        ([], "scenario night-desk", ["3:8: The scenario has no choice `fine`."]),
    ],
)
def test_the_scenario_of_a_plan(tmp_path: Path, stories: list[str], line: str, told: list[str]) -> None:
    for name in stories:
        write(tmp_path, f"{name}.yaml", CROSSING.read_text("utf-8"))
    plan = write(tmp_path, "a.plan", f"{line}\nrun a\nchoose fine\nexpect trust = 5")
    (ran,) = run_plans([plan])
    assert [str(each)[: len(want)] for each, want in zip(ran.mistakes, told, strict=True)] == told
    assert bool(ran.played) is not bool(told)


def test_a_scenario_that_cannot_be_played_is_told(tmp_path: Path) -> None:
    write(tmp_path, "b.yaml", "title: x")
    (ran,) = run_plans([write(tmp_path, "a.plan", "scenario b\nrum a")])
    assert [each.message[:19] for each in ran.mistakes] == ["The scenario `b` ca", "A line cannot begin"]
    assert "In line 1 of it: The scenario has no `format`." in ran.mistakes[0].message
    assert ran.mistakes[0].hint.endswith("`past-hr check` shows the line.")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("scenario x\nrun a\n".encode("utf-16"), "The file is saved in UTF-16."),
        (b"PK\x03\x04 word/", "This is a Word document, and no plain text."),
        (b"{\\rtf1 run a}", "This is a document in RTF, as Word or TextEdit saves it, and no plain text."),
    ],
)
def test_a_plan_that_is_no_text_is_one_mistake(data: bytes, message: str) -> None:
    _, mistakes = parse_plan(data)
    assert [each.message for each in mistakes] == [message]


def test_curly_quotation_marks_are_named() -> None:
    _, mistakes = parse_plan("run a\nexpect says “Hello there”\n")
    assert [(each.line, each.message) for each in mistakes] == [
        (2, "What is said stands between straight quotation marks, and these are curly ones.")
    ]


def test_a_story_is_no_plan(tmp_path: Path) -> None:
    story = tmp_path / "late.yaml"
    story.write_text("format: 1\n", "utf-8")
    with pytest.raises(NoPlan, match=r"is a scenario, and not a plan; plans end in \.plan"):
        plans_in([story])
    story.with_suffix(".plan").write_text("run a\n", "utf-8")
    with pytest.raises(NoPlan, match=r"Did you mean .*late\.plan\?"):
        plans_in([story])


def test_a_choice_that_is_gone_is_named_though_the_scenario_cannot_be_played(tmp_path: Path) -> None:
    (tmp_path / "late.yaml").write_text(
        "titel: x\nmeetings: {hr: {scenes: {a: {choices: {who: {say: Why}}}}}}\n", "utf-8"
    )
    plan = tmp_path / "late.plan"
    plan.write_text("run a\nchoose begin who coat\nexpect trust > 1\n", "utf-8")
    [ran] = run_plans([plan])
    assert [(each.line, each.message[:45]) for each in ran.mistakes] == [
        (1, "The scenario `late` cannot be played. In line"),
        (2, "The scenario has no choice `coat`."),
    ]
