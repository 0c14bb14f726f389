"""Links to other sites: where they are, and what is said about those that are dead or moved."""

from __future__ import annotations

import html
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urldefrag

from site_generator.articles.text.links import find_links, find_tags
from site_generator.editorial.answers import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from site_generator.articles import Reference
    from site_generator.editorial.allowances import Allowances
    from site_generator.editorial.answers import Answer
    from site_generator.editorial.prose import Page
    from site_generator.problems import Problems


@dataclass(frozen=True, slots=True)
class OutsideLink:
    """An http or https address, without its fragment, and where it is."""

    address: str
    where: tuple[str, int, int]


def links_of(page: Page) -> Iterator[OutsideLink]:
    """The links of an article to other sites."""
    source = page.source
    written = [(link.target, link.offset) for link in find_links(source)]
    for tag in find_tags(source):
        written += [(value, at) for name, value, at in tag.attributes if name == "href" and value]
    for target, offset in sorted(written, key=lambda one: one[1]):
        yield from _outside(html.unescape(target).strip(), (page.file, *source.place(offset)))


def links_of_references(references: Iterable[Reference], file: str) -> Iterator[OutsideLink]:
    """The address of each work: its DOI, else its URL. ``file`` is that of the references."""
    for reference in references:
        yield from _outside(reference.link or "", (file, reference.line, 1))


def _outside(address: str, where: tuple[str, int, int]) -> Iterator[OutsideLink]:
    if address.lower().startswith(("http://", "https://")):
        yield OutsideLink(urldefrag(address).url, where)


def report(
    links: Iterable[OutsideLink],
    answers: Mapping[str, Answer],
    allowances: Mapping[str, Allowances],
    problems: Problems,
) -> None:
    """Warn of each link that is dead or has moved permanently. ``allowances`` are those by file."""
    for link in links:
        answer = answers[link.address]
        file, line, _ = link.where
        if answer.verdict is Verdict.DEAD and not allowances[file].permit("dead-link", line):
            message = f"'{link.address}' is dead ({answer.said})"
            problems.warning("E040", link.where, message, "find where it went, or remove it")
        elif answer.verdict is Verdict.MOVED and not allowances[file].permit("moved-link", line):
            message = f"'{link.address}' has moved permanently"
            problems.warning("E041", link.where, message, f"write '{answer.now_at}'")
