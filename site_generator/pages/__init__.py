"""Pages made from the catalogue: one for each program, state and city."""

from site_generator.pages.frame import Frame
from site_generator.pages.place.index import StateSummary, summarize_states
from site_generator.pages.registry import FRAMES, written
from site_generator.pages.settings import PageSettings
from site_generator.pages.site import PageMaker

__all__ = [
    "FRAMES",
    "Frame",
    "PageMaker",
    "PageSettings",
    "StateSummary",
    "summarize_states",
    "written",
]
