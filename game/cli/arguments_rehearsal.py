"""The arguments of a rehearsal: a play that is never kept, from anywhere, and of a file that is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser


def add_rehearsal(play: ArgumentParser) -> None:
    """Add them to those of `past-hr play`."""
    group = play.add_argument_group("rehearsing, for authors; nothing of it is kept")
    group.add_argument("--watch", action="store_true", help="follow the file: each save is played at once")
    group.add_argument(
        "--from", dest="scene", metavar="SCENE", help="start at a place, such as marta/gate, or at a scene by its name"
    )
    group.add_argument(
        "--with",
        dest="having",
        metavar="WORDS",
        help=(
            "what must hold there, with commas between: facts heard first-hand, flags, and conditions such as "
            "`shown` or `trust >= 6`; of all ways there a good one is taken"
        ),
    )
    group.add_argument("--world", metavar="WORLD", help="the id of the hidden world")
