"""The prepared views: Night Desk, played along one path, with a way out at each place."""

from __future__ import annotations

from dataclasses import replace

from game.model.choice import ChoiceKind, Manner, SpecStatus
from game.model.issue import IssueStatus
from game.model.outcome import Outcome
from game.model.place import PlaceKind
from game.model.scenario import EndingKind, Level, OutsideOption
from game.model.world import FactWeight
from game.session.debrief_view import DebriefView, FactResult, IssueResult, WorldResult
from game.session.view import (
    BriefingView,
    ChoiceView,
    FactView,
    FloorView,
    GateView,
    IssueView,
    Light,
    Paragraph,
    PersonView,
    Range,
    SpecView,
    Tone,
    View,
)

MARTA = PersonView("marta", "Marta Lopes", "People", Level.HR)
DUARTE = PersonView("duarte", "Duarte Reis", "Front desk manager", Level.MANAGER)
INES = PersonView("ines", "Inês Prado", "Head of operations", Level.DIRECTOR)


def say(id: str, words: str, kind: ChoiceKind = ChoiceKind.ANSWER) -> ChoiceView:  # noqa: A002
    return ChoiceView(id, kind, words, True, 0, None)


def do(id: str, words: str, kind: ChoiceKind, price: str | None = None, to: str | None = None) -> ChoiceView:  # noqa: A002
    return ChoiceView(id, kind, words, False, 3 if price else 0, price, to)


def fact(id: str, about: str, weight: FactWeight = FactWeight.USEFUL) -> FactView:  # noqa: A002
    return FactView(id, about, weight, None, False, None)


def person(text: str, who: PersonView = MARTA) -> Paragraph:
    return Paragraph(Tone.PERSON, text, who.name, who.id)


def you(text: str) -> Paragraph:
    return Paragraph(Tone.YOU, text)


def narrator(text: str) -> Paragraph:
    return Paragraph(Tone.NARRATOR, text)


def notice(
    tone: Tone, text: str, speaker: str | None = None, status: IssueStatus | SpecStatus | None = None
) -> Paragraph:
    return Paragraph(tone, text, speaker, status=status)


AD_FACT = FactView("pay-band", "What it pays", FactWeight.USEFUL, "Band 2, with a premium at night.", True, "the ad")
UNKNOWN = (
    fact("nights-end", "How long the nights last", FactWeight.DECIDES),
    fact("nights-share", "How much of it is nights"),
    fact("course-money", "Whether they pay for a course"),
    fact("team", "Who works beside you", FactWeight.COLOUR),
    fact("turnover", "How long people stay", FactWeight.DECIDES),
    fact("rota", "Who writes the rota"),
)
SPEC = (
    SpecView("shifts", "Rotating shifts", "Rotating shifts", SpecStatus.ADVERTISED),
    SpecView("training", "Full training given", "Full training given", SpecStatus.ADVERTISED),
    SpecView("languages", "English and one more language", "English and one more language", SpecStatus.ADVERTISED),
)
CLASSES = IssueView("classes", "Your classes on Tuesday and Thursday evenings", 10, IssueStatus.OPEN, False, ())
FLOORS = (
    FloorView(Level.EXECUTIVE, Light.DARK, ()),
    FloorView(Level.DIRECTOR, Light.DARK, ()),
    FloorView(Level.MANAGER, Light.DARK, ()),
    FloorView(Level.HR, Light.HERE, (MARTA,)),
)
LEAVE = (
    say("kindly", "Thank you for your time. The nights would not work with my diploma.", ChoiceKind.LEAVE),
    do("plainly", "Write that you withdraw, in one line.", ChoiceKind.LEAVE),
    do("silently", "Stop answering their calls.", ChoiceKind.LEAVE),
)

CAMPSITE = OutsideOption("A third summer at the campsite, the same pay, and the season ends in September.", 45)

