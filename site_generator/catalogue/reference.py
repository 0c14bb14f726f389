"""The reference part of ``docs/catalogue.md``, made from the tables that the reader uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.catalogue import vocabulary
from site_generator.catalogue.declared import fields_of
from site_generator.catalogue.document import Document
from site_generator.catalogue.shapes import Shape, mappings_of, shapes_of

if TYPE_CHECKING:
    from collections.abc import Iterator


BEGIN = "<!-- From here on the tables are made from the code; a test holds them to it. -->"


def catalogue_reference() -> str:
    """Markdown: a table of fields for every mapping, then a table for every vocabulary."""
    return "\n".join([BEGIN, "", *_fields(), "## Vocabularies", "", *_vocabularies()])


def _fields() -> Iterator[str]:
    yield from ("## Fields", "", "**Bold** fields are required.", "")
    for struct, title in mappings_of(Document, "The file").items():
        yield from (
            f"### {title}",
            "",
            "| field | value | meaning | example |",
            "| --- | --- | --- | --- |",
        )
        for name, shape in shapes_of(struct).items():
            field = fields_of(struct)[name]
            shown = f"**{name}**" if shape.required else name
            value = _cell(_value(shape, name, field.kind.shown))
            yield f"| {shown} | {value} | {_cell(field.meaning)} | `{_cell(field.example)}` |"
        yield ""


def _value(shape: Shape, name: str, shown: str) -> str:
    if shape.of is not None:
        return f"list: {_value(shape.of, name, shown)}"
    return f"[mapping](#{name})" if shape.struct else shown


def _vocabularies() -> Iterator[str]:
    for terms in vocabulary.ALL:
        yield from (
            f"### Codes: {terms.kind}",
            "",
            "| code | label | explanation |",
            "| --- | --- | --- |",
        )
        for code, term in terms.items():
            yield f"| `{code}` | {_cell(term.label)} | {_cell(term.explanation)} |"
        yield ""


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
