"""Reads figures.yaml: the values of every figure, which are drawn at once to see that all fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.articles.facts import ID
from site_generator.articles.fields import Fields
from site_generator.articles.figure_kinds import KINDS
from site_generator.articles.figure_reader import HEAD_FIELDS, FigureReader
from site_generator.articles.model import ArticleFigure
from site_generator.figures import draw
from site_generator.yaml_source import Entry, MapNode, Node, TextNode

if TYPE_CHECKING:
    from site_generator.articles.context import Context
    from site_generator.articles.model import Library
    from site_generator.figures.model import PartKind
    from site_generator.problems import Problems

PART_KINDS: tuple[PartKind, ...] = ("talk", "learn", "rest")
PART_FIELDS = ("name", "kind")


def read_figures(root: Node | None, context: Context) -> dict[str, ArticleFigure]:
    """The figures of a file by id; one that cannot be drawn is reported and left out."""
    file, problems = context.file, context.problems
    if root is None:
        return {}
    if not isinstance(root, MapNode):
        where = (file, root.line, root.column)
        problems.error("A005", where, "the file must begin with 'figures:'")
        return {}
    top = Fields(root, file, problems, ("parts", "figures"), "the file of figures")
    parts = _parts(top, context)
    table = top.mapping("figures")
    if table is None:
        if top.node("figures") is None:
            top.missing("figures")
        return {}
    found = {name: _figure(name, entry, parts, context) for name, entry in table.entries.items()}
    return {name: figure for name, figure in found.items() if figure}


def _parts(top: Fields, context: Context) -> dict[str, tuple[str, PartKind]]:
    """The parts that a session can have, by id: name and kind, whether they are right or not."""
    table = top.mapping("parts")
    found: dict[str, tuple[str, PartKind]] = {}
    for name, entry in table.entries.items() if table else ():
        if not isinstance(entry.value, MapNode):
            top.wrong(entry.value, f"the part '{name}' must hold fields, indented below it")
            continue
        fields = Fields(entry.value, context.file, context.problems, PART_FIELDS, "a part")
        shown = fields.text("name", required=True)
        written = fields.choice("kind", PART_KINDS)
        kind = next((known for known in PART_KINDS if known == written), PART_KINDS[0])
        found[name] = (shown or name, kind)
    return found


def _figure(
    name: str, entry: Entry, parts: dict[str, tuple[str, PartKind]], context: Context
) -> ArticleFigure | None:
    file, problems = context.file, context.problems
    where = (file, entry.key.line, entry.key.column)
    if not ID.fullmatch(name):
        hint = "use small letters a to z, digits and single hyphens"
        problems.error("A021", where, f"'{name}' cannot be the id of a figure", hint)
        return None
    if not isinstance(entry.value, MapNode):
        problems.error("A005", where, f"the figure '{name}' must hold fields, indented below it")
        return None
    kind_entry = entry.value.entries.get("kind")
    written = kind_entry.value if kind_entry else None
    kind = KINDS.get(written.text) if isinstance(written, TextNode) else None
    known = (*HEAD_FIELDS, *kind.fields) if kind else tuple(entry.value.entries)
    fields = Fields(entry.value, file, problems, known, "this figure")
    fields.choice("kind", KINDS)
    if kind is None:
        return None
    reader = FigureReader(name, fields, parts, context)
    figure = kind.read(reader)
    if figure is None or reader.faulty:
        return None
    drawn = draw(figure)
    for text in drawn.crowded():
        message = f"the figure '{name}' has no room for '{text}'"
        problems.error("A091", where, message, "say it in fewer words")
    return ArticleFigure(id=name, drawn=drawn, facts=reader.facts, line=entry.key.line)


def check_shown(library: Library, file: str, problems: Problems) -> None:
    """Warn about figures that no article shows."""
    shown = {name for article in library.articles.values() for name in article.figures}
    for name, figure in library.figures.items():
        if name not in shown:
            message = f"the figure '{name}' is shown by no article"
            hint = "write {figure:" + name + "} where it belongs, or delete it"
            problems.warning("A092", (file, figure.line, 3), message, hint)
