"""The base of every part of the debrief."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import ContentSwitcher

from game.tui.at_once import at_once
from game.tui.rows import Row, words
from game.tui.widgets.even import Even, Scroll
from game.tui.widgets.passage import Entry, Passage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.widget import Widget

    from game.session.verdict.view import Verdict
    from game.tui.widgets.debrief.told import Told

WAITING: Final = "Working out what each choice was worth…"
_SCROLL = 3
"""Lines that an arrow key scrolls where there is nothing to mark."""


class Part(Scroll, inherit_bindings=False):
    """One part of the debrief: passages under each other, and entries among them to mark with the arrow keys."""

    name_of_part: ClassVar[str]
    """A few words for the table of contents, at most 16 letters."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "mark(-1)", show=False),
        Binding("down", "mark(1)", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("home", "scroll_home", show=False),
        Binding("end", "scroll_end", show=False),
    ]

    told: reactive[Told | None] = reactive(None, init=False)
    numbers: reactive[bool] = reactive(False, init=False)

    left_at: Widget | None = None
    """What had the focus when one turned to another part."""

    def compose(self) -> ComposeResult:
        """Show what can be told by now."""
        if self.told is not None:
            yield from self.pieces(self.told)

    def pieces(self, told: Told) -> Iterable[Widget]:
        """Return what it is made of."""
        raise NotImplementedError  # abstract, but a query takes no class that mypy knows to be

    async def watch_told(self) -> None:
        """Show what has become known."""
        if self.is_mounted:
            await self.recompose()
            self.apply_numbers()
            self.begin_again()

    def watch_numbers(self) -> None:
        """Show or hide the numbers."""
        self.apply_numbers()

    def apply_numbers(self) -> None:
        """Tell every passage."""
        for passage in self.query(Passage):
            passage.numbers = self.numbers

    @property
    def step(self) -> int | None:
        """The choice from which what is marked here comes, while something else has the focus."""
        return None

    @property
    def entries(self) -> list[Entry]:
        """The entries that show, from the top."""
        return [entry for entry in self.query(Entry) if all(node.display for node in entry.ancestors_with_self)]

    def begin(self) -> None:
        """Put the focus where one was, or where reading begins: on the first entry that shows, or on the whole."""
        entries = self.entries
        if self.screen.focused in entries:
            return
        if isinstance(self.left_at, Entry) and self.left_at in entries:
            self.left_at.focus(scroll_visible=False)
            return
        at_top = self.scroll_offset.y == 0
        first = next((entry for entry in entries if at_top or self._shows(entry)), None)
        (first or self).focus(scroll_visible=False)

    def begin_again(self) -> None:
        """Begin where there was nothing to mark before, unless the focus is elsewhere by now."""
        if self.display and self.screen.focused in {None, self}:
            self.begin()

    def action_mark(self, by: int) -> None:
        """Mark the next entry that is near; otherwise scroll towards it."""
        at_once(self.screen)
        entries = self.entries
        focused = self.screen.focused
        if isinstance(focused, Entry) and focused in entries:
            if self._overhang(focused, by) > 0:
                self._scroll(min(_SCROLL, self._overhang(focused, by)) * by)
                return
            index = entries.index(focused) + by
            ahead = entries[index : index + 1] if index >= 0 else []
        else:
            ahead = [entry for entry in entries[::by] if self._shows(entry)][:1]
        if ahead and -self._overhang(ahead[0], -by) + 1 <= self.size.height:
            ahead[0].focus(scroll_visible=False)
            self._bring(ahead[0], by)
        else:
            self._scroll(_SCROLL * by)

    def read_on(self) -> bool:
        """Go a screenful on; return whether there was more."""
        if self.scroll_offset.y >= self.max_scroll_y:
            return False
        self._scroll(max(1, self.size.height - 2))
        return True

    def _shows(self, entry: Entry) -> bool:
        return entry.region.bottom > self.region.y and entry.region.y < self.region.bottom

    def _overhang(self, entry: Entry, by: int) -> int:
        """Return how many lines of an entry lie beyond the edge towards which one goes."""
        return entry.region.bottom - self.region.bottom if by > 0 else self.region.y - entry.region.y

    def _bring(self, entry: Entry, by: int) -> None:
        """Scroll until an entry shows, or as much of it as there is room for."""
        beyond = self._overhang(entry, by)
        if beyond > 0:
            self._scroll(min(beyond, max(0, self.size.height - 2)) * by)

    def _scroll(self, lines: int) -> None:
        self.scroll_relative(y=lines, animate=False, force=True, immediate=True)


class Turned(Even, ContentSwitcher):
    """The part that is open, of all of them."""


class JudgedPart(Part):
    """A part that needs the verdict."""

    def pieces(self, told: Told) -> Iterable[Widget]:
        """Return a word of patience, the reason why there is nothing to tell, or what there is."""
        verdict = told.verdict
        if verdict is None:
            return self.waiting()
        if not verdict.judged:
            return [unjudged(verdict)]
        return self.judged(told, verdict)

    def waiting(self) -> Iterable[Widget]:
        """Return what there is to read meanwhile."""
        return [Passage([Row(words(WAITING, "$text-muted"))], classes="waiting first")]

    @abstractmethod
    def judged(self, told: Told, verdict: Verdict) -> Iterable[Widget]:
        """Return what it is made of once there is a verdict."""


def unjudged(verdict: Verdict) -> Passage:
    """Return why nothing could be judged."""
    more = "What you heard, whom it came from and what was true is told all the same: in parts 2, 5 and 8."
    return Passage([Row(words(verdict.judgement)), Row(words(more, "$text-muted"), gap=1)], classes="first")


def entry(mark: str, title: str, *lines: str, style: str = "bold", gap: int = 1) -> list[Row]:
    """Return a marked line with small print under it."""
    first = Row(words(title, style), Content.styled(mark, "bold $primary"), indent=2, gap=gap)
    return [first, *(Row(words(line, "$text-muted"), indent=2) for line in lines if line)]
