"""Shelves of any content and size, for tests of the library and for its bench."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import strategies as st

from game.model.band import Band
from game.model.card import Card, Seniority
from game.session.shelf import Shelved, Unfinished
from tests.tui.fakes import NIGHT_DESK

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import DrawFn

FIELDS = ("hospitality", "insurance", "ships and bars", "software")
WORDS = ("night", "desk", "[bold]", "Zürich", "deposit", "corridor", "a", "books")


def texts(most: int = 4) -> st.SearchStrategy[str]:
    """A few words, some of them looking like markup."""
    return st.lists(st.sampled_from(WORDS), min_size=1, max_size=most).map(" ".join)


@st.composite
def shelved(draw: DrawFn, scenario: str) -> Shelved:
    """One scenario; one in eight cannot be played."""
    if draw(st.integers(0, 7)) == 0:
        return Shelved(scenario, None, (), 0, (), 0, None)
    endings = draw(st.integers(1, 6))
    plays = draw(st.integers(0, 3))
    seen = tuple(f"ending {number}" for number in range(min(plays, endings)))
    card = Card(
        title=draw(texts()),
        teaser=draw(texts(40)),
        field=draw(st.sampled_from(FIELDS)),
        place=draw(texts(2)),
        seniority=draw(st.sampled_from(Seniority)),
        minutes=draw(st.integers(5, 40)),
        trains=tuple(draw(st.lists(texts(), max_size=3))),
    )
    begun = draw(st.booleans())
    return Shelved(
        id=scenario,
        card=card,
        problems=(),
        plays=plays,
        endings_seen=seen,
        endings=endings,
        unfinished=Unfinished(draw(st.integers(1, 99)), scenario, card.title, "After Marta", 3) if begun else None,
        company=draw(texts(2)),
        best=draw(st.sampled_from(Band)) if plays else None,
        judgement=draw(st.sampled_from(Band)) if plays else None,
        last=draw(st.integers(0, 10**9)) if plays else None,
    )


@st.composite
def shelves(draw: DrawFn, most: int = 12) -> tuple[Shelved, ...]:
    """A shelf with ids of its own."""
    number = draw(st.integers(0, most))
    each: Callable[[int], Shelved] = lambda index: draw(shelved(f"scenario-{index}"))  # noqa: E731 - one line
    return tuple(each(index) for index in range(number))


def many(number: int) -> tuple[Shelved, ...]:
    """As many copies of one scenario, each with a name of its own."""
    levels = list(Seniority)
    return tuple(
        Shelved(
            id=f"copy-{index:03}",
            card=Card(
                title=f"{NIGHT_DESK.title} {index}",
                teaser=NIGHT_DESK.teaser,
                field=FIELDS[index % len(FIELDS)],
                place=NIGHT_DESK.place,
                seniority=levels[index * len(levels) // number],
                minutes=NIGHT_DESK.minutes,
                trains=NIGHT_DESK.trains,
            ),
            problems=(),
            plays=0,
            endings_seen=(),
            endings=5,
            unfinished=None,
        )
        for index in range(number)
    )
