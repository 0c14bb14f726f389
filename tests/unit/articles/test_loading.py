"""A good folder becomes a library; a bad one reports everything at once."""

from __future__ import annotations

import os
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from site_generator.articles import MARKDOWN_EXTENSIONS, load_articles, references_of
from site_generator.articles.text.rendered import look_at
from site_generator.articles.text.rendering import render
from site_generator.problems import Problems
from site_generator.wording import english
from site_generator.yaml_source import TextNode, compose
from tests.conftest import SHIPPED_DAY

PIECES = (
    *("{fact:hours}", "{fact:", "[@book]", "[@", "](", "[a]", "![", "`", "```\n", "\n\n", "    "),
    *("- ", "# ", "<", "<a href=", "'", '"', ">", "!!! note\n", "\\", "|", "<!--", "-->", "--8<--"),
    *("word", "\t", "=\n", "&#58;", "javascript:", "\u00e9", "\x00", "{: #i }", "[x]: y\n", "> "),
)
ROOT = Path(__file__).resolve().parents[3]


def test_a_good_folder_has_no_faults_and_becomes_articles(content):
    library = content.load()
    assert content.found == []
    article = library.articles["other/good.md"]
    assert article.url == "other/good/"
    assert article.title == article.nav_title == "A page"
    assert article.checked == date(2026, 11, 22)
    assert article.body.startswith("It takes {fact:hours}.")
    assert article.body_line == 8
    assert article.cited == {"book": 1, "paper": 1}
    assert article.facts == ("hours",)
    assert [(h.level, h.anchor, h.text) for h in article.headings] == [
        (2, "a-heading", "A heading")
    ]
    assert {"a-heading", "cite-book-1", "ref-book"} <= article.anchors
    assert library.facts["hours"].value == (9.0, 19.0)
    assert library.references["book"].authors == ("Doe AB",)


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("index.md", ""),
        ("help-now.md", "help-now/"),
        ("costs/index.md", "costs/"),
        ("costs/README.md", "costs/"),
        ("costs/medicare.md", "costs/medicare/"),
    ],
)
def test_the_address_of_a_page_is_a_folder(content, path, url):
    content.article("Text.", path=path)
    assert content.load().articles[path].url == url
    assert content.found == []


def test_every_fault_of_every_file_is_reported_in_one_run(content):
    content.article("[a](missing.md)\n\n![](x.png)\n", path="one.md")
    content.article("{fact:nope} [@nope]\n", path="two.md")
    content.write("three.md", "no front matter\n")
    content.load()
    codes = {(code, Path(file).name) for code, file, *_ in content.found}
    assert {
        ("A040", "one.md"),
        ("A046", "one.md"),
        ("A023", "two.md"),
        ("A022", "two.md"),
        ("A001", "three.md"),
    } <= codes


def test_a_folder_that_is_missing_is_one_fault(tmp_path):
    problems = Problems()
    library = load_articles(
        tmp_path / "none", english(), base=tmp_path, today=date(2026, 1, 1), problems=problems
    )
    assert not library.articles
    assert [(p.code, p.file) for p in problems] == [("A074", "none")]


def test_missing_data_files_are_reported(content):
    (content.folder / "content/_data/facts.yaml").unlink()
    (content.folder / "content/_data/references.yaml").unlink()
    content.load()
    assert ("A074", "content/_data/facts.yaml", 0, 0) in content.found
    assert ("A074", "content/_data/references.yaml", 0, 0) in content.found


def test_a_source_that_nobody_uses_is_a_warning(content):
    content.write(
        "_data/references.yaml",
        "references:\n  - {id: book, type: book, title: B}\n"
        "  - {id: paper, type: book, title: P}\n  - {id: idle, type: book, title: I}\n",
    )
    content.load()
    assert content.found == [("A029", "content/_data/references.yaml", 4, 1)]
    assert content.problems.errors == []


def test_a_file_that_cannot_be_decoded_is_reported_once_though_others_link_to_it(content):
    content.write("bad.md", b"---\ntitle: caf\xe9\n---\n")
    content.article("[bad](bad.md)")
    content.load()
    assert content.found == [("S002", "content/bad.md", 2, 11)]


def test_names_that_would_become_one_page_are_refused(content):
    content.article("Text.", path="a/index.md")
    content.article("Text.", path="a/README.md")
    content.article("Text.", path="b.md")
    content.article("Text.", path="b/index.md")
    content.load()
    assert {found[:2] for found in content.found} == {
        ("A071", "content/a/index.md"),
        ("A071", "content/b/index.md"),
    }


