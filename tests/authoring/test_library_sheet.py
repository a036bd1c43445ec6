"""Several scenarios as one library: every figure follows from the single sheets, and few scenarios are not judged."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.authoring.run import Source
from game.authoring.sheet.library import LibrarySheet, Verdict, library_of
from game.authoring.sheet.proved import LeftOut, Proved, prove, prove_all
from game.authoring.sheet.settling import Settling
from game.authoring.sheet.story import Cast
from game.authoring.summary import BLIND
from game.errors import BrokenScenario
from game.model.scenario import Kind
from game.session.solutions import Solutions
from tests.authoring.proofs import ROOM, STORIES, proved, solved, source_at
from tests.stories import CROSSING

if TYPE_CHECKING:
    from collections.abc import Mapping

KINDS = [Kind.GOING_ON] * 8 + [Kind.MIXED] * 4 + [Kind.LEAVING] * 3
PRONOUNS = ("she", "he", "they")
BROKEN = Source(Path("broken.yaml"), b"title: x")


def balanced(scores: Mapping[str, float] | None = None, settled: Fraction = Fraction(3, 5)) -> list[Proved]:
    """15 scenarios, balanced in everything unless these scores or this base rate say otherwise."""
    given = dict.fromkeys(BLIND, 50.0) | {"thinking": 95.0} | dict(scores or {})
    story, sheet = proved(CROSSING)
    made = []
    for number, kind in enumerate(KINDS):
        ways = tuple(way._replace(score=given.get(way.name, way.score)) for way in sheet.ways)
        person = Cast("p", "P", "T", "hr", PRONOUNS[number % 3], ())
        made.append(
            Proved(
                story._replace(people=(person,)),
                replace(sheet, claimed=kind, ways=ways, settling=Settling(Fraction(1), settled)),
            )
        )
    return made


def verdicts(library: LibrarySheet) -> set[Verdict]:
    """What is told of ways, kinds and the base rate."""
    told = {way.verdict for way in library.ways} | {kind.verdict for kind in library.kinds} | {library.settled.verdict}
    return {each for each in told if each is not None}


def test_a_balanced_library_is_as_it_should_be() -> None:
    library = library_of(balanced())
    assert verdicts(library) == {Verdict.GOOD}
    assert library.cast[0].by_pronoun == {"she": 5, "he": 5, "they": 5}
    assert [part.verdict for part in library.cast] == [Verdict.GOOD] + [Verdict.TOO_FEW] * 6


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_small_library_is_not_judged(number: int) -> None:
    library = library_of(balanced()[:number])
    assert not library.enough
    assert verdicts(library) == {Verdict.TOO_FEW}


def test_a_blind_rule_that_scores_too_much_is_off() -> None:
    found = {way.name: way.verdict for way in library_of(balanced({"up and accept": 85.0})).ways}
    assert found["up and accept"] is Verdict.OFF
    assert found["thinking"] is found["first option"] is Verdict.GOOD
    found = {way.name: way.verdict for way in library_of(balanced({"up and accept": 96.0})).ways}
    assert found["thinking"] is Verdict.OFF
    assert {name for name, verdict in found.items() if verdict} == {*BLIND, "thinking"}


def test_a_library_of_one_kind_is_off() -> None:
    one_kind = [Proved(story, replace(sheet, claimed=Kind.GOING_ON)) for story, sheet in balanced()]
    assert [kind.verdict for kind in library_of(one_kind).kinds] == [Verdict.OFF] * 3


@pytest.mark.parametrize(
    ("share", "verdict"), [(54, Verdict.OFF), (55, Verdict.GOOD), (65, Verdict.GOOD), (66, Verdict.OFF)]
)
def test_the_base_rate_is_held_against_its_bounds(share: int, verdict: Verdict) -> None:
    settled = library_of(balanced(settled=Fraction(share, 100))).settled
    assert (settled.share, settled.verdict) == (Fraction(share, 100), verdict)


def test_a_pronoun_that_is_too_frequent_is_off() -> None:
    made = [
        Proved(story._replace(people=(story.people[0]._replace(pronoun="he"),)), sheet) for story, sheet in balanced()
    ]
    part = library_of(made).cast[0]
    assert (part.most, part.verdict) == (1.0, Verdict.OFF)


def test_rows_and_means_are_those_of_the_single_sheets() -> None:
    singles = [proved(path) for path in STORIES]
    library = library_of(singles, [LeftOut("x.yaml", "why")])
    for row, (story, sheet) in zip(library.rows, singles, strict=True):
        scores = {way.name: way.score for way in sheet.ways}
        assert (row.scenario, row.states, row.words) == (sheet.scenario, sheet.size.states, sheet.size.words)
        assert (row.facts, row.issues, row.endings) == (sheet.facts, len(story.issues), len(sheet.endings))
        assert row.thinking_score == scores["thinking"]
        assert row.best_blind_score == scores[row.best_blind] == max(scores[name] or 0 for name in BLIND)
    for way in library.ways:
        values = [one.score for _, sheet in singles for one in sheet.ways if one.name == way.name]
        assert way.score == (None if None in values else pytest.approx(sum(filter(None, values)) / len(values)))
    assert library.left_out == (LeftOut("x.yaml", "why"),)


def test_many_files_are_proved_as_one_is(tmp_path: Path) -> None:
    sources = [source_at(CROSSING), BROKEN, source_at(ROOM), Source(tmp_path / "ferry.yaml", CROSSING.read_bytes())]
    told: list[tuple[int, int]] = []
    found, left_out = prove_all(
        sources, Solutions(tmp_path / "cache").of, None, lambda done, of: told.append((done, of))
    )
    assert [each.sheet.scenario for each in found] == ["crossing", "clean", "ferry"]
    assert found[0] == proved(CROSSING)
    assert found[1] == proved(ROOM)
    assert told == [(number, 4) for number in range(1, 5)]
    (left,) = left_out
    assert left.file == "broken.yaml"
    assert left.why.startswith("It cannot be played: ")
    assert "\n" not in left.why


def test_a_broken_file_is_told() -> None:
    with pytest.raises(BrokenScenario):
        prove(BROKEN, solved)
