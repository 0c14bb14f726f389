"""Makes sure that a Chromium is there for the browser tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

SHELL = "chromium-headless-shell"
"""Chromium without windows, which takes a quarter less time (docs/design.md)."""

NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """The path of a Chromium, named by IOP_SITE_CHROMIUM or found on the path."""
    named = os.environ.get("IOP_SITE_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


def install() -> None:
    """Install Debian's package; where a system has not got the small one, the large one."""
    print("No Chromium here: installing Debian's package")
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "-qq", "update"], check=True, env=environment)
    for name in (SHELL, "chromium"):
        command = ["apt-get", "-qq", "install", "--yes", "--no-install-recommends", name]
        if subprocess.run(command, check=False, env=environment).returncode == 0:
            return


def main() -> int:
    """Install it where that is possible, else say what to install."""
    if not chromium() and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        install()
    if chromium():
        return 0
    print(
        "The browser tests need Chromium. Install it (Debian: sudo apt install chromium-headless-shell;\n"
        "Ubuntu: sudo apt install chromium; Fedora: sudo dnf install chromium; macOS: brew install\n"
        "chromium), or name one with IOP_SITE_CHROMIUM=/path/to/chromium.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
