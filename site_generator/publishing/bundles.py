"""Styles, scripts and fonts of the site, named by their content so that they can be cached."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_generator.errors import ToolError

if TYPE_CHECKING:
    from pathlib import Path

STYLE = "site.css"

DOCS = re.compile(rb"^[ \t]*/\*\*(?:(?!\*/).)*\*/\n", re.MULTILINE | re.DOTALL)
"""What is in a script for those who work on it: a fifth of what a visitor would load."""


@dataclass(frozen=True, slots=True)
class Assets:
    """Files under ``assets/<version>/``; ``files`` maps a path below that folder to bytes."""

    version: str
    files: dict[str, bytes] = field(repr=False)

    @property
    def root(self) -> str:
        """The folder inside the site."""
        return f"assets/{self.version}"

    def path(self, name: str) -> str:
        """The path inside the site of the asset ``name``; KeyError where there is none."""
        if name not in self.files:
            raise KeyError(f"no asset '{name}'; there are: {', '.join(sorted(self.files))}")
        return f"{self.root}/{name}"

    def written(self) -> list[tuple[str, bytes]]:
        """All files as pairs of a path inside the site and bytes."""
        return [(f"{self.root}/{name}", data) for name, data in sorted(self.files.items())]


def collect_assets(theme: Path, packages: Path) -> Assets:
    """Gather the assets of ``theme``, fonts from ``packages`` (npm's folder) included.

    ``theme/styles/*.css`` and then ``theme/components/*/*.css`` become one ``site.css``; scripts,
    without their documentation, and images keep their folders, so that modules find one another by
    relative paths.
    """
    files: dict[str, bytes] = {}
    styles = [*sorted(theme.glob("styles/*.css")), *sorted(theme.glob("components/*/*.css"))]
    files[STYLE] = b"\n".join(path.read_bytes().strip() for path in styles) + b"\n"
    kept = [*theme.glob("scripts/**/*.js"), *theme.glob("components/*/*.js")]
    kept += [path for path in theme.glob("images/**/*") if path.is_file()]
    for path in sorted(kept):
        data = path.read_bytes()
        files[path.relative_to(theme).as_posix()] = (
            DOCS.sub(b"", data) if path.suffix == ".js" else data
        )
    for row in _listed(theme / "assets.toml"):
        source = packages / row["from"]
        if not source.is_file():
            raise ToolError(
                f"'{row['from']}' is missing from '{packages.name}/'; run 'make assets' to fetch it"
            )
        files[row["to"]] = source.read_bytes()
    return Assets(_version(files), files)


def _listed(path: Path) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = tomllib.loads(path.read_text(encoding="utf-8")).get("file", [])
    return rows


def _version(files: dict[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name, data in sorted(files.items()):
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()[:12]
