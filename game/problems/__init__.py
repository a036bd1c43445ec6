"""Problems: what an author is told about a scenario file, and the catalogue of everything that can be told.

Pure values. Reading a file finds problems and returns them; nothing here opens, parses or prints anything.
"""

from __future__ import annotations

from game.problems.catalogue import CATALOGUE, READING
from game.problems.findings import Findings, Positioned, nearest
from game.problems.problem import Problem, Rule, Severity, Spot

__all__ = ["CATALOGUE", "READING", "Findings", "Positioned", "Problem", "Rule", "Severity", "Spot", "nearest"]
