"""Rules that every style sheet keeps, those of components included."""

from __future__ import annotations

import json
import re
import tomllib

import pytest

from tests.support import ROOT
from tests.support.theme import THEME, asset_names

SHEETS = [*sorted(THEME.glob("styles/*.css")), *sorted(THEME.glob("components/*/*.css"))]
MARKDOWN_CLASSES = {
    "admonition", "admonition-title", "key-points", "note", "example", "checklist", "lines",
}  # fmt: skip
OURS = ("mg-", "md-", "leaflet-")
"""Beginnings of class names: the site's, Material's for what Markdown makes, and the map library's
for its own controls."""

PHYSICAL = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border)-(?:left|right|top|bottom)|(?:left|right|top|bottom|"
    r"(?:min-|max-)?(?:width|height)))\s*:"
)


def code(path):
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.fixture(params=SHEETS, ids=lambda path: path.relative_to(THEME).as_posix())
def sheet(request):
    return request.param


def test_every_variable_is_defined(sheet):
    defined = set(re.findall(r"(--mg-[\w-]+):", "".join(map(code, SHEETS))))

    assert set(re.findall(r"var\((--[\w-]+)", code(sheet))) <= defined


def test_colours_come_from_the_tokens(sheet):
    literal = re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(|\boklch\(", code(sheet))

    assert literal == [] or sheet.name in {"00-tokens.css", "90-print.css"}


def test_class_names_carry_the_prefix(sheet):
    selectors = re.sub(r"{[^{}]*}", "{}", code(sheet))
    names = set(re.findall(r"\.([a-zA-Z][\w-]*)", re.sub(r"@[^{]*", "", selectors)))

    assert {name for name in names - MARKDOWN_CLASSES if not name.startswith(OURS)} == set()


def test_sides_are_named_by_the_flow_of_text(sheet):
    rules = re.sub(r"@(?:media|supports|container)[^{]*", "", code(sheet))

    assert PHYSICAL.findall(rules) == []


def test_nothing_is_loaded_from_elsewhere(sheet):
    targets = re.findall(r'url\("?([^")]+)"?\)', code(sheet))

    assert set(targets) <= asset_names()
    assert "@import" not in code(sheet)


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

    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in names.values())
    for name, version in names.items():
        entry = lock["packages"][f"node_modules/{name}"]
        assert (entry["version"], entry["integrity"][:7]) == (version, "sha512-")
    assert "resolved" not in json.dumps(lock)
    assert all(any(row["from"].startswith(f"{name}/") for name in names) for row in listed)
    fonts = {row["to"] for row in listed if row["to"].endswith(".woff2")}
    assert fonts == set(re.findall(r'url\("(fonts/[^"]+)"\)', code(THEME / "styles/05-fonts.css")))
