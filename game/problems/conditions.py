"""C: whether a condition can be understood."""

from __future__ import annotations

from game.problems.problem import Rule

CONDITIONS = (
    Rule(
        "C01",
        "A sign that means nothing in a condition",
        "`{word}` means nothing in a condition.",
        "Conditions are made of words, brackets, and `trust` with `<`, `<=`, `=`, `>=` or `>`.",
        "The game must know exactly when it holds.",
    ),
    Rule(
        "C02",
        "An unknown test",
        "`{word}` is not something that a condition can test.",
        "Tests are {known}.",
        "A condition sees only what the candidate could know.",
    ),
    Rule(
        "C03",
        "A condition that stops too early",
        "The condition ends here, and {expected} is still to come.",
        "Finish it, or remove the last word.",
        "Half a condition cannot hold.",
    ),
    Rule(
        "C04",
        "Not what comes next",
        "Here should come {expected}, and here is `{word}`.",
        "Write tests as `knows(fact)`, and put `and` or `or` between two of them.",
        "The game must know exactly when it holds.",
    ),
    Rule(
        "C05",
        "Trust out of range",
        "Trust is compared with {word}, and goes from 0 to {most}.",
        "Choose a number from 0 to {most}.",
        "The condition would hold always, or never.",
    ),
    Rule(
        "C06",
        "A condition that is too long",
        "This condition is too long or has too many brackets.",
        "Set a `flag` in a choice and test that instead.",
        "Nobody could say any more when it holds.",
    ),
)
