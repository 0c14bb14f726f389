"""Where a visitor says that something on a page is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from site_generator.page_paths import PROGRAM

if TYPE_CHECKING:
    from site_generator.pages.settings import PageSettings
    from site_generator.wording import Words

_ID, _PATH = "@id@", "@path@"


class Corrections:
    """Addresses that open a message to the editors, filled with what page it is about.

    An e-mail where the settings name an address, else an issue of the repository; "" where they
    name neither. Nothing of the visitor is part of it.
    """

    def __init__(self, settings: PageSettings, words: Words) -> None:
        text = words.section("place.correction")
        base = f"{settings.site_url.rstrip('/')}/" if settings.site_url else "/"
        self._program = _pattern(settings, text["program"], base)
        self._place = _pattern(settings, text["place"], base)

    def program(self, id_: str) -> str:
        """About the listing with this id."""
        return self._program.replace(_ID, id_).replace(_PATH, PROGRAM(id_))

    def place(self, path: str) -> str:
        """About the page of a place, which is at ``path`` inside the site."""
        return self._place.replace(_ID, path.strip("/")).replace(_PATH, path)


def _pattern(settings: PageSettings, text: dict[str, Any], base: str) -> str:
    """The address with marks for id and path, which are made of characters that need no escape."""
    subject = _quoted(text["subject"].format(id=_ID))
    body = text["body"].format(id=_ID, page=f"{base}{_PATH}")
    if settings.corrections_email:
        # Lines of an e-mail's body end with both characters (RFC 6068).
        lines = _quoted(body.replace("\n", "\r\n"))
        return f"mailto:{settings.corrections_email}?subject={subject}&body={lines}"
    if settings.repository:
        repository = settings.repository.rstrip("/")
        return f"{repository}/issues/new?title={subject}&body={_quoted(body)}"
    return ""


def _quoted(text: str) -> str:
    return quote(text, safe="@")
