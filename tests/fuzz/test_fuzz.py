"""2,000 spoiled files: no traceback, none that takes long, and always a code."""

from __future__ import annotations

import pytest

from tests.fuzz.__main__ import main
from tests.fuzz.cases import run_cases, spoiled

PARTS = 8
"""So that the tests can share the cases among processors."""

CASES = 2000 // PARTS


@pytest.mark.parametrize("part", range(PARTS))
def test_spoiled_files_end_in_plain_words(part: int) -> None:
    tally = run_cases(part * CASES, CASES)
    assert tally.failures == []
    assert tally.cases == CASES
    assert len(tally.codes) > 30


def test_a_case_is_the_same_each_time() -> None:
    assert spoiled(7) == spoiled(7) != spoiled(8)


def test_by_hand(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--cases", "4", "--processes", "1", "--first", "9"]) == 0
    assert capsys.readouterr().out.startswith("4 files in ")
