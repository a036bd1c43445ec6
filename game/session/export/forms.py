"""The forms in which a debrief is written down, and how its file is called."""

from __future__ import annotations

import json
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

    from game.session.shape import DebriefData


class Form(StrEnum):
    """A form; its value is how the name of the file ends."""

    MARKDOWN = "md"
    HTML = "html"
    JSON = "json"
    TEXT = "txt"


DataForm = Literal[Form.MARKDOWN, Form.HTML, Form.JSON]
"""A form that is made from the debrief as data; text is made by `game.session.plain.text`."""


def written(data: DebriefData, form: DataForm) -> str:
    """The debrief in a form, with a line break at its end."""
    # Each form is imported when it is wanted, because a page takes templates and the others do not.
    match form:
        case Form.MARKDOWN:
            from game.session.export.markdown import markdown  # noqa: PLC0415

            return markdown(data)
        case Form.HTML:
            from game.session.export.html import html  # noqa: PLC0415

            return html(data)
        case Form.JSON:
            return f"{json.dumps(data)}\n"


def form_of(file: Path) -> Form | None:
    """The form that the name of a file asks for; None where it asks for none."""
    ending = file.suffix.removeprefix(".").casefold()
    others = {"markdown": Form.MARKDOWN, "htm": Form.HTML, "text": Form.TEXT}
    return {**{form.value: form for form in Form}, **others}.get(ending)


def name_for(data: DebriefData, form: Form) -> str:
    """The usual name of the file: the scenario, the day of the play and its number."""
    parts = [data["scenario"], day(data, "%Y-%m-%d"), str(data["playthrough"] or "")]
    return f"{'-'.join(part for part in parts if part)}.{form}"


def day(data: DebriefData, wanted: str) -> str:
    """The day of the play in this place's time; empty where it is not known."""
    finished = data["finished"]
    return "" if finished is None else datetime.fromtimestamp(finished).astimezone().strftime(wanted)
