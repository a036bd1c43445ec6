"""Our own themes: a lit window in the evening, paper in the morning, and one of the highest contrast."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

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
    variables={"text-muted": "#a2a6af", "rule": "#3a3f4a", "glow": "#2f2b22"},
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
    variables={"text-muted": "#595d66", "rule": "#cfc8b8", "glow": "#f3e3c3"},
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
    variables={"text-muted": "#d0d0d0", "rule": "#8a8a8a", "glow": "#3a3000"},
)
"""White and yellow on black."""

THEMES: Final = (EVENING, MORNING, CONTRAST)
"""In the order in which one key goes through them."""

DEFAULTS: Final = dict(EVENING.variables)
"""What our own variables are where a theme of someone else's is in use."""


def next_theme(name: str) -> str:
    """Return the name of the theme that follows, round and round."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
