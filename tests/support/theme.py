"""The theme by itself: its colors, and its templates rendered on Material's base page."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    DictLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    Undefined,
)
from markupsafe import Markup

from site_generator.wording import english
from tests.support import ROOT

THEME = ROOT / "theme"
MATERIAL = Path(str(files("material") / "templates"))
DARK = "@media (prefers-color-scheme: dark)"
ADDRESS = Markup('<a href="{0}">{0}</a>').format(f"https://book.example/{'a-long-way/' * 12}")
SECTIONS = ("understand", "costs", "find", "about")


def colours(scheme: str) -> dict[str, str]:
    """The hexadecimal colors of ``light`` or ``dark`` by name, without the prefix ``--mg-``."""
    tokens = (THEME / "styles" / "00-tokens.css").read_text(encoding="utf-8")
    light, dark = (_hexadecimal(part) for part in tokens.split(DARK))
    return light | dark if scheme == "dark" else light


def _hexadecimal(css: str) -> dict[str, str]:
    return dict(re.findall(r"--mg-([\w-]+):\s*(#[0-9a-f]{6});", css))


def contrast(one: str, other: str) -> float:
    """The ratio of two ``#rrggbb`` colors by the definition in WCAG 2.2, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def asset_names() -> set[str]:
    """What templates may ask ``asset()`` for."""
    listed = tomllib.loads((THEME / "assets.toml").read_text(encoding="utf-8"))["file"]
    own = [*THEME.glob("scripts/**/*.js"), *THEME.glob("components/*/*.js")]
    own += [path for path in THEME.glob("images/**/*") if path.is_file()]
    names = {path.relative_to(THEME).as_posix() for path in own}
    return {"site.css"} | names | {row["to"] for row in listed}


def environment(*, strict: bool = False) -> Environment:
    """The theme's templates as the renderer sees them, every page two folders deep.

    ``strict`` puts a page of nothing but Material's blocks in place of Material's base page, which
    is not written for strict undefined values, and makes every unknown name in ours an error.
    """
    loaders: list[BaseLoader] = [FileSystemLoader(THEME), FileSystemLoader(MATERIAL)]
    if strict:
        loaders.insert(0, DictLoader({"base.html": _blocks_only()}))
    ours = {path.relative_to(THEME).as_posix() for path in THEME.rglob("*.html")}
    env = Environment(
        loader=ChoiceLoader(loaders),
        autoescape=lambda name: name in ours,  # noqa: S701 - Material is not written for it
        undefined=StrictUndefined if strict else Undefined,
    )
    known = asset_names()

    def asset(name: str) -> str:
        assert name in known, f"no asset '{name}'"
        return f"../../{name}"

    env.globals.update(
        words=english(),
        asset=asset,
        content_policy="default-src 'self'",
        site=site(),
        finder=SimpleNamespace(
            data_path="data", states=(), total=0, sample=True, strings={}, vocabulary={}
        ),
    )
    env.filters["url"] = lambda path: path if path[0] == "#" else f"../../{path}"
    env.filters["script_tag"] = str
    env.filters["day"] = lambda day: f"November {day.day}, {day.year}"
    env.filters["isoday"] = date.isoformat
    return env


def _blocks_only() -> str:
    base = (MATERIAL / "base.html").read_text(encoding="utf-8")
    names = re.findall(r"{%-? block (\w+) -?%}", base)
    return "".join(f"{{% block {name} %}}{{% endblock %}}" for name in names)


def site(**other: Any) -> SimpleNamespace:
    given = {
        "name": "Middle Ground",
        "url": "https://site.example/",
        "language": "en",
        "sample": "all",
        "build_date": date(2026, 11, 22),
        "repository": "",
        "corrections_email": "",
        "word_search": True,
    }
    return SimpleNamespace(**given | other)


def article(**other: Any) -> SimpleNamespace:
    """An article with one source, a section of three pages and a next step."""
    pages = [
        SimpleNamespace(title=title, url=f"../{title}/", description="What it says.", current=now)
        for title, now in (("start", False), ("hours", True), ("groups", False))
    ]
    given = {
        "title": "How many hours?",
        "nav_title": "Hours",
        "description": "Nine or more.",
        "checked": date(2026, 11, 10),
        "next_check": date(2027, 11, 10),
        "reviewed_by": None,
        "draft": False,
        "json_ld": (Markup('{"@type":"MedicalWebPage"}'),),
        "words": (),
        "all_words": "",
        "sheet": False,
        "meta": {},
        "references": (
            SimpleNamespace(
                number=1,
                key="book",
                anchor="ref-book",
                html=Markup("A <cite>book</cite>. ") + ADDRESS,
                backlinks=("#cite-book-1",),
            ),
        ),
        "next": SimpleNamespace(text="Choose one", url="../choose/"),
        "section": SimpleNamespace(title="Understand", url="../start/", pages=pages),
        "breadcrumbs": (SimpleNamespace(title="Home", url="../.."),),
    }
    return SimpleNamespace(**given | other)


def home_meta() -> dict[str, Any]:
    """What the home page's front matter holds, filled and with addresses."""
    row = {"title": "I start soon", "text": "The first day.", "page": "week-by-week/"}
    step = {"level": "iop", "name": "IOP", "hours": "9", "where": "home", "page": "levels/"}
    return {
        "headline": ["More than weekly therapy.", "Less than a hospital."],
        "lead": "Nine hours of therapy.",
        "lead_link": {"page": "understand/", "text": "What is it?"},
        "questions_link": {"page": "faq/", "text": "All of them"},
        "doors": [row],
        "questions": [row],
        "ladder_title": "Levels",
        "ladder_text": "Steps.",
        "ladder": [step, step | {"level": "inpatient", "where": "hospital", "hours": "always"}],
    }


def render(template: str, *, strict: bool = False, **context: Any) -> str:
    """``template`` with a page and a menu; ``context`` replaces parts of what it is given."""
    toc = [SimpleNamespace(title=f"Part {n}", url=f"#part-{n}", level=2) for n in (1, 2, 3)]
    page = SimpleNamespace(
        title="A page",
        content="<p>The answer.</p><h2 id=part-1>Part 1</h2>",
        meta={},
        toc=toc,
        canonical_url="https://site.example/understand/hours/",
        is_homepage=False,
        url="understand/hours/",
        previous_page=None,
        next_page=None,
    )
    theme = {"language": "en", "features": [], "font": False}
    given: dict[str, Any] = {
        "page": page,
        "nav": nav(),
        "article": article(),
        "base_url": "../..",
        "config": {"site_description": "About IOPs.", "theme": theme, "extra": {}},
    }
    return environment(strict=strict).get_template(template).render(**given | context)


def nav() -> SimpleNamespace:
    """A menu of sections, a page that stands alone, and the pages about the site."""
    items = [_section(folder, f"{folder}/index.md", "index") for folder in SECTIONS]
    single = SimpleNamespace(
        title="Glossary", url="glossary/", is_section=False, is_page=True, is_homepage=False,
        active=False,
    )  # fmt: skip
    return SimpleNamespace(items=[*items, single, _section("help", "help-now.md", "help-now")])


def _section(title: str, source: str, name: str) -> SimpleNamespace:
    child = SimpleNamespace(
        title=f"{title} page",
        url=f"{title}/",
        is_page=True,
        active=False,
        meta={},
        file=SimpleNamespace(name=name, src_uri=source),
    )
    return SimpleNamespace(
        title=title.capitalize(), children=[child], is_section=True, is_page=False, active=False
    )
