"""F: whether the file can be read as text and as YAML at all."""

from __future__ import annotations

from game.problems.problem import Rule

FORM = (
    Rule(
        "F01",
        "The file is too large",
        "The file holds {size} bytes, and {most} is the most.",
        "Check that this is the right file: a long scenario holds about 60,000.",
        "A file of that size is no scenario, and reading it would hold everyone up.",
    ),
    Rule(
        "F02",
        "The file is not in UTF-8",
        "The file is not saved as UTF-8; it looks like {encoding}.",
        "Open it in your editor and save it again with the encoding UTF-8.",
        "Accents and quotation marks come out wrong in any other encoding.",
    ),
    Rule(
        "F03",
        "An invisible control character",
        "There is an invisible control character here ({character}).",
        "Delete it and type the text again; it often comes in by copying from another program.",
        "Text is shown in a terminal, which would obey such a character instead of showing it.",
    ),
    Rule(
        "F04",
        "A tab",
        "There is a tab here.",
        "Use spaces: 2 for each step to the right.",
        "YAML does not allow tabs in front of a key, and elsewhere they break lines on the screen.",
    ),
    Rule(
        "F05",
        "The file is empty",
        "There is nothing in this file.",
        "Begin with `format: 1` and a `title:`.",
        "A scenario is a table of keys.",
    ),
    Rule(
        "F06",
        "A colon in a plain text",
        "There is a second colon on this line, so YAML takes it for another key.",
        'Put the text after the first colon in quotation marks: `say: "One thing: nights."`',
        "A colon and a space always begin a value, unless the text is in quotation marks.",
    ),
    Rule(
        "F07",
        "Lines that do not line up",
        "This line does not fit with the ones above it: it is too far to the left or to the right, or lacks its colon.",
        "Keys of one table begin in one column and end in a colon. Items of one list begin with `- ` in one column.",
        "The distance from the left margin says what belongs to what.",
    ),
    Rule(
        "F08",
        "A quotation mark or bracket that never closes",
        "What opens here with `{word}` never closes.",
        "Close it where the text ends, or leave out the quotation marks: speech gets its own on the screen.",
        "Everything after it would be swallowed.",
    ),
    Rule(
        "F09",
        "A text begins with a special character",
        "A text cannot begin with `{word}` here.",
        "Put the whole text in quotation marks.",
        "YAML gives these characters a meaning of their own.",
    ),
    Rule(
        "F10",
        "This is not YAML",
        "The file cannot be read from here on: {word}.",
        "Compare the line with the example in `past-hr guide reference`.",
        "Nothing can be told of what cannot be read.",
    ),
    Rule(
        "F11",
        "An anchor or alias",
        "`{word}` is a YAML anchor or alias, and scenarios have none.",
        "Write the text again here. If it is a text that begins with `&` or `*`, put it in quotation marks.",
        "They make one place say what another shows, and can make a small file unfold into an enormous one.",
    ),
    Rule(
        "F12",
        "A tag",
        "`{word}` is a YAML tag, and scenarios have none.",
        "Leave it out. If it is a text that begins with `!`, put it in quotation marks.",
        "What a value means is told by its key.",
    ),
    Rule(
        "F13",
        "Nested too deep",
        "There are more than {most} levels of tables and lists here.",
        "Check the brackets and the distances from the left margin; a scenario needs about 10 levels.",
        "No scenario needs it, and a hostile file could use it to stop the game.",
    ),
    Rule(
        "F14",
        "The same key twice",
        "`{word}` stands twice in this table; the first time in line {first}.",
        "Give one of the two another name, or put their contents together.",
        "One of the two would silently be lost.",
    ),
    Rule(
        "F15",
        "More than one document",
        "A second document begins here.",
        "Remove the line `---` or `...`: one file holds one scenario.",
        "Everything after it would be ignored.",
    ),
    Rule(
        "F16",
        "A key that is not a text",
        "A list or table stands where a key should.",
        "Begin the line with a word and a colon. If it is a text in brackets, put it in quotation marks.",
        "Keys are words.",
    ),
    Rule(
        "F17",
        "Too many values",
        "There are more than {most} values in this file.",
        "Check that this is the right file: a long scenario has about 5,000.",
        "Reading them would hold everyone up.",
    ),
    Rule(
        "F18",
        "Too many problems",
        "There are more problems; these are {count} of them.",
        "Mend these first. Many problems often have one cause near the top.",
        "A longer list helps nobody.",
    ),
)
