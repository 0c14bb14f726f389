"""Makes the index for the word search: one run of Pagefind over small pages."""

from __future__ import annotations

import subprocess
from importlib import import_module
from typing import TYPE_CHECKING

from site_generator.errors import ToolError
from site_generator.word_search.results import share_out

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "data/words"
"""Where the index is in the site."""

USED = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json")
"""What the site's own dialog loads beside index, fragments and the language's ``wasm``."""

WITHOUT = "build without the word search: iop-site build --no-search"


def index_words(documents: Path, output: Path) -> int:
    """Index the pages under ``documents`` into the folder ``output``.

    Gives how many digits of a page's number name the file with what is shown of it. ToolError where the indexer is missing, cannot be run, fails, or makes no index.
    """
    command = [str(_program()), "--site", str(documents), "--output-path", str(output), "--quiet"]
    try:
        run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    except OSError as error:
        raise ToolError(
            f"the word search indexer cannot be run ({error.strerror or error});"
            f" reinstall the project, or {WITHOUT}"
        ) from error
    if run.returncode != 0:
        said = " ".join((run.stderr or run.stdout).split())[-300:]
        how = f"exit {run.returncode}" if run.returncode > 0 else f"signal {-run.returncode}"
        raise ToolError(f"the word search indexer failed ({how}): {said}; {WITHOUT}")
    if not (output / "pagefind-entry.json").is_file():
        raise ToolError(f"the word search indexer made no index; {WITHOUT}")
    _tidy(output)
    return share_out(output)


def _program() -> Path:
    try:
        program: Path = import_module("pagefind_bin").get_executable()
    except (ImportError, FileNotFoundError) as error:
        raise ToolError(
            f"the word search indexer (package pagefind-bin) is missing; install the"
            f" project anew, or {WITHOUT}"
        ) from error
    return program


def _tidy(output: Path) -> None:
    """Take away the user interfaces that Pagefind brings; the site has its own."""
    for path in output.iterdir():
        other = path.suffix in {".js", ".css"} and path.name not in USED
        if path.is_file() and (other or path.name == "wasm.unknown.pagefind"):
            path.unlink()
