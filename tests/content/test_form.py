"""Files that are no text, no YAML, or made to do harm: always problems, quickly, and never an exception."""

from __future__ import annotations

from time import process_time

import pytest
import yaml

from game.content import nodes
from game.content.reader import read
from game.content.text import MOST_BYTES
from tests.content.samples import EXAMPLE, changed, line_of, told

BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"


def found(text: str | bytes) -> list[str]:
    came = read(text, "room")
    assert came.scenario is None
    return [f"{each.code} {each.spot.line}:{each.spot.column}" for each in came.problems if each.code[0] == "F"]


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def either_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The parser in C, and the one in Python for machines without it."""
    monkeypatch.setattr(nodes, "_LOADER", getattr(yaml, request.param))


MOST_SECONDS = 30
"""Of the processor, on a slow machine that measures coverage; a hang would take for ever."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"", ["F05 1:1"]),
        (b"\xef\xbb\xbf", ["F05 1:1"]),
        (b" \n\n", ["F05 1:1"]),
        (b"# nothing\n", ["F05 1:1"]),
        (b"---\n", []),
        ("title: Café\n".encode("latin-1"), ["F02 1:11"]),
        ("a: é\ntitle: Café\n".encode() + b"\xff", ["F02 3:1"]),
        (EXAMPLE.encode("utf-16"), ["F02 1:1"]),
        (EXAMPLE.encode("utf-32"), ["F02 1:1"]),
        (b"x" * (MOST_BYTES + 1), ["F01 1:1"]),
        ("é" * MOST_BYTES, ["F01 1:1"]),
        (EXAMPLE.encode("utf-16-le"), ["F02 1:1"]),
        (EXAMPLE.encode("utf-16-be"), ["F02 1:1"]),
        (b"{\\rtf1\\ansi title: a}", ["F23 1:1"]),
        (b"PK\x03\x04....word/document.xml", ["F23 1:1"]),
        (b"PK\x03\x04....", ["F23 1:1"]),
        (b"%PDF-1.7", ["F23 1:1"]),
        (b"\n<!DOCTYPE html>", ["F23 1:1"]),
        ("title: a\x1b[2Jb\x9bc\n", ["F03 1:9", "F03 1:14"]),
        ("title: a\u202eb\n", ["F03 1:9"]),
        ("title: a\u2028b\n", ["F03 1:9"]),
        ("title: a\ud800b\n", ["F03 1:9"]),
        ("title: a\rb\n", ["F03 1:9"]),
        ("title: a\x00b\n", ["F03 1:9"]),
        ("title: a\ufeffb\n", ["F03 1:9"]),
        ('title: "\\x1b[2J"\n', ["F03 1:8"]),
        ('title: "\\u202e"\n', ["F03 1:8"]),
        ('"ti\\x9btle": a\n', ["F03 1:1"]),
        ("company:\n\tname: a\n", ["F04 2:1"]),
        ("title: a\tb\n", ["F04 1:9"]),
        ('title: "a\\tb"\n', ["F04 1:8"]),
        ("a: 1\nb: 2\na: 3\n", ["F14 3:1"]),
        ("a: {b: 1, b: 2}\n", ["F14 1:11"]),
        ("a: 1\n---\nb: 2\n", ["F15 2:1"]),
        (BOMB, ["F11 1:4", "F11 2:4", "F11 2:8", "F11 2:12", "F11 3:4", "F11 3:8", "F11 3:12", "F11 4:5", "F11 4:9"]),
        ("<<: *a\n", ["F11 1:5"]),
        ("a: !!python/object:os.system x\n", ["F12 1:4"]),
        ("a: ! x\n", ["F12 1:4"]),
        ("a: " + "[" * 30 + "]" * 30 + "\n", ["F13 1:27"]),
        ("a: " + "[" * 100_000, ["F13 1:27"]),
        ("a: " + "{" * 100_000, ["F13 1:27"]),
        ("a: " + "[" * 1_010 + "@", ["F09 1:1014"]),
        ("- " * 100_000, ["F13 1:49"]),
        ("[a, b]: c\n", ["F16 1:1"]),
    ],
    ids=lambda value: str(value)[:20].encode("unicode_escape").decode() if isinstance(value, str | bytes) else "",
)
@pytest.mark.usefixtures("either_parser")
def test_what_is_found(text: str | bytes, expected: list[str]) -> None:
    begun = process_time()
    assert found(text) == expected
    assert process_time() - begun < MOST_SECONDS


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("title: a: b\n", "F06", 1),
        ("company:\n  name: a\n about: b\n", "F07", 3),
        ("company:\n  name a\n  about: b\n", "F19", 2),
        ("title: 'a\n", "F08", 1),
        ('title: "a\nplace: b\n', "F08", 1),
        ("trains: [a\nplace: b\n", "F08", 1),
        ("title: @a\n", "F09", 1),
        ("title: `a`\n", "F09", 1),
        ("title: %a\n", "F09", 1),
        ("title: &\n", "F11", 1),
        ("title: *\n", "F11", 1),
        ('title: "\\q"\n', "F10", 1),
        ('title: "\\ud800"\n', "F10", 1),
        ('title: "\\xzz"\n', "F10", 1),
    ],
)
def test_a_slip_in_yaml_is_explained(text: str, code: str, line: int) -> None:
    first = next(each for each in read(text, "room").problems if each.code[0] == "F")
    assert (first.code, first.spot.line) == (code, line)


