"""P: what no play comes to, or every play; proved by looking at all of them."""

from __future__ import annotations

from game.problems.problem import Rule, Severity

_DOUBTS = Severity.WARNING

PLAY = (
    Rule(
        "P01",
        "A place that no play reaches",
        "No play reaches `{word}`.",
        "Look at the `if` on the way there and at the choices before it, or remove it.",
        "Nobody would ever see it.",
    ),
    Rule(
        "P02",
        "An ending that no play reaches",
        "No play comes to the ending `{word}`.",
        "Look at the conditions of the choices that lead to it.",
        "Nobody would ever see it.",
    ),
    Rule(
        "P03",
        "A result that no play gets",
        "No play gets the result `{word}` here.",
        "Look at the trust, the reason and the `if` under `settled by`, and at what can be known by then.",
        "Nobody would ever read these lines.",
        _DOUBTS,
    ),
    Rule(
        "P04",
        "Someone who never settles",
        "No play lets `{speaker}` settle `{word}` or show that it is fixed: {found}.",
        "{instead}, or take `{speaker}` out of `settled by`.",
        "A pass mark that nobody can reach is no exercise.",
        _DOUBTS,
    ),
    Rule(
        "P05",
        "A choice that is never open",
        "No play finds the choice `{word}` open.",
        "Look at its `if`: what it asks for cannot have happened by then.",
        "Nobody would ever see it.",
    ),
    Rule(
        "P06",
        "Two choices that come to the same",
        "`{word}` changes nothing, and leads wherever `{other}` leads.",
        "Let one of them cost or gain trust, tell a fact, set a flag that something looks at, or lead elsewhere.",
        "A choice without an effect pretends to be one.",
        _DOUBTS,
    ),
    Rule(
        "P07",
        "A moment with nothing to do but leave",
        "A play can come to `{word}` and find nothing open there but the ways to leave.",
        "Let one choice there, or `enough`, stand without an `if`.",
        "Leaving must be a decision, and not the only thing left.",
    ),
    Rule(
        "P08",
        "A condition that always holds",
        "This condition holds in every play that comes here.",
        "Remove the `if`, or ask for something that can also be otherwise.",
        "It tells the reader of the file that something depends on it, and nothing does.",
        _DOUBTS,
    ),
    Rule(
        "P09",
        "A condition that never holds",
        "This condition holds in no play that comes here.",
        "Ask for something that can have happened by then, or remove what depends on it.",
        "Nobody would ever read what stands under it.",
        _DOUBTS,
    ),
    Rule(
        "P10",
        "An offer that is never made",
        "No play is made the offer `{word}`.",
        "Look at its `if` and at the offers before it: the first that holds is made.",
        "Nobody would ever see it.",
    ),
    Rule(
        "P11",
        "A refusal that never comes",
        "No play is turned down for this reason.",
        "Look at its `if` and at the reasons before it: the first that holds is given.",
        "A company that never says no is no company.",
        _DOUBTS,
    ),
    Rule(
        "P12",
        "Too large to prove",
        "The plays could not all be looked at within {reason}; most of them are at `{word}`.",
        "Split the questions there into two scenes, use fewer slots, or remove flags and facts that nothing looks at.",
        "What cannot be looked at cannot be proved, and no choice can be judged.",
    ),
    Rule(
        "P13",
        "An issue that stays open",
        "No play settles `{word}`, and none shows that it is fixed: {found}.",
        "{instead}.",
        "Whoever names it would never get an answer.",
        _DOUBTS,
    ),
    Rule(
        "P14",
        "Another kind than the file claims",
        "The file says `kind: {word}`, and best play takes a job in {found} of plays, which is `{other}`.",
        "`going on` takes {often} or more, `leaving` {seldom} or less, `mixed` lies between. "
        "Change `kind`, or what endings and worlds are worth.",
        "The library is balanced by kind, so that nobody can guess it.",
        _DOUBTS,
    ),
)
