"""Makes one project of all examples, which ``iop-site build`` then builds as it builds any other.

Nothing here renders anything: programs become catalogue files, articles become Markdown, and both
go through the reader, the checks, the pages and the finder that the published site goes through.
"""

from __future__ import annotations

import json
import re
import shutil
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import yaml
from msgspec import Struct, to_builtins

from site_generator.places import Gazetteer
from tools.examples.reading import ROOT, Example, Step, read_all
from tools.examples.towns import check_states, free_towns

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from site_generator.places.towns import Place

GAP = re.compile(r"\{(?P<name>zip|city|state|place|id|ids|n|page)\}|\{(?P<days>\d+) days ago\}")
HOSTILE = re.compile(r"<i data-hostile>[^<]*</i>")
FOLDER = "examples"
CORRECTIONS = "editor@site.example"

Gaps = dict[str, str]
"""What stands for ``{zip}``, ``{city}`` and so on in the texts of one example."""


class Shown(Struct, frozen=True, kw_only=True):
    """An example as it is in the built site; ``at`` is an address there.

    ``hostile`` are its texts that look like markup and have to be read as they were written.
    """

    component: str
    name: str
    at: str
    shows: str
    says: tuple[str, ...]
    do: tuple[Step, ...]
    only: str
    hostile: tuple[str, ...]


def write_project(root: Path, today: date) -> list[Shown]:
    """Fill the folder ``root`` with a project of all examples; what the built site will show."""
    shutil.rmtree(root, ignore_errors=True)
    (root / "programs").mkdir(parents=True)
    for name in ("theme", "node_modules", ".cache"):
        (root / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "content", root / "content")
    (root / "content" / FOLDER).mkdir()
    settings = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["plugins"] = [{"iop-site": {"corrections_email": CORRECTIONS}}]
    _write(root / "mkdocs.yml", settings)
    return _Sources(root, today).all()


class _Sources:
    """Writes what the examples bring: programs, articles, figures."""

    def __init__(self, root: Path, today: date) -> None:
        self._root = root
        self._today = today
        self._figures: dict[str, Any] = {}

    def all(self) -> list[Shown]:
        files = read_all()
        sets = [one.programs for one in files.values()]
        sets += [example.programs for one in files.values() for example in one.examples]
        check_states(sets)
        gazetteer = Gazetteer.load(self._root / ".cache")
        towns = free_towns(gazetteer, [program for programs in sets for program in programs])
        shown = []
        for component, file in files.items():
            shared = self._programs(component, file.programs, next(towns))
            for number, example in enumerate(file.examples, 1):
                name = f"{component}-{number}"
                gaps = shared
                if example.programs:
                    town = next(towns)
                    gaps = self._programs(name, example.programs, town, sample=example.sample)
                gaps = gaps | {"page": f"{FOLDER}/{name}/"}
                if example.article:
                    self._article(name, example, gaps)
                self._figures |= self._filled(example.figures, gaps)
                at = "{page}" if example.article and example.at is None else example.at
                shown.append(
                    Shown(
                        component=component,
                        name=example.name,
                        at=self._filled(file.at if at is None else at, gaps),
                        shows=self._filled(example.shows or file.shows, gaps),
                        says=self._filled(tuple(example.says), gaps),
                        do=tuple(file.do if example.do is None else example.do),
                        only=example.only,
                        hostile=tuple(HOSTILE.findall(json.dumps(to_builtins(example)))),
                    )
                )
        self._write_figures()
        return shown

    def _programs(
        self, name: str, programs: list[dict[str, Any]], town: Place, *, sample: bool = False
    ) -> Gaps:
        """Write a catalogue file; what an entry lacks of the least that it needs is put in."""
        at = {"city": town.name, "state": town.state, "zip": town.zips[0]}
        gaps = at | {"place": f"{town.state.lower()}/{town.slug}"}
        entries = []
        for program in programs:
            for number in range(1, program.get("copies", 1) + 1):
                count = len(entries) + 1
                location = program.get("location", {})
                least = {
                    "id": f"{name}-{count}",
                    "levels": ["iop"],
                    "contact": {"phone": f"513-555-01{count % 100:02}"},
                }
                entry = least | program
                entry["location"] = location if "city" in location else at | location
                entry.pop("copies", None)
                entries.append(self._filled(entry, gaps | {"n": str(number)}))
        if entries:
            about = {"version": 1, "sample": sample}
            content = {"catalogue": about, "programs": entries}
            _write(self._root / "programs" / f"{name}.yaml", content)
        ids = [entry["id"] for entry in entries]
        return gaps | {"id": next(iter(ids), ""), "ids": ",".join(ids)}

    def _article(self, name: str, example: Example, gaps: Gaps) -> None:
        """Write an article; title, description and dates are put in where it has none."""
        head = {
            "title": example.name,
            "description": f"An example: {example.name}.",
            "checked": self._today.isoformat(),
            "next_check": (self._today + timedelta(days=365)).isoformat(),
        } | self._filled(example.article, gaps)
        body = head.pop("body", "Text.")
        path = self._root / "content" / FOLDER / f"{name}.md"
        path.write_text(f"---\n{_dumped(head)}---\n\n{body}\n", encoding="utf-8")

    def _write_figures(self) -> None:
        path = self._root / "content" / "_data" / "figures.yaml"
        known = yaml.safe_load(path.read_text(encoding="utf-8"))
        known["figures"] |= self._figures
        _write(path, known)

    def _filled(self, value: Any, gaps: Mapping[str, str]) -> Any:
        """``value`` with its gaps filled, in texts however deep inside."""
        if isinstance(value, str):
            return GAP.sub(lambda match: self._gap(match, gaps), value)
        if isinstance(value, dict):
            return {key: self._filled(part, gaps) for key, part in value.items()}
        if isinstance(value, list | tuple):
            return type(value)(self._filled(part, gaps) for part in value)
        return value

    def _gap(self, match: re.Match[str], gaps: Mapping[str, str]) -> str:
        if match["days"]:
            return (self._today - timedelta(days=int(match["days"]))).isoformat()
        return gaps[match["name"]]


def _write(path: Path, content: Any) -> None:
    path.write_text(_dumped(content), encoding="utf-8")


def _dumped(content: Any) -> str:
    return yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=10_000)
