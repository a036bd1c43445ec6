"""The verdict: what it says is so, and how it says it."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.game import Game
from game.model.event import FactHeard
from game.model.judgement import GRACE, Dimension
from game.rules.belief import worlds_in
from game.rules.endings import job_worth
from game.rules.moves import is_open, step
from game.rules.narrate import narrate
from game.session.names import told_by
from game.session.verdict.playing import came_to, play_on
from game.session.verdict.ways import OUT, way_of
from game.solver.reach import reach
from tests.session.games import at_random, judge, left_after_hr, night_desk, played_well, right_exit, solution

if TYPE_CHECKING:
    from game.model.choice import Choice
    from game.session.verdict.view import MissedFact, TurningPoint, TwinView, Verdict

FORBIDDEN = (
    r"should(?:n't| not)? have",
    r"ought to",
    r"could have known",
    r"obvious(?:ly)?",
    r"mistakes?|errors? of judgement|fail(?:ed|ure)?|wrong(?:ly)?",
    r"careless|naive|lazy|impatient|timid|afraid|cowardl?y?|stupid|foolish|arrogant|weak|proud|stubborn|rash|reckless",
    r"brave|clever|smart|confident|assertive|ambitious|motivated|resilient|passive|aggressive|emotional|nervous",
    r"personality|character|attitude|type of person|kind of person",
)
"""What no sentence about a decision says: traits, blame, and what only hindsight knows."""

SAID = re.compile("|".join(rf"\b(?:{words})\b" for words in FORBIDDEN), re.IGNORECASE)
RANDOM = settings(max_examples=60, deadline=None)
seeds = st.integers(0, 10**6)


def open_words(game: Game, point: TurningPoint) -> dict[str, Choice]:
    """The choices that were open at a turning point, by their ids."""
    return {choice.id: choice for choice in game.until(point.step).legal_choices}


@RANDOM
@given(seeds)
def test_no_sentence_names_a_trait_or_what_should_have_been_known(seed: int) -> None:
    verdict = judge()(at_random(seed))
    for point in verdict.turning_points:
        assert len(point.sentences) == 7
        for sentence in point.sentences:
            assert SAID.search(sentence) is None, sentence
            assert sentence[0].isupper()
            assert sentence.rstrip("”")[-1] in ".!?…"
            assert "  " not in sentence
            assert ".." not in sentence
    assert SAID.search(verdict.judgement) is None


@RANDOM
@given(seeds)
def test_every_text_is_free_of_ids(seed: int) -> None:
    game = at_random(seed)
    verdict = judge()(game)
    names = game.machine.game.names
    ids = {name for name in (*names.facts, *names.issues, *names.flags) if "-" in name}
    texts = [verdict.judgement, *(text for point in verdict.turning_points for text in point.sentences)]
    texts += [line.text for bar in verdict.bars for line in bar.lines]
    if verdict.twin is not None:
        texts += [verdict.twin.opening, *verdict.twin.lines, verdict.twin.closing]
    assert not any(name in text for name in ids for text in texts)


@RANDOM
@given(seeds)
def test_the_numbers_of_a_turning_point_are_the_solver_s(seed: int) -> None:
    game = at_random(seed)
    for point in judge()(game).turning_points:
        values = {each.choice.id: each for each in solution().choice_values(game.steps[point.step].before)}
        made = values[game.history[point.step]]
        if point.gain < 0:
            assert point.gain == -float(made.regret)
            assert made.regret > GRACE
        else:
            assert made.regret <= GRACE
            others = [each.points for each in values.values() if way_of(each.choice.kind) != way_of(made.choice.kind)]
            assert any(point.gain == float(made.points - other) for other in others)
        points = round(abs(point.gain))
        assert (f"about {points} more than" if points else "as much as") in point.worth


@RANDOM
@given(seeds)
def test_a_turning_point_quotes_the_player_s_own_log(seed: int) -> None:
    game = at_random(seed)
    log = " ".join(getattr(event, "text", "") for event in game.transcript())
    for point in judge()(game).turning_points:
        assert game.steps[point.step].option.choice.words.rstrip(".") in point.chose
        for quote in re.findall("“([^”]*)”", f"{point.knew} {point.chose}"):
            assert quote.rstrip("….") in log


@RANDOM
@given(seeds)
def test_rules_hardly_repeat(seed: int) -> None:
    rules = [point.next_time for point in judge()(at_random(seed)).turning_points]
    assert len(set(rules)) >= len(rules) - 1
    assert all(re.fullmatch(r"Next time: if .+, then .+\.", rule) for rule in rules)


def test_good_decisions_are_told_too() -> None:
    points = judge()(played_well("choice")).turning_points
    assert [point.gain > GRACE for point in points] == [True] * 4
    assert all("worth about" in point.worth for point in points)


def test_leaving_after_hr_says_what_going_on_was_worth_then() -> None:
    verdict = judge()(left_after_hr())
    (point,) = verdict.turning_points
    assert point.gain == pytest.approx(-9.7)
    assert "going on was worth about 10 more than leaving" in point.worth
    assert "a morning's pay at the depot; 2 points" in point.worth
    assert point.when == "After Marta, 3 stories still fitted what you had heard."
    assert point.hidden == "You could not know yet: how long the nights last."
    assert "Going on would have come to more in 55 of 100 such runs." in point.happened
    assert "gave away about 10 points" in verdict.judgement


def test_it_is_the_same_in_every_world_but_for_what_happened() -> None:
    told = [judge()(left_after_hr(world)).turning_points[0] for world in ("choice", "forever", "unpaid")]
    assert len({(point.when, point.knew, point.chose, point.worth, point.hidden, point.gain) for point in told}) == 1
    assert len({point.happened for point in told}) == 3


def test_for_the_right_exit_it_says_that_leaving_was_worth_more_and_by_how_much() -> None:
    verdict = judge()(right_exit())
    assert "as good as any" in verdict.judgement
    last = verdict.turning_points[-1]
    assert last.gain == 25
    assert "declining was worth about 25 more than accepting" in last.worth
    assert "page 4" in last.knew
    assert "In none of these runs would accepting have come to more." in last.happened
    assert last.next_time.endswith("leave soon, and leave well.")


def test_a_right_exit_at_a_gate_says_so_too() -> None:
    game = played_well("unpaid", {"duarte/gate": ("mail-contract", "week")})
    last = judge()(game).turning_points[-1]
    assert last.gain == 2
    assert "leaving was worth about 2 more than going on" in last.worth
    assert "about 25 more than the job as it stood" in last.worth


def twin_of(game: Game) -> TwinView:
    """The twin of a game that has one."""
    found = judge()(game).twin
    assert found is not None
    return found


@RANDOM
@given(seeds)
def test_the_twin_parts_from_you_in_your_world_and_does_no_worse_in_expectation(seed: int) -> None:
    game = at_random(seed)
    story = judge()(game).twin
    if story is None:
        return
    values = {each.choice.id: each for each in solution().choice_values(game.steps[story.from_step].before)}
    made = values[game.history[story.from_step]]
    assert 1 <= len(story.lines) <= 10
    assert story.yours == came_to(game)
    if made.regret > GRACE:
        best = max(each.points for each in values.values())
        assert story.more == float(best - made.points) > 0
        instead = next(each.choice.id for each in values.values() if each.best)
        other = play_on(game, solution(), story.from_step, instead)
        assert other.world == game.world
        assert other.history[: story.from_step] == game.history[: story.from_step]
        assert story.worth == came_to(other)
    else:
        assert way_of(made.choice.kind) in OUT
        assert story.more <= GRACE


@RANDOM
@given(seeds)
def test_luck_is_called_luck(seed: int) -> None:
    game = at_random(seed)
    story = judge()(game).twin
    if story is None:
        return
    came = story.worth - story.yours
    lucky = came != 0 and round(story.more) * came <= 0
    assert ("That was luck" in story.closing) == lucky
    assert ("luck" in story.closing) == lucky
    assert lucky <= (("against" in story.closing) == (came < 0))
    assert ("ended where you ended" in story.closing) == (story.ending == title_of_ending(game))
    assert ("as good as any" in story.closing) == (round(story.more) <= 0)


def title_of_ending(game: Game) -> str:
    """The title of the ending of a finished game."""
    assert game.place.ending is not None
    return game.place.ending.title


def test_after_a_sound_exit_the_twin_goes_on_and_it_says_what_that_cost() -> None:
    story = twin_of(played_well("unpaid", {"duarte/gate": ("mail-contract", "week")}))
    assert story.lines[0] == "He sat down with Leonor Prata, Operations director."
    assert (story.worth, story.yours, story.more) == (40, 42, -2)
    assert story.closing == (
        "With everything paid, it came to 40 points for him, 2 less than for you. "
        "Your choice was as good as any, on what could be known then. "
        "His choice, the best of the other ways, was worth about 2 points less."
    )


def test_the_twin_of_a_refusal_signs() -> None:
    story = twin_of(right_exit())
    assert "I will do the 5 days all the same" in story.opening
    assert "25 less than for you" in story.closing


def test_the_twin_quotes_what_was_said_when_an_issue_was_settled() -> None:
    lines = twin_of(left_after_hr()).lines
    assert any(line.startswith("Day work from the spring: settled with Vasco. “I learned my first") for line in lines)


def test_nobody_who_played_on_well_has_a_twin() -> None:
    assert judge()(played_well("choice")).twin is None


@cache
def brings(words: str, about: str, asked_of: str) -> bool:
    """Whether a person who is asked this, in a state that play reaches, tells the fact first-hand."""
    compiled, graph = night_desk().game, solution().graph
    fact = next(fact.id for fact in compiled.scenario.facts if fact.about == about)
    for node in range(len(graph)):
        station = compiled.stations[graph.place(node)]
        for option in station.options:
            teller = told_by(compiled.scenario, option.choice.effects.by or station.place.speaker or "")
            if (
                option.choice.words != words
                or not asked_of.startswith(teller)
                or not is_open(option, graph.state(node))
            ):
                continue
            world = next(worlds_in(graph.belief(node)))
            events = narrate(compiled, step(compiled, graph.state(node)._replace(known=0, hinted=0), option, world))
            return any(isinstance(event, FactHeard) and event.fact == fact and event.first_hand for event in events)
    return False


@cache
def comes_unasked(about: str, teller: str) -> bool:
    """Whether a person tells a fact as soon as one sits down with them, on the shortest way to it."""
    compiled = night_desk().game
    fact = next(fact for fact in compiled.scenario.facts if fact.about == about)
    path = reach(solution()).facts[fact.id]
    game = Game(night_desk(), 0, path.choices, world=path.world)
    heard = [event for event in game.transcript() if isinstance(event, FactHeard) and event.fact == fact.id]
    return compiled.scenario.people[heard[-1].source].name in teller


@RANDOM
@given(seeds)
def test_what_was_missed_was_never_heard_and_its_question_brings_it(seed: int) -> None:
    game = at_random(seed)
    sure = {event.fact for event in game.transcript() if isinstance(event, FactHeard) and event.first_hand}
    abouts = {fact.about for fact in game.scenario.facts if fact.id in sure or "ad" in fact.known_by}
    missed = judge()(game).missed_facts
    assert {fact.about for fact in missed} == {fact.about for fact in game.scenario.facts} - abouts
    assert [fact.weight for fact in missed] == sorted((fact.weight for fact in missed), reverse=True)
    assert all(map(can_be_had, missed))


def can_be_had(fact: MissedFact) -> bool:
    """Whether what is said of how to hear a fact is so."""
    if fact.question is None:
        return fact.asked_of is not None and comes_unasked(fact.about, fact.asked_of)
    return fact.asked_of is not None and brings(fact.question, fact.about, fact.asked_of)


def test_a_rumour_that_is_told_is_the_one_that_was_heard() -> None:
    missed = {fact.about: fact for fact in judge()(left_after_hr()).missed_facts}
    heard = missed["How long the nights last"].heard
    assert heard is not None
    assert heard.startswith("Marta told you, without being sure: “I would be guessing. A few months, people say")
    assert missed["What the tenth hook is for"].heard is None


@RANDOM
@given(seeds)
def test_an_issue_that_the_world_does_not_know_is_not_missed(seed: int) -> None:
    game = at_random(seed)
    abouts = {issue.about for issue in judge()(game).missed_issues}
    if game.scenario.worlds[game.world].id != "unpaid":
        assert "Five days of training without pay" not in abouts


@RANDOM
@given(seeds)
def test_the_ranges_hold_the_truth(seed: int) -> None:
    game = at_random(seed)
    scenario = game.scenario
    states = [made.before for made in game.steps] + [game.state]
    final = job_worth(scenario, game.state.issues, game.world)
    known = judge()(game).ranges
    for each in known:
        now = job_worth(scenario, states[each.step].issues, game.world)
        assert each.least <= now <= each.most
        assert each.least <= each.likely <= each.most
        assert final <= each.most
        assert each.stories == states[each.step].belief.bit_count()
    assert [each.step for each in known] == sorted(each.step for each in known)
    assert [each.most - each.least for each in known[:1]] == [max(each.most - each.least for each in known)]


@RANDOM
@given(seeds)
def test_the_tree_is_the_path_with_every_branch(seed: int) -> None:
    game = at_random(seed)
    tree = judge()(game).tree
    assert [node.step for node in tree] == list(range(len(game.steps)))
    for node in tree:
        before = game.until(node.step)
        assert [branch.choice for branch in node.branches] == [choice.id for choice in before.legal_choices]
        assert [branch.choice for branch in node.branches if branch.taken] == [game.history[node.step]]
        best = max(branch.worth for branch in node.branches)
        assert all(branch.worth == best for branch in node.branches if branch.best)


@RANDOM
@given(seeds)
def test_the_bars_make_the_total(seed: int) -> None:
    verdict: Verdict = judge()(at_random(seed))
    counted = [bar for bar in verdict.bars if bar.points is not None]
    assert [bar.dimension for bar in verdict.bars] == list(Dimension)
    if verdict.total is not None:
        assert sum(bar.points or 0 for bar in counted) == pytest.approx(verdict.total)
        assert sum(bar.possible or 0 for bar in counted) == pytest.approx(100)


def test_a_close_call_is_as_good_as_any() -> None:
    verdict = judge()(played_well("choice", {"marta/gate": ("mail-nights",)}))
    judged = next(bar for bar in verdict.bars if bar.dimension is Dimension.JUDGEMENT)
    assert judged.lines[0].text == "A close call with the best choice then"
    assert judged.points == judged.possible
    assert solution().points == Fraction(547, 10)
