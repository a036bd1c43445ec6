"""A: whether what an author allows in a comment is in order."""

from __future__ import annotations

from game.problems.problem import Rule, Severity

WAIVERS = (
    Rule(
        "A01",
        "An exception without a reason",
        "This comment allows {word} and does not say why.",
        "Write `# past-hr: allow {word} because …` with the reason.",
        "Whoever reads the file after you must be able to judge it.",
        Severity.WARNING,
    ),
    Rule(
        "A02",
        "An exception that nothing needs",
        "This comment allows {word}, and there is no {word} on this line or the next.",
        "Remove the comment, or put it beside the line that it is about.",
        "An exception that is kept for nothing hides the next mistake.",
        Severity.WARNING,
    ),
    Rule(
        "A03",
        "An exception that cannot be made",
        "`{word}` is not a code that a comment can allow.",
        "`past-hr explain` lists the codes. Errors in reading a file cannot be allowed.",
        "A file that cannot be read cannot be played.",
        Severity.WARNING,
    ),
)
