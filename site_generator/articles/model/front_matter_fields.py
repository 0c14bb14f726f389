"""What is in front matter, each field declared next to its type."""

from __future__ import annotations

from datetime import date  # noqa: TC003  msgspec reads the types
from typing import Annotated

from site_generator.articles.model.kinds import CHECKED, FACTS, TEMPLATE, TEXT
from site_generator.articles.model.registry_fields import DUE_AGAIN, Texts
from site_generator.declared.codes import Choice
from site_generator.declared.fields import Field
from site_generator.declared.kinds import Flag, Nested
from site_generator.declared.located import Located, Placed

HOME = "pages/home.html"
"""The template of the home page."""
_PAGE = Field(
    TEXT, "A Markdown file, relative to this one, with an anchor where that helps.", "page: what-is-an-iop.md"
)  # fmt: skip
Page = Annotated[Placed, _PAGE]
_WORDS = Field(FACTS, "What to read.", "text: What is an IOP?")
Words = Annotated[Placed, _WORDS]
Title = Annotated[Placed, Field(FACTS, "What it is about.", "title: What it costs")]
LEVELS = Choice(("outpatient", "iop", "php", "residential", "inpatient"))
SLEEP = Choice(("home", "program", "hospital"))


class Review(Located, frozen=True, kw_only=True):
    """The clinician who really read an article, and when."""

    name: Annotated[Placed, Field(TEXT, "Who it is.", "name: Ann Doe")]
    date: Annotated[date, Field(CHECKED, "The day of the review.", "date: 2026-11-01")]
    credentials: Annotated[
        Placed | None, Field(TEXT, "Their credentials.", "credentials: LCSW")
    ] = None


class Link(Located, frozen=True, kw_only=True):
    """An article and the words that lead to it."""

    page: Page
    text: Words


class FrontMatter(Located, frozen=True, kw_only=True):
    """The lines at the top of an article."""

    title: Annotated[
        Placed,
        Field(
            FACTS,
            "The page's heading and its title in search results. Best as the question that the page answers.",
            "title: What does Medicare pay for?",
        ),
    ]
    nav_title: Annotated[
        Placed, Field(FACTS, "A shorter title for the menu.", "nav_title: Medicare")
    ] = Placed()
    description: Annotated[
        Placed,
        Field(
            FACTS,
            "One or two sentences for search engines and section lists, 155 characters at most.",
            "description: What Medicare pays for.",
        ),
    ]
    checked: Annotated[
        date | None,
        Field(
            CHECKED,
            "The date someone last checked the article against its sources. Required without a `template`.",
            "checked: 2026-11-22",
        ),
    ] = None
    next_check: Annotated[date | None, DUE_AGAIN] = None
    sources: Annotated[
        Texts,
        Field(
            TEXT,
            "The works the article rests on, by key. What it cites belongs here too.",
            "sources: [medicare-iop]",
        ),
    ] = ()
    reviewed_by: Annotated[
        Review | None,
        Field(
            Nested(),
            "The clinician who actually read it. Without this, the page says that no clinician has reviewed it.",
            "reviewed_by: {name: Ann Doe, credentials: LCSW, date: 2026-11-01}",
        ),
    ] = None
    next: Annotated[
        Link | None,
        Field(Nested(), "What to read next.", "next: {page: costs.md, text: What it costs}"),
    ] = None
    template: Annotated[
        Placed, Field(TEMPLATE, "Another template of the theme.", "template: pages/help.html")
    ] = Placed()
    draft: Annotated[
        bool,
        Field(
            Flag(),
            "`true` keeps the page out of the site; it is still checked.",
            "draft: true",
        ),
    ] = False
    sheet: Annotated[
        bool,
        Field(
            Flag(),
            "`true` for a page that people print and fill in: see [Sheets](#sheets).",
            "sheet: true",
        ),
    ] = False
    faq: Annotated[
        bool,
        Field(
            Flag(),
            "`true` for a page of questions and answers: see [Questions and answers](#questions-and-answers).",
            "faq: true",
        ),
    ] = False


class Door(Located, frozen=True, kw_only=True):
    """A way into the site."""

    title: Title
    text: Words
    page: Page


class Rung(Located, frozen=True, kw_only=True):
    """A level of care on the ladder of the home page."""

    level: Annotated[Placed, Field(LEVELS, "The level of care.", "level: iop")]
    name: Annotated[Placed, Field(FACTS, "What it is called.", "name: Intensive outpatient")]
    hours: Annotated[Placed, Field(FACTS, "How much time it takes.", "hours: 9 to 19 hours a week")]
    where: Annotated[Placed, Field(SLEEP, "Where a person sleeps.", "where: home")]
    page: Page


class HomeFrontMatter(FrontMatter, frozen=True, kw_only=True):
    """The lines at the top of the home page."""

    headline: Annotated[Texts, Field(FACTS, "The lines of the headline.", "headline: [One., Two.]")]
    lead: Annotated[Placed, Field(FACTS, "A sentence below it.", "lead: It is 9 hours a week.")]
    lead_link: Annotated[
        Link, Field(Nested(), "Where to read more.", "lead_link: {page: iop.md, text: More}")
    ]
    doors: Annotated[
        tuple[Door, ...],
        Field(Nested("a door"), "The ways into the site.", "doors: [...]"),
    ]
    ladder_title: Annotated[
        Placed, Field(FACTS, "The heading of the ladder.", "ladder_title: Five levels")
    ]
    ladder_text: Annotated[
        Placed, Field(FACTS, "A sentence below it.", "ladder_text: From least to most.")
    ]
    ladder: Annotated[
        tuple[Rung, ...],
        Field(Nested("a rung"), "The levels of care.", "ladder: [...]"),
    ]
    questions: Annotated[
        tuple[Door, ...],
        Field(Nested("a question"), "Questions with short answers.", "questions: [...]"),
    ]
    questions_link: Annotated[
        Link, Field(Nested(), "Where to find more.", "questions_link: {page: faq.md, text: All}")
    ]
