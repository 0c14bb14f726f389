"""Times the national site beside Hugo and weighs one search in a browser. Run by ``make bench``.

Each round runs both builds in turn, so that a machine that slows down slows both; the median of
the rounds' ratios is what counts. Our build makes everything (program, state and city pages,
finder data, articles) but the index of the word search; Hugo's makes the program pages alone.
The index is measured last, next to the same indexer over Hugo's pages.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from generated import write_generated  # noqa: E402
from hugo_site import frame_of, write_hugo_site, write_template  # noqa: E402
from measure import Cost, cost_of, processors  # noqa: E402
from search_cost import print_search_cost  # noqa: E402
from word_cost import print_word_cost  # noqa: E402

from site_generator.catalogue.loader import load  # noqa: E402
from site_generator.places import Gazetteer  # noqa: E402
from site_generator.problems import Problems  # noqa: E402
from site_generator.workflow import today_from  # noqa: E402

WORK = ROOT / ".cache" / "bench"
ROUNDS = int(os.environ.get("ROUNDS", "3"))


def main() -> None:
    """Build both sites, print the table and the cost of a search."""
    project = prepared_project()
    build = [sys.executable, "-m", "site_generator", "build", "--no-search"]
    ours = [*build, "--site-dir", str(WORK / "ours")]
    hugo = [
        str(Path(sys.executable).parent / "hugo"),
        "--quiet",
        "--destination",
        str(WORK / "theirs"),
    ]
    catalogue = load(
        project, gazetteer=Gazetteer.load(), today=today_from(os.environ), problems=Problems()
    )
    if catalogue is None:
        raise SystemExit("the national catalogue has errors")
    one(ours, project)
    write_hugo_site(WORK / "hugo", catalogue, WORK / "ours")
    one(hugo, WORK / "hugo")
    missing = mean_weight(WORK / "ours") - mean_weight(WORK / "theirs")
    page = next((WORK / "ours").glob("programs/*/index.html")).read_text(encoding="utf-8")
    write_template(WORK / "hugo", frame_of(page), max(0, round(missing)))
    rounds = []
    for number in range(ROUNDS):
        print(f"round {number + 1} of {ROUNDS}", flush=True)
        rounds.append((one(ours, project), one(hugo, WORK / "hugo")))
    report(rounds, len(catalogue.programs))
    print_search_cost(WORK / "ours")
    print_word_cost(project, WORK)


def prepared_project() -> Path:
    """A project with the shipped theme and articles and the national catalogue."""
    project = WORK / "project"
    shutil.rmtree(WORK, ignore_errors=True)
    project.mkdir(parents=True)
    for name in ("theme", "node_modules", "content", "mkdocs.yml"):
        (project / name).symlink_to(ROOT / name)
    data = os.environ.get("IOP_SITE_DATA")
    if not data:
        print("IOP_SITE_DATA is not set: measuring with a generated catalogue of national size")
        write_generated(project / "programs")
        return project
    books = sorted(str(path) for path in (Path(data) / "samhsa").glob("directory-*.xlsx"))
    command = [sys.executable, "-m", "site_generator", "import", "samhsa-directory", *books]
    cost = cost_of([*command, "--into", str(project / "programs")], ROOT, WORK / "import.log")
    print((WORK / "import.log").read_text().strip())
    print(f"import: {cost.wall:.1f} s, {cost.memory:.0f} MB")
    return project


def one(command: list[str], cwd: Path) -> Cost:
    """One clean build: the output folder is removed first, outside the clock."""
    shutil.rmtree(command[-1], ignore_errors=True)
    return cost_of(command, cwd, WORK / "last.log")


def mean_weight(site: Path) -> float:
    """Mean bytes of a program page."""
    return statistics.fmean(path.stat().st_size for path in site.glob("programs/*/index.html"))


def report(rounds: list[tuple[Cost, Cost]], programs: int) -> None:
    """Print medians of both and of the ratios, round by round."""
    print(f"\n{programs:,} programs, {processors()} processors, {len(rounds)} rounds")
    for name in ("ours", "theirs"):
        files = [path for path in (WORK / name).rglob("*") if path.is_file()]
        size = sum(path.stat().st_size for path in files) / 1e6
        print(
            f"{name:>7}: {len(files):,} files, {size:.0f} MB,"
            f" program page {mean_weight(WORK / name):,.0f} bytes"
        )
    print(f"{'':16}{'ours':>10}{'Hugo':>10}{'ratio':>10}   (medians; ratio of pairs)")
    for field, unit in (("wall", "s"), ("cpu", "s"), ("memory", "MB")):
        ours = [getattr(pair[0], field) for pair in rounds]
        hugo = [getattr(pair[1], field) for pair in rounds]
        ratio = statistics.median(a / b for a, b in zip(ours, hugo, strict=True))
        print(
            f"{field + ', ' + unit:>16}{statistics.median(ours):10.2f}"
            f"{statistics.median(hugo):10.2f}{ratio:10.2f}"
        )


if __name__ == "__main__":
    main()
