"""What is made from the declarations of the data of articles: JSON Schemas, tables of fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from site_generator.articles.model.figure_fields import FigureData, FiguresFile
from site_generator.articles.model.front_matter_fields import FrontMatter, HomeFrontMatter
from site_generator.articles.model.registry_fields import FactsFile, GlossaryFile, WorksFile
from site_generator.declared.reference import field_table
from site_generator.declared.schema import schema_of
from site_generator.declared.shapes import mappings_of, shapes_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from msgspec import Struct

FILES: dict[str, tuple[type[Struct], str]] = {
    "front-matter": (FrontMatter, "Front matter of an article"),
    "home": (HomeFrontMatter, "Front matter of the home page"),
    "facts": (FactsFile, "Facts"),
    "references": (WorksFile, "Works that articles cite"),
    "glossary": (GlossaryFile, "Glossary"),
    "figures": (FiguresFile, "Figures"),
}
"""What editors write for articles, with a title for its schema."""
_TOPS: list[type[Struct]] = [FigureData, *(struct for struct, _ in FILES.values())]
STRUCTS = {struct.__name__: struct for top in _TOPS for struct in mappings_of(top)}
"""Every mapping in it by its name."""
_TABLE = re.compile(r"(<!-- fields: (\w+) -->\n\n)(?:\|.*\n)*")


def data_schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of one of ``FILES``."""
    struct, title = FILES[kind]
    dated = {"anyOf": [{"required": ["template"]}, {"required": ["checked", "next_check"]}]}
    return schema_of(struct, title, more={FrontMatter: dated})


def with_tables(text: str) -> str:
    """Markdown with the table of a mapping's fields after each ``<!-- fields: Name -->``."""
    return _TABLE.sub(lambda mark: mark[1] + "\n".join([*_table(STRUCTS[mark[2]]), ""]), text)


def _table(struct: type[Struct]) -> Iterator[str]:
    """The fields of a mapping, but for those of the one that it extends, which has its own table."""
    base: Any = struct.__base__
    return field_table(struct, linked=False, without=shapes_of(base))
