"""Building: from checked values to a scenario; the second pass, in which everything has a name.

A file with problems is built to its end as well, so that all of them are told. What comes of it is not to be played.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.apart import Apart
from game.content.build_choices import Setting, Stage
from game.content.build_meetings import build_meeting, build_offer
from game.content.build_truth import build_facts, build_issues, build_people, build_worlds
from game.content.schema import FORMAT, OTHERWISE, REVIEWS
from game.content.ways import check_ways
from game.model.card import Card, Seniority
from game.model.choice import Choice, ChoiceKind
from game.model.line import NARRATOR
from game.model.scenario import (
    Ad,
    Briefing,
    Candidate,
    Company,
    Ending,
    EndingKind,
    EndingValue,
    Keyed,
    Kind,
    Lost,
    OutsideOption,
    Pronoun,
    Reviews,
    Scenario,
    SpecLine,
)

if TYPE_CHECKING:
    from game.content.names import Names
    from game.content.values import Filled
    from game.problems import Findings

_GO_IN = Choice("begin", ChoiceKind.BEGIN, "Go in.", spoken=False)


def build(root: Filled, name: str, names: Names, findings: Findings) -> Scenario:
    """The scenario; not to be played where the findings hold an error."""
    if "format" in root.values and root.number("format") != FORMAT:
        findings.add("S15", root.at("format"), found=root.number("format"), known=FORMAT)
    worlds = build_worlds(root, findings)
    facts = build_facts(root, findings)
    issues = build_issues(root, findings)
    apart = Apart([world.id for world in worlds], facts, issues)
    stage = Stage(findings, names, facts, issues, apart)
    scenario = Scenario(
        id=name,
        card=build_card(root),
        kind=Kind(root.text("kind") or Kind.MIXED),
        company=_company(root.filled("company")),
        ad=_ad(root.filled("ad")),
        candidate=_candidate(root.filled("you")),
        worlds=worlds,
        facts=tuple(facts.values()),
        issues=tuple(issues.values()),
        people=build_people(root),
        briefing=_briefing(stage, root.filled("briefing")),
        meetings=tuple(build_meeting(stage, meeting, each) for meeting, each in root.table("meetings")),
        offers=tuple(build_offer(stage, offer, each) for offer, each in root.table("offers")),
        endings={ending.text: _ending(stage, ending.text, each, len(worlds)) for ending, each in root.table("endings")},
        reviews=_reviews(root),
    )
    check_ways(root, findings)
    if not findings.broken:
        _tell_unused(stage)
    return scenario


def build_card(root: Filled) -> Card:
    """What the library tells of a scenario."""
    return Card(
        title=root.text("title"),
        teaser=root.text("teaser"),
        field=root.text("field"),
        place=root.text("place"),
        seniority=Seniority(root.text("seniority") or Seniority.ENTRY),
        minutes=root.number("minutes"),
        trains=root.texts("trains"),
        content_notes=root.texts("content notes"),
    )


def _company(each: Filled | None) -> Company:
    return Company(each.text("name"), each.text("about")) if each else Company("", "")


def _ad(each: Filled | None) -> Ad:
    if each is None:
        return Ad("", ())
    return Ad(each.text("title"), tuple(SpecLine(*line) for line in each.texts_by_name("lines").items()))


def _candidate(each: Filled | None) -> Candidate:
    if each is None:
        return Candidate("", Pronoun.THEY, "", "", (), "", OutsideOption("", 0))
    return Candidate(
        name=each.text("name"),
        pronoun=Pronoun(each.text("pronoun") or Pronoun.THEY),
        about=each.text("about"),
        aim=each.text("aim"),
        resume=each.texts("resume"),
        strength=each.text("strength"),
        otherwise=_otherwise(each.filled("otherwise")),
    )


def _otherwise(each: Filled | None) -> OutsideOption:
    if each is None:
        return OutsideOption("", 0)
    lost = each.filled("lost")
    when = lost.condition() if lost else None
    return OutsideOption(
        text=each.text("text"),
        value=each.number("value"),
        lost=Lost(when, OutsideOption(lost.text("text"), lost.number("value"))) if lost and when else None,
    )


def _reviews(root: Filled) -> Reviews:
    signed, keyed = root.filled("reviewed by"), root.filled("keyed")
    how = keyed.text("how") if keyed else ""
    by = {field.key: signed.text(field.key) for field in REVIEWS.fields if signed.has(field.key)} if signed else {}
    return Reviews(by, Keyed(how) if how else None)


def _briefing(stage: Stage, each: Filled | None) -> Briefing:
    """The briefing; one choice to begin stands for none."""
    if each is None:
        return Briefing((), (_GO_IN,))
    choices = stage.choices(each.table("choices"), ChoiceKind.BEGIN, Setting(None, NARRATOR))
    return Briefing(stage.lines(each.said("says"), NARRATOR), choices or (_GO_IN,))


def _ending(stage: Stage, name: str, each: Filled, worlds: int) -> Ending:
    kind = EndingKind(each.text("kind") or EndingKind.LEFT)
    base: str | int = each.text("value") or each.number("value")
    if "value" not in each.values:
        base = "job" if kind is EndingKind.ACCEPTED else OTHERWISE
    return Ending(
        id=name,
        title=each.text("title"),
        kind=kind,
        text=stage.lines(each.said("text"), NARRATOR, stage.apart.all),
        later=stage.lines(each.said("later"), NARRATOR, stage.apart.all),
        value=EndingValue(base, each.numbers("plus") or (0,) * worlds),
    )


def _tell_unused(stage: Stage) -> None:
    """Tell what is declared and never used."""
    names, findings = stage.names, stage.findings
    told = {fact.id for fact in stage.facts.values() if "ad" in fact.known_by}
    for kind, used, code in (
        ("fact", stage.heard | told, "W18"),
        ("issue", stage.raised, "W19"),
        ("ending", names.used("ending"), "W20"),
        ("flag", names.used("flag"), "W22"),
    ):
        for name in names.known(kind).values():
            if name.text not in used:
                findings.add(code, name, name.text)
