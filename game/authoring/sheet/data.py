"""A sheet as data: what ``past-hr report --json`` prints. Keys may be added; none is renamed or taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from game.authoring.sheet.sheet import Sheet, Way

_PLACES = 4


def as_data(sheet: Sheet) -> dict[str, object]:
    """The sheet as values of JSON; numbers are rounded to 4 places."""
    size = sheet.size
    return {
        "format": 1,
        "scenario": sheet.scenario,
        "title": sheet.title,
        "size": {
            "states": size.states,
            "places": size.places,
            "scenes": size.scenes,
            "choices": size.choices,
            "words": size.words,
            "words_read": _rounded(size.words_read),
            "choices_made": _rounded(size.choices_made),
            "minutes": _rounded(size.minutes),
            "minutes_claimed": size.claimed,
        },
        "facts": sheet.facts,
        "facts_at": [each._asdict() for each in sheet.facts_at],
        "policies": [_way(each) for each in sheet.ways],
        "endings": list(sheet.endings),
        "endings_never_reached": list(sheet.never_reached),
        "doors": [
            each._asdict() | {name: _rounded(getattr(each, name)) for name in ("worth", "least", "most", "best_in")}
            for each in sheet.doors
        ],
        "dominated": [
            each._asdict() | {"kind": each.kind.value, "least_loss": _rounded(each.least_loss)}
            for each in sheet.dominated
        ],
        "kind": {
            "claimed": sheet.claimed.value,
            "computed": sheet.computed.value,
            "best_play_stays": _rounded(sheet.stays),
        },
    }


def _way(way: Way) -> dict[str, object]:
    return {
        "name": way.name,
        "value": _rounded(way.value),
        "score": _rounded(way.score),
        "endings": {ending: _rounded(share) for ending, share in way.endings.items()},
        "endless": _rounded(way.endless),
    }


def _rounded(number: Fraction | float | None) -> float | None:
    return None if number is None else round(float(number), _PLACES)
