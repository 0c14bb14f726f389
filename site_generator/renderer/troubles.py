"""Says what went wrong inside MkDocs and Jinja in an editor's words, with file and line."""

from __future__ import annotations

import logging
import os
import re
import traceback
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.exceptions import MkDocsException

from site_generator.errors import SiteError, UsageError
from site_generator.problems import did_you_mean, shown_path
from site_generator.yaml_source.syntax import explain

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_LOGGED = re.compile(r"Config value '([\w.-]+)': (.*)", re.DOTALL)
_UNKNOWN = re.compile(r"Unrecognised configuration name: (\S+)")


@contextmanager
def own_errors(root: Path) -> Iterator[None]:
    """Let our own errors through in their own clothes; MkDocs wraps them.

    A slip in a template becomes an error of ours. Paths are shown relative to ``root``.
    """
    log = logging.getLogger("mkdocs")
    before = log.level
    log.setLevel(os.environ.get("IOP_SITE_LOG", "WARNING"))
    try:
        yield
    except BaseException as error:
        causes = list(_causes(error))
        for cause in causes:
            if isinstance(cause, SiteError):
                raise cause from None
        for cause in causes:
            if isinstance(cause, Exception) and (said := template_trouble(cause, root)):
                raise SiteError(said) from error
        if isinstance(error, MkDocsException):
            raise SiteError(str(error)) from error
        raise
    finally:
        log.setLevel(before)


def _causes(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or cause.__context__


def template_trouble(error: Exception, root: Path) -> str:
    """What a template did wrong and in which line; empty where no template had a part in it.

    Jinja puts the lines of templates into the traceback.
    """
    if isinstance(error, TemplateSyntaxError):
        file = _shown(error.filename or error.name or "", root)
        return f"{file}:{error.lineno}: {error.message}"
    lines = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.endswith(".html")]
    if not lines and not isinstance(error, TemplateError):
        return ""
    place = f"{_shown(lines[-1].filename, root)}:{lines[-1].lineno}: " if lines else ""
    known = isinstance(error, TemplateError | KeyError)
    said = " ".join(map(str, error.args)) if known else f"{type(error).__name__}: {error}"
    return f"{place}the template failed: {said}"


def _shown(file: str, root: Path) -> str:
    return shown_path(Path(file), root) if Path(file).is_absolute() else file


class _Collecting(logging.Filter):
    """Keeps what MkDocs logs as an error, and names that it only warns of, instead of printing it."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.unknown: list[str] = []

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        if name := _UNKNOWN.search(message):
            self.unknown.append(name[1])
        elif record.levelno >= logging.ERROR:
            self.said.append(message)
        else:
            return True
        return False


@contextmanager
def settings_errors(config_file: Path) -> Iterator[list[str]]:
    """Make a UsageError of what is wrong with the settings, with its line.

    Gives the list that the names of settings come to which are none.
    """
    log = logging.getLogger("mkdocs.config")
    collecting = _Collecting()
    log.addFilter(collecting)
    try:
        yield collecting.unknown
    except Exception as error:
        said = [_placed(config_file, line) for line in collecting.said]
        other = "" if isinstance(error, MkDocsException) else "the settings cannot be read: "
        said = said or [_syntax_trouble(config_file) or f"{config_file}: {other}{error}"]
        raise UsageError("\n".join(said)) from error
    finally:
        log.removeFilter(collecting)


def unknown_setting(config_file: Path, name: str, known: Collection[str]) -> str:
    """What is said of a setting that is none of ``known``: a name with a typo in it sets nothing."""
    hint = did_you_mean(name, known) or "delete it; your own values belong under 'extra:'"
    at = _line(config_file, rf"\s*(?:- )?{re.escape(name)}\s*:")
    return f"{config_file}{at}: unknown setting '{name}'; {hint}"


def _placed(config_file: Path, logged: str) -> str:
    """A fault that MkDocs logged, with the line in which its key stands."""
    match = _LOGGED.fullmatch(logged)
    if not match:
        return f"{config_file}: {logged}"
    key, message = match.groups()
    return f"{config_file}{_line(config_file, re.escape(key) + ':')}: '{key}': {message}"


def _line(config_file: Path, start: str) -> str:
    """``:5`` for the first line that begins as ``start`` (a pattern) says, empty for none."""
    lines = config_file.read_text(encoding="utf-8", errors="replace").splitlines()
    return next((f":{n}" for n, line in enumerate(lines, 1) if re.match(start, line)), "")


def _syntax_trouble(config_file: Path) -> str:
    """Where the settings are no YAML and what to write instead; empty where they are YAML."""
    try:
        text = config_file.read_text(encoding="utf-8")
        for _ in yaml.parse(text, Loader=yaml.CSafeLoader):
            pass
    except UnicodeDecodeError:
        return f"{config_file}: this is not UTF-8 text; save it in that encoding"
    except yaml.MarkedYAMLError as fault:
        line, column, message, hint = explain(fault, text.splitlines())
        return f"{config_file}:{line}:{column}: {message}" + (f"; {hint}" if hint else "")
    except (OSError, yaml.YAMLError) as fault:
        return f"{config_file}: {fault}"
    return ""
