"""The verdict: how you decided, in words; and on request in numbers, with the branches not taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.linear.wording import WEIGHTS, sentence
from game.tui.words import count, one_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.session.verdict.view import Bar, Branch, MissedFact, TreeNode, TwinView, Verdict
    from game.session.view import Range


def judgement(verdict: Verdict) -> Iterator[str]:
    """How you decided. It is told before anything that only time could show."""
    yield "How you decided, on what you could know at the time:"
    if not verdict.judged:
        yield sentence(f"This story could not be judged: {verdict.why_not}")
        return
    yield sentence(verdict.judgement)
    for bar in verdict.bars:
        yield _in_words(bar)
        yield from (sentence(f"  - {line.text}") for line in bar.lines)
    for number, point in enumerate(verdict.turning_points, 1):
        yield ""
        yield f"Turning point {number}. {' '.join(point.sentences)}"


def missed(verdict: Verdict) -> Iterator[str]:
    """What could have been asked. What stayed unsettled stands with the issues."""
    if verdict.missed_facts:
        yield "How you could have found out:"
        yield from map(_fact, verdict.missed_facts)


def twin(verdict: Verdict) -> Iterator[str]:
    """The story of the one who played on well."""
    if verdict.twin is not None:
        yield from _twin(verdict.twin)


def numbers(verdict: Verdict) -> Iterator[str]:
    """The points, what the job might have been worth along the way, and every branch of the path."""
    if not verdict.judged:
        yield sentence(f"There are no numbers: {verdict.why_not}")
        return
    yield "The score in numbers:"
    if verdict.total is not None:
        yield f"- In all: {verdict.total:.0f} of 100."
    yield from map(_in_numbers, verdict.bars)
    yield ""
    yield "What the job might be worth to you, as you went:"
    yield from map(_range, verdict.ranges)
    yield ""
    yield "Your path, with what each branch was worth then, played on as well as can be:"
    for node in verdict.tree:
        yield from _node(node)


def _in_words(bar: Bar) -> str:
    name = bar.dimension.capitalize()
    return f"{name}: does not count here." if bar.band is None else f"{name}: {bar.band}."


def _in_numbers(bar: Bar) -> str:
    name = bar.dimension.capitalize()
    if bar.points is None or bar.possible is None:
        return f"- {name}: does not count here."
    return f"- {name}: {bar.points:.0f} of {bar.possible:.0f}."


def _fact(fact: MissedFact) -> str:
    told = f"- {fact.about} ({WEIGHTS[fact.weight]})."
    if fact.question is None:
        return f"{told} {one_of(fact.knowers)} knew." if fact.knowers else told
    asked = f" {fact.asked_of}:" if fact.asked_of else ""
    return f'{told}{asked} "{fact.question}"'


def _twin(story: TwinView) -> Iterator[str]:
    yield f"Your twin stood where you stood after {count(story.from_step, 'choice')}, and played on well:"
    yield from (f"- {line}" for line in story.lines)
    yield f"It came to {count(story.worth, 'point')} for them, and to {story.yours} for you."


def _range(known: Range) -> str:
    fits = count(known.stories, "story", "stories")
    return (
        f"- {sentence(known.heading)} From {known.least} to {known.most}, most likely {known.likely:.0f}; "
        f"otherwise {known.otherwise}; {fits} fitted."
    )


def _node(node: TreeNode) -> Iterator[str]:
    yield f"{node.step + 1}. {sentence(node.heading)}"
    yield from map(_branch, node.branches)


def _branch(branch: Branch) -> str:
    marks = [mark for mark, holds in (("chosen", branch.taken), ("best", branch.best)) if holds]
    marked = f" ({', '.join(marks)})" if marks else ""
    return f"  - {sentence(branch.words)} {branch.worth:.0f}{marked}"
