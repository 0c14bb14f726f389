"""What every template finds in MkDocs' environment."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment, pass_context
from mkdocs.utils.templates import TemplateContext, url_filter

from site_generator.publishing.served import CONTENT_POLICY
from site_generator.renderer.shown_site import show_finder, show_site
from site_generator.template_cache import TemplateCache

if TYPE_CHECKING:
    from datetime import date

    from site_generator.pages import PageSettings
    from site_generator.wording import Words
    from site_generator.workflow import Sources


def prepare(env: Environment, sources: Sources, settings: PageSettings) -> Environment:
    """Add globals and filters; escape in our own templates, and there only.

    Material's templates are written for an environment that does not escape.
    """
    ours = {
        path.relative_to(sources.project.theme).as_posix()
        for path in Path(sources.project.theme).rglob("*.html")
    }
    env.bytecode_cache = TemplateCache("articles")
    env.autoescape = lambda name: name in ours
    env.globals["words"] = settings.words
    env.globals["site"] = show_site(sources, settings)
    env.globals["finder"] = show_finder(sources, settings)
    env.globals["content_policy"] = CONTENT_POLICY.replace(" frame-ancestors 'none';", "")

    @pass_context
    def asset(context: TemplateContext, name: str) -> str:
        return str(url_filter(context, sources.assets.path(name)))

    env.globals["asset"] = asset
    env.filters["day"] = partial(day, settings.words)
    env.filters["isoday"] = isoday
    return env


def day(words: Words, value: date) -> str:
    """A date as people read it: ``November 22, 2026``; months come from the wording table."""
    months = words.section("site.months")
    return words("site.date", day=value.day, month=months[value.month - 1], year=value.year)


def isoday(value: date) -> str:
    """A date for machines: ``2026-11-22``."""
    return value.isoformat()
