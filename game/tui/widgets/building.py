"""The building: four floors that light up as you climb."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.reactive import reactive

from game.session.view import Light
from game.tui.rows import Row, words
from game.tui.widgets.pane import Pane
from game.tui.words import LEVELS

if TYPE_CHECKING:
    from game.session.view import FloorView
    from game.tui.moment import Moment

_WINDOWS: Final = {
    Light.DARK: ("░░", "$rule"),
    Light.KNOWN: ("▒▒", "$text-muted"),
    Light.VISITED: ("▓▓", "$primary"),
    Light.HERE: ("██", "$primary"),
}
_INDENT: Final = 5


class Building(Pane):
    """The floors from the top, who sits on each as far as you know, and where you are."""

    brief: reactive[bool] = reactive(False)
    """Whether there is room for titles only where you are."""

    def watch_brief(self) -> None:
        """Draw anew."""
        self.watch_moment(self.moment)

    def rows(self, moment: Moment) -> list[Row]:
        """Draw the floors."""
        return [row for floor in moment.view.floors for row in self._floor(floor, int(floor.level) in moment.floors)]

    def _floor(self, floor: FloorView, fresh: bool) -> list[Row]:
        window, colour = _WINDOWS[floor.light]
        mark = Content.assemble((window, colour), f" {int(floor.level)}")
        here = floor.light is Light.HERE
        if not floor.people:
            return [Row(Content.styled(LEVELS[floor.level], "$text-muted"), mark, _INDENT)]
        rows = []
        for number, person in enumerate(floor.people):
            name = words(person.name, "bold" if here or fresh else "")
            rows.append(Row(name, mark if number == 0 else Content(""), _INDENT))
            if here or not self.brief:
                rows.append(Row(words(person.title, "$text-muted"), Content(""), _INDENT))
        if here:
            rows[0] = Row(rows[0].text + Content.styled(" ◂", "$primary"), mark, _INDENT)
        return rows
