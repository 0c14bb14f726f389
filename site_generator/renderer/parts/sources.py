"""The part ``sources``: every work that the articles rest on, with the articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_generator.articles import articles_citing, bibliography

if TYPE_CHECKING:
    from markupsafe import Markup

    from site_generator.renderer.parts.place import ArticleLink, Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One work: its reference as it is at the end of an article, and who uses it."""

    anchor: str
    html: Markup
    articles: tuple[ArticleLink, ...]


def show_sources(place: Place) -> tuple[Work, ...]:
    """All works, by how they read."""
    return tuple(
        Work(
            anchor=source_anchor(key),
            html=html,
            articles=place.links(articles_citing(place.library, key)),
        )
        for key, html in bibliography(place.library)
    )


def source_anchor(key: str) -> str:
    """The id of a work in the bibliography."""
    return f"source-{key}"
