"""S: whether the file has the keys and values of a scenario."""

from __future__ import annotations

from game.problems.problem import Rule

SHAPE = (
    Rule(
        "S01",
        "An unknown key",
        "`{word}` is not a key of {where}.",
        "Known keys here: {known}.",
        "A misspelt key would be ignored without a word.",
    ),
    Rule(
        "S02",
        "A key is missing",
        "{subject} has no `{word}`.",
        "Add `{word}:`. It holds: {about}.",
        "The game cannot be played without it.",
    ),
    Rule(
        "S03",
        "The wrong sort of value",
        "`{word}` should hold {expected}, and here is {found}.",
        "Look at the example of `{word}` in `past-hr guide reference`.",
        "The value cannot be understood.",
    ),
    Rule(
        "S04",
        "Nothing here",
        "`{word}` is empty.",
        "After the colon write {expected}; or remove the key.",
        "An empty value is mostly a forgotten one.",
    ),
    Rule(
        "S05",
        "Not a whole number",
        "`{word}` should be a whole number, and here is `{found}`.",
        "Write digits only, without a unit, a point or a comma.",
        "With whole numbers every sum is exact.",
    ),
    Rule(
        "S06",
        "A number out of range",
        "`{word}` is {found}, and should be from {least} to {most}.",
        "Choose a number from {least} to {most}.",
        "Scores and trust are measured on these scales.",
    ),
    Rule(
        "S07",
        "Not yes or no",
        "`{word}` should be `yes` or `no`, and here is `{found}`.",
        "Write `yes` or `no`.",
        "There are only two answers.",
    ),
    Rule(
        "S08",
        "A word that is not on the list",
        "`{word}` is not one of the words for `{key}`.",
        "Choose one of: {known}.",
        "The game knows only these.",
    ),
    Rule(
        "S09",
        "An id in the wrong form",
        "`{word}` cannot be an id.",
        "Use small letters a to z, digits and hyphens, and begin with a letter: `night-desk`.",
        "Ids stand in conditions, records and file names, where other characters have a meaning.",
    ),
    Rule(
        "S10",
        "A text is too long",
        "`{word}` has {found} characters, and {most} is the most.",
        "Shorten it.",
        "It has to fit on the screen.",
    ),
    Rule(
        "S11",
        "Too few or too many",
        "`{word}` should hold {range} entries, and holds {found}.",
        "Add or remove entries.",
        "The game is made for that many.",
    ),
    Rule(
        "S12",
        "Keys that exclude each other",
        "{subject} has both `{word}` and `{other}`.",
        "Keep one of the two.",
        "Only one of them can happen.",
    ),
    Rule(
        "S13",
        "One key of several is missing",
        "{subject} needs {word}.",
        "Add one of them.",
        "Without it there is nothing to show.",
    ),
    Rule(
        "S14",
        "A key without its companion",
        "`{word}` does nothing here without {other}.",
        "Add {other}, or remove `{word}`.",
        "It would be ignored without a word.",
    ),
    Rule(
        "S15",
        "Another format",
        "This file says that it is in format {found}, and this game reads format {known}.",
        "Write `format: {known}`, or get a newer version of the game.",
        "A newer format may mean other things with the same words.",
    ),
    Rule(
        "S16",
        "A word that is taken",
        "`{word}` cannot be the id of {where}, because it already means something else there.",
        "Choose another id.",
        "The game could not tell the two apart.",
    ),
    Rule(
        "S17",
        "A line without a single voice",
        "This line should have one voice and one text, and it has {found}.",
        "Write `narrator: …`, `you: …`, `thought: …` or `person-id: …`, and begin the next line with `- `.",
        "Each line is said by one voice.",
    ),
    Rule(
        "S18",
        "A comma in a plain text",
        "`{word}` stands after a comma between curly brackets, so YAML takes it for another key.",
        'Put the whole text in quotation marks: `{{say: "Yes, now."}}`',
        "Between curly brackets a comma always begins another key, unless the text is in quotation marks.",
    ),
)
