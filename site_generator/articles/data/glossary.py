"""Reads glossary.yaml: what each term means, and by which other names people meet it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_generator.articles.addresses import resolve, split_target, url_of
from site_generator.articles.data.decoding import read_data
from site_generator.articles.model.registry_fields import GlossaryFile
from site_generator.articles.model.values import Term
from site_generator.articles.text.shortcodes import facts_in, fill_text
from site_generator.declared.located import extended

if TYPE_CHECKING:
    from site_generator.articles.context import Context
    from site_generator.articles.model.registry_fields import WrittenTerm
    from site_generator.declared.dialect import Where
    from site_generator.declared.located import Placed
    from site_generator.yaml_source import Node

SHORT_LENGTH = 300
"""Characters of a definition, its facts filled in: two plain sentences."""
_MARKDOWN = re.compile(r"\]\(|\[@|`|\*\*|<[a-z/!]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Glossary:
    """The terms by id. ``links`` are the pages that they name, to be checked once all are read."""

    terms: dict[str, Term] = field(default_factory=dict)
    links: list[tuple[str, Where]] = field(default_factory=list)


def read_glossary(root: Node | None, context: Context) -> Glossary:
    """The terms of a file; one without id, name or definition is reported and left out.

    No two terms share a name.
    """
    found = Glossary()
    forms: dict[str, int] = {}
    for written in read_data(root, GlossaryFile, "the glossary", context).terms:
        for form in filter(None, [written.term, *written.also]):
            _check_form(form, forms, context)
        term = _term(written, context)
        if term.page:
            found.links.append((written.page, written.page.where(context.file)))
        if term.id in found.terms:
            message = f"the id '{term.id}' appears twice, also on line {found.terms[term.id].line}"
            where = written.id.where(context.file)
            context.problems.error("A020", where, message, "keep one of them")
        elif term.id and term.term and term.short:
            found.terms[term.id] = term
    return found


def _check_form(form: Placed, forms: dict[str, int], context: Context) -> None:
    """Note a name of a term; capital letters, hyphens and blanks make no other name of it."""
    key = form.replace("-", " ").casefold()
    if key in forms:
        message = f"'{form}' appears twice, also on line {forms[key]}"
        context.problems.error("A032", form.where(context.file), message, "keep one of them")
    else:
        forms[key] = form.line


def _term(written: WrittenTerm, context: Context) -> Term:
    """The term with the facts of its definition filled in, and the address of its page."""
    facts = facts_in(written, context)
    text = fill_text(written.short, context.facts)
    where = (context.file, *written.place("short"))
    if mark := _MARKDOWN.search(text):
        message = f"a definition is plain text and cannot hold '{mark[0]}'"
        hint = "name the article that says more under 'page'"
        context.problems.error("A033", where, message, hint)
    if len(text) > SHORT_LENGTH:
        message = f"the definition has {len(text)} characters"
        hint = f"shorten it to {SHORT_LENGTH}; the rest belongs in an article"
        context.problems.error("A034", where, message, hint)
    if not written.page:
        return extended(written, Term, short=text, facts=facts)
    page, fragment = split_target(written.page)
    page = resolve("", page)
    url = url_of(page) + (f"#{fragment}" if fragment else "")
    return extended(written, Term, short=text, facts=facts, page=page, url=url)
