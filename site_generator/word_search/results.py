"""What the word search shows of the pages that it finds, in files that many pages share.

Pagefind writes one file for each page, named after its content; whoever serves these sees what
someone found. Here they become ``results/articles.json``, with the parts of every article, and
``results/<hex>.json`` for about a hundred programs and places each, filed by the first digits of
Pagefind's own number of a page.
"""

from __future__ import annotations

import gzip
import shutil
from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from site_generator.errors import ToolError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = "results"
ARTICLES = "articles.json"

SHARE = 128
"""Most programs and places in one file, on the average."""

_SIGNATURE = b"pagefind_dcd"


class _Anchor(msgspec.Struct):
    element: str
    id: str
    text: str
    location: int


class _Fragment(msgspec.Struct):
    url: str
    meta: dict[str, str]
    filters: dict[str, list[str]]
    anchors: list[_Anchor]


def share_out(index: Path) -> int:
    """Replace the files of single pages in the folder ``index`` by shared ones.

    Gives how many hexadecimal digits of a page's number name its file. ToolError where the
    indexer's files are of another kind than its version here writes.
    """
    folder = index / "fragment"
    fragments = {path.stem: _read(path) for path in sorted(folder.iterdir())}
    articles = {key: one for key, one in fragments.items() if one.filters["kind"] == ["article"]}
    digits = digits_for(len(fragments) - len(articles))
    shared: dict[str, dict[str, object]] = defaultdict(dict)
    for key, one in fragments.items():
        if key not in articles:
            shared[number_of(key)[:digits]][key] = _row(one)
    target = index / FOLDER
    target.mkdir()
    whole = {
        key: [*_row(one), one.meta.get("short", ""), list(_parts(one))]
        for key, one in articles.items()
    }
    (target / ARTICLES).write_bytes(msgspec.json.encode(whole))
    for name, rows in shared.items():
        (target / f"{name}.json").write_bytes(msgspec.json.encode(rows))
    shutil.rmtree(folder)
    return digits


def digits_for(count: int) -> int:
    """Hexadecimal digits so that ``count`` pages share files by about ``SHARE``."""
    digits = 1
    while count > SHARE * 16**digits:
        digits += 1
    return digits


def number_of(key: str) -> str:
    """The number in Pagefind's name of a page: ``0a1b2c3`` of ``en_0a1b2c3``."""
    return key.rpartition("_")[2]


def _read(path: Path) -> _Fragment:
    try:
        head, signature, text = gzip.decompress(path.read_bytes()).partition(_SIGNATURE)
        if signature and not head:
            return msgspec.json.decode(text, type=_Fragment)
    except (OSError, EOFError, msgspec.DecodeError):
        pass
    raise ToolError(f"the word search indexer wrote a file that cannot be read ({path.name})")


def _row(one: _Fragment) -> list[object]:
    return [one.meta["title"], one.url.lstrip("/"), one.meta.get("about", "")]


def _parts(one: _Fragment) -> Iterator[tuple[int, str, str]]:
    """Where each part begins, in words, with its address on the page and its heading."""
    for anchor in sorted(one.anchors, key=lambda anchor: anchor.location):
        if anchor.element in {"h2", "h3"} and anchor.id and anchor.text.strip():
            yield anchor.location, anchor.id, " ".join(anchor.text.split())
