"""Brings each state's file up to the newest import without touching what editors wrote."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_generator.catalogue.model import Program, field_names
from site_generator.catalogue.model.vocabulary import STATES
from site_generator.errors import ImportSourceError
from site_generator.exchange.files.atomic_write import RECORDS
from site_generator.exchange.files.yaml_edit import UnreadableBlockError, change_block, read_block
from site_generator.exchange.files.yaml_writer import program_block
from site_generator.exchange.merge.import_record import Imported, Record, digest, leaves
from site_generator.exchange.merge.state_file import Block, StateFile, ids_in, read_state_file
from site_generator.exchange.merge.three_way import differing, join

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from site_generator.exchange.edition import Edition
    from site_generator.exchange.files.yaml_writer import Entry, Leaves, Value
    from site_generator.exchange.merge.summary import ImportSummary

REMOVED_BY_EDITOR = "removed from the file by an editor"
OTHER_DIRECTORY = (
    "also in a directory that was imported earlier but is not given now; import them together"
)
DATES = frozenset(name for name in field_names() if name.startswith(("checked.", "source.")))
"""Fields that say when and from whom, not what."""
_KEYS = tuple(
    dict.fromkeys(
        (*Program.__struct_fields__, *(name.rpartition(".")[2] for name in field_names()))
    )
)
"""The keys of a program and of the mappings in it, in the order in which they are written."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One program to write: ``rows`` of the source became it, all but one of them ``merged``."""

    entry: Entry
    keys: tuple[str, ...]
    kinds: tuple[str, ...]
    rows: int
    merged: Mapping[str, int]

    @property
    def id(self) -> str:
        """The program's id."""
        return str(self.entry["id"])


