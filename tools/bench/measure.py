"""Runs a command and says what it cost: seconds, processor seconds, memory of all its processes."""

from __future__ import annotations

import os
import resource
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock, seconds of processors, and the peak of memory in MB.

    Memory is the sum over the command and its children of the proportional set size (pages that
    two processes share count once), looked at every 50 ms.
    """

    wall: float
    cpu: float
    memory: float


def cost_of(command: list[str], cwd: Path, log: Path) -> Cost:
    """Run ``command`` to its end; a failure shows the end of its output and stops the bench."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    peak = 0.0
    with log.open("w") as stream:
        process = subprocess.Popen(command, cwd=cwd, stdout=stream, stderr=subprocess.STDOUT)
        while process.poll() is None:
            peak = max(peak, _memory(process.pid))
            time.sleep(0.05)
    wall = time.monotonic() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{log.read_text()[-3000:]}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(wall, cpu, peak)


def _memory(pid: int) -> float:
    """Proportional set size of a process and its descendants, in MB."""
    total = 0.0
    for one in [pid, *_descendants(pid)]:
        try:
            text = Path(f"/proc/{one}/smaps_rollup").read_text(encoding="ascii")
        except OSError:
            continue
        total += next(
            (float(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")), 0.0
        )
    return total / 1024


def _descendants(pid: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = [int(child) for child in task.read_text(encoding="ascii").split()]
        except OSError:
            continue
        for child in children:
            found += [child, *_descendants(child)]
    return found


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0))
