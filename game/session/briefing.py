"""The briefing: what is read before the first meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session.board import fact_views
from game.session.view import BriefingView

if TYPE_CHECKING:
    from game.model.scenario import Scenario


def briefing(scenario: Scenario) -> BriefingView:
    """The briefing of a scenario."""
    you, company = scenario.candidate, scenario.company
    return BriefingView(
        title=scenario.card.title,
        company=company.name,
        company_about=company.about,
        content_notes=scenario.card.content_notes,
        ad_title=scenario.ad.title,
        ad_lines=tuple(line.text for line in scenario.ad.lines),
        you=you.name,
        about=you.about,
        aim=you.aim,
        resume=you.resume,
        strength=you.strength,
        otherwise=you.otherwise,
        known=tuple(fact for fact in fact_views(scenario, ()) if fact.text is not None),
    )
