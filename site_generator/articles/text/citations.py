"""Which works are at the end of an article, in which order, and how they read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from site_generator.articles.model.values import Article, Library, Reference, ShownReference

if TYPE_CHECKING:
    from site_generator.wording import Words

MOST_NAMES = 3
"""Authors named before the rest become "and others"."""


def numbers_of(library: Library, article: Article) -> dict[str, int]:
    """The number of each work: cited ones by first citation, then listed ones, then facts'."""
    keys = [*article.cited, *article.sources]
    for name in article.facts:
        if name in library.facts:
            keys += library.facts[name].sources
    known = dict.fromkeys(key for key in keys if key in library.references)
    return {key: number for number, key in enumerate(known, start=1)}


def references_of(library: Library, article: Article) -> list[ShownReference]:
    """The list of sources of ``article``."""
    return [
        ShownReference(
            number=number,
            key=key,
            html=as_html(library.references[key], library.words),
            backlinks=tuple(f"#cite-{key}-{nth + 1}" for nth in range(article.cited.get(key, 0))),
        )
        for key, number in numbers_of(library, article).items()
    ]


def as_html(reference: Reference, words: Words) -> Markup:
    """One line: who, when, what, where, and where to find it."""
    who = _authors(reference, words)
    year = f"({reference.year})" if reference.year else ""
    parts: list[str | Markup] = []
    if who or year:
        parts.append(f"{' '.join(part for part in (who, year) if part)}.")
    parts.append(Markup("<cite>{}</cite>{}").format(reference.title, _stop(reference.title)))
    parts += [f"{part}." for part in (_container(reference, words), _publisher(reference)) if part]
    if reference.link:
        parts.append(Markup('<a href="{0}">{0}</a>').format(reference.link))
    if reference.accessed:
        time = Markup('<time datetime="{0}">{0}</time>').format(reference.accessed)
        parts.append(escape(words("citation.accessed")).format(date=time))
    return Markup(" ").join(parts)


def _stop(text: str) -> str:
    return "" if text.endswith((".", "?", "!")) else "."


def _authors(reference: Reference, words: Words) -> str:
    names = reference.authors
    if len(names) > MOST_NAMES:
        return words("citation.and_others", names=", ".join(names[:MOST_NAMES]))
    return ", ".join(names)


def _container(reference: Reference, words: Words) -> str:
    issue = f"({reference.issue})" if reference.issue else ""
    edition: str | None = reference.edition
    if edition and edition.isdigit():
        edition = words("citation.edition", number=edition)
    pieces = (
        reference.container or reference.collection,
        f"{reference.volume or ''}{issue}" if reference.container else "",
        edition or "",
        (reference.page or "").replace("-", "\u2013"),
    )
    return ", ".join(piece for piece in pieces if piece)


def _publisher(reference: Reference) -> str:
    publisher = reference.publisher or ""
    return "" if publisher in reference.authors else publisher
