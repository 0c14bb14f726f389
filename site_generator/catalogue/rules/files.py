"""Checks across programs: ids that are the same, and what is said once per file."""

from __future__ import annotations

import unicodedata
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from site_generator.catalogue.model.vocabulary import FACT_GROUPS, FACT_STALE_DAYS
from site_generator.catalogue.problem_codes import report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from site_generator.catalogue.entry import ReadProgram
    from site_generator.problems import Problems

_MOST_NAMED = 3


def check_ids(read: Sequence[ReadProgram], problems: Problems) -> None:
    """Report ids that are equal, or would be on a disk that ignores case or normalizes."""
    seen: dict[str, ReadProgram] = {}
    for one in read:
        if not one.program.id:
            continue
        folded = unicodedata.normalize("NFC", one.program.id.casefold())
        earlier = seen.setdefault(folded, one)
        if earlier is one:
            continue
        file, line, column = earlier.where("id")
        same = "" if earlier.program.id == one.program.id else f" as '{earlier.program.id}'"
        message = f"the id '{one.program.id}' is taken{same} at {file}:{line}:{column}"
        report(problems, "P102", one.where("id"), message, "give each program its own id")


def check_files(read: Sequence[ReadProgram], *, today: date, problems: Problems) -> None:
    """Report once per file what would otherwise be said for each of its programs.

    This does not apply to samples: there is no one to ask.
    """
    for _, group in groupby(read, key=lambda one: one.spot.file):
        programs = list(group)
        if programs[0].info.sample:
            continue
        _old(programs, today, problems)
        _unconfirmed(programs, problems)


def _old(read: Sequence[ReadProgram], today: date, problems: Problems) -> None:
    """Facts that were checked more than ``FACT_STALE_DAYS`` before ``today``."""
    limit = today - timedelta(days=FACT_STALE_DAYS)
    old = []
    for one in read:
        if one.program.checked:
            days = ((getattr(one.program.checked, name), name) for name in FACT_GROUPS)
            oldest = min((pair for pair in days if pair[0] and pair[0] < limit), default=None)
            if oldest:
                old.append((*oldest, one))
    if not old:
        return
    day, name, first = min(old, key=lambda row: row[0])
    count = f"{len(old):,} programs have" if len(old) > 1 else "1 program has"
    message = f"{count} facts checked over a year ago, the oldest on {day}"
    where = first.where("checked", name)
    report(problems, "P151", where, message, "ask the programs again and enter the new date")


def _unconfirmed(read: Sequence[ReadProgram], problems: Problems) -> None:
    open_ones = [one for one in read if one.program.to_confirm]
    if not open_ones:
        return
    count = f"{len(open_ones):,} programs have" if len(open_ones) > 1 else "1 program has"
    names = ", ".join(str(one.program.id) for one in open_ones[:_MOST_NAMED])
    more = ", ..." if len(open_ones) > _MOST_NAMED else ""
    message = f"{count} facts to confirm: {names}{more}"
    hint = "ask the program, then delete its 'to_confirm'"
    report(problems, "P152", open_ones[0].where("to_confirm"), message, hint)
