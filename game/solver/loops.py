"""Which things lead back to each other, found without recursion."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


def components(nodes: Iterable[int], onward: Callable[[int], Iterable[int]]) -> list[list[int]]:
    """The sets of nodes that lead back to each other, each after every set that it leads to (Tarjan)."""
    found: dict[int, int] = {}
    lowest: dict[int, int] = {}
    open_nodes: list[int] = []
    is_open: set[int] = set()
    blocks: list[list[int]] = []
    for start in nodes:
        if start in found:
            continue
        path: list[tuple[int, Iterator[int]]] = []
        _enter(start, found, lowest, open_nodes, is_open)
        path.append((start, iter(onward(start))))
        while path:
            node, rest = path[-1]
            for other in rest:
                if other not in found:
                    _enter(other, found, lowest, open_nodes, is_open)
                    path.append((other, iter(onward(other))))
                    break
                if other in is_open:
                    lowest[node] = min(lowest[node], found[other])
            else:
                path.pop()
                if path:
                    lowest[path[-1][0]] = min(lowest[path[-1][0]], lowest[node])
                if lowest[node] == found[node]:
                    blocks.append(_closed(node, open_nodes, is_open))
    return blocks


def _enter(node: int, found: dict[int, int], lowest: dict[int, int], open_nodes: list[int], is_open: set[int]) -> None:
    found[node] = lowest[node] = len(found)
    open_nodes.append(node)
    is_open.add(node)


def _closed(root: int, open_nodes: list[int], is_open: set[int]) -> list[int]:
    block: list[int] = []
    while not block or block[-1] != root:
        block.append(open_nodes.pop())
        is_open.discard(block[-1])
    return block[::-1]
