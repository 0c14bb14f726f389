"""Lets a second process, forked from this one, do a part of the work.

The forked process sees all memory of this one as it was at the start. Where forking is not to be
had (it is safe on Linux alone) or there is one processor, this process does everything itself.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING

from site_generator.errors import SiteError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

DONE = b""


class HelperError(SiteError):
    """The second process failed; the text says how."""


def possible() -> bool:
    """Whether a second process can be had and would have a processor of its own."""
    return sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1


@contextmanager
def beside(work: Callable[[], bytes]) -> Iterator[Callable[[], bytes]]:
    """Run ``work`` in a second process while the block runs; what is yielded waits for its answer.

    HelperError when it raised or died; it is ended when the block is left before its answer.
    """
    context = multiprocessing.get_context("fork")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(work, theirs), daemon=True)
    gc.collect()
    gc.freeze()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # no thread of ours holds a lock
            process.start()
        theirs.close()
        yield lambda: _heard(ours)
    finally:
        gc.unfreeze()
        ours.close()
        if process.is_alive():
            process.join(timeout=0.5)
            process.terminate()
        process.join()


@contextmanager
def shared_out(count: int, portion: Callable[[int], None], *, helper: bool) -> Iterator[None]:
    """Do ``portion(0)`` to ``portion(count - 1)``, each once, by the time the block is left.

    With ``helper`` a second process starts on them while the block runs; afterwards both take
    whatever is next. HelperError when the second one fails.
    """
    if not (helper and possible()):
        yield
        for number in range(count):
            portion(number)
        return
    taken = multiprocessing.get_context("fork").Value("l", 0)
    first = os.getpid()

    def take_all() -> bytes:
        while first in (os.getpid(), os.getppid()):  # alone, no one waits for it anymore
            with taken.get_lock():
                number = taken.value
                taken.value += 1
            if number >= count:
                return DONE
            portion(number)
        return DONE

    with beside(take_all) as finished:
        yield
        take_all()
        finished()


def _answer(work: Callable[[], bytes], connection: Connection) -> None:
    gc.disable()
    try:
        answer = b"+" + work()
    except BaseException as error:  # noqa: BLE001 - whatever it is, the first process must hear it
        answer = b"-" + f"{type(error).__name__}: {error}".encode(errors="replace")
    connection.send_bytes(answer)


def _heard(connection: Connection) -> bytes:
    try:
        answer = connection.recv_bytes()
    except EOFError:
        raise HelperError("the second build process ended without a message") from None
    if answer[:1] == b"-":
        raise HelperError(f"the second build process failed: {answer[1:].decode()}")
    return answer[1:]
