"""Makes sure that a Chromium is there for the browser tests."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def chromium() -> str | None:
    """The path of a Chromium, named by IOP_SITE_CHROMIUM or found on the path."""
    named = os.environ.get("IOP_SITE_CHROMIUM")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


def main() -> int:
    """Install Debian's package where that is possible, else say what to install."""
    if chromium():
        return 0
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("No Chromium here: installing Debian's package")
        environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
        for command in (["update"], ["install", "--yes", "--no-install-recommends", "chromium"]):
            subprocess.run(["apt-get", "-qq", *command], check=True, env=environment)
        return 0 if chromium() else 1
    print(
        "The browser tests need Chromium. Install it (Debian and Ubuntu: sudo apt install chromium;\n"
        "Fedora: sudo dnf install chromium; macOS: brew install chromium), or name one with\n"
        "IOP_SITE_CHROMIUM=/path/to/chromium.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
