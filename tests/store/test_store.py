"""What is kept comes back, in order, and says no to what does not fit."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from game.errors import StoreError, UnknownPlaythrough
from game.model.scenario import EndingKind
from game.store.clock import FakeClock, SystemClock
from game.store.rows import BookmarkRow, EstimateRow, IntentionRow, PlaythroughRow
from game.store.store import Store, open_store

if TYPE_CHECKING:
    from pathlib import Path


def test_a_version_comes_back_byte_for_byte(store: Store) -> None:
    text = "title: São Tomé\r\n".encode() + bytes(range(256))
    store.keep_version("v2", "sao-tome", text)
    assert store.version_text("v2") == text


def test_a_version_is_kept_once(store: Store) -> None:
    store.keep_version("v1", "night-desk", b"title: Night Desk\n")
    with pytest.raises(StoreError, match="another text"):
        store.keep_version("v1", "night-desk", b"title: Day Desk\n")
    assert store.version_text("v1") == b"title: Night Desk\n"


def test_an_unknown_version_is_told(store: Store) -> None:
    with pytest.raises(StoreError, match="version v9"):
        store.version_text("v9")


def test_a_playthrough_begins(store: Store, begun: int) -> None:
    expected = PlaythroughRow(
        id=1,
        scenario="night-desk",
        version="v1",
        seed=7,
        put_aside=False,
        ending=None,
        kind=None,
        began=1002,
        finished=None,
    )
    assert store.playthrough(begun) == expected
    assert store.choices(begun) == ()


def test_a_playthrough_needs_a_version_that_is_kept(store: Store) -> None:
    with pytest.raises(StoreError, match="FOREIGN KEY"):
        store.begin("night-desk", "v9", 7)
    assert store.unfinished() == ()


@pytest.mark.parametrize("seed", [0, -1, 2**63 - 1])
def test_a_seed_comes_back(store: Store, seed: int) -> None:
    assert store.playthrough(store.begin("night-desk", "v1", seed)).seed == seed


def test_a_seed_that_does_not_fit_is_told(store: Store) -> None:
    with pytest.raises(StoreError, match="does not fit"):
        store.begin("night-desk", "v1", 2**63)


def test_text_that_cannot_be_written_is_told(store: Store, begun: int) -> None:
    with pytest.raises(StoreError, match="does not fit"):
        store.add_choice(begun, 0, "\udc80")
    assert store.choices(begun) == ()


def test_choices_come_back_in_order(store: Store, begun: int) -> None:
    made = tuple(f"choice-{number}" for number in range(12))
    for step, choice in enumerate(made):
        store.add_choice(begun, step, choice)
    assert store.choices(begun) == made


def test_the_same_choice_twice_is_kept_once(store: Store, begun: int) -> None:
    for _ in range(2):
        store.add_choice(begun, 0, "go")
    assert store.choices(begun) == ("go",)


@pytest.mark.parametrize(("step", "choice"), [(0, "stay"), (2, "go"), (-1, "go")])
def test_a_choice_that_contradicts_what_is_kept_is_refused(store: Store, begun: int, step: int, choice: str) -> None:
    store.add_choice(begun, 0, "go")
    with pytest.raises(StoreError, match="stands elsewhere"):
        store.add_choice(begun, step, choice)
    assert store.choices(begun) == ("go",)


def test_playthroughs_do_not_mix(store: Store, begun: int) -> None:
    other = store.begin("night-desk", "v1", 8)
    store.add_choice(begun, 0, "go")
    store.add_choice(other, 0, "stay")
    assert (store.choices(begun), store.choices(other)) == (("go",), ("stay",))


def test_the_unfinished_come_newest_first(store: Store) -> None:
    store.keep_version("v2", "day-desk", b"")
    night, day, again = (
        store.begin("night-desk", "v1", 1),
        store.begin("day-desk", "v2", 2),
        store.begin("night-desk", "v1", 3),
    )
    assert [row.id for row in store.unfinished()] == [again, day, night]
    assert [row.id for row in store.unfinished("night-desk")] == [again, night]
    assert store.unfinished("no-desk") == ()


def test_what_is_put_aside_is_kept_and_no_longer_offered(store: Store, begun: int) -> None:
    store.add_choice(begun, 0, "go")
    store.put_aside(begun)
    assert store.unfinished() == ()
    assert store.playthrough(begun).put_aside
    assert store.choices(begun) == ("go",)


def test_a_playthrough_finishes_once(store: Store, begun: int) -> None:
    for _ in range(2):
        store.finish(begun, "took-it", EndingKind.ACCEPTED)
    with pytest.raises(StoreError, match="ended already"):
        store.finish(begun, "left", EndingKind.LEFT)
    (row,) = store.finished("night-desk")
    assert (row.ending, row.kind, row.finished) == ("took-it", "accepted", 1003)
    assert store.unfinished() == ()


def test_the_finished_come_in_the_order_of_beginning(store: Store, begun: int) -> None:
    later = store.begin("night-desk", "v1", 8)
    store.finish(later, "left", "left")
    store.finish(begun, "left", "left")
    assert [row.id for row in store.finished()] == [begun, later]


def test_the_last_estimate_at_a_gate_counts(store: Store, begun: int) -> None:
    store.add_estimate(begun, 9, 30)
    store.add_estimate(begun, 4, 10)
    store.add_estimate(begun, 4, 90)
    assert store.estimates(begun) == (EstimateRow(4, 90), EstimateRow(9, 30))


def test_an_estimate_beyond_certainty_is_refused(store: Store, begun: int) -> None:
    with pytest.raises(StoreError, match="CHECK"):
        store.add_estimate(begun, 4, 101)


def test_the_last_line_of_a_playthrough_counts_and_the_newest_of_all(store: Store, begun: int) -> None:
    assert store.intention() is None
    later = store.begin("night-desk", "v1", 8)
    store.keep_intention(later, "If a, then b.")
    store.keep_intention(begun, "If c, then d.")
    store.keep_intention(begun, "If e, then f.")
    assert store.intention(later) == IntentionRow(later, "If a, then b.", 1004)
    assert store.intention() == IntentionRow(begun, "If e, then f.", 1006)


def test_a_playthrough_that_is_not_there_is_told(store: Store) -> None:
    for act in (
        lambda: store.playthrough(5),
        lambda: store.add_choice(5, 0, "go"),
        lambda: store.put_aside(5),
        lambda: store.finish(5, "left", "left"),
        lambda: store.add_estimate(5, 0, 50),
        lambda: store.keep_intention(5, "If a, then b."),
    ):
        with pytest.raises(UnknownPlaythrough, match="no playthrough 5"):
            act()


def test_everything_is_there_after_closing(store: Store, begun: int, folder: Path) -> None:
    store.add_choice(begun, 0, "go")
    store.close()
    store.close()
    with open_store(folder) as again:
        assert again.choices(begun) == ("go",)
        assert [path.name for path in folder.iterdir() if path.suffix == ".sqlite3"] == ["past-hr.sqlite3"]


def test_an_id_is_never_used_again(store: Store, begun: int, folder: Path) -> None:
    store.close()
    with sqlite3.connect(folder / "past-hr.sqlite3") as connection:
        connection.execute("DELETE FROM playthrough")
    connection.close()
    with open_store(folder) as again:
        assert again.begin("night-desk", "v1", 7) == begun + 1


def test_a_closed_store_is_a_mistake_of_the_caller(store: Store) -> None:
    store.close()
    with pytest.raises(sqlite3.ProgrammingError):
        store.unfinished()


def test_the_store_can_be_told_apart(store: Store, folder: Path) -> None:
    assert repr(store) == f"<Store {folder / 'past-hr.sqlite3'}>"


def test_the_clocks() -> None:
    fake = FakeClock(10, tick=5)
    assert [fake.now(), fake.now()] == [10, 15]
    assert SystemClock().now() > 1_700_000_000


def test_bookmarks_come_back_in_order_once_each(store: Store, begun: int) -> None:
    other = store.begin("night-desk", "v1", 8)
    for step, line in ((3, 1), (0, 2), (3, 0), (3, 1)):
        store.keep_bookmark(begun, step, line, marked=True)
    store.keep_bookmark(begun, 3, 0, marked=False)
    store.keep_bookmark(begun, 9, 9, marked=False)
    assert store.bookmarks(begun) == (BookmarkRow(0, 2), BookmarkRow(3, 1))
    assert store.bookmarks(other) == ()


def test_a_bookmark_needs_a_playthrough(store: Store) -> None:
    with pytest.raises(UnknownPlaythrough):
        store.keep_bookmark(9, 0, 0, marked=True)
