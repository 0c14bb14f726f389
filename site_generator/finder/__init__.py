"""What the finder in the browser loads, and the matcher that it shares with the tests."""

from site_generator.finder.build import FinderData, build_finder
from site_generator.finder.embedded import (
    filters_for_page,
    strings_for_list,
    strings_for_scripts,
    vocabulary_for_scripts,
)
from site_generator.finder.facets import FACETS, facts_of
from site_generator.finder.match import Found, Ranked, counts, match, rank, unstated

__all__ = [
    "FACETS",
    "FinderData",
    "Found",
    "Ranked",
    "build_finder",
    "counts",
    "facts_of",
    "filters_for_page",
    "match",
    "rank",
    "strings_for_list",
    "strings_for_scripts",
    "unstated",
    "vocabulary_for_scripts",
]
