"""Reads everything under content/ and reports everything that is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import msgspec

from site_generator.articles.addresses import url_of
from site_generator.articles.checks.block_shortcodes import (
    BlockMarks,
    check_block_marks,
    check_placeholders,
)
from site_generator.articles.checks.link_targets import Pages, TargetCheck
from site_generator.articles.checks.markup import MarkupCheck
from site_generator.articles.checks.shortcodes import (
    check_citations,
    check_facts,
    check_left_over,
    check_listed,
)
from site_generator.articles.checks.structure import check_structure
from site_generator.articles.context import Context
from site_generator.articles.data.facts import read_facts
from site_generator.articles.data.figures import check_shown, read_figures
from site_generator.articles.data.front_matter import Head, empty_head, read_head, split
from site_generator.articles.data.glossary import Glossary, read_glossary
from site_generator.articles.data.references import read_references
from site_generator.articles.files import Files, find_files, shown_name
from site_generator.articles.masking import Source, mask
from site_generator.articles.model.values import Article, ArticleFigure, Described, Library
from site_generator.articles.text.citations import numbers_of
from site_generator.articles.text.faq import check_questions
from site_generator.articles.text.rendered import View, look_at
from site_generator.articles.text.rendering import citations_in, render
from site_generator.articles.text.terms import meaning_anchor, terms_in
from site_generator.problems import Problem, Problems
from site_generator.yaml_source import Node, read_text, read_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from site_generator.wording import Words

FACTS = "_data/facts.yaml"
REFERENCES = "_data/references.yaml"
GLOSSARY = "_data/glossary.yaml"
FIGURES = "_data/figures.yaml"


@dataclass(frozen=True, slots=True)
class _Read:
    """An article on its way into the library."""

    article: Article
    head: Head
    source: Source
    marks: BlockMarks
    file: str
    view: View


FOLLOWING = {FACTS: ("A023", "A024", "A027", "A028"), REFERENCES: ("A022", "A027", "A028", "A029")}
"""What every article would be blamed for where the file of facts or of works gives nothing."""
NO_FRONT_MATTER = ("A001", "A002", "S004", "S005")
"""Faults after which no field of an article's front matter is known."""


def load_articles(
    content: Path, words: Words, *, base: Path, today: date, problems: Problems
) -> Library:
    """The articles, facts and references under ``content``.

    Files are named in messages relative to ``base``. ``today`` decides which dates have passed, ``words`` what the site itself says in an article.
    Whatever is wrong goes into ``problems``; nothing in a file raises. An article with faults is
    in the library all the same, as far as it could be read.
    """
    own = Problems()
    library = _load(content, words, base, today, own)
    problems.extend(_worth_telling(own, library))
    return library


def _load(content: Path, words: Words, base: Path, today: date, problems: Problems) -> Library:
    if not content.is_dir():
        where = (shown_name(content, base, "").rstrip("/"), 0, 0)
        problems.error("A074", where, "the folder of articles does not exist")
        return Library(words=words, articles={}, facts={}, references={})
    context = Context(
        file=shown_name(content, base, REFERENCES),
        problems=problems,
        today=today,
        words=words,
        references={},
        facts={},
    )
    references = read_references(_data(content, REFERENCES, context), context)
    context = replace(context, file=shown_name(content, base, FACTS), references=references)
    facts = read_facts(_data(content, FACTS, context), context)
    context = replace(context, file=shown_name(content, base, GLOSSARY), facts=facts)
    glossary = _glossary(content, context)
    context = replace(context, file=shown_name(content, base, FIGURES), glossary=glossary.terms)
    figures = _figures(content, context)
    context = replace(context, figures=figures)
    files = find_files(content, base=base, problems=problems)
    found = []
    for path in files.articles:
        file = shown_name(content, base, path)
        text = read_text(content / path, file, problems)
        if text is not None:
            found.append(_read(path, text, replace(context, file=file)))
    library = Library(
        words=words,
        articles={item.article.path: item.article for item in found},
        facts=facts,
        references=references,
        glossary=glossary.terms,
        figures=figures,
        sources={item.article.path: item.source for item in found},
    )
    viewed = [_viewed(item, library, problems) for item in found]
    library = msgspec.structs.replace(
        library, articles={item.article.path: item.article for item in viewed}
    )
    pages = _pages(viewed, files)
    _check_markup(viewed, pages, context)
    targets = TargetCheck("", pages, problems)
    for target, where in glossary.links:
        targets.check(target, where, page=True)
    _check_unused(library, shown_name(content, base, REFERENCES), problems)
    check_shown(library, shown_name(content, base, FIGURES), problems)
    return library


