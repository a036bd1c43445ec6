"""Fills a template of some package with values, within the frame that all pages share."""

from __future__ import annotations

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from game import __version__
from game.page.figures import change, code, count, points, points_text, share, share_text, shown, signed


def page(package: str, template: str, /, **filled: object) -> str:
    """The page that a template of a package makes; it may extend and import those of the frame."""
    environment = Environment(
        loader=ChoiceLoader([PackageLoader(package), PackageLoader("game.page")]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "points": points,
        "signed": signed,
        "change": change,
        "share": share,
        "count": count,
        "plain_points": points_text,
        "plain_share": share_text,
        "code": code,
        "at": _at,
    }
    return environment.get_template(template).render(version=__version__, **filled)


def _shown(value: object) -> object:
    """What is put in a page; only what we made ourselves goes in as it is."""
    return value if isinstance(value, Markup) else shown(str(value))


def _at(per_cent: float) -> str:
    return f"{float(per_cent):.2f}".rstrip("0").rstrip(".") + "%"
