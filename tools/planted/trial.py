"""Tries faults: the tests of each should fail with it and pass without it."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from tools.planted.faults import FaultError
from tools.planted.report import CAUGHT, HUNG, MISSED, UNFIT, UNSURE, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from tools.planted.faults import Fault
    from tools.planted.report import Report
    from tools.planted.tree import Tree

    Pairs = Iterator[tuple[Fault, Verdict]]

WITHOUT_TOO = "fails without it too: "


def tried(fault: Fault, tree: Tree, broken: Collection[str] = (), hint: str = "") -> Verdict:
    """Which test fails with a fault planted, those left out that are ``broken`` without it.

    ``hint`` is a test to run first: the one that noticed it before. A test that fails has caught the
    fault only if it passes without it, so the verdict is "unsure" yet; ``settled`` settles it.
    """
    begun = time.monotonic()

    def verdict(kind: str, by: str = "", stage: str = "") -> Verdict:
        return Verdict(fault.area, kind, by, stage, round(time.monotonic() - begun, 1))

    options = ["-x", *(f"--deselect={name}" for name in sorted(broken))]
    rounds = [[hint], list(fault.tests)] if hint and hint not in broken else [list(fault.tests)]
    code = 0
    for tests in rounds:
        try:
            with tree.planted(fault):
                done = tree.run(tests, *options)
        except FaultError as error:
            return verdict(UNFIT, str(error))
        if done.hung:
            return verdict(HUNG, " ".join(tests))
        if done.failed:
            return verdict(UNSURE, *next(iter(done.failed.items())))
        code = done.code
    return verdict(MISSED) if code == 0 else verdict(UNSURE, f"pytest ended with {code}", "none")


def settled(
    faults: Sequence[Fault], each: Callable[[Sequence[Fault], Collection[str]], Pairs], tree: Tree
) -> Iterator[Report]:
    """What became of each fault, with ever more verdicts settled.

    ``each`` tries faults with the broken tests left out. All tests that failed are then run without
    any fault; where one fails again, its faults are tried once more without it.
    """
    report: Report = {}
    broken: set[str] = set()
    sound: set[str] = set()
    pending = list(faults)
    while pending:
        for fault, verdict in each(pending, broken):
            before = report.get(fault.name)
            if verdict.verdict == MISSED and before:  # only a broken test had failed
                report[fault.name] = replace(before, by=WITHOUT_TOO + before.by, stage="none")
            else:
                report[fault.name] = verdict
            yield report
        failed = {one.by for one in report.values() if _is_open(one)}
        broken |= failing(failed - sound - broken, tree)
        sound |= failed - broken
        pending = []
        for fault in faults:
            verdict = report[fault.name]
            if _is_open(verdict) and verdict.by in sound:
                report[fault.name] = replace(verdict, verdict=CAUGHT)
            elif _is_open(verdict):
                pending.append(fault)
        yield report


def failing(tests: Collection[str], tree: Tree) -> set[str]:
    """Those of ``tests`` that fail, or cannot be run, in the tree as it is."""
    if not tests:
        return set()
    done = tree.run(sorted(tests))
    if done.code in (0, 1):
        return {by for by in tests if any(_same(by, name) for name in done.failed)}
    if len(tests) == 1:
        return set(tests)
    return {by for by in tests if failing([by], tree)}  # pytest cannot find one by its name


def _is_open(verdict: Verdict) -> bool:
    return verdict.verdict == UNSURE and verdict.stage != "none"


def _same(by: str, name: str) -> bool:
    """Whether a failure is of a test, or of a file that could not be read."""
    return by == name or name.startswith(f"{by}::")
