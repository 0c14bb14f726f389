"""The tools for scripts and styles find what they are there for: each fault is planted and named."""

from __future__ import annotations

import json
import subprocess

from tests.support import ROOT
from tools.node import node


def found(tool, source, path):
    """What a tool says of a source that would stand at ``path``: pairs of line and rule."""
    done = subprocess.run(
        [*node(), f"node_modules/.bin/{tool}", "--stdin", "--stdin-filename", path, "-f", "json"],
        cwd=ROOT, input=source, capture_output=True, text=True, check=False,
    )  # fmt: skip
    [report] = json.loads(done.stdout or done.stderr)
    kinds = report.get("messages") or report["warnings"]
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
