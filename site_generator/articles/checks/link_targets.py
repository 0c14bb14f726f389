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

    from site_generator.declared.dialect import Where

SCHEMES = ("http", "https", "mailto", "tel", "sms")
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.ASCII | re.IGNORECASE)
_IGNORED = re.compile(r"[\x00-\x20\x7f-\x9f]")
_OWN = ("cite-", "ref-", "term-", "word-")  # of citations, sources and terms: no editor means them
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_HOST = re.compile(r"[^\s.]+(\.[^\s.]+)+\.?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Pages:
    """What can be linked to: the anchors of each article, the drafts, and all other files."""

    anchors: Mapping[str, frozenset[str]]
    drafts: frozenset[str]
    files: frozenset[str]


class TargetCheck:
    """Reports what is wrong with the targets of the links in the article ``path``."""

    def __init__(self, path: str, pages: Pages, problems: Problems) -> None:
        self._path = path
        self._pages = pages
        self._problems = problems

    def check(self, target: str, where: Where, *, page: bool = False) -> None:
        """Report ``target`` unless it leads somewhere good.

        ``page``: only an article will do, as in front matter.
        """
        plain = html.unescape(target)
        squeezed = _IGNORED.sub("", plain)
        scheme = _SCHEME.match(squeezed)
        if page and scheme:
            self._problems.error("A040", where, f"'{target}' is not a page of this site")
        elif scheme or squeezed.startswith(("//", "\\")) or _CONTROL.search(plain.strip()):
            self._outside(plain, scheme[1].lower() if scheme else "", where)
        elif plain.startswith("/"):
            self._absolute(plain, where)
        else:
            self._inside(plain.strip(), where, page=page)

    def _outside(self, target: str, scheme: str, where: Where) -> None:
        shown = _IGNORED.sub(" ", target)
        if _IGNORED.search(target.strip()) or not scheme:
            hint = "write https:// and the whole address, without spaces"
            self._problems.error("A043", where, f"'{shown}' is not an address", hint)
        elif scheme not in SCHEMES:
            hint = f"use one of: {', '.join(SCHEMES)}"
            self._problems.error("A043", where, f"links with '{scheme}:' are not allowed", hint)
        elif scheme in {"http", "https"}:
            try:
                host = urlsplit(target.strip()).hostname or ""
            except ValueError:
                host = ""
            if not _HOST.fullmatch(host):
                hint = "write the whole address"
                self._problems.error("A043", where, f"'{shown}' names no site", hint)
        elif not target.partition(":")[2].strip():
            hint = "write the number or the e-mail address"
            self._problems.error("A043", where, f"'{shown}' has no number or e-mail address", hint)

    def _absolute(self, target: str, where: Where) -> None:
        written, fragment = split_target(target)
        wanted = written.strip("/")
        found = wanted if wanted in self._pages.anchors or wanted in self._pages.files else None
        if found is None:
            by_url = {url_of(known).strip("/"): known for known in self._pages.anchors}
            found = by_url.get(wanted)
        slash = ""
        if found is None and is_generated(wanted):
            found, slash = wanted, "/"
        hint = "write it relative to this file, like ../costs/what-it-costs.md"
        if found is not None:
            anchor = f"#{fragment}" if fragment else ""
            hint = f"write '{relative(self._path, found)}{slash}{anchor}'"
        self._problems.error("A042", where, f"'{target}' is an absolute path", hint)

    def _inside(self, target: str, where: Where, *, page: bool) -> None:
        written, fragment = split_target(target)
        found = resolve(self._path, written)
        if found in self._pages.anchors:
            self._anchor(found, written, fragment, where)
        elif not self._leads_elsewhere(found, page=page):
            self._lost(target, found, where)

    def _leads_elsewhere(self, found: str, *, page: bool) -> bool:
        # A Markdown file among the other files could not be read, which is reported there.
        if found in self._pages.files:
            return not page or found.endswith(".md")
        return not page and is_generated(found)

    def _anchor(self, found: str, written: str, fragment: str, where: Where) -> None:
        drafts = self._pages.drafts
        anchors = self._pages.anchors[found]
        if found in drafts and self._path not in drafts:
            hint = "finish the draft, or remove the link until then"
            message = f"'{written}' is a draft and will not be built"
            self._problems.error("A044", where, message, hint)
        elif fragment and fragment not in anchors:
            named = [anchor for anchor in sorted(anchors) if not anchor.startswith(_OWN)]
            hint = did_you_mean(fragment, named) if named else "it has no headings"
            message = f"'{written or self._path}' has no heading with the anchor '#{fragment}'"
            self._problems.error("A041", where, message, hint)

    def _lost(self, target: str, found: str, where: Where) -> None:
        written, fragment = split_target(target)
        known = self._pages.anchors
        candidates = (f"{found}.md", *(f"{found}/{name}".lstrip("/") for name in INDEX_NAMES))
        meant = next((path for path in candidates if path in known), None)
        if meant:
            anchor = f"#{fragment}" if fragment else ""
            hint = f"write '{relative(self._path, meant)}{anchor}'"
            self._problems.error("A047", where, f"'{target}' must name the Markdown file", hint)
            return
        choices = [relative(self._path, path) for path in sorted(known)]
        hint = did_you_mean(written, choices) if choices else ""
        self._problems.error("A040", where, f"there is no page '{written or target}'", hint)
