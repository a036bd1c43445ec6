"""``past-hr schema``: the format of scenario files as JSON Schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from game.authoring.json_schema import json_schema
from game.cli.diagnostics import Exit
from game.cli.output import say

if TYPE_CHECKING:
    from argparse import Namespace


def run(_wanted: Namespace) -> int:
    """Print the schema, and return the exit code."""
    for line in json.dumps(json_schema(), indent=2, ensure_ascii=False).split("\n"):
        say(line)
    return Exit.DONE
