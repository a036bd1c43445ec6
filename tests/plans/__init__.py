"""Plans: candidates whose plays must come out as they are written down. Kept by story, found by scan."""

from __future__ import annotations

from pathlib import Path

PLANS = tuple(sorted(Path(__file__).parent.rglob("*.plan")))
"""Every plan there is."""
