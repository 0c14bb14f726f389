"""Tells search engines what an article is, in schema.org's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from markupsafe import Markup

from site_generator.articles.text.citations import numbers_of
from site_generator.articles.text.faq import questions_in
from site_generator.script_json import safe_json

if TYPE_CHECKING:
    from site_generator.articles.model.values import Article, Library, Reference, Term

CONTEXT = "https://schema.org"


def json_ld(library: Library, article: Article, *, site_url: str, section: str) -> Markup:
    """A ``MedicalWebPage`` as JSON that is safe inside a script element.

    ``site_url`` is the site's address, ``section`` the title of the part the article belongs to
    ("" for none). ``lastReviewed`` is the day of the last look at its accuracy, an editor's check or
    a clinician's review; ``reviewedBy`` appears only if a named clinician has reviewed it.
    """
    address = _address(article, site_url)
    page: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "MedicalWebPage",
        "@id": address,
        "url": address,
        "name": article.title,
        "description": article.description,
        "inLanguage": library.words.language,
    }
    if section:
        page["isPartOf"] = {"@type": "WebPage", "name": section}
    reviewed = article.reviewed_by.date if article.reviewed_by else None
    looked_at = max(filter(None, (article.checked, reviewed)), default=None)
    if looked_at:
        page["lastReviewed"] = looked_at.isoformat()
    if article.reviewed_by:
        person = {"@type": "Person", "name": article.reviewed_by.name}
        if article.reviewed_by.credentials:
            person["honorificSuffix"] = article.reviewed_by.credentials
        page["reviewedBy"] = person
    works = [library.references[key] for key in numbers_of(library, article)]
    if works:
        page["citation"] = [_work(work) for work in works]
    return _printed(page)


def faq_json_ld(library: Library, article: Article, html: str, *, site_url: str) -> Markup:
    """A ``FAQPage`` with the questions and answers in ``html``, the text of ``article`` as shown."""
    address = _address(article, site_url)
    return _printed(
        {
            "@context": CONTEXT,
            "@type": "FAQPage",
            "url": address,
            "inLanguage": library.words.language,
            "mainEntity": [
                {
                    "@type": "Question",
                    "name": question.name,
                    "acceptedAnswer": {"@type": "Answer", "text": question.answer},
                }
                for question in questions_in(html, address)
            ],
        }
    )


def glossary_json_ld(library: Library, article: Article, *, site_url: str) -> Markup:
    """A ``DefinedTermSet`` of all terms, which ``article`` shows."""
    address = _address(article, site_url)
    return _printed(
        {
            "@context": CONTEXT,
            "@type": "DefinedTermSet",
            "@id": f"{address}#terms",
            "url": address,
            "name": article.title,
            "inLanguage": library.words.language,
            "hasDefinedTerm": [_term(term, address) for term in library.glossary.values()],
        }
    )


def _address(article: Article, site_url: str) -> str:
    return urljoin(site_url.rstrip("/") + "/", article.url)


def _printed(data: dict[str, Any]) -> Markup:
    return Markup(safe_json(data))  # noqa: S704 - no < is left in it


def _term(term: Term, address: str) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "@type": "DefinedTerm",
        "@id": f"{address}#{term.id}",
        "name": term.name,
        "description": term.short,
        "inDefinedTermSet": f"{address}#terms",
    }
    if term.also:
        shown["alternateName"] = list(term.also)
    return shown


def _work(reference: Reference) -> dict[str, Any]:
    work: dict[str, Any] = {"@type": "CreativeWork", "name": reference.title}
    if reference.authors:
        work["author"] = list(reference.authors)
    if reference.issued:
        work["datePublished"] = reference.issued
    if reference.link:
        work["url"] = reference.link
    return work
