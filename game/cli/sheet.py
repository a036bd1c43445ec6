"""``past-hr report``: the proof sheet of a scenario, or of a library, for people, as data or as a page."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.authoring.kept import Kept
from game.authoring.run import run as run_check
from game.authoring.sheet.data import as_data, library_as_data, story_as_data
from game.authoring.sheet.kept import KeptSheets
from game.authoring.sheet.library import library_of
from game.authoring.sheet.proved import prove, prove_all
from game.cli.diagnostics import Exit, complain
from game.cli.gathering import gathered
from game.cli.ink import Ink, ink
from game.cli.library_lines import library_lines
from game.cli.output import put
from game.cli.progress import Progress
from game.cli.sheet_lines import sheet_lines
from game.cli.stories import machine_for
from game.errors import PastHrError
from game.session.solutions import Solutions
from game.settings.directories import directories

if TYPE_CHECKING:
    from argparse import Namespace

    from game.authoring.run import Source
    from game.cli.gathering import Gathered


def run(wanted: Namespace) -> int:
    """Tell the report, and return the exit code: 0 all of it, 1 some files were left out, 2 could not run."""
    found = gathered(wanted.scenarios)
    file = None if wanted.output is None else Path(wanted.output)
    if file is not None and file.resolve() in {source.path.resolve() for source in found.sources}:
        complain(f"{file} is one of the scenarios; name another file for the report.")
        return Exit.USAGE
    form = "json" if wanted.json else wanted.format
    paint = ink() if file is None else Ink(on=False)
    if not found.together:
        _out(_single(found.sources[0], form, paint), file)
        return Exit.DONE
    return _together(found, form, paint, file)


def _single(source: Source, form: str, paint: Ink) -> str:
    """The report of one scenario; raises `BrokenScenario` and `NothingToReport`."""
    cache = directories().cache
    proved = prove(source, Solutions(cache / "solutions").of, KeptSheets(cache / "sheets"))
    if form == "json":
        return json.dumps(as_data(proved.sheet) | story_as_data(proved.story))
    if form == "html":
        from game.authoring.page.render import scenario_page  # noqa: PLC0415  the other forms need no templates

        (findings,) = run_check([source], Kept(cache / "check")).files
        return scenario_page(proved, machine_for(source.name, source.data), findings)
    return "\n".join(sheet_lines(proved.sheet, paint))


def _together(found: Gathered, form: str, paint: Ink, file: Path | None) -> int:
    """Tell the report of several scenarios, and return the exit code."""
    cache = directories().cache
    with Progress() as progress:
        proved, failed = prove_all(
            found.sources, Solutions(cache / "solutions").of, KeptSheets(cache / "sheets"), progress
        )
    left_out = (*found.left_out, *failed)
    for each in left_out:
        complain(f"Left out: {each.file}. {each.why}")
    if not proved:
        complain("There is nothing to report.")
        return Exit.FAILED
    library = library_of(proved, left_out)
    if form == "json":
        _out(json.dumps(library_as_data(library)), file)
    elif form == "html":
        from game.authoring.page.render import library_page  # noqa: PLC0415

        _out(library_page(library), file)
    else:
        _out("\n".join(library_lines(library, paint)), file)
    return Exit.FAILED if left_out else Exit.DONE


def _out(text: str, file: Path | None) -> None:
    """Print a report whose parts have been made safe already, or write it to a file; raises `PastHrError`."""
    whole = text.removesuffix("\n")
    if file is not None:
        try:
            file.write_text(f"{whole}\n", "utf-8")
        except OSError as error:
            raise PastHrError(f"The file {file} cannot be written: {error.strerror}.") from error
    elif whole.startswith("<"):
        # A page says that it is UTF-8; where the output is not, references keep that true.
        encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
        put(whole if encoding.lower() in {"utf-8", "utf8"} else whole.encode("ascii", "xmlcharrefreplace").decode())
    else:
        put(whole)
