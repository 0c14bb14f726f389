"""A whole catalogue file read with explanations: its head and its programs from nodes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.catalogue.entry import ReadProgram
from site_generator.catalogue.model import FileInfo, Program
from site_generator.catalogue.positions import Spot
from site_generator.catalogue.problem_codes import report
from site_generator.catalogue.reading.document import VERSION, Document, Head, file_info
from site_generator.catalogue.reading.recovery import compose_recovering
from site_generator.catalogue.value_problems import DIALECT
from site_generator.declared.decoder import Decoder
from site_generator.declared.shapes import shapes_of
from site_generator.problems import did_you_mean
from site_generator.yaml_source import ListNode, MapNode, Node, TextNode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_generator.problems import Problems

MOST_PROBLEMS = 10_000
"""In one file; no one reads more, and a file of another kind must not fill memory."""

_BEGIN = "begin with the line 'programs:' and indent a list below it"


def explained_file(text: str, file: str, problems: Problems) -> list[ReadProgram]:
    """The programs of ``text``, whole or not; ``problems`` gets everything wrong with its shape."""
    before = len(problems)
    root, mended = compose_recovering(text, file, problems)
    if not isinstance(root, MapNode):
        if root is not None:
            where = (file, root.line, root.column)
            report(problems, "P011", where, "the file is not a mapping", _BEGIN)
        elif len(problems) == before:
            report(problems, "P011", (file, 0, 0), "the file is empty", _BEGIN)
        return []
    explainer = Decoder(file, problems, DIALECT)
    info = file_info(file, explained_head(root, explainer))
    for name, entry in root.entries.items():
        if name not in shapes_of(Document):
            hint = did_you_mean(name, shapes_of(Document))
            explainer.say("unknown", entry.key, f"unknown key '{name[:60]}' in the file", hint)
    nodes = _programs(root, explainer, mended=mended)
    read = []
    for node in nodes:
        if len(problems) - before > MOST_PROBLEMS:
            explainer.say(
                "P024", node, f"more than {MOST_PROBLEMS:,} problems are listed above; the rest of"
                " the file was not checked", "fix those first",
            )  # fmt: skip
            break
        read.append(explained_program(node, info, explainer))
    return read


def explained_head(root: MapNode, explainer: Decoder) -> Head:
    """What stands under ``catalogue:``, or what holds where that is left out."""
    if "catalogue" not in root.entries:
        return Head()
    node = root.entries["catalogue"].value
    head, _ = explainer.struct(node, Head, "'catalogue'")
    if head.version != VERSION and isinstance(node, MapNode):
        written = f"{head.version:g}"
        explainer.say(
            "P023", node.entries["version"].value,
            f"the file is written for version {written}; this project reads version {VERSION}",
            f"write 'version: {VERSION}'",
        )  # fmt: skip
    return head


def explained_program(node: Node, info: FileInfo, explainer: Decoder) -> ReadProgram:
    """One member of ``programs:``."""
    program, whole = explainer.struct(node, Program, "this program")
    return ReadProgram(program, info, Spot(info.file, node.line, node.column, node=node), whole)


def _programs(root: MapNode, explainer: Decoder, *, mended: bool) -> Sequence[Node]:
    if "programs" not in root.entries:
        explainer.say("P011", root, "the file has no key 'programs'", _BEGIN)
        return ()
    node = root.entries["programs"].value
    if isinstance(node, ListNode):
        return node.items
    nothing = isinstance(node, TextNode) and (node.refused or (mended and node.empty))
    if not nothing:
        explainer.say(
            "P011", node, "'programs' is not a list", "begin each program with '- id: ...'"
        )
    return ()
