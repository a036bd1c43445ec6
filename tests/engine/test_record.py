"""A playthrough as text and back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.record import Record, from_text, to_text
from game.errors import RecordError

records = st.builds(Record, st.text(), st.text(), st.integers(), st.lists(st.text()).map(tuple))


@given(records)
def test_what_is_written_is_read_back(record: Record) -> None:
    assert from_text(to_text(record)) == record


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ("[]", "in which format"),
        ("{}", "in which format"),
        ('{"record": 99}', "in format 99; this version reads 1"),
        ('{"record": 0}', "in format 0"),
        ('{"record": 1, "version": "v", "seed": 1, "choices": []}', "'scenario' is missing"),
        ('{"record": 1, "scenario": 3, "version": "v", "seed": 1, "choices": []}', "'scenario'"),
        ('{"record": 1, "scenario": "s", "version": "v", "seed": true, "choices": []}', "'seed'"),
        ('{"record": 1, "scenario": "s", "version": "v", "seed": 1, "choices": [1]}', "'choices'"),
    ],
)
def test_what_is_no_record_is_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(RecordError, match=reason):
        from_text(text)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_no_json_is_a_surprise(value: object) -> None:
    try:
        from_text(json.dumps(value))
    except RecordError:
        return
    assert isinstance(value, dict)
