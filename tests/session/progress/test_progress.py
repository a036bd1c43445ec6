"""Progress: every number in it against a count of its own, made from the stored choices of random plays."""

from __future__ import annotations

import json
import random
import re
from typing import TYPE_CHECKING

import pytest

from game.content.library import Library
from game.engine.game import Game
from game.model.choice import ChoiceKind
from game.model.issue import IssueStatus
from game.model.judgement import GRACE, Dimension
from game.model.place import PlaceKind
from game.model.scenario import Level
from game.session.look import look
from game.session.play import ESTIMATES
from game.session.player import Player
from game.session.progress.calibration import NEEDED
from game.session.progress.data import as_data
from game.session.progress.habits import AFTER
from game.session.progress.kept import FILE, Results
from game.session.progress.measure import measured
from game.session.verdict.verdict import unjudged
from game.store.clock import FakeClock
from game.store.store import Store, open_store
from game.testing import machine_of
from tests.stories import CROSSING, HERE, SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.session.progress.view import Progress

PLAYS = 14
MACHINE = machine_of(CROSSING)


def someone(folder: Path, results: Results | None = None) -> Player:
    """Return a player whose clock stands a day after the epoch, and hardly moves."""
    return Player(open_store(folder, FakeClock(0)), Library(HERE), results=results, clock=FakeClock(86_400, 0))


def play_at_random(player: Player, seed: int) -> None:
    """Play to an ending, with an estimate at every gate."""
    dice = random.Random(seed)  # noqa: S311 - a test needs no secret
    play = player.begin(CROSSING.stem, seed)
    while play.is_running:
        view = play.view()
        if view.kind is PlaceKind.GATE:
            play.estimate(dice.choice(ESTIMATES))
        doors = () if view.gate is None else (*view.gate.on * 3, *view.gate.check, *view.gate.offer, *view.gate.out)
        play.choose(dice.choice([*view.choices, *doors]).id)


