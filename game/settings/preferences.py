"""Preferences: one frozen object, read from a small TOML file that a person can write by hand.

::

    theme = "morning"           # a theme of the terminal; without it, the game's own
    text_speed = "instant"      # instant, brisk or calm
    reduced_motion = false      # true: nothing moves or fades
    difficulty = "guided"       # guided, standard or expert: how much you are shown while you play
    toured = false              # true once the tour of the first start was offered

    [keymap]
    notebook = "f2"             # the name of a command, and its keys with commas between them
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING

from game.errors import PastHrError
from game.settings.options import Difficulty, TextSpeed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FILE = "settings.toml"
"""The name of the file in the folder of configuration."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """What one person likes."""

    theme: str = ""
    """The name of a theme; empty for the game's own."""

    text_speed: TextSpeed = TextSpeed.INSTANT
    reduced_motion: bool = False
    """Whether nothing may move or fade."""

    difficulty: Difficulty = Difficulty.GUIDED
    toured: bool = False
    """Whether the tour of the first start was offered, so that it never comes again by itself."""

    keymap: Mapping[str, str] = field(default_factory=dict)
    """Keys by the id of their binding, with commas between them."""


DEFAULTS = Preferences()


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came of reading the file."""

    preferences: Preferences
    warning: str | None = None
    """What in the file was passed over, in one sentence; None where all was well."""


def load(folder: Path) -> Loaded:
    """The preferences in a folder, or the defaults. What cannot be used is passed over, and the file is left alone."""
    file = folder / FILE
    try:
        text = file.read_text("utf-8")
        import tomllib  # noqa: PLC0415  most people have no such file

        values = tomllib.loads(text)
    except FileNotFoundError:
        return Loaded(DEFAULTS)
    except OSError as error:
        return Loaded(DEFAULTS, f"{file} cannot be read ({error.strerror}); the usual preferences hold.")
    except ValueError as error:  # TOML or UTF-8 that is not in order
        return Loaded(DEFAULTS, f"{file} is not in order ({error}); the usual preferences hold.")
    return _chosen(values, file)


def save(folder: Path, preferences: Preferences) -> None:
    """Write the preferences, whole or not at all. Comments in the file are lost.

    Raises `PastHrError` if the folder refuses, or if the file that is there is not in order: it is not overwritten.
    """
    file = folder / FILE
    warning = load(folder).warning
    if warning is not None:
        raise PastHrError(f"The preferences were not saved, because {warning}")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        draft = file.with_suffix(".new")
        draft.write_text(as_toml(preferences), "utf-8")
        draft.replace(file)
    except OSError as error:
        raise PastHrError(f"The preferences were not saved in {file}: {error.strerror}.") from error


def as_toml(preferences: Preferences) -> str:
    """The preferences as a TOML file."""
    return "".join(f"{line}\n" for line in _lines(preferences))


def _lines(preferences: Preferences) -> Iterator[str]:
    for each in fields(Preferences):
        if each.name != "keymap":
            yield f"{each.name} = {_toml(getattr(preferences, each.name))}"
    if preferences.keymap:
        yield ""
        yield "[keymap]"
        for name, keys in sorted(preferences.keymap.items()):
            yield f"{_toml(name)} = {_toml(keys)}"


def _toml(value: str | bool) -> str:
    """A TOML value. A JSON string is a TOML string, except that TOML wants the delete character escaped too."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _chosen(values: Mapping[str, object], file: Path) -> Loaded:
    known = {each.name: each.default for each in fields(Preferences)}
    taken: dict[str, object] = {}
    passed_over = []
    for name, value in values.items():
        fitting = _fitting(name, value) if name in known else None
        if fitting is None:
            passed_over.append(name)
        else:
            taken[name] = fitting
    return Loaded(Preferences(**taken), _told(file, passed_over))  # type: ignore[arg-type]  # each value was fitted


def _fitting(name: str, value: object) -> object:
    """The value as the preference takes it; None where it does not fit."""
    match name, value:
        case "theme", str():
            return value
        case "reduced_motion" | "toured", bool():
            return value
        case "text_speed", str() if value in set(TextSpeed):
            return TextSpeed(value)
        case "difficulty", str() if value in set(Difficulty):
            return Difficulty(value)
        case "keymap", dict() if all(isinstance(keys, str) for keys in value.values()):
            return value
        case _:
            return None


def _told(file: Path, passed_over: list[str]) -> str | None:
    if not passed_over:
        return None
    return f"{file} holds something that cannot be used: {', '.join(passed_over)}; the usual preferences hold there."
