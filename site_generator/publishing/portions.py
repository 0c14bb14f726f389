"""Shares work out between this process and one forked from it."""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

from site_generator.errors import PublishError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection


@contextmanager
def shared_out(count: int, portion: Callable[[int], None], *, helper: bool) -> Iterator[None]:
    """Do ``portion(0)`` to ``portion(count - 1)``, each once, by the time the block is left.

    With ``helper`` a forked process starts on them while the block runs; afterwards both take
    whatever is next. The helper sees the memory of this process as it was at the start and gives
    nothing back but files. PublishError when it fails.
    """
    if not (helper and sys.platform == "linux" and (os.cpu_count() or 1) > 1):
        yield
        for number in range(count):
            portion(number)
        return
    context = multiprocessing.get_context("fork")
    taken = context.Value("l", 0)

    def take_all() -> None:
        while True:
            with taken.get_lock():
                number = taken.value
                taken.value += 1
            if number >= count:
                return
            portion(number)

    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_help, args=(take_all, theirs))
    gc.collect()
    gc.freeze()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # no thread of ours holds a lock
            process.start()
        theirs.close()
        yield
        take_all()
        trouble = _report(ours)
        process.join()
    finally:
        gc.unfreeze()
        if process.is_alive():
            process.terminate()
            process.join()
    if trouble or process.exitcode:
        raise PublishError(f"the second build process failed: {trouble or process.exitcode}")


def _help(work: Callable[[], None], report: Connection) -> None:
    gc.disable()
    try:
        work()
    except BaseException as error:  # noqa: BLE001 - whatever it is, the parent must hear of it
        report.send(f"{type(error).__name__}: {error}")
    else:
        report.send("")


def _report(connection: Connection) -> str:
    try:
        return str(connection.recv())
    except EOFError:
        return "it ended without a word"
