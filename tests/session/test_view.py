"""What a front end is given to draw."""

from __future__ import annotations

from game.content.reader import read
from game.engine.game import Game
from game.engine.machine import ScenarioMachine
from game.model.choice import SpecStatus
from game.model.issue import IssueStatus
from game.model.place import PlaceKind
from game.model.scenario import Level
from game.rules.compile import compile_scenario
from game.session.briefing import briefing
from game.session.debrief import debrief
from game.session.look import look
from game.session.view import Light, Tone, View
from game.testing import machine_of, played
from tests.session.games import at_random
from tests.stories import CROSSING

TO_GATE = ("begin", "ask-bo", "enough")
TO_BO = (*TO_GATE, "bo")


def crossing(world: str, *choices: str) -> Game:
    return played(machine_of(CROSSING), world, choices)


def view(world: str, *choices: str) -> View:
    return look(crossing(world, *choices))


def lights(seen: View) -> dict[Level, tuple[Light, list[str]]]:
    return {floor.level: (floor.light, [person.name for person in floor.people]) for floor in seen.floors}


def test_the_briefing_tells_the_ad_and_who_you_are() -> None:
    told = briefing(machine_of(CROSSING).game.scenario)
    assert (told.ad_title, told.ad_lines) == ("Desk clerk", ("Rotating hours", "Desk work"))
    assert (told.you, told.otherwise.text, told.otherwise.value) == ("Sam Vane", "The kiosk", 40)
    assert [fact.text for fact in told.known] == ["Band 1"]


def test_what_you_do_otherwise_is_told_as_it_stands() -> None:
    lost = "    value: 40\n    lost: {if: met(bo), text: The pier, value: 25}\n"
    scenario = read(CROSSING.read_text("utf-8").replace("    value: 40\n", lost, 1), "crossing").scenario
    assert scenario is not None
    machine = ScenarioMachine(compile_scenario(scenario))
    told = [look(played(machine, "calm", choices)) for choices in (TO_GATE, TO_BO, (*TO_BO, "listen", "enough-said"))]
    assert [(each.otherwise.text, each.otherwise.value) for each in told] == [
        ("The kiosk", 40),
        ("The pier", 25),
        ("The pier", 25),
    ]
    gates = [each.gate.worth for each in told if each.gate is not None]
    assert [worth and worth.otherwise for worth in gates] == [40, 25]


def test_at_the_briefing_the_building_is_dark() -> None:
    assert list(lights(view("calm")).values()) == [(Light.DARK, [])] * len(Level)


def test_floors_light_up_as_you_hear_of_people() -> None:
    assert lights(view("calm", "begin"))[Level.HR] == (Light.HERE, ["Ann Pell"])
    named = lights(view("calm", "begin", "raise-it"))
    assert named[Level.MANAGER] == (Light.KNOWN, ["Mr Bo"])
    assert named[Level.EXECUTIVE] == (Light.KNOWN, ["Cy Orr"])
    gone_on = lights(view("calm", *TO_BO))
    assert gone_on[Level.HR][0] is Light.VISITED
    assert gone_on[Level.MANAGER][0] is Light.HERE


def test_a_door_tells_who_waits_behind_it() -> None:
    seen = view("calm", *TO_GATE)
    assert lights(seen)[Level.MANAGER] == (Light.KNOWN, ["Mr Bo"])
    assert seen.gate is not None
    assert [(door.id, door.leads_to, door.cost, door.price) for door in seen.gate.on] == [
        ("bo", "Mr Bo, Mate", 2, "A morning")
    ]


def test_answers_stand_in_an_order_that_depends_on_the_seed() -> None:
    machine = machine_of(CROSSING)
    orders = {tuple(choice.id for choice in look(Game(machine, seed, ["begin"])).choices) for seed in range(40)}
    assert len(orders) > 10
    assert {frozenset(order) for order in orders} == {frozenset({"ask-bo", "raise-it", "fine", "rude"})}


def test_questions_stand_as_they_are_written_and_slots_are_counted() -> None:
    seen = view("calm", "begin", "fine")
    assert [choice.id for choice in seen.choices] == ["boats", "pay", "enough"]
    assert (seen.slots_left, seen.slots_all) == (1, 1)


def test_leaving_stands_apart_from_answering() -> None:
    seen = view("calm", "begin")
    assert [choice.id for choice in seen.leave] == ["warmly", "silently"]
    assert seen.gate is None


