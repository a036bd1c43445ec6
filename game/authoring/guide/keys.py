"""The keys of the format as tables for people, made from the one definition of the format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authoring.guide.shown import a, holds, listed
from game.content.schema import SCENARIO
from game.content.shapes import ByWorld, Field, Id, ListOf, OneOrMany, Record, Shape, Table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

CHOICES = "choices"
WAYS = "ways"
"""The two passages about choices: what all of them share, and where each kind may lead."""

_LEADING = ("then", "ending", "parted")


def passages() -> dict[str, str]:
    """Every passage that is made from the schema, by its name: a record's own, or one of those about choices."""
    made = {record.name: _keys(record, record.fields) for record in _records(SCENARIO) if not _is_choice(record)}
    made[CHOICES] = _keys(_shared(), _shared().fields)
    made[WAYS] = _ways()
    return made


def _keys(record: Record, fields: Sequence[Field]) -> str:
    some = any(each.required for each in fields)
    cells = [["key", *["needed"][:some], "what it is for", "what it holds"]]
    cells += [[f"`{each.key}`", *["yes" if each.required else ""][:some], each.about, holds(each)] for each in fields]
    head, *rows = [f"| {' | '.join(row)} |" for row in cells]
    return "\n".join([head, "|---" * len(cells[0]) + "|", *rows, *_rules(record)])


def _rules(record: Record) -> Iterator[str]:
    """What a table of keys cannot show: which keys exclude or need each other."""
    told = [f"One of {listed(group, 'and')} is needed, and only one." for group in record.one_of]
    told += [f"At most one of {listed(group, 'and')}." for group in record.most_one_of]
    together: dict[tuple[str, ...], list[str]] = {}
    for key, others in record.needs:
        together.setdefault(others, []).append(key)
    for others, keys in together.items():
        verb = "need" if len(keys) > 1 else "needs"
        told.append(f"{listed(keys, 'and')} {verb} {listed(others, 'or')} beside {'them' if len(keys) > 1 else 'it'}.")
    if record.short is not None:
        told.append(f"Instead of the whole table, the value of `{record.short}` may stand alone.")
    for field in record.fields:
        match field.shape:
            case Table(keys=Id(kind=kind, taken=taken)) if taken:
                told.append(f"The id of {a(kind)} cannot be {listed(sorted(taken), 'or')}.")
    if told:
        yield ""
        yield " ".join(told)


def _shared() -> Record:
    """What every choice can hold, as a record."""
    kinds = [record for _, record in _choice_fields()]
    first = kinds[0]
    common = set.intersection(*({field.key for field in kind.fields} for kind in kinds))
    fields = tuple(field for field in first.fields if field.key in common)
    groups = tuple(group for group in first.most_one_of if set(group) <= common)
    return Record("choice", fields, first.one_of, groups, first.needs)


def _ways() -> str:
    """A row for each kind of choice: whether it may lead to a scene or an ending, and say how you parted."""
    rows: dict[int, tuple[list[str], Record]] = {}
    for where, record in _choice_fields():
        rows.setdefault(id(record), ([], record))[0].append(where)
    lines = ["| choices | `then` | `ending` | `parted` |", "|---|---|---|---|"]
    lines += [
        f"| {', '.join(places)} | {' | '.join(_may(record, key) for key in _LEADING)} |"
        for places, record in rows.values()
    ]
    field = {each.key: each for _, record in _choice_fields() for each in record.fields}
    lines += ["", *(f"- `{key}`: {field[key].about}. It holds: {holds(field[key])}." for key in _LEADING)]
    return "\n".join(lines)


def _may(record: Record, key: str) -> str:
    found = next((field for field in record.fields if field.key == key), None)
    return "" if found is None else "needed" if found.required else "may"


def _choice_fields() -> list[tuple[str, Record]]:
    """Each key under which choices stand, told with what it belongs to, and what a choice there is."""
    found: list[tuple[str, Record]] = []
    for record in _records(SCENARIO):
        for field in () if _is_choice(record) else record.fields:
            inner = next(iter(_inner(field.shape)), None)
            if inner is not None and _is_choice(inner):
                found.append((f"`{field.key}` of {a(record.name)}", inner))
    return found


def _is_choice(record: Record) -> bool:
    return ("say", "do") in record.one_of


def _records(shape: Shape) -> Iterable[Record]:
    """A shape and everything within it as far as it is a record, each once."""
    found: dict[int, Record] = {}
    waiting: list[Shape] = [shape]
    while waiting:
        for record in _inner(waiting.pop()):
            if id(record) not in found:
                found[id(record)] = record
                waiting += [field.shape for field in reversed(record.fields)]
    return found.values()


def _inner(shape: Shape) -> Iterator[Record]:
    """The record that a shape holds, if it does."""
    match shape:
        case Record():
            yield shape
        case ListOf(of=of) | OneOrMany(of=of) | Table(of=of) | ByWorld(of=of):
            yield from _inner(of)
