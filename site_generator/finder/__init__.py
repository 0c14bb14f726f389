"""What the finder in the browser loads, and the matcher that it shares with the tests."""

from site_generator.finder.build import FinderData, build_finder
from site_generator.finder.facets import FACETS, facts_of, vocabulary_for_scripts
from site_generator.finder.match import Found, Ranked, counts, match, rank, unstated
from site_generator.finder.strings import strings_for_scripts

__all__ = [
    "FACETS",
    "FinderData",
    "Found",
    "Ranked",
    "build_finder",
    "counts",
    "facts_of",
    "match",
    "rank",
    "strings_for_scripts",
    "unstated",
    "vocabulary_for_scripts",
]
