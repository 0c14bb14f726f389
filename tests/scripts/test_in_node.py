"""The theme's pure functions in node, on the same tables of cases as Python's."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.support import ROOT
from tools.node import node

FILES = sorted((ROOT / "tests" / "scripts").glob("*.test.js"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_case_holds_in_node(file):
    done = subprocess.run(
        [*node(), "--test", "--test-reporter=tap", str(file.relative_to(ROOT))],
        cwd=ROOT, env=os.environ | {"PYTHON": sys.executable}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout
    assert "\n# pass 0\n" not in done.stdout
