"""Filters, order and suggestions of the library: what shows is what matches, whatever is on the shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from game.model.band import Band
from game.model.card import Seniority
from game.session.filters import Kind, Length, Wanted, length_of, values
from game.session.shelf import SENIORITIES, in_order, newest_unfinished
from game.session.suggestion import suggestion
from tests.tui.shelves import FIELDS, WORDS, shelves

if TYPE_CHECKING:
    from game.session.shelf import Shelved

wanted = st.builds(
    Wanted,
    words=st.lists(st.sampled_from([*WORDS, "NIGHT", "zz", "entry"]), max_size=2).map(" ".join),
    level=st.none() | st.sampled_from(Seniority),
    field=st.none() | st.sampled_from(FIELDS),
    length=st.none() | st.sampled_from(Length),
)


def fits(each: Shelved, want: Wanted) -> bool:
    """Whether it is wanted, told in another way."""
    card = each.card
    if card is None:
        return want.level is None and want.field is None and want.length is None and _has(each.id, want)
    if want.level is not None and card.seniority is not want.level:
        return False
    if want.field is not None and card.field != want.field:
        return False
    minutes = {Length.SHORT: range(16), Length.MIDDLE: range(16, 21), Length.LONG: range(21, 10_000)}
    if want.length is not None and card.minutes not in minutes[want.length]:
        return False
    told = [card.title, card.teaser, card.field, card.place, SENIORITIES[card.seniority], *card.trains, each.company]
    return _has(" ".join(told), want)


def _has(text: str, want: Wanted) -> bool:
    return all(text.lower().find(word) >= 0 for word in want.words.lower().split())


@given(shelves(), wanted)
def test_what_fits_is_what_matches(shelf: tuple[Shelved, ...], want: Wanted) -> None:
    assert [each.id for each in shelf if want.fits(each)] == [each.id for each in shelf if fits(each, want)]


@given(shelves(), wanted, st.sampled_from(Kind))
def test_the_number_beside_a_value_is_what_it_would_leave(shelf: tuple[Shelved, ...], want: Wanted, kind: Kind) -> None:
    for value, number in values(shelf, want, kind):
        narrowed = want.having(kind, value)
        assert narrowed.value(kind) == value
        assert number == sum(narrowed.fits(each) for each in shelf) > 0


@given(shelves(), wanted)
def test_nothing_wanted_leaves_nothing_out(shelf: tuple[Shelved, ...], want: Wanted) -> None:
    assert want.anything == (want == Wanted(want.words) and not want.words.strip())
    assert all(Wanted().fits(each) for each in shelf)


@given(shelves())
def test_the_order_is_from_the_first_job_to_the_executive(shelf: tuple[Shelved, ...]) -> None:
    ordered = in_order(shelf)
    assert sorted(each.id for each in ordered) == sorted(each.id for each in shelf)
    rungs = [len(Seniority) if each.card is None else list(Seniority).index(each.card.seniority) for each in ordered]
    assert rungs == sorted(rungs)
    assert in_order(reversed(shelf)) == ordered


@given(shelves())
def test_a_suggestion_follows_the_rule(shelf: tuple[Shelved, ...]) -> None:
    found = suggestion(shelf)
    playable = {each.id: each for each in shelf if each.card is not None}
    if not playable:
        assert found is None
        return
    played = [each for each in playable.values() if each.plays]
    if found is None:
        assert all(each.plays and len(each.endings_seen) >= each.endings for each in playable.values())
        return
    named = playable[found.scenario]
    assert named.card is not None
    assert found.title == named.card.title
    if not played:
        rungs = [
            (list(Seniority).index(each.card.seniority), each.card.minutes) for each in playable.values() if each.card
        ]
        assert (list(Seniority).index(named.card.seniority), named.card.minutes) == min(rungs)
        assert found.words.startswith("Begin here: a ")
        assert f"{named.card.minutes} minutes" in found.words
    elif named.plays and named.judgement is Band.THIN and "judgement" in found.words:
        assert named.last == max(each.last or 0 for each in played)
    elif any(not each.plays for each in playable.values()):
        assert not named.plays


@given(shelves())
def test_what_was_begun_last_is_continued(shelf: tuple[Shelved, ...]) -> None:
    begun = [each.unfinished.playthrough for each in shelf if each.unfinished]
    found = newest_unfinished(shelf)
    assert (found.playthrough if found else None) == max(begun, default=None)


@given(shelves())
def test_every_card_has_one_length(shelf: tuple[Shelved, ...]) -> None:
    for each in shelf:
        if each.card is not None:
            fitting = [length for length in Length if Wanted(length=length).fits(each)]
            assert fitting == [length_of(each.card)]
