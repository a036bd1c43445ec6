"""Whether worlds, people and ways fit together: what nobody may tell, and where nobody may be stuck."""

from __future__ import annotations

import pytest

from tests.content.samples import codes, line_of, reading, scenario, told

TRADE = "            reason: You take the Sunday nights\n"
FIRST = "          - Good morning. Rotating shifts. Is that a problem?\n"
OPENS = "      - narrator: A room with a fan and two chairs.\n"
DIFFERS = "{choice: Three months., forever: For ever.}"
SHOW = "            reply: Hm. Draw me ours.\n"
HOW_LONG = """\
                  choice: 3 months. Then you choose.
                  forever: I have been on nights since the lift was new.
"""
GATE = "    gate:\n      says:\n        - narrator: They would"
DOORS = """      go on:
        duarte:
          do: Go and meet Duarte on Thursday.
          cost: 3
          price: Half a day's pay and two buses
"""


def guarded(condition: str) -> tuple[str, str]:
    """The first line replaced by one that differs between worlds, under a condition."""
    return (FIRST, f"          - if: {condition}\n            marta: {DIFFERS}\n")


@pytest.mark.parametrize(
    "condition",
    [
        "knows(nights-end)",
        "knows(nights-end) and trust > 3",
        "not (not knows(nights-end) or shown)",
        "certain(forever)",
        "certain(forever) or certain(choice)",
        "not possible(choice)",
        "settled(classes)",
        "fixed(classes)",
        "written(classes)",
        "knows(nights-end) or certain(choice)",
    ],
)
def test_a_line_may_tell_what_is_known(condition: str) -> None:
    assert codes(guarded(condition)) == []


@pytest.mark.parametrize(
    "condition",
    [
        "trust > 3",
        "heard(nights-end)",
        "knows(pay-band)",
        "possible(forever)",
        "not certain(forever)",
        "not knows(nights-end)",
        "knows(nights-end) or shown",
        "raised(classes)",
        "routed(classes)",
        "not (knows(nights-end) and shown)",
        "not settled(classes)",
    ],
)
def test_a_line_may_not_give_the_truth_away(condition: str) -> None:
    assert told(reading(guarded(condition))) == [f"W04 {line_of(FIRST)}:13"]


def test_a_plain_line_that_differs_names_the_worlds() -> None:
    (problem, *_) = reading((OPENS, f"      - narrator: {DIFFERS}\n")).problems
    assert problem.message == "This line differs between choice and forever, which may not be told apart yet."


def test_hearing_first_hand_allows_a_reply_and_a_guess_does_not() -> None:
    assert codes((SHOW, f"            hear: nights-end\n            reply: {DIFFERS}\n")) == []
    assert codes(
        ("              - It is mostly nights, I think. Duarte would know.\n", f"              - marta: {DIFFERS}\n")
    ) == ["W04"]


def test_raising_allows_what_is_said_when_it_came_out_and_no_reply_before() -> None:
    settled = "            settled: Sundays. Done. I will write it on the rota.\n"
    assert codes((settled, f"            settled:\n              duarte: {DIFFERS}\n")) == []
    assert codes((TRADE, f"{TRADE}            reply:\n              duarte: {DIFFERS}\n")) == ["W04"]


def test_an_answer_that_was_not_given_tells_nothing() -> None:
    heard = "            heard: Ask me when I know you better.\n"
    assert codes((heard, f"            heard:\n              duarte: {DIFFERS}\n")) == ["W04"]


def test_raising_without_what_it_takes_tells_nothing() -> None:
    assert codes((TRADE, f"            reply:\n              duarte: {DIFFERS}\n")) == ["W04", "W17", "W17"]


def test_a_scene_may_tell_what_it_lets_hear() -> None:
    says = "        says: So. You want evenings.\n"
    assert codes((says, f"        hear: nights-end\n        says: {DIFFERS}\n")) == []
    assert codes((says, f"        if: knows(nights-end)\n        says: {DIFFERS}\n")) == []
    assert codes((says, f"        says: {DIFFERS}\n")) == ["W04"]


