"""A scenario solved with a pencil.

The worlds are good (60 %, the job is worth 70) and bad (40 %, 20). Otherwise you have 40. Ann's only scene moves trust
from 5 to 6 (``ask``) or leaves it (``plain``). Going on to Bo costs 3. Bo tells the worlds apart (``learn``), or is
asked for better hours, worth 10 (``bend``): he agrees in the good world, if trust is 6, and cannot in the bad one.

With Bo:
  learn            accept in the good world, decline in the bad one: 0.6 x 70 + 0.4 x 40 = 58
  bend, trust 6    the same with the hours: 0.6 x 80 + 0.4 x 40 = 64
  bend, trust 5    he does not, and nothing is told: accepting is worth 0.6 x 70 + 0.4 x 20 = 50
After Ann:
  leave            40
  the offer        50, as just worked out
  on, trust 6      64 - 3 = 61
  on, trust 5      58 - 3 = 55
So the game is worth 61, and it is worth 6 to ask.

At random, an offer is worth (70 + 40) / 2 = 55 in the good world, 60 with the hours, and 30 in the bad one. With Bo:
learn 0.6 x 55 + 0.4 x 30 = 45; bend 48 with trust and 45 without; leave 40: on average 133/3 and 130/3. After Ann:
133/3 - 3 and 130/3 - 3, the offer 45, leave 40: on average 379/9 and 376/9. In Ann's scene these two, and leave 40:
on average 1115/27.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from game.errors import IllegalChoice
from game.model.issue import IssueStatus
from game.rules.moves import advance, option_named, start
from game.solver.odds import odds
from game.solver.outlook import Span, against_leaving, job_ahead, job_now, twin
from game.solver.policies import POLICIES
from game.solver.reach import Path, facts_ahead, reach
from tests.solver.truth import solved
from tests.solver.worked import worked

if TYPE_CHECKING:
    from game.model.state import State
    from game.solver.solution import Solution

GOOD, BAD = 0, 1


@pytest.fixture(scope="module")
def solution() -> Solution:
    return solved(worked())


def after(solution: Solution, *choices: str, world: int = GOOD) -> State:
    """The state of a live game after these choices."""
    state = start(solution.game)
    for choice in choices:
        state = advance(solution.game, state, option_named(solution.game, state, choice), world)
    return state


@pytest.mark.parametrize(
    ("choices", "expected"),
    [
        ([], {"begin": 61}),
        (["begin"], {"ask": 61, "plain": 55, "leave": 40}),
        (["begin", "ask"], {"bo": 61, "ask-offer": 50, "leave": 40}),
        (["begin", "plain"], {"bo": 55, "ask-offer": 50, "leave": 40}),
        (["begin", "ask", "bo"], {"learn": 58, "bend": 64, "leave": 40}),
        (["begin", "plain", "bo"], {"learn": 58, "bend": 50, "leave": 40}),
        (["begin", "ask", "bo", "bend"], {"accept": 80, "decline": 40}),
        (["begin", "plain", "bo", "bend"], {"accept": 50, "decline": 40}),
        (["begin", "ask", "ask-offer", "accept"], {}),
    ],
)
def test_every_choice_is_worth_what_the_pencil_says(
    solution: Solution, choices: list[str], expected: dict[str, int]
) -> None:
    found = solution.choice_values(after(solution, *choices))
    assert expected == {each.choice.id: each.points for each in found}
    assert solution.best(after(solution, *choices)) == tuple(each.choice.id for each in found if each.best)
    assert solution.value(after(solution, *choices)) == max(expected.values(), default=50)


def test_the_whole_value_is_a_whole_number(solution: Solution) -> None:
    assert solution.whole(start(solution.game)) == 6100
    assert solution.whole(after(solution, "begin", "ask", "bo", "bend")) == 60 * 80


@pytest.mark.parametrize(
    ("policy", "value", "endings"),
    [
        ("best", 61, {"took": Fraction(3, 5), "declined": Fraction(2, 5)}),
        ("quit after HR", 40, {"left": 1}),
        ("up and accept", Fraction(6, 10) * 80 + Fraction(4, 10) * 20 - 3, {"took": 1}),
        ("up then think", 61, {"took": Fraction(3, 5), "declined": Fraction(2, 5)}),
        ("stop at the manager", 61, {"took": Fraction(3, 5), "declined": Fraction(2, 5)}),
        ("first option", 67 * Fraction(6, 10) + 17 * Fraction(4, 10), {"took": 1}),
    ],
)
def test_every_way_of_playing_fares_as_the_pencil_says(
    solution: Solution, policy: str, value: Fraction, endings: dict[str, Fraction]
) -> None:
    found = odds(solution, POLICIES[policy](solution))
    assert (found.value, found.endings, found.endless) == (value, endings, 0)


def test_chance_fares_as_the_pencil_says(solution: Solution) -> None:
    assert odds(solution, POLICIES["at random"](solution)).value == Fraction(1115, 27)
    loose = odds(solution, POLICIES["at random"](solution), exact=False).value
    assert loose == pytest.approx(1115 / 27)


def test_odds_from_a_later_state(solution: Solution) -> None:
    state = after(solution, "begin", "ask", "bo", "bend", world=BAD)
    assert odds(solution, POLICIES["best"](solution), state).endings == {"declined": 1}


def test_regret_is_about_decisions_only(solution: Solution) -> None:
    gate = after(solution, "begin", "ask")
    assert [solution.regret(gate, choice) for choice in ("bo", "ask-offer", "leave")] == [0, 11, 21]
    hello = after(solution, "begin")
    assert [solution.regret(hello, choice) for choice in ("ask", "plain", "leave")] == [0, 0, 21]
    with pytest.raises(IllegalChoice):
        solution.regret(hello, "bo")


def test_doors_are_measured_against_leaving(solution: Solution) -> None:
    found = against_leaving(solution, after(solution, "begin", "ask"))
    assert found is not None
    assert dict(found) == {"bo": Fraction(21), "ask-offer": Fraction(10), "leave": Fraction(0)}
    assert against_leaving(solution, start(solution.game)) is None


def test_the_span_of_the_job_narrows(solution: Solution) -> None:
    trusted, plain = after(solution, "begin", "ask"), after(solution, "begin", "plain")
    assert [job_now(solution.game, trusted), job_ahead(solution, trusted)] == [Span(20, 70), Span(20, 80)]
    assert job_ahead(solution, plain) == Span(20, 70)
    settled = after(solution, "begin", "ask", "bo", "bend")
    assert [job_now(solution.game, settled), job_ahead(solution, settled)] == [Span(80, 80), Span(80, 80)]
    assert job_ahead(solution, after(solution, "begin", "leave")) is None


def test_the_twin_plays_on_without_knowing_the_world(solution: Solution) -> None:
    gate = after(solution, "begin", "ask")
    assert twin(solution, gate, GOOD).choices == ("bo", "bend", "accept")
    assert twin(solution, gate, BAD).choices == ("bo", "bend", "decline")


def test_facts_ahead(solution: Solution) -> None:
    gate = after(solution, "begin", "plain")
    assert facts_ahead(solution, gate) == facts_ahead(solution, gate, BAD, most_regret=0) == {"closing"}
    assert facts_ahead(solution, after(solution, "begin", "plain", "bo", "learn")) == frozenset()


def test_what_can_be_reached_has_a_shortest_path(solution: Solution) -> None:
    found = reach(solution)
    assert set(found.places) == {
        *("briefing", "ann/hello", "ann/gate", "bo/talk", "offer/job"),
        *("ending/took", "ending/declined", "ending/left"),
    }
    assert found.facts == {"closing": Path(("begin", "ask", "bo", "learn"), GOOD)}
    assert found.issues == {
        ("hours", IssueStatus.SETTLED): Path(("begin", "ask", "bo", "bend"), GOOD),
        ("hours", IssueStatus.FIXED): Path(("begin", "ask", "bo", "bend"), BAD),
        ("hours", IssueStatus.HEARD): Path(("begin", "plain", "bo", "bend"), GOOD),
    }
    assert found.endings["left"] == Path(("begin", "leave"), GOOD)


def test_a_state_that_no_game_reaches_is_refused(solution: Solution) -> None:
    state = start(solution.game)
    with pytest.raises(LookupError):
        solution.value(state._replace(place=after(solution, "begin", "ask").place, slots=9))


def test_it_says_what_it_is(solution: Solution) -> None:
    assert repr(solution) == f"<Solution of made: {len(solution)} states, worth 61.00>"
