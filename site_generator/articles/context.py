"""What the readers of one file need to know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from site_generator.articles.model.registry_fields import Fact
    from site_generator.articles.model.values import ArticleFigure, Reference, Term
    from site_generator.problems import Problems
    from site_generator.wording import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The file as it is shown to editors, what it may name, and where faults are collected.

    ``today`` decides which dates have passed, ``words`` are those of the site's language.
    """

    file: str
    problems: Problems
    today: date
    words: Words
    references: Mapping[str, Reference]
    facts: Mapping[str, Fact]
    glossary: Mapping[str, Term] = field(default_factory=dict)
    figures: Mapping[str, ArticleFigure] = field(default_factory=dict)
