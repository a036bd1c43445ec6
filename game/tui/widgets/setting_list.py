"""Settings under each other, each with its values side by side; the one that holds is marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from game.tui.rows import Row, Rows, words

if TYPE_CHECKING:
    from textual import events
    from textual.app import RenderResult

_NAME: Final = 13
_MARK: Final = 4
_GAP: Final = 2


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set."""

    id: str
    name: str
    values: tuple[str, ...]
    current: int
    """Index of the value that holds; -1 where it is none of them."""

    about: str
    """What the value that holds does."""


class SettingList(Widget, can_focus=True):
    """The arrow keys go up and down the settings, and left and right through the values; each is set at once."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    SettingList { height: auto; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "mark(-1)", show=False),
        Binding("down", "mark(1)", show=False),
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
        Binding("enter,space", "turn(1)", show=False),
    ]

    settings: reactive[tuple[Setting, ...]] = reactive((), layout=True)
    marked: reactive[int] = reactive(0, layout=True)

    @dataclass
    class Chosen(Message):
        """A value was chosen."""

        setting: Setting
        index: int

    def render(self) -> RenderResult:
        """Draw a line for each setting, and under the marked one what its value does."""
        rows = []
        for index, setting in enumerate(self.settings):
            here = index == self.marked
            mark = Content.assemble(("▸" if here else " ", "$primary"), (f"{index + 1}", "bold $primary"))
            name = words(setting.name.ljust(_NAME), "bold" if here else "")
            rows.append(Row(name + Content(" " * _GAP).join(_values(setting)), mark, indent=_MARK))
            if here:
                rows.append(Row(words(setting.about, "$text-muted"), indent=_MARK + _NAME))
        return Rows(rows)

    def choose_number(self, number: int) -> None:
        """Mark a setting by its number, and go to its next value."""
        if 0 < number <= len(self.settings):
            self.marked = number - 1
            self.action_turn(1)

    def action_mark(self, by: int) -> None:
        """Move the mark."""
        self.marked = max(0, min(len(self.settings) - 1, self.marked + by))

    def action_turn(self, by: int) -> None:
        """Go to the next value of what is marked, round and round."""
        setting = self.settings[self.marked]
        start = setting.current if setting.current >= 0 else -1 if by > 0 else 0
        self.post_message(self.Chosen(setting, (start + by) % len(setting.values)))

    def on_click(self, event: events.Click) -> None:
        """Set the value under the pointer; beside the values, mark the setting."""
        content = event.get_content_offset(self)
        if content is None:
            return
        index = self._setting_at(content.y)
        if index is None:
            return
        self.marked = index
        left = _MARK + _NAME
        for number, value in enumerate(_values(self.settings[index])):
            if left <= content.x < left + value.cell_length:
                self.post_message(self.Chosen(self.settings[index], number))
            left += value.cell_length + _GAP

    def _setting_at(self, line: int) -> int | None:
        """Return the setting on a line; None on what is said about one."""
        about = Row(words(self.settings[self.marked].about), indent=_MARK + _NAME)
        below = Rows([about]).laid_out(self.content_size.width).plain.count("\n") + 1
        if line <= self.marked:
            return line
        index = line - below
        return index if self.marked < index < len(self.settings) else None


def _values(setting: Setting) -> list[Content]:
    return [
        words(f"✓ {value}", "bold $primary") if index == setting.current else words(f"  {value}", "$text-muted")
        for index, value in enumerate(setting.values)
    ]
