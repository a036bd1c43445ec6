"""The tree of a path: one line a node, to open, to close and to walk with the arrow keys or the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from rich.style import Style
from rich.text import Text
from textual.binding import Binding, BindingType
from textual.widgets import Tree

from game.tui.at_once import at_once
from game.tui.clean import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from textual import events
    from textual.widgets.tree import TreeNode

    from game.tui.widgets.passage import Passage

_SIGN = 2


@dataclass(frozen=True, slots=True)
class Leaf:
    """What a node shows, and what belongs to it."""

    mark: str
    text: str
    note: str
    step: int
    """The choice at which it stands; of a meeting, its first."""

    bold: bool
    opened: bool
    about: Callable[[], Iterable[Passage]]
    leaves: tuple[Leaf, ...]


class PathTree(Tree[Leaf], inherit_bindings=False):
    """Meetings, the choices in them, and under each choice the branches that were not taken."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select_cursor", show=False),
        Binding("up", "cursor_up", show=False),
        Binding("down", "cursor_down", show=False),
        Binding("shift+left", "cursor_parent", show=False),
        Binding("shift+right", "cursor_parent_next_sibling", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"path--mark", "path--note"}

    _cut_for: int | None = None
    """The columns for which the lines were cut."""

    def __init__(self, leaves: Iterable[Leaf]) -> None:
        super().__init__("")
        self.show_root, self.guide_depth = False, 2
        for leaf in leaves:
            self._grow(self.root, leaf)
        self.root.expand()

    def on_mount(self) -> None:
        """Begin at the first node."""
        self.cursor_line = 0

    def on_resize(self, event: events.Resize) -> None:
        """Keep the lines that were cut for this width already; Textual would measure and draw them all anew."""
        if event.size.width == self._cut_for:
            event.prevent_default()
        self._cut_for = event.size.width

    @property
    def step(self) -> int | None:
        """The choice at which the marked node stands."""
        leaf = None if self.cursor_node is None else self.cursor_node.data
        return None if leaf is None else leaf.step

    def reveal(self, step: int) -> None:
        """Open everything above a choice and the choice itself, and mark it."""
        for stage in self.root.children:
            for node in stage.children:
                if node.data is not None and node.data.step == step:
                    stage.expand()
                    node.expand()
                    self.call_after_refresh(self.move_cursor, node, animate=False)

    def toggle_all(self) -> None:
        """Open everything; where everything is open, close everything but the meetings' lines."""
        nodes = [node for stage in self.root.children for node in (stage, *stage.children) if node.allow_expand]
        opened = all(node.is_expanded for node in nodes)
        for node in nodes:
            node.collapse() if opened else node.expand()

    def action_cursor_up(self) -> None:
        """Mark the line above, and tell of it in the same picture."""
        at_once(self.screen)
        super().action_cursor_up()

    def action_cursor_down(self) -> None:
        """Mark the line below, and tell of it in the same picture."""
        at_once(self.screen)
        super().action_cursor_down()

    def move_on(self) -> bool:
        """Mark the next line; return whether there was one."""
        if self.cursor_line >= self.last_line:
            return False
        self.action_cursor_down()
        return True

    def move_to_edge(self, to: int) -> None:
        """Mark the first line or the last."""
        self.move_cursor_to_line(0 if to < 0 else self.last_line)

    def render_label(self, node: TreeNode[Leaf], base_style: Style, style: Style) -> Text:
        """Return the line of a node, cut where it would run out of the pane."""
        leaf = node.data
        if leaf is None:
            return Text()
        sign = ("▾ " if node.is_expanded else "▸ ") if node.allow_expand else ""
        mark = self.get_component_rich_style("path--mark", partial=True)
        note = self.get_component_rich_style("path--note", partial=True)
        text = Text.assemble((sign, base_style + note), (f"{clean(leaf.mark)} ", base_style + mark), no_wrap=True)
        text.append(clean(leaf.text), style + Style(bold=leaf.bold))
        if leaf.note:
            text.append(f"  {clean(leaf.note)}", base_style + note)
        room = self.size.width - 2 * _level(node) - 1
        if room > _SIGN:
            text.truncate(room, overflow="ellipsis")
        return text

    def _grow(self, parent: TreeNode[Leaf], leaf: Leaf) -> None:
        node = parent.add("", leaf, expand=leaf.opened, allow_expand=bool(leaf.leaves))
        for each in leaf.leaves:
            self._grow(node, each)


def _level(node: TreeNode[Leaf]) -> int:
    """How deep a node stands below the meetings."""
    depth = 0
    while node.parent is not None and node.parent.parent is not None:
        node, depth = node.parent, depth + 1
    return depth
