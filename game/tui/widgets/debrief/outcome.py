"""What came of it: the ending, six months later, and which of the stories it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.rows import Row, heading, words
from game.tui.widgets.debrief.part import Part, entry
from game.tui.widgets.job import spec_rows
from game.tui.widgets.passage import Passage
from game.tui.widgets.script import script_rows
from game.tui.words import LEVELS, count, value

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from game.session.debrief_view import DebriefView
    from game.session.view import PersonView
    from game.tui.widgets.debrief.told import Told


class Outcome(Part):
    """The ending, the truth, the job, the people, and what is worth knowing about it."""

    name_of_part = "What came of it"

    def pieces(self, told: Told) -> Iterable[Widget]:
        """Return them in this order."""
        view = told.view
        yield Passage(_ending(view), classes="first")
        yield Passage(lambda numbers: _worlds(view, numbers), classes="section")
        yield Passage(_job(view), classes="section")
        yield Passage(lambda numbers: _people(view, numbers), classes="section")
        if view.notes:
            notes = [row for note in view.notes for row in entry("§", note, style="", gap=0)]
            yield Passage([heading("Worth knowing"), *notes], classes="section")


def _ending(view: DebriefView) -> Sequence[Row]:
    rows = [Row(words(view.ending_title, "bold"), rule=True), *script_rows(view.ending)]
    if view.later:
        rows += [heading("Six months later"), *script_rows(view.later)]
    return rows


def _worlds(view: DebriefView, numbers: bool) -> Sequence[Row]:
    rows = [heading("Which story it was")]
    for world in sorted(view.worlds, key=lambda world: not world.played):
        likely = f"it was {world.weight} in 100 likely at first" if numbers else ""
        worth = f"the job as advertised: {value(world.value)}" if numbers else ""
        notes = "; ".join(note for note in (likely, worth) if note)
        if world.played:
            rows += entry("◆", world.truth, "This one was yours.", notes)
        else:
            rows += entry("◇", world.truth, "It might have been this one.", notes, style="")
    return rows


def _job(view: DebriefView) -> Sequence[Row]:
    lines = [row for line in view.spec for row in spec_rows(line, full=True)]
    return [heading("The job, then and now"), *lines]


def _people(view: DebriefView, numbers: bool) -> Sequence[Row]:
    rows = [heading("Whom you reached")]
    everyone = [("█", each) for each in view.reached] + [("░", each) for each in view.not_reached]
    rows += [row for mark, each in everyone for row in _person(mark, each)]
    seen = "They saw it." if view.strength_shown else "Nobody saw it."
    rows += [heading("What your résumé does not say"), *entry("★", view.strength, seen, style="", gap=0)]
    if view.paid:
        price = count(view.paid, "point") if numbers else "Days off, fares and favours, for doors and checks"
        rows += [heading("What it cost you"), *entry("−", price, style="", gap=0)]
    return rows


def _person(mark: str, person: PersonView) -> list[Row]:
    met = "" if mark == "█" else " · you did not meet"
    return entry(mark, person.name, f"{person.title} · {LEVELS[person.level].lower()}{met}", gap=0)
