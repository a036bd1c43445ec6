"""The question where to save a debrief: one line to edit, and the form by the end of the name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.reactive import reactive
from textual.widgets import Input, Static

from game.errors import PastHrError
from game.session.export.files import at_home, folder_of, free, save
from game.session.export.forms import Form, form_of, name_for, written
from game.settings.directories import saving_folders
from game.tui.commands.command import Commands
from game.tui.commands.general import Close
from game.tui.rows import Row, Rows, words
from game.tui.screens.base import CommandModal

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from game.session.shape import DebriefData

_FORMS: Final = {Form.MARKDOWN: "Markdown", Form.HTML: "page", Form.JSON: "data", Form.TEXT: "text"}
_KEYS: Final = "Enter  save   ↑ ↓  other form   Esc  close"
_GAP: Final = 2
_HOME: Final = "~"


class FormRow(Static):
    """The forms beside each other; the one that the name asks for is marked, and a click asks for one."""

    form: reactive[Form | None] = reactive(None, layout=True)

    def render(self) -> Content:
        """Draw them."""
        pieces = [
            Content.assemble(
                ("● " if form is self.form else "○ ", "$primary"),
                (f"{name} (.{form})", "bold" if form is self.form else "$text-muted"),
            )
            for form, name in _FORMS.items()
        ]
        return Content(" " * _GAP).join(pieces)

    def at(self, x: int) -> Form | None:
        """Return the form that stands at a column."""
        begun = 0
        for form, name in _FORMS.items():
            room = len(f"● {name} (.{form})")
            if begun <= x < begun + room:
                return form
            begun += room + _GAP
        return None


class SavingScreen(CommandModal[Path | None]):
    """Asks for the file, writes it, and returns where it is; None where nothing was written."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands((Close,))

    trouble: reactive[str] = reactive("", init=False)
    """Why the last file was not written."""

    line = query_one(Input)
    row = query_one(FormRow)

    def __init__(self, data: DebriefData, text: str) -> None:
        super().__init__()
        self.data = data
        self.text = text
        """The same as plain text."""

    def compose(self) -> ComposeResult:
        """Show the line above the forms."""
        usual = free(folder_of(saving_folders()), name_for(self.data, Form.MARKDOWN))
        with Vertical(id="saving"):
            yield Static(words("Save this debrief", "bold $primary"))
            yield Input(_short(usual), select_on_focus=False)
            yield FormRow()
            yield Static(id="said")
            yield Static(words(_KEYS, "$text-muted"))

    def on_mount(self) -> None:
        """Begin at the end of the line."""
        self.line.focus()
        self._show()

    @on(Input.Changed)
    def follow(self) -> None:
        """Show which form the name asks for."""
        self.trouble = ""
        self._show()

    def watch_trouble(self) -> None:
        """Say why it was not written."""
        self._show()

    @on(Input.Submitted)
    def write(self) -> None:
        """Write the file, or say there why not."""
        file = Path(self.line.value.strip())
        form = form_of(file)
        if form is None:
            self.trouble = "The name tells the form: let it end with .md, .html, .json or .txt."
            return
        try:
            self.dismiss(save(self.text if form is Form.TEXT else written(self.data, form), file))
        except PastHrError as error:
            self.trouble = error.message

    def on_key(self, event: events.Key) -> None:
        """Up and down go through the forms."""
        if event.key in {"up", "down"}:
            event.stop()
            forms = list(_FORMS)
            now = form_of(Path(self.line.value))
            by = 1 if event.key == "down" else -1
            self.ask_for(forms[(forms.index(now) + by) % len(forms)] if now else forms[0])

    @on(events.Click, "FormRow")
    def pick(self, event: events.Click) -> None:
        """Ask for the form under the pointer."""
        form = self.row.at(event.x)
        if form is not None:
            self.ask_for(form)

    def ask_for(self, form: Form) -> None:
        """Let the name end with a form; where such a file is there, with the next number that is free."""
        typed = Path(self.line.value.strip())
        file = typed.with_suffix(f".{form}") if typed.name else typed / name_for(self.data, form)
        self.line.value = _short(free(at_home(file).parent, file.name))
        self.line.cursor_position = len(self.line.value)

    @on(Close)
    def close_question(self) -> None:
        """Write nothing."""
        self.dismiss(None)

    def _show(self) -> None:
        """Show the form, and what there is to say."""
        if not self.is_mounted:
            return
        self.row.form = form_of(Path(self.line.value))
        said = words(self.trouble, "$error") if self.trouble else words("Nothing is ever written over.", "$text-muted")
        mark = Content.styled("!", "bold $error") if self.trouble else Content("")
        self.query_one("#said", Static).update(Rows([Row(said, mark, indent=2 * bool(self.trouble))]))


def _short(file: Path) -> str:
    """A file as a person would type it."""
    home = Path.home()
    return f"{_HOME}/{file.relative_to(home).as_posix()}" if file.is_relative_to(home) else str(file)
