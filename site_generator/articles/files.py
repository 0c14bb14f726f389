"""Finds the articles under content/ and faults in how files are named and placed."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from site_generator.articles.addresses import GENERATED_FILES, is_generated, url_of
from site_generator.problems import Problems, shown_path

if TYPE_CHECKING:
    from collections.abc import Iterator


PUBLISHED = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".pdf")
"""What may be in the folder next to the articles. Pages, scripts and SVG drawings could run code."""
PUBLISHED_HINT = f"remove it; the folder of articles may also hold {', '.join(PUBLISHED)}"


@dataclass(frozen=True, slots=True)
class Files:
    """Paths relative to the content folder: the articles, and everything else that is there."""

    articles: tuple[str, ...]
    others: frozenset[str]


def find_files(content: Path, *, base: Path, problems: Problems) -> Files:
    """All files; folders and files that begin with ``_`` or ``.`` are left alone."""
    articles: list[str] = []
    others: list[str] = []
    for path in _walk(content):
        where = (shown_name(content, base, path), 0, 0)
        if (content / path).is_symlink():
            hint = "put the file itself into the folder"
            problems.error("A070", where, "symbolic links are not followed", hint)
        elif not (content / path).is_file():
            problems.error("A070", where, "this is neither a file nor a folder", "remove it")
        elif path.endswith(".md"):
            articles.append(path)
        else:
            others.append(path)
            if not path.lower().endswith(PUBLISHED):
                problems.error("A075", where, "this kind of file is not published", PUBLISHED_HINT)
    _check_names(sorted([*articles, *others]), content, base, problems)
    return Files(articles=tuple(sorted(articles)), others=frozenset(others))


def shown_name(content: Path, base: Path, path: str) -> str:
    """The file ``path`` of the content folder as it is named in messages."""
    return f"{shown_path(content, base)}/{path}"


def _walk(content: Path) -> Iterator[str]:
    """The paths of files and of links to folders, none of them followed."""
    for folder, names, files in os.walk(content):
        here = Path(folder)
        kept = [name for name in sorted(names) if not name.startswith(("_", "."))]
        links = [name for name in kept if (here / name).is_symlink()]
        names[:] = [name for name in kept if name not in links]
        for name in [*links, *sorted(files)]:
            if not name.startswith(("_", ".")):
                yield (here / name).relative_to(content).as_posix()


def _check_names(paths: list[str], content: Path, base: Path, problems: Problems) -> None:
    by_folded: dict[str, str] = {}
    by_url: dict[str, str] = {}
    for path in paths:
        where = (shown_name(content, base, path), 0, 0)
        folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())
        if folded in by_folded:
            message = f"the name differs from '{by_folded[folded]}' only in case or in how accents are encoded"
            problems.error("A072", where, message, "rename one of them")
            continue
        by_folded[folded] = path
        if is_generated(path):
            folder = path.split("/", 1)[0]
            message = f"'{folder}/' is filled from the catalogue"
            problems.error("A073", where, message, "put the file into another folder")
        if GENERATED_FILES.fullmatch(path):
            problems.error("A073", where, "every build makes a file of this name", "rename it")
        if not path.endswith(".md"):
            continue
        url = url_of(folded if path.rsplit("/", 1)[-1] != "README.md" else path).casefold()
        if url in by_url:
            message = f"it would become the same page as '{by_url[url]}'"
            problems.error("A071", where, message, "keep one of them")
        else:
            by_url[url] = path
