"""What a line with ``expect`` claims: six words of its own, and every condition of the scenario language."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.authoring.plans.plan import At, EndsIn, FactStands, Holds, Notebook, Offered, Says, Word
from game.content.conditions import parse_condition
from game.model.state import MOST_TRUST
from game.problems import CATALOGUE, Problem, Spot, nearest
from game.problems.problem import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.authoring.plans.plan import Claim
    from game.content.conditions import Slip

_CURLY = frozenset("\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019")

WORDS = ("says", "fact", "no fact", "open", "closed", "place", "ending")
"""How a claim can begin that is no condition."""


class Misread(NamedTuple):
    """Where and why a claim cannot be understood."""

    at: Word
    message: str
    hint: str = ""


def claim_of(whole: Word, words: Sequence[Word]) -> Claim | Misread:
    """The claim that a text makes; `words` are its words, at least one."""
    make = _CLAIMS.get(words[0].text)
    return _condition(whole) if make is None else make(whole, words)


def _says(whole: Word, words: Sequence[Word]) -> Claim | Misread:
    text = whole.text.removeprefix("says").strip()
    if any(mark in _CURLY for mark in (text[:1], text[-1:])):
        return Misread(
            words[min(1, len(words) - 1)],
            "What is said stands between straight quotation marks, and these are curly ones.",
            'Write `expect says "some words"` with the straight mark " before and behind.',
        )
    if len(text) < 3 or text[0] != '"' or text[-1] != '"':
        return Misread(
            words[min(1, len(words) - 1)],
            "What is said stands between quotation marks.",
            'Write `expect says "some words"`.',
        )
    inner = text[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    if not inner.split():
        return Misread(words[1], "There are no words between the quotation marks.", "Write some that should be told.")
    return Says(" ".join(inner.split()))


def _fact(_: Word, words: Sequence[Word]) -> Claim | Misread:
    wrong = _counted(words, 2, 3, "`expect fact` and the id of a fact, and perhaps `second-hand`")
    if wrong is not None:
        return wrong
    known = (Notebook.FIRST_HAND.value, Notebook.SECOND_HAND.value)
    if len(words) == 3 and words[2].text not in known:
        guess = " or ".join(f"`{each}`" for each in known)
        return Misread(words[2], f"A fact is not heard `{quoted(words[2].text)}`.", f"Did you mean {guess}?")
    return FactStands(words[1], Notebook(words[2].text) if len(words) == 3 else Notebook.FIRST_HAND)


def _no(_: Word, words: Sequence[Word]) -> Claim | Misread:
    wrong = _counted(words, 3, 3, "`expect no fact` and the id of a fact")
    if wrong is None and words[1].text != "fact":
        hint = "Write `expect no fact` and its id; before a condition write `not`."
        wrong = Misread(words[1], f"`no` is said of facts, and here is `{quoted(words[1].text)}`.", hint)
    return wrong or FactStands(words[2], Notebook.ABSENT)


def _open(_: Word, words: Sequence[Word]) -> Claim | Misread:
    verb = words[0].text
    return _counted(words, 2, 2, f"`expect {verb}` and the id of a choice") or Offered(words[1], verb == "open")


def _place(_: Word, words: Sequence[Word]) -> Claim | Misread:
    return _counted(words, 2, 2, "`expect place` and a place such as `marta/gate`") or At(words[1])


def _ending(_: Word, words: Sequence[Word]) -> Claim | Misread:
    return _counted(words, 2, 2, "`expect ending` and the id of an ending") or EndsIn(words[1])


_CLAIMS: dict[str, Callable[[Word, Sequence[Word]], Claim | Misread]] = {
    "says": _says,
    "fact": _fact,
    "no": _no,
    "open": _open,
    "closed": _open,
    "place": _place,
    "ending": _ending,
}


def _condition(whole: Word) -> Claim | Misread:
    parsed = parse_condition(whole.text)
    if parsed.slip is not None:
        return _slipped(whole, parsed.slip)
    if parsed.condition is None:
        raise AssertionError("a condition is read, or it is said where it is wrong")
    names = [(each, Word(each.name, whole.line, whole.column + each.offset)) for each in parsed.mentions]
    return Holds(parsed.condition, tuple(names))


def _slipped(whole: Word, slip: Slip) -> Misread:
    """The mistake in a condition, in the words that a check of a scenario has for it."""
    at = Word(slip.word, whole.line, whole.column + slip.offset)
    among = (*WORDS, *slip.among) if slip.offset == 0 else slip.among
    values = {"word": slip.word, "expected": slip.expected, "known": ", ".join(among), "most": str(MOST_TRUST)}
    spot = Spot("", at.line, at.column)
    problem = Problem(CATALOGUE[slip.code], spot, tuple(values.items()), nearest(slip.word, among))
    if slip.code == "C02" and slip.offset == 0:
        return Misread(at, f"`{quoted(slip.word)}` is not something that can be expected.", problem.hint)
    return Misread(at, problem.message, problem.hint)


def _counted(words: Sequence[Word], least: int, most: int, shape: str) -> Misread | None:
    """What is wrong where there are too few words or too many."""
    if len(words) < least:
        return Misread(words[-1], f"After `{words[-1].text}` something is missing.", f"Write {shape}.")
    if len(words) > most:
        return Misread(words[most], f"`{quoted(words[most].text)}` is too much here.", f"Write {shape}.")
    return None
