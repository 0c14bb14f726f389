"""In a browser that no one touches: what is saved is seen, what is wrong is said, and gone when fixed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
import requests

from tests.support import ROOT
from tests.support.browser import watched_page
from tests.support.patience import PATIENCE, wait_until
from tests.support.serving import free_port
from tests.support.sites import in_process, small_project

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = "content/hours/index.md"
ADDRESS = "hours/"
SOURCES = f"""\
-- {ARTICLE} --
---
title: How many hours?
description: The hours of a week, which the tests of the preview change.
checked: 2026-11-22
next_check: 2027-11-22
sources: [book]
---
Most of it in a group.

## In a week

It takes {{fact:hours}} [@book].

{{fact:no-such-fact}}
-- content/_data/facts.yaml --
facts:
  hours:
    label: Hours a week
    text: 9 to 19 hours
    says: The book says so.
    sources: [book]
    checked: 2026-11-22
    next_check: 2027-11-22
-- content/_data/references.yaml --
references:
  - id: book
    type: book
    title: A Book
    URL: https://book.example/page
"""
"""An article with a mistake at its end."""
NOTICE = ".iop-preview"
FIXED = "Fixed: rebuilt in "
LAST_GOOD = "The preview shows the last good site until this is fixed."


@dataclass
class Preview:
    """A project in a folder of its own and the command that shows it."""

    project: Path
    url: str
    process: subprocess.Popen

    @property
    def log(self):
        return (self.project / "log").read_text(encoding="utf-8")

    def change(self, file, old, new):
        """Save ``file`` as most editors do: a new file in the place of the old one."""
        path = self.project / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        draft = path.with_name(f".{path.name}.new")
        draft.write_text(text.replace(old, new, 1), encoding="utf-8")
        draft.replace(path)

    def wait_for(self, line, times=1):
        """Until the terminal has shown ``line`` so many times."""

        def shown():
            assert self.process.poll() is None, self.log
            return self.log.count(line) >= times

        wait_until(shown, lambda: f"never came: {line}\n{self.log}")


def started(project):
    """The preview of ``project``, at the moment when it listens."""
    address = f"127.0.0.1:{free_port()}"
    command = [sys.executable, "-m", "site_generator", "serve", "--address", address]
    with (project / "log").open("w") as log:
        process = subprocess.Popen(
            [*command, "--no-search"], cwd=project, stdout=log, stderr=subprocess.STDOUT
        )
    preview = Preview(project, f"http://{address}/", process)
    preview.wait_for("Building ...")
    return preview


def status(url):
    return requests.get(url, timeout=PATIENCE).status_code


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    """A preview that was started with a mistake in an article."""
    project = tmp_path_factory.mktemp("preview")
    shutil.copytree(ROOT / "theme", project / "theme")
    preview = started(small_project(project, SOURCES))
    yield preview
    preview.process.terminate()
    assert preview.process.wait(PATIENCE) == 0, preview.log
    assert preview.log.endswith("Stopped\n")
    assert "Traceback" not in preview.log


@pytest.fixture
def page(browser, preview):
    """A page of the preview; nothing here ever loads it again but the preview itself."""
    with watched_page(browser, preview.url) as (page, watch):
        page.set_default_timeout(PATIENCE * 1_000)
        yield page
        # What was asked for before it was there. The site's policy complains in other words.
        watch.errors[:] = [said for said in watch.errors if "Failed to load" not in said]


@pytest.fixture
def article(page, preview):
    """The page of an article, once there is one."""
    if "{fact:no-such-fact}" in (preview.project / ARTICLE).read_text(encoding="utf-8"):
        preview.change(ARTICLE, "\n{fact:no-such-fact}\n", "")
    preview.wait_for(f" s: {preview.url} (Ctrl+C to stop)")
    page.goto(ADDRESS)
    return page


def test_a_mistake_at_the_start_is_shown_until_it_is_fixed(page, preview):
    page.goto(ADDRESS)
    page.get_by_text("error A023: unknown fact 'no-such-fact'").wait_for()
    assert page.title() == "The site cannot be built yet"
    preview.wait_for("There is no site to show yet.")
    preview.change(ARTICLE, "\n{fact:no-such-fact}\n", "")
    page.get_by_role("heading", level=1, name="How many hours?").wait_for()
    preview.wait_for("Fixed: ready in ")


def test_what_is_saved_is_seen(article, preview):
    preview.change(ARTICLE, "## ", "## A heading that was saved\n\n## ")
    article.get_by_role("heading", name="A heading that was saved").wait_for()
    preview.wait_for(f"{ARTICLE} changed: rebuilding ...\nRebuilt in ")
    preview.change("content/_data/facts.yaml", "text: 9 to 19 hours", "text: 8 to 21 hours")
    article.get_by_text("8 to 21 hours").first.wait_for()
    preview.change("theme/components/article/article.html", "<h1", "<p>Saved in a template</p><h1")
    article.get_by_text("Saved in a template").wait_for()
    preview.change("mkdocs.yml", "site_name: Middle Ground", "site_name: Another Name")
    article.get_by_text("Another Name").first.wait_for()
    preview.change("mkdocs.yml", "site_name: Another Name", "site_name: Middle Ground")
    article.get_by_text("Middle Ground").first.wait_for()


def test_a_saved_program_and_a_new_file_of_programs_are_seen(article, preview):
    program = (preview.project / "programs.yaml").read_text(encoding="utf-8")
    article.goto(f"programs/{program.split('- id: ')[1].split()[0]}/")
    preview.change("programs.yaml", "    name: ", "    name: Renamed ")
    article.get_by_role("heading", level=1, name="Renamed ").wait_for()
    article.goto("programs/my-first-program-dayton/")
    (preview.project / "programs").mkdir()
    (preview.project / "programs" / "mine.yaml").write_text(
        "programs:\n  - id: my-first-program-dayton\n    name: My First Program\n    levels: [iop]\n"
        '    location: {city: Dayton, state: OH, zip: "45402"}\n'
        "    contact: {phone: 937-555-0199}\n",
        encoding="utf-8",
    )
    article.get_by_role("heading", level=1, name="My First Program").wait_for()


@dataclass(frozen=True)
class Slip:
    file: str
    written: str
    instead: str
    said: str


@pytest.mark.parametrize(
    "slip",
    [
        Slip(ARTICLE, "\n## ", "\n{fact:slip}\n\n## ", f"{ARTICLE}:"),
        Slip("programs.yaml", "levels: [", "levels: [ipo, ", "did you mean 'iop'?"),
        Slip("theme/main.html", "{% block", "{% blok", "theme/main.html:"),
        Slip("theme/pages/program.html", "{{", "{{ no.name }}{{", "theme/pages/program.html:4: "),
        Slip("mkdocs.yml", "docs_dir: content", "docs_dir: [", "mkdocs.yml:5:11: a list in"),
    ],
    ids=lambda slip: slip.file,
)
def test_a_slip_is_shown_over_the_last_good_page_until_it_is_fixed(article, preview, slip):
    failed, fixed = preview.log.count(LAST_GOOD), preview.log.count(FIXED)
    preview.change(slip.file, slip.written, slip.instead)
    notice = article.locator(NOTICE)
    notice.get_by_text(slip.said).wait_for()
    assert "Fix this and save the file" in notice.inner_text()
    assert article.locator("h1").is_visible()
    preview.wait_for(LAST_GOOD, failed + 1)
    assert slip.said in preview.log
    assert status(preview.url + ADDRESS) == 200, "the last good site still answers"
    shown = article.locator("script[data-page]").get_attribute("data-page")
    preview.change(slip.file, slip.instead, slip.written)
    notice.wait_for(state="detached")
    article.locator(f'script[data-page="{shown}"]').wait_for(state="detached")
    preview.wait_for(FIXED, fixed + 1)


def test_an_interruption_during_a_build_ends_it_and_leaves_nothing(tmp_path):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    project = small_project(tmp_path / "project")
    # A build comes to no end that reads from a pipe into which no one writes.
    (project / "theme").unlink()
    shutil.copytree(ROOT / "theme", project / "theme")
    os.mkfifo(project / "theme/styles/99-never.css")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TMPDIR", str(temporary))
        # Tests that run in the background may have been told to ignore Ctrl+C.
        ours = signal.signal(signal.SIGINT, signal.default_int_handler)
        preview = started(project)
        signal.signal(signal.SIGINT, ours)
    try:
        assert status(preview.url) == 503, "a page that says so stands in while the site is built"
        assert list(temporary.iterdir())
        preview.process.send_signal(signal.SIGINT)
        assert preview.process.wait(PATIENCE) == 0
    finally:
        preview.process.kill()  # by itself it would never end
    assert preview.log == "Building ...\nStopped\n"
    # Removed by a process of its own, so that this one is gone.
    wait_until(lambda: not list(temporary.iterdir()), lambda: f"left: {list(temporary.iterdir())}")
    with pytest.raises(requests.ConnectionError):
        status(preview.url)


def test_settings_that_are_not_there_end_it(tmp_path):
    run = in_process("serve", cwd=tmp_path)
    assert run.code == 2
    assert "there is no 'mkdocs.yml'" in run.err


def test_nothing_of_the_preview_is_published(shipped_site):
    for path in shipped_site.rglob("*"):
        if path.is_file():
            text = path.read_bytes()
            assert b"-preview/" not in text, path
            assert b"iop-preview" not in text, path
