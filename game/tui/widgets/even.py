"""Containers on which nothing shows but their ground: one line of it is drawn, and stands for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.geometry import Region

if TYPE_CHECKING:
    from textual.strip import Strip
    from textual.widget import Widget as _Widget
else:
    _Widget = object  # or Textual would look no further for the sheet of what is even


class Even(_Widget):
    """A widget without a frame, whose lines are all the same. The screen is put together from them much sooner."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the first line for every line: what is cut from it for one of them is remembered for the rest."""
        return super().render_lines(Region(crop.x, crop.y, crop.width, min(1, crop.height))) * crop.height


class Across(Even, Horizontal):
    """What stands beside each other."""


class Down(Even, Vertical):
    """What stands under each other."""


class Scroll(Even, VerticalScroll):
    """What stands under each other, and scrolls where there is no room for it."""
