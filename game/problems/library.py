"""L, continued: what only a whole folder of scenarios shows."""

from __future__ import annotations

from game.problems.problem import Rule, Severity

LIBRARY = (
    Rule(
        "L17",
        "One sort of person in one sort of role",
        "Of the {count} {role} in these scenarios, {found} are `{word}`; 60 per cent is the most.",
        "Change some of them here or in the other scenarios.",
        "Who is in charge and who does wrong must not follow a pattern.",
        Severity.WARNING,
    ),
    Rule(
        "L18",
        "A name that is used twice",
        "The name `{word}` {found}.",
        "Choose another name.",
        "Players take two people of one name for one, and real firms must not be meant.",
    ),
    Rule(
        "L24",
        "A rule of thumb wins",
        "Over these scenarios, `{word}` is worth {found} points on average, and thinking is worth {most}.",
        "Add scenarios in which that rule is wrong, or make it cost more here.",
        "Where a blind rule does as well as thinking, nobody learns to think.",
    ),
    Rule(
        "L27",
        "The library leans one way",
        "{found} of {count} scenarios are of the kind `{word}`; about {most} should be.",
        "Add scenarios of the other kinds.",
        "Whoever guesses the kind from the last five stories must be wrong often enough.",
        Severity.WARNING,
    ),
)
