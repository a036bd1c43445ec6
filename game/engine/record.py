"""A playthrough as text and back: which scenario in which version, the seed, and the choices. All else follows."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from game.errors import RecordError

if TYPE_CHECKING:
    from game.model.types import ChoiceId

FORMAT = 1
"""The version in which records are written."""

OLDEST = 1
"""The oldest version that can still be read."""


@dataclass(frozen=True, slots=True)
class Record:
    """Everything that has to be kept of a playthrough."""

    scenario: str
    version: str
    """The content hash of the scenario file that it began with."""

    seed: int
    choices: tuple[ChoiceId, ...] = ()


def to_text(record: Record) -> str:
    """The record as one line of JSON."""
    return json.dumps({"record": FORMAT, **asdict(record)}, ensure_ascii=False)


def from_text(text: str) -> Record:
    """The record that a line of JSON holds; raises `RecordError` where it holds none."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RecordError("This is not a playthrough: it is not valid JSON.") from error
    if not isinstance(data, dict) or not isinstance(data.get("record"), int):
        raise RecordError("This is not a playthrough: it does not say in which format it is written.")
    if not OLDEST <= data["record"] <= FORMAT:
        raise RecordError(f"This playthrough is written in format {data['record']}; this version reads {FORMAT}.")
    return Record(
        scenario=_text(data, "scenario"),
        version=_text(data, "version"),
        seed=_number(data, "seed"),
        choices=_choices(data),
    )


def _text(data: dict[str, object], key: str) -> str:
    value = data.get(key)
    if not isinstance(value, str):
        raise _incomplete(key)
    return value


def _number(data: dict[str, object], key: str) -> int:
    value = data.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise _incomplete(key)
    return value


def _choices(data: dict[str, object]) -> tuple[ChoiceId, ...]:
    value = data.get("choices")
    if not isinstance(value, list) or not all(isinstance(choice, str) for choice in value):
        raise _incomplete("choices")
    return tuple(value)


def _incomplete(key: str) -> RecordError:
    return RecordError(f"This playthrough is incomplete: its {key!r} is missing or is of the wrong sort.")
