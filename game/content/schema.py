"""The schema: the one definition of what a scenario file may say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.schema_choices import (
    ACCEPTING,
    ANSWER,
    ASKING_FOR_OFFER,
    BEGINNING,
    CHECK,
    CONDITION,
    DECLINING,
    DOOR,
    ENOUGH,
    ENTERING,
    LEAVING,
    choices_of,
)
from game.content.shapes import (
    ByWorld,
    ConditionText,
    Field,
    Id,
    Lines,
    ListOf,
    Number,
    OneOrMany,
    Record,
    Ref,
    Table,
    Text,
    Word,
    YesNo,
)
from game.model.card import Seniority
from game.model.issue import Verb
from game.model.line import NARRATOR, THOUGHT, VOICES
from game.model.scenario import EndingKind, Keyed, Kind, Level, Pronoun
from game.model.types import SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMAT = 1
"""The version of the format that this schema describes."""

MOST_WORLDS = 4

OTHERWISE = "otherwise"
"""Serves every world that a table of worlds does not name."""

WEIGHTS = ("colour", "useful", "decides")
"""How much a fact matters, from the least."""

CARD_KEYS = ("title", "teaser", "field", "place", "seniority", "minutes", "trains", "content notes")
"""The top-level keys that the library needs to list a scenario."""

POINTS = Number(0, 100)
PRONOUN = Word(tuple(Pronoun))
VERB = Word(tuple(Verb))

COMPANY = Record(
    "company",
    (
        Field("name", Text(), "Its name", required=True),
        Field("about", Text(), "What it does, in a sentence or two", required=True),
    ),
)
AD = Record(
    "ad",
    (
        Field("title", Text(), "The job as advertised", required=True),
        Field(
            "lines", Table(Id("ad line"), Text()), "What the company says it wants, each line with an id", required=True
        ),
    ),
)
LOST = Record(
    "lost",
    (
        Field("if", ConditionText(), "From when on it is lost", required=True),
        Field("text", Text(), "What you do then if you do not take the job", required=True),
        Field("value", POINTS, "What that is worth to you, 0 to 100", required=True),
    ),
)
YOU = Record(
    "you",
    (
        Field("name", Text(), "The candidate's name", required=True),
        Field("pronoun", PRONOUN, "How others speak of the candidate", required=True),
        Field("about", Text(), "Who you are", required=True),
        Field("aim", Text(), "What you want", required=True),
        Field("resume", ListOf(Text()), "What your résumé says", required=True),
        Field("strength", Text(), "Your strength that is not on the résumé", required=True),
        Field(
            "otherwise",
            Record(
                "otherwise",
                (
                    Field("text", Text(), "What you do if you do not take the job", required=True),
                    Field("value", POINTS, "What that is worth to you, 0 to 100", required=True),
                    Field("lost", LOST, "When that is there no longer, and what you do then"),
                ),
            ),
            "What you do otherwise, and what it is worth",
            required=True,
        ),
    ),
)
WORLD = Record(
    "world",
    (
        Field("weight", Number(1, 99), "How likely it is, in per cent; together 100", required=True),
        Field("value", POINTS, "What the job is worth to you here as it stands, 0 to 100", required=True),
        Field("truth", Text(), "The truth, as the debrief tells it", required=True),
    ),
)
FACT = Record(
    "fact",
    (
        Field("about", Text(), "The question it answers, shown while it is unknown", required=True),
        Field("weight", Word(WEIGHTS), "How much it matters to the decision", required=True),
        Field("text", ByWorld(Text()), "What the notebook says once it is heard first-hand", required=True),
        Field("known by", OneOrMany(Ref("person", tuple(sorted(SOURCES)))), "Who knows it first-hand", required=True),
        Field("guessed by", Table(Ref("person"), Text()), "Who only guesses, and what: the same in every world"),
    ),
)
RESOLVER = Record(
    "settled by",
    (
        Field("verbs", OneOrMany(VERB), "How it must be raised with this person", required=True),
        Field("trust", Number(0, 10), "The least trust at which they will, 0 to 10", default=0),
        Field("reason", YesNo(), "Whether it takes a reason that the business can use", default=True),
        Field("if", ConditionText(), "What else must hold"),
    ),
)
ISSUE = Record(
    "issue",
    (
        Field("about", Text(), "What is in the way", required=True),
        Field("worth", POINTS, "Points that the job gains for you when it is settled", required=True),
        Field("settled by", Table(Ref("person"), RESOLVER), "Who may settle it, and what that takes"),
        Field("fixed in", OneOrMany(Ref("world")), "The worlds in which the answer is no, whoever asks"),
        Field("appears", ConditionText(), "The issue board shows it from then on; without it, from the start"),
    ),
)
PERSON = Record(
    "person",
    (
        Field("name", Text(), "Their name", required=True),
        Field("called", Text(), "What the screens call them; without it, the first word of the name"),
        Field("title", Text(), "What they do", required=True),
        Field("level", Word(tuple(level.name.lower() for level in Level)), "How high they sit", required=True),
        Field("pronoun", PRONOUN, "How others speak of them", required=True),
        Field("voice", Text(), "How they talk"),
        Field("worry", Text(), "What they worry about"),
        Field("proud of", Text(), "What they are proud of"),
        Field("does not know", Text(), "What they do not know"),
        Field("say it", Text(), "A hint how the name sounds"),
        Field("came in as", Text(), "How they came into the company"),
    ),
)
BRIEFING = Record(
    "briefing",
    (
        Field("says", Lines(NARRATOR), "What is read before the first meeting"),
        Field("choices", choices_of(BEGINNING), "Choices, if there are any but to begin"),
    ),
)
SCENE = Record(
    "scene",
    (
        CONDITION,
        Field("says", Lines(), "What is said"),
        *ENTERING,
        Field("choices", choices_of(ANSWER, 2, 8), "2 to 8 answers, of which at most 4 are open at once"),
        Field("slots", Number(1, 9), "How many topics you may raise"),
        Field("topics", choices_of(ANSWER), "What you may ask about"),
        Field("enough", ENOUGH, "The choice to stop asking"),
        Field("inappropriate", Text(), "The topic that should not have been asked about"),
        Field("note", Text(), "A short legal note for the debrief"),
    ),
    one_of=(("choices", "topics"),),
    needs=(("slots", ("topics",)), ("topics", ("slots",)), ("enough", ("topics",)), ("note", ("inappropriate",))),
)
TURN_DOWN = Record(
    "turn down",
    (
        Field("if", ConditionText(), "When the company ends the process", required=True),
        Field("because", Text(), "The reason, valid and in one sentence", required=True),
        Field("says", Lines(), "How they say it", required=True),
        Field("ending", Ref("ending"), "The ending it leads to", required=True),
    ),
)
GATE = Record(
    "gate",
    (
        Field("says", Lines(NARRATOR), "What is told after the meeting"),
        Field("tempted", Lines(THOUGHT), "The reason to leave that is so easy to believe"),
        Field("go on", Table(Ref("meeting"), DOOR), "Doors, each with the id of a meeting"),
        Field("check", choices_of(CHECK), "Things to find out by email, one at each gate"),
        Field("offer", ASKING_FOR_OFFER, "The choice to ask for the offer as it stands"),
        Field("leave", choices_of(LEAVING), "More ways to leave"),
    ),
)
MEETING = Record(
    "meeting",
    (
        Field("with", Ref("person"), "The person, where the meeting has another id"),
        Field("opens", Lines(NARRATOR), "What is told before the first scene"),
        Field(
            "scenes",
            Table(Id("scene", local=True, taken=frozenset({"end", "gate"})), SCENE),
            "The scenes, in their order",
            required=True,
        ),
        Field("turn down", ListOf(TURN_DOWN), "Valid reasons for which the company ends the process"),
        Field("leave", choices_of(LEAVING), "Ways to leave, open in every scene and at the gate"),
        Field("gate", GATE, "The decision after the meeting; without one it leads straight to the offer"),
    ),
)
OFFER = Record(
    "offer",
    (
        CONDITION,
        Field("job", Text(), "The job on the table", required=True),
        Field("by", Ref("person"), "Who hands it over and answers a check", required=True),
        Field("says", Lines(), "What is said"),
        *ENTERING,
        Field("check", choices_of(CHECK), "Things to find out first, one only"),
        Field("accept", choices_of(ACCEPTING), "Ways to accept", required=True),
        Field("decline", choices_of(DECLINING), "Ways to decline", required=True),
    ),
)
ENDING = Record(
    "ending",
    (
        Field("title", Text(), "Its name", required=True),
        Field("kind", Word(tuple(EndingKind)), "How the process closes", required=True),
        Field("text", Lines(NARRATOR), "The lines that close it", required=True),
        Field("later", Lines(NARRATOR), "Six months on"),
        Field("value", Number(0, 100, ("job", OTHERWISE)), "What it is worth to you: `job`, `otherwise` or points"),
        Field("plus", ByWorld(Number(-100, 100)), "Points on top, one number or one per world", default=0),
    ),
)
REVIEWS = Record(
    "reviewed by",
    (
        Field("law", Text(), "Who read it for the law of the place, and when"),
        Field("culture", Text(), "Who read it for the local culture, and when"),
        Field("lived experience", Text(), "Who read it from their own life, and when"),
        Field("practice", Text(), "Who read it from the practice of human resources, and when"),
    ),
)
KEYED = Record(
    "keyed",
    (
        Field("how", Word(tuple(Keyed)), "How the best answers were found", required=True),
        Field("people", Number(1, 999), "How many people were on the panel"),
        Field("mean", Text(), "What they answered on average"),
        Field("spread", Text(), "How far their answers were apart, as a standard deviation"),
    ),
    needs=(("mean", ("people",)), ("spread", ("people",))),
    short="how",
)
SCENARIO = Record(
    "scenario",
    (
        Field("format", Number(1, 999), "The version of the format, 1", required=True),
        Field("title", Text(), "The name on the card", required=True),
        Field("teaser", Text(140), "The two lines on the card", required=True),
        Field("field", Text(), "The line of work", required=True),
        Field("place", Text(), "Where it plays", required=True),
        Field("seniority", Word(tuple(Seniority)), "How senior the job is", required=True),
        Field("minutes", Number(1, 120), "How long one play takes", required=True),
        Field("kind", Word(tuple(Kind)), "What was better, as you mean it; players never see it", required=True),
        Field("trains", OneOrMany(Text()), "What it trains"),
        Field("content notes", OneOrMany(Text()), "Short notes shown before the briefing"),
        Field("reviewed by", REVIEWS, "Who has read it, and for what; players never see it"),
        Field("keyed", KEYED, "How the best answers were found; players never see it"),
        Field("company", COMPANY, "Who is hiring", required=True),
        Field("ad", AD, "The job as advertised", required=True),
        Field("you", YOU, "The candidate", required=True),
        Field(
            "worlds",
            Table(Id("world", taken=VOICES | {OTHERWISE, "if"}), WORLD, 2, MOST_WORLDS),
            "2 to 4 hidden versions of the truth",
            required=True,
        ),
        Field("facts", Table(Id("fact"), FACT), "What can be heard about the job", required=True),
        Field("issues", Table(Id("issue"), ISSUE), "What is in the way of taking the job"),
        Field(
            "people",
            Table(Id("person", taken=VOICES | SOURCES | {OTHERWISE, "if"}), PERSON),
            "Who can be met or asked",
            required=True,
        ),
        Field("briefing", BRIEFING, "What is read before the first meeting", required=True),
        Field(
            "meetings",
            Table(Id("meeting", taken=frozenset({"briefing", "offer", "ending"})), MEETING),
            "The meetings, in the order in which you climb",
            required=True,
        ),
        Field("offers", Table(Id("offer"), OFFER), "The jobs on the table; the first whose `if` holds is made"),
        Field("endings", Table(Id("ending"), ENDING), "How it closes", required=True),
    ),
)
"""A whole file. Worlds and people stand before everything that is said, because lines name them."""


def card_schema() -> Record:
    """What the library needs of a file, and nothing else."""
    return Record(SCENARIO.name, _picked(SCENARIO.fields, CARD_KEYS))


def _picked(fields: Iterable[Field], keys: tuple[str, ...]) -> tuple[Field, ...]:
    return tuple(field for field in fields if field.key in keys)
