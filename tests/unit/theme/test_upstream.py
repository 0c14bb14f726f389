"""An upgrade of Material names the templates that changed under this theme."""

from __future__ import annotations

import hashlib
import tomllib
from importlib.metadata import version

import pytest

from tests.support.theme import MATERIAL, THEME

RECORD = tomllib.loads((THEME / "partials" / "upstream.toml").read_text(encoding="utf-8"))


def test_the_record_is_of_the_installed_version():
    assert version("mkdocs-material") == RECORD["material"]


@pytest.mark.parametrize("row", RECORD["template"], ids=lambda row: row["upstream"])
def test_a_template_is_as_it_was_when_ours_was_written(row):
    now = hashlib.sha256((MATERIAL / row["upstream"]).read_bytes()).hexdigest()

    assert now == row["sha256"], f"{row['upstream']} changed; compare it with theme/{row['ours']}"
    assert (THEME / row["ours"]).is_file()


def test_every_template_that_hides_one_of_material_is_recorded():
    ours = {path.relative_to(THEME).as_posix() for path in THEME.rglob("*.html")}
    theirs = {path.relative_to(MATERIAL).as_posix() for path in MATERIAL.rglob("*.html")}

    assert ours & theirs <= {row["upstream"] for row in RECORD["template"]}
