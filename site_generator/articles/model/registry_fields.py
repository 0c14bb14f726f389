"""What is in the files of facts, works and terms, each field declared next to its type."""

from __future__ import annotations

from collections.abc import Mapping  # noqa: TC003  msgspec reads the types
from datetime import date  # noqa: TC003  msgspec reads the types
from math import inf
from typing import Annotated

from msgspec import Struct, field

from site_generator.articles.model.kinds import (
    CHECKED,
    DOI,
    DUE,
    FACTS,
    FORM,
    SOURCE,
    TEXT,
    PartialDay,
    id_of,
)
from site_generator.declared.codes import Choice
from site_generator.declared.fields import Field
from site_generator.declared.kinds import Flag, Nested, Number, Unseen, Url
from site_generator.declared.located import Located, Named, Placed

Texts = tuple[Placed, ...]
DUE_AGAIN = Field(
    DUE, "The date by which that should happen again. After that date, the check gives a warning.",
    "next_check: 2027-11-22",
)  # fmt: skip


class Fact(Named, frozen=True, kw_only=True):
    """A figure that articles name by its id. ``line`` is where it is in facts.yaml.

    ``value`` is the figure for machines: one number or a least and a most, in ``unit``.
    """

    label: Annotated[
        Placed, Field(TEXT, "What the figure is about.", "label: Hours a week in an IOP")
    ]
    text: Annotated[
        Placed,
        Field(
            TEXT,
            "The words that `{fact:iop-hours}` puts into a sentence. Plain text: no Markdown, no HTML.",
            "text: 9 to 19 hours a week",
        ),
    ]
    variants: Annotated[
        Mapping[str, Placed],
        Field(
            TEXT,
            "Other wordings of the same figure, each with a name: `{fact:iop-hours.teens}`.",
            "variants: {teens: 6 or more hours a week}",
            keys=id_of("a fact"),
        ),
    ] = {}
    value: Annotated[
        tuple[float, ...] | None,
        Field(Number(0, inf, "the unit", span=True), "The figure as numbers.", "value: [9, 19]"),
    ] = None
    unit: Annotated[Placed | None, Field(TEXT, "What `value` counts.", "unit: hours per week")] = (
        None
    )
    says: Annotated[
        Placed, Field(TEXT, "Who says so, in a sentence.", "says: Programs and payers.")
    ]
    sources: Annotated[
        Texts,
        Field(TEXT, "Their keys; `[]` where there is no single source.", "sources: [aetna-asam]"),
    ]
    checked: Annotated[
        date,
        Field(
            CHECKED,
            "The date someone last checked it against its sources.",
            "checked: 2026-11-22",
        ),
    ]
    next_check: Annotated[date, DUE_AGAIN]
    note: Annotated[
        object, Field(Unseen(), "A note to the next editor.", "note: For adults only.")
    ] = None


class FactsFile(Struct, frozen=True, kw_only=True):
    """The file of facts."""

    facts: Annotated[
        Mapping[str, Fact],
        Field(Nested("a fact"), "Each fact by its id.", "facts: {...}", keys=id_of("a fact")),
    ]


class Name(Located, frozen=True, kw_only=True):
    """Someone who wrote or edited a work."""

    family: Annotated[Placed | None, Field(TEXT, "The family name.", "family: Rosendahl")] = None
    given: Annotated[Placed | None, Field(TEXT, "First names.", "given: Jenny")] = None
    particle: Annotated[
        Placed | None,
        Field(TEXT, "What comes before the family name.", "non-dropping-particle: van"),
    ] = field(name="non-dropping-particle", default=None)
    literal: Annotated[
        Placed | None,
        Field(TEXT, "An organization, in place of names.", "literal: World Health Organization"),
    ] = None
    suffix: Annotated[object, Field(Unseen(), "What comes after it.", "suffix: Jr.")] = None


Names = tuple[Name, ...]
Line = Placed | None
_KEPT = Field(Unseen(), "Exported by reference managers.", "...")
Kept = Annotated[object, _KEPT]
_NAMES = Nested("a name")
TYPES = (
    "article", "article-journal", "article-magazine", "article-newspaper", "book", "chapter",
    "dataset", "entry-encyclopedia", "legislation", "regulation", "report", "thesis", "webpage",
)  # fmt: skip


