"""A new scenario: whatever it is called, it reads back as it was told; and it is whole, clean and playable."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from game.authoring.allowed import allowed_in
from game.authoring.check import check
from game.authoring.plans.files import run_plans
from game.authoring.run import Source, run
from game.authoring.scaffold.answers import CAST, LEVELS, MOST_LETTERS, Answers, Who, met, plain, unfit, who
from game.authoring.scaffold.scaffold import plan_text, scenario_text, slug
from game.authoring.sheet.sheet import sheet_of
from game.content.reader import read
from game.engine.machine import ScenarioMachine
from game.model.scenario import EndingKind, Kind, Level, Pronoun
from game.rules.compile import compile_scenario
from game.solver.solution import Solution, solve

if TYPE_CHECKING:
    from pathlib import Path

    from game.model.scenario import Scenario

ODD = (
    *(
        "- a",
        "-",
        "a: b",
        "a #b",
        "#",
        "'",
        '"',
        "''",
        '"a" b',
        "yes",
        "No",
        "null",
        "~",
        "1984",
        "12:30",
        "0x1f",
        "[x]",
    ),
    *(
        "{x}",
        "*a",
        "&a",
        "!a",
        "|",
        ">-",
        "%a",
        "@a",
        "`a`",
        "? a",
        "a:",
        "$hr",
        "$$",
        "${x}",
        "\\",
        "\\n",
        "...",
        "---",
    ),
    *(
        "Zoë Ångström",
        "李伟",
        "محمد",
        "👩\u200d🔧",
        "e\u0301",
        "a\u00a0b",
        "x" * MOST_LETTERS,
        "# past-hr: allow L01",
        "#: 2",
    ),
)
"""Names that YAML, the filling of the template or the reader could take for something else."""

NAMES = st.one_of(
    st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=MOST_LETTERS)
).filter(lambda text: unfit(text) is None)
PEOPLE = st.builds(Who, NAMES.map(plain), st.sampled_from(Pronoun))
ANSWERS = st.builds(
    Answers,
    title=NAMES.map(plain),
    you=PEOPLE,
    company=NAMES.map(plain),
    place=NAMES.map(plain),
    work=NAMES.map(plain),
    job=NAMES.map(plain),
    levels=st.sampled_from(LEVELS),
    people=st.fixed_dictionaries(dict.fromkeys(CAST, PEOPLE)),
)


def scenario_of(answers: Answers) -> Scenario:
    reading = read(scenario_text(answers).encode(), "story")
    assert reading.problems == ()
    assert reading.scenario is not None
    return reading.scenario


@given(ANSWERS)
@example(Answers(you=Who("- Bo: #1, 'x' \"y\"", Pronoun.SHE), company="a: b # c", levels=4))
def test_what_is_written_reads_back_with_the_same_names(answers: Answers) -> None:
    scenario = scenario_of(answers)
    card = scenario.card
    told = (card.title, scenario.company.name, card.place, card.field, scenario.ad.title, scenario.candidate.name)
    assert told == (answers.title, answers.company, answers.place, answers.work, answers.job, answers.you.name)
    assert scenario.candidate.pronoun is answers.you.pronoun
    people = {person.id: Who(person.name, person.pronoun) for person in scenario.people.values()}
    assert people == {name: answers.people[name] for name in met(answers.levels)}
    assert [offer.job for offer in scenario.offers] == [
        f"{answers.job}, from next year for good",
        f"{answers.job}, one year",
    ]
    assert f"in {answers.place}. {answers.company} has a front door" in scenario.briefing.says[0].texts[0]


@settings(max_examples=25)
@given(ANSWERS)
def test_editors_read_the_same_texts(answers: Answers) -> None:
    text = scenario_text(answers)
    read_by_editors = yaml.safe_load(text)
    assert text.startswith("# yaml-language-server: $schema=scenario.schema.json\n")
    assert read_by_editors["title"] == answers.title
    assert read_by_editors["you"]["name"] == answers.you.name
    assert {name: each["name"] for name, each in read_by_editors["people"].items()} == {
        name: answers.people[name].name for name in met(answers.levels)
    }


@pytest.mark.parametrize("levels", LEVELS)
def test_it_is_clean_under_a_whole_check(levels: int, tmp_path: Path) -> None:
    text = scenario_text(Answers(levels=levels))
    report = run([Source(tmp_path / "story.yaml", text.encode())])
    assert [finding.problem.code for finding in report.files[0].findings] == ["L29"]
    assert [each.code for each in allowed_in(text.splitlines())] == (["L08"] if levels == 2 else [])


@pytest.mark.parametrize("levels", LEVELS)
def test_what_somebody_types_makes_no_error(levels: int) -> None:
    odd = Who("Dr. #1: Zoë", Pronoun.THEY)
    people = dict.fromkeys(CAST, odd)
    found = check(scenario_text(Answers("a: #b", odd, "- x", "'y'", "yes", "~", levels, people)), "story").problems
    assert {problem.code for problem in found} <= {"L29", "L08", "L32"}  # all are called the same


@pytest.mark.parametrize("levels", LEVELS)
def test_it_is_of_the_kind_and_length_that_it_claims_and_small(levels: int) -> None:
    scenario = scenario_of(Answers(levels=levels))
    machine = ScenarioMachine(compile_scenario(scenario))
    solution = solve(machine.game)
    assert isinstance(solution, Solution)
    sheet = sheet_of(machine, solution)
    assert sheet.claimed is sheet.computed is Kind.GOING_ON
    assert round(sheet.size.minutes) == sheet.size.claimed
    assert sheet.size.states < 5_000
    assert sheet.never_reached == ()


@pytest.mark.parametrize("levels", LEVELS)
def test_its_plan_passes(levels: int, tmp_path: Path) -> None:
    answers = Answers(title="Another: #1", levels=levels)
    (tmp_path / "a story.yaml").write_text(scenario_text(answers), "utf-8")
    (tmp_path / "a story.plan").write_text(plan_text(answers), "utf-8")
    [ran] = run_plans([tmp_path / "a story.plan"])
    assert ran.mistakes == ()
    assert len({each.name for each in ran.played}) == 4
    assert [failure for each in ran.played for failure in each.failures] == []


@pytest.mark.parametrize("levels", LEVELS)
def test_it_shows_every_feature(levels: int) -> None:
    scenario, text = scenario_of(Answers(levels=levels)), scenario_text(Answers(levels=levels))
    assert [person.level for person in scenario.people.values()] == list(Level)[:levels]
    assert all(ending.later for ending in scenario.endings.values())
    kinds = {EndingKind.LEFT, EndingKind.TURNED_DOWN, EndingKind.DECLINED, EndingKind.ACCEPTED}
    assert {ending.kind for ending in scenario.endings.values()} == kinds
    for key in ("guessed by:", "slots:", "tempted:", "check:", "turn down:", "show strength:", "spec:", "routed:",
                "settled:", "fixed:", "fixed in:", "appears:", "record:", "introduces:", "if: flag(coat)"):  # fmt: skip
        assert re.search(rf"^ *(?:- )?{re.escape(key)}", text, re.MULTILINE), key


@pytest.mark.parametrize("levels", LEVELS)
def test_hints_take_one_line_and_stand_above_what_they_are_about(levels: int) -> None:
    lines = scenario_text(Answers(levels=levels)).splitlines()
    hints = [number for number, line in enumerate(lines) if line.lstrip().startswith("# ")]
    assert len(hints) > 40
    assert all(len(lines[number]) <= 90 for number in hints)
    assert not any("$" in line for line in lines[1:])
    assert all(lines[number + 1].strip() for number in hints)


@pytest.mark.parametrize(
    ("typed", "name", "pronoun"),
    [
        ("Ada Berg, she", "Ada Berg", Pronoun.SHE),
        ("  Ada   Berg ,HE ", "Ada Berg", Pronoun.HE),
        ("Ada Berg", "Ada Berg", Pronoun.THEY),
        ("Berg, Ada", "Berg, Ada", Pronoun.THEY),
        (", she", ", she", Pronoun.THEY),
        ("Noor Haddad, her", "Noor Haddad", Pronoun.SHE),
        ("Noor Haddad she", "Noor Haddad", Pronoun.SHE),
        ("Noor Haddad (she)", "Noor Haddad", Pronoun.SHE),
        ("Noor Haddad, (Him)", "Noor Haddad", Pronoun.HE),
        ("Noor Haddad,they/them", "Noor Haddad", Pronoun.THEY),
        ("Noor Haddad (she / her)", "Noor Haddad", Pronoun.SHE),
        ("Haddad, Noor, he", "Haddad, Noor", Pronoun.HE),
        ("Li He", "Li He", Pronoun.THEY),
        ("Li he", "Li", Pronoun.HE),
        ("She", "She", Pronoun.THEY),
        ("Adey, Jr.", "Adey, Jr.", Pronoun.THEY),
        ("Adey, Theo, he", "Adey, Theo", Pronoun.HE),
    ],
)
def test_a_person_is_a_name_and_perhaps_a_pronoun(typed: str, name: str, pronoun: Pronoun) -> None:
    assert who(typed) == Who(name, pronoun)


@pytest.mark.parametrize(
    "typed",
    [
        "Priya Shah, sher",
        "Priya Shah, hee",
        "Priya Shah (it)",
        "Priya Shah, s",
        "Priya (she/him)",
        "Bo, thay",
        "Adey, Theo",
    ],
)
def test_a_pronoun_that_is_not_understood_is_not_swallowed(typed: str) -> None:
    assert who(typed) is None


@given(PEOPLE)
def test_what_is_shown_as_the_default_is_understood(person: Who) -> None:
    assume("," not in person.name)  # a comma stands between name and pronoun
    again = who(str(person))
    assert again is None or again.pronoun is person.pronoun


def test_people_are_called_by_one_name_unless_that_is_unclear() -> None:
    people = {"hr": Who("Ada Berg"), "manager": Who("Ada Lind"), "director": Who("Dr. Bo Ek"), "owner": Who("Cy Fox")}
    text = scenario_text(Answers(people=people, levels=4))
    for called in ("Ada Berg", "Ada Lind", "Dr. Bo Ek", "Cy"):
        assert f"Tell {called} that" in text


@pytest.mark.parametrize(
    "text", ["", "  ", "\u3000", "a\tb", "a\nb", "\x1b[2J", "a\u202eb", "\ud800", "a\x85b", "x" * 61]
)
def test_what_cannot_stand_in_a_file_is_told_in_one_sentence(text: str) -> None:
    wrong = unfit(text)
    assert wrong is not None
    assert re.fullmatch(r"[A-Z][ -~]+\.", wrong)


@given(NAMES)
def test_a_title_makes_the_name_of_a_file(title: str) -> None:
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(title))


def test_slugs() -> None:
    assert [slug(each) for each in ("The Late Shift", "Zoë's  #1", "李伟", "--")] == [
        "the-late-shift", "zoes-1", "scenario", "scenario",
    ]  # fmt: skip


def test_defaults_can_be_replaced_one_by_one() -> None:
    assert "title: Mine\n" in scenario_text(replace(Answers(), title="Mine"))
