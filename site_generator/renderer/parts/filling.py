"""Puts figures and parts into the page that Markdown made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_generator.articles import fill_placeholders
from site_generator.renderer.parts.cost_estimator import show_cost_estimator
from site_generator.renderer.parts.facts import show_facts
from site_generator.renderer.parts.glossary import show_glossary
from site_generator.renderer.parts.sources import show_sources

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment

    from site_generator.articles import BlockKind
    from site_generator.renderer.parts.place import Place

MAKERS: Mapping[str, Callable[[Place], object]] = {
    "cost-estimator": show_cost_estimator,
    "facts": show_facts,
    "glossary": show_glossary,
    "sources": show_sources,
}
"""What gives each part its values, which its template sees as ``part``."""


FIGURE = "components/figure/figure.html"


def fill_page(html: str, place: Place, env: Environment, context: Mapping[str, Any]) -> str:
    """``html`` with the figures and parts that its article names.

    ``context`` is that of the page's template; a figure sees itself as ``figure``.
    """

    def shown(kind: BlockKind, name: str) -> str:
        if kind == "figure":
            figure = place.library.figures[name].drawn
            return env.get_template(FIGURE).render({**context, "figure": figure})
        template = env.get_template(f"components/part-{name}/part-{name}.html")
        return template.render({**context, "part": MAKERS[name](place)})

    return fill_placeholders(html, shown)
