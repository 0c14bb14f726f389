"""What a site still needs before anybody but its editors should see it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_generator.catalogue.model import Catalogue
    from site_generator.pages import PageSettings

NOBODYS = re.compile(
    r"(?:.+\.)?(?:example|test|invalid|localhost)|(?:www\.)?example\.(?:com|net|org)|127(?:\.\d+){3}|::1"
)
NONE_LISTED = "no program is listed yet: add one in programs/mine.yaml (docs/catalogue.md)"


def left_to_do(catalogue: Catalogue, settings: PageSettings) -> Iterator[str]:
    """One line for each thing that is still as it was shipped, and what to do about it."""
    files = [catalogue.file_of(program) for program in catalogue.programs]
    samples = [info.file for info in files if info.sample]
    if not files:
        yield NONE_LISTED
    if samples:
        names = ", ".join(sorted(set(samples)))
        yield f"{len(samples):,} of {len(files):,} listings are samples: delete {names}"
    if _is_placeholder(settings.site_url):
        yield "site_url in mkdocs.yml is not yet the address of your site"
    if not settings.corrections_email and not settings.repository:
        yield "corrections_email in mkdocs.yml is empty, so no page has a link for reporting a mistake"


def _is_placeholder(address: str) -> bool:
    """Whether there is no address, or one that no visitor could have: of this computer, or in a domain
    kept for examples and tests (RFC 2606).
    """
    host = urlsplit(address).hostname or ""
    return not host or bool(NOBODYS.fullmatch(host))
