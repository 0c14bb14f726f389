"""Every kind of page that the site has.

A kind of page made from the catalogue is a class (``Kind``) with its path, template, texts, dates and
search words. It is made, listed in the sitemap and found because it is here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_generator.pages.kinds.city import CityPages
from site_generator.pages.kinds.fronts import PlacesPages, ProgramsPages
from site_generator.pages.kinds.program import ProgramPages
from site_generator.pages.kinds.state import StatePages
from site_generator.pages.kinds.sub_lists import CityListPages, StateListPages

if TYPE_CHECKING:
    from site_generator.pages.kind import Kind

PLACE_KINDS: tuple[type[Kind[Any]], ...] = (
    PlacesPages,
    ProgramsPages,
    StatePages,
    StateListPages,
    CityPages,
    CityListPages,
)

KINDS: tuple[type[Kind[Any]], ...] = (ProgramPages, *PLACE_KINDS)
"""All that are made from the catalogue. Those of programs are so many that two processes make them."""

FRAMES = {
    depth: f"{'_frame/' * depth}index.md" for depth in sorted({kind.at.depth for kind in KINDS})
}
"""Where the renderer makes the frame for pages of each depth, so that its relative addresses hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A kind of page that is in a file of its own, whose front matter names its ``template``.

    ``found``: the word search finds it.
    """

    name: str
    template: str
    found: bool = True


ARTICLE = Written(name="article", template="main.html")

WRITTEN = {
    kind.template: kind
    for kind in (
        ARTICLE,
        Written(name="section", template="pages/section.html"),
        Written(name="home", template="pages/home.html", found=False),  # it says what others say
        Written(name="help", template="pages/help.html"),
        Written(name="finder", template="pages/finder.html"),
        Written(name="short-list", template="pages/my-list.html"),
    )
}
"""By template. A page with a template of an editor's own is an article."""


def written(template: str | None) -> Written:
    """The kind of a page whose front matter names ``template``, or none."""
    return WRITTEN.get(template or ARTICLE.template, ARTICLE)
