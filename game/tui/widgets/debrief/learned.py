"""What you learned, and what you could have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.widgets.debrief.part import Part, entry
from game.tui.widgets.knowledge import heading
from game.tui.words import SURE, UNKNOWN, UNSURE, one_of

if TYPE_CHECKING:
    from game.session.view import DebriefView, FactResult
    from game.tui.rows import Row


class Learned(Part):
    """Every fact: heard first-hand, heard second-hand, or never, and then who knew it."""

    name_of_part = "What you learned"

    def rows(self, view: DebriefView) -> list[Row]:
        """Return the facts in three groups, each with those that decide most first."""
        facts = sorted(view.facts, key=lambda fact: -fact.weight)
        groups = (
            ("Heard first-hand", SURE, [fact for fact in facts if fact.heard and fact.first_hand]),
            ("Heard second-hand", UNSURE, [fact for fact in facts if fact.heard and not fact.first_hand]),
            ("Never heard", UNKNOWN, [fact for fact in facts if not fact.heard]),
        )
        rows: list[Row] = []
        for title, mark, members in groups:
            if members:
                rows.append(heading(f"{title}: {len(members)} of {len(facts)}"))
                rows += [row for fact in members for row in _fact(mark, fact)]
        return rows


def _fact(mark: str, fact: FactResult) -> list[Row]:
    heard = f"You heard: {fact.heard}" if fact.heard and fact.heard != fact.truth else ""
    knew = "" if fact.first_hand else f"▲ {one_of(fact.knowers)} knew" if fact.knowers else ""
    return entry(mark, fact.about, fact.truth, heard, knew)
