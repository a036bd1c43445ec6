"""New files: several at once, all or none, and never over one that is there."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from game.errors import PastHrError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path


class Taken(PastHrError):
    """A file that was to be written cannot have its name, or has it already."""

    exit_code = 2


def check_free(files: Iterable[Path]) -> None:
    """Raise `Taken` for a file that is there already, or whose folder is not."""
    for file in files:
        if not file.parent.is_dir():
            raise Taken(f"There is no folder {file.parent}; make it first.")
        if file.is_dir():
            raise Taken(f"{file} is a folder; name a file in it.")
        if os.path.lexists(file):
            raise Taken(f"{file} is there already, and nothing was written; name another file.")


def write_new(files: Mapping[Path, str]) -> None:
    """Write the files, in their order; raises `Taken`, and `PastHrError` where the folder or the disk refuses."""
    check_free(files)
    parts = {file: file.with_name(f".{os.getpid()}-{number}.part") for number, file in enumerate(files)}
    written: list[Path] = []
    try:
        for file, part in parts.items():
            part.write_text(files[file], "utf-8", newline="\n")
        for file, part in parts.items():
            _place(part, file)
            written.append(file)
    except FileExistsError as error:
        _remove(written)
        raise Taken("A file of that name has just appeared, and nothing was written; try again.") from error
    except OSError as error:
        _remove(written)
        folder = next(iter(files)).parent.absolute()
        raise PastHrError(f"Nothing was written, because {folder} refuses: {error.strerror or error}.") from error
    except BaseException:
        _remove(written)
        raise
    finally:
        _remove(parts.values())


def _place(part: Path, file: Path) -> None:
    """Give what was written its name at once; raises `FileExistsError` where another file has it."""
    try:
        file.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(file):
            raise FileExistsError(file) from None
        part.replace(file)


def _remove(files: Iterable[Path]) -> None:
    for file in files:
        with suppress(OSError):
            file.unlink()
