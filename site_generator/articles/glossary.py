"""Reads glossary.yaml: what each term means, and by which other names people meet it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_generator.articles.addresses import resolve, split_target, url_of
from site_generator.articles.facts import ID
from site_generator.articles.fields import Fields
from site_generator.articles.marks import check_facts_in, fill_text
from site_generator.articles.model import Term
from site_generator.yaml_source import MapNode, Node, TextNode

if TYPE_CHECKING:
    from site_generator.articles.context import Context
    from site_generator.articles.fields import Where

FIELDS = ("id", "term", "also", "short", "page", "mark")
SHORT_LENGTH = 300
"""Characters of a definition, its facts filled in: two plain sentences."""
_MARKDOWN = re.compile(r"\]\(|\[@|`|\*\*|<[a-z/!]", re.IGNORECASE)
_FORM = re.compile(r"[^\W_](?:[^<>\[\]{}]*[^\W_])?")


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms by id. ``links`` are the pages that they name, to be checked once all are read."""

    terms: dict[str, Term] = field(default_factory=dict)
    links: list[tuple[str, Where]] = field(default_factory=list)


def read_glossary(root: Node | None, context: Context) -> Glossary:
    """The terms of a file; one without id, name or definition is reported and left out.

    No two terms share a name.
    """
    file, problems = context.file, context.problems
    if root is None:
        return Glossary()
    if not isinstance(root, MapNode):
        where = (file, root.line, root.column)
        problems.error("A005", where, "the file must begin with 'terms:'")
        return Glossary()
    top = Fields(root, file, problems, ("terms",), "the glossary")
    reader = _Reader(context)
    for node in top.items("terms", required=True):
        if isinstance(node, MapNode):
            reader.read(node)
        else:
            top.wrong(node, "a term must hold fields", "begin it with '- id: ...'")
    return reader.found


class _Reader:
    def __init__(self, context: Context) -> None:
        self.found = Glossary()
        self._file = context.file
        self._facts = context.facts
        self._problems = context.problems
        self._forms: dict[str, int] = {}

    def read(self, node: MapNode) -> None:
        """Add the term that ``node`` describes to ``found``."""
        fields = Fields(node, self._file, self._problems, FIELDS, "a term")
        name = self._id(fields)
        term = fields.text_node("term", required=True)
        also = fields.texts("also")
        for form in [*([term] if term else []), *also]:
            self._form(form, fields)
        short, facts = self._short(fields)
        page, url = self._page(fields)
        mark = fields.node("mark") is None or fields.truth("mark")
        if name and term and short:
            self.found.terms[name] = Term(
                id=name,
                term=_plain(term),
                short=short,
                also=tuple(_plain(form) for form in also),
                page=page,
                url=url,
                mark=mark,
                facts=facts,
                line=node.line,
            )

    def _id(self, fields: Fields) -> str | None:
        node = fields.text_node("id", required=True)
        if node is None:
            return None
        name, where = node.text, fields.at(node)
        if not ID.fullmatch(name):
            hint = "use small letters a to z, digits and single hyphens"
            self._problems.error("A021", where, f"'{name}' cannot be the id of a term", hint)
            return None
        if name in self.found.terms:
            message = f"the id '{name}' stands twice, also in line {self.found.terms[name].line}"
            self._problems.error("A020", where, message, "keep one of them")
            return None
        return name

    def _form(self, node: TextNode, fields: Fields) -> None:
        """Note a name of a term; capital letters, hyphens and blanks make no other name of it."""
        form, where = _plain(node), fields.at(node)
        key = form.replace("-", " ").casefold()
        if not _FORM.fullmatch(form):
            hint = "begin and end with a letter or a digit, without brackets"
            self._problems.error("A005", where, f"'{form}' cannot be a term", hint)
        elif key in self._forms:
            message = f"'{form}' stands twice, also in line {self._forms[key]}"
            self._problems.error("A032", where, message, "keep one of them")
        else:
            self._forms[key] = node.line

    def _short(self, fields: Fields) -> tuple[str | None, tuple[str, ...]]:
        """The definition with its facts filled in, and their ids."""
        node = fields.text_node("short", required=True)
        if node is None:
            return None, ()
        facts = check_facts_in(node, self._file, self._facts, self._problems)
        text = fill_text(_plain(node), self._facts)
        if mark := _MARKDOWN.search(text):
            message = f"a definition is plain text and cannot hold '{mark[0]}'"
            hint = "name the article that says more under 'page'"
            self._problems.error("A033", fields.at(node), message, hint)
        if len(text) > SHORT_LENGTH:
            message = f"the definition has {len(text)} characters"
            hint = f"shorten it to {SHORT_LENGTH}; the rest belongs into an article"
            self._problems.error("A034", fields.at(node), message, hint)
        return text, tuple(dict.fromkeys(facts))

    def _page(self, fields: Fields) -> tuple[str, str]:
        """Path and address of the article that says more; empty where none is named."""
        node = fields.text_node("page")
        if node is None:
            return "", ""
        self.found.links.append((node.text, fields.at(node)))
        written, fragment = split_target(node.text)
        page = resolve("", written)
        return page, url_of(page) + (f"#{fragment}" if fragment else "")


def _plain(node: TextNode) -> str:
    return " ".join(node.text.split())
