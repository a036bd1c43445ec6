"""The arguments of every command, and the help that tells them."""

from __future__ import annotations

from argparse import ArgumentTypeError, RawDescriptionHelpFormatter
from typing import TYPE_CHECKING

from game import __version__
from game.cli.arguments_authoring import add_author_commands
from game.cli.arguments_plays import DEBRIEFS, WIDTHS, add_play_commands
from game.cli.arguments_rehearsal import add_rehearsal
from game.cli.parser import Parser
from game.settings.options import Difficulty

if TYPE_CHECKING:
    from argparse import _SubParsersAction

MOST_SEED = 2**63 - 1
"""The greatest seed that can be kept."""

_ABOUT = """\
Past HR: an interactive training simulation about job interviews.

You walk into a company for an interview, talk to human resources, and decide,
floor by floor, whether to leave or to go on. Without a command the library opens.
"""

_EXAMPLES = """\
examples:
  past-hr                          the library, in the terminal
  past-hr list                     what there is to play
  past-hr play night-desk          one scenario; goes on where you left it
  past-hr play night-desk --new    the same from the start
  past-hr play --plain             in plain lines, for screen readers and pipes
  past-hr debrief                  how your last play was decided

Everything is kept as you play: close the window at any moment and go on later.
"""

_PLAY = """\
Play a scenario. One that you have begun goes on where it stands.
"""

_PLAY_EXAMPLES = """\
examples:
  past-hr play night-desk --seed 7    the same hidden truth as a colleague had
  past-hr play ./my-story.yaml        a scenario of your own
  past-hr play --plain --width 60     plain lines, short ones
  past-hr play my-story.yaml --watch  follows the file as you write it
  past-hr play my-story.yaml --from marta/gate --with photo,shown
"""

_LIST = """\
List the scenarios, with how often you have played them.
"""


_DEBRIEF = """\
Tell how a play was decided, what it led to, and what explains it.
"""

_DEBRIEF_EXAMPLES = """\
examples:
  past-hr debrief              the play that ended last
  past-hr debrief --list       all plays that are over, with their numbers
  past-hr debrief 3 --json     one of them, as data
  past-hr debrief 3 --format html -o night-desk.html
  past-hr debrief -o journal.md   Markdown, by the name of the file: .md, .html,
                                  .json, or .txt as any other name

A file that is there already is never written over.
"""


def parser() -> Parser:
    """The parser of the whole command line."""
    top = Parser(
        prog="past-hr",
        description=_ABOUT,
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    top.add_argument("--version", action="version", version=f"past-hr {__version__}")
    top.set_defaults(command="play", scenario=None, seed=None, plain=False, new=False, difficulty=None)
    top.set_defaults(watch=False, scene=None, having=None, world=None)
    commands = top.add_subparsers(title="commands", dest="command_given", metavar="COMMAND", parser_class=Parser)
    _add_play(commands)
    _add_list(commands)
    _add_debrief(commands)
    add_author_commands(commands)
    add_play_commands(commands, _seed)
    return top


def _add_play(commands: _SubParsersAction[Parser]) -> None:
    play = commands.add_parser(
        "play",
        help="play a scenario",
        description=_PLAY,
        epilog=_PLAY_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    play.add_argument(
        "scenario", nargs="?", metavar="SCENARIO", help="a name from `past-hr list`, or a file that ends with .yaml"
    )
    which = play.add_argument_group("which play")
    which.add_argument("--new", action="store_true", help="begin anew; what was begun before is put aside and kept")
    which.add_argument(
        "--seed", type=_seed, metavar="N", help="a whole number that fixes the hidden truth; begins anew"
    )
    add_rehearsal(play)
    how = play.add_argument_group("how it looks")
    how.add_argument("--plain", action="store_true", help="plain lines: no colour, no boxes, nothing that moves")
    how.add_argument(
        "--width", type=int, choices=WIDTHS, default=72, help="columns of plain lines (60, 72 or 100; usually 72)"
    )
    how.add_argument(
        "--difficulty",
        choices=[each.value for each in Difficulty],
        help="how much is shown: guided shows all, standard hides what the job may be worth, expert hides trust too",
    )
    play.set_defaults(command="play")


def _add_list(commands: _SubParsersAction[Parser]) -> None:
    listing = commands.add_parser(
        "list",
        help="list the scenarios",
        description=_LIST,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    listing.add_argument("--json", action="store_true", help="as JSON, for programs")
    listing.set_defaults(command="list")


def _add_debrief(commands: _SubParsersAction[Parser]) -> None:
    debrief = commands.add_parser(
        "debrief",
        help="tell the debrief of a play that is over",
        description=_DEBRIEF,
        epilog=_DEBRIEF_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    debrief.add_argument(
        "playthrough",
        nargs="?",
        type=_number,
        metavar="PLAYTHROUGH",
        help="a number from `past-hr debrief --list`; the last one by default",
    )
    debrief.add_argument("--list", action="store_true", help="list the plays that are over, the last first")
    form = debrief.add_mutually_exclusive_group()
    form.add_argument("--format", choices=DEBRIEFS, help="text (usually), md: Markdown, html: one page, json: data")
    form.add_argument("--json", action="store_true", help="the same as --format json")
    debrief.add_argument("-o", "--output", metavar="FILE", help="write it to this file, which must be new")
    debrief.add_argument("--plain", action="store_true", help="tell the chart in words")
    debrief.add_argument("--width", type=int, choices=WIDTHS, default=72, help="columns of the lines (usually 72)")
    debrief.set_defaults(command="debrief")


def _number(text: str) -> int:
    """The number of a playthrough as typed."""
    if not (text.isascii() and text.isdigit() and len(text) < 19):
        raise ArgumentTypeError(f"{text[:40]!r} is not the number of a play; past-hr debrief --list tells them")
    return int(text)


def _seed(text: str) -> int:
    """A seed as typed."""
    if not (text.isascii() and text.isdigit() and len(text) < 20 and int(text) <= MOST_SEED):
        raise ArgumentTypeError(f"{text[:40]!r} is not a whole number from 0 to {MOST_SEED}")
    return int(text)
