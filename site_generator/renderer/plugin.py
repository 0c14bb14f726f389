"""MkDocs' events on one side, ``renderer.session`` on the other; nothing else."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from mkdocs.config import config_options as kinds
from mkdocs.config.base import Config
from mkdocs.exceptions import Abort, PluginError
from mkdocs.plugins import BasePlugin

from site_generator.errors import SiteError
from site_generator.renderer.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

    from site_generator.pages import PageSettings
    from site_generator.workflow import Sources

log = logging.getLogger("mkdocs.plugins.iop-site")
P = ParamSpec("P")
T = TypeVar("T")


class SitePluginError(PluginError):
    """MkDocs' own kind of error, with ours as its cause."""


class PluginConfig(Config):
    """The keys under ``iop-site`` in ``mkdocs.yml``."""

    corrections_email = kinds.Type(str, default="")
    repository = kinds.Type(str, default="")
    search = kinds.Type(bool, default=True)


class SitePlugin(BasePlugin[PluginConfig]):
    """Adds programs, places and the finder to the articles that MkDocs renders."""

    sources: Sources
    """What the last build read; set once its sources are found to be in order."""

    settings: PageSettings
    """What the last build was told of its site; set together with ``sources``."""

    _session: Session | None = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self._close()
        self._session = _guarded(Session.open, config, dict(self.config))
        self.sources, self.settings = self._session.sources, self._session.settings
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        return self._now.add_files(files, config)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        return self._now.prepare_templates(env)

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        return self._now.begin_page(markdown, page)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        return _guarded(self._now.add_context, context, page, nav)

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        return _guarded(self._now.take_frame, output, page)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        _guarded(self._now.finish)
        self._close()

    def on_build_error(self, *, error: Exception) -> None:
        self._close()

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        for path in Session.watched(config):
            server.watch(str(path), builder)
        server.builder = _forgiving(server.builder)
        return server

    @property
    def _now(self) -> Session:
        if self._session is None:
            raise SitePluginError("a page was asked for before the configuration was read")
        return self._session

    def _close(self) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None


def _forgiving(builder: Callable[[], None]) -> Callable[[], None]:
    """Rebuild so that a preview goes on with the last good page where the content has problems.

    When told of a failure, MkDocs answers no request until someone fixes it.
    """

    def rebuild() -> None:
        try:
            builder()
        except Abort:
            log.warning("The preview shows the last good site until this is fixed.")

    return rebuild


def _guarded(step: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    try:
        return step(*args, **kwargs)
    except SiteError as error:
        raise SitePluginError(str(error)) from error
