"""What the pages need to know about the site as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from site_generator.wording import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSettings:
    """``site_url`` is absolute, or "" for a site that does not know its address.

    ``repository`` is the project's address on a forge that takes reports at ``/issues/new``.
    ``words`` are those of its language. ``word_search``: the site has the search by words.
    """

    words: Words
    site_url: str
    site_name: str
    today: date
    corrections_email: str = ""
    repository: str = ""
    word_search: bool = True

    @property
    def language(self) -> str:
        """The tag of the site's language."""
        return self.words.language
