"""The example of the guide, and the scenarios that people play, read as they are meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.content.reader import read, read_card
from game.model.choice import Aim, ChoiceKind, Manner, SpecChange, SpecStatus
from game.model.condition import PartedSo, TrustIs
from game.model.issue import IssueStatus, Resolver, Verb
from game.model.line import Line
from game.model.scenario import EndingKind, EndingValue, Level, Pronoun
from tests.content.samples import EXAMPLE, codes, reading, scenario
from tests.stories import CROSSING, SHIPPED

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("file", [CROSSING, *SHIPPED], ids=lambda file: file.stem)
def test_a_story_reads_without_errors(file: Path) -> None:
    came = read(file.read_bytes(), file.stem)
    assert [str(problem) for problem in came.problems if problem.severity == "error"] == []
    assert came.scenario is not None
    assert read_card(file.read_bytes(), file.stem) == came.scenario.card


def test_the_example_is_in_order() -> None:
    assert reading().problems == ()


def test_bytes_a_mark_and_windows_line_ends_change_nothing() -> None:
    assert read(b"\xef\xbb\xbf" + EXAMPLE.encode().replace(b"\n", b"\r\n"), "small-room") == reading()


def test_worlds_facts_and_issues() -> None:
    built = scenario()
    assert [(world.id, world.weight, world.value) for world in built.worlds] == [
        ("choice", 60, 58),
        ("forever", 40, 36),
    ]
    nights, pay = built.facts
    assert nights.texts == ("Nights last 3 months. Then you choose.", "Nobody has ever moved off nights.")
    assert nights.known_by == ("duarte",)
    assert nights.guesses == {"marta": "It is mostly nights, Marta thinks."}
    assert pay.texts == ("Band 2, with a premium at night.",) * 2
    assert pay.known_by == ("ad", "marta")
    (classes,) = built.issues
    assert classes.resolvers == (Resolver("duarte", (Verb.BEND,), trust=5, reason=True),)
    assert classes.fixed_in == ("forever",)


def test_people_and_the_candidate() -> None:
    built = scenario()
    marta = built.people["marta"]
    assert (marta.level, marta.pronoun, marta.does_not_know) == (Level.HR, Pronoun.SHE, "What a night is like.")
    assert built.candidate.resume == ("Two summers on a campsite desk",)
    assert built.candidate.otherwise.value == 45
    assert built.card.trains == ("ask who knows", "price the next step")


def test_a_briefing_without_choices_has_one_to_begin() -> None:
    (begin,) = scenario().briefing.choices
    assert (begin.id, begin.kind, begin.words, begin.spoken) == ("begin", ChoiceKind.BEGIN, "Go in.", False)


def test_a_scene_of_answers() -> None:
    marta, duarte = scenario().meetings
    who, nothing, honest = marta.scenes[0].choices
    assert (who.kind, who.aim, who.effects.trust, who.effects.hears) == (
        ChoiceKind.ANSWER,
        Aim.LEARN,
        1,
        ("nights-end",),
    )
    assert nothing.replies == (Line("marta", ("Good.",) * 2),)
    assert honest.replies == (Line("marta", ("Thank you for saying so.",) * 2),)
    assert honest.effects.flags == ("honest",)
    show = duarte.scenes[0].choices[2]
    assert show.effects.shows_strength
    assert show.effects.spec == (SpecChange("training", SpecStatus.SOFT),)


def test_a_scene_of_questions() -> None:
    questions = scenario().meetings[0].scenes[1]
    assert [(choice.id, choice.kind.value) for choice in questions.choices] == [
        ("pay", "topic"),
        ("nights", "topic"),
        ("enough", "enough"),
    ]
    assert questions.slots == 1


def test_questions_end_politely_by_themselves() -> None:
    begin = EXAMPLE.index("        enough:\n")
    enough = EXAMPLE[begin : EXAMPLE.index("    turn down:\n")]
    questions = scenario((enough, "")).meetings[0].scenes[1]
    assert questions.choices[-1].words == "That is all I wanted to ask. Thank you."
    assert questions.choices[-1].kind is ChoiceKind.ENOUGH


def test_raising_an_issue() -> None:
    trade = scenario().meetings[1].scenes[0].choices[0]
    raised = trade.effects.raises
    assert raised is not None
    assert (raised.issue, raised.verb, raised.reason, raised.written) == (
        "classes",
        Verb.BEND,
        "You take the Sunday nights",
        True,
    )
    assert list(trade.results) == [IssueStatus.HEARD, IssueStatus.SETTLED, IssueStatus.FIXED]


def test_a_gate() -> None:
    marta, duarte = scenario().meetings
    assert duarte.gate is None
    assert marta.gate is not None
    door, check = marta.gate.choices
    assert (door.id, door.kind, door.meeting, door.effects.cost) == ("duarte", ChoiceKind.GO_ON, "duarte", 3)
    assert (check.id, check.kind) == ("mail-marta", ChoiceKind.CHECK)
    assert [line.voice for line in (*marta.opens, *marta.gate.says, *marta.gate.tempted)] == [
        "narrator",
        "narrator",
        "thought",
    ]
    assert [(choice.kind, choice.effects.parted) for choice in marta.leave] == [
        (ChoiceKind.LEAVE, Manner.WARMLY),
        (ChoiceKind.LEAVE, Manner.SILENTLY),
    ]
    assert [rule.when for rule in marta.turn_downs] == [TrustIs("<", 3)]


def test_an_offer_and_the_endings() -> None:
    built = scenario()
    (desk,) = built.offers
    assert [(choice.id, choice.kind.value, choice.ending) for choice in desk.choices] == [
        ("sign", "accept", "took-it"),
        ("kindly", "decline", "declined"),
    ]
    assert desk.says == (Line("marta", ("Here is the contract.",) * 2),)
    left = built.endings["left"]
    assert left.later[0].texts == (
        "In March the night people choose their shifts.",
        "In March the same people work the same nights.",
    )
    assert left.later[2].when == PartedSo("silently")
    assert (left.kind, left.value) == (EndingKind.LEFT, EndingValue("otherwise", (0, 0)))
    assert built.endings["took-it"].value == EndingValue("job", (0, 0))


def test_the_value_of_an_ending() -> None:
    kind = "    kind: accepted\n"
    built = scenario((kind, f"{kind}    value: 70\n    plus: {{forever: -5, otherwise: 3}}\n"))
    assert built.endings["took-it"].value == EndingValue(70, (3, -5))
    built = scenario((kind, f"{kind}    value: otherwise\n    plus: 4\n"))
    assert built.endings["took-it"].value == EndingValue("otherwise", (4, 4))


def test_worlds_can_share_a_text() -> None:
    last = "    truth: Nights, and no end to them.\n"
    world = f"{last}  never:\n    weight: 20\n    value: 1\n    truth: No.\n"
    built = scenario(
        ("weight: 60", "weight: 40"),
        (last, world),
        ("      choice: Nights last 3 months. Then you choose.\n", "      choice, never: Nights last 3 months.\n"),
        ("          choice: In March the night people choose their shifts.\n", "          never, choice: In March.\n"),
        ("                  forever: I have been", "                  otherwise: I have been"),
        ("                  choice: 3 months. Then you choose.", "                  choice, never: 3 months."),
    )
    assert built.facts[0].texts == (
        "Nights last 3 months.",
        "Nobody has ever moved off nights.",
        "Nights last 3 months.",
    )


def test_yaml_surprises_stay_texts() -> None:
    built = scenario(
        ("title: The Small Room", "title: no"), ("place: Lisbon", "place: 12:30"), ("name: Rafa Monteiro", "name: 010")
    )
    assert (built.card.title, built.card.place, built.candidate.name) == ("no", "12:30", "010")


def test_jumps() -> None:
    say = "            say: Shifts are fine by me. I worked whole weekends at the campsite.\n"
    nothing = scenario((say, say + "            then: questions\n")).meetings[0].scenes[0].choices[1]
    assert (nothing.scene, nothing.ends_meeting) == ("questions", False)
    nothing = scenario((say, say + "            then: end\n")).meetings[0].scenes[0].choices[1]
    assert (nothing.scene, nothing.ends_meeting) == (None, True)


def test_an_offer_can_be_asked_for() -> None:
    check = "      check:\n        mail-marta:"
    gate = scenario((check, f"      offer:\n        do: Ask for it.\n{check}")).meetings[0].gate
    assert gate is not None
    assert [(choice.id, choice.kind.value) for choice in gate.choices][2:] == [("offer", "offer")]


def test_a_meeting_can_have_another_name() -> None:
    assert (
        codes(
            ("  duarte:\n    scenes:", "  desk:\n    with: duarte\n    scenes:"),
            ("        duarte:\n          do:", "        desk:\n          do:"),
        )
        == []
    )


def test_a_new_line_of_the_ad() -> None:
    spec = "              training: soft\n"
    new = "              trains-others: {now: new, text: Can train others}\n"
    show = scenario((spec, spec + new)).meetings[1].scenes[0].choices[2]
    assert show.effects.spec[1] == SpecChange("trains-others", SpecStatus.NEW, "Can train others")
    assert codes((spec, "              trains-others: new\n")) == ["R08"]


def test_the_card_alone() -> None:
    card = read_card(EXAMPLE, "small-room")
    assert card == scenario().card
    assert read_card(EXAMPLE + "\n  - not: [yaml", "small-room") == card
    assert read_card("", "small-room") is None
    assert read_card("title: [", "small-room") is None
    assert read_card("title: alone", "small-room") is None