def test_names_that_differ_only_in_case_or_accents_coding_are_refused(content):
    content.article("Text.", path="one.md")
    content.article("Text.", path="One.md")
    content.article("Text.", path="caf\u00e9.md")
    content.article("Text.", path="cafe\u0301.md")
    content.load()
    assert sorted(code for code, *_ in content.found) == ["A072", "A072"]


def test_a_symbolic_link_is_refused_and_not_followed(content):
    outside = content.folder / "outside.md"
    outside.write_text("secret")
    (content.folder / "content/link.md").symlink_to(outside)
    (content.folder / "content/loop").symlink_to(content.folder)
    library = content.load()
    assert content.found == [("A070", "content/link.md", 0, 0), ("A070", "content/loop", 0, 0)]
    assert "link.md" not in library.articles


def test_folders_filled_from_the_catalogue_are_reserved(content):
    content.article("Text.", path="programs/index.md")
    content.load()
    assert content.found == [("A073", "content/programs/index.md", 0, 0)]


@pytest.mark.parametrize("name", ["robots.txt", "sitemap.xml", "build.json", "404.md"])
def test_names_of_files_that_every_build_makes_are_reserved(content, name):
    content.write(name, "mine")
    content.load()
    assert ("A073", f"content/{name}", 0, 0) in content.found


def test_what_is_no_file_is_refused_and_not_waited_for(content):
    os.mkfifo(content.folder / "content" / "pipe.md")
    content.load()
    assert content.found == [("A070", "content/pipe.md", 0, 0)]


def test_hidden_folders_are_left_alone(content):
    content.write(".drafts/x.md", "no front matter")
    content.write("_notes/x.md", "no front matter")
    content.load()
    assert content.found == []


def test_reading_twice_gives_the_same(content):
    content.article("[x](nope.md) {fact:nope} <b onclick=x>")
    first = content.load()
    found = content.found
    assert content.load() == first
    assert content.found == found


@settings(
    max_examples=150,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=25,
    ).map("".join)
)
def test_no_body_raises_and_every_place_is_inside_the_file(content, body):
    content.article(body)
    library = content.load()
    lines = (content.folder / "content/page.md").read_text().split("\n")
    for problem in content.problems:
        if problem.file == "content/page.md":
            assert 1 <= problem.line <= len(lines)
            assert problem.column >= 1
    article = library.articles["page.md"]
    assert references_of(library, article)
    if not content.problems.errors:
        for key, count in article.cited.items():
            assert f"cite-{key}-{count}" in article.anchors
            assert f"cite-{key}-{count + 1}" not in article.anchors
        prose = look_at(render(library, article)[0]).prose
        assert len(re.findall(r"{fact:hours}|\[@book]", prose)) <= body.count("\\")


@settings(
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.text(alphabet="-:\n tiledrafscu[]{}'\"#&*!|>é", max_size=80))
def test_no_front_matter_raises(content, head):
    content.write("page.md", f"---\n{head}\n---\nText.\n")
    content.load()
    assert any(file == "content/page.md" for _, file, *_ in content.found)


def test_the_site_renders_with_the_markdown_that_the_checks_know():
    settings_of_site = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    node = compose(settings_of_site, "mkdocs.yml", Problems())
    listed = node.entries["markdown_extensions"].value.items
    names = {
        item.text if isinstance(item, TextNode) else next(iter(item.entries)) for item in listed
    }
    # MkDocs adds these three by itself.
    assert names | {"toc", "tables", "fenced_code"} == set(MARKDOWN_EXTENSIONS)


def test_the_shipped_articles_have_no_faults():
    problems = Problems()
    library = load_articles(
        ROOT / "content", english(), base=ROOT, today=SHIPPED_DAY, problems=problems
    )
    assert [str(problem) for problem in problems.errors] == []
    assert len(library.articles) >= 20


@pytest.mark.parametrize("name", ["page.html", "help/script.js", "logo.svg", "notes.txt"])
def test_only_articles_pictures_and_pdf_files_are_published(content, name):
    content.write(name, "x")
    content.write("picture.PNG", "x")
    content.load()
    assert content.found == [("A075", f"content/{name}", 0, 0)]


@pytest.mark.parametrize("name", ["facts", "references"])
def test_data_that_cannot_be_read_is_said_once_and_not_of_every_article(content, name):
    content.article("It takes {fact:hours}. [@book; @paper]\n")
    content.write(f"_data/{name}.yaml", f"{name}: [\n")
    content.load()
    assert {file for _, file, *_ in content.found} == {f"content/_data/{name}.yaml"}


def test_a_front_matter_that_cannot_be_read_is_said_once(content):
    content.write("page.md", "---\ntitle: A: B\nsources: [book]\n---\nIt does. [@book]\n")
    content.load()
    assert [code for code, *_ in content.found] == ["S004"]