BRIEFING = BriefingView(
    title="Night Desk",
    company="Casa Alvorada",
    company_about="Nine small hotels on steep streets. The oldest has a lift that the guests photograph.",
    content_notes=(),
    ad_title="Guest Assistant",
    ad_lines=tuple(line.now for line in SPEC),
    you="Rafa Monteiro",
    about="You are 22 and about to finish a diploma in tourism, with classes on two evenings a week.",
    aim="A year at a desk, and your diploma at the end of it.",
    resume=(
        "Two summers on a campsite desk, 140 pitches",
        "Portuguese, English, French that gets by",
        "Diploma in tourism, due in July",
    ),
    strength="You taught six people the till in an afternoon by drawing it.",
    otherwise=CAMPSITE,
    known=(AD_FACT,),
)

BEGIN = View(
    scenario="night-desk",
    title="Night Desk",
    company="Casa Alvorada",
    place="briefing",
    kind=PlaceKind.BRIEFING,
    heading="Before you go in",
    person=None,
    told=(narrator("The house stands on a corner. The bell has been painted over twice."),),
    choices=(do("begin", "Go in.", ChoiceKind.BEGIN),),
    leave=(),
    gate=None,
    trust=5,
    slots_left=0,
    slots_all=0,
    stories=3,
    worlds=3,
    notebook=(AD_FACT, *UNKNOWN),
    issues=(CLASSES,),
    floors=FLOORS,
    spec=SPEC,
    paid=0,
    step=0,
    outcome=None,
    otherwise=CAMPSITE,
)

HELLO = replace(
    BEGIN,
    place="marta/hello",
    kind=PlaceKind.SCENE,
    heading="Marta Lopes, People",
    person=MARTA,
    told=(
        Paragraph(Tone.DID, "Go in."),
        Paragraph(Tone.HEADING, "Marta Lopes, People"),
        narrator("A room with a fan and two chairs. A form lies on the table. Your name is on it already."),
        person("Good morning. I have your papers. Two summers on a campsite, that is good."),
        person("The post is front desk, rotating shifts. Is that a problem for you?"),
    ),
    choices=(
        say("who-decides", "I study on Tuesday and Thursday evenings. Who decides the rota here?"),
        say("say-nothing", "Shifts are fine by me. I worked whole weekends at the campsite."),
        say("how-many", "Before I say yes: how many of the shifts are nights?"),
        say("honest", "I should be honest. Nights would not go well with my diploma, and I want to finish it."),
    ),
    leave=LEAVE,
)

ASKED = replace(
    HELLO,
    place="marta/questions",
    told=(
        you("I study on Tuesday and Thursday evenings. Who decides the rota here?"),
        person("It is mostly nights, I think. Duarte would know: he writes the rota, and he has the desk."),
        Paragraph(Tone.THOUGHT, "Mostly nights. That was not in the ad."),
        narrator("She looks at the clock over your head."),
        person("We have a few minutes. What would you like to ask me?"),
        notice(Tone.RUMOUR, "It is mostly nights, Marta thinks.", "Marta"),
        notice(Tone.FACT, "Duarte Reis writes the rota.", "Marta"),
        notice(
            Tone.ISSUE,
            "Your classes on Tuesday and Thursday evenings: not for Marta to settle. Duarte could settle it.",
            status=IssueStatus.ROUTED,
        ),
        notice(Tone.TRUST, "5 to 6"),
    ),
    choices=(
        say("pay", "What does the band come to in a month, with the night premium?", ChoiceKind.TOPIC),
        say("nights", "How long do the nights go on?", ChoiceKind.TOPIC),
        say("course", "Does the house pay for a course?", ChoiceKind.TOPIC),
        say("team", "Who would I work beside?", ChoiceKind.TOPIC),
        say("enough", "Nothing more for now, thank you.", ChoiceKind.ENOUGH),
    ),
    trust=6,
    slots_left=2,
    slots_all=3,
    notebook=(
        AD_FACT,
        UNKNOWN[0],
        replace(UNKNOWN[1], text="It is mostly nights, Marta thinks.", told_by="Marta"),
        *UNKNOWN[2:5],
        replace(UNKNOWN[5], text="Duarte Reis writes the rota.", first_hand=True, told_by="Marta"),
    ),
    issues=(replace(CLASSES, status=IssueStatus.ROUTED, settlers=(DUARTE,)),),
    floors=(*FLOORS[:2], FloorView(Level.MANAGER, Light.KNOWN, (DUARTE,)), FLOORS[3]),
)

