"""The whole in a word, beside every part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from game.tui.rows import Row, Rows
from game.tui.widgets.debrief.wording import bar, points

if TYPE_CHECKING:
    from textual.app import RenderResult

    from game.tui.widgets.debrief.told import Told

_NAME_ROOM = 13
_BAR_ROOM = 5
_WORD_ROOM = 7


class Summary(Widget):
    """The five bars in small, and all of them in one word."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    Summary { height: auto; }
    """

    told: reactive[Told | None] = reactive(None, layout=True)
    numbers: reactive[bool] = reactive(False, layout=True)

    def render(self) -> RenderResult:
        """Draw them once they are known."""
        verdict = None if self.told is None else self.told.verdict
        if verdict is None or verdict.total is None:
            return Rows(())
        wide = self.content_size.width >= _NAME_ROOM + _BAR_ROOM + _WORD_ROOM
        rows = []
        for each in verdict.bars:
            name = Content.styled(each.dimension.capitalize().ljust(_NAME_ROOM), "$text-muted")
            if each.points is None or not each.possible or each.band is None:
                rows.append(Row(name + Content.styled("–", "$text-muted")))
                continue
            drawn = bar(each.points / each.possible, _BAR_ROOM) + Content(" ") if wide else Content("")
            rows.append(Row(Content.assemble(name, drawn, str(each.band))))
        number = f", {points(verdict.total)}" if self.numbers else ""
        whole = Content.assemble(("In all: ", "$text-muted"), (str(verdict.band), "bold"), (number, "bold"))
        return Rows([*rows, Row(whole, gap=1)])
