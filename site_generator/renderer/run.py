"""Runs MkDocs for the commands of this project."""

from __future__ import annotations

import errno
import gc
import logging
import os
import socket
import traceback
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException

from site_generator.errors import PublishError, SiteError, UsageError
from site_generator.problems import did_you_mean
from site_generator.publishing.staging import check_output, disk_trouble
from site_generator.renderer.plugin import SitePlugin
from site_generator.renderer.session import project_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

    from site_generator.pages import PageSettings
    from site_generator.workflow import Project, Sources


PLUGIN = "iop-site"
"""How ``mkdocs.yml`` names this project's plugin; ``pyproject.toml`` registers it."""

NO_SUCH_ADDRESS = {errno.EADDRNOTAVAIL, errno.EACCES}
OTHER_ADDRESS = "name a free one with --address, such as --address 127.0.0.1:8001"


def configuration(config_file: Path, **overrides: Any) -> MkDocsConfig:
    """The checked settings of ``mkdocs.yml``; UsageError when they are wrong or missing."""
    if not config_file.is_file():
        raise UsageError(
            f"there is no '{config_file}'; run the command in the project's folder or name it"
            " with --config"
        )
    try:
        config = load_config(str(config_file), **overrides)
    except MkDocsException as error:
        raise UsageError(f"{config_file}: {error}") from error
    # Without the plugin MkDocs would build a site of its own kind, straight over the one there.
    if PLUGIN not in config.plugins:
        raise UsageError(
            f"{config_file}: the plugin '{PLUGIN}' is not listed; write '  - {PLUGIN}' below"
            " 'plugins:'"
        )
    if not config.theme.custom_dir:
        raise UsageError(
            f"{config_file}: the theme has no folder of its own; write 'custom_dir: theme' below"
            " 'theme:'"
        )
    if not config.use_directory_urls:
        raise UsageError(
            f"{config_file}: addresses end with a slash here; write 'use_directory_urls: true'"
        )
    _check_nav(config_file, config)
    return config


def _check_nav(config_file: Path, config: MkDocsConfig) -> None:
    """Refuse a navigation that would lead to pages which are not there; MkDocs only mentions it."""
    content = Path(config.docs_dir)
    missing = [
        path
        for path in _named(config.nav)
        if path.endswith(".md") and "://" not in path and not (content / path).is_file()
    ]
    if missing:
        there = [path.relative_to(content).as_posix() for path in sorted(content.rglob("*.md"))]
        hint = did_you_mean(missing[0], there) or "correct the name, or take the line out"
        raise UsageError(
            f"{config_file}: 'nav' names pages that are not in '{content.name}':"
            f" {', '.join(missing)}; {hint}"
        )


def _named(nav: object) -> Iterator[str]:
    """The pages and links in MkDocs' ``nav``: texts in lists and mappings, inside one another."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, list | dict):
        for part in nav.values() if isinstance(nav, dict) else nav:
            yield from _named(part)


def project(config_file: Path) -> Project:
    """The project whose settings stand in ``config_file``."""
    return project_of(configuration(config_file))


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build: what was read, what its site is called, and the folder in which it stands."""

    sources: Sources
    settings: PageSettings
    site_dir: Path


def build(
    config_file: Path, site_dir: Path | None, *, strict: bool = False, search: bool = True
) -> Built:
    """Build the site. Raises what the project's own steps raise.

    ``search`` False leaves the search by words out, whatever the settings say.
    """
    if site_dir:
        check_output(site_dir.absolute(), project=config_file.absolute().parent)
    given = {"site_dir": str(site_dir.absolute())} if site_dir else {}
    config = configuration(config_file, strict=strict, **given)
    if not search:
        config.plugins[PLUGIN].config["search"] = False
    target = Path(config.site_dir)
    try:
        with _own_errors(), _logged_once(), _no_collection():
            mkdocs_build(config)
    except OSError as error:
        raise PublishError(disk_trouble(error, target)) from error
    plugin = config.plugins[PLUGIN]
    assert isinstance(plugin, SitePlugin)  # noqa: S101 - the name is registered for this class
    return Built(plugin.sources, plugin.settings, target)


def serve(config_file: Path, address: str) -> None:
    """Serve the site on this computer and build it anew at every change."""
    config = configuration(config_file)
    _check_address(address)
    try:
        with _own_errors():
            mkdocs_serve(str(config_file), watch_theme=True, dev_addr=address)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            reason = "another program listens at that address"
        elif isinstance(error, socket.gaierror) or error.errno in NO_SUCH_ADDRESS:
            reason = f"this computer cannot listen at '{address}' ({error.strerror})"
        else:
            raise PublishError(disk_trouble(error, Path(config.site_dir))) from error
        raise UsageError(f"{reason}; {OTHER_ADDRESS}") from None


def _check_address(address: str) -> None:
    """MkDocs would build the whole site before it looks at the number."""
    _, _, port = address.rpartition(":")
    if not (":" in address and port.isdecimal() and len(port) < 6 and int(port) <= 65_535):
        raise UsageError(f"'{address[:60]}' is no host and port; {OTHER_ADDRESS}")


os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")
"""Material prints a notice about its successor at every run; editors cannot act on it, and what
the project thinks of it stands in ``docs/design.md``."""


@contextmanager
def _own_errors() -> Iterator[None]:
    """Let our own errors through in their own clothes; MkDocs wraps them."""
    log = logging.getLogger("mkdocs")
    before = log.level
    log.setLevel(os.environ.get("IOP_SITE_LOG", "WARNING"))
    try:
        yield
    except BaseException as error:
        for cause in _causes(error):
            if isinstance(cause, SiteError):
                raise cause from None
            if isinstance(cause, TemplateError):
                raise SiteError(_template_trouble(cause)) from error
        if isinstance(error, MkDocsException):
            raise SiteError(str(error)) from error
        raise
    finally:
        log.setLevel(before)


@contextmanager
def _logged_once() -> Iterator[None]:
    """Keep MkDocs from logging what it then raises."""
    building = logging.getLogger("mkdocs.commands.build")
    building.addFilter(_is_no_error)
    try:
        yield
    finally:
        building.removeFilter(_is_no_error)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Look for no garbage in circles: a build makes millions of values that live to its end.

    Looking for it took a fifth of the time that reading a national catalogue takes.
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()


def _is_no_error(record: logging.LogRecord) -> bool:
    return record.levelno < logging.ERROR


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__


def _template_trouble(error: TemplateError) -> str:
    """What a template did wrong and in which line; Jinja puts its lines into the traceback."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}: {error.message}"
    lines = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(".html")]
    place = f"{lines[-1].filename}:{lines[-1].lineno}: " if lines else ""
    return f"{place}the template failed: {error.message}"