GATE = replace(
    ASKED,
    place="marta/gate",
    kind=PlaceKind.GATE,
    heading="After Marta",
    person=None,
    told=(
        you("Nothing more for now, thank you."),
        person("Then we are done. I will pass you on, and you will hear from us."),
        Paragraph(Tone.HEADING, "After Marta"),
        narrator("They would like you to meet Duarte Reis on Thursday at four. That is when you have statistics."),
    ),
    choices=(),
    leave=(),
    gate=GateView(
        tempted=("Mostly nights, she said. Two evenings a week are gone. The campsite at least sleeps at night.",),
        on=(
            do(
                "duarte",
                "Go and meet Duarte on Thursday.",
                ChoiceKind.GO_ON,
                "Half a day's pay and two buses",
                "Duarte Reis, Front desk manager",
            ),
        ),
        check=(
            do("mail-marta", "Ask Marta by email for last month's rota.", ChoiceKind.CHECK, "One evening of waiting"),
        ),
        offer=(),
        out=LEAVE,
        worth=Range("After Marta", 3, least=20, likely=45.8, most=68, otherwise=45, stories=3),
    ),
    slots_left=0,
    slots_all=0,
)

CHECKED = replace(
    GATE,
    told=(
        Paragraph(Tone.DID, "Ask Marta by email for last month's rota."),
        notice(Tone.COST, "One evening of waiting (1)"),
        person("The rota is not mine to send. Duarte keeps it in a drawer."),
    ),
    gate=replace(GATE.gate, check=()) if GATE.gate else None,
    paid=1,
)

DUARTE_ROOM = replace(
    ASKED,
    place="duarte/classes",
    heading="Duarte Reis, Front desk manager",
    person=DUARTE,
    told=(
        Paragraph(Tone.DID, "Go and meet Duarte on Thursday."),
        notice(Tone.COST, "Half a day's pay and two buses (3)"),
        Paragraph(Tone.HEADING, "Duarte Reis, Front desk manager"),
        narrator("He is behind the desk and stays there. A guest wants a taxi, and gets one."),
        person("So. Marta says that you want evenings.", DUARTE),
    ),
    choices=(
        say("trade", "Two evenings free, and I take the Sunday nights that nobody wants."),
        say("how-long", "Before the evenings, may I ask how long the nights go on?"),
        say("show", "At the campsite I drew the till for people. I can show you on the back of this form."),
    ),
    slots_left=0,
    slots_all=0,
    floors=(
        FLOORS[0],
        FloorView(Level.DIRECTOR, Light.KNOWN, (INES,)),
        FloorView(Level.MANAGER, Light.HERE, (DUARTE,)),
        FloorView(Level.HR, Light.VISITED, (MARTA,)),
    ),
    paid=3,
)

OFFER = replace(
    DUARTE_ROOM,
    place="offer/desk",
    kind=PlaceKind.OFFER,
    heading="The offer: Guest Assistant, Casa Alvorada",
    person=None,
    told=(
        you("Two evenings free, and I take the Sunday nights that nobody wants."),
        person("Sundays. Done. I will write it on the rota.", DUARTE),
        notice(
            Tone.ISSUE,
            "Your classes on Tuesday and Thursday evenings: settled with Duarte.",
            status=IssueStatus.SETTLED,
        ),
        notice(
            Tone.ISSUE, "Your classes on Tuesday and Thursday evenings: now in writing.", status=IssueStatus.SETTLED
        ),
        notice(Tone.SPEC, "Two evenings a week free (new)", status=SpecStatus.NEW),
        notice(Tone.STORIES, "3 stories fitted what you heard. Now 2 do."),
        Paragraph(Tone.HEADING, "The offer: Guest Assistant, Casa Alvorada"),
        narrator("Marta slides the contract over. It is one page, and the Sundays are on it."),
    ),
    choices=(),
    leave=(),
    gate=GateView(
        tempted=("It is a good year. It is a year of Sundays.",),
        on=(do("sign", "Sign it.", ChoiceKind.ACCEPT),),
        check=(),
        offer=(),
        out=(say("decline", "Thank you. I have thought about it, and it is a no.", ChoiceKind.DECLINE),),
    ),
    stories=2,
    issues=(replace(CLASSES, status=IssueStatus.SETTLED, written=True, settlers=(DUARTE,)),),
    spec=(*SPEC, SpecView("evenings", None, "Two evenings a week free", SpecStatus.NEW)),
)

