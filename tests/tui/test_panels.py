from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.driving import COMFORTABLE, LEAST, lit, press, shown

if TYPE_CHECKING:
    from tests.tui.conftest import At


@pytest.mark.parametrize(
    ("key", "parts"),
    [
        ("n", ["The notebook", "second-hand, unsure · Marta", "not heard yet"]),
        ("i", ["The issues", "▲ Duarte Reis, Front desk manager could settle it", "10 points"]),
        ("j", ["The job", "Full training given", "as advertised"]),
        ("t", ["The transcript", "“I study on Tuesday and Thursday evenings."]),
    ],
)
async def test_each_key_opens_and_closes_its_panel(at: At, key: str, parts: list[str]) -> None:
    async with at("questions").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, f". {key}")
        text = shown(pilot)
        for part in parts:
            assert part in text
        await press(pilot, key)
        assert lit(pilot) == "MeetingScreen"


async def test_panels_turn_into_each_other_and_escape_closes(at: At) -> None:
    async with at("questions").run_test(size=LEAST) as pilot:
        await press(pilot, ". n j")
        assert "English and one more language" in shown(pilot)
        await press(pilot, "escape")
        assert lit(pilot) == "MeetingScreen"


async def test_a_long_transcript_opens_at_its_end(at: At) -> None:
    async with at("questions").run_test(size=LEAST) as pilot:
        await press(pilot, ". t")
        await pilot.pause()
        assert "Trust: 5 to 6" in shown(pilot)
