"""Imports SAMHSA's national directory workbooks into one catalogue file per state.

The path of a row: read and recognized (``workbook``), grouped with other rows of the same site
(``sites``), translated (``codes``, ``facts``, ``entry``), joined with what is in
the state's file (``state_files``), written together with all others or not at all (``files.atomic_write``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Protocol

from site_generator.catalogue.model.vocabulary import STATES
from site_generator.errors import ImportSourceError, UsageError
from site_generator.exchange import cleaning
from site_generator.exchange.files.atomic_write import RECORDS, recover, write_all
from site_generator.exchange.merge.identity import assign_ids, base_id
from site_generator.exchange.merge.import_record import known_ids, read_records
from site_generator.exchange.merge.state_files import REMOVED_BY_EDITOR, Listing, StateUpdate
from site_generator.exchange.merge.summary import ImportSummary
from site_generator.exchange.samhsa import facts as samhsa_facts
from site_generator.exchange.samhsa.entry import entry
from site_generator.exchange.samhsa.head import state_head
from site_generator.exchange.samhsa.names import full_name
from site_generator.exchange.samhsa.sites import Site, sites
from site_generator.exchange.samhsa.workbook import Directory, FacilityRow, read_directory

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from site_generator.exchange.edition import Edition

NO_LEVEL = "no level of care stated"
NO_PHONE = "no phone number that can be dialled"
OTHER_STATE = "in a state that was not asked for"
LONGEST_CELL = 100
"""Far above the 38 characters that the directories allow; longer texts are no names and addresses."""
OTHER_LEVEL = "at levels of care that were not asked for"
IN_BOTH = "programs at a site that both directories list, each with what its own directory says"


class KnowsZips(Protocol):
    """What the import asks of a gazetteer."""

    def zip_city(self, zip5: str) -> tuple[str, str] | None:
        """The town and the state of a ZIP, None where it is not known."""


def import_directory(  # noqa: PLR0913  # each is an option of the command
    files: Sequence[Path],
    into: Path,
    *,
    states: frozenset[str] = frozenset(),
    levels: frozenset[str] = frozenset(),
    gazetteer: KnowsZips | None = None,
    day: date | None = None,
) -> ImportSummary:
    """Write ``into``/<state>.yaml for every state in ``files``; tell what became of each row.

    ``states`` and ``levels`` limit what is written, empty means all; ``gazetteer`` lets the summary tell of
    odd ZIPs; ``day`` stands for the day that the workbooks state. ImportSourceError, with nothing
    written, where a file is not one of the directories or cannot be joined with what is there.
    """
    directories = _read(files, day)
    if into.exists() and not into.is_dir():
        raise UsageError(f"{into}: not a folder.")
    recover(into)
    summary = ImportSummary()
    rows = _usable_rows(directories, states, summary)
    found = _with_levels(sites(rows), summary)
    update = StateUpdate(
        into, [d.edition for d in directories], read_records(into), states, summary, state_head
    )
    update.read_files()
    ids = _ids(found, update)
    _note_odd_zips(rows, gazetteer, summary)
    united, taken_out = update.united_ids(), update.removed_united_ids()
    removed = {key: id_ for key, id_ in known_ids(update.records).items() if id_ in taken_out}
    listings: dict[str, list[Listing]] = defaultdict(list)
    for site, its_levels in found:
        id_ = ids[site.key]
        update.seen.add(id_)
        if removed.get(site.former, id_) != id_:
            summary.skipped[REMOVED_BY_EDITOR] += len(site.rows)
            continue
        if levels and not levels & set(its_levels.codes) and id_ not in united:
            summary.skipped[OTHER_LEVEL] += len(site.rows)
            continue
        notes: Counter[str] = Counter()
        made = entry(site, id_, its_levels, notes)
        if not made["contact"]:
            summary.skipped[NO_PHONE] += len(site.rows)
            continue
        summary.notes.update(notes)
        summary.notes[IN_BOTH] += site.in_both
        listings[site.rows[0].state].append(
            Listing(made, (site.key,), (site.kind,), len(site.rows), site.merged())
        )
    texts = update.files(listings)
    summary.check()
    into.mkdir(parents=True, exist_ok=True)
    write_all(into, texts)
    summary.files = sorted(into / path for path in texts if not path.startswith(RECORDS))
    return summary


def _read(files: Sequence[Path], day: date | None) -> list[Directory]:
    if not files:
        raise UsageError("No workbook was given.")
    directories: dict[str, Directory] = {}
    for path in files:
        directory = read_directory(path, day)
        if directory.edition.kind in directories:
            raise ImportSourceError(
                f"{path}: a second {directory.edition.kind} directory; give only the latest of each kind."
            )
        directories[directory.edition.kind] = directory
    return [directories[kind] for kind in sorted(directories)]


def _usable_rows(
    directories: Iterable[Directory], states: frozenset[str], summary: ImportSummary
) -> list[FacilityRow]:
    usable: list[FacilityRow] = []
    for directory in directories:
        summary.rows += len(directory.rows)
        summary.sources.append(_described(directory.edition, len(directory.rows)))
        for row in directory.rows:
            reason = _unusable(row)
            if reason is None and states and row.state not in states:
                reason = OTHER_STATE
            if reason:
                summary.skipped[reason] += 1
                continue
            usable.append(row)
            for code in row.codes - directory.explained:
                summary.notes[
                    f"rows with the code {code[:20]}, which the workbook does not explain"
                ] += 1
    return usable


def _described(edition: Edition, rows: int) -> str:
    return f"{edition.kind} directory {edition.year}, of {edition.day}: {rows:,} rows"


def _unusable(row: FacilityRow) -> str | None:
    if row.empty:
        return "empty row"
    if row.longest > LONGEST_CELL:
        return f"a cell of more than {LONGEST_CELL} characters"
    if row.state not in STATES:
        return "no state in the state column"
    if not any(c.isalnum() for c in row.city):
        return "no city"
    if not any(c.isalnum() for c in row.name1 + row.name2):
        return "no name"
    return None


def _with_levels(
    found: Iterable[Site], summary: ImportSummary
) -> list[tuple[Site, samhsa_facts.Levels]]:
    """The sites that state a level of care; a program without one is no program of ours."""
    kept = []
    for site in found:
        its_levels = samhsa_facts.levels(site.rows)
        if its_levels.codes:
            kept.append((site, its_levels))
        else:
            summary.skipped[NO_LEVEL] += len(site.rows)
    return kept


def _ids(found: Sequence[tuple[Site, samhsa_facts.Levels]], update: StateUpdate) -> dict[str, str]:
    """The id of each site by its key: the one it had, else one made from its name and place.

    Of two that were one program before, the mental health one keeps the id.
    """
    known = known_ids(update.records)
    wanted: dict[str, tuple[str, str]] = {}
    for site, _ in found:
        row = site.rows[0]
        name, _ = full_name(row.name1, row.name2)
        ending = site.kind if site.in_both and site.kind == "substance-use" else ""
        base = base_id(name, cleaning.city(row.city) or "", row.state, ending)
        wanted[site.key] = (base, cleaning.street(row.street1) or "")
    given: dict[str, str] = {}
    used: set[str] = set()
    by_kind = sorted((site for site, _ in found), key=lambda site: site.kind)
    for former in (False, True):
        for site in by_kind:
            earlier = known.get(site.former if former else site.key)
            if site.key not in given and earlier and earlier not in used:
                given[site.key] = earlier
                used.add(earlier)
    return assign_ids(wanted, given, update.taken_ids() - used)


def _note_odd_zips(
    rows: Iterable[FacilityRow], gazetteer: KnowsZips | None, summary: ImportSummary
) -> None:
    if gazetteer is None:
        return
    for row in rows:
        zip5 = (cleaning.zip_code(row.zip) or "")[:5]
        if not zip5:
            continue
        town = gazetteer.zip_city(zip5)
        if town is None:
            summary.notes["rows with an unknown ZIP; they are placed by city"] += 1
        elif town[1] != row.state:
            summary.notes["rows with a ZIP from another state"] += 1
