"""Ways to spoil a file: its bytes, its words, its YAML, its letters, its size."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    Mutation = Callable[[bytes, Random], bytes]

_TOKEN = re.compile(r"\n *|[\w-]+|.", re.DOTALL)
_SPOILERS = (
    *("\t", "&a ", "*a ", "!x ", "---\n", "|", ">-", '"', "'", "{", "[", "}", "]", ": ", ", ", "#", "- ", "? ", "~"),
    *(
        "null",
        "if",
        "if: ",
        "not ",
        "and",
        "(",
        ")",
        "<<: *a",
        "%YAML 1.1\n",
        "0x1f",
        "1e999",
        "99999999999",
        "-1",
        "yes",
    ),
    *(
        "knows(nights-end)",
        "trust >= 11",
        "flag(x)",
        "certain(long)",
        "{flag: x}",
        "ending: left",
        "then: end",
        "slots: 9",
    ),
)
_LETTERS = (
    *(
        "\x00",
        "\x1b[31m",
        "\x7f",
        "\x85",
        "\xa0",
        "\u202e",
        "\u200d",
        "\u2028",
        "\ufeff",
        "\ufffe",
        "\ud800",
        "\U000e0041",
    ),
    *("é", "e\u0301", "ﬁ", "İ", "ß", "٣", "字", "\U0001f642", "\U0001f1f5\U0001f1f9", "a" + "\u0301" * 200),
)
_MOST_COPIES = 40


def spoil_bytes(data: bytes, chance: Random) -> bytes:
    """Some bytes exchanged, put in or lost."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.randbytes(chance.randint(0, 3)) + data[at + chance.randint(0, 4) :]
    return data


def spoil_tokens(data: bytes, chance: Random) -> bytes:
    """Some words exchanged with others of the file, or with signs that mean something in YAML or in a condition."""
    tokens = _TOKEN.findall(_text(data))
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(tokens) + 1)
        new = [chance.choice(tokens or [""]) if chance.random() < 0.5 else chance.choice(_SPOILERS)]
        tokens[at : at + chance.randint(0, 3)] = new
    return _bytes("".join(tokens))


def spoil_lines(data: bytes, chance: Random) -> bytes:
    """Some lines lost, doubled, moved, shifted to the side or put under another key."""
    lines = _text(data).split("\n")
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(lines))
        end = at + chance.randint(1, 12)
        block = lines[at:end]
        match chance.randrange(5):
            case 0:
                lines[at:end] = []
            case 1:
                lines[at:at] = block
            case 2:
                lines[at:end] = []
                to = chance.randrange(len(lines) + 1)
                lines[to:to] = block
            case 3:
                lines[at:end] = [" " * chance.randint(1, 4) + line for line in block]
            case _:
                lines[at:end] = [line[chance.randint(1, 4) :] for line in block]
        lines = lines or [""]
    return _bytes("\n".join(lines))


def spoil_letters(data: bytes, chance: Random) -> bytes:
    """Letters of all sorts put in, and now and then all line ends changed, or another encoding used."""
    text = _text(data)
    for _ in range(chance.randint(1, 5)):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(_LETTERS) + text[at + chance.randint(0, 2) :]
    match chance.randrange(8):
        case 0:
            return _bytes(text.replace("\n", "\r\n"))
        case 1:
            return text.encode("utf-16", "replace")
        case 2:
            return text.encode("latin-1", "replace")
        case _:
            return _bytes(text)


def spoil_size(data: bytes, chance: Random) -> bytes:
    """Cut off, repeated, nested deep, or with a text, list or table that goes on and on."""
    text = _text(data)
    at = chance.randrange(len(text) + 1)
    line = text.rfind("\n", 0, at) + 1
    match chance.randrange(6):
        case 0:
            return _bytes(text[:at])
        case 1:
            return data * chance.randint(2, _MOST_COPIES)
        case 2:
            return _bytes(text[:at] + "[" * chance.randint(1, 5000) + text[at:])
        case 3:
            return _bytes(
                text[:at] + chance.choice(("x", "x ", "(", "not ", "é")) * chance.randint(100, 50_000) + text[at:]
            )
        case 4:
            margin = text[line : line + 20]
            space = margin[: len(margin) - len(margin.lstrip())]
            more = "".join(
                f"{space}more-{number}: {{say: Why, hear: nights-end}}\n" for number in range(chance.randint(1, 300))
            )
            return _bytes(text[:line] + more + text[line:])
        case _:
            return _bytes(text[:line] + text[line:at] * chance.randint(2, 200) + text[line:])


MUTATIONS: tuple[Mutation, ...] = (spoil_bytes, spoil_tokens, spoil_tokens, spoil_lines, spoil_letters, spoil_size)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass") if not _escaped(text) else text.encode("utf-8", "replace")


def _escaped(text: str) -> bool:
    return any("\udc80" <= letter <= "\udcff" for letter in text)
