"""Draw the pictures anew."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from tests.pictures.screens import draw

with tempfile.TemporaryDirectory() as home:
    for name, svg in asyncio.run(draw(Path(home))).items():
        file = Path(__file__).parent / f"{name}.svg"
        file.write_text(svg, "utf-8")
        print(f"{file.name}: {len(svg) // 1000} kB")
