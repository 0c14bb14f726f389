"""README.md followed to the letter, and what it promises of a site without programs."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import pytest
import yaml

from site_generator.wording import english
from tests.support import ROOT
from tests.support.pages import broken_links, pages_of
from tests.support.sites import in_process, project_in

README = (ROOT / "README.md").read_text(encoding="utf-8")
OWN = {
    "site_url: https://middle-ground.example/": "site_url: https://iop.example.org/",
    'corrections_email: ""': "corrections_email: editor@iop.example.org",
}
"""What step 5 has a publisher set."""

SAID_OF_SAMPLES = [
    english()(key)
    for key in (
        "site.footer.sample_all", "site.footer.sample_some", "program.sample", "program.sample_lead",
        "place.sample_all", "place.sample_some", "place.sample_lead",
    )
]  # fmt: skip


def without_samples(folder, **programs):
    """A project as shipped but for ``programs.yaml``, with step 5's settings and the given files."""
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for shipped, own in OWN.items():
        assert shipped in settings
        settings = settings.replace(shipped, own)
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    for name, text in programs.items():
        (folder / "programs").mkdir(exist_ok=True)
        (folder / "programs" / f"{name}.yaml").write_text(text, encoding="utf-8")
    project_in(folder)
    (folder / "programs.yaml").unlink()
    return folder


def manifest(site):
    """What the finder loads first."""
    [path] = site.glob("data/finder/*/manifest.json")
    return json.loads(path.read_text(encoding="utf-8"))


def sample_words(site, pages):
    """Each page that speaks of its listings as samples, with what it says."""
    html = {path: (site / path / "index.html") for path in pages if path != "404.html"}
    read = {path: file.read_text(encoding="utf-8") for path, file in html.items()}
    return [(path, text) for path in read for text in SAID_OF_SAMPLES if text in read[path]]


@pytest.fixture(scope="module")
def followed(tmp_path_factory):
    """Steps 3 and 5: what the README has written to ``programs/mine.yaml``, and the run of the build."""
    [block] = re.findall(r"^```yaml\n(.*?)^```$", README, flags=re.MULTILINE | re.DOTALL)
    folder = without_samples(tmp_path_factory.mktemp("followed"), mine=block)
    return folder / "site", yaml.safe_load(block), in_process("build", "--strict", cwd=folder)


def test_the_site_of_step_5_holds_the_readers_own_program_and_no_sample(followed):
    site, written, run = followed
    [program] = written["programs"]
    assert run.code == 0, run.err
    assert "and 1 program in " in run.out
    pages = pages_of(site)
    assert {path for path in pages if path.startswith("programs/")} == {
        "programs/", f"programs/{program['id']}/",
    }  # fmt: skip
    assert {path for path in pages if path.startswith("places/")} == {
        "places/", "places/oh/", "places/oh/dayton/",
    }  # fmt: skip
    assert manifest(site)["programs"] == 1
    assert sample_words(site, pages) == []
    listed = {row.text for row in ET.parse(site / "sitemap.xml").findall(".//{*}loc")}
    assert f"https://iop.example.org/programs/{program['id']}/" in listed
    shipped = yaml.load((ROOT / "programs.yaml").read_text(), Loader=yaml.BaseLoader)  # noqa: S506
    whole = b"".join(path.read_bytes() for path in site.rglob("*.*") if path.suffix != ".wasm")
    assert program["id"].encode() in whole
    assert [one["id"] for one in shipped["programs"] if one["id"].encode() in whole] == []


def test_the_page_of_step_3_is_where_the_readme_says(followed):
    site, written, _ = followed
    [program] = written["programs"]
    path = f"programs/{program['id']}/"
    assert f"`{path}`" in README
    assert program["name"] in (site / path / "index.html").read_text(encoding="utf-8")


def test_the_build_of_step_5_leaves_nothing_to_do(followed):
    _, _, run = followed
    assert "Before you publish" not in run.out


def test_the_shipped_settings_and_samples_are_left_to_do(shipped_build):
    said = (shipped_build / "said").read_text(encoding="utf-8")
    todo = said[said.index("Before you publish it:") :]
    assert all(name in todo for name in ("programs.yaml", "site_url", "corrections_email"))


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """A site without any program, and the run that built it."""
    folder = without_samples(tmp_path_factory.mktemp("empty"))
    return folder / "site", in_process("build", "--strict", cwd=folder)


def test_a_site_without_programs_is_built_and_says_what_to_do(empty):
    site, run = empty
    assert run.code == 0, run.err
    assert "no program is listed yet: add one in programs/mine.yaml" in run.out
    assert manifest(site)["programs"] == 0


def test_a_site_without_programs_says_so_and_where_else_to_look(empty):
    site, _ = empty
    pages = pages_of(site)
    for path in ("", "find/", "places/", "programs/"):
        html = (site / path / "index.html").read_text(encoding="utf-8")
        assert english()("site.no_programs.text") in html, path
        assert any(link.endswith("other-places-to-look/") for link in pages[path].links), path
    assert broken_links(site, pages) == []
    assert sample_words(site, pages) == []
    addresses = [row.text for row in ET.parse(site / "sitemap.xml").findall(".//{*}loc")]
    assert not [
        address for address in addresses if "/programs/" in address or "/places/" in address
    ]
