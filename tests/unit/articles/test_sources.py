"""The list of sources and the data for search engines."""

from __future__ import annotations

import json
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.articles import Article, Library, Reference, Review, json_ld, references_of
from site_generator.wording import english

TEXT = st.text(
    alphabet=st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=40
) | st.sampled_from(["</title><script>alert(1)</script>", '"><svg onload=x>', "<!--", "]]>"])


def article(**fields):
    basis = {
        "path": "a/b.md",
        "url": "a/b/",
        "title": "T",
        "nav_title": "T",
        "description": "D",
        "body": "",
        "body_line": 1,
    }
    return Article(**(basis | fields))


def library(*references):
    return Library(
        words=english(), articles={}, facts={}, references={work.key: work for work in references}
    )


def work(key, **fields):
    return Reference(**({"key": key, "type": "book", "title": "T", "line": 1} | fields))


def test_cited_works_come_first_then_listed_ones_then_those_behind_facts(content):
    content.write(
        "_data/references.yaml",
        "references:\n"
        + "".join(f"  - {{id: {key}, type: book, title: {key}}}\n" for key in "abcd"),
    )
    content.write(
        "_data/facts.yaml",
        "facts:\n  f:\n    label: L\n    text: T\n    says: S\n    sources: [a, c]\n"
        "    checked: 2026-11-22\n    next_check: 2027-11-22\n",
    )
    content.write("other/good.md", "---\ntitle: T\ndescription: D\ntemplate: x.html\n---\nText\n")
    content.write(
        "page.md",
        "---\ntitle: T\ndescription: D\ntemplate: x.html\nsources: [b, d, c]\n---\n"
        "{fact:f} One [@d]. Two [@c; @d].\n",
    )
    loaded = content.load()
    shown = references_of(loaded, loaded.articles["page.md"])
    assert [(r.number, r.key, r.backlinks) for r in shown] == [
        (1, "d", ("#cite-d-1", "#cite-d-2")),
        (2, "c", ("#cite-c-1",)),
        (3, "b", ()),
        (4, "a", ()),
    ]


def html_of(**fields):
    return str(references_of(library(work("k", **fields)), article(sources=("k",)))[0].html)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "<cite>T</cite>."),
        ({"title": "Why?"}, "<cite>Why?</cite>"),
        ({"authors": ("Doe A",), "issued": "2024-05"}, "Doe A (2024). <cite>T</cite>."),
        ({"issued": "2024"}, "(2024). <cite>T</cite>."),
        ({"authors": tuple("ABCD")}, "A, B, C and others. <cite>T</cite>."),
        (
            {"container": "J", "volume": "65", "issue": "6", "page": "718-726", "doi": "10.1000/x"},
            (
                "<cite>T</cite>. J, 65(6), 718\u2013726. "
                '<a href="https://doi.org/10.1000/x">https://doi.org/10.1000/x</a>'
            ),
        ),
        ({"edition": "4", "publisher": "P"}, "<cite>T</cite>. Edition 4. P."),
        ({"authors": ("KFF",), "publisher": "KFF"}, "KFF. <cite>T</cite>."),
        (
            {"url": "https://a.example/?x=1&y=2", "accessed": "2026-11-01"},
            (
                '<cite>T</cite>. <a href="https://a.example/?x=1&amp;y=2">'
                "https://a.example/?x=1&amp;y=2</a> "
                'Accessed <time datetime="2026-11-01">2026-11-01</time>.'
            ),
        ),
    ],
)
def test_a_work_reads_as_one_line(fields, expected):
    assert html_of(**fields) == expected


class _Seen(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags = []
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, [name for name, _ in attrs]))

    def handle_data(self, data):
        self.text += data


@given(title=TEXT, author=TEXT, container=TEXT)
def test_any_text_in_a_work_is_shown_as_the_characters_it_is(title, author, container):
    seen = _Seen()
    seen.feed(html_of(title=title, authors=(author,), container=container))
    seen.close()
    assert seen.tags == [("cite", [])]
    assert title in seen.text
    assert author in seen.text
    assert container in seen.text


@given(title=TEXT, description=TEXT, work_title=TEXT, section=TEXT)
def test_any_text_in_the_data_for_search_engines_is_safe_and_unchanged(
    title, description, work_title, section
):
    text = json_ld(
        library(work("k", title=work_title)),
        article(title=title, description=description, sources=("k",)),
        site_url="https://site.example/sub",
        section=section,
    )
    assert not set("<>&\u2028\u2029") & set(text)
    data = json.loads(text)
    assert data["name"] == title
    assert data["description"] == description
    assert data["citation"][0]["name"] == work_title
    assert data["url"] == "https://site.example/sub/a/b/"
    assert data.get("isPartOf", {"name": ""})["name"] == section


def test_a_reviewer_stands_in_the_data_only_if_there_was_one():
    bare = json.loads(
        json_ld(
            library(), article(checked=date(2026, 5, 1)), site_url="https://s.example", section=""
        )
    )
    assert bare["@type"] == "MedicalWebPage"
    assert bare["lastReviewed"] == "2026-05-01"
    assert not {"reviewedBy", "citation"} & bare.keys()
    review = Review(name="Ann Doe", credentials="LCSW", date=date(2026, 6, 1))
    reviewed = json.loads(
        json_ld(
            library(),
            article(checked=date(2026, 5, 1), reviewed_by=review),
            site_url="https://s.example",
            section="",
        )
    )
    assert reviewed["lastReviewed"] == "2026-06-01"
    assert reviewed["reviewedBy"] == {
        "@type": "Person",
        "name": "Ann Doe",
        "honorificSuffix": "LCSW",
    }
