"""Whatever is wrong, all of it is said and the old site stays."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from datetime import date

import pytest

from tests.conftest import TODAY
from tests.support import ROOT
from tests.support.sites import in_process, iop_site, small_project

ERROR = re.compile(r": error [PS]\d+: ")
INVALID = sorted(
    path
    for path in (ROOT / "tests" / "catalogues" / "invalid").glob("*.yaml")
    if ERROR.search(path.with_suffix(".report").read_text(encoding="utf-8"))
)

THEIR_DAY = (TODAY - date(1970, 1, 1)).days * 86_400
"""The day on which those catalogues are read: what is in the future depends on it."""


def snapshot(site):
    return {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A small project with a built site, whose catalogue the tests break."""
    folder = small_project(tmp_path_factory.mktemp("project"))
    assert in_process("build", cwd=folder).code == 0
    return folder


def test_there_are_many_invalid_catalogues():
    assert len(INVALID) >= 30


@pytest.mark.parametrize("path", INVALID[:: max(1, len(INVALID) // 15)], ids=lambda path: path.stem)
def test_an_invalid_catalogue_is_reported_and_costs_nothing(project, path):
    before = snapshot(project / "site")
    (project / "programs").mkdir(exist_ok=True)
    broken = project / "programs" / path.name
    broken.write_bytes(path.read_bytes())
    run = in_process("build", cwd=project, SOURCE_DATE_EPOCH=str(THEIR_DAY))
    broken.unlink()
    assert run.code == 1, run.out + run.err
    lines = [line for line in run.err.splitlines() if line.strip()]
    expected = path.with_suffix(".report").read_text(encoding="utf-8").splitlines()
    errors = [line for line in expected if ERROR.search(line)]
    assert errors
    for line in errors:
        assert lines.count(line.replace(path.name, f"programs/{path.name}")) == 1, run.err
    assert snapshot(project / "site") == before


def test_several_broken_files_are_reported_in_one_run(project):
    folder = project / "programs"
    folder.mkdir(exist_ok=True)
    (folder / "a.yaml").write_text("programs:\n  - id: a\n    name: A\n", encoding="utf-8")
    (folder / "b.yaml").write_text("programs:\n  - id: b\n    nmae: B\n", encoding="utf-8")
    article = project / "content"
    run = in_process("build", cwd=project)
    for path in folder.iterdir():
        path.unlink()
    assert run.code == 1
    assert "programs/a.yaml:2:" in run.err
    assert "programs/b.yaml:3:" in run.err
    assert article.exists()


def test_home_and_finder_must_be_there(tmp_path):
    small_project(tmp_path)
    (tmp_path / "content/index.md").rename(tmp_path / "content/other.md")
    (tmp_path / "content/find/index.md").unlink()
    run = in_process("build", cwd=tmp_path)
    assert run.code == 1
    for page in ("index.md", "find/index.md"):
        assert f"content/{page}: error A074: this page is missing" in run.err
    assert not (tmp_path / "site").exists()


def test_a_template_that_raises_leaves_the_old_site(project, tmp_path):
    folder = shutil.copytree(project, tmp_path / "project", symlinks=True)
    before = snapshot(folder / "site")
    theme = folder / "theme"
    theme.unlink()
    shutil.copytree(ROOT / "theme", theme)
    page = theme / "pages" / "program.html"
    page.write_text(page.read_text() + "{{ nothing.of.the.kind }}")
    run = in_process("build", cwd=folder)
    assert run.code == 1
    assert "theme/pages/program.html:" in run.err
    assert snapshot(folder / "site") == before


def test_a_disk_that_refuses_is_said_and_the_old_site_stays(project):
    before = snapshot(project / "site")
    # A limit on the size of files refuses what is written, as a full disk does.
    run = subprocess.run(
        ["sh", "-c", 'ulimit -f 16; exec "$0" -m site_generator build', sys.executable],
        cwd=project, env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 1
    assert "File too large" in run.stderr
    assert "Traceback" not in run.stderr
    assert snapshot(project / "site") == before
    assert not (project / ".site.work").exists()


@pytest.mark.parametrize(
    ("written", "instead", "said"),
    [
        ("  - iop-site:", "  - search:", "the plugin 'iop-site' is not listed"),
        ("  custom_dir: theme", "", "custom_dir: theme"),
        ("use_directory_urls: true", "use_directory_urls: false", "use_directory_urls: true"),
        ("theme:", "nav: [find/indx.md]\ntheme:", "did you mean 'find/index.md'?"),
        ("docs_dir: content", "docs_dir: [", "other.yml:5:11: a list in brackets is not closed"),
    ],
)
def test_settings_that_would_build_another_site_are_refused(project, written, instead, said):
    before = snapshot(project / "site")
    settings = (project / "mkdocs.yml").read_text(encoding="utf-8")
    assert written in settings
    other = project / "other.yml"
    lines = settings.replace(written, instead, 1)
    if "search" in instead:
        lines = re.sub(r"^ {6}\w+: +\"\".*\n", "", lines, flags=re.MULTILINE)
    other.write_text(lines, encoding="utf-8")
    run = in_process("build", "--config", "other.yml", cwd=project)
    assert run.code == 2, run.err
    assert said in run.err
    assert snapshot(project / "site") == before


@pytest.mark.parametrize("address", ["soon", "127.0.0.1", "127.0.0.1:99999"])
def test_what_is_no_address_is_wrong_use(project, address):
    run = in_process("serve", "--address", address, cwd=project)
    assert run.code == 2, run.err
    assert "--address 127.0.0.1:8001" in run.err


def test_an_address_of_another_computer_is_wrong_use(project):
    run = iop_site("serve", "--address", "192.0.2.1:8000", cwd=project)
    assert run.code == 2, run.err
    assert "--address 127.0.0.1:8001" in run.err
    assert "Traceback" not in run.err


@pytest.mark.parametrize("place", [".", "..", "content", "/"])
def test_an_output_folder_that_is_something_else_is_refused(project, place):
    run = in_process("build", "--site-dir", place, cwd=project)
    assert run.code == 1
    assert "output folder" in run.err


@pytest.mark.parametrize("value", ["soon", "", "1e9", "99999999999999999999"])
def test_a_wrong_source_date_is_wrong_use(project, value):
    run = in_process("build", cwd=project, SOURCE_DATE_EPOCH=value)
    assert run.code == 2
    assert "SOURCE_DATE_EPOCH" in run.err


def test_strict_makes_a_warning_fail(project):
    folder = project / "programs"
    folder.mkdir(exist_ok=True)
    (folder / "w.yaml").write_text(
        "programs:\n  - id: w\n    name: W\n    levels: [iop]\n"
        "    location: {city: Dayton, state: OH}\n    contact: {phone: 937-555-0111}\n"
        "    schedule: {hours_per_week: 25}\n",
        encoding="utf-8",
    )
    plain, strict = in_process("build", cwd=project), in_process("build", "--strict", cwd=project)
    (folder / "w.yaml").unlink()
    assert plain.code == 0
    assert "warning P" in plain.err
    assert strict.code == 1


def test_a_missing_configuration_is_wrong_use(tmp_path):
    run = in_process("build", cwd=tmp_path)
    assert run.code == 2
    assert "mkdocs.yml" in run.err
    assert not list(tmp_path.iterdir())
