"""The templates of catalogue pages, compiled once."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateSyntaxError
from markupsafe import Markup, escape

from site_generator.page_paths import link
from site_generator.template_cache import TemplateCache

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_generator.page_paths import PagePath
    from site_generator.wording import Words

_INCLUDE = re.compile(r'\{% include "(components/[^"]+)" %\}\n?')
_TEXT = re.compile(r'\{\{ words\("([^"]+)"\) \}\}')
_GAP = "\x1f"


class _FoldedSource(FileSystemLoader):
    """Puts components and texts in the place of their tags before compiling.

    A page has half a dozen components and twenty texts that never change. Looking them up again
    for each of 20,000 pages took a third of the time of a page.
    """

    def __init__(self, theme: Path, words: Words) -> None:
        super().__init__(theme)
        self._words = words

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        source, filename, fresh = super().get_source(environment, template)

        def component(match: re.Match[str]) -> str:
            return self.get_source(environment, match.group(1))[0]

        def text(match: re.Match[str]) -> str:
            try:
                return str(escape(self._words(match.group(1))))
            except KeyError:  # said when the template is rendered, with its line
                return match.group(0)

        return _TEXT.sub(text, _INCLUDE.sub(component, source)), filename, fresh


class Templates:
    """Renders contexts. Everything is escaped unless it is ``Markup``; a wrong name is an error.

    ``at`` is where the pages are that are rendered: the filter ``url`` leads from there to a path.
    It is worked out when a template is compiled. Without ``at`` there is no such filter.
    """

    def __init__(self, theme: Path, words: Words, at: PagePath | None = None) -> None:
        self._environment = Environment(
            loader=_FoldedSource(theme, words),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            bytecode_cache=TemplateCache(at.pattern if at else ""),
        )
        if at:
            self._environment.filters["url"] = partial(link, at.pattern)
        self._theme = theme
        self._words = words

    def renderer(self, name: str) -> Callable[[object], Markup]:
        """A function that renders the template ``name`` with its context as ``page``."""
        try:
            template = self._environment.get_template(name)
        except TemplateSyntaxError:
            self._find_slip(name)
            raise

        def render(page: object) -> Markup:
            # As template.render(), without copying the environment's globals for each page.
            given = template.new_context({"page": page, "words": self._words}, shared=True)
            try:
                html = "".join(template.root_render_func(given))
            except Exception:  # noqa: BLE001 - jinja2 raises it again with the template's line
                self._plain().get_template(name).render(page=page, words=self._words)
                self._environment.handle_exception()
            return Markup(html)  # noqa: S704 - a template's output is HTML

        return render

    def _plain(self) -> Environment:
        """The same with each component in its own file, where a slip has its line."""
        return self._environment.overlay(loader=FileSystemLoader(self._theme))

    def _find_slip(self, name: str) -> None:
        """Raise what is wrong with the form of the template ``name``, or of a component in it."""
        plain = self._plain()
        plain.get_template(name)
        source, _, _ = FileSystemLoader(self._theme).get_source(plain, name)
        for component in _INCLUDE.findall(source):
            self._find_slip(component)

    def pattern(self, name: str, *gaps: str, **fixed: object) -> str:
        """The template ``name`` as a format string: ``{gap}`` stands where it shows ``page.gap``.

        For small pieces that are on every page. What fills a gap has to be HTML already.
        """
        page = {**fixed, **{gap: Markup(f"{_GAP}{gap}{_GAP}") for gap in gaps}}  # noqa: S704
        parts = self.renderer(name)(page).strip().split(_GAP)
        texts = [part.replace("{", "{{").replace("}", "}}") for part in parts[::2]]
        named = [f"{{{gap}}}" for gap in parts[1::2]]
        return "".join([piece for pair in zip(texts, [*named, ""], strict=True) for piece in pair])
