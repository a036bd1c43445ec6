"""The tour of the first start: five stills, each with two short sentences, and the made-up case that they show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from game.model.choice import ChoiceKind
from game.model.issue import IssueStatus
from game.model.place import PlaceKind
from game.model.scenario import Level, OutsideOption
from game.model.world import FactWeight
from game.session.view import ChoiceView, FactView, FloorView, GateView, IssueView, Light, PersonView, View

if TYPE_CHECKING:
    from collections.abc import Iterator


class Picture(StrEnum):
    """What a still shows."""

    BUILDING = "building"
    NOTEBOOK = "notebook"
    ISSUES = "issues"
    DOORS = "doors"
    DEBRIEF = "debrief"


@dataclass(frozen=True, slots=True)
class Still:
    """One picture of the tour with its two sentences."""

    picture: Picture
    title: str
    sentences: tuple[str, str]


TOUR: Final = (
    Still(
        Picture.BUILDING,
        "The building",
        (
            "The lit window is where you sit: human resources.",
            "What the work is like is known further up.",
        ),
    ),
    Still(
        Picture.NOTEBOOK,
        "The notebook",
        (
            "✓ is from someone who knows, ~ from someone who thinks so, ? from nobody yet.",
            "You cannot ask everything. Nobody minds if you ask the wrong person.",
        ),
    ),
    Still(
        Picture.ISSUES,
        "The issues",
        (
            "What is in your way has an owner, and ▲ tells who.",
            "Anyone else gives you a name and a smile.",
        ),
    ),
    Still(
        Picture.DOORS,
        "The gate",
        (
            "After a meeting there are two doors, and one has a price.",
            "Leaving can be right, and so can the stairs.",
        ),
    ),
    Still(
        Picture.DEBRIEF,
        "The debrief",
        (
            "First it tells how you decided, on what you could know then.",
            "Luck comes after that, and scores nothing.",
        ),
    ),
)
"""The stills, in order."""

_INES: Final = PersonView("ines", "Ines Prado", "People", Level.HR)
_OTTO: Final = PersonView("otto", "Otto Reim", "Workshop", Level.MANAGER)

DOORS: Final = (
    ChoiceView("on", ChoiceKind.GO_ON, "Go on", False, 2, "an afternoon off", "Otto Reim, Workshop"),
    ChoiceView("out", ChoiceKind.LEAVE, "Leave", False, 0, None),
)
"""The two doors of the still."""

BARS: Final = (("Judgement", 0.9, "strong"), ("Information", 0.7, "good"), ("Reshaping", 0.3, "thin"))
"""Three of the bars of a debrief: name, share and word."""

SAMPLE: Final = View(
    scenario="tour",
    title="A short tour",
    company="A lamp shop",
    place="tour",
    kind=PlaceKind.GATE,
    heading="After Ines",
    person=_INES,
    told=(),
    choices=(),
    leave=(),
    gate=GateView((), DOORS[:1], (), (), DOORS[1:]),
    trust=5,
    slots_left=0,
    slots_all=0,
    stories=2,
    worlds=3,
    notebook=(
        FactView("pay", "Pay", FactWeight.USEFUL, "Band 3, as printed.", True, "Ines"),
        FactView("late", "Late evenings", FactWeight.DECIDES, "Rarely, she thinks.", False, "Ines"),
        FactView("keys", "Who holds the keys", FactWeight.USEFUL, None, False, None),
    ),
    issues=(
        IssueView("late", "Your evening class", 8, IssueStatus.ROUTED, False, (_OTTO,)),
        IssueView("title", "The title", 3, IssueStatus.SETTLED, True, ()),
    ),
    floors=(
        FloorView(Level.EXECUTIVE, Light.DARK, ()),
        FloorView(Level.DIRECTOR, Light.DARK, ()),
        FloorView(Level.MANAGER, Light.KNOWN, (_OTTO,)),
        FloorView(Level.HR, Light.HERE, (_INES,)),
    ),
    spec=(),
    paid=0,
    step=1,
    outcome=None,
    otherwise=OutsideOption("The shop across the road.", 40),
)
"""A lamp shop that is in no scenario, so that the tour gives nothing away."""


def tour_lines() -> Iterator[str]:
    """The tour in plain lines."""
    yield "A short tour, in five parts:"
    for number, still in enumerate(TOUR, 1):
        yield f"{number}. {still.title}. {' '.join(still.sentences)}"
