"""Reads the lines between ``---`` at the top of an article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from site_generator.articles import home
from site_generator.articles.addresses import resolve, split_target, url_of
from site_generator.articles.fields import Fields, Where, read_review_dates
from site_generator.articles.marks import check_facts_in, check_keys, fill_text
from site_generator.articles.model import PageLink, Review
from site_generator.yaml_source import MapNode, TextNode, compose

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date

    from site_generator.articles.context import Context
    from site_generator.problems import Problems

FIELDS = (
    "title", "nav_title", "description", "checked", "next_check", "sources", "reviewed_by", "next",
    "template", "draft", "sheet", "faq",
)  # fmt: skip
DESCRIPTION_LENGTH = 155
"""Characters of a description that search engines show."""
_TEMPLATE = re.compile(r"[a-z0-9_-]+(/[a-z0-9_-]+)*\.html", re.ASCII)


@dataclass(frozen=True, slots=True)
class Head:
    """What the front matter says. ``source_nodes`` and ``links`` keep the places for later checks."""

    title: str
    nav_title: str
    description: str
    checked: date | None = None
    next_check: date | None = None
    sources: tuple[str, ...] = ()
    reviewed_by: Review | None = None
    next: PageLink | None = None
    template: str | None = None
    draft: bool = False
    sheet: bool = False
    faq: bool = False
    meta: Mapping[str, Any] = field(default_factory=dict)
    facts: tuple[str, ...] = ()
    source_places: Mapping[str, Where] = field(default_factory=dict)
    links: tuple[tuple[str, Where], ...] = ()


def split(text: str, file: str, problems: Problems) -> tuple[str | None, int]:
    """The front matter's YAML, which begins in line 2, and the offset of the body.

    Without front matter: None, with the fault reported.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        hint = "begin the file with '---', 'title: ...', 'description: ...', '---'"
        problems.error("A001", (file, 1, 1), "the file does not begin with front matter", hint)
        return None, 0
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() in {"---", "..."}:
            head = "\n".join(lines[1:number])
            return head, min(len(text), sum(len(line) + 1 for line in lines[: number + 1]))
    problems.error(
        "A002", (file, 1, 1), "the front matter is never closed", "end it with a line '---'"
    )
    return None, len(text)


def read_head(yaml: str, path: str, context: Context) -> Head:
    """The front matter ``yaml`` of the article ``path``; whatever is wrong is reported."""
    file, problems = context.file, context.problems
    before = len(problems)
    node = compose(yaml, file, problems, first_line=2)
    if not isinstance(node, MapNode):
        if len(problems) == before:
            hint = "write 'title: ...' and 'description: ...'"
            problems.error("A001", (file, 1, 1), "the front matter holds no fields", hint)
        return empty_head(path)
    template = node.entries.get("template")
    written = template.value.text if template and isinstance(template.value, TextNode) else ""
    known: Collection[str] = (*FIELDS, *home.FIELDS) if written == home.TEMPLATE else FIELDS
    fields = Fields(node, file, problems, known, "an article")
    return _Reader(fields, path, context).head(written)


def empty_head(path: str) -> Head:
    """What stands in for front matter that cannot be read."""
    return Head(title=path, nav_title=path, description="")


class _Reader:
    def __init__(self, fields: Fields, path: str, context: Context) -> None:
        self._fields = fields
        self._path = path
        self._file = context.file
        self._facts = context.facts
        self._references = context.references
        self._today = context.today
        self._problems = context.problems
        self._used: list[str] = []
        self._links: list[tuple[str, Where]] = []

    def head(self, template: str) -> Head:
        fields = self._fields
        title = self._filled("title", required=True)
        nav_title = self._filled("nav_title")
        checked, due = read_review_dates(fields, self._today, self._problems, required=not template)
        nodes = fields.texts("sources")
        sources = check_keys(nodes, self._file, self._references, self._problems)
        self._check_template(template)
        meta: dict[str, Any] = {}
        if template == home.TEMPLATE:
            meta = home.HomeReader(self._file, self._problems, self._text, self.link).read(fields)
        return Head(
            title=title or self._path,
            nav_title=nav_title or title or self._path,
            description=self._description(),
            checked=checked,
            next_check=due,
            sources=sources,
            reviewed_by=self._review(),
            next=self._next(),
            template=template or None,
            draft=fields.truth("draft"),
            sheet=fields.truth("sheet"),
            faq=fields.truth("faq"),
            meta=meta,
            facts=tuple(dict.fromkeys(self._used)),
            source_places={node.text: fields.at(node) for node in nodes},
            links=tuple(self._links),
        )

    def link(self, fields: Fields) -> dict[str, str] | None:
        """``page`` as the path of an article with its ``url``, to be checked once all are read."""
        node = fields.text_node("page", required=True)
        if node is None:
            return None
        self._links.append((node.text, fields.at(node)))
        written, fragment = split_target(node.text)
        page = resolve(self._path, written)
        return {"page": page, "url": url_of(page) + (f"#{fragment}" if fragment else "")}

    def _text(self, node: TextNode) -> str:
        self._used += check_facts_in(node, self._file, self._facts, self._problems)
        return " ".join(node.text.split())

    def _filled(self, key: str, *, required: bool = False) -> str | None:
        node = self._fields.text_node(key, required=required)
        return fill_text(self._text(node), self._facts) if node else None

    def _description(self) -> str:
        text = self._filled("description", required=True) or ""
        node = self._fields.node("description")
        if node is not None and len(text) > DESCRIPTION_LENGTH:
            message = f"the description has {len(text)} characters"
            hint = f"shorten it to {DESCRIPTION_LENGTH}"
            self._problems.error("A007", self._fields.at(node), message, hint)
        return text

    def _check_template(self, template: str) -> None:
        node = self._fields.text_node("template")
        if node is not None and not _TEMPLATE.fullmatch(template):
            message = f"'template' cannot be '{template}'"
            hint = f"write the name of a template, like {home.TEMPLATE}"
            self._problems.error("A008", self._fields.at(node), message, hint)

    def _review(self) -> Review | None:
        node = self._fields.mapping("reviewed_by")
        if node is None:
            return None
        known = ("name", "credentials", "date")
        fields = Fields(node, self._file, self._problems, known, "'reviewed_by'")
        name = fields.text("name", required=True)
        day = fields.day("date", required=True, latest=self._today)
        credentials = fields.text("credentials")
        return Review(name=name, date=day, credentials=credentials) if name and day else None

    def _next(self) -> PageLink | None:
        node = self._fields.mapping("next")
        if node is None:
            return None
        fields = Fields(node, self._file, self._problems, ("page", "text"), "'next'")
        link = self.link(fields)
        text = fields.text_node("text", required=True)
        if link is None or text is None:
            return None
        shown = fill_text(self._text(text), self._facts)
        return PageLink(path=link["page"], url=link["url"], text=shown)
