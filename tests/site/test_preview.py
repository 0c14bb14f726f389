"""The preview follows every change and goes on while the content has problems."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.support import ROOT
from tests.support.sites import project_in

PATIENCE = 60


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


@pytest.fixture
def preview(tmp_path):
    """A project served by the command, and what asks it for a page until a condition holds."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copy(ROOT / "programs.yaml", tmp_path)
    project_in(tmp_path)
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "site_generator", "serve", "--address", address]
    log = (tmp_path / "log").open("w+")
    with subprocess.Popen(command, cwd=tmp_path, stdout=log, stderr=log) as process:

        def page(path, holds):
            until = time.monotonic() + PATIENCE
            html = ""
            while time.monotonic() < until:
                try:
                    with urlopen(f"http://{address}/{path}", timeout=10) as answer:
                        html = answer.read().decode()
                except (URLError, TimeoutError, ConnectionError):
                    html = ""
                if html and holds(html):
                    return html
                time.sleep(0.1)
            pytest.fail(f"never came: {path}\n{(tmp_path / 'log').read_text()}")

        yield tmp_path, page
        process.terminate()
    log.close()


def change(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_articles_and_programs_are_followed_and_a_fault_stops_nothing(preview):
    project, page = preview
    article = project / "content" / "understand" / "what-is-an-iop.md"
    page("understand/what-is-an-iop/", lambda html: "<h1" in html)
    change(article, "## ", "## Changed heading here\n\n## ")
    page("understand/what-is-an-iop/", lambda html: "Changed heading here" in html)
    change(project / "programs.yaml", "levels: [", "levels: [ipo, ")
    log = project / "log"
    until = time.monotonic() + PATIENCE
    while "unknown level 'ipo'" not in log.read_text() and time.monotonic() < until:
        time.sleep(0.1)
    assert "unknown level 'ipo'" in log.read_text()
    page("understand/what-is-an-iop/", lambda html: "Changed heading here" in html)
    change(project / "programs.yaml", "levels: [ipo, ", "levels: [")
    change(project / "programs.yaml", "    name: ", "    name: Renamed ")
    page("find/", lambda html: "<h1" in html)
    first = (project / "programs.yaml").read_text().split("- id: ")[1].split()[0]
    page(f"programs/{first}/", lambda html: "Renamed " in html)


def test_a_first_program_appears_and_the_samples_go_while_the_preview_runs(preview):
    project, page = preview
    page("", lambda html: "The programs on this site are made up" in html)
    (project / "programs" / "mine.yaml").write_text(
        """
catalogue:
  version: 1

programs:
  - id: my-first-program
    name: My First Program
    levels: [iop]
    location: {city: Dayton, state: OH}
    contact: {phone: 937-555-0199}
""",
        encoding="utf-8",
    )
    html = page("programs/my-first-program/", lambda html: "My First Program" in html)
    assert "Some of the programs on this site are made up" in html
    (project / "programs.yaml").unlink()
    page("programs/my-first-program/", lambda html: "made up" not in html)
