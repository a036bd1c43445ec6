"""The twin: the candidate who stood where you stood, in your world, and played on well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session.grammar import count, quoted
from game.session.names import FORMS, YOU, capital
from game.session.verdict.playing import came_to, play_on
from game.session.verdict.story import END, LATER, OFFER, Story
from game.session.verdict.tree import moment_at, stage_at
from game.session.verdict.view import TwinStage, TwinView
from game.session.verdict.ways import OUT, best_way, way_of, way_on

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.engine.game import Game
    from game.model.judgement import Decision
    from game.model.types import ChoiceId
    from game.rules.scoring.played import Played
    from game.session.names import Forms
    from game.session.verdict.story import Line
    from game.solver.solution import Solution


def twin(game: Game, solution: Solution, played: Played) -> TwinView | None:
    """Her story from the point of departure; None where you played on as well as she would have."""
    departure = _departure(played)
    if departure is None:
        return None
    decision, instead = departure
    other = play_on(game, solution, decision.step, instead)
    ending = other.place.ending
    assert ending is not None
    more = decision.values[instead] - decision.value
    they = FORMS[game.scenario.candidate.pronoun]
    hers = Story(other, decision.step, they).lines()
    return TwinView(
        from_step=decision.step,
        lines=tuple(line.text for line in hers),
        ending=ending.title,
        worth=came_to(other),
        yours=came_to(game),
        more=float(more),
        opening=_opening(other, decision.step),
        closing=_closing(game, other, round(more)),
        stages=tuple(_beside(game, other, decision.step)),
    )


def _departure(played: Played) -> tuple[Decision, ChoiceId] | None:
    """The decision that gave most away, and the best choice there; or a sound stop, and the best way on."""
    if not played.decisions:
        return None
    worst = max(played.decisions, key=lambda decision: decision.lost)
    if worst.regret:
        return worst, best_way(worst)
    last = played.decisions[-1]
    instead = way_on(last) if way_of(last.kind) in OUT else None
    return None if instead is None else (last, instead)


def _opening(other: Game, step: int) -> str:
    """Where they parted, and by which words."""
    where = moment_at(other, step)
    words = _chose(other, step, FORMS[other.scenario.candidate.pronoun])
    return f"Your twin stood where you stood {where[:1].lower()}{where[1:]}; {words}"


def _chose(game: Game, step: int, they: Forms) -> str:
    """What somebody said or did there."""
    choice = game.steps[step].option.choice
    if choice.spoken:
        return f"{they.subject} said: {quoted(choice.words)}"
    return f"{they.subject} chose: {choice.words.rstrip('.')}."


def _beside(game: Game, other: Game, step: int) -> Iterator[TwinStage]:
    """Both stories, stage by stage, from where they part; what only one of them came to is empty for the other."""
    stories = ((other, FORMS[game.scenario.candidate.pronoun]), (game, YOU))
    told = [list(Story(each, step, they).lines()) for each, they in stories]
    here = stage_at(game, step)
    chose = [capital(_chose(each, step, they)) for each, they in stories]
    yield TwinStage(
        moment_at(game, step), *((made, *_of(story, here)) for made, story in zip(chose, told, strict=True))
    )
    last = (OFFER, END, LATER)
    meetings = [stage for stage in dict.fromkeys(line.stage for story in told for line in story) if stage not in last]
    for stage in (*meetings, *last):
        both = [_of(story, stage) for story in told]
        if stage != here and any(both):
            yield TwinStage(stage, *both)


def _of(story: Iterable[Line], stage: str) -> tuple[str, ...]:
    """The lines of a stage."""
    return tuple(line.text for line in story if line.stage == stage)


def _closing(game: Game, other: Game, expected: int) -> str:
    """What it came to in this run, whether both ended alike, what it was worth then, and whether luck had its part."""
    they = FORMS[other.scenario.candidate.pronoun]
    more = came_to(other) - came_to(game)
    than = f"{abs(more)} {'more' if more > 0 else 'less'} than" if more else "as much as"
    came = f"With everything paid, it came to {count(came_to(other), 'point')} for {they.object}, {than} for you."
    alike = f"{capital(they.subject)} ended where you ended." if game.place.id == other.place.id else ""
    then = _then(they, expected) if expected <= 0 or more <= 0 else ""
    return " ".join(filter(None, (came, alike, then, _luck(they, more, expected))))


def _then(they: Forms, expected: int) -> str:
    """What the choice of the twin was worth, on what could be known then."""
    points = count(abs(expected), "point")
    theirs = f"{they.possessive} choice"
    if expected > 0:
        return f"On what could be known then, {theirs} was worth about {points} more than yours."
    worth = f"about {points} less" if expected else "as much"
    return (
        "Your choice was as good as any, on what could be known then. "
        f"{capital(theirs)}, the best of the other ways, was worth {worth}."
    )


def _luck(they: Forms, more: int, expected: int) -> str:
    """Whether luck had its part: it went otherwise than could be expected, or one way where neither was likelier."""
    if not more or more * expected > 0:
        return ""
    return f"That was luck: this time it went {f'against {they.object}' if more < 0 else f'{they.possessive} way'}."
