"""The pages at the head of all places and of all programs, where a shortened address leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from site_generator.page_paths import PLACES, PROGRAMS, link
from site_generator.pages import structured_data
from site_generator.pages.context import PlacesPage
from site_generator.pages.kind import Kind
from site_generator.script_json import safe_json

if TYPE_CHECKING:
    from collections.abc import Sequence


class _FrontPages(Kind[None]):
    """A single page, about all programs."""

    template = "pages/places.html"

    def about(self) -> Sequence[None]:
        return (None,)

    def path(self, _: None) -> str:
        return self.at()

    def programs(self, _: None) -> Sequence[int]:
        return range(len(self.shared.samples))

    def _front(self, states: Markup, more: str) -> PlacesPage:
        samples, sample = self.shared.samples, ""
        words = self.shared.words
        if any(samples):
            every = all(samples)
            sample = words("site.footer.sample_all" if every else "site.footer.sample_some")
        return PlacesPage(
            heading=self.title(None),
            summary=words("place.places_summary", count=len(samples)) if samples else "",
            sample=sample,
            states=states,
            more=more,
        )

    def _trail(self) -> list[tuple[str, str]]:
        """The way from the finder to the page; nothing without a ``site_url`` or without programs."""
        if not self.shared.states or not self.shared.address(self.at()):
            return []
        return self.shared.trail([*self.shared.steps(), (self.title(None), self.at())])


class PlacesPages(_FrontPages):
    """The page that lists every state."""

    name = "places"
    at = PLACES

    def context(self, one: None) -> PlacesPage:
        page, states = self.path(one), self.shared.states.values()
        links = [(link(page, state.path), state.name, state.count) for state in states]
        return self._front(self.shared.parts.links(links), "")

    def head(self, _: None) -> Markup:
        trail, states = self._trail(), self.shared.states.values()
        entries = [
            structured_data.list_entry(state.name, self.shared.address(state.path))
            for state in states
        ]
        return structured_data.place_page(entries, len(entries), trail) if trail else Markup()


class ProgramsPages(_FrontPages):
    """The page at the head of all programs. It only points to other pages, so it is not listed."""

    name = "programs"
    at = PROGRAMS
    listed = False

    def context(self, _: None) -> PlacesPage:
        return self._front(Markup(), self.shared.words("place.places_link"))

    def head(self, _: None) -> Markup:
        trail = self._trail()
        graph = structured_data.graph(structured_data.breadcrumbs(trail))
        return structured_data.script(safe_json(graph)) if trail else Markup()
