"""What the pages need to know about the site as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSettings:
    """``site_url`` is absolute, or "" for a site that does not know its address.

    ``repository`` is the project's address on a forge that takes reports at ``/issues/new``.
    ``word_search``: the site has the search by words.
    """

    site_url: str
    site_name: str
    today: date
    corrections_email: str = ""
    repository: str = ""
    language: str = "en"
    word_search: bool = True