def test_a_slip_in_one_section_leaves_the_others_readable() -> None:
    text = changed(
        ("title: The Small Room", "title: The Room: Small"),
        ("name: Casa Alvorada", "name: @Casa"),
        ("weight: decides", "weight: heavy"),
        ("level: manager", "level: boss"),
    )
    came = read(text, "room")
    places = ["title: The Room", "name: @Casa", "weight: heavy", "level: boss"]
    assert [problem.code for problem in came.problems] == ["F06", "F09", "S08", "S08"]
    assert [problem.spot.line for problem in came.problems] == [line_of(place, text) for place in places]


def test_many_slips_are_not_parsed_for_ever() -> None:
    came = read("".join(f"key-{number}: a: b\n" for number in range(1000)), "room")
    assert 1 < len(came.problems) < 20


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n" * 300_000,
        "- a\n" * 500_000,
        "".join(f"k{number}: v\n" for number in range(45_000)),
        "conditions: [" + ", ".join(["if"] * 45_000) + "]\n",
        "meetings:\n" + "".join(f"  m{n}: {{scenes: {{a: {{if: knows(x)}}}}}}\n" for n in range(10_000)),
        "worlds:\n" + "".join(f"  w{n}: {{weight: 1}}\n" for n in range(20_000)),
        '"' + "x" * 1_000_000,
        "worlds:\n"
        + "".join(f"  w{n}: {{}}\n" for n in range(10_000))
        + "briefing:\n  says:\n"
        + "  - {w1: a}\n  - {w: b}\n" * 5_000,
        "meetings:\n  m:\n    leave:\n"
        + "".join(f"      a{n}: {{}}\n" for n in range(10_000))
        + "    scenes:\n"
        + "".join(f"      s{n}: {{}}\n" for n in range(10_000)),
        "? " * 500_000,
        "a: " * 500_000,
    ],
    ids=[
        "duplicates",
        "list",
        "keys",
        "flow",
        "meetings",
        "worlds",
        "quote",
        "tables",
        "scenes",
        "questions",
        "colons",
    ],
)
def test_large_files_are_refused_in_bounded_time(text: str) -> None:
    begun = process_time()
    assert read(text, "room").scenario is None
    assert process_time() - begun < MOST_SECONDS


def test_problems_come_all_at_once_and_in_order() -> None:
    text = changed(
        ("format: 1", "format: 2"),
        ("seniority: entry            #", "seniority: beginner #"),
        ("    value: 58", "    value: 580"),
        ("hear: pay-band\n            reply: Band 2.", "hear: pay-bnd\n            reply: Band 2."),
        ("    kind: left\n", ""),
    )
    came = read(text, "small-room")
    assert [entry.partition(" ")[0] for entry in told(came)] == ["S15", "S08", "S06", "R01", "S02"]
    assert [problem.spot for problem in came.problems] == sorted(problem.spot for problem in came.problems)


@pytest.mark.parametrize("text", ["just a text", "- a\n- b\n", "12", "[]", "{}"])
def test_a_file_that_is_no_table(text: str) -> None:
    assert {problem.code for problem in read(text, "room").problems} <= {"S03", "S02"}
