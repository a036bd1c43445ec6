"""The arguments of `past-hr new`, which starts a scenario."""

from __future__ import annotations

from argparse import ArgumentTypeError, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argparse import _SubParsersAction

    from game.authoring.scaffold.answers import Who

LEVELS = (2, 3, 4)
"""As `scaffold.answers` has it, which the other commands need not load."""

_NEW = """\
Start a scenario: a whole small story that plays at once, with a hint above each
part that you overwrite. In a terminal it asks who is in it, and where; what an
option has told is not asked.
"""

_NEW_EXAMPLES = """\
examples:
  past-hr new                              asks, and writes a file here
  past-hr new my-story.yaml --levels 2     asks the rest
  past-hr new --yes --title "Late Shift"   asks nothing

It writes the scenario, a plan of the same name for `past-hr test`, and
scenario.schema.json for editors. It never overwrites a file.

exit code: 0 written, 1 the folder or the disk refuses, 2 could not run
"""


def add_new_command(commands: _SubParsersAction[Any]) -> None:
    """Add the command to those of the command line."""
    new = commands.add_parser(
        "new",
        help="start a scenario of your own",
        description=_NEW,
        epilog=_NEW_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    new.add_argument("file", nargs="?", metavar="FILE", help="the file to write; by default it is named for the title")
    new.add_argument("--title", type=_fit, metavar="T", help="the title")
    new.add_argument("--you", type=_person, metavar="NAME", help='who you are in it, such as "Robin Sand, they"')
    new.add_argument("--company", type=_fit, metavar="C", help="who is hiring")
    new.add_argument("--place", type=_fit, metavar="P", help="where it plays")
    new.add_argument("--field", type=_fit, metavar="F", help="the line of work")
    new.add_argument("--job", type=_fit, metavar="J", help="the job in the ad")
    new.add_argument(
        "--levels",
        type=int,
        choices=LEVELS,
        help="how many people: 2 is HR and a manager, 3 adds a director, 4 adds the top (usually 3)",
    )
    new.add_argument("--yes", action="store_true", help="ask nothing; take what stands in brackets")
    new.set_defaults(command="new")


def _person(text: str) -> Who:
    """Somebody as typed."""
    from game.authoring.scaffold.answers import who  # noqa: PLC0415  only this command needs it

    found = who(_fit(text))
    if found is None:
        raise ArgumentTypeError(f"{text!r} is not clear: she, he or they? Write it after a comma")
    return found


def _fit(text: str) -> str:
    """An answer as typed."""
    from game.authoring.scaffold.answers import unfit  # noqa: PLC0415  only this command needs it

    wrong = unfit(text)
    if wrong is not None:
        raise ArgumentTypeError(f"{wrong[:1].lower()}{wrong[1:].removesuffix('.')}")
    return text
