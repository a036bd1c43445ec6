"""Where a rehearsal starts: at the beginning, or at any place with some things heard and done by then."""

from __future__ import annotations

import re
import secrets
from dataclasses import dataclass
from fractions import Fraction
from time import monotonic
from typing import TYPE_CHECKING

from game.content.conditions import condition_text, parse_condition
from game.errors import PastHrError
from game.model.condition import FactIs, FlagIs, StrengthShown
from game.model.state import MOST_TRUST
from game.problems import Findings, Spot, nearest
from game.problems.problem import quoted
from game.rules.chance import draw_world
from game.session.player import MOST_SEED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.model.condition import Condition
    from game.model.types import ChoiceId, PlaceId, WorldId
    from game.rules.compiled import Compiled
    from game.session.rehearsal.version import Version

SHOWN = "shown"
"""The word for the unlisted strength, as in conditions."""


class UnknownStart(PastHrError):
    """A scene, a fact, a flag or a world that the scenario does not have."""

    title = "There is no such start"
    exit_code = 2


class NoSuchPlay(PastHrError):
    """No play starts where it should."""

    title = "No play comes there"
    exit_code = 2


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for, in words that are looked up in the scenario."""

    scene: str | None = None
    having: tuple[str, ...] = ()
    """What must hold at the scene: facts heard first-hand, flags, and conditions such as `trust >= 6`."""

    seed: int | None = None
    world: WorldId | None = None


@dataclass(frozen=True, slots=True)
class Start:
    """What a rehearsal begins with."""

    seed: int
    world: int
    """Index of the hidden world."""

    choices: tuple[ChoiceId, ...] = ()
    given_away: Fraction = Fraction(0)
    """What the choices give away against the best ones, in points."""


def start_of(version: Version, wish: Wish) -> Start:
    """The start that a wish means in a good version; raises `UnknownStart` and `NoSuchPlay`."""
    game = version.playable.game
    seed = secrets.randbelow(MOST_SEED) if wish.seed is None else wish.seed
    if wish.world is not None:
        ruled: int | None = game.names.worlds[_known("world", wish.world, game.names.worlds)]
    else:
        ruled = None if wish.seed is None else draw_world(game.scenario, seed)
    if wish.scene is None:
        return Start(seed, draw_world(game.scenario, seed) if ruled is None else ruled)
    wanted = [_wanted(game, word) for word in wish.having]
    return _start_at(game, place_named(game, wish.scene), wanted, seed, ruled)


def place_named(game: Compiled, word: str) -> PlaceId:
    """The place that a word means: its id, or the name of a scene that only one meeting has. Raises `UnknownStart`."""
    if word in game.places:
        return word
    among = [place for place in game.places if word in place.split("/")]
    if len(among) == 1:
        return among[0]
    if among:
        raise UnknownStart(f"`{quoted(word)}` can mean {_listed(among)}; name one of them.")
    names = {name: None for place in game.places for name in (place, place.rpartition("/")[2])}
    _known("place", word, names, listed=game.places)
    raise AssertionError("every name of a place was looked up already")


def _start_at(game: Compiled, place: PlaceId, wanted: Sequence[Condition], seed: int, world: int | None) -> Start:
    # Imported here because a start at the beginning does not need the solver.
    from game.solver.limits import Limits, TooLarge  # noqa: PLC0415
    from game.solver.way import Way, way_to  # noqa: PLC0415

    begun = monotonic()
    found = way_to(game, place, wanted, world, Limits(elapsed=lambda: monotonic() - begun))
    if isinstance(found, Way):
        return Start(seed, found.world, found.choices, found.given_away)
    if isinstance(found, TooLarge):
        raise NoSuchPlay(f"A play to `{place}` could not be looked for. {found.message}")
    where = "" if world is None else f" in the world `{game.scenario.worlds[world].id}`"
    missing = _listed([_words(each) for each in found.in_the_way], "and" if found.together else "or")
    together = " together" if found.together else ""
    raise NoSuchPlay(f"No play{where} comes to `{place}`{f' with {missing}{together}' if missing else ''}.")


def _wanted(game: Compiled, word: str) -> Condition:
    """What a word or a condition asks for; a fact goes before a flag of the same name."""
    if word in game.names.facts:
        return FactIs("knows", word)
    if word == SHOWN:
        return StrengthShown()
    if _CONDITION.search(word):
        return _condition(game, word)
    return FlagIs(_known("fact or flag", word, [*game.names.facts, *game.names.flags, SHOWN]))


def _condition(game: Compiled, text: str) -> Condition:
    """The condition that a text stands for; raises `UnknownStart` where it is none, or names what is not there."""
    parsed = parse_condition(text)
    if parsed.slip is not None:
        slip, found = parsed.slip, Findings("")
        known = ", ".join(slip.among)
        found.add(
            slip.code, Spot("", 1, 1), slip.word, slip.among, expected=slip.expected, known=known, most=MOST_TRUST
        )
        (wrong,) = found.sorted()
        raise UnknownStart(f"`{quoted(text)}` cannot be understood. {wrong.message} {wrong.hint}")
    names = {
        "fact": game.names.facts,
        "issue": game.names.issues,
        "world": game.names.worlds,
        "flag": game.names.flags,
        "person": game.names.people,
    }
    for each in parsed.mentions:
        _known(each.kind, each.name, names[each.kind])
    assert parsed.condition is not None, "a text without a slip is a condition"
    return parsed.condition


_CONDITION = re.compile(r"[\s()<>=]|^trust\b")
"""What makes a condition of a word."""


def _words(condition: Condition) -> str:
    """A thing wanted, as a sentence names it."""
    match condition:
        case FactIs("knows", fact):
            return f"`{fact}` heard first-hand"
        case FlagIs(flag):
            return f"the flag `{flag}`"
        case StrengthShown():
            return "your unlisted strength shown"
        case _:
            return f"`{condition_text(condition)}`"


def _known(kind: str, word: str, among: Iterable[str], listed: Iterable[str] | None = None) -> str:
    """The word, where the scenario has it; raises `UnknownStart` with what was probably meant, or all there is."""
    names = list(among)
    if word in names:
        return word
    guesses = nearest(word, names)
    everything = names if listed is None else list(listed)
    hint = f"Did you mean {_listed(guesses)}?" if guesses else f"There is {_listed(everything, 'and')}."
    raise UnknownStart(f"The scenario has no {kind} `{quoted(word)}`. {hint}")


def _listed(names: Sequence[str], last: str = "or") -> str:
    """Names as one would say them."""
    *before, end = names or ("",)
    return f"{', '.join(before)} {last} {end}" if before else end
