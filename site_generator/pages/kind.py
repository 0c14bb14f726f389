"""One kind of page made from the catalogue: all that the site knows of it, declared in one class."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from markupsafe import Markup

    from site_generator.page_paths import PagePath
    from site_generator.pages.shared import Shared
    from site_generator.word_search.documents import WordDocument

T = TypeVar("T")
"""What a page is about."""


class Kind(ABC, Generic[T]):
    """A kind of page; writing, sitemap and word search read nothing else. Built once per build.

    ``name`` names its texts, ``place.<name>_title`` and ``place.<name>_description``; ``at`` is where
    its pages stand, which also decides about the frame; ``template`` shows the context. Pages that
    are not ``listed`` ask search engines not to list them and are left out of the sitemap.
    """

    name: ClassVar[str]
    at: ClassVar[PagePath]
    template: ClassVar[str]
    listed: ClassVar[bool] = True

    def __init__(self, shared: Shared) -> None:
        self.shared = shared
        self.templates = shared.templates(self.at)
        self.render = self.templates.renderer(self.template)

    @abstractmethod
    def about(self) -> Sequence[T]:
        """What there is a page for, each."""

    @abstractmethod
    def path(self, one: T) -> str:
        """The page's path, which fits ``at``."""

    @abstractmethod
    def programs(self, one: T) -> Sequence[int]:
        """Indexes of the programs that date the page; it is not listed where all are made up."""

    @abstractmethod
    def context(self, one: T) -> object:
        """All that the template shows."""

    @abstractmethod
    def head(self, one: T) -> Markup:
        """What search engines read in the page's head."""

    def title(self, one: T) -> str:
        """The page's title without the site's name."""
        return self.shared.words(f"place.{self.name}_title", **self.gaps(one))

    def description(self, one: T) -> str:
        """What a search result says about the page."""
        return self.shared.words(f"place.{self.name}_description", **self.gaps(one))

    def gaps(self, one: T) -> Mapping[str, str]:  # noqa: ARG002 - few texts have none
        """What fills the gaps in title and description."""
        return {}

    def found_by(self, one: T) -> WordDocument | None:  # noqa: ARG002 - not every kind is found
        """What the word search knows of the page; None where it does not find it."""
        return None
