"""What was true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.widgets.debrief.part import Part, entry
from game.tui.widgets.job import spec_rows
from game.tui.widgets.knowledge import heading
from game.tui.words import value

if TYPE_CHECKING:
    from game.session.view import DebriefView
    from game.tui.rows import Row


class Truth(Part):
    """The stories this could have been, the one it was, and the job then and now."""

    name_of_part = "What was true"

    def rows(self, view: DebriefView) -> list[Row]:
        """Return the worlds, then the job."""
        rows = [heading("The stories that this could have been")]
        for world in sorted(view.worlds, key=lambda world: not world.played):
            note = f"{world.weight} in 100 · the job as it stood: {value(world.value)}"
            title = f"{world.truth}  (this was yours)" if world.played else world.truth
            rows += entry("◆" if world.played else "◇", title, note, style="bold" if world.played else "")
        rows.append(heading("The job, then and now"))
        return rows + [row for line in view.spec for row in spec_rows(line, full=True)]
