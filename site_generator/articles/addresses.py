"""Paths of source files and the addresses of the pages made from them."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import quote, unquote

from site_generator.page_paths import PLACES, PROGRAMS, to_root

INDEX_NAMES = ("index.md", "README.md")
GENERATED = (PROGRAMS.top, PLACES.top, "data")
"""Folders of the site that are made from the catalogue; no article is in them."""
GENERATED_FILES = re.compile(r"sitemap(-\d+)?\.xml(\.gz)?|robots\.txt|build\.json|404\.(html|md)")
"""Files at the site's top that a build makes itself."""


def url_of(path: str) -> str:
    """The address of an article from the site's root: ``costs/medicare.md`` -> ``costs/medicare/``."""
    folder, name = posixpath.split(path)
    if name not in INDEX_NAMES:
        folder = path.removesuffix(".md")
    return f"{folder}/" if folder else ""


def split_target(target: str) -> tuple[str, str]:
    """Path (decoded, without query) and fragment of a relative link."""
    rest, _, fragment = target.partition("#")
    return unquote(rest.partition("?")[0]), unquote(fragment)


def resolve(path: str, target: str) -> str:
    """The path from the content folder that the relative ``target`` in the file ``path`` means.

    A link to the file itself (an empty target) is ``path``. Begins with ``..`` where it leaves
    the content folder.
    """
    if not target:
        return path
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(path), target))
    return "" if joined == "." else joined


def relative(path: str, other: str) -> str:
    """How the file ``path`` links to the file ``other``."""
    return posixpath.relpath(other, posixpath.dirname(path) or ".")


def is_generated(resolved: str) -> bool:
    """Whether a resolved path is in a folder made from the catalogue."""
    return resolved.split("/", 1)[0] in GENERATED


def relative_url(url: str, target: str, found: str) -> str:
    """``target``, which means the site's ``found``, as a link from the page at ``url``."""
    path = target.partition("#")[0].partition("?")[0]
    slash = "/" if path.endswith("/") else ""
    return f"{to_root(url)}{quote(found)}{slash}{target[len(path) :]}"
