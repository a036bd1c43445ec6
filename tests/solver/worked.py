"""A scenario that is small enough to be solved with a pencil."""

from __future__ import annotations

from game.model.choice import Effects, Raise
from game.model.issue import Issue, Resolver, Verb
from game.model.scenario import Level, Meeting, Scenario
from tests.makers import answer, ask_offer, door, fact, gate, leave, person, scenario, scene, world


def worked() -> Scenario:
    """Ann first, then Bo, who knows whether the firm closes and can move the hours if he trusts you."""
    ann = Meeting(
        "ann",
        "ann",
        (),
        (scene("hello", [answer("ask", Effects(trust=1)), answer("plain")]),),
        leave=(leave(),),
        gate=gate(door("bo", 3), ask_offer()),
    )
    trade = Raise("hours", Verb.BEND, "A trade.")
    talk = scene("talk", [answer("learn", Effects(hears=("closing",))), answer("bend", Effects(raises=trade))])
    bo = Meeting("bo", "bo", (), (talk,), leave=(leave(),))
    return scenario(
        [world("good", 60, 70), world("bad", 40, 20)],
        [ann, bo],
        [person("ann"), person("bo", Level.MANAGER)],
        [fact("closing", ("It stays.", "It closes."), ["bo"], ["ann"])],
        [Issue("hours", "Your hours", 10, (Resolver("bo", (Verb.BEND,), trust=6),), ("bad",))],
        otherwise=40,
    )
