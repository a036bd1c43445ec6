"""A draft: a scenario that is being checked, where everything in it stands, and what was found so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.content.spots import Path, Spots
    from game.model.scenario import Scenario
    from game.problems import Findings


@dataclass(frozen=True, slots=True)
class Draft:
    """What a rule looks at, and where it tells what it finds."""

    scenario: Scenario
    spots: Spots
    findings: Findings

    def tell(self, code: str, path: Path, word: str = "", play: Iterable[str] = (), **values: object) -> None:
        """Take down a problem of what stands at a path."""
        self.findings.add(code, self.spots.at(path), word, (), play, **values)

    def tell_words(self, code: str, path: Path, word: str, **values: object) -> None:
        """Take down a problem of some words in the text at a path."""
        self.findings.add(code, self.spots.within(path, word), word, (), (), **values)
