"""Parts in two panes: a list of things, and everything about the one that is marked."""

from __future__ import annotations

from abc import abstractmethod
from itertools import takewhile
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import Container

from game.tui.at_once import at_once
from game.tui.widgets.debrief.part import JudgedPart
from game.tui.widgets.even import Even, Scroll
from game.tui.widgets.passage import Entry, Passage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.widget import Widget

    from game.tui.rows import Row
    from game.tui.widgets.passage import Draw


class Pane(Scroll, can_focus=False, inherit_bindings=False):
    """A half of a part that scrolls by itself; its keys are those of the part."""


class Panes(Even, Container):
    """Both halves: the list above the rest, or to its left where there is room."""

    def __init__(self, listed: Iterable[Widget], *, classes: str = "") -> None:
        super().__init__(Pane(*listed, classes="list"), Pane(classes="about"), classes=classes)


class Item(Entry):
    """A line of the list. It stays marked while what belongs to it is read."""

    def __init__(
        self,
        draw: Draw | Sequence[Row],
        about: Callable[[], Iterable[Passage]],
        *,
        step: int | None = None,
        classes: str = "",
    ) -> None:
        """`about` makes what is shown beside it while it is marked."""
        super().__init__(draw, step=step, classes=classes)
        self.about = about
        self.is_current = False

    @property
    def is_marked(self) -> bool:
        """Whether the mark stands before it."""
        return self.is_current


class PairPart(JudgedPart, can_focus=False, inherit_bindings=False):
    """The base of parts in two panes."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "mark(-1)", show=False),
        Binding("down", "mark(1)", show=False),
        Binding("escape", "go_back", show=False),
        Binding("pageup", "turn(-1)", show=False),
        Binding("pagedown", "turn(1)", show=False),
        Binding("home", "edge(-1)", show=False),
        Binding("end", "edge(1)", show=False),
    ]

    @property
    def about(self) -> Pane | None:
        """The pane of what is marked; None where there is only text."""
        return next(iter(self.query(Pane).filter(".about")), None)

    @property
    def inner(self) -> list[Entry]:
        """The entries within what is marked."""
        return [] if self.about is None else list(self.about.query(Entry))

    async def show(self, pieces: Iterable[Passage]) -> None:
        """Show what is marked now, from its beginning; passages that are there already take over what is to be told."""
        pane = self.about
        if pane is None:
            return
        if self.screen.focused in self.inner:
            self.to_list()
        wanted, there = list(pieces), list(pane.query_children(Passage))
        for passage in wanted:
            passage.set_reactive(Passage.numbers, self.numbers)
        alike = list(takewhile(lambda pair: type(pair[0]) is type(pair[1]), zip(there, wanted, strict=False)))
        with self.app.batch_update():
            for old, new in alike:
                old.become(new)
            if there[len(alike) :]:
                await pane.remove_children(there[len(alike) :])
            if wanted[len(alike) :]:
                await pane.mount_all(wanted[len(alike) :])
            if pane.scroll_offset.y:
                pane.scroll_home(animate=False, immediate=True)

    def action_turn(self, by: int) -> None:
        """Scroll what is marked by a screenful."""
        if self.about is not None:
            self.about.scroll_relative(y=by * max(1, self.about.size.height - 1), animate=False, immediate=True)

    def begin(self) -> None:
        """Put the focus on the list, unless it is within what is marked."""
        if self.screen.focused not in self.inner:
            self.to_list()

    @abstractmethod
    def to_list(self) -> None:
        """Put the focus on the list."""

    def action_go_back(self) -> None:
        """Go from what is marked back to the list."""
        self.to_list()

    @abstractmethod
    def action_edge(self, to: int) -> None:
        """Mark the first or the last of the list."""

    @abstractmethod
    def mark_next(self) -> bool:
        """Mark what comes next in the list; return whether there was anything."""

    def read_on(self) -> bool:
        """Go on in what is marked, then to the next of the list; return whether there was more."""
        pane = self.about
        if pane is None:
            return False
        if pane.scroll_offset.y < pane.max_scroll_y:
            self.action_turn(1)
            return True
        return self.mark_next()

    def move_within(self, by: int) -> bool:
        """Move among the entries of what is marked; return whether the focus was there."""
        focused, entries = self.screen.focused, self.inner
        if not isinstance(focused, Entry) or focused not in entries:
            return False
        index = entries.index(focused) + by
        if index < 0:
            self.to_list()
        elif index < len(entries):
            entries[index].focus()
        else:
            self.action_turn(1)
        return True


class Browse(PairPart, can_focus=False):
    """A list of items; the one that has the focus shows what belongs to it."""

    @property
    def items(self) -> list[Item]:
        """The items, from the top."""
        return list(self.query(Item))

    @property
    def marked(self) -> Item | None:
        """The item whose contents show."""
        return next((item for item in self.items if item.is_current), None)

    @property
    def step(self) -> int | None:
        """The choice from which the marked item comes."""
        return None if self.marked is None else self.marked.step

    def to_list(self) -> None:
        """Put the focus on the item that is marked, or on the first."""
        item = self.marked or next(iter(self.items), None)
        if item is not None:
            item.focus()

    def action_mark(self, by: int) -> None:
        """Mark the next item, or the next entry within what is marked."""
        at_once(self.screen)
        if self.move_within(by) or not self.items:
            return
        index = 0 if self.marked is None else self.items.index(self.marked) + by
        if 0 <= index < len(self.items):
            self.items[index].focus()

    def action_edge(self, to: int) -> None:
        """Mark the first item or the last."""
        at_once(self.screen)
        if self.items:
            self.items[0 if to < 0 else -1].focus()

    def mark_next(self) -> bool:
        """Mark the next item; return whether there was one."""
        before = self.marked
        if before is None or before is self.items[-1]:
            return False
        at_once(self.screen)
        self.items[self.items.index(before) + 1].focus()
        return True

    async def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show what belongs to the item that has the focus."""
        item = event.widget
        if isinstance(item, Item) and not item.is_current:
            for each in self.items:
                if each.is_current is not (each is item):
                    each.is_current = each is item
                    each.refresh()
            await self.show(item.about())

    @on(Entry.Pressed)
    def go_in(self, message: Entry.Pressed) -> None:
        """Go into what is marked, where there is something to choose; otherwise let the screen follow it."""
        if isinstance(message.entry, Item) and self.inner:
            message.stop()
            self.inner[0].focus()
