"""Draw the pictures of the README anew; or, with a folder, every screen of whole plays, to be looked at."""

from __future__ import annotations

import asyncio
import tempfile
from argparse import ArgumentParser
from pathlib import Path

from tests.pictures.screens import draw
from tests.pictures.tour import SIZES, THEMES, take
from tests.stories import SHIPPED

NAMES = [path.stem for path in SHIPPED]
AT = [f"{wide}x{high}" for wide, high in SIZES]

parser = ArgumentParser(prog="python -m tests.pictures", description=__doc__)
parser.add_argument("folder", nargs="?", type=Path, help="where the pictures of every screen go")
parser.add_argument("--scenario", nargs="*", choices=NAMES, default=NAMES)
parser.add_argument("--size", nargs="*", choices=AT, default=AT)
parser.add_argument("--theme", nargs="*", choices=THEMES, default=THEMES)
wanted = parser.parse_args()

if wanted.folder is None:
    with tempfile.TemporaryDirectory() as home:
        for name, svg in asyncio.run(draw(Path(home))).items():
            file = Path(__file__).parent / f"{name}.svg"
            file.write_text(svg, "utf-8")
            print(f"{file.name}: {len(svg) // 1000} kB")
else:
    sizes = [(int(wide), int(high)) for wide, _, high in (size.partition("x") for size in wanted.size)]
    for path in take(wanted.folder, wanted.scenario, sizes, wanted.theme):
        print(path)
