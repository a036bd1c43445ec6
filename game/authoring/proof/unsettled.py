"""Why somebody who may settle an issue never does: too little trust, the wrong verb, no reason, or nobody asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from game.authoring.proof.proof import Proof
    from game.content.spots import Path
    from game.model.issue import Issue, Resolver


class Reason(NamedTuple):
    """What is in the way, what to do, and where that stands."""

    found: str
    instead: str
    path: Path
    nearness: int
    """How near plays come to it; the nearest is the one to tell."""


def reason_of(proof: Proof, issue: Issue) -> Reason:
    """The reason for the person who comes nearest to settling an issue; there has to be somebody who may."""
    return max((reason_for(proof, issue, each) for each in issue.resolvers), key=lambda reason: reason.nearness)


def reason_for(proof: Proof, issue: Issue, resolver: Resolver) -> Reason:
    """Why one person never settles an issue."""
    number = proof.game.names.issues[issue.id]
    path: Path = ("issues", issue.id, "settled by", resolver.person)
    who, raised, most = f"`{resolver.person}`", False, None
    for place, index, option in proof.options():
        raising = option.move.raising
        teller = option.choice.effects.by or proof.game.stations[place].place.speaker
        if raising is None or raising.issue != number or teller != resolver.person:
            continue
        if index not in proof.open_at[place]:
            continue
        raised = True
        if raising.never is None:
            most = max(most or 0, _most_trust(proof, place, index))
    if most is not None and most < resolver.trust:
        found = f"{who} asks for a trust of {resolver.trust}, and no play raises it there with so much"
        instead = f"Ask for less than `trust: {resolver.trust}`, or add choices before that gain trust"
        return Reason(found, instead, (*path, "trust"), 3)
    if most is not None:
        return Reason(
            f"what else {who} asks for never holds where a play raises it", f"Look at the `if` of {who}", path, 2
        )
    verbs = " or ".join(f"`{verb}`" for verb in resolver.verbs)
    if raised:
        need = f"{verbs} and a `reason`" if resolver.reason else verbs
        return Reason(f"{who} needs {need}, and no choice brings them", f"Raise it with {who} by {need}", path, 1)
    return Reason(f"no play raises it with {who}", f"Add a choice that raises it with {who} by {verbs}", path, 0)


def _most_trust(proof: Proof, place: int, option: int) -> int:
    """The most trust with which an option is open; of amounts that make no difference anywhere, any."""
    graph = proof.graph
    return max(
        graph.state(node).trust
        for node in proof.nodes_at[place]
        if any(graph.option[edge] == option for edge in graph.edges(node))
    )
