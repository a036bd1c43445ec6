"""Small texts, each spoilt in one way: what is told is the line and column where somebody would mend it."""

from __future__ import annotations

import pytest

from game.content.reader import read
from game.content.rows import rows_of
from game.content.slips import misplaced, slip_in
from game.problems import Severity
from tests.content.samples import EXAMPLE, told

CHOICES = """\
meetings:
  hr:
    scenes:
      form:
        says: Why you?
        choices:
          who:
            aim: learn
            say: Who decides?
            trust: 1
            reply: The desk does.
          fine:
            aim: relate
            say: It suits me.
            reply: Good.
    leave:
      kindly: {say: Goodbye., parted: warmly, ending: left}
"""
"""A piece of a scenario; of what it lacks nothing is asked here."""

PARTY = "party:\n  aim: learn\n  say: What is the party like?\n  reply: Loud.\n"


def found(text: str) -> list[str]:
    """What is told about the form of a text."""
    return [entry for entry in told(read(text, "room")) if entry[0] == "F"]


def spoilt(old: str, new: str, text: str = CHOICES) -> str:
    """A text with a passage replaced, which has to be there exactly once."""
    assert text.count(old) == 1, old
    return text.replace(old, new)


def indented(text: str, blanks: int) -> str:
    """A text further to the right."""
    return "".join(f"{' ' * blanks}{line}" for line in text.splitlines(keepends=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a blank too few or too many
        (spoilt("            say: Who", "           say: Who"), "F07 9:12"),
        (spoilt("            say: Who", "             say: Who"), "F07 9:14"),
        (spoilt("            aim: learn", "           aim: learn"), "F07 8:12"),
        (spoilt("            aim: learn", "             aim: learn"), "F07 8:14"),
        (spoilt("            aim: learn", "              aim: learn"), "F07 8:15"),
        (spoilt("            aim: learn", "          aim: learn"), "F07 8:11"),
        (spoilt("            reply: Good", "             reply: Good"), "F07 15:14"),
        (spoilt("          fine:", "         fine:"), "F07 12:10"),
        (spoilt("          fine:", "           fine:"), "F07 12:12"),
        (spoilt("          fine:", "            fine:"), "F07 12:13"),
        (spoilt("          fine:", "fine:"), "F07 12:1"),
        (spoilt("    scenes:", "   scenes:"), "F07 3:4"),
        (spoilt("    leave:", "     leave:"), "F07 16:6"),
        (spoilt("    leave:", "   leave:"), "F07 16:4"),
        ("company:\n  name: a\n about: b\n", "F07 3:2"),
        ("company:\n   name: a\n  about: b\nad:\n  title: c\n", "F07 2:4"),
        ("format: 1\n title: a\nplace: b\n", "F07 2:2"),
        (" format: 1\ntitle: a\nplace: b\n", "F07 1:2"),
        ("trains:\n  - ask\n - tell\n", "F07 3:2"),
        ("trains:\n  - if: a\n    then: b\n   says: c\n", "F07 4:4"),
        ("teaser: >-\n  one two\n three four\n", "F07 3:2"),
        ("company:\n  about: >-\n    one\n   name: b\n", "F07 4:4"),
        # a topic put in without its indent, or with another one
        *((spoilt("          fine:", f"{indented(PARTY, n)}          fine:"), f"F07 12:{n + 1}") for n in range(10)),
        *((spoilt("          fine:", f"{indented(PARTY, n)}          fine:"), f"F07 12:{n + 1}") for n in (11, 12)),
        (spoilt("          fine:", "party: {aim: learn, say: Why?}\n          fine:"), "F07 12:1"),
        # no colon, or no blank
        ("format: 1\ntitle The Room\nplace: b\n", "F19 2:6"),
        ("company:\n  name a\n  about: b\n", "F19 2:7"),
        ("facts:\n  pay:\n    known by ad\n    about: b\n", "F19 3:13"),
        (spoilt("say: Who", "say Who"), "F19 9:16"),
        (spoilt("          fine:", "          fine"), "F19 12:15"),
        (spoilt("aim: relate", "aim relate"), "F19 13:16"),
        ("trains:\n  - ask\n  tell\n", "F19 3:3"),
        (spoilt("trust: 1", "trust:1"), "F20 10:19"),
        (spoilt("aim: learn", "aim:learn"), "F20 8:17"),
        (spoilt("reply: Good", "reply:Good"), "F20 15:19"),
        ("trains:\n  - ask\n  -tell\n", "F20 3:4"),
        # blanks that are none
        (spoilt("say: Who", "say:\u00a0Who"), "F21 9:17"),
        (spoilt("            say: Who", "\u00a0           say: Who"), "F21 9:1"),
        (spoilt("            say: Who", "           \u2003say: Who"), "F21 9:12"),
        (spoilt("          fine:", "          fine\u202f:"), "F21 12:15"),
        ("trains:\n  -\u00a0ask\n  - tell\n", "F21 2:4"),
        ("title:\u200b The Room\nplace: b\n", "F21 1:7"),
        # quotation marks
        (spoilt("say: Who", 'say: "Who" is he that'), "F22 9:24"),
        (spoilt("say: It", "say: 'It's late'. It"), "F22 14:22"),
        ('title: {say: "a" b, do: c}\n', "F22 1:18"),
        (spoilt("say: Who", 'say: "Who'), "F08 9:18"),
        ('title: "The Room\nplace: "Lisbon"\n', "F08 1:8"),
        ("trains: [a\nplace: b\n", "F08 1:9"),
        # colons within a text
        ("title: a: b\n", "F06 1:9"),
        ("title: {say: One thing: b}\n", "F06 1:23"),
        ("company:\n  about: We make\n    One more thing: boats\n", "F06 3:19"),
        ("company:\n  about:\n    We make\n    One more thing: boats\n  name: b\n", "F06 4:19"),
    ],
)
def test_the_line_and_column_to_mend(text: str, expected: str) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            spoilt("            say: Who", "           say: Who"),
            "`say` begins in column 12, too far to the left: its neighbours begin in column 13.",
            "Put 1 blank more in front of it.",
        ),
        (
            spoilt("          fine:", f"{PARTY}          fine:"),
            "`party` begins in column 1, too far to the left: what stands under `choices` begins in column 11.",
            "Put 10 blanks more in front of it, and of the lines that belong to it.",
        ),
        ("format: 1\ntitle The Room\n", "There is no colon after `title`.", "Write `title: ` and then what it holds."),
        ("issues:\n  pay:\n    worth:3\n    about: a\n", "`worth:` needs a blank after it.", "Put a blank between"),
    ],
)
def test_what_is_told_names_what_is_there(text: str, message: str, hint: str) -> None:
    problem = next(each for each in read(text, "room").problems if each.code[0] == "F")
    assert problem.message == message
    assert problem.hint.startswith(hint)


