"""What the verdict says of whole plays of every scenario: that it is so, and that the words fit the numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.model.choice import DECISIONS
from game.model.event import FactHeard, IssueMoved, MeetingBegan, Recorded, SpecMoved, Spoke, StrengthSeen
from game.model.judgement import GRACE, Dimension
from game.model.line import NARRATOR
from game.session.names import full_title, short_name
from game.session.verdict.advice import Rule
from game.session.verdict.story import END, LATER, MOST_LINES, OFFER
from game.session.verdict.tree import place_at
from game.session.verdict.turning import MOST_POINTS
from game.session.verdict.ways import OUT, Way, way_of
from tests.session.plays import SCENARIOS, at_random, judge, verdict_on

if TYPE_CHECKING:
    from game.engine.game import Game
    from game.model.event import Event
    from game.session.verdict.view import Branch, TreeNode, TurningPoint, TwinStage, TwinView

RANDOM = settings(max_examples=15, deadline=None)
seeds = st.integers(0, 10**6)
NOT_THE_ONE_QUESTION = (
    "begin fit bonus urs wrong team why-now callum twenty back vera who-here chair keller meaning leavers enough "
    "friday unsigned sign"
)
"""A middling play of Clean Books."""

NEWS = (FactHeard, IssueMoved, Recorded, SpecMoved, StrengthSeen)
"""Events that bring something new."""

every_scenario = pytest.mark.parametrize("name", SCENARIOS)


def stage_of(twin: TwinView, heading: str) -> TwinStage:
    """One part of both stories."""
    return next(stage for stage in twin.stages if stage.heading == heading)


def later_of(game: Game) -> tuple[str, ...]:
    """What is told of six months later."""
    return tuple(event.text for event in game.epilogue() if isinstance(event, Spoke) and event.voice == NARRATOR)


def test_the_longest_of_her_stories_has_its_end() -> None:
    twin = verdict_on("across-the-corridor", "scheme", "begin sorry silently").twin
    assert twin is not None
    assert len(twin.lines) == MOST_LINES
    assert stage_of(twin, OFFER).hers
    assert stage_of(twin, END).hers == ("It ended so: Top right.",)
    assert stage_of(twin, LATER).hers


@every_scenario
@RANDOM
@given(seed=seeds)
def test_how_it_ended_is_told_of_both(name: str, seed: int) -> None:
    game = at_random(name, seed)
    twin = judge(name)(game).twin
    if twin is None:
        return
    ended = stage_of(twin, END)
    assert ended.hers == (f"It ended so: {twin.ending}.",)
    assert game.place.ending is not None
    assert ended.yours == (f"It ended so: {game.place.ending.title}.",)
    later = [stage for stage in twin.stages if stage.heading == LATER]
    assert later_of(game) == (later[0].yours if later else ())
    offered = any(place_at(game, step).offer for step in range(twin.from_step + 1, len(game.steps)))
    assert offered <= any(stage.heading == OFFER and stage.yours for stage in twin.stages)
    assert len(twin.lines) <= MOST_LINES


@every_scenario
@RANDOM
@given(seed=seeds)
def test_only_what_was_said_stands_between_quotation_marks(name: str, seed: int) -> None:
    game = at_random(name, seed)
    verdict = judge(name)(game)
    aloud = {event.text for event in game.transcript() if isinstance(event, Spoke)}
    aloud |= {branch.words for node in verdict.tree for branch in node.branches}
    about = {issue.about for issue in game.scenario.issues}
    heard = " ".join(each.replace('"', "'") for each in aloud | about)
    told = [text for point in verdict.turning_points for text in (point.knew, point.chose, point.happened)]
    told += [fact.heard for fact in verdict.missed_facts if fact.heard is not None]
    for text in told:
        for quote in re.findall("“([^”]*)”", text):
            assert quote.rstrip("….").replace("‘", "'").replace("’", "'") in heard


def test_the_notebook_is_nobody_s_words() -> None:
    twin = verdict_on("night-desk", "choice", "begin what-for for-now why-free photo kindly").twin
    assert twin is not None
    assert "He learned from Duarte: Nights last 3 months. Then you choose." in twin.lines


def test_a_quotation_within_a_quotation_has_single_marks() -> None:
    choices = "begin love fine task home petra loan send last-word report lead idris count answer enough noon sorry"
    points = verdict_on(
        "friday-noon", "later", f"{choices} yumi she-cried believe-you as-is enough late"
    ).turning_points
    assert any("“‘Somewhere.’ In Idris's plan, I believe." in point.knew for point in points)


@every_scenario
@RANDOM
@given(seed=seeds)
def test_what_is_told_unasked_was_told_to_whoever_sat_through_it(name: str, seed: int) -> None:
    game = at_random(name, seed)
    gates = [place_at(game, step) for step in range(len(game.steps))]
    through = {place.meeting.id for place in gates if place.meeting is not None and place.scene is None}
    people = game.scenario.people
    for fact in judge(name)(game).missed_facts:
        if fact.question is None and fact.asked_of is not None:
            theirs = {each.id for each in game.scenario.meetings if full_title(people[each.person]) == fact.asked_of}
            assert not theirs or theirs - through, fact.about


def test_what_has_to_be_settled_first_is_not_told_unasked() -> None:
    missed = verdict_on("clean-books", "signature", NOT_THE_ONE_QUESTION).missed_facts
    letters = next(fact for fact in missed if fact.about == "What is written beside the contracts")
    assert letters.question == "Settle “Letters that nobody shows you” with Dr Keller."
    assert not letters.spoken


def news_of(game: Game, point: TurningPoint) -> list[Event]:
    """What came after a choice and was new: of an answer at once, of a decision up to the next one."""
    turns = list(game.turns())[point.step + 1 :]
    gates = [number for number in range(point.step + 1, len(game.steps)) if place_at(game, number).scene is None]
    until = 1 if not point.deciding else gates[0] - point.step if gates else len(turns)
    return [event for turn in turns[:until] for event in turn if isinstance(event, NEWS)]


@every_scenario
@RANDOM
@given(seed=seeds)
def test_nothing_new_means_nothing_that_was_not_told_already(name: str, seed: int) -> None:
    game = at_random(name, seed)
    points = judge(name)(game).turning_points
    told = " ".join(f"{point.knew} {point.happened}" for point in points)
    for point in points:
        if "nothing else that was new" in point.happened:
            for event in news_of(game, point):
                assert isinstance(event, FactHeard), event
                person = game.scenario.people.get(event.source)
                assert person is None or short_name(person) in told


def test_a_note_that_is_not_sure_is_news() -> None:
    choices = (
        "begin before bonus urs how-long team keepsake callum label trade vera bank chair keller audit letters line"
    )
    points = verdict_on("clean-books", "refusal", f"{choices} indemnity no-sale friday clean sign").turning_points
    after_callum = next(point for point in points if point.when.startswith("After Callum"))
    assert "In this run you then learned from Vera, who was not sure: The buyer" in after_callum.happened


ASKED_FOR_NOBODY = "begin early bonus urs restate team letters callum label back vera who-here unseen lawyer unseen"
"""A play of Clean Books in which each decision was sound, and one answer gave away the chair."""


def test_an_answer_that_cost_is_a_turning_point_and_no_part_of_the_judgement() -> None:
    verdict = verdict_on("clean-books", "signature", ASKED_FOR_NOBODY)
    assert verdict.judgement.startswith(
        "Your judgement was strong: each of your 5 decisions to stay or leave was as good"
    )
    assert "2 answers, which are not judged, gave away about 22 points: the turning points tell" in verdict.judgement
    answer = min(verdict.turning_points, key=lambda point: point.gain)
    assert (answer.step, answer.deciding, answer.kind) == (12, False, "a costly answer")
    assert "worth about 19 more than what you said to Vera; words are not part of the judgement." in answer.worth
    assert answer.happened.endswith("would have come to more in every such run.")
    judged = next(bar for bar in verdict.bars if bar.dimension is Dimension.JUDGEMENT)
    assert judged.points == judged.possible


@every_scenario
@RANDOM
@given(seed=seeds)
def test_what_cost_most_is_never_hidden(name: str, seed: int) -> None:
    verdict = judge(name)(at_random(name, seed))
    lost = [max(each.worth for each in node.branches) - taken_at(node).worth for node in verdict.tree]
    told = {point.step for point in verdict.turning_points}
    assert len(told) <= MOST_POINTS
    most = max(lost)
    if most >= GRACE + 1:
        assert any(lost[step] == pytest.approx(most) for step in told)
    unjudged = [number for number, node in enumerate(verdict.tree) if not decides(node)]
    assert ("which is not judged" in verdict.judgement or "which are not judged" in verdict.judgement) == any(
        round(lost[number]) > GRACE for number in unjudged
    )
    for point in verdict.turning_points:
        assert point.deciding == decides(verdict.tree[point.step])
        assert ("not part of the judgement" in point.worth) == (not point.deciding)
        assert point.gain < 0 or round(point.gain) >= 1


def taken_at(node: TreeNode) -> Branch:
    """The choice that was made."""
    return next(branch for branch in node.branches if branch.taken)


def decides(node: TreeNode) -> bool:
    """Whether the choice that was made is one to stay or leave."""
    return taken_at(node).kind in DECISIONS


@every_scenario
@RANDOM
@given(seed=seeds)
def test_the_word_for_the_judgement_fits_its_sentence(name: str, seed: int) -> None:
    told = judge(name)(at_random(name, seed)).judgement
    well = re.match(r"Your judgement was (good|strong)", told) is not None
    gave = re.search(r"decisions? to stay or leave gave away", told) is not None
    assert (", though " in told) == (well and gave)


def test_what_cost_little_is_not_called_costly() -> None:
    choices = (
        "begin counted prakash near change crossed farid source went-back pages late afraid lim thirty-one test-me"
    )
    verdict = verdict_on("across-the-corridor", "plain", f"{choices} evenings chairs joseph black mine tuesdays sign")
    assert "was strong, though 1 of your 6 decisions to stay or leave gave away about 4 points" in verdict.judgement
    kinds = {point.when.split(",")[0]: point.kind for point in verdict.turning_points}
    assert kinds["After Prakash"] == "a decision that cost a little"
    assert kinds["After Doreen"] == "a good decision"
    rules = {point.when.split(",")[0]: point.next_time for point in verdict.turning_points}
    assert rules["After Prakash"] == Rule.OWNER


@every_scenario
@RANDOM
@given(seed=seeds)
def test_advice_fits_what_was_better(name: str, seed: int) -> None:
    game = at_random(name, seed)
    verdict = judge(name)(game)
    for point in verdict.turning_points:
        node = verdict.tree[point.step]
        made, other = taken_at(node), next(branch for branch in node.branches if branch.choice == point.against)
        better = made if point.gain >= 0 else other
        message = way_of(better.kind) is Way.CHECK
        place = place_at(game, point.step)
        hears = next(choice.effects.hears for choice in place.choices if choice.id == better.choice)
        match point.next_time:
            case Rule.LEAVE_WELL | Rule.WEIGH:
                assert way_of(better.kind) in OUT
            case Rule.FIND_OUT:
                assert message
                assert hears
            case Rule.FAVOUR:
                assert message
                assert not hears
            case Rule.DOORS | Rule.GO_AND_HEAR:
                assert way_of(better.kind) is Way.ON
            case Rule.ASK_WHO_KNOWS:
                assert unsure_of(game, point.step, last_met(game, point.step))
            case Rule.SECOND_HAND:
                assert unsure_of(game, point.step)
        assert ("finding one thing out" in point.worth.lower()) <= any(
            choice.effects.hears for choice in place.choices if way_of(choice.kind) is Way.CHECK
        )


def last_met(game: Game, step: int) -> str:
    """The person one sat with last before a choice."""
    events = [event for turn in list(game.turns())[: step + 1] for event in turn]
    return [event.person for event in events if isinstance(event, MeetingBegan)][-1]


def unsure_of(game: Game, step: int, source: str | None = None) -> bool:
    """Whether something heard by then, of somebody or of anybody, is not confirmed."""
    facts = [event for turn in list(game.turns())[: step + 1] for event in turn if isinstance(event, FactHeard)]
    sure = {event.fact for event in facts if event.first_hand}
    return any(event.fact not in sure and source in {None, event.source} for event in facts)


def test_between_two_ways_that_were_worth_as_much_it_is_luck() -> None:
    choices = "begin who-notices soon enough petra yours send four-stops other-firm report idris my-own plan date-only"
    twin = verdict_on("friday-noon", "real", f"{choices} hour city silently").twin
    assert twin is not None
    assert twin.closing == (
        "With everything paid, it came to 58 points for her, 4 more than for you. "
        "Your choice was as good as any, on what could be known then. "
        "Her choice, the best of the other ways, was worth as much. "
        "That was luck: this time it went her way."
    )
