"""The score: five dimensions, each explained line by line."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.game import Game
from game.model.band import Band, band_of
from game.model.choice import ChoiceKind
from game.model.judgement import WEIGHTS, Decision, Dimension, Mark, Reason, Score
from game.model.scenario import Level
from game.rules.scoring.information import most_heard
from game.rules.scoring.reach import door
from game.rules.scoring.score import score
from game.solver.priced import priced
from game.solver.solution import Solution, solve
from game.testing import machine_of, played
from tests.stories import CROSSING, SHIPPED

if TYPE_CHECKING:
    from pathlib import Path

TO_GATE = ("begin", "ask-bo", "enough")
TO_BO = (*TO_GATE, "bo")


def solution_of(game: Game) -> Solution:
    found = solve(game.machine.game)
    assert isinstance(found, Solution)
    return found


def scored(world: str, *choices: str) -> Score:
    game = played(machine_of(CROSSING), world, choices)
    return score(priced(solution_of(game), game.steps))


def share(world: str, dimension: Dimension, *choices: str) -> Fraction | None:
    return scored(world, *choices).mark(dimension).share


def decision(value: int, best: int, kind: ChoiceKind = ChoiceKind.LEAVE) -> Decision:
    return Decision(
        step=3,
        place="ann/gate",
        choice="this",
        kind=kind,
        values={"this": Fraction(value), "that": Fraction(best)},
        kinds={"this": kind, "that": ChoiceKind.GO_ON},
        doors={"that": Level.MANAGER},
    )


@pytest.mark.parametrize(("value", "best", "regret"), [(40, 40, 0), (40, 42, 0), (40, 43, 1), (40, 60, 18)])
def test_a_close_call_is_free(value: int, best: int, regret: int) -> None:
    assert decision(value, best).regret == regret


@pytest.mark.parametrize(
    ("percent", "band"),
    [(0, Band.THIN), (39, Band.THIN), (40, Band.FAIR), (64, Band.FAIR), (65, Band.GOOD), (85, Band.STRONG)],
)
def test_a_share_in_a_word(percent: int, band: Band) -> None:
    assert band_of(Fraction(percent, 100)) is band


def test_the_weights_make_100() -> None:
    assert sum(WEIGHTS.values()) == 100


shares = st.none() | st.fractions(0, 1)


@given(st.tuples(shares, shares, shares, shares, shares))
def test_what_cannot_apply_is_left_out_and_the_rest_rescaled(five: tuple[Fraction | None, ...]) -> None:
    whole = Score(tuple(Mark(each, share, ()) for each, share in zip(Dimension, five, strict=True)))
    assert 0 <= whole.total <= 100
    applying = [each for each in five if each is not None]
    if applying and all(each == applying[0] for each in applying):
        assert whole.total == applying[0] * 100


def test_second_hand_counts_half_until_it_is_confirmed() -> None:
    unsure = scored("calm", *TO_GATE, "warmly").mark(Dimension.INFORMATION).reasons
    assert unsure == (Reason("Whether mornings are free, second-hand", Fraction(3, 2), Fraction(3), 1),)
    sure = scored("calm", *TO_BO, "listen", "enough-said", "offer", "sign").mark(Dimension.INFORMATION).reasons
    assert Reason("Whether mornings are free", Fraction(3), Fraction(3), 4) in sure


def test_the_most_that_can_be_heard_counts_slots_and_single_answers() -> None:
    game = machine_of(CROSSING).game
    assert most_heard(game, frozenset()) == 0
    assert most_heard(game, frozenset({"ann"})) == Fraction(3, 2) + 1 + 3
    assert most_heard(game, frozenset({"ann", "bo", "cy"})) == 3 + 1 + 3


def test_leaving_too_soon_counts_what_was_still_ahead() -> None:
    assert share("calm", Dimension.INFORMATION, *TO_GATE, "warmly") == Fraction(3, 2) / 7


def test_leaving_in_time_counts_only_what_was_reachable_by_then() -> None:
    assert share("sunk", Dimension.INFORMATION, *TO_GATE, "read", "warmly") == (Fraction(3, 2) + 3) / Fraction(11, 2)


def test_reach_counts_doors_that_were_worth_it() -> None:
    assert share("calm", Dimension.REACH, *TO_GATE, "warmly") == 0
    assert share("calm", Dimension.REACH, *TO_BO, "show", "bend-now", "offer", "yes-tides") == Fraction(1, 4)
    assert share("calm", Dimension.REACH, *TO_BO, "show", "bend-now", "cy", "title", "yes-tides") == 1


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"trap": 35, "good": 46, "leave": 40}, (0, 1)),
        ({"trap": 40, "good": 46, "leave": 40}, (0, 1)),
        ({"trap": 41, "good": 46, "leave": 40}, (3, 3)),
        ({"trap": 35, "good": 42, "leave": 40}, None),
        ({"trap": 47, "good": 46, "leave": 40}, (3, 3)),
        ({"trap": 35, "good": 39, "leave": 40}, None),
    ],
)
def test_a_door_counts_for_what_lay_behind_it(values: dict[str, int], told: tuple[int, int] | None) -> None:
    kinds = {"trap": ChoiceKind.GO_ON, "good": ChoiceKind.GO_ON, "leave": ChoiceKind.LEAVE}
    doors = {"trap": Level.EXECUTIVE, "good": Level.MANAGER}
    worth = {choice: Fraction(value) for choice, value in values.items()}
    reason = door(Decision(3, "ann/gate", "trap", ChoiceKind.GO_ON, worth, kinds, doors))
    assert (None if reason is None else (int(reason.gained), int(reason.possible))) == told


def test_after_a_sound_exit_reach_does_not_apply() -> None:
    assert share("sunk", Dimension.REACH, *TO_GATE, "read", "warmly") is None


def test_judgement_is_the_total_regret() -> None:
    assert share("sunk", Dimension.JUDGEMENT, *TO_GATE, "read", "warmly") == 1
    mark = scored("calm", *TO_GATE, "warmly").mark(Dimension.JUDGEMENT)
    assert mark.share == 1 - (Fraction("19.4") - 2) / 20


def test_turned_down_before_any_decision_is_not_judged() -> None:
    assert share("calm", Dimension.JUDGEMENT, "begin", "rude") is None


def test_reshaping_counts_every_step_of_an_issue() -> None:
    reasons = scored("calm", *TO_BO, "bend-it", "write", "offer", "sign").mark(Dimension.RESHAPING).reasons
    assert {reason.text: reason.gained > 0 for reason in reasons} == {
        "Your mornings: named": True,
        "Your mornings: with a reason or a trade": True,
        "Your mornings: taken to someone who could settle it": True,
        "Your mornings: put in writing": True,
    }


def test_finding_out_that_it_is_fixed_is_full_marks() -> None:
    reasons = scored("busy", *TO_BO, "bend-it", "write", "plainly").mark(Dimension.RESHAPING).reasons
    assert Reason("Your mornings: shown to be fixed", Fraction(1), Fraction(1), 4) in reasons


def test_relationship_counts_trust_at_parting_and_how_you_left() -> None:
    assert share("calm", Dimension.RELATIONSHIP, *TO_GATE, "warmly") == Fraction(7, 10) * Fraction(7, 10) + Fraction(
        3, 10
    )
    assert share("calm", Dimension.RELATIONSHIP, *TO_GATE, "silently") == Fraction(49, 100)
    assert share("calm", Dimension.RELATIONSHIP, "begin", "rude") == 0


def test_every_line_names_the_step_it_comes_from() -> None:
    whole = scored("calm", *TO_BO, "show", "bend-now", "cy", "title", "yes-tides")
    for mark in whole.marks:
        for reason in mark.reasons:
            assert reason.step is not None or not reason.gained
            assert 0 <= reason.gained <= reason.possible or mark.dimension is Dimension.JUDGEMENT


@given(st.sampled_from([CROSSING, *SHIPPED]), st.data())
def test_the_same_choices_and_facts_are_judged_the_same_in_every_world(path: Path, data: st.DataObject) -> None:
    machine = machine_of(path)
    worlds = range(len(machine.game.scenario.worlds))
    game = Game(machine, 0, world=data.draw(st.sampled_from(worlds)))
    while game.legal_choices:
        game.choose(data.draw(st.sampled_from(game.legal_choices)).id)
    solution = SOLUTIONS.setdefault(machine.game.scenario.id, solution_of(game))
    mark = score(priced(solution, game.steps)).mark(Dimension.JUDGEMENT)
    for world in worlds:
        if game.state.belief >> world & 1:
            other = Game(machine, 0, game.history, world=world)
            assert [made.after for made in other.steps] == [made.after for made in game.steps]
            assert score(priced(solution, other.steps)).mark(Dimension.JUDGEMENT) == mark


SOLUTIONS: dict[str, Solution] = {}