@dataclass(slots=True)
class StateUpdate:
    """One run over all states. ``seen`` collects the ids of all programs of the source, also of
    those that a filter keeps out, so that these are not taken for gone. ``head`` gives what a
    state's file begins with, up to its programs: of its code, and of the day of each edition by kind.
    """

    folder: Path
    editions: Sequence[Edition]
    records: dict[str, Record]
    states: frozenset[str]
    summary: ImportSummary
    head: Callable[[str, Mapping[str, str]], str]
    seen: set[str] = field(default_factory=set)
    _files: dict[str, StateFile] = field(default_factory=dict)
    _other_ids: set[str] = field(default_factory=set)

    def read_files(self) -> None:
        """Read what is in the folder; everything else here comes after this."""
        for path in sorted(self.folder.glob("*.yaml")):
            if path.stem.upper() in STATES and path.stem.islower():
                self._files[path.stem.upper()] = read_state_file(path)
            else:
                self._other_ids |= ids_in(path)

    def taken_ids(self) -> set[str]:
        """Ids that are in the folder's files or were given by an earlier import."""
        given = {id_ for record in self.records.values() for id_ in record.programs}
        return given | self._other_ids | self._standing()

    def united_ids(self) -> set[str]:
        """Ids of an earlier import that stand for what both directories said together."""
        return {
            id_
            for record in self.records.values()
            for id_, program in record.programs.items()
            if len(program.kinds) > 1
        }

    def removed_united_ids(self) -> set[str]:
        """Those of them that an editor took out."""
        return self.united_ids() - self._standing()

    def _standing(self) -> set[str]:
        return {block.id for file in self._files.values() for block in file.blocks}

    def files(self, listings: Mapping[str, Sequence[Listing]]) -> dict[str, bytes]:
        """The new contents of all files that change, by path below the folder."""
        changed: dict[str, bytes] = {}
        wanted = {state for state in self.records if not self.states or state in self.states}
        for state in sorted(wanted | set(listings)):
            file = self._files.get(state)
            if file is None and not listings.get(state):
                continue
            record = self.records.get(state, Record()) if file else Record()
            before = file.as_bytes() if file else b""
            known = record.as_bytes()
            file = self._updated(state, file or StateFile(), record, listings.get(state, ()))
            texts = {f"{state.lower()}.yaml": (before, file.as_bytes())}
            texts[f"{RECORDS}/{state.lower()}.json"] = (known, record.as_bytes())
            changed |= {path: new for path, (old, new) in texts.items() if old != new}
        return changed

    def _updated(
        self, state: str, file: StateFile, record: Record, listings: Sequence[Listing]
    ) -> StateFile:
        fresh = not file.head
        record.editions |= {edition.kind: edition.day.isoformat() for edition in self.editions}
        blocks = {block.id: block for block in file.blocks}
        new: list[tuple[str, str]] = []
        for listing in sorted(listings, key=lambda listing: listing.id):
            block, known = blocks.get(listing.id), record.programs.get(listing.id)
            if known and set(known.kinds) - {edition.kind for edition in self.editions}:
                self.summary.skipped[OTHER_DIRECTORY] += listing.rows
                continue
            if known and not block:
                self.summary.skipped[REMOVED_BY_EDITOR] += listing.rows
                continue
            is_united = known is not None and len(known.kinds) > 1
            self.summary.written += 1
            self.summary.merged.update(listing.merged)
            text = program_block(listing.entry, file.indent)
            flat = leaves(listing.entry)
            if block:
                block.body = self._joined(state, block, known, flat, text)
            else:
                new.append((listing.id, text))
                self.summary.appeared.append(listing.id)
            record.programs[listing.id] = Imported(
                keys=sorted({*listing.keys, *(known.keys if known and not is_united else ())}),
                kinds=list(listing.kinds),
                block=digest(text),
                fields={path: digest(value) for path, value in flat.items()},
            )
        file.add_all(new)
        self._mark_gone(state, blocks, record)
        self.summary.hand_made += len(blocks.keys() - record.programs.keys())
        self._set_head(state, file, record, fresh=fresh)
        return file

    def _joined(
        self, state: str, block: Block, known: Imported | None, flat: Leaves, text: str
    ) -> str:
        if block.body == text:
            self.summary.unchanged += 1
            return text
        base = known.fields if known else {}
        if known and digest(block.body) == known.block:
            self._count(block.id, differing(base, flat))
            return text
        with self._naming(state, block):
            joined = join(base, read_block(block.body), flat)
        if joined.kept:
            self.summary.kept_edits[block.id] = joined.kept
        changes = dict(joined.changes)
        if known and len(known.kinds) > 1 and "levels" in joined.kept:
            # Of which directory's program did the editor speak?
            changes["to_confirm"], _ = _marked(block, "levels")
        self._count(block.id, tuple(changes))
        return self._changed(state, block, changes)

    def _count(self, id_: str, paths: tuple[str, ...]) -> None:
        if not paths:
            self.summary.unchanged += 1
        elif DATES.issuperset(paths):
            self.summary.confirmed.append(id_)
        else:
            self.summary.changed[id_] = tuple(path for path in paths if path not in DATES)

    def _changed(self, state: str, block: Block, changes: Mapping[str, Value | None]) -> str:
        if not changes:
            return block.body
        with self._naming(state, block):
            return change_block(block.body, changes, _KEYS)

    @contextmanager
    def _naming(self, state: str, block: Block) -> Iterator[None]:
        """Says which program of which file could not be joined."""
        try:
            yield
        except UnreadableBlockError as error:
            raise ImportSourceError(
                f"{self.folder / state.lower()}.yaml: program '{block.id}' cannot be updated:"
                f" {error}; fix it or remove it. Nothing was imported."
            ) from error

    def _mark_gone(self, state: str, blocks: Mapping[str, Block], record: Record) -> None:
        given = {edition.kind for edition in self.editions}
        for id_, known in sorted(record.programs.items()):
            if id_ in self.seen or set(known.kinds) - given or id_ not in blocks:
                continue
            self.summary.disappeared.append(id_)
            if known.gone:
                continue
            with self._naming(state, blocks[id_]):
                marked, is_new = _marked(blocks[id_], "source")
            if is_new:
                blocks[id_].body = self._changed(state, blocks[id_], {"to_confirm": marked})
                known.fields["to_confirm"] = digest(marked)
            known.gone = True

    def _set_head(self, state: str, file: StateFile, record: Record, *, fresh: bool) -> None:
        head = self.head(state, record.editions)
        if fresh or digest(file.head) == record.head:
            file.head = head
            record.head = digest(head)


def _marked(block: Block, path: str) -> tuple[tuple[str, ...], bool]:
    """What is to be confirmed in a block with ``path`` among it, and whether that is new."""
    marks = read_block(block.body).get("to_confirm", ())
    marks = marks if isinstance(marks, tuple) else (marks,)
    return (marks, False) if path in marks else ((*marks, path), True)
