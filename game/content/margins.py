"""Margins: which lines stand in line with each other, and which one of them does not."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from game.content.known_keys import are_alike, is_of_one_sort, known_keys, sorts_of
from game.content.levels import NEIGHBOURS, Level, count_in, is_deeper, is_key, is_under, keys_of, margin_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.content.rows import Row

NO_SIGN, NO_KEY = 0, -1
"""In place of a column: a colon or dash is missing, or what stands before a colon is no key but part of a text."""

_MOST_LOOKED_BACK = 100
"""Lines that closed something, and may be the ones in the wrong column."""

NO_KEYS: frozenset[str] = frozenset()


class Fault(NamedTuple):
    """A line that does not stand where it should, or lacks what would let it stand there."""

    row: Row
    last: int
    """The last line that belongs to it and would move with it."""

    wanted: int
    """The column where it should begin; `NO_SIGN` or `NO_KEY` where not the column is wrong."""

    beside: str
    """What begins in that column, in words."""

    seen: int
    """The line at which it shows."""

    in_list: bool = False
    """Whether it stands in a list."""


class Margins:
    """One walk down the lines of a file."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._stack: list[Level] = []
        self._gone: list[tuple[int, Level, list[Level]]] = []
        """For each line that closed some levels: its number among the rows, where it stands, and what it closed."""

        self._levels: dict[int, Level] = {}
        """Where each line with a key stands, by its number in the file."""

        self._children: dict[int, list[int]] = {}
        """For each column, the columns in which what stands under it has begun, in order."""

        self._owner: Row | None = None
        self._waiting: Row | None = None
        """A text under a key with nothing behind it: its value, or a line without its colon."""

    def faults(self) -> Iterator[Fault]:
        """Every line that is out of place, from the top; after the first one, they may follow from each other."""
        for number, row in enumerate(self._rows):
            yield from self._take(number, row)

    def strays(self, told: frozenset[int]) -> Iterator[Fault]:
        """Keys that stand where they are unknown, and would be known in another column.

        Only those are looked at that are told of themselves, or have something under them that is.
        """
        for number, row in enumerate(self._rows):
            for _ in self._take(number, row):
                pass
            if row.key is None or row.dashes or not self._stack:
                continue
            below = self._below(number)
            if told.isdisjoint((row.line, *(each.line for each in below))):
                continue
            if self._stack[-1].suits(row, keys_of(row, below)):
                continue
            closed = self._gone[-1][2] if self._gone and self._gone[-1][0] == number else []
            home = self._home(number, [*self._stack[:-1], *reversed(closed)])
            if home is not None:
                yield Fault(row, self._end(number, run=False), home.column, home.words, row.line)

    def _take(self, number: int, row: Row) -> Iterator[Fault]:
        owner = self._owner
        if row.short and (row.key is None or not is_key(row) or (row.value and row.key not in known_keys())):
            yield Fault(row, row.line, row.short, "the text above begins", row.line)
            return
        if row.key is None and not row.dashes:
            yield from self._text(row, owner)
            return
        margin = 0 if owner is None else margin_of(owner)
        if self._waiting is not None and row.begin > margin:
            if is_key(row):
                yield Fault(self._waiting, self._waiting.line, NO_SIGN, "", row.line, bool(row.dashes))
            else:
                yield Fault(row, row.line, NO_KEY, "", row.line)
        self._waiting = None
        if owner is None or (owner.opens and is_under(row, owner)):
            self._push(row.begin, owner, is_list=bool(row.dashes))
        else:
            yield from self._beside(number, row, owner)
        self._enter(row)

    def _text(self, row: Row, owner: Row | None) -> Iterator[Fault]:
        if owner is None or row.begin > margin_of(owner):
            if (owner is None or owner.opens) and self._waiting is None:
                self._waiting = row
            return
        self._waiting = None
        if owner.value.startswith(("|", ">")) and (too_far := self._block_too_far(row, owner)):
            yield Fault(owner, owner.line, too_far, NEIGHBOURS, row.line)
            return
        levels = [level for level in self._stack if level.column <= row.begin]
        in_list = bool(levels) and levels[-1].is_list and levels[-1].column == row.begin
        yield Fault(row, row.line, NO_SIGN, "", row.line, in_list)

    def _block_too_far(self, row: Row, owner: Row) -> int:
        """The column of a key whose own text begins no further to the right than itself; 0 where it has none."""
        following = [each for each in self._rows if each.line > row.line and each.key is not None][:1]
        if owner.key is None:
            return max(row.begin - 2, 0)
        least = self._stack[-2].column + 1 if len(self._stack) > 1 else 1
        column = following[0].begin if following else 0
        return column if least <= column < owner.column else 0

    def _beside(self, number: int, row: Row, owner: Row) -> Iterator[Fault]:
        """A line that should stand in a column that is open already."""
        closed: list[Level] = []
        before = list(self._stack)
        while self._stack and self._stack[-1].column > row.begin:
            closed.append(self._stack.pop())
        top = self._stack[-1] if self._stack else None
        if top is not None and top.is_list and not row.dashes and len(self._stack) > 1:
            below = self._stack[-2]
            if top.column == below.column == row.begin:
                closed.append(self._stack.pop())
                top = below
        if top is not None and top.column == row.begin:
            if closed:
                self._gone.append((number, top, closed))
            if not top.takes(row) and top.is_list:
                yield from self._without_dash(number, row)
            return
        yield self._why(number, row, closed)
        self._stack = [level for level in before if level.column < row.begin]
        self._push(row.begin, owner, is_list=bool(row.dashes))

    def _without_dash(self, number: int, row: Row) -> Iterator[Fault]:
        """A key where an item of a list should be: it lacks its dash, or it or another line is in the wrong column."""
        earlier, home = self._earlier(row), self._home(number, self._stack)
        if earlier is not None:
            yield earlier
        elif home is not None:
            yield Fault(row, self._end(number, run=False), home.column, home.words, row.line)
        elif not row.opens:
            yield Fault(row, row.line, NO_SIGN, "", row.line, in_list=True)

    def _why(self, number: int, row: Row, closed: list[Level]) -> Fault:
        """Which line is in the wrong column, where a line stands in none that is open."""
        earlier = self._earlier(row)
        if earlier is not None:
            return earlier
        for first in (*closed[-1:], *self._stack[-1:]):
            if first.takes(row) and len(first.rows) == 1 and self._agree(number, row, first):
                return Fault(first.rows[0], row.line - 1, row.begin, NEIGHBOURS, row.line)
        if not closed and self._stack and self._owner is not None and not self._stack[-1].suits(self._owner, NO_KEYS):
            return Fault(self._owner, row.line - 1, row.begin, NEIGHBOURS, row.line)
        if not closed and not is_key(row):
            return Fault(row, row.line, NO_KEY, "", row.line)
        levels = [*self._stack[-1:], *reversed(closed)]
        levels = [level for level in levels if level.takes(row)] or levels
        homes = list(self._homes(number, levels)) or levels
        home = min(homes, key=lambda level: (abs(level.column - row.begin), -level.column))
        return Fault(row, self._end(number, run=True), home.column, NEIGHBOURS, row.line)

    def _earlier(self, row: Row) -> Fault | None:
        """A line further up that closed the level of this one by standing too far to the left."""
        for number, level, closed in islice(reversed(self._gone), _MOST_LOOKED_BACK):
            head = self._rows[number]
            before = self._rows[max(number - 1, 0)]
            open_still = before.opens and before.key is not None and row.begin > before.column
            same = next((each for each in closed if each.column == row.begin and each.takes(row)), None)
            if (same is None and not open_still) or level.suits(head, self._keys_below(number)):
                continue
            if same is None:
                return Fault(head, row.line - 1, row.begin, f"what stands under `{before.key}` begins", row.line)
            home = self._home(number, list(reversed(closed))) or same
            return Fault(head, row.line - 1, home.column, home.words, row.line)
        return None

    def _home(self, number: int, levels: Sequence[Level]) -> Level | None:
        """The level furthest to the right in which a key would be known; levels come from left to right."""
        return next(self._homes(number, levels), None)

    def _homes(self, number: int, levels: Sequence[Level]) -> Iterator[Level]:
        """Every level in which a key would be known, from the right; first those where it is a key of the format."""
        row, below = self._rows[number], self._keys_below(number)
        if row.key is None:
            return
        found = [level for level in reversed(levels) if not level.is_list and level.others(row)]
        known = [level for level in found if any(row.key in sort for sort in sorts_of(level.others(row)))]
        fresh = [level for level in known if row.key not in level.keys]
        yield from fresh
        for level in () if fresh else found:
            if not sorts_of(level.others(row)) and any(are_alike(below, keys) for keys in level.tables(row)):
                yield level

    def _below(self, number: int) -> list[Row]:
        """The lines that stand under a line with nothing behind it, all of them, as far as they go together."""
        row = self._rows[number]
        found: list[Row] = []
        keys: frozenset[str] = frozenset()
        for place in range(number + 1, len(self._rows) if row.opens else 0):
            each = self._rows[place]
            first = (found[0] if found else each).begin
            last = found[-1] if found else row
            if each.begin <= row.begin or each.begin < first or (is_deeper(each, last) and not last.opens):
                break
            if each.begin == first and each.key is not None:
                more = keys | {each.key}
                if is_of_one_sort(keys) and not is_of_one_sort(more):
                    break
                keys = more
            found.append(each)
        return found

    def _keys_below(self, number: int) -> frozenset[str]:
        """The keys of the table that a line holds, or would hold if it stood further to the left."""
        below = self._below(number)
        if below or not self._rows[number].opens:
            return keys_of(self._rows[number], below)
        keys, begin = NO_KEYS, self._rows[number].begin
        for place in range(number + 1, len(self._rows)):
            each = self._rows[place]
            if each.begin < begin or (keys and each.begin == begin and not is_of_one_sort(keys | {each.key or ""})):
                break
            keys |= {each.key or ""} if each.begin == begin else NO_KEYS
        return keys

    def _agree(self, number: int, row: Row, first: Level) -> bool:
        """Whether more lines stand in the column of this one than in that of the only line so far."""
        following = self._rows[number + 1 :]
        below = count_in(following, row.begin)
        above = count_in(following, first.column) if first.column < row.begin else 0
        if below == above and row.begin % 2 != first.column % 2:
            return row.begin % 2 == 1
        if below == above:
            known = self._children.get(0 if first.parent is None else first.parent.begin, [])[:-1]
            return bool(known) and known[-1] == row.begin
        return below > above

    def _end(self, number: int, *, run: bool) -> int:
        """The last line that moves together with a line; in a run also those below it in the same column."""
        first = self._rows[number].begin
        while True:
            number += len(self._below(number)) + 1
            if number == len(self._rows):
                return max(self._rows[-1].end, self._rows[-1].line)
            each = self._rows[number]
            if not run or each.begin != first or (each.key is None and not each.dashes):
                return self._rows[number].line - 1

    def _push(self, column: int, parent: Row | None, *, is_list: bool) -> None:
        level = Level(column, parent, is_list=is_list)
        self._stack.append(level)
        if parent is not None and parent.line in self._levels:
            self._levels[parent.line].below.append(level)
        self._children.setdefault(0 if parent is None else parent.begin, []).append(column)

    def _enter(self, row: Row) -> None:
        """Take a line in where it stands, with a level for each of its dashes."""
        heads = [*row.dashes, *(() if row.key is None else (row.column,))]
        for place, column in enumerate(heads):
            if place:
                self._stack.append(Level(column, None, is_list=place < len(row.dashes)))
            self._stack[-1].rows.append(row)
        if row.key is not None:
            self._stack[-1].keys.append(row.key)
            self._levels[row.line] = self._stack[-1]
        self._owner = row
