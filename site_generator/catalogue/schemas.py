"""What is made from the declarations of the catalogue: its JSON Schema, its part of the documentation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_generator.catalogue.model import Contact, Location, vocabulary
from site_generator.catalogue.reading.document import Document
from site_generator.declared.reference import cell, field_table
from site_generator.declared.schema import schema_of
from site_generator.declared.shapes import mappings_of
from site_generator.wording import english

if TYPE_CHECKING:
    from collections.abc import Iterator

BEGIN = "<!-- The tables below are made from the code; a test checks that they match. -->"
PAIR = ("latitude", "longitude")


def catalogue_schema() -> dict[str, Any]:
    """The schema of one catalogue file."""
    pairs = {"dependentRequired": {PAIR[0]: [PAIR[1]], PAIR[1]: [PAIR[0]]}}
    more: dict[Any, dict[str, Any]] = {Contact: {"minProperties": 1}, Location: pairs}
    return schema_of(Document, "Catalogue of treatment programs", lists=vocabulary.ALL, more=more)


def catalogue_reference() -> str:
    """Markdown: a table of fields for every mapping, then a table for every vocabulary."""
    return "\n".join([BEGIN, "", *_fields(), "## Vocabularies", "", *_vocabularies()])


def _fields() -> Iterator[str]:
    yield from ("## Fields", "", "**Bold** fields are required.", "")
    for struct, title in mappings_of(Document, "The file").items():
        yield from (f"### {title}", "", *field_table(struct), "")


def _vocabularies() -> Iterator[str]:
    for terms in vocabulary.ALL:
        yield from (
            f"### Codes: {terms.kind}",
            "",
            "| code | label | explanation |",
            "| --- | --- | --- |",
        )
        for code, term in terms.said(english()).items():
            yield f"| `{code}` | {cell(term.label)} | {cell(term.explanation)} |"
        yield ""
