"""What the finder in the browser loads: its data, and what its page embeds."""

from site_generator.finder.build import FinderData, build_finder
from site_generator.finder.embedded import (
    filters_for_page,
    strings_for_list,
    strings_for_scripts,
    vocabulary_for_scripts,
)
from site_generator.finder.facets import FACETS, facts_of

__all__ = [
    "FACETS",
    "FinderData",
    "build_finder",
    "facts_of",
    "filters_for_page",
    "strings_for_list",
    "strings_for_scripts",
    "vocabulary_for_scripts",
]
