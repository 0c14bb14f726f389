"""Holds the finder to its promise on two made-up catalogues, one ten times the other.

What a search loads must not grow with the catalogue, and neither must the time from a key to its
results. Run by ``make bench-scale``; it needs some minutes, 8 GB of memory and 6 GB of disk.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from data_growth import print_growth, some_zips  # noqa: E402
from generated import write_generated  # noqa: E402
from keystrokes import print_keystrokes  # noqa: E402
from map_cost import print_map_cost  # noqa: E402
from measure import cost_of  # noqa: E402

WORK = ROOT / ".cache" / "bench-scale"
SMALL, LARGE = 20_000, 200_000
SAMPLED = 40
"""ZIPs looked up besides the places that are named."""


def main() -> None:
    """Build both sites, print what searches in them cost, and leave nothing behind."""
    try:
        small, large = built(SMALL), built(LARGE)
        codes = [
            code
            for path in sorted((small.parent / "programs").glob("*.yaml"))
            for code in re.findall(r'zip: "(\d{5})"', path.read_text(encoding="utf-8"))
        ]
        print_growth(small, large, some_zips(codes, SAMPLED))
        for site in (small, large):
            print(f"\n{site.parent.name} programs")
            print_keystrokes(site)
            print_map_cost(site)
    finally:
        shutil.rmtree(WORK, ignore_errors=True)


def built(count: int) -> Path:
    """The site of ``count`` programs, without the word search, which is measured elsewhere."""
    project = WORK / str(count)
    project.mkdir(parents=True)
    for name in ("theme", "node_modules", "content", "mkdocs.yml"):
        (project / name).symlink_to(ROOT / name)
    write_generated(project / "programs", count)
    site = project / "site"
    command = [sys.executable, "-m", "site_generator", "build", "--no-search"]
    cost = cost_of([*command, "--site-dir", str(site)], project, WORK / "build.log")
    print(f"{count:,} programs built: {cost.wall:.0f} s, {cost.memory:,.0f} MB", flush=True)
    return site


if __name__ == "__main__":
    main()