def _worth_telling(problems: Problems, library: Library) -> Iterator[Problem]:
    """What was found, less what only follows from data or a front matter that cannot be read."""
    empty = {FACTS: not library.facts, REFERENCES: not library.references}
    silent = {code for name, codes in FOLLOWING.items() if empty[name] for code in codes}
    headless = {problem.file for problem in problems if problem.code in NO_FRONT_MATTER}
    for problem in problems:
        unknown = problem.code == "A027" and problem.file in headless
        if problem.code not in silent and not unknown:
            yield problem


def _data(content: Path, name: str, context: Context) -> Node | None:
    path = content / name
    if not path.is_file() or path.is_symlink():
        context.problems.error("A074", (context.file, 0, 0), "this file is missing")
        return None
    return read_yaml(path, context.file, context.problems)


def _glossary(content: Path, context: Context) -> Glossary:
    """The terms; a site without a file of them has none."""
    if not (content / GLOSSARY).exists():
        return Glossary()
    return read_glossary(_data(content, GLOSSARY, context), context)


def _figures(content: Path, context: Context) -> dict[str, ArticleFigure]:
    """The figures; a site without a file of them has none."""
    if not (content / FIGURES).exists():
        return {}
    return read_figures(_data(content, FIGURES, context), context)


def _read(path: str, text: str, context: Context) -> _Read:
    file, problems = context.file, context.problems
    yaml, body = split(text, file, problems)
    head = read_head(yaml, path, context) if yaml is not None else empty_head(path)
    source = mask(text, body)
    check_structure(source, file, problems)
    marks = check_block_marks(source, file, context.figures, problems)
    in_body = check_facts(source, file, context.facts, problems)
    in_terms = (
        fact
        for term in (context.glossary.values() if "glossary" in marks.names("part") else ())
        for fact in term.facts
    )
    in_figures = (fact for name in marks.names("figure") for fact in context.figures[name].facts)
    used = list(dict.fromkeys([*head.facts, *in_body, *in_figures, *in_terms]))
    cited, places = check_citations(source, file, context.references, problems)
    check_listed(head, places, used, context.facts, problems)
    article = Article(
        path=path,
        url=url_of(path),
        body=text[body:],
        body_line=text.count("\n", 0, body) + 1,
        cited=cited,
        facts=tuple(used),
        figures=marks.names("figure"),
        parts=marks.names("part"),
        **{name: getattr(head, name) for name in Described.__struct_fields__},
    )
    return _Read(article, head, source, marks, file, View())


def _viewed(item: _Read, library: Library, problems: Problems) -> _Read:
    """``item`` with what is only known once its Markdown is rendered."""
    try:
        html, headings = render(library, item.article)
        view = look_at(html)
    except RecursionError:
        where = (item.file, item.article.body_line, 1)
        problems.error("A054", where, "blocks are nested too deep", "flatten them")
        return item
    except AssertionError:
        # Python's reader of HTML stops at a marked section such as "<![>"; check_structure named it.
        if not any(one.code == "A063" and one.file == item.file for one in problems):
            raise
        return item
    check_placeholders(item.marks, view, problems)
    if item.article.faq:
        check_questions(headings, item.file, item.article.body_line, problems)
    check_left_over(item.source, view.prose, library, item.file, problems)
    article = msgspec.structs.replace(
        item.article,
        headings=headings,
        cited=citations_in(view.ids),
        words=terms_in(view.addresses, library.glossary),
    )
    listed = [f"ref-{key}" for key in numbers_of(library, article)]
    listed += map(meaning_anchor, article.words)
    if "glossary" in article.parts:
        listed += library.glossary
    article = msgspec.structs.replace(article, anchors=frozenset([*view.ids, *listed]))
    return replace(item, article=article, view=view)


def _pages(found: list[_Read], files: Files) -> Pages:
    return Pages(
        anchors={item.article.path: item.article.anchors for item in found},
        drafts=frozenset(item.article.path for item in found if item.article.draft),
        files=files.others | (set(files.articles) - {item.article.path for item in found}),
    )


def _check_markup(found: list[_Read], pages: Pages, context: Context) -> None:
    for item in found:
        path = item.article.path
        targets = TargetCheck(path, pages, context.problems)
        MarkupCheck(item.source, replace(context, file=item.file), targets).run(item.view)
        for target, where in item.head.links:
            targets.check(target, where, page=True)


def _check_unused(library: Library, file: str, problems: Problems) -> None:
    used: set[str] = {key for fact in library.facts.values() for key in fact.sources}
    for article in library.articles.values():
        used.update(numbers_of(library, article))
    for key, reference in library.references.items():
        if key not in used:
            where = (file, reference.line, 1)
            message = f"the source '{key}' is not used by any article or fact"
            problems.warning("A029", where, message, "cite it or delete it")