def test_the_condition_of_a_scene_tells_nothing_where_a_choice_jumps_to_it() -> None:
    jump = "            say: Shifts are fine by me. I worked whole weekends at the campsite.\n"
    says = "        says: You may ask me one thing.\n"
    guarded_scene = (says, f"        if: knows(nights-end)\n        says: {DIFFERS}\n")
    assert codes(guarded_scene) == []
    assert codes(guarded_scene, (jump, f"{jump}            then: questions\n")) == ["W04"]


def test_offers_gates_and_reasons_keep_the_secret_too() -> None:
    contract = "    says: Here is the contract.\n"
    assert codes((contract, f"    says: {DIFFERS}\n")) == ["W04"]
    assert codes((contract, f"    if: knows(nights-end)\n    says: {DIFFERS}\n")) == ["W09"]
    assert codes(("        - Nights? No thanks.\n", f"        - {DIFFERS}\n")) == ["W04"]
    assert codes(
        ("        says: We need someone who can work the rota as posted.\n", f"        says: {DIFFERS}\n")
    ) == ["W04"]


def test_three_worlds_are_told_apart_pair_by_pair() -> None:
    last = "    truth: Nights, and no end to them.\n"
    third = (last, f"{last}  maybe:\n    weight: 20\n    value: 1\n    truth: Who knows.\n")
    changes = (
        third,
        ("    weight: 60", "    weight: 40"),
        ("      choice: Nights last 3 months.", "      choice, maybe: Nights last 3 months."),
        ("          choice: In March the night people", "          choice, maybe: In March the night people"),
    )
    shared = HOW_LONG.replace("choice:", "choice, maybe:")
    assert codes(*changes, (HOW_LONG, shared)) == []
    came = reading(*changes, (HOW_LONG, HOW_LONG + "                  maybe: Who knows.\n"))
    assert [problem.message for problem in came.problems if problem.code == "W04"] == [
        "This line differs between choice and maybe, which may not be told apart yet."
    ]


def test_a_colon_in_a_plain_line_is_no_voice() -> None:
    assert codes((FIRST, "          - One thing, then: nights.\n")) == ["R06"]
    assert codes((FIRST, '          - "One thing, then: nights."\n')) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("[Good morning.]", ["S17"]),
        ("{if: shown}", ["S17"]),
        ("{if: shown, you: Hello., marta: Good morning.}", ["S17"]),
        ("{if: shown, you: Hello.}", []),
        ("{if: , you: Hello.}", ["S04"]),
        ("{if: knows(nights-end), choice: 3 months., forever: For ever.}", []),
        ("{martha: Good morning.}", ["R06"]),
    ],
)
def test_the_forms_of_a_line(line: str, expected: list[str]) -> None:
    assert codes((FIRST, f"          - {line}\n")) == expected


def test_no_lines_at_all() -> None:
    assert codes(("        says: You may ask me one thing.\n", "        says: []\n")) == ["S04"]


def test_a_slip_in_a_table_of_worlds() -> None:
    assert codes((OPENS, "      - narrator: {'choice, for-ever': Nights., forever: Nights.}\n")) == ["R01"]
    assert codes((OPENS, "      - narrator: {choice: Nights., forever: }\n")) == ["S04"]
    assert codes((OPENS, "      - narrator: {choice: Nights.}\n")) == ["R03"]


def test_endings_are_free_to_tell() -> None:
    assert codes(("    text: You sign.\n", f"    text: {DIFFERS}\n")) == []


