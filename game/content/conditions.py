"""Conditions: the small language of ``if``, from text to values and back.

::

    either  = both { "or" both }
    both    = part { "and" part }
    part    = "not" part | "(" either ")" | test
    test    = word "(" name ")" | "shown" | "trust" ("<" | "<=" | "=" | ">=" | ">") number
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, cast

from game.model.choice import Manner
from game.model.condition import (
    All,
    Any,
    Comparison,
    Condition,
    FactIs,
    FactTest,
    FlagIs,
    IssueIs,
    IssueTest,
    Met,
    Not,
    PartedSo,
    StrengthShown,
    TrustIs,
    WorldIs,
    WorldTest,
)
from game.model.state import MOST_TRUST

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_CHARACTERS = 1000
MOST_LEVELS = 20
"""Brackets and ``not`` within each other."""

_TOKEN = re.compile(r"(?P<word>[A-Za-z][\w-]*)|(?P<number>[0-9]+)|(?P<sign>[<>]=?|=|[()])|(?P<wrong>\S)", re.ASCII)
_COMPARISONS = ("<", "<=", "=", ">=", ">")
_JOINING = ("and", "or", "not")
_MANNERS = tuple(Manner)


def _fact(test: str, name: str) -> Condition:
    return FactIs(cast("FactTest", test), name)


def _issue(test: str, name: str) -> Condition:
    return IssueIs(cast("IssueTest", test), name)


def _world(test: str, name: str) -> Condition:
    return WorldIs(cast("WorldTest", test), name)


_TESTS: dict[str, tuple[str, Callable[[str, str], Condition]]] = {
    "knows": ("fact", _fact),
    "heard": ("fact", _fact),
    "raised": ("issue", _issue),
    "routed": ("issue", _issue),
    "settled": ("issue", _issue),
    "fixed": ("issue", _issue),
    "written": ("issue", _issue),
    "possible": ("world", _world),
    "certain": ("world", _world),
    "flag": ("flag", lambda _, name: FlagIs(name)),
    "met": ("person", lambda _, name: Met(name)),
    "parted": ("manner", lambda _, name: PartedSo(name)),
}
"""For each test with a name in brackets: what the name is of, and how to make the condition."""

_ALL_TESTS = (*_TESTS, "shown", "trust")


class Mention(NamedTuple):
    """A name in a condition."""

    kind: str
    name: str
    offset: int
    """Where it begins in the text, from 0."""


class Slip(NamedTuple):
    """Where and why a condition cannot be understood."""

    code: str
    offset: int
    word: str
    among: tuple[str, ...] = ()
    expected: str = ""


class Parsed(NamedTuple):
    """A condition that was read: what it is and whom it names, or where it went wrong."""

    condition: Condition | None
    mentions: tuple[Mention, ...] = ()
    slip: Slip | None = None


def parse_condition(text: str) -> Parsed:
    """The condition that a text stands for; a slip instead of it where there is one."""
    if len(text) > MOST_CHARACTERS:
        return Parsed(None, (), Slip("C06", 0, ""))
    parser = _Parser(text)
    try:
        return Parsed(parser.whole(), tuple(parser.mentions))
    except _Slipped as slipped:
        return Parsed(None, (), slipped.slip)


def condition_text(condition: Condition) -> str:
    """The condition as an author would write it; parsing it again gives an equal one."""
    match condition:
        case FactIs(test, name) | IssueIs(test, name) | WorldIs(test, name):
            return f"{test}({name})"
        case FlagIs(name):
            return f"flag({name})"
        case StrengthShown():
            return "shown"
        case Met(name):
            return f"met({name})"
        case PartedSo(name):
            return f"parted({name})"
        case TrustIs(comparison, amount):
            return f"trust {comparison} {amount}"
        case Not(part):
            return f"not {_bracketed(part, All | Any)}"
        case All(parts):
            return " and ".join(_bracketed(part, All | Any) for part in parts)
        case Any(parts):
            return " or ".join(_bracketed(part, Any) for part in parts)


def _bracketed(part: Condition, looser: type | object) -> str:
    text = condition_text(part)
    return f"({text})" if isinstance(part, cast("type", looser)) else text


class _Token(NamedTuple):
    kind: str
    text: str
    offset: int


class _Slipped(Exception):
    def __init__(self, slip: Slip) -> None:
        super().__init__(slip)
        self.slip = slip


class _Parser:
    """Reads one condition, a token at a time."""

    def __init__(self, text: str) -> None:
        self.tokens = [_Token(found.lastgroup or "", found[0], found.start()) for found in _TOKEN.finditer(text)]
        self.tokens.append(_Token("end", "", len(text.rstrip())))
        self.next = 0
        self.level = 0
        self.mentions: list[Mention] = []

    def whole(self) -> Condition:
        condition = self.either()
        if self.token.kind != "end":
            raise self.slipped("`and` or `or`")
        return condition

    @property
    def token(self) -> _Token:
        return self.tokens[self.next]

    def either(self) -> Condition:
        parts = [self.both()]
        while self.took("or"):
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else Any(tuple(parts))

    def both(self) -> Condition:
        parts = [self.part()]
        while self.took("and"):
            parts.append(self.part())
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def part(self) -> Condition:
        self.level += 1
        if self.level > MOST_LEVELS:
            raise _Slipped(Slip("C06", self.token.offset, ""))
        if self.took("not"):
            condition: Condition = Not(self.part())
        elif self.took("("):
            condition = self.either()
            self.expect(")", "a closing bracket")
        else:
            condition = self.test()
        self.level -= 1
        return condition

    def test(self) -> Condition:
        if self.took("shown"):
            return StrengthShown()
        if self.took("trust"):
            return self.trust()
        token = self.token
        if token.kind != "word" or token.text in _JOINING:
            raise self.slipped("a test such as `knows(fact)`")
        if token.text not in _TESTS:
            raise _Slipped(Slip("C02", token.offset, token.text, _ALL_TESTS))
        self.next += 1
        kind, make = _TESTS[token.text]
        self.expect("(", f"the {kind} in brackets, `{token.text}({kind})`")
        name = self.name(kind)
        self.expect(")", "a closing bracket")
        return make(token.text, name)

    def name(self, kind: str) -> str:
        token = self.token
        if token.kind != "word":
            raise self.slipped(f"the id of a {kind}" if kind != "manner" else " or ".join(_MANNERS))
        if kind == "manner" and token.text not in _MANNERS:
            raise self.slipped(" or ".join(_MANNERS), _MANNERS)
        self.next += 1
        if kind != "manner":
            self.mentions.append(Mention(kind, token.text, token.offset))
        return token.text

    def trust(self) -> Condition:
        comparison = self.token
        if comparison.text not in _COMPARISONS:
            raise self.slipped("`<`, `<=`, `=`, `>=` or `>`")
        self.next += 1
        amount = self.token
        if amount.kind != "number":
            raise self.slipped(f"a number from 0 to {MOST_TRUST}")
        if len(amount.text) > 2 or int(amount.text) > MOST_TRUST:
            raise _Slipped(Slip("C05", amount.offset, amount.text))
        self.next += 1
        return TrustIs(cast("Comparison", comparison.text), int(amount.text))

    def took(self, text: str) -> bool:
        if self.token.text != text:
            return False
        self.next += 1
        return True

    def expect(self, text: str, expected: str) -> None:
        if not self.took(text):
            raise self.slipped(expected)

    def slipped(self, expected: str, among: tuple[str, ...] = ()) -> _Slipped:
        token = self.token
        code = {"end": "C03", "wrong": "C01"}.get(token.kind, "C04")
        return _Slipped(Slip(code, token.offset, token.text, among, expected))