class Work(Located, frozen=True, kw_only=True):
    """A work that can be cited: an entry of CSL-YAML."""

    key: Annotated[
        Placed, Field(SOURCE, "The key by which articles cite the work.", "id: rosendahl2021")
    ] = field(name="id")
    type: Annotated[
        Placed,
        Field(
            Choice(TYPES), "The kind of work: CSL requires it; pages do not show it.", "type: book"
        ),
    ]
    title: Annotated[Placed, Field(TEXT, "Its title.", "title: Group Psychotherapy")]
    author: Annotated[
        Names, Field(_NAMES, "Who wrote it.", "author: [{family: Rosendahl, given: Jenny}]")
    ] = ()
    editor: Annotated[
        Names,
        Field(_NAMES, "Who edited it; shown if there are no authors.", "editor: [{literal: WHO}]"),
    ] = ()
    container: Annotated[
        Line,
        Field(
            TEXT,
            "The journal, book or site in which it appeared.",
            "container-title: American Journal of Psychotherapy",
        ),
    ] = field(name="container-title", default=None)
    collection: Annotated[Line, Field(TEXT, "Its series.", "collection-title: Advisory")] = field(
        name="collection-title", default=None
    )
    number: Annotated[Line, Field(TEXT, "Its number in the series.", "collection-number: 47")] = (
        field(name="collection-number", default=None)
    )
    publisher: Annotated[Line, Field(TEXT, "Who published it.", "publisher: SAMHSA")] = None
    edition: Annotated[Line, Field(TEXT, "As on its title page.", "edition: 4th")] = None
    volume: Annotated[Line, Field(TEXT, "As on its title page.", "volume: 74")] = None
    issue: Annotated[Line, Field(TEXT, "As on its title page.", "issue: 2")] = None
    page: Annotated[Line, Field(TEXT, "The pages it is on.", "page: 52-59")] = None
    issued: Annotated[
        Line, Field(PartialDay(), "When it appeared.", "issued: {date-parts: [[2021]]}")
    ] = None
    accessed: Annotated[Line, Field(PartialDay(), "When it was read.", "accessed: 2026-11-22")] = (
        None
    )
    doi: Annotated[Line, Field(DOI, "Without `https://doi.org/`.", "DOI: 10.1176/appi.ps.1")] = (
        field(name="DOI", default=None)
    )
    url: Annotated[
        Line,
        Field(Url(), "Where to read it; not shown if there is a DOI.", "URL: https://www.cms.gov/"),
    ] = field(name="URL", default=None)
    publisher_place: Kept = field(name="publisher-place", default=None)
    volume_title: Kept = field(name="volume-title", default=None)
    own_number: Kept = field(name="number", default=None)
    genre: Kept = None
    language: Kept = None
    isbn: Kept = field(name="ISBN", default=None)
    issn: Kept = field(name="ISSN", default=None)
    pmid: Kept = field(name="PMID", default=None)
    pmcid: Kept = field(name="PMCID", default=None)
    note: Kept = None


class WorksFile(Struct, frozen=True, kw_only=True):
    """The file of works."""

    references: Annotated[
        tuple[Work, ...],
        Field(Nested("a reference"), "The works, in any order.", "references: [...]"),
    ]


class WrittenTerm(Located, frozen=True, kw_only=True):
    """A word of the glossary."""

    id: Annotated[
        Placed,
        Field(id_of("a term"), "Its anchor on the page of all terms.", "id: prior-authorization"),
    ]
    term: Annotated[
        Placed,
        Field(
            FORM,
            "Its name. In lowercase it is also found at the start of a sentence; with a capital letter, like IOP,"
            " only as written. A plural `s` is found too.",
            "term: prior authorization",
        ),
    ]
    also: Annotated[
        Texts,
        Field(
            FORM,
            "Other names and spellings, each found the same way.",
            "also: [preauthorization]",
        ),
    ] = ()
    short: Annotated[
        Placed,
        Field(
            FACTS,
            "What it means, in a plain sentence or two, 300 characters at most. No links, no citations.",
            "short: Your plan's yes before treatment begins.",
        ),
    ]
    page: Annotated[
        Placed,
        Field(
            TEXT,
            "The article that says more, by its path in `content/`, with a heading's anchor where that helps."
            " That article does not mark the term.",
            "page: costs/using-insurance.md",
        ),
    ] = Placed()
    mark: Annotated[
        bool,
        Field(
            Flag(),
            "`false` for a term that is listed but never marked, such as a word everyone uses.",
            "mark: false",
        ),
    ] = True


class GlossaryFile(Struct, frozen=True, kw_only=True):
    """The glossary."""

    terms: Annotated[
        tuple[WrittenTerm, ...], Field(Nested("a term"), "The terms, in any order.", "terms: [...]")
    ]
