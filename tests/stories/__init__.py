"""Small scenarios that the tests play."""

from __future__ import annotations

from pathlib import Path

HERE = Path(__file__).parent
CROSSING = HERE / "crossing.yaml"
"""Two boats and an office: one of everything that the format can say."""

SCENARIOS = HERE.parent.parent / "scenarios"
PLANS = HERE.parent / "plans"
SHIPPED = tuple(sorted(SCENARIOS.glob("*.yaml")))
"""The scenarios that people play."""
