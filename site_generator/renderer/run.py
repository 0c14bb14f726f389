"""Runs MkDocs for the commands of this project."""

from __future__ import annotations

import gc
import logging
import os
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from site_generator.errors import PublishError, UsageError
from site_generator.problems import did_you_mean
from site_generator.publishing.staging import check_output, disk_trouble
from site_generator.renderer.plugin import PluginConfig, SitePlugin
from site_generator.renderer.session import project_of
from site_generator.renderer.troubles import own_errors, settings_errors, unknown_setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_generator.pages import PageSettings
    from site_generator.workflow import Project, Sources


PLUGIN = "iop-site"
"""How ``mkdocs.yml`` names this project's plugin; ``pyproject.toml`` registers it."""

SETTINGS = (*MkDocsConfig(), *PluginConfig())
"""Every name that settings may have, MkDocs' and the plugin's own."""


def configuration(config_file: Path, **overrides: Any) -> MkDocsConfig:
    """The checked settings of ``mkdocs.yml``; UsageError when they are wrong or missing."""
    check_there(config_file)
    with settings_errors(config_file) as unknown:
        config = load_config(str(config_file), **overrides)
    # Without the plugin MkDocs would build a site of its own kind, straight over the one there.
    if PLUGIN not in config.plugins:
        raise UsageError(
            f"{config_file}: the plugin '{PLUGIN}' is not listed; write '  - {PLUGIN}' under"
            " 'plugins:'"
        )
    if not config.theme.custom_dir:
        raise UsageError(
            f"{config_file}: the theme has no folder of its own; write 'custom_dir: theme' under"
            " 'theme:'"
        )
    if not config.use_directory_urls:
        raise UsageError(
            f"{config_file}: addresses end with a slash here; write 'use_directory_urls: true'"
        )
    if unknown:
        said = [unknown_setting(config_file, name, SETTINGS) for name in unknown]
        raise UsageError("\n".join(said))
    _check_nav(config_file, config)
    return config


def check_there(config_file: Path) -> None:
    """UsageError where there are no settings at all."""
    if not config_file.is_file():
        raise UsageError(
            f"there is no '{config_file}'; run the command in the project's folder, or give"
            " the file with --config"
        )


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
        hint = did_you_mean(missing[0], there) or "fix the name, or remove the line"
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
    """The project whose settings are in ``config_file``."""
    return project_of(configuration(config_file))


@dataclass(frozen=True, slots=True)
class Built:
    """A finished build: what was read, what its site is called, the folder in which it stands and its
    place on a host.

    ``base`` is the path of the home page, "/" where the site has a host of its own.
    """

    sources: Sources
    settings: PageSettings
    site_dir: Path
    base: str


def build(
    config_file: Path,
    site_dir: Path | None,
    *,
    strict: bool = False,
    search: bool = True,
    address: str = "",
) -> Built:
    """Build the site. Raises what the project's own steps raise.

    ``search`` False leaves the word search out, whatever the settings say. ``address`` is the
    host and port at which a preview shows the site, instead of the host in ``site_url``.
    """
    if site_dir:
        check_output(site_dir.absolute(), project=config_file.absolute().parent)
    given = {"site_dir": str(site_dir.absolute())} if site_dir else {}
    config = configuration(config_file, strict=strict, **given)
    if not search:
        config.plugins[PLUGIN].config["search"] = False
    base = f"/{urlsplit(config.site_url or '').path.strip('/')}/".replace("//", "/")
    if address:
        config.site_url = f"http://{address}{base}"
    target = Path(config.site_dir)
    root = config_file.absolute().parent
    try:
        with own_errors(root), _logged_once(), _no_collection():
            mkdocs_build(config)
    except OSError as error:
        raise PublishError(disk_trouble(error, target)) from error
    plugin = config.plugins[PLUGIN]
    assert isinstance(plugin, SitePlugin)  # noqa: S101 - the name is registered for this class
    return Built(plugin.sources, plugin.settings, target, base)


os.environ.setdefault("NO_MKDOCS_2_WARNING", "true")
"""Material prints a notice about its successor at every run; editors cannot act on it, and what
the project thinks of it is in ``docs/design.md``."""


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
