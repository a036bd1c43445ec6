"""A solution as bytes and back, for a cache. What is damaged, or belongs to another scenario, is not read."""

from __future__ import annotations

import json
import sys
import zlib
from array import array
from hashlib import sha256
from typing import TYPE_CHECKING

from game import __version__
from game.solver.graph import Graph, numbers
from game.solver.packing import Packing
from game.solver.project import Projection
from game.solver.solution import Solution
from game.solver.value import Values

if TYPE_CHECKING:
    from game.rules.compiled import Compiled

FORMAT = 1
"""Goes up when the solver finds other states, or keeps them otherwise."""

_MAGIC = b"past-hr solution\n"
_DIGEST = 32


def to_bytes(solution: Solution, key: str) -> bytes:
    """The solution as bytes; `key` says what it was made from, such as the content hash of the scenario file."""
    graph, values = solution.graph, solution.values
    width = graph.packing.width
    parts = [
        b"".join([packed.to_bytes(width, "little") for packed in graph.packed]),
        *(part.tobytes() for part in _arrays(graph)),
        values.of.tobytes(),
    ]
    header = {
        "made": _made(solution.game, solution.project, key),
        "parts": [len(part) for part in parts],
        "loops": graph.loops,
        "order": list(values.order.items()),
        "stuck": values.stuck,
    }
    body = zlib.compress(b"\n".join([json.dumps(header).encode(), b"".join(parts)]), 1)
    return _MAGIC + sha256(body).digest() + body


def from_bytes(game: Compiled, data: bytes, key: str) -> Solution | None:
    """The solution that the bytes hold; None where they are damaged or were made from something else."""
    begin = len(_MAGIC) + _DIGEST
    body = data[begin:]
    if not data.startswith(_MAGIC) or sha256(body).digest() != data[len(_MAGIC) : begin]:
        return None
    text, _, rest = zlib.decompress(body).partition(b"\n")
    header = json.loads(text)
    project = Projection(game)
    if header.get("made") != _made(game, project, key):
        return None
    parts: list[bytes] = []
    for length in header["parts"]:
        parts.append(rest[:length])
        rest = rest[length:]
    graph = _graph(Packing(game), parts, tuple((first, end) for first, end in header["loops"]))
    values = Values.known(game, graph, array("q", parts[-1]), dict(header["order"]), header["stuck"])
    return Solution(game, project, graph, values)


def _made(game: Compiled, project: Projection, key: str) -> list[str | int]:
    """What a solution was made from and by."""
    live = sha256(repr(project.live).encode()).hexdigest()
    return [FORMAT, __version__, sys.byteorder, array("I").itemsize, game.scenario.id, live, key]


def _arrays(graph: Graph) -> tuple[array[int], ...]:
    return graph.first_edge, graph.option, graph.first_branch, graph.target


def _graph(packing: Packing, parts: list[bytes], loops: tuple[tuple[int, int], ...]) -> Graph:
    packed, width = parts[0], packing.width
    first_edge, option, first_branch, target = (numbers() for _ in range(4))
    for part, data in zip((first_edge, option, first_branch, target), parts[1:5], strict=True):
        part.frombytes(data)
    states = [int.from_bytes(packed[at : at + width], "little") for at in range(0, len(packed), width)]
    return Graph(packing, states, first_edge, option, first_branch, target, loops)
