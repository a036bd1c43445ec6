"""Building meetings and offers: scenes, gates and ways to leave; and the rule that every way leads somewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from game.content.build_choices import Setting, Stage
from game.content.values import Filled, Name
from game.model.choice import Choice, ChoiceKind
from game.model.condition import StrengthShown
from game.model.line import NARRATOR, THOUGHT
from game.model.scenario import Gate, Meeting, Offer, Scene, TurnDown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.model.types import PersonId
    from game.problems import Positioned

_Entries = Sequence[tuple[Name, Filled]]
"""The named records of a table, such as choices."""

ENOUGH = "enough"
OFFER = "offer"
_NO_MORE = Choice(ENOUGH, ChoiceKind.ENOUGH, "That is all I wanted to ask. Thank you.")


def build_meeting(stage: Stage, name: Name, each: Filled) -> Meeting:
    """One interview."""
    names = stage.names
    person = each.name("with") or name.text
    if not each.has("with") and name.text not in names.known("person") and not names.is_lost("person"):
        stage.findings.add("R05", name, name.text, names.known("person"))
    leave = tuple(each.table("leave"))
    if leave:
        _need_open(stage, each.at("leave"), leave)
    elif not each.has("leave"):
        stage.findings.add("W06", name, name.text)
    shared = {entry.text: entry for entry, _ in leave}
    return Meeting(
        id=name.text,
        person=person,
        opens=stage.lines(each.said("opens"), NARRATOR),
        scenes=tuple(_scenes(stage, each, person, shared)),
        turn_downs=tuple(_turn_down(stage, filled, person) for filled in each.records("turn down")),
        leave=stage.choices(leave, ChoiceKind.LEAVE, Setting(person, person)),
        gate=_gate(stage, each, person, shared),
    )


def build_offer(stage: Stage, name: Name, each: Filled) -> Offer:
    """A job on the table."""
    by = each.name("by") or ""
    when = each.condition()
    at = Setting(by, by, stage.apart.by_condition(when) | stage.told_by(each, by))
    checks, accepts, declines = (tuple(each.table(key)) for key in ("check", "accept", "decline"))
    _need_distinct(stage, [entry for entry, _ in (*checks, *accepts, *declines)], {})
    _need_open(stage, each.at("accept"), (*accepts, *declines))
    return Offer(
        id=name.text,
        job=each.text("job"),
        says=stage.lines(each.said("says"), at.voice, at.apart),
        choices=(
            *stage.choices(accepts, ChoiceKind.ACCEPT, at),
            *stage.choices(declines, ChoiceKind.DECLINE, at),
            *stage.choices(checks, ChoiceKind.CHECK, at),
        ),
        by=by,
        when=when,
        entry=stage.entry(each),
    )


def _scenes(stage: Stage, meeting: Filled, person: PersonId, shared: Mapping[str, Name]) -> Iterator[Scene]:
    entries = tuple(meeting.table("scenes"))
    named = {choice.name("then") for _, scene in entries for choice in ways_on(scene)}
    for name, scene in entries:
        # A jump does not ask for the condition of the scene, so that it tells nothing there.
        guard = None if name.text in named else scene.condition()
        told = stage.apart.by_condition(guard) | stage.told_by(scene, person)
        yield _scene(stage, name, scene, Setting(person, person, told), shared)


def _scene(stage: Stage, name: Name, each: Filled, at: Setting, shared: Mapping[str, Name]) -> Scene:
    answers, topics = tuple(each.table("choices")), tuple(each.table("topics"))
    enough = each.filled("enough")
    slots = each.number("slots")
    _need_distinct(stage, [*_enough(each), *(entry for entry, _ in (*answers, *topics))], shared)
    _need_open(stage, each.at("choices"), answers)
    if topics and "slots" in each.values and slots >= len(topics):
        stage.findings.add("W16", each.at("slots"), slots=slots, topics=len(topics))
    choices = stage.choices(answers, ChoiceKind.ANSWER, at) + stage.choices(topics, ChoiceKind.TOPIC, at)
    if each.has("topics"):
        choices += (_NO_MORE if enough is None else stage.choice(ENOUGH, enough, ChoiceKind.ENOUGH, at),)
    return Scene(
        id=name.text,
        says=stage.lines(each.said("says"), at.voice, at.apart),
        choices=choices,
        slots=slots,
        when=each.condition(),
        entry=stage.entry(each),
        inappropriate=each.optional("inappropriate"),
        note=each.optional("note"),
    )


def _enough(scene: Filled) -> tuple[Name, ...]:
    """The name that the choice to stop asking takes up, where there is one."""
    return (Name(ENOUGH, *scene.position("enough")),) if scene.has("topics") else ()


def _turn_down(stage: Stage, each: Filled, person: PersonId) -> TurnDown:
    when = each.condition()
    return TurnDown(
        when=when or StrengthShown(),
        because=each.text("because"),
        says=stage.lines(each.said("says"), person, stage.apart.by_condition(when)),
        ending=each.name("ending") or "",
    )


def _gate(stage: Stage, meeting: Filled, person: PersonId, shared: Mapping[str, Name]) -> Gate | None:
    each = meeting.filled("gate")
    if each is None:
        return None
    doors, checks, more = (tuple(each.table(key)) for key in ("go on", "check", "leave"))
    offer = each.filled("offer")
    offers = (Name(OFFER, *each.position("offer")),) if offer else ()
    _need_distinct(stage, [*(entry for entry, _ in (*doors, *checks, *more)), *offers], shared)
    if not each.has("go on") and not each.has("offer"):
        stage.findings.add("W08", each)
    at = Setting(person, person)
    choices = stage.choices(doors, ChoiceKind.GO_ON, at) + stage.choices(checks, ChoiceKind.CHECK, at)
    if offer is not None:
        choices += (stage.choice(OFFER, offer, ChoiceKind.OFFER, at),)
    return Gate(
        says=stage.lines(each.said("says"), NARRATOR),
        tempted=stage.lines(each.said("tempted"), THOUGHT),
        choices=choices + stage.choices(more, ChoiceKind.LEAVE, at),
    )


def ways_on(scene: Filled) -> Iterator[Filled]:
    """Everything in a scene that can lead to another one."""
    for key in ("choices", "topics"):
        for _, choice in scene.table(key):
            yield choice
    enough = scene.filled("enough")
    if enough is not None:
        yield enough


def _need_distinct(stage: Stage, names: Sequence[Name], shared: Mapping[str, Name]) -> None:
    """Tell choices that are open together and have the same id; `shared` are the ways to leave the meeting."""
    seen: dict[str, Name] = {}
    for name in sorted(names, key=lambda name: (name.line, name.column)):
        other = seen.get(name.text) or shared.get(name.text)
        if other is not None:
            stage.findings.add("R07", name, name.text, other=other.line)
        seen[name.text] = name


def _need_open(stage: Stage, at: Positioned, choices: _Entries) -> None:
    """Tell where every choice has a condition."""
    if choices and all(each.has("if") for _, each in choices):
        stage.findings.add("W07", at)
