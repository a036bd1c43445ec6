"""The arguments of the commands for those who write scenarios."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING, Any

from game.cli.arguments_new import add_new_command

if TYPE_CHECKING:
    from argparse import _SubParsersAction

FORMATS = ("text", "json", "sarif", "github")

_CHECK = """\
Find everything that is wrong or weak with scenarios: how the file is written,
whether its names lead somewhere, what no play can reach, and how it reads.
Without a path, the scenarios that come with the game are checked.
"""

_CHECK_EXAMPLES = """\
examples:
  past-hr check my-story.yaml
  past-hr check scenarios/ --format github
  past-hr explain L05

exit code: 0 nothing to mend, 1 errors or warnings, 2 could not run

To allow something, say why, beside the line or on a line above it:
  say: I never lie.   # past-hr: allow L05 because he says it to everyone

To change how much a code matters in a folder, put a past-hr.toml there:
  [severity]
  L29 = "off"         # or "note", "warning", "error"
"""

_EXPLAIN = """\
Tell what a code of `past-hr check` means, why the rule is there, and an example
of it, wrong and mended. Without a code, list them all.
"""

_SCHEMA = """\
Print the format of scenario files as JSON Schema (2020-12), for editors that
help while you type. Name the file in the first line of a scenario:
  # yaml-language-server: $schema=./scenario.schema.json
"""

_GUIDE = """\
Print a page of the author's guide as Markdown: the tutorial, the reference of
the format, how to write well, plans, and every code of `past-hr check`.
Without a page, list them. With a heading, print only what stands under it.
"""


def add_author_commands(commands: _SubParsersAction[Any]) -> None:
    """Add the commands to those of the command line."""
    add_new_command(commands)
    check = _add(commands, "check", "find what is wrong or weak with scenario files", _CHECK, _CHECK_EXAMPLES)
    check.add_argument("paths", nargs="*", metavar="PATH", help="a scenario file, or a folder of them")
    check.add_argument("--format", choices=FORMATS, default="text", help="text for people; json, sarif or github")
    check.add_argument("--strict", action="store_true", help="notes count as well for the exit code")
    check.add_argument("--fresh", action="store_true", help="check again what has not changed since the last time")
    explain = _add(commands, "explain", "tell what a code of check means", _EXPLAIN)
    explain.add_argument("code", nargs="?", metavar="CODE", help="such as L05; or a word, to find the codes about it")
    _add(commands, "schema", "print the format of scenarios as JSON Schema", _SCHEMA)
    guide = _add(commands, "guide", "print the guide for those who write scenarios", _GUIDE)
    guide.add_argument("page", nargs="?", metavar="PAGE", help="a page from the list; without it, the list")
    guide.add_argument("heading", nargs="*", metavar="HEADING", help="a heading of the page, such as conditions")


def _add(
    commands: _SubParsersAction[Any], name: str, about: str, description: str, examples: str = ""
) -> ArgumentParser:
    added: ArgumentParser = commands.add_parser(
        name,
        help=about,
        description=description,
        epilog=examples,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    added.set_defaults(command=name)
    return added
