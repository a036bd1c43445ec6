"""Next time: a short rule as an if-then line, from what was so at the moment and from what was worth more there."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from game.model.choice import Aim, ChoiceKind
from game.session.verdict.ways import OUT, Way, way_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from game.session.verdict.moment import Moment


class Rule(StrEnum):
    """The rules that the game teaches, each in the form in which a plan is best kept."""

    ASK_WHO_KNOWS = "Next time: if the person is not sure, then ask who is."
    MOOD = "Next time: if a mood puts you off, then ask what the work is."
    SECOND_HAND = "Next time: if you heard it second-hand, then have it confirmed before you decide on it."
    OWNER = "Next time: if something is in the way, then take it to the person who can settle it."
    TRADE = "Next time: if you ask for something, then bring what they get for it."
    WRITE = "Next time: if something is settled, then have it put in writing."
    PRICE = "Next time: if one more step can still change your choice, then weigh its price against that."
    LEAVE_WELL = "Next time: if the stop sign is real, then leave soon, and leave well."
    FIND_OUT = "Next time: if one message can tell you more, then send it before you decide."
    FAVOUR = "Next time: if you need time or help, then ask for it before you decide."
    GO_AND_HEAR = "Next time: if the next person can tell you more, then go and hear it."
    DOORS = "Next time: if more than one door is open, then take the one that can change most."
    WEIGH = "Next time: if you hold an offer, then set it beside what you do otherwise."
    TAKE = "Next time: if it is good as it stands, then take it before one more step costs more than it brings."
    ASK = "Next time: if you may ask one more thing, then ask what your choice hangs on."
    SHOW = "Next time: if they want to know what you can do, then tell of something that you did."
    SAY_SO = "Next time: if something matters to you, then say so while they can still do something about it."
    ENOUGH = "Next time: if you have heard what you came for, then stop asking."
    WORDS = "Next time: if an answer comes to you at once, then read the others before you give it."
    ANSWER = "Next time: if somebody asks you something hard, then answer that before anything else."


_BY_AIM = {Aim.LEARN: Rule.ASK, Aim.SHOW: Rule.SHOW, Aim.PROTECT: Rule.SAY_SO, Aim.RELATE: Rule.ANSWER}
"""What an answer teaches that was worth more, by what it was for."""


def next_time(moment: Moment, told: Container[Rule] = ()) -> Rule:
    """The rule that fits a moment best and was not told yet; the best of all where every one was."""
    fitting = list(_fitting(moment))
    return next((rule for rule in fitting if rule not in told), fitting[0])


def _fitting(moment: Moment) -> Iterator[Rule]:
    """The rules that fit a moment, the nearest first, by the way that was worth more."""
    better = way_of(moment.better.kind)
    if better in OUT:
        yield from _on_going(moment)
    elif better is Way.STAY:
        yield from _on_answers(moment)
    elif better is Way.CHECK:
        yield from _on_messages(moment)
    elif better is Way.ON:
        yield from _on_doors(moment)
    else:
        yield from _on_taking(moment)


def _on_going(moment: Moment) -> Iterator[Rule]:
    """Where leaving was worth more: than taking it, than another step, or than leaving in another manner."""
    yield Rule.LEAVE_WELL
    worse = way_of(moment.worse.kind)
    if worse is Way.ON:
        yield Rule.PRICE
    elif worse in {Way.ACCEPT, Way.OFFER}:
        yield Rule.WEIGH


def _on_answers(moment: Moment) -> Iterator[Rule]:
    """Where another answer was worth more, or a question, or to stop asking; or any of them more than to leave."""
    if way_of(moment.worse.kind) in OUT:
        yield from _on_leaving_early(moment)
        return
    raised, before = moment.better.effects.raises, moment.worse.effects.raises
    if raised is not None and raised.reason is not None and before is not None and before.reason is None:
        yield Rule.TRADE
    if moment.better.effects.records is not None:
        yield Rule.WRITE
    if moment.raises_with_owner(moment.better):
        yield Rule.OWNER
    if raised is not None:
        yield Rule.SAY_SO
    if moment.asks(moment.better):
        yield Rule.SECOND_HAND
    if moment.better.effects.shows_strength:
        yield Rule.SHOW
    if moment.better.kind is ChoiceKind.ENOUGH:
        yield Rule.ENOUGH
    elif moment.better.kind is ChoiceKind.TOPIC or moment.better.effects.hears:
        yield Rule.ASK
    if moment.better.aim is not None:
        yield _BY_AIM[moment.better.aim]
    yield Rule.WORDS


def _on_messages(moment: Moment) -> Iterator[Rule]:
    """Where a message was worth more than deciding at once."""
    if moment.asks(moment.better):
        yield Rule.SECOND_HAND
    if moment.raises_with_owner(moment.better):
        yield Rule.OWNER
    yield Rule.FIND_OUT if moment.finds_out(moment.better) else Rule.FAVOUR


def _on_doors(moment: Moment) -> Iterator[Rule]:
    """Where a door was worth more: than another door, than stopping there, or than a message."""
    if way_of(moment.worse.kind) is Way.ON:
        if moment.raises_with_owner(moment.better):
            yield Rule.OWNER
        yield Rule.DOORS
        yield Rule.GO_AND_HEAR
        return
    if moment.gain < 0 and way_of(moment.worse.kind) in OUT:
        yield from _on_leaving_early(moment)
    yield Rule.PRICE
    if moment.raises_with_owner(moment.better):
        yield Rule.OWNER
    if moment.asks(moment.better):
        yield Rule.SECOND_HAND
    if moment.settled_and_not_written():
        yield Rule.WRITE
    if moment.last_was_unsure:
        yield Rule.ASK_WHO_KNOWS
    if moment.asked_for_nothing_back():
        yield Rule.TRADE
    yield Rule.GO_AND_HEAR


def _on_leaving_early(moment: Moment) -> Iterator[Rule]:
    """Where leaving gave something away."""
    asked_behind_door = moment.better.meeting is not None and moment.asks(moment.better)
    if asked_behind_door or (moment.better.meeting is None and moment.unsure):
        yield Rule.SECOND_HAND
    if moment.owner_not_met() or moment.raises_with_owner(moment.better):
        yield Rule.OWNER
    if moment.knew_nothing or moment.better.meeting is None:
        yield Rule.MOOD


def _on_taking(moment: Moment) -> Iterator[Rule]:
    """Where taking it, or asking for the offer, was worth more."""
    if moment.gain >= 0 and moment.settled_and_not_written():
        yield Rule.WRITE
    yield Rule.TAKE
