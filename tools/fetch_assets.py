"""Fetches what package-lock.json pins: the browser assets and, with --tools, the tests' tools."""

from __future__ import annotations

import subprocess
import sys

from tools.node import ROOT, npm

QUIET = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"]


def main() -> int:
    """Fetch into node_modules/; npm's own word is shown when it fails."""
    tools = "--tools" in sys.argv
    print("Fetching the tools for scripts and styles" if tools else "Fetching browser assets")
    part = [] if tools else ["--omit=dev"]
    done = subprocess.run([*npm(), "ci", *QUIET, *part], cwd=ROOT, check=False)
    if done.returncode:
        print("npm could not fetch the packages; its message stands above", file=sys.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
