"""Issues: what is in the way of taking the job, and who can move it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.model.condition import Condition
    from game.model.types import IssueId, PersonId, Points, WorldId


class Verb(StrEnum):
    """How an issue is raised."""

    ASK = "ask"
    """Apply a policy that exists."""

    BEND = "bend"
    """Make an exception."""

    SHAPE = "shape"
    """Change the job, or create one."""


class IssueStatus(IntEnum):
    """How an issue stands."""

    OPEN = 0
    HEARD = 1
    """Raised with someone who could settle it, but not so that they would."""

    ROUTED = 2
    """Raised with someone who could not settle it, and who named one who can."""

    SETTLED = 3
    FIXED = 4
    """Shown to be beyond anyone here."""


@dataclass(frozen=True, slots=True)
class Resolver:
    """Someone who may settle an issue, and what that takes."""

    person: PersonId
    verbs: tuple[Verb, ...]
    trust: int = 0
    """The least trust at which they will, 0 to 10."""

    reason: bool = True
    """Whether it takes a reason that the business can use."""

    when: Condition | None = None
    """What else must hold."""


@dataclass(frozen=True, slots=True)
class Issue:
    """Something in the way of taking the job."""

    id: IssueId
    about: str
    worth: Points
    """What the job gains for this candidate when it is settled."""

    resolvers: tuple[Resolver, ...]
    fixed_in: tuple[WorldId, ...] = ()
    """The worlds in which the answer is no, whoever asks."""

    appears: Condition | None = None
    """The issue board shows it once this holds; without it, from the start."""
