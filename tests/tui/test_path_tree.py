"""The tree of the path: every node is reached, opened, closed and practised from, by keys alone and by mouse alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.tui.widgets.debrief.path import Path
from game.tui.widgets.debrief.path_tree import PathTree
from tests.tui.driving import COMFORTABLE, LEAST, flat, lit, press, settled
from tests.tui.test_debrief import to_debrief

if TYPE_CHECKING:
    from textual.pilot import Pilot
    from textual.widgets.tree import TreeNode

    from game.tui.widgets.debrief.path_tree import Leaf
    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer

NODES = 3 + 4 + 4
"""Meetings, choices and branches not taken in `judged.TREE`."""


def tree(pilot: Pilot[Any]) -> PathTree:
    return pilot.app.screen.query_one(PathTree)


def words_of(node: TreeNode[Leaf] | None) -> str:
    assert node is not None
    assert node.data is not None
    return node.data.text


async def open_all_by_keys(pilot: Pilot[Any]) -> None:
    """Open whatever is closed with Enter, from the top."""
    await press(pilot, "home")
    for _ in range(NODES):
        node = tree(pilot).cursor_node
        assert node is not None
        await press(pilot, "enter down" if node.allow_expand and not node.is_expanded else "down")


async def test_the_keyboard_alone_reaches_every_node(at: At) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot, "7")
        await open_all_by_keys(pilot)
        assert tree(pilot).last_line == NODES - 1
        await press(pilot, "home")
        seen = []
        for _ in range(NODES):
            seen.append(words_of(tree(pilot).cursor_node))
            await press(pilot, "down")
        assert len(set(seen)) == NODES
        assert seen[-1] == "Thank you. It is a no."
        assert tree(pilot).region.contains(*tree(pilot).region.offset)
        assert "Best, and not taken." in flat(pilot)


async def test_the_mouse_alone_reaches_every_node(at: At) -> None:
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await to_debrief(pilot)
        await pilot.click("Contents", offset=(5, 12))
        await settled(pilot)
        seen: dict[str, None] = {}
        line = 0
        while line <= tree(pilot).last_line:
            node = tree(pilot).get_node_at_line(line)
            assert node is not None
            was_open = node.is_expanded
            await pilot.click(PathTree, offset=(8, line))
            await settled(pilot)
            assert tree(pilot).cursor_node is node
            if node.allow_expand and was_open:  # a click closes what was open: open it again
                assert not node.is_expanded
                await pilot.click(PathTree, offset=(8, line))
                await settled(pilot)
            seen[words_of(node)] = None
            line += 1
        assert len(seen) == NODES


async def test_one_key_opens_everything_and_closes_it(at: At) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot, "7 o")
        assert tree(pilot).last_line == NODES - 1
        await press(pilot, "o")
        assert tree(pilot).last_line == 2
        await press(pilot, "1 o")
        assert "open" not in flat(pilot)


async def test_what_is_marked_is_told_beside_it(at: At) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot, "7 down")
        await settled(pilot)
        told = flat(pilot)
        assert "Marta ──" in told or "Marta 2 choices" in told
        await press(pilot, "o home down down down down")
        await settled(pilot)
        assert "“Shifts are fine by me.”" in flat(pilot)
        assert "Worth less, and not taken." in flat(pilot) or "Nearly as good, and not taken." in flat(pilot)


async def test_any_node_can_be_practised_from(at: At, player: FakePlayer) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot, "7 o home")
        for line in range(NODES):
            node = tree(pilot).cursor_node
            assert node is not None
            assert node.data is not None
            await press(pilot, "p")
            assert lit(pilot) in {"MeetingScreen", "BriefingScreen"}
            assert player.practised[-1] == (1, node.data.step), line
            await press(pilot, "escape down")
        assert {step for _, step in player.practised} == {0, 1, 2, 3}


async def test_the_lines_fit_the_pane_at_every_width(at: At) -> None:
    for size in (LEAST, COMFORTABLE, (160, 50)):
        async with at("signed").run_test(size=size) as pilot:
            await to_debrief(pilot, "7 o")
            await settled(pilot)
            assert tree(pilot).virtual_size.width <= tree(pilot).size.width
            assert isinstance(tree(pilot).parent.parent.parent, Path)  # type: ignore[union-attr]  # it stands in a pane
