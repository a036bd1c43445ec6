"""R: whether names refer to something that is there."""

from __future__ import annotations

from game.problems.problem import Rule

NAMES = (
    Rule(
        "R01",
        "An unknown name",
        "There is no {kind} called `{word}`.",
        "Add it under `{home}:`, or choose one of those there: {known}.",
        "A name that leads nowhere would stop the game in the middle.",
    ),
    Rule(
        "R02",
        "A flag that nobody sets",
        "No choice or scene sets the flag `{word}`.",
        "Add `flag: {word}` to the choice that you mean.",
        "A condition on it could never hold.",
    ),
    Rule(
        "R03",
        "A world is forgotten",
        "This table of worlds says nothing for {word}.",
        "Add it, or add `otherwise:` for all the rest.",
        "In that world there would be nothing to say.",
    ),
    Rule(
        "R04",
        "A world stands twice",
        "The world `{word}` stands twice in this table.",
        "Keep one of the two.",
        "The game could not know which is meant.",
    ),
    Rule(
        "R05",
        "A meeting with nobody",
        "The meeting `{word}` is not the id of a person.",
        "Give the meeting the id of the person, or add `with: person-id`.",
        "A meeting is with one person.",
    ),
    Rule(
        "R06",
        "Neither a voice nor a world",
        "`{word}` is not a voice, a person or a world.",
        "Voices are narrator, you, thought and people. Put a text with a colon in quotation marks.",
        "The game must know who says a line.",
    ),
    Rule(
        "R07",
        "Two choices with one id",
        "Another choice that is open at the same time has the id `{word}`, in line {other}.",
        "Give one of them another id.",
        "A record of the game holds only the ids, and could not tell which was chosen.",
    ),
    Rule(
        "R08",
        "An unknown line of the ad",
        "The ad has no line `{word}`.",
        "To add a line, write `{word}: {{now: new, text: …}}`.",
        "Only a line that is there can turn out fixed or soft.",
    ),
)
