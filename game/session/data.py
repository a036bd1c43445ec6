"""A debrief as data: plain values that JSON can hold, in the shape that `game.session.shape` tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session.shape import (
    FORMAT,
    BarData,
    BarLineData,
    BranchData,
    DebriefData,
    FactData,
    IssueData,
    MarkData,
    MissedFactData,
    MissedIssueData,
    NodeData,
    OutcomeData,
    ParagraphData,
    PersonData,
    RangeData,
    SpecData,
    TurningPointData,
    TwinData,
    TwinStageData,
    WorldData,
)
from game.session.view import Tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from enum import IntEnum

    from game.session.debrief_view import DebriefView, FactResult, IssueResult
    from game.session.play import Play
    from game.session.verdict.view import Bar, MissedFact, MissedIssue, TreeNode, TurningPoint, TwinView
    from game.session.view import Paragraph, PersonView, Range

_PLACES = 4


def as_data(play: Play) -> DebriefData:
    """The debrief of a play that is over; raises `IllegalChoice` while it runs."""
    told, verdict = play.debrief(), play.verdict()
    return DebriefData(
        debrief=FORMAT,
        playthrough=play.id,
        scenario=play.scenario,
        title=told.title,
        finished=play.finished,
        seed=play.seed,
        choices=list(play.choices),
        judged=verdict.judged,
        why_not=verdict.why_not,
        judgement=verdict.judgement,
        band=verdict.band,
        total=_rounded(verdict.total),
        outcome=_outcome(told),
        worlds=[WorldData(truth=w.truth, weight=w.weight, value=w.value, played=w.played) for w in told.worlds],
        bars=[_bar(bar) for bar in verdict.bars],
        turning_points=[_turning_point(point) for point in verdict.turning_points],
        facts=[_fact(fact) for fact in told.facts],
        missed_facts=[_missed(fact) for fact in verdict.missed_facts],
        issues=[_issue(issue) for issue in told.issues],
        missed_issues=[*map(_missed_issue, verdict.missed_issues)],
        people={"reached": [*map(_person, told.reached)], "not_reached": [*map(_person, told.not_reached)]},
        spec=[SpecData(advertised=line.advertised, now=line.now, status=line.status) for line in told.spec],
        twin=None if verdict.twin is None else _twin(verdict.twin),
        tree=[_node(node) for node in verdict.tree],
        ranges=[_range(each) for each in verdict.ranges],
        notes=list(told.notes),
        intention=play.intention,
        transcript=[_paragraph(each) for each in told.transcript],
        marks=marks_of(told.transcript, play.marks),
    )


def marks_of(transcript: Sequence[Paragraph], places: Iterable[int]) -> list[MarkData]:
    """What stands at some places of a transcript, in its order."""
    return [_mark(transcript, place) for place in sorted(places)]


def _word(value: IntEnum) -> str:
    """The word of a numbered value, as the YAML has it."""
    return value.name.lower().replace("_", " ")


def _exact(value: float) -> float:
    return round(value, _PLACES)


def _rounded(value: float | None) -> float | None:
    return None if value is None else _exact(value)


def _paragraph(told: Paragraph) -> ParagraphData:
    return ParagraphData(tone=told.tone, text=told.text, speaker=told.speaker)


def _mark(transcript: Sequence[Paragraph], place: int) -> MarkData:
    headings = (each.text for each in reversed(transcript[: place + 1]) if each.tone is Tone.HEADING)
    return MarkData(**_paragraph(transcript[place]), place=place, heading=next(headings, None))


def _person(person: PersonView) -> PersonData:
    return PersonData(name=person.name, title=person.title, level=_word(person.level))


def _outcome(told: DebriefView) -> OutcomeData:
    return OutcomeData(
        ending=told.ending_title,
        text=[_paragraph(each) for each in told.ending],
        later=[_paragraph(each) for each in told.later],
        paid=told.paid,
        strength=told.strength,
        strength_shown=told.strength_shown,
    )


def _bar(bar: Bar) -> BarData:
    return BarData(
        dimension=bar.dimension,
        band=bar.band,
        points=_rounded(bar.points),
        possible=_rounded(bar.possible),
        lines=[BarLineData(text=line.text, share=_rounded(line.share), step=line.step) for line in bar.lines],
    )


def _turning_point(point: TurningPoint) -> TurningPointData:
    return TurningPointData(
        step=point.step,
        gain=_exact(point.gain),
        against=point.against,
        deciding=point.deciding,
        when=point.when,
        knew=point.knew,
        chose=point.chose,
        worth=point.worth,
        hidden=point.hidden,
        happened=point.happened,
        next_time=point.next_time,
    )


def _fact(fact: FactResult) -> FactData:
    return FactData(
        about=fact.about,
        weight=_word(fact.weight),
        truth=fact.truth,
        heard=fact.heard,
        first_hand=fact.first_hand,
        knowers=list(fact.knowers),
    )


def _missed(fact: MissedFact) -> MissedFactData:
    return MissedFactData(
        about=fact.about,
        weight=_word(fact.weight),
        truth=fact.truth,
        heard=fact.heard,
        knowers=list(fact.knowers),
        question=fact.question,
        asked_of=fact.asked_of,
        spoken=fact.spoken,
    )


def _missed_issue(issue: MissedIssue) -> MissedIssueData:
    return MissedIssueData(
        about=issue.about,
        worth=issue.worth,
        settlers=list(issue.settlers),
        could_be_settled=issue.could_be_settled,
    )


def _issue(issue: IssueResult) -> IssueData:
    return IssueData(
        about=issue.about,
        worth=issue.worth,
        status=_word(issue.status),
        written=issue.written,
        settlers=list(issue.settlers),
        could_be_settled=issue.could_be_settled,
    )


def _twin(story: TwinView) -> TwinData:
    return TwinData(
        from_step=story.from_step,
        opening=story.opening,
        lines=list(story.lines),
        closing=story.closing,
        ending=story.ending,
        worth=story.worth,
        yours=story.yours,
        more=_exact(story.more),
        stages=[
            TwinStageData(heading=each.heading, hers=list(each.hers), yours=list(each.yours)) for each in story.stages
        ],
    )


def _node(node: TreeNode) -> NodeData:
    return NodeData(
        step=node.step,
        stage=node.stage,
        heading=node.heading,
        deciding=node.deciding,
        branches=[
            BranchData(
                choice=each.choice,
                kind=each.kind,
                words=each.words,
                worth=_exact(each.worth),
                best=each.best,
                taken=each.taken,
                spoken=each.spoken,
                cost=each.cost,
                price=each.price,
            )
            for each in node.branches
        ],
    )


def _range(known: Range) -> RangeData:
    return RangeData(
        heading=known.heading,
        step=known.step,
        least=known.least,
        likely=_exact(known.likely),
        most=known.most,
        otherwise=known.otherwise,
        stories=known.stories,
    )