def test_nobody_tells_what_they_do_not_know() -> None:
    mail = "          hear: pay-band\n          reply: The rota is not mine to send.\n"
    assert codes((mail, "          by: duarte\n" + mail)) == ["W03"]
    assert codes((mail, "          by: documents\n" + mail)) == ["W03"]
    assert codes((mail, "          by: documents\n" + mail), ("[ad, marta]", "[ad, marta, documents]")) == []
    assert codes(("    by: marta\n    says", "    by: duarte\n    hear: pay-band\n    says")) == ["W03"]


def test_a_briefing_has_nobody_to_ask() -> None:
    corner = "    - narrator: The house stands on a corner.\n"
    look = corner + "  choices:\n    look: {do: Look through the window., hear: pay-band}\n"
    assert codes((corner, look)) == ["W03"]
    assert codes((corner, look), ("[ad, marta]", "[ad, marta, seen]")) == []
    assert scenario((corner, look), ("[ad, marta]", "[ad, marta, seen]")).briefing.choices[0].kind.value == "begin"
    assert codes((corner, corner + "  choices:\n    go: {do: Go., then: hello}\n")) == ["S01"]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("            reply: Good.\n", "            then: hello\n", ["W11"]),
        ("            reply: Good.\n", "            then: classes\n", ["R01"]),
        ("            reply: Good.\n", "            then: end\n            ending: left\n", ["S12"]),
        ("        duarte:\n          do: Go", "        marta:\n          do: Go", ["W12", "W14"]),
        (DOORS, "", ["W08", "W14"]),
        ("    job: Guest Assistant, Casa Alvorada\n", "    if: shown\n    job: Guest Assistant\n", ["W09"]),
        ("        slots: 1\n", "        slots: 2\n", ["W16"]),
        ("        slots: 1\n", "", ["S14"]),
        ("          mail-marta:\n".replace("          ", "        "), "        duarte:\n", ["R07"]),
        ("          honest:\n", "          kindly:\n", ["R07"]),
        ("          pay:\n", "          enough:\n", ["R07"]),
        ("          say-nothing:\n", "          say nothing:\n", ["S09"]),
        ("    kind: turned down\n", "    kind: turned-down\n", ["S08"]),
        ("            bend: classes\n", "            bend: classes\n            ask: classes\n", ["S12", "W17", "W17"]),
        (
            "            bend: classes\n",
            "            bend: classes\n            by: documents\n",
            ["W15", "W17", "W17", "W17"],
        ),
        ("    fixed in: [forever]\n", "    fixed in: [for-ever]\n", ["R01"]),
        ("    known by: [duarte]\n", "    known by: [ad, duarte]\n", ["W02"]),
        ("    known by: [duarte]\n", "    known by: []\n", ["S11"]),
        ("      marta: It is mostly nights, Marta thinks.\n", "      marta:\n", ["S04", "W03", "W03"]),
    ],
)
def test_a_way_that_is_wrong(old: str, new: str, expected: list[str]) -> None:
    assert codes((old, new)) == expected


def test_no_offer_where_one_is_needed() -> None:
    offers = "offers:\n  desk:"
    assert "W10" in codes((offers, "desks:\n  desk:"))
    check = "      check:\n        mail-marta:"
    assert codes((offers, "desks:\n  desk:"), (check, "      offer: {do: Ask.}\n" + check)).count("W10") == 2


def test_a_scene_that_everything_jumps_over() -> None:
    jumps = [
        (f"            {key}", f"            then: end\n            {key}")
        for key in ("say: I study on", "say: Shifts are fine", "say: Nights would not")
    ]
    assert codes(*jumps) == ["W13"]
    assert codes(*jumps[:2]) == []


def test_conditions_may_close_everything() -> None:
    kindly = "        say: Thank Duarte and say that it is not for you.\n"
    assert codes((kindly, "        if: shown\n" + kindly)) == ["W07"]
    sign = "        say: Sign it.\n"
    decline = "        say: Thank them and decline.\n"
    assert codes((sign, "        if: shown\n" + sign)) == []
    assert codes((sign, "        if: shown\n" + sign), (decline, "        if: not shown\n" + decline)) == ["W07"]
