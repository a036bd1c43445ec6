"""The arguments of the commands that play scenarios over and over: plans, and what is drawn and told of them."""

from __future__ import annotations

from argparse import RawDescriptionHelpFormatter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argparse import _SubParsersAction
    from collections.abc import Callable

    from game.cli.parser import Parser

WIDTHS = (60, 72, 100)
"""Columns at which lines can be broken."""

PICTURES = ("mermaid", "dot", "svg")
REPORTS = ("text", "json", "html")
DEBRIEFS = ("text", "md", "html", "json")
"""The forms of a debrief, which are those of `game.session.export.forms`; the file of a text ends in txt."""

_TEST = """\
Run plans: plays that are written down, each with what should come of it.
A plan is a text file whose name ends in .plan, kept beside its scenario.
"""

_TEST_EXAMPLES = """\
examples:
  past-hr test my-story.plan
  past-hr test plans/

a plan:
  # Lines are steps; a run begins with a name for it.
  scenario my-story
  run somebody who asks first
  world long                       # or: seed 7; without either, every world
  choose begin who-decides
  expect says "some words of what was told since"
  expect fact nights-end           # also: second-hand after it, or: no fact
  expect open stay                 # or: closed
  expect trust >= 6 and not knows(nights-end)
  choose enough
  expect place duarte/gate
  choose kindly
  expect ending left-duarte

exit code: 0 all as expected, 1 something else came, 2 could not run
"""

_RECORD = """\
Turn a play into a plan, and print it: some choices from the beginning, or a
play that was kept, by its number.
"""

_RECORD_EXAMPLES = """\
examples:
  past-hr record night-desk begin kindly
  past-hr record my-story.yaml --world long begin who > my-story.plan
  past-hr record 3                 a play from `past-hr debrief --list`
"""

_GRAPH = """\
Draw the state machine of a scenario: every place, every choice, and where it
leads; coloured by level, with gates, facts and conditions marked.
"""

_GRAPH_EXAMPLES = """\
examples:
  past-hr graph night-desk                          Mermaid, for Markdown
  past-hr graph my-story.yaml --format svg > my-story.svg
  past-hr graph night-desk --format dot --path begin,kindly
  past-hr graph night-desk --path 3                 a play that was kept
"""

_REPORT = """\
Tell what can be proved of a scenario: how large it is, what comes of each way
of playing it, what its doors are worth, and which choices are never the best.
Of a folder or of several scenarios it tells whether they are fair together;
without one, of those that come with the game.
"""

_REPORT_EXAMPLES = """\
examples:
  past-hr report night-desk
  past-hr report my-story.yaml --format html -o my-story.html
  past-hr report scenarios/ --format json

Every figure is exact, over all plays. Minutes are those of a thoughtful play:
what it reads at 200 words a minute, lists of choices included, and 15 seconds
to decide each time. The kind is `going on` where best play ends with a job or a
referral in two thirds of plays or more, `leaving` where in one third or less.

exit code: 0 all told, 1 files were left out, 2 could not run
"""


_PROGRESS = """\
Tell what your finished plays show together: results over time, what you tend to
do, how good your estimates are, what to practise next, and the endings seen.
"""

_PROGRESS_EXAMPLES = """\
examples:
  past-hr progress
  past-hr progress --json          as data, for programs

The first time, each play is judged, which can take some seconds for a scenario.
"""


def add_play_commands(commands: _SubParsersAction[Any], seed: Callable[[str], int]) -> None:
    """Add the commands to those of the command line; `seed` reads a seed as typed."""
    told = _add(commands, "progress", "tell what your plays show together", _PROGRESS, _PROGRESS_EXAMPLES)
    told.add_argument("--json", action="store_true", help="as JSON, for programs")
    told.add_argument("--width", type=int, choices=WIDTHS, default=72, help="columns of the lines (usually 72)")
    test = _add(commands, "test", "run plans: plays with what should come of them", _TEST, _TEST_EXAMPLES)
    test.add_argument("paths", nargs="+", metavar="PATH", help="a plan, or a folder of them")
    record = _add(commands, "record", "turn a play into a plan", _RECORD, _RECORD_EXAMPLES)
    record.mixed = True
    record.add_argument("scenario", metavar="SCENARIO", help="a name, a file, or the number of a play that was kept")
    record.add_argument("choices", nargs="*", metavar="CHOICE", help="the ids of choices, in order")
    where = record.add_mutually_exclusive_group()
    where.add_argument("--seed", type=seed, metavar="N", help="the seed that draws the world; usually 0")
    where.add_argument("--world", metavar="WORLD", help="the id of the world instead")
    graph = _add(commands, "graph", "draw the state machine of a scenario", _GRAPH, _GRAPH_EXAMPLES)
    graph.add_argument("scenario", metavar="SCENARIO", help="a name, or a file that ends with .yaml")
    graph.add_argument("--format", choices=PICTURES, default="mermaid", help="mermaid (usually), dot or svg")
    graph.add_argument("--path", metavar="PATH", help="choices with commas between them, or the number of a kept play")
    graph.add_argument("--world", metavar="WORLD", help="the id of the world in which the choices are made")
    report = _add(commands, "report", "tell what can be proved of scenarios", _REPORT, _REPORT_EXAMPLES)
    report.mixed = True
    report.add_argument("scenarios", nargs="*", metavar="SCENARIO", help="a name, a file or a folder")
    form = report.add_mutually_exclusive_group()
    form.add_argument("--format", choices=REPORTS, default="text", help="text for people; json, or html: one page")
    form.add_argument("--json", action="store_true", help="the same as --format json")
    report.add_argument("-o", "--output", metavar="FILE", help="write it to this file")


def _add(commands: _SubParsersAction[Any], name: str, about: str, description: str, examples: str) -> Parser:
    added: Parser = commands.add_parser(
        name,
        help=about,
        description=description,
        epilog=examples,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    added.set_defaults(command=name)
    return added