def test_a_gate_has_its_doors_checks_and_ways_out() -> None:
    seen = view("calm", *TO_GATE)
    assert seen.kind is PlaceKind.GATE
    assert (seen.choices, seen.leave) == ((), ())
    assert seen.gate is not None
    assert [choice.id for choice in seen.gate.check] == ["read", "mail"]
    assert [choice.id for choice in seen.gate.out] == ["warmly", "silently"]
    assert seen.gate.tempted == ("Mornings gone.", "Mostly free. Mostly.")
    checked = view("calm", *TO_GATE, "read")
    assert checked.gate is not None
    assert checked.gate.check == ()
    assert checked.paid == 1


def test_an_offer_is_accepted_or_declined() -> None:
    seen = view("calm", *TO_BO, "listen", "enough-said", "offer")
    assert seen.kind is PlaceKind.OFFER
    assert seen.heading == "The offer: Desk clerk"
    assert seen.gate is not None
    assert [choice.id for choice in seen.gate.on] == ["sign"]
    assert [choice.id for choice in seen.gate.out] == ["no-thanks"]


def test_the_notebook_tells_sure_from_unsure_from_unknown() -> None:
    first = {fact.id: (fact.text, fact.first_hand, fact.told_by) for fact in view("calm", "begin", "ask-bo").notebook}
    assert first == {
        "pay": ("Band 1", True, "the ad"),
        "mornings": ("Mostly free if Ann is right.", False, "Ann"),
        "closing": (None, False, None),
        "paint": (None, False, None),
    }
    later = {fact.id: (fact.text, fact.first_hand, fact.told_by) for fact in view("busy", *TO_BO, "listen").notebook}
    assert later["mornings"] == ("Mornings are never free.", True, "Mr Bo")


def test_an_issue_appears_when_it_comes_up_and_names_its_owners_once_raised() -> None:
    assert [(issue.id, issue.settlers) for issue in view("calm", "begin").issues] == [("mornings-off", ())]
    raised = view("calm", "begin", "raise-it").issues[0]
    assert raised.status is IssueStatus.ROUTED
    assert [person.name for person in raised.settlers] == ["Mr Bo", "Cy Orr"]
    assert [issue.id for issue in view("calm", *TO_GATE, "read").issues] == ["mornings-off", "title"]


def test_the_job_moves_line_by_line() -> None:
    spec = {line.id: (line.advertised, line.now, line.status) for line in view("calm", *TO_BO, "show").spec}
    assert spec == {
        "hours": ("Rotating hours", "Rotating hours", SpecStatus.ADVERTISED),
        "desk": ("Desk work", "Desk work", SpecStatus.SOFT),
        "tides": (None, "Can read tides", SpecStatus.NEW),
    }


def test_a_view_never_tells_the_world_before_it_was_heard() -> None:
    for choices in ((), ("begin",), TO_GATE, TO_BO, (*TO_BO, "show")):
        views = {repr(look(Game(machine_of(CROSSING), 7, choices, world=world))) for world in range(3)}
        assert len(views) == 1


def test_the_debrief_tells_everything() -> None:
    told = debrief(crossing("busy", *TO_BO, "bend-it", "enough-said", "offer", "no-thanks"))
    assert told.ending_title == "No thank you"
    assert [paragraph.text for paragraph in told.ending] == ["You say no."]
    assert [(fact.heard, fact.first_hand) for fact in told.facts] == [
        ("Mostly free if Ann is right.", False),
        (None, False),
        (None, False),
    ]
    assert [person.name for person in told.reached] == ["Ann Pell", "Mr Bo"]
    assert [person.name for person in told.not_reached] == ["Cy Orr"]
    assert [(issue.status, issue.written, issue.could_be_settled) for issue in told.issues] == [
        (IssueStatus.FIXED, True, False),
        (IssueStatus.OPEN, False, True),
    ]
    assert [world.played for world in told.worlds] == [False, True, False]
    assert told.transcript[-1].tone is Tone.NARRATOR


def test_turned_down_tells_the_reason() -> None:
    seen = view("calm", "begin", "rude")
    assert [paragraph.text for paragraph in seen.told if paragraph.tone is Tone.REASON] == [
        "They need someone who can be civil at a desk."
    ]


def test_what_is_likely_is_told_once_something_heard_leans_to_one_side() -> None:
    for seed in range(30):
        game = at_random(seed)
        while game.steps:
            game.undo()
            seen = look(game)
            if seen.gate is not None:
                assert seen.gate.leans == (seen.stories < seen.worlds)
