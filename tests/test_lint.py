"""The tools for scripts and styles find what they are there for: each fault is planted and named."""

from __future__ import annotations

import json
import subprocess

from tests.support import ROOT
from tools.node import node


def found(tool, source, path):
    """What a tool says of a source that would be at ``path``: pairs of line and rule."""
    done = subprocess.run(
        [*node(), f"node_modules/.bin/{tool}", "--stdin", "--stdin-filename", path, "-f", "json"],
        cwd=ROOT, input=source, capture_output=True, text=True, check=False,
    )  # fmt: skip
    [report] = json.loads(done.stdout or done.stderr)
    kinds = report["messages" if tool == "eslint" else "warnings"]
    return [(fault["line"], fault.get("ruleId") or fault["rule"]) for fault in kinds]


SCRIPT = """\
import { card } from "../../components/finder-card/cards.js";
export const said = ["Show more", `${name} is far away`, card(`a.${card("Look at it")}`)];
export const keys = ["mg-card", `finder.${card}`, "text".replace(/'go on then now/g, "")]; // don't stop here
document.body.innerHTML = `<p>${localStorage.length}</p>`;
export const look = (one) => fetch(one == 1 ? unknown : "");
"""


def test_faults_of_scripts_are_found():
    assert found("eslint", SCRIPT, "theme/scripts/lib/planted.js") == [
        (1, "no-restricted-imports"),
        (2, "no-restricted-syntax"),
        (2, "no-restricted-globals"),
        (2, "no-restricted-syntax"),
        (2, "no-restricted-syntax"),
        (4, "no-restricted-properties"),
        (4, "no-restricted-globals"),
        (5, "no-restricted-globals"),
        (5, "eqeqeq"),
        (5, "no-undef"),
    ]


def test_scripts_import_from_the_rooms_below_their_own_only():
    app = """import { App } from "../finder/app.js";\nexport const made = App;\n"""
    entry = """import "../../finder.js";\n"""
    rules = """import { rules } from "../match/rules.js";\nexport const all = rules;\n"""
    fault = [(1, "no-restricted-imports")]
    assert found("eslint", app, "theme/scripts/lib/match/planted.js") == fault
    assert found("eslint", entry, "theme/scripts/lib/dom/planted.js") == fault
    assert found("eslint", rules, "theme/scripts/lib/load/planted.js") == []


STYLE = """\
@import "other.css";
.mg-a__part--small { margin-left: var(--mg-space-4) }
.mg-a__part--small { color: var(--mg-unknown) }
.plain { inline-size: 1px }
.mg-Upper { border-right: 0 }
.md-typeset .admonition-title { color: #ffffff }
.mg-b { background: url("https://a.example/b.png") }
.mg-c { color: rgb(0 0 0) }
.mg-d { max-height: 3px }
.mg-e { left: 0 }
.mg-f { margin: 0 !important }
"""


def test_faults_of_styles_are_found():
    faults = found("stylelint", STYLE, "theme/components/prose/planted.css")
    assert sorted(faults) == [
        (1, "at-rule-disallowed-list"),
        (1, "import-notation"),
        (2, "property-disallowed-list"),
        (3, "csstools/value-no-unknown-custom-properties"),
        (3, "no-duplicate-selectors"),
        (4, "selector-class-pattern"),
        (5, "property-disallowed-list"),
        (5, "selector-class-pattern"),
        (6, "color-no-hex"),
        (7, "function-disallowed-list"),
        (8, "function-disallowed-list"),
        (9, "property-disallowed-list"),
        (10, "property-disallowed-list"),
        (11, "declaration-no-important"),
    ]
