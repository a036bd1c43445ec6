"""Our own themes: a lit window in the evening, paper in the morning, and one of the highest contrast."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

TINTS: Final = 5
"""How many colours there are for people; `$person-1` is the first."""


def _variables(*, muted: str, rule: str, glow: str, people: tuple[str, ...]) -> dict[str, str]:
    """Return what a theme has beyond Textual's own colours."""
    assert len(people) == TINTS
    tints = {f"person-{number}": colour for number, colour in enumerate(people, 1)}
    return {"text-muted": muted, "rule": rule, "glow": glow, **tints}


def tint(seat: int) -> str:
    """Return the colour of the person with a place in the cast, counted from 0; after the last comes the first."""
    return f"$person-{seat % TINTS + 1}"


EVENING: Final = Theme(
    name="evening",
    dark=True,
    primary="#e9b765",
    secondary="#93b9dc",
    accent="#e9b765",
    foreground="#e6e2da",
    background="#15171c",
    surface="#1c1f26",
    panel="#262a33",
    success="#9ccb93",
    warning="#e5b067",
    error="#ee9484",
    variables=_variables(
        muted="#a2a6af",
        rule="#3a3f4a",
        glow="#2f2b22",
        people=("#7fd1bd", "#f0a3c0", "#c9cf7f", "#c7aef5", "#d9a184"),
    ),
)
"""Dark: warm paper letters, lamp light for what is yours to act on."""

MORNING: Final = Theme(
    name="morning",
    dark=False,
    primary="#874a00",
    secondary="#245a8c",
    accent="#874a00",
    foreground="#23252b",
    background="#faf8f3",
    surface="#f1ede4",
    panel="#e6e0d3",
    success="#27632f",
    warning="#874a00",
    error="#a02f20",
    variables=_variables(
        muted="#595d66",
        rule="#cfc8b8",
        glow="#f3e3c3",
        people=("#0a5f52", "#9b1f55", "#4f5a0a", "#6236a6", "#8c3325"),
    ),
)
"""Light: ink on paper."""

CONTRAST: Final = Theme(
    name="contrast",
    dark=True,
    primary="#ffd75f",
    secondary="#8fd0ff",
    accent="#ffd75f",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1c1c1c",
    success="#8aff8a",
    warning="#ffd75f",
    error="#ffa08f",
    variables=_variables(
        muted="#d0d0d0",
        rule="#8a8a8a",
        glow="#3a3000",
        people=("#6ff0d0", "#ffa3d0", "#d6e86a", "#d3b8ff", "#ffb08a"),
    ),
)
"""White and yellow on black."""

THEMES: Final = (EVENING, MORNING, CONTRAST)
"""In the order in which one key goes through them."""


def own_variables(*, dark: bool) -> dict[str, str]:
    """Return what our own variables are where a theme of someone else's is in use."""
    return dict((EVENING if dark else MORNING).variables)


def next_theme(name: str) -> str:
    """Return the name of the theme that follows, round and round."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
