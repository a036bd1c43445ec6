"""A prepared verdict on Night Desk: one costly decision and one good one, and something in every part."""

from __future__ import annotations

from dataclasses import replace

from game.model.band import Band
from game.model.choice import ChoiceKind
from game.model.judgement import Dimension
from game.model.world import FactWeight
from game.session.verdict.view import (
    Bar,
    BarLine,
    Branch,
    MissedFact,
    MissedIssue,
    TreeNode,
    TurningPoint,
    TwinStage,
    TwinView,
    Verdict,
)
from game.session.view import Range


def branch(id: str, kind: ChoiceKind, words: str, worth: float, *, best: bool = False, taken: bool = False) -> Branch:  # noqa: A002
    spoken = kind is ChoiceKind.ANSWER
    return Branch(
        id, kind, words, worth, best, taken, spoken, 2 * (id == "duarte"), "a morning off" if id == "duarte" else None
    )


TREE = (
    TreeNode(
        0,
        "The briefing",
        "The briefing",
        False,
        (branch("begin", ChoiceKind.BEGIN, "Go in.", 54.7, best=True, taken=True),),
    ),
    TreeNode(
        1,
        "Marta",
        "With Marta",
        False,
        (
            branch("who-decides", ChoiceKind.ANSWER, "Who decides the rota here?", 54.7, best=True, taken=True),
            branch("say-nothing", ChoiceKind.ANSWER, "Shifts are fine by me.", 53.2),
        ),
    ),
    TreeNode(
        2,
        "Marta",
        "After Marta",
        True,
        (
            branch("duarte", ChoiceKind.GO_ON, "Go and meet Duarte on Thursday.", 54.7, best=True),
            branch("mail-marta", ChoiceKind.CHECK, "Ask Marta by email how much of it is nights.", 53.7, taken=True),
            branch("kindly", ChoiceKind.LEAVE, "Thank you for your time.", 45.0),
        ),
    ),
    TreeNode(
        3,
        "The offer",
        "The offer",
        True,
        (
            branch("decline", ChoiceKind.DECLINE, "Thank you. It is a no.", 58.0, best=True),
            branch("sign", ChoiceKind.ACCEPT, "Sign it.", 36.0, taken=True),
        ),
    ),
)

POINTS = (
    TurningPoint(
        2,
        9.7,
        "kindly",
        True,
        "After Marta, 3 stories still fitted what you had heard.",
        "Marta told you, without being sure: “It is mostly nights, I think.”",
        "You chose: Ask Marta by email how much of it is nights.",
        "On what could be known then, checking was worth about 9 more than leaving, with the price paid (1 point).",
        "You could not know yet: how long the nights last.",
        "In this run Marta then wrote: “Seven in ten.” Leaving would have come to more in 45 of 100 such runs.",
        "Next time: if one more step can still change your choice, then weigh its price against that.",
    ),
    TurningPoint(
        3,
        -22.0,
        "decline",
        True,
        "At the offer, 1 story still fitted what you had heard.",
        "Duarte told you: “Sundays. Done.”",
        "You chose: Sign it.",
        "On what could be known then, declining was worth about 22 more than accepting.",
        "Only one story was left, so nothing unheard could have changed it.",
        "In this run: Nights, and no end to them. Declining would have come to more in every such run.",
        "Next time: if something is settled, then have it put in writing.",
    ),
)

VERDICT = Verdict(
    judged=True,
    why_not=None,
    total=61.4,
    band=Band.FAIR,
    judgement="Your judgement was thin: 1 of your 2 decisions gave away about 22 points, on what you could know then.",
    bars=(
        Bar(
            Dimension.INFORMATION,
            Band.FAIR,
            15.0,
            30.0,
            (
                BarLine("Who writes the rota", 1.0, 1),
                BarLine("How much of it is nights, second-hand", 0.5, 2),
            ),
        ),
        Bar(Dimension.REACH, Band.STRONG, 20.0, 20.0, (BarLine("You went on, worth about 10 more", 1.0, 2),)),
        Bar(
            Dimension.JUDGEMENT,
            Band.THIN,
            5.0,
            25.0,
            (
                BarLine("A close call with the best choice then", None, 2),
                BarLine("About 22 points less than the best choice was worth then", None, 3),
            ),
        ),
        Bar(Dimension.RESHAPING, None, None, None, ()),
        Bar(Dimension.RELATIONSHIP, Band.GOOD, 8.0, 10.0, (BarLine("Your classes: not put in writing", 0.0, None),)),
    ),
    turning_points=POINTS,
    missed_facts=(
        MissedFact(
            "How long the nights last",
            FactWeight.DECIDES,
            "Nights last 3 months. Then you choose.",
            None,
            ("Duarte Reis, Front desk manager", "Inês Prado, Head of operations"),
            "How long does a new person stay on nights?",
            "Duarte Reis, Front desk manager",
        ),
        MissedFact(
            "How much of it is nights",
            FactWeight.USEFUL,
            "Seven nights in ten, for the first season.",
            "Marta told you, without being sure: “It is mostly nights, I think.”",
            ("Duarte Reis, Front desk manager",),
            None,
            "Duarte Reis, Front desk manager",
        ),
    ),
    missed_issues=(MissedIssue("Your classes", 10, ("Duarte Reis, Front desk manager",), True),),
    twin=TwinView(
        3,
        ("He said no to Duarte.", "He slept.", "It ended so: Back to the campsite."),
        "Back to the campsite",
        45,
        33,
        22.0,
        "Your twin stood where you stood at the offer; he said: “Thank you. It is a no.”",
        "With everything paid, it came to 45 points for him, 12 more than for you.",
        (
            TwinStage("At the offer", ("He said: “Thank you. It is a no.”",), ("You chose: Sign it.",)),
            TwinStage("How it ended", ("He slept.", "It ended so: Back to the campsite."), ("It ended so: The desk.",)),
        ),
    ),
    tree=TREE,
    ranges=(
        Range("The ad", 0, 20, 40.4, 72, 45, 3),
        Range("After Marta", 2, 20, 40.4, 72, 45, 3),
        Range("The offer", 3, 27, 36.0, 40, 45, 1),
    ),
)

UNJUDGED = replace(
    VERDICT,
    judged=False,
    why_not="there are too many ways through it.",
    total=None,
    band=None,
    judgement="This story could not be judged: there are too many ways through it.",
    bars=(),
    turning_points=(),
    twin=None,
    tree=(),
)
