"""What can be looked up at any moment: the notebook, the issues, the job, the building, the briefing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.linear.prompt import Command
from game.session.plain.wording import fact_line, issue_line, sentence, spec_line
from game.session.tour import tour_lines
from game.session.transcript import last_said, line
from game.session.view import Light
from game.session.words import LEVELS, count, title_of, value

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from game.session.play import Play
    from game.session.view import BriefingView, FloorView, View

_LIGHTS = {
    Light.DARK: "you know of nobody there",
    Light.KNOWN: "not visited",
    Light.VISITED: "visited",
    Light.HERE: "you are here",
}


def panel(command: Command, view: View, told: BriefingView) -> Iterator[str]:
    """What a command looks up in the view; nothing for one that looks up nothing there."""
    match command:
        case Command.NOTEBOOK:
            yield from notebook(view)
        case Command.ISSUES:
            yield from issues(view)
        case Command.JOB:
            yield from job(view)
        case Command.BUILDING:
            yield from building(view)
        case Command.ABOUT:
            yield from briefing(told)
        case Command.TOUR:
            yield from tour_lines()
        case _:
            return


def help_lines(commands: Container[Command], instead: Mapping[Command, str] | None = None) -> Iterator[str]:
    """The commands that can be typed, each with what it does; `instead` says what some of them do here."""
    about = instead or {}
    yield from (
        f"- {each.letter} or {each.word}: {about.get(each, each.about)}." for each in Command if each in commands
    )


def marked(play: Play) -> Iterator[str]:
    """What the player has marked in the transcript, in its order."""
    said = play.transcript()
    marks = sorted(play.marks)
    yield "Marked:" if marks else "Nothing is marked. Type m to mark what was said last."
    yield from (f"- {line(said[place])}" for place in marks)


def mark_last(play: Play) -> str:
    """Mark what was said last, or take its mark away, and return what was done."""
    said = play.transcript()
    place = last_said(said)
    if place is None:
        return "Nothing was said yet."
    marks = place not in play.marks
    play.mark(place, marked=marks)
    return f"{'Marked' if marks else 'No longer marked'}: {line(said[place])}"


def notebook(view: View) -> Iterator[str]:
    """What is known, what is unsure and what is still to be found out."""
    facts = view.notebook
    sure = [fact for fact in facts if fact.text is not None and fact.first_hand]
    unsure = [fact for fact in facts if fact.text is not None and not fact.first_hand]
    unknown = [fact for fact in facts if fact.text is None]
    yield f"Notebook: {len(sure)} of {count(len(facts), 'fact')} first-hand."
    for heading, listed in (("Sure:", sure), ("Unsure, heard second-hand:", unsure), ("Still unknown:", unknown)):
        if listed:
            yield heading
            yield from map(fact_line, listed)
    yield stories(view)


def stories(view: View) -> str:
    """How many of the hidden truths still fit."""
    return f"{view.stories} of {count(view.worlds, 'story', 'stories')} about this job still fit what you heard."


def issues(view: View) -> Iterator[str]:
    """What is in the way, and who could move it."""
    yield "Issues:"
    yield from map(issue_line, view.issues)
    if not view.issues:
        yield "- None so far."


def job(view: View) -> Iterator[str]:
    """The job as advertised, and as it stands."""
    yield "The job, as advertised and as it stands now:"
    yield from map(spec_line, view.spec)


def building(view: View) -> Iterator[str]:
    """The floors, from the top."""
    yield f"The building of {view.company}, from the top:"
    yield from map(_floor, view.floors)


def briefing(told: BriefingView) -> Iterator[str]:
    """What is read before the first meeting; what may be hard to read comes first."""
    if told.content_notes:
        yield "Before you begin, this story has in it:"
        yield from (f"- {note}" for note in told.content_notes)
        yield ""
    yield f"{told.company}. {sentence(told.company_about)}"
    yield ""
    yield f"The ad: {told.ad_title}"
    yield from (f"- {line}" for line in told.ad_lines)
    yield ""
    yield f"You are {told.you}. {told.about}"
    yield sentence(f"Your aim: {told.aim}")
    yield "Your résumé:"
    yield from (f"- {line}" for line in told.resume)
    yield f"Not on your résumé: {told.strength}"
    yield f"What you do otherwise: {sentence(told.otherwise.text)} Worth to you: {value(told.otherwise.value)}."
    if told.known:
        yield "What the ad tells:"
        yield from map(fact_line, told.known)


def _floor(floor: FloorView) -> str:
    people = "; ".join(title_of(person) for person in floor.people)
    return f"- Floor {floor.level}, {LEVELS[floor.level]}: {_LIGHTS[floor.light]}{f'. {people}' if people else ''}."
