"""Small scenarios in each of which one thing must be kept apart, or may be forgotten."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.model.choice import NOTHING, Effects, Manner, Raise
from game.model.condition import FactIs, FlagIs, IssueIs, PartedSo, TrustIs
from game.model.issue import Issue, IssueStatus, Resolver, Verb
from game.model.scenario import EndingKind, Lost, Meeting, OutsideOption
from game.rules.compile import compile_scenario
from game.solver import project
from game.solver.live import ALL_CUTS, CLOSED, UNCLOSED, apart, nothing, told_apart
from game.solver.liveness import live_at, shifted
from tests.makers import answer, ending, fact, offer, person, scenario, scene, usual_endings, world
from tests.solver.truth import Everything, solved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.model.condition import Condition
    from game.model.scenario import Scenario
    from game.rules.compiled import Compiled
    from game.solver.live import Live

WORLDS = (world("good", 60, 50), world("bad", 40, 20))
BEND = Effects(raises=Raise("hours", Verb.BEND, "A trade."))
ROUTED = Effects(raises=Raise("nobodys", Verb.BEND, "A trade."))
ANN = Resolver("ann", (Verb.BEND,))


def story(
    *scenes: Sequence[Effects], special: Condition | None = None, by: Resolver = ANN, fixed: Sequence[str] = ("bad",)
) -> Scenario:
    """A scene of answers for each group of effects, then the offer; on a condition, a better one, worth 90.

    There is no way to leave before the offer, so that nothing but the answers can read anything.
    """
    made = [
        scene(f"s{number}", [answer(f"a{index}", each) for index, each in enumerate(group)])
        for number, group in enumerate(scenes)
    ]
    better = replace(offer("better", accept="other"), when=special)
    return scenario(
        WORLDS,
        [Meeting("ann", "ann", (), tuple(made))],
        [person("ann")],
        [fact("pay", ("Same.", "Same."), ["ann"], ["bo"])],
        [Issue("hours", "Hours", 30, (by,), tuple(fixed)), Issue("nobodys", "Nobody's", 0, ())],
        offers=(offer(),) if special is None else (better, offer()),
        endings=(*usual_endings(2), ending("other", EndingKind.ACCEPTED, 2, 90)),
        otherwise=10,
    )


def losing(made: Scenario, when: Condition) -> Scenario:
    """The same, with something good to do otherwise, which is lost on a condition."""
    otherwise = OutsideOption("Home.", 80, Lost(when, OutsideOption("Nothing.", 0)))
    return replace(made, candidate=replace(made.candidate, otherwise=otherwise))


FLAG, TRUST, SHOW = Effects(flags=("frank",)), Effects(trust=1), Effects(shows_strength=True)
RECORD = Effects(records="hours")
TOLD = {
    "a flag that the resolver looks at": story([FLAG, NOTHING], [BEND, NOTHING], by=replace(ANN, when=FlagIs("frank"))),
    "trust that the resolver looks at": story([TRUST, NOTHING], [BEND, NOTHING], by=replace(ANN, trust=6)),
    "whether an issue that is put in writing has come out": story(
        [BEND, NOTHING], [RECORD, NOTHING], [NOTHING], special=IssueIs("written", "hours"), fixed=("good", "bad")
    ),
    "how an issue came out that can only be raised again": story([BEND, NOTHING], [BEND, BEND]),
    "whether an issue was routed before": story([ROUTED, NOTHING], [ROUTED, ROUTED], special=TrustIs("<", 5)),
    "that an issue was raised at all": story(
        [BEND, NOTHING], special=IssueIs("raised", "hours"), by=replace(ANN, trust=9)
    ),
    "a fact heard second-hand that becomes sure": story(
        [Effects(hears=("pay",), by="bo"), NOTHING],
        [Effects(hears=("pay",)), NOTHING],
        special=FactIs("knows", "pay"),
    ),
    "a fact heard in either way": story(
        [Effects(hears=("pay",), by="bo"), Effects(hears=("pay",)), NOTHING], [NOTHING], special=FactIs("heard", "pay")
    ),
    "a fact that must be sure first, and later only heard": story(
        [Effects(hears=("pay",), by="bo"), Effects(hears=("pay",)), NOTHING],
        [BEND, NOTHING],
        [NOTHING],
        special=FactIs("heard", "pay"),
        by=replace(ANN, when=FactIs("knows", "pay")),
    ),
    "trust at the end of the scale": story(
        [Effects(trust=3), Effects(trust=-3)],
        [Effects(trust=3), Effects(trust=-3)],
        [Effects(trust=-3)],
        special=TrustIs("=", 7),
    ),
    "whether what you would do otherwise is lost": losing(story([FLAG, NOTHING], [NOTHING]), FlagIs("frank")),
    "how you parted": story(
        [Effects(parted=Manner.WARMLY), Effects(parted=Manner.SILENTLY)], [NOTHING], special=PartedSo("silently")
    ),
}


def agrees(made: Scenario) -> bool:
    """Whether the solver knows every state of the scenario, and gives each its true value."""
    states = Everything(compile_scenario(made))
    solution = solved(made)
    try:
        return states.values() == {state: solution.whole(state) for state in states}
    except LookupError:
        return False


@pytest.mark.parametrize("made", TOLD.values(), ids=TOLD)
def test_what_is_read_later_is_kept(made: Scenario) -> None:
    assert agrees(made)


def test_what_nothing_reads_is_forgotten() -> None:
    """Four answers in a row that leave traces which nothing reads: one state a scene, but for the settled hours."""
    traces = [FLAG, TRUST, SHOW, Effects(hears=("pay",)), ROUTED]
    solution = solved(story(traces, traces, traces, traces))
    assert len(solution) == len(["briefing", "s0", "s1", "s2", "s3", "offer", "took", "declined"])


def test_a_projection_that_forgets_too_much_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test above can fail: without trust, a promise that needs it is given to everyone, or to no one."""

    def without_trust(game: Compiled, _asked: object) -> tuple[Live, ...]:
        return tuple(live._replace(trust=0) for live in live_at(game))

    monkeypatch.setattr(project, "live_at", without_trust)
    assert not agrees(TOLD["trust that the resolver looks at"])
    assert agrees(TOLD["a flag that the resolver looks at"])


def test_statuses_that_are_told_apart() -> None:
    pairs = apart(CLOSED, UNCLOSED)
    assert told_apart(pairs, IssueStatus.FIXED, IssueStatus.OPEN)
    assert not told_apart(pairs, IssueStatus.FIXED, IssueStatus.SETTLED)
    assert not told_apart(pairs, IssueStatus.OPEN, IssueStatus.OPEN)


@pytest.mark.parametrize("by", range(-3, 4))
def test_cuts_in_trust_move_with_it(by: int) -> None:
    """Two neighbours must be told apart before, just where they are told apart after, within 0 to 10."""
    for cuts in (0, 1, 0b1000010000, 0b0000100001, ALL_CUTS):
        for trust in range(10):
            low, high = (max(0, min(10, each + by)) for each in (trust, trust + 1))
            expected = low != high and bool(cuts >> low & 1)
            assert expected == bool(shifted(cuts, by) >> trust & 1)


def test_joining_keeps_every_distinction() -> None:
    one = nothing(2)._replace(trust=1, flags=2)
    other = nothing(2).telling(1, apart(CLOSED, UNCLOSED))._replace(knows=4)
    both = one | other
    assert (both.trust, both.flags, both.knows, both.issues) == (1, 2, 4, (0, apart(CLOSED, UNCLOSED)))
