"""The verdict: how you decided, in words; and on request in numbers, with the branches not taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.judgement import Dimension
from game.session.grammar import count, within
from game.session.plain.wording import WEIGHTS, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.session.verdict.view import Bar, BarLine, Branch, MissedFact, TreeNode, Verdict
    from game.session.view import Range

_WORTH_TELLING = 0.5
"""Choices that gave less away than this are on the path only where they decided something."""


def judgement(verdict: Verdict) -> Iterator[str]:
    """How you decided. It is told before anything that only time could show."""
    yield "How you decided, on what you could know at the time:"
    yield sentence(verdict.judgement)
    for bar in verdict.bars:
        if bar.dimension is Dimension.JUDGEMENT:
            yield from (_line(verdict, line) for line in bar.lines)


def bars(verdict: Verdict) -> Iterator[str]:
    """The five bars in words, each with its lines; those of the judgement were told already."""
    if verdict.bars:
        yield "Your play in five parts:"
    for bar in verdict.bars:
        yield _in_words(bar)
        if bar.dimension is not Dimension.JUDGEMENT:
            yield from (_line(verdict, line) for line in bar.lines)


def turning_points(verdict: Verdict) -> Iterator[str]:
    """The choices that cost or gained most."""
    for number, point in enumerate(verdict.turning_points, 1):
        if number > 1:
            yield ""
        yield f"Turning point {number}. {' '.join(point.sentences)}"


def missed(verdict: Verdict) -> Iterator[str]:
    """What was never heard first-hand, who knew it, and the question. What stayed unsettled stands with the issues."""
    if verdict.missed_facts:
        yield "What you never heard first-hand:"
        yield from map(_fact, verdict.missed_facts)


def twin(verdict: Verdict) -> Iterator[str]:
    """The story of the one who played on well."""
    story = verdict.twin
    if story is not None:
        yield story.opening
        yield from (f"- {line}" for line in story.lines)
        yield story.closing


def path(verdict: Verdict) -> Iterator[str]:
    """The decisions, and every other choice that gave something away, with what was taken and what was best."""
    if verdict.tree:
        yield "Your path, with what each choice was worth then, played on as well as can be:"
    for node in verdict.tree:
        taken, best = _taken(node), _best(node)
        if not node.deciding and best.worth - taken.worth < _WORTH_TELLING:
            continue
        told = f"{node.step + 1}. {node.heading}: {sentence(taken.words)} Worth {taken.worth:.0f}"
        if taken.best or round(best.worth) == round(taken.worth):
            yield f"{told}; nothing was worth more."
        else:
            yield f"{told}. Best, and worth {best.worth:.0f}: {sentence(best.words)}"


def ranges(verdict: Verdict) -> Iterator[str]:
    """The value of knowing, in words."""
    if verdict.ranges:
        otherwise = verdict.ranges[0].otherwise
        yield f"What the job might be worth to you as you went, of 100; what you do otherwise is worth {otherwise}:"
        yield from map(_range, verdict.ranges)


def numbers(verdict: Verdict) -> Iterator[str]:
    """The points, and every branch of the path."""
    if not verdict.judged:
        yield sentence(f"There are no numbers: {verdict.why_not}")
        return
    yield "The score in numbers:"
    if verdict.total is not None:
        yield f"- In all: {verdict.total:.0f} of 100."
    yield from map(_in_numbers, verdict.bars)
    yield ""
    yield "Every choice of your path, with what each branch was worth then, played on as well as can be:"
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


def _line(verdict: Verdict, line: BarLine) -> str:
    """A line of a bar, with the moment at which it was decided."""
    nodes = [node for node in verdict.tree if node.step == line.step and node.deciding]
    return sentence(f"  - {nodes[0].heading}: {within(line.text)}" if nodes else f"  - {line.text}")


def _fact(fact: MissedFact) -> str:
    told = f"- {fact.about} ({WEIGHTS[fact.weight]}): {sentence(fact.truth)}"
    if fact.heard is not None:
        told += f" {fact.heard}"
    if fact.knowers:
        told += f" Known by {'; '.join(fact.knowers)}."
    if fact.question is None:
        return told if fact.asked_of is None else f"{told} {fact.asked_of} tells it unasked."
    if not fact.spoken:
        return f"{told} The way to it: {sentence(fact.question)}"
    asked = f", to {fact.asked_of}" if fact.asked_of and len(fact.knowers) > 1 else ""
    return f'{told} The question{asked}: "{fact.question}"'


def _range(known: Range) -> str:
    fits = count(known.stories, "story", "stories")
    return f"- {known.heading}: from {known.least} to {known.most}, as it stood {known.likely:.0f}; {fits} fitted."


def _taken(node: TreeNode) -> Branch:
    return next(branch for branch in node.branches if branch.taken)


def _best(node: TreeNode) -> Branch:
    return max(node.branches, key=lambda branch: branch.worth)


def _node(node: TreeNode) -> Iterator[str]:
    yield f"{node.step + 1}. {sentence(node.heading)}"
    yield from map(_branch, node.branches)


def _branch(branch: Branch) -> str:
    marks = [mark for mark, holds in (("chosen", branch.taken), ("best", branch.best)) if holds]
    marked = f" ({', '.join(marks)})" if marks else ""
    return f"  - {sentence(branch.words)} {branch.worth:.0f}{marked}"