SIGNED = replace(
    OFFER,
    place="ending/took-it",
    kind=PlaceKind.ENDING,
    heading="The desk",
    gate=None,
    told=(
        Paragraph(Tone.DID, "Sign it."),
        Paragraph(Tone.HEADING, "The desk"),
        narrator("You sign. Marta gives you a key that opens two doors, and tells you which is the other one."),
        narrator("On the way out the lift is waiting."),
    ),
    outcome=Outcome("took-it", EndingKind.ACCEPTED, None),
)

LEFT = replace(
    GATE,
    place="ending/left",
    kind=PlaceKind.ENDING,
    heading="Back to the campsite",
    gate=None,
    told=(
        you("Thank you for your time. The nights would not work with my diploma."),
        Paragraph(Tone.HEADING, "Back to the campsite"),
        narrator("The season opens as it does every year."),
    ),
    outcome=Outcome("left", EndingKind.LEFT, Manner.WARMLY),
)

VIEWS: dict[str, View] = {
    "briefing": BEGIN,
    "hello": HELLO,
    "questions": ASKED,
    "gate": GATE,
    "checked": CHECKED,
    "duarte": DUARTE_ROOM,
    "offer": OFFER,
    "signed": SIGNED,
    "left": LEFT,
}

NEXT: dict[tuple[str, str], str] = {
    ("briefing", "begin"): "hello",
    **{("hello", choice.id): "questions" for choice in HELLO.choices},
    **{("questions", choice.id): "gate" for choice in ASKED.choices},
    **{("duarte", choice.id): "offer" for choice in DUARTE_ROOM.choices},
    **{(place, choice.id): "left" for place in ("hello", "questions", "gate", "checked", "duarte") for choice in LEAVE},
    ("gate", "mail-marta"): "checked",
    ("gate", "duarte"): "duarte",
    ("checked", "duarte"): "duarte",
    ("offer", "sign"): "signed",
    ("offer", "decline"): "left",
}

DEBRIEF = DebriefView(
    title="Night Desk",
    ending_title="The desk",
    ending=(narrator("You sign. Marta gives you a key that opens two doors, and tells you which is the other one."),),
    later=(
        narrator("In March the night people choose their shifts. You choose mornings, and keep one Sunday."),
        person("Draw the new one the till. Nobody else's drawing works.", DUARTE),
    ),
    facts=(
        FactResult(
            "How long the nights last",
            FactWeight.DECIDES,
            "Nights last 3 months. Then you choose.",
            None,
            False,
            ("Duarte Reis, Front desk manager", "Inês Prado, Head of operations"),
        ),
        FactResult(
            "How much of it is nights",
            FactWeight.USEFUL,
            "Seven nights in ten, for the first season.",
            "It is mostly nights, Marta thinks.",
            False,
            ("Duarte Reis, Front desk manager",),
        ),
        FactResult(
            "Who writes the rota",
            FactWeight.USEFUL,
            "Duarte Reis writes the rota.",
            "Duarte Reis writes the rota.",
            True,
            ("Marta Lopes, People",),
        ),
    ),
    reached=(MARTA, DUARTE),
    not_reached=(INES,),
    issues=(
        IssueResult(
            "Your classes on Tuesday and Thursday evenings",
            10,
            IssueStatus.SETTLED,
            True,
            ("Duarte Reis, Front desk manager",),
            True,
        ),
    ),
    worlds=(
        WorldResult("Nights for 3 months, then you choose.", 60, 58, True),
        WorldResult("Nights, and no end to them.", 30, 36, False),
        WorldResult("The house is for sale, and nobody has been told.", 10, 20, False),
    ),
    spec=OFFER.spec,
    paid=3,
    strength=BRIEFING.strength,
    strength_shown=False,
    notes=("A rota that is promised at the table is worth what is written of it.",),
    transcript=(*HELLO.told, *ASKED.told, *GATE.told, *DUARTE_ROOM.told, *OFFER.told, *SIGNED.told),
)
