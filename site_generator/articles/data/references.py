"""Reads references.yaml, a list of works in CSL-YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.articles.data.decoding import read_data
from site_generator.articles.model.registry_fields import Work, WorksFile
from site_generator.articles.model.values import Reference
from site_generator.declared.located import extended

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_generator.articles.context import Context
    from site_generator.articles.model.registry_fields import Name
    from site_generator.yaml_source import Node


def read_references(root: Node | None, context: Context) -> dict[str, Reference]:
    """The works of a file by key; one without key or title is reported and left out."""
    found: dict[str, Reference] = {}
    for work in read_data(root, WorksFile, "the file of references", context).references:
        reference = _reference(work, context)
        if work.key in found:
            first = found[work.key].line
            message = f"the id '{work.key}' appears twice, here and on line {first}"
            where = (context.file, *work.place())
            context.problems.error("A020", where, message, "keep one of them")
        elif work.key and work.title:
            found[work.key] = reference
    return found


def _reference(work: Work, context: Context) -> Reference:
    authors, editors = tuple(_names(work.author, context)), tuple(_names(work.editor, context))
    series = " ".join(filter(None, [work.collection, work.number])) if work.collection else None
    return extended(
        work,
        Reference,
        type=work.type or "webpage",
        authors=authors or editors,
        collection=series,
    )


def _names(names: Iterable[Name], context: Context) -> Iterator[str]:
    for name in names:
        if name.literal:
            yield name.literal
        elif name.family:
            initials = "".join(word[0] for word in (name.given or "").replace("-", " ").split())
            yield " ".join(filter(None, [name.particle, name.family, initials]))
        elif name.whole:
            where = (context.file, *name.place())
            context.problems.error("A005", where, "a name needs 'family' or 'literal'")
