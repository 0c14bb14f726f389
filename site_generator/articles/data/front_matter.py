"""Reads the lines between ``---`` at the top of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_generator.articles.addresses import resolve, split_target, url_of
from site_generator.articles.data.decoding import check_due, read_data
from site_generator.articles.model.front_matter_fields import (
    HOME,
    FrontMatter,
    HomeFrontMatter,
    Review,
)
from site_generator.articles.model.values import Described, PageLink
from site_generator.articles.text.shortcodes import check_keys, facts_in, fill_text
from site_generator.declared.located import extended, plain
from site_generator.declared.shapes import shapes_of
from site_generator.yaml_source import MapNode, TextNode, compose

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_generator.articles.context import Context
    from site_generator.declared.dialect import Where
    from site_generator.declared.located import Placed
    from site_generator.problems import Problems

DESCRIPTION_LENGTH = 155
"""Characters of a description that search engines show."""


class Head(Described, frozen=True, kw_only=True):
    """The front matter as it was read. ``source_places`` and ``links`` keep the places for later checks."""

    facts: tuple[str, ...] = ()
    source_places: Mapping[str, Where] = {}
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
            problems.error("A001", (file, 1, 1), "the front matter has no fields", hint)
        return empty_head(path)
    template = node.entries.get("template")
    at_home = template and isinstance(template.value, TextNode) and template.value.text == HOME
    read = read_data(node, HomeFrontMatter if at_home else FrontMatter, "an article", context)
    return _Reader(read, path, context).head()


def empty_head(path: str) -> Head:
    """A stand-in for front matter that cannot be read."""
    return Head(title=path, nav_title=path, description="")


class _Reader:
    def __init__(self, read: FrontMatter, path: str, context: Context) -> None:
        self._read = read
        self._path = path
        self._context = context
        self._links: list[tuple[str, Where]] = []

    def head(self) -> Head:
        read, context = self._read, self._context
        facts = facts_in(read, context)
        self._check_dates()
        title, review = self._filled(read.title), read.reviewed_by
        own = shapes_of(HomeFrontMatter).keys() - shapes_of(FrontMatter).keys()
        meta = {
            name: self._plain(getattr(read, name)) for name in sorted(own) if hasattr(read, name)
        }
        return Head(
            title=title or self._path,
            nav_title=self._filled(read.nav_title) or title or self._path,
            description=self._description(),
            checked=read.checked,
            next_check=read.next_check,
            sources=plain(check_keys(read.sources, context)),
            reviewed_by=extended(review, Review) if review and review.whole else None,
            next=self._next(),
            template=str(read.template) or None,
            draft=read.draft,
            sheet=read.sheet,
            faq=read.faq,
            meta=meta,
            facts=facts,
            source_places={key: key.where(context.file) for key in read.sources},
            links=tuple(self._links),
        )

    def _check_dates(self) -> None:
        read, context = self._read, self._context
        for name in ("checked", "next_check"):
            if "template" not in read.places and name not in read.places:
                where = (context.file, *read.place())
                hint = f"add the line '{name}: ...'"
                context.problems.error("A004", where, f"an article has no '{name}'", hint)
        check_due(read, read.checked, read.next_check, context)

    def _plain(self, value: Any) -> Any:
        """Structs as mappings, ``page`` in them with its ``url``."""
        if isinstance(value, tuple):
            return [self._plain(one) for one in value]
        if not hasattr(value, "__struct_fields__"):
            return plain(value)
        struct: Any = type(value)
        found = {name: plain(getattr(value, name)) for name in shapes_of(struct)}
        return found | self._link(value.page)

    def _link(self, page: Placed) -> dict[str, str]:
        """``page`` as the path of an article with its ``url``, to be checked once all are read."""
        if not page:
            return {}
        self._links.append((page, page.where(self._context.file)))
        written, fragment = split_target(page)
        path = resolve(self._path, written)
        return {"page": path, "url": url_of(path) + (f"#{fragment}" if fragment else "")}

    def _filled(self, text: str) -> str:
        return fill_text(text, self._context.facts)

    def _description(self) -> str:
        text = self._filled(self._read.description)
        if len(text) > DESCRIPTION_LENGTH:
            message = f"the description has {len(text)} characters"
            where = (self._context.file, *self._read.place("description"))
            hint = f"shorten it to {DESCRIPTION_LENGTH}"
            self._context.problems.error("A007", where, message, hint)
        return text

    def _next(self) -> PageLink | None:
        written = self._read.next
        link = self._link(written.page) if written else {}
        if not written or not link or not written.text:
            return None
        return PageLink(path=link["page"], url=link["url"], text=self._filled(written.text))
