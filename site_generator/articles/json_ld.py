"""Tells search engines what an article is, in schema.org's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from markupsafe import Markup

from site_generator.articles.sources import numbers_of
from site_generator.script_json import safe_json

if TYPE_CHECKING:
    from site_generator.articles.model import Article, Library, Reference


def json_ld(library: Library, article: Article, *, site_url: str, section: str) -> Markup:
    """A ``MedicalWebPage`` as JSON that is safe inside a script element.

    ``site_url`` is the site's address, ``section`` the title of the part the article belongs to
    ("" for none). ``lastReviewed`` stands only where a named clinician has reviewed.
    """
    address = urljoin(site_url.rstrip("/") + "/", article.url)
    page: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "MedicalWebPage",
        "@id": address,
        "url": address,
        "name": article.title,
        "description": article.description,
        "inLanguage": "en",
    }
    if section:
        page["isPartOf"] = {"@type": "WebPage", "name": section}
    if article.checked:
        page["dateModified"] = article.checked.isoformat()
    if article.reviewed_by:
        page["lastReviewed"] = article.reviewed_by.date.isoformat()
        person = {"@type": "Person", "name": article.reviewed_by.name}
        if article.reviewed_by.credentials:
            person["honorificSuffix"] = article.reviewed_by.credentials
        page["reviewedBy"] = person
    works = [library.references[key] for key in numbers_of(library, article)]
    if works:
        page["citation"] = [_work(work) for work in works]
    return Markup(safe_json(page))  # noqa: S704 - no < is left in it


def _work(reference: Reference) -> dict[str, Any]:
    work: dict[str, Any] = {"@type": "CreativeWork", "name": reference.title}
    if reference.authors:
        work["author"] = list(reference.authors)
    if reference.issued:
        work["datePublished"] = reference.issued
    if reference.link:
        work["url"] = reference.link
    return work
