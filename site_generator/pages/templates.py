"""The templates of catalogue pages, compiled once per build."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from site_generator.wording import Words

_INCLUDE = re.compile(r'\{% include "(components/[^"]+)" %\}\n?')


class _PlainIncludes(FileSystemLoader):
    """Puts included components in the place of their tag before compiling.

    A page has half a dozen components; looking each up again for each of 20,000 pages costs a
    fifth of the time that a page takes.
    """

    def get_source(
        self, environment: Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        source, filename, fresh = super().get_source(environment, template)

        def component(match: re.Match[str]) -> str:
            return self.get_source(environment, match.group(1))[0]

        return _INCLUDE.sub(component, source), filename, fresh


class Templates:
    """Renders contexts. Everything is escaped unless it is ``Markup``; a wrong name is an error."""

    def __init__(self, theme: Path, words: Words) -> None:
        self._environment = Environment(
            loader=_PlainIncludes(theme),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._environment.globals["words"] = words

    def renderer(self, name: str) -> Callable[[object], Markup]:
        """A function that renders the template ``name`` with its context as ``page``."""
        template = self._environment.get_template(name)

        def render(page: object) -> Markup:
            return Markup(template.render(page=page))  # noqa: S704 - a template's output is HTML

        return render
