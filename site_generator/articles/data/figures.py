"""Reads figures.yaml: the values of every figure, which are drawn at once to see that all fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.articles.data.decoding import read_data
from site_generator.articles.data.figure_kinds import FigureReader
from site_generator.articles.model.figure_fields import FiguresFile
from site_generator.articles.model.values import ArticleFigure
from site_generator.figures import draw

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_generator.articles.context import Context
    from site_generator.articles.model.figure_fields import AnyFigure, PartData
    from site_generator.articles.model.values import Library
    from site_generator.problems import Problems
    from site_generator.yaml_source import Node


def read_figures(root: Node | None, context: Context) -> dict[str, ArticleFigure]:
    """The figures of a file by id; one that cannot be drawn is reported and left out."""
    read = read_data(root, FiguresFile, "the file of figures", context)
    found = [_figure(one, read.parts, context) for one in read.figures.values()]
    return {figure.id: figure for figure in found if figure}


def _figure(
    one: AnyFigure, parts: Mapping[str, PartData], context: Context
) -> ArticleFigure | None:
    problems = context.problems
    before = len(problems.errors)
    reader = FigureReader(parts, context)
    figure = reader.read(one)
    if figure is None or not one.whole or len(problems.errors) > before:
        return None
    drawn = draw(figure, context.words)
    for text in drawn.crowded():
        message = f"the figure '{one.id}' has no room for '{text}'"
        where = (context.file, one.line, one.column)
        problems.error("A091", where, message, "use fewer words")
    facts = tuple(dict.fromkeys(reader.facts))
    return ArticleFigure(id=one.id, drawn=drawn, facts=facts, line=one.line)


def check_shown(library: Library, file: str, problems: Problems) -> None:
    """Warn about figures that no article shows."""
    shown = {name for article in library.articles.values() for name in article.figures}
    for name, figure in library.figures.items():
        if name not in shown:
            message = f"the figure '{name}' is not shown in any article"
            hint = "write {figure:" + name + "} where it belongs, or delete it"
            problems.warning("A092", (file, figure.line, 3), message, hint)
