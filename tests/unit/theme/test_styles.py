"""Rules that every style sheet keeps, those of components included."""

from __future__ import annotations

import json
import re
import tomllib

import pytest

from tests.support import ROOT
from tests.support.theme import THEME

SHEETS = [*sorted(THEME.glob("styles/*.css")), *sorted(THEME.glob("components/*/*.css"))]


def code(path):
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.fixture(params=SHEETS, ids=lambda path: path.relative_to(THEME).as_posix())
def sheet(request):
    return request.param


def test_the_dark_scheme_changes_nothing_but_colours(sheet):
    _, *rest = code(sheet).split("prefers-color-scheme")
    dark = re.search(r"\{\s*:root\s*\{(.*?)\}\s*\}\s*\Z", "".join(rest), re.DOTALL)
    rules = dark[1].split(";") if dark else rest

    assert [rule for rule in rules if not re.match(r"\s*(--mg-[\w-]+: .*(#|rgb\()|\Z)", rule)] == []


def test_a_ring_is_only_taken_from_what_shows_it_around_itself_or_takes_no_keys(sheet):
    for rule in re.findall(r"([^{}]+){[^{}]*outline:\s*(?:none|0)[^{}]*}", code(sheet)):
        for selector in rule.strip().split(","):
            around = selector.split(":focus-visible")[0].split()[0]
            moved_by_script = re.fullmatch(
                r"#main:focus|\.[\w-]+__(?:heading|title):focus", selector.strip()
            )
            assert moved_by_script or f"{around}:has(:focus-visible)" in code(sheet)


def test_motion_is_only_for_those_who_want_it(sheet):
    wanted = without(code(sheet), "@media (prefers-reduced-motion: no-preference)")
    moving = re.findall(
        r"(?:transition|animation|scroll-behavior):[^;]*;",
        wanted.replace("overscroll-behavior", ""),
    )

    assert [rule for rule in moving if " 1ms " not in rule] == []


def test_no_rule_on_the_screen_asks_what_stands_anywhere_in_the_page(sheet):
    """The browser would look through the whole page for it at every change, at each key therefore."""
    on_screen = without(code(sheet), "@media print")

    assert re.findall(r"(?:^|[\s,{}])(?:html|:root|body)\S*:has\([^)]*\)", on_screen) == []


def without(css, query):
    """``css`` without the blocks that ``query`` begins."""
    while (start := css.find(query)) >= 0:
        end, depth = css.index("{", start) + 1, 1
        while depth:
            depth += {"{": 1, "}": -1}.get(css[end], 0)
            end += 1
        css = css[:start] + css[end:]
    return css


def test_fonts_are_pinned_and_found_by_the_styles():
    package = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    listed = tomllib.loads((THEME / "assets.toml").read_text(encoding="utf-8"))["file"]
    names = package["dependencies"]

    everything = names | package["devDependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in everything.values())
    for name, version in everything.items():
        entry = lock["packages"][f"node_modules/{name}"]
        assert (entry["version"], entry["integrity"][:7]) == (version, "sha512-")
    assert "resolved" not in json.dumps(lock)
    assert all(any(row["from"].startswith(f"{name}/") for name in names) for row in listed)
    fonts = {row["to"] for row in listed if row["to"].endswith(".woff2")}
    assert fonts == set(re.findall(r'url\("([^"]+)"\)', code(THEME / "styles/05-fonts.css")))
