"""How it ended, and six months later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.widgets.debrief.part import Part, entry
from game.tui.widgets.knowledge import heading
from game.tui.widgets.script import script_rows
from game.tui.words import count

if TYPE_CHECKING:
    from game.session.view import DebriefView
    from game.tui.rows import Row


class After(Part):
    """The ending, six months later, what it cost, and what is worth knowing about it."""

    name_of_part = "The ending"

    def rows(self, view: DebriefView) -> list[Row]:
        """Return them in this order."""
        rows = [heading(view.ending_title), *script_rows(view.ending)]
        if view.later:
            rows += [heading("Six months later"), *script_rows(view.later)]
        if view.paid:
            rows += [heading("What it cost you"), *entry("−", f"{count(view.paid, 'point')} for doors and checks")]
        if view.notes:
            rows += [heading("Worth knowing"), *(row for note in view.notes for row in entry("§", note, style=""))]
        return rows