def judge_all(player: Player) -> Progress:
    """Return the progress once nothing waits."""
    found = player.progress()
    while found.waiting:
        before = len(found.waiting)
        player.measure(found.waiting[0])
        found = player.progress()
        assert len(found.waiting) == before - 1
    return found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with some finished plays, and one that runs."""
    place = tmp_path_factory.mktemp("store")
    with someone(place) as player:
        for seed in range(PLAYS):
            play_at_random(player, seed)
        player.begin(CROSSING.stem, 1)
    return place


@pytest.fixture(scope="module")
def found(folder: Path) -> Progress:
    with someone(folder) as player:
        return judge_all(player)


@pytest.fixture
def games(folder: Path) -> Iterator[list[tuple[Game, dict[int, int]]]]:
    """Every finished play, replayed from its stored choices, with its estimates."""
    with open_store(folder) as store:
        yield [(_replayed(store, row.id, row.seed), dict(store.estimates(row.id))) for row in store.finished()]


def _replayed(store: Store, playthrough: int, seed: int) -> Game:
    return Game(MACHINE, seed, store.choices(playthrough))


def test_every_finished_play_is_there_once(found: Progress) -> None:
    assert [play.playthrough for play in found.plays] == list(range(1, PLAYS + 1))
    assert all(play.total is not None and play.band is not None for play in found.plays)
    assert [(each.scenario, each.plays) for each in found.endings] == [(CROSSING.stem, PLAYS)]


def test_totals_and_shares_are_those_of_the_verdicts(folder: Path, found: Progress) -> None:
    with someone(folder) as player:
        verdicts = [player.resume(play.playthrough).verdict() for play in found.plays]
    assert [play.total for play in found.plays] == [pytest.approx(each.total) for each in verdicts]
    assert [play.band for play in found.plays] == [each.band for each in verdicts]
    for line in found.dimensions:
        shares = [
            bar.points / bar.possible
            for verdict in verdicts
            for bar in verdict.bars
            if bar.dimension is line.dimension and bar.points is not None and bar.possible
        ]
        assert line.share == pytest.approx(sum(shares[-3:]) / len(shares[-3:]))
    assert {line.dimension for line in found.dimensions} <= {*Dimension}


def test_leaving_is_counted_at_each_level(
    found: Progress, folder: Path, games: list[tuple[Game, dict[int, int]]]
) -> None:
    told = " ".join(habit.text for habit in found.habits)
    with someone(folder) as player:
        trees = [player.resume(play.playthrough).verdict().tree for play in found.plays]
    for level in Level:
        stood = left = lost = 0
        for (game, _), tree in zip(games, trees, strict=True):
            last: dict[str, int] = {}
            for step, made in enumerate(game.steps):
                place = MACHINE.game.stations[made.before.place].place
                person = place.meeting.person if place.meeting else None
                if place.kind is PlaceKind.GATE and person and game.scenario.people[person].level is level:
                    last[place.id] = step
            for step in last.values():
                stood += 1
                branches = tree[step].branches
                if game.steps[step].option.choice.kind is ChoiceKind.LEAVE:
                    left += 1
                    on = max((each.worth for each in branches if each.kind is ChoiceKind.GO_ON), default=None)
                    out = max(each.worth for each in branches if each.kind in {ChoiceKind.LEAVE, ChoiceKind.OFFER})
                    lost += on is not None and on - out > GRACE
        if left:
            assert f"You left after {AFTER[level]} in {left} of {stood} play" in told
            assert re.search(rf"after {AFTER[level]} in [^.]*going on was worth more in {lost or 'none'}\.", told)
        else:
            assert f"left after {AFTER[level]}" not in told


def test_estimates_are_counted_against_the_worlds(found: Progress, games: list[tuple[Game, dict[int, int]]]) -> None:
    truth: dict[int, list[bool]] = {}
    for game, estimates in games:
        for percent, could in true_of(game, estimates):
            truth.setdefault(percent, []).append(could)
    assert found.calibration.estimates == sum(map(len, truth.values())) >= NEEDED
    assert {group.percent: (group.said, group.could) for group in found.calibration.groups} == {
        percent: (len(each), sum(each)) for percent, each in truth.items()
    }


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_estimates_are_true_where_the_next_person_can_settle_something(path: Path) -> None:
    machine, dice = machine_of(path), random.Random(7)  # noqa: S311 - a test needs no secret
    both = set()
    for seed in range(40):
        game, estimates = Game(machine, seed), {}
        while choices := game.legal_choices:
            if game.place.kind is PlaceKind.GATE:
                estimates[len(game.steps)] = dice.choice(ESTIMATES)
            staying = [each for each in choices if each.kind is not ChoiceKind.LEAVE]
            game.choose(dice.choice(staying * 4 + [*choices]).id)
        result = measured(game, unjudged(game, "it is not asked for."), estimates.items(), playthrough=1, finished=0)
        assert [(each.percent, each.could) for each in result.estimates] == true_of(game, estimates)
        both |= {each.could for each in result.estimates}
    assert both == {True, False}


def true_of(game: Game, estimates: dict[int, int]) -> list[tuple[int, bool]]:
    """Return each estimate that counts with its truth, told from the file."""
    world = game.scenario.worlds[game.world].id
    meetings = {meeting.id: meeting.person for meeting in game.scenario.meetings}
    found = []
    for step, percent in estimates.items():
        gate = game.steps[step].before.place
        here = [made.option.choice for made in game.steps[step:] if made.before.place == gate]
        went = [choice for choice in here if choice.kind is ChoiceKind.GO_ON]
        doors = went[:1] or [each for each in game.until(step).legal_choices if each.kind is ChoiceKind.GO_ON]
        people = {meetings[door.meeting] for door in doors if door.meeting}
        open_ones = [issue for issue in game.scenario.issues if issue.about in _issues_shown(game, step)]
        if people and open_ones:
            able = [issue for issue in open_ones if any(each.person in people for each in issue.resolvers)]
            found.append((percent, any(world not in issue.fixed_in for issue in able)))
    return found


def _issues_shown(game: Game, step: int) -> set[str]:
    """Return what was open on the issue board that the player saw."""
    over = {IssueStatus.SETTLED, IssueStatus.FIXED}
    return {issue.about for issue in look(game.until(step)).issues if issue.status not in over}


def test_no_sentence_judges(found: Progress) -> None:
    told = " ".join([*(habit.text for habit in found.habits), *(each.text for each in found.practice)]).lower()
    for word in ("should", "mistake", "wrong", "bad", "fail", "too often", "too early", "unfortunately", "only left"):
        assert word not in told


def test_what_was_judged_once_is_not_judged_again(folder: Path, tmp_path: Path, found: Progress) -> None:
    with someone(folder, Results(tmp_path)) as player:
        assert len(player.progress().waiting) == PLAYS
        judge_all(player)
    with someone(folder, Results(tmp_path)) as player:
        again = player.progress()
    assert again.waiting == ()
    assert again == found


@pytest.mark.parametrize("text", ["", "[]", '{"made_by": [], "kept": {}}', "{", '{"made_by": 3, "kept": {"a": 1}}'])
def test_a_damaged_file_of_results_is_worked_out_again(folder: Path, tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, "utf-8")
    with someone(folder, Results(tmp_path)) as player:
        assert len(player.progress().waiting) == PLAYS


def test_one_damaged_result_is_worked_out_again(folder: Path, tmp_path: Path) -> None:
    with someone(folder, Results(tmp_path)) as player:
        judge_all(player)
    kept = json.loads((tmp_path / FILE).read_text("utf-8"))
    first, second, *_ = kept["kept"]
    kept["kept"][first]["shares"] = [1]
    kept["kept"][second]["gates"] = [{"level": 99, "took": "go on", "more": None}]
    (tmp_path / FILE).write_text(json.dumps(kept), "utf-8")
    with someone(folder, Results(tmp_path)) as player:
        assert len(player.progress().waiting) == 2


def test_part_of_it_shows_before_all_is_judged(folder: Path) -> None:
    with someone(folder) as player:
        player.measure(PLAYS)
        part = player.progress()
    assert [play.total is not None for play in part.plays] == [*[False] * (PLAYS - 1), True]
    assert len(part.waiting) == PLAYS - 1


def test_nothing_played_is_told_as_nothing(tmp_path: Path) -> None:
    with someone(tmp_path) as player:
        empty = player.progress()
    assert (empty.plays, empty.habits, empty.dimensions, empty.endings, empty.calibration.groups) == (
        (),
        (),
        (),
        (),
        (),
    )
    assert "Begin here" in empty.practice[0].text


def test_the_data_hold_everything(found: Progress) -> None:
    data = json.loads(json.dumps(as_data(found)))
    assert len(data["plays"]) == PLAYS
    assert {*data} == {"progress", "plays", "waiting", "habits", "calibration", "dimensions", "practice", "endings"}


def test_the_shelf_tells_the_best_and_the_last(folder: Path, found: Progress) -> None:
    with someone(folder) as player:
        judge_all(player)
        player.resume(3).intend("If he says mostly, I ask.")
        (shelved,) = [each for each in player.shelf() if each.id == CROSSING.stem]
    best = max(found.plays, key=lambda play: play.total or 0)
    assert (shelved.best, shelved.plays, shelved.line) == (best.band, PLAYS, "If he says mostly, I ask.")
