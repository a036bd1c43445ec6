"""The part of the schema that every choice shares: words, conditions, effects, replies and where it leads."""

from __future__ import annotations

from game.content.shapes import (
    ConditionText,
    Field,
    Id,
    Lines,
    Number,
    OneOrMany,
    Record,
    Ref,
    Table,
    Text,
    Word,
    YesNo,
)
from game.model.choice import Aim, Manner, SpecStatus
from game.model.issue import Verb
from game.model.types import SOURCES

VERBS = tuple(Verb)
RESULTS = ("routed", "heard", "settled", "fixed")
TELLERS = tuple(sorted(SOURCES - {"ad"}))
"""What can answer besides people."""

END = "end"
"""Stands in `then` for the end of the meeting."""

SPEC_CHANGE = Record(
    "spec",
    (
        Field(
            "now",
            Word(tuple(status for status in SpecStatus if status is not SpecStatus.ADVERTISED)),
            "What the line turns out to be",
            required=True,
        ),
        Field("text", Text(), "The new wording; without it the line keeps its own"),
    ),
    short="now",
)

CONDITION = Field("if", ConditionText(), "Only if this holds")
_HEAR = Field("hear", OneOrMany(Ref("fact")), "Facts that are heard; first-hand or not follows from the fact")
_FLAG = Field("flag", OneOrMany(Id("flag")), "Words remembered for conditions")
_SPEC = Field("spec", Table(Id("ad line", registers=False), SPEC_CHANGE), "Lines of the ad that move")
_INTRODUCES = Field("introduces", OneOrMany(Ref("person")), "Who becomes known with their place in the company")

ENTERING = (_HEAR, _SPEC, _FLAG, _INTRODUCES)
"""What can happen on entering a scene or an offer."""

_WORDS = (
    Field("say", Text(), "What you say"),
    Field("do", Text(), "What you do, instead of saying something"),
)
_OPEN = (
    CONDITION,
    Field("aim", Word(tuple(Aim)), "Why a sensible person would choose it"),
    Field("cost", Number(0, 100), "What it costs you, in points", default=0),
    Field("price", Text(), "The cost in words, printed before you choose"),
)
_EFFECTS = (
    Field("trust", Number(-3, 3), "Added to the trust that the company has in you", default=0),
    _HEAR,
    Field("by", Ref("person", TELLERS), "Who answers, if it is not the person you sit with"),
    *(Field(verb, Ref("issue"), f"Raises this issue with the verb {verb.value}") for verb in VERBS),
    Field("reason", Text(), "The reason or trade that you bring, in a few words"),
    Field("written", YesNo(), "Whether the result is put in writing", default=False),
    Field("record", Ref("issue"), "An issue that you ask to have put in writing"),
    Field("show strength", YesNo(), "Whether your unlisted strength is seen", default=False),
    _FLAG,
    _SPEC,
    _INTRODUCES,
)
_REPLIES = (
    Field("reply", Lines(), "What follows"),
    Field("routed", Lines(), "What follows if this person cannot settle the issue"),
    Field("heard", Lines(), "What follows if they could, but not so"),
    Field("settled", Lines(), "What follows if the issue is settled"),
    Field("fixed", Lines(), "What follows if the answer is no, whoever asks"),
)
_THEN = Field("then", Ref("scene", (END,), local=True), "The scene to go to; without it, the next one")
_PARTED = Field("parted", Word(tuple(Manner)), "How you left")
_ENDING = Field("ending", Ref("ending"), "Ends the process here")

_NEEDS = (
    ("reason", VERBS),
    ("written", VERBS),
    *((result, VERBS) for result in RESULTS),
    ("by", ("hear", *VERBS)),
)


def _choice(name: str, *more: Field, ways_on: tuple[str, ...] = ()) -> Record:
    exclusive = (VERBS, ways_on) if ways_on else (VERBS,)
    fields = (*_WORDS, *_OPEN, *_EFFECTS, *_REPLIES, *more)
    return Record(name, fields, one_of=(("say", "do"),), most_one_of=exclusive, needs=_NEEDS)


def _required(field: Field) -> Field:
    return Field(field.key, field.shape, field.about, required=True)


ANSWER = _choice("choice", _THEN, _ENDING, _PARTED, ways_on=("then", "ending"))
BEGINNING = _choice("choice", _ENDING, _PARTED)
ENOUGH = _choice("enough", _THEN)
CHECK = _choice("check")
DOOR = _choice("door")
ASKING_FOR_OFFER = _choice("offer")
LEAVING = _choice("way to leave", _required(_PARTED), _required(_ENDING))
ACCEPTING = _choice("way to accept", _PARTED, _required(_ENDING))
DECLINING = _choice("way to decline", _PARTED, _required(_ENDING))


def choices_of(choice: Record, least: int = 1, most: int | None = None) -> Table:
    """A table of choices of one sort."""
    return Table(Id("choice", registers=False), choice, least, most)