@pytest.mark.parametrize(
    "text",
    [
        "teaser: >-\n  Il a dit\u00a0: \u00ab\u00a0oui\u00a0\u00bb\n  \u00a0\n",
        "teaser: A room\u00a0with a fan\n",
        "trains:\n- ask\n- tell\ntitle: a\n",
        "trains: [ask,\n  tell]\ntitle: a\n",
        'teaser: "one\n\n  two"\ntitle: a\n',
        "company: {name: it's a, about: b}\ntitle: a\n",
        "teaser: |\n  - one\n    two: three\n  four\ntitle: a\n",
        "company:\n  about:\n    We make boats\n    and more\n  name: b\n",
        "teaser: >-\n    # one\n    two\n  # a comment\ntitle: a\n",
    ],
)
def test_what_is_in_order_is_not_told(text: str) -> None:
    assert found(text) == []


def test_nothing_follows_from_what_is_told() -> None:
    for old, new in (
        ("title: The Small Room", "title The Small Room"),
        ("    worth: 10", "    worth:10"),
        ("  name: Casa Alvorada", " name: Casa Alvorada"),
    ):
        came = read(spoilt(old, new, EXAMPLE), "small-room")
        assert [each.code[0] for each in came.problems if each.severity is Severity.ERROR] == ["F"]


KEYS = [row for row in rows_of(EXAMPLE.split("\n")) if row.key is not None and not row.dashes]


@pytest.mark.parametrize("row", KEYS, ids=lambda row: f"{row.line}-{row.key}")
def test_any_key_one_blank_too_far_is_named_or_harmless(row: object) -> None:
    """Each key of the example is moved by one; where that matters, it is the first thing told, with its own line."""
    [at] = [each for each in KEYS if each is row]
    lines = EXAMPLE.split("\n")
    line = lines[at.line - 1]
    for moved, column in ((f" {line}", at.begin + 1), (line[1:] if at.begin > 1 else line, max(at.begin - 1, 1))):
        text = "\n".join([*lines[: at.line - 1], moved, *lines[at.line :]])
        came = [entry for entry in told(read(text, "small-room")) if entry[0] in "FSR"]
        assert came in ([], [f"F07 {at.line}:{column}"])


def test_the_functions_say_nothing_where_nothing_is_wrong() -> None:
    lines = EXAMPLE.split("\n")
    assert slip_in(lines, len(lines)) is None
    assert misplaced(lines, frozenset(range(1, len(lines)))) is None
