"""The shipped site as files: whole, escaped, linked, the same every time."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree as ET

import pytest
import yaml

from tests.support import ROOT
from tests.support.pages import Page, broken_links, pages_of
from tests.support.sites import iop_site


@pytest.fixture(scope="module")
def site(shipped_site):
    return shipped_site


@pytest.fixture(scope="module")
def pages(site):
    return pages_of(site)


def test_every_link_inside_the_site_leads_somewhere(site, pages):
    assert broken_links(site, pages) == []


def test_every_page_loads_only_files_of_the_site(site, pages):
    for path, page in pages.items():
        base = "/" if path == "404.html" else f"/{path}"
        for link in page.loads:
            target = urlsplit(urljoin(f"http://site{base}", link))
            assert target.netloc == "site", f"{path} loads {link}"
            assert (site / target.path.lstrip("/")).is_file(), f"{path} loads {link}"


def test_no_page_runs_anything_inline(pages):
    assert {path: page.handlers for path, page in pages.items() if page.handlers} == {}


def test_every_page_has_title_description_and_crisis_line(site, pages):
    for path, page in pages.items():
        html = (
            site / path / "index.html" if path.endswith("/") or not path else site / path
        ).read_text()
        assert page.title.strip(), path
        assert page.meta.get("description") or path == "404.html", path
        for link in ("tel:988", "sms:988", "https://988lifeline.org/chat/", "tel:911"):
            assert link in page.links, f"{path} lacks {link}"
        assert "@@slot" not in html, path
        assert html.count("<h1") == 1, path


def test_every_label_belongs_to_a_field_beside_it(site, pages):
    dialog = json.loads((site / "data/words/dialog.json").read_text(encoding="utf-8"))["html"]
    everything = pages | {"the search": Page(dialog)}
    labelled = {path: page.labels for path, page in everything.items() if page.labels}
    assert labelled.keys() >= {
        "",
        "find/",
        "find/my-list/",
        "costs/estimate-your-cost/",
        "the search",
    }
    assert {path: wanted - everything[path].fields for path, wanted in labelled.items()} == {
        path: set() for path in labelled
    }


def test_titles_are_all_different(pages):
    titles = [page.title for page in pages.values()]
    assert sorted(titles) == sorted(set(titles))


def test_canonical_addresses_are_those_of_the_pages(pages):
    for path, page in pages.items():
        if path != "404.html":
            assert page.canonical == f"https://middle-ground.example/{path}", path


def test_structured_data_is_json(pages):
    for path, page in pages.items():
        for text in page.data:
            assert json.loads(text)["@context"] == "https://schema.org", path
        if path.startswith("programs/"):
            assert page.data, path


def test_sample_programs_are_labelled_and_kept_out_of_search_engines(site, pages):
    programs = [path for path in pages if path.startswith("programs/")]
    assert len(programs) >= 60
    for path in programs:
        html = (site / path / "index.html").read_text(encoding="utf-8")
        assert pages[path].meta.get("robots") == "noindex", path
        assert "Sample listing" in html, path
    listed = ET.parse(site / "sitemap.xml").findall(".//{*}loc")
    addresses = [row.text for row in listed]
    assert not [address for address in addresses if "/programs/" in address]
    assert "https://middle-ground.example/understand/what-is-an-iop/" in addresses


def test_every_program_has_its_page_and_stands_on_its_places(site):
    catalogue = yaml.load((ROOT / "programs.yaml").read_text(), Loader=yaml.BaseLoader)  # noqa: S506
    for program in catalogue["programs"]:
        link = f"programs/{program['id']}/"
        assert (site / link / "index.html").is_file()
        state = site / "places" / program["location"]["state"].lower()
        assert link in (state / "index.html").read_text(encoding="utf-8")
        assert any(link in city.read_text() for city in state.glob("*/index.html")), program["id"]


def test_nothing_of_the_sources_lies_in_the_site(site):
    names = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert not [name for name in names if name.endswith((".md", ".yaml", ".toml", ".py"))]
    assert not [name for name in names if "_frame" in name or "_data" in name]
    assert not [name for name in names if re.search(r"lunr|search_index|bundle\.", name)]


NAMED_BY_CHANCE = re.compile(r"data/words/(filter/|pagefind-entry\.json|pagefind\.en_\w+\.pf_meta)")
"""Pagefind lists the values of a filter in any order, and names the list by its bytes."""


def test_the_same_sources_give_the_same_bytes(site, tmp_path):
    again = tmp_path / "site"
    assert iop_site("build", "--site-dir", again).code == 0

    def contents(folder):
        return {
            name: p.read_bytes()
            for p in folder.rglob("*")
            if p.is_file() and not NAMED_BY_CHANCE.match(name := p.relative_to(folder).as_posix())
        }

    one, two = contents(site), contents(again)
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_mkdocs_itself_builds_the_same_site(site, tmp_path):
    folder = tmp_path / "site"
    command = [Path(sys.executable).parent / "mkdocs", "build", "--quiet", "--site-dir", folder]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (folder / "index.html").read_bytes() == (site / "index.html").read_bytes()


def test_the_maintained_continuation_of_mkdocs_builds_the_same_site(site, tmp_path):
    folder = tmp_path / "site"
    command = [sys.executable, "-m", "properdocs", "build", "--quiet", "--site-dir", folder]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for name in ("index.html", "find/index.html", "costs/medicare/index.html"):
        assert (folder / name).read_bytes() == (site / name).read_bytes()
