"""Checks where a link leads."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from site_generator.articles.addresses import (
    INDEX_NAMES,
    is_generated,
    relative,
    resolve,
    split_target,
    url_of,
)
from site_generator.problems import Problems, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_generator.articles.fields import Where

SCHEMES = ("http", "https", "mailto", "tel", "sms")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.ASCII | re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20\x7f-\x9f]")
_HOST = re.compile(r"[^\s.]+(\.[^\s.]+)+\.?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Pages:
    """What can be linked to: the anchors of each article, the drafts, and all other files."""

    anchors: Mapping[str, frozenset[str]]
    drafts: frozenset[str]
    files: frozenset[str]


def check_target(
    target: str, path: str, where: Where, pages: Pages, problems: Problems, *, page: bool = False
) -> None:
    """Report ``target``, written in the article ``path``, unless it leads somewhere good.

    ``page``: only an article will do, as in front matter.
    """
    plain = html.unescape(target)
    squeezed = _IGNORED.sub("", plain)
    scheme = _SCHEME.match(squeezed)
    if scheme or squeezed.startswith(("//", "\\")) or squeezed != plain.strip():
        _check_outside(plain, scheme[1].lower() if scheme else "", where, problems)
        if page and scheme:
            problems.error("A040", where, f"'{target}' is no page of this site")
    elif plain.startswith("/"):
        _report_absolute(plain, path, where, pages, problems)
    else:
        _check_inside(plain.strip(), path, where, pages, problems, page=page)


def _check_outside(target: str, scheme: str, where: Where, problems: Problems) -> None:
    shown = _IGNORED.sub(" ", target)
    if _IGNORED.search(target.strip()) or not scheme:
        hint = "write https:// and the whole address, without spaces"
        problems.error("A043", where, f"'{shown}' is no address", hint)
    elif scheme not in SCHEMES:
        hint = f"use one of: {', '.join(SCHEMES)}"
        problems.error("A043", where, f"links with '{scheme}:' are not allowed", hint)
    elif scheme in {"http", "https"}:
        try:
            host = urlsplit(target).hostname or ""
        except ValueError:
            host = ""
        if not _HOST.fullmatch(host):
            problems.error("A043", where, f"'{shown}' names no site", "write the whole address")
    elif not target.partition(":")[2].strip():
        problems.error("A043", where, f"'{shown}' names nobody", "write the number or address")


def _report_absolute(
    target: str, path: str, where: Where, pages: Pages, problems: Problems
) -> None:
    written, fragment = split_target(target)
    wanted = written.strip("/")
    by_url = {url_of(known).strip("/"): known for known in pages.anchors}
    found = wanted if wanted in pages.anchors or wanted in pages.files else by_url.get(wanted)
    if found is None and is_generated(wanted):
        found = f"{wanted}/"
    hint = "write it relative to this file, like ../costs/what-it-costs.md"
    if found is not None:
        slash = "/" if found.endswith("/") else ""
        hint = f"write '{relative(path, found)}{slash}{'#' + fragment if fragment else ''}'"
    problems.error("A042", where, f"'{target}' is an absolute path", hint)


def _check_inside(
    target: str, path: str, where: Where, pages: Pages, problems: Problems, *, page: bool
) -> None:
    written, fragment = split_target(target)
    found = resolve(path, written)
    if found in pages.anchors:
        if found in pages.drafts and path not in pages.drafts:
            hint = "finish the draft, or take the link out until then"
            problems.error("A044", where, f"'{written}' is a draft and will not be built", hint)
        elif fragment and fragment not in pages.anchors[found]:
            hint = did_you_mean(fragment, sorted(pages.anchors[found]))
            message = f"'{written or path}' has no heading with the anchor '#{fragment}'"
            problems.error("A041", where, message, hint)
        return
    if not page and (found in pages.files or (written and is_generated(found))):
        return
    candidates = (f"{found}.md", *(f"{found}/{name}".lstrip("/") for name in INDEX_NAMES))
    meant = next((known for known in candidates if known in pages.anchors), None)
    if meant:
        anchor = f"#{fragment}" if fragment else ""
        hint = f"write '{relative(path, meant)}{anchor}'"
        problems.error("A047", where, f"'{target}' must name the Markdown file", hint)
        return
    known = [relative(path, other) for other in sorted(pages.anchors)]
    hint = did_you_mean(written, known) if len(known) > 0 else ""
    problems.error("A040", where, f"there is no page '{written or target}'", hint)
