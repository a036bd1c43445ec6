"""Sheets as data: what ``past-hr report --json`` prints. Keys may be added; none is renamed or taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction

    from game.authoring.sheet.library import LibrarySheet, Row, Settled
    from game.authoring.sheet.settling import Settling
    from game.authoring.sheet.sheet import Sheet, Way
    from game.authoring.sheet.size import Size
    from game.authoring.sheet.story import Story

_PLACES = 4


def as_data(sheet: Sheet) -> dict[str, object]:
    """The sheet as values of JSON; numbers are rounded to 4 places."""
    return {
        "format": 1,
        "scenario": sheet.scenario,
        "title": sheet.title,
        "size": _size(sheet.size),
        "facts": sheet.facts,
        "facts_at": [each._asdict() for each in sheet.facts_at],
        "policies": [_way(each) for each in sheet.ways],
        "endings": list(sheet.endings),
        "ending_kinds": {name: kind.value for name, kind in sheet.endings.items()},
        "endings_never_reached": list(sheet.never_reached),
        "doors": [
            each._asdict() | {name: rounded(getattr(each, name)) for name in ("worth", "least", "most", "best_in")}
            for each in sheet.doors
        ],
        "dominated": [
            each._asdict() | {"kind": each.kind.value, "least_loss": rounded(each.least_loss)}
            for each in sheet.dominated
        ],
        "kind": {
            "claimed": sheet.claimed.value,
            "computed": sheet.computed.value,
            "best_play_stays": rounded(sheet.stays),
        },
        "settling": _settling(sheet.settling),
    }


def story_as_data(story: Story) -> dict[str, object]:
    """What a scenario says of itself as values of JSON."""
    card = story.card
    return {
        "card": {
            "teaser": card.teaser,
            "field": card.field,
            "place": card.place,
            "seniority": card.seniority.value,
            "trains": list(card.trains),
            "content_notes": list(card.content_notes),
            "company": story.company,
            "about": story.about,
            "job": story.job,
            "you": story.you,
            "aim": story.aim,
            "otherwise": {"text": story.otherwise, "value": story.otherwise_value},
        },
        "worlds": [
            {"id": world.id, "weight": world.weight, "value": world.value, "truth": world.truth}
            for world in story.worlds
        ],
        "facts_told": [each._asdict() for each in story.facts],
        "issues": [
            each._asdict() | {"settled_by": [one._asdict() for one in each.settled_by]} for each in story.issues
        ],
        "people": [each._asdict() for each in story.people],
    }


def library_as_data(library: LibrarySheet) -> dict[str, object]:
    """What can be told of several scenarios together as values of JSON."""
    return {
        "format": 1,
        "enough": library.enough,
        "scenarios": [_row(row) for row in library.rows],
        "policies": [
            each._asdict()
            | {
                "score": rounded(each.score),
                "worth": rounded(each.worth),
                "verdict": each.verdict and each.verdict.value,
            }
            for each in library.ways
        ],
        "kinds": [
            each._asdict() | {"kind": each.kind.value, "wanted": rounded(each.wanted), "verdict": each.verdict.value}
            for each in library.kinds
        ],
        "settling": _settling(library.settled) | {"verdict": library.settled.verdict.value},
        "cast": [each._asdict() | {"most": rounded(each.most), "verdict": each.verdict.value} for each in library.cast],
        "left_out": [each._asdict() for each in library.left_out],
    }


def rounded(number: Fraction | float | None) -> float | None:
    """A figure as data tells it: rounded to 4 places."""
    return None if number is None else round(float(number), _PLACES)


def _size(size: Size) -> dict[str, object]:
    return {
        "states": size.states,
        "places": size.places,
        "scenes": size.scenes,
        "choices": size.choices,
        "words": size.words,
        "words_read": rounded(size.words_read),
        "choices_made": rounded(size.choices_made),
        "minutes": rounded(size.minutes),
        "minutes_claimed": size.claimed,
    }


def _settling(settling: Settling | Settled) -> dict[str, object]:
    return {
        "doors": rounded(settling.doors),
        "settled": rounded(settling.settled),
        "share": rounded(settling.share),
    }


def _row(row: Row) -> dict[str, object]:
    return {
        "scenario": row.scenario,
        "title": row.title,
        "kind": {"claimed": row.claimed.value, "computed": row.computed.value},
        "states": row.states,
        "words": row.words,
        "minutes": rounded(row.minutes),
        "facts": row.facts,
        "issues": row.issues,
        "endings": row.endings,
        "thinking": {"score": rounded(row.thinking_score), "worth": rounded(row.thinking_worth)},
        "best_blind": {"name": row.best_blind, "score": rounded(row.best_blind_score)},
    }


def _way(way: Way) -> dict[str, object]:
    return {
        "name": way.name,
        "value": rounded(way.value),
        "score": rounded(way.score),
        "endings": {ending: rounded(share) for ending, share in way.endings.items()},
        "endless": rounded(way.endless),
    }
