"""Plants each fault in a copy of the tree and tells whether the tests notice: ``make planted``."""

from __future__ import annotations

import argparse
import queue
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import TYPE_CHECKING

from tools.planted.faults import Fault, FaultError, read_faults
from tools.planted.report import (
    CAUGHT,
    Report,
    Verdict,
    lost,
    read_report,
    summary,
    write_report,
)
from tools.planted.tree import Tree
from tools.planted.trial import settled, tried

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.planted", description=__doc__)
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="these faults")
    parser.add_argument("--area", nargs="+", default=[], help="the faults of these files")
    parser.add_argument("--jobs", type=int, default=1, help="so many copies at once")
    parser.add_argument(
        "--report", type=Path, metavar="FILE",
        help="write what became of each; what it says of other faults stays",
    )  # fmt: skip
    parser.add_argument(
        "--compare",
        type=Path,
        metavar="OLD",
        help="name what this older report caught and now is not",
    )
    parser.add_argument("--list", action="store_true", help="say what there is and run nothing")
    return parser.parse_args()


def _chosen(faults: list[Fault], given: argparse.Namespace) -> list[Fault]:
    known = {fault.name for fault in faults} | {fault.area for fault in faults}
    if unknown := {*given.only, *given.area} - known:
        raise FaultError(f"no such fault or area: {', '.join(sorted(unknown))}")
    if not (given.only or given.area):
        return faults
    return [one for one in faults if one.name in given.only or one.area in given.area]


def _tried_all(faults: list[Fault], jobs: int, hints: Report, path: Path | None) -> Report:
    """What became of each; the report at ``path`` is written after each of them."""
    trees: queue.Queue[Tree] = queue.Queue()

    def one(fault: Fault, broken: Collection[str]) -> tuple[Fault, Verdict]:
        tree = trees.get()
        try:
            known = hints.get(fault.name)
            hint = known.by if known and known.verdict == CAUGHT else ""
            return fault, tried(fault, tree, broken, hint)
        finally:
            trees.put(tree)

    def each(some: Sequence[Fault], broken: Collection[str]) -> Iterator[tuple[Fault, Verdict]]:
        for done in as_completed([pool.submit(one, fault, broken) for fault in some]):
            fault, said = done.result()
            kind = said.verdict if said.stage in ("", "none") else "noticed"
            print(f"{kind:<11} {fault.name} ({said.seconds:.0f} s) {said.by}", flush=True)
            yield done.result()

    report: Report = {}
    with tempfile.TemporaryDirectory(prefix="planted-") as folder, ThreadPoolExecutor(jobs) as pool:
        made = [Tree(Path(folder) / str(number)) for number in range(jobs)]
        for tree in made:
            trees.put(tree)
        for report in settled(faults, each, made[0]):
            if path:
                write_report(path, read_report(path) | report)
    return report


def main() -> int:
    """Exit code 0, or 1 where a fault was not caught that should be, or 2 for wrong use."""
    given = _arguments()
    try:
        faults = _chosen(read_faults(), given)
        if given.list:
            print("\n".join(f"{one.area:<14} {one.name}: {one.says}" for one in faults))
            return 0
        old = read_report(given.compare)
        begun = time.monotonic()
        report = _tried_all(faults, given.jobs, old | read_report(given.report), given.report)
    except FaultError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{summary(report)}\n{time.monotonic() - begun:.0f} seconds")
    if not given.compare:
        return int(any(one.verdict != CAUGHT for one in report.values()))
    names = [fault.name for fault in faults] if given.only or given.area else None
    gone = lost(old, report, names)
    for name in gone:
        print(f"no longer caught: {name}; it was by {old[name].by}")
    return int(bool(gone))


if __name__ == "__main__":
    sys.exit(main())
