"""Facts and citations as a visitor sees them."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown import Markdown

from site_generator.articles import MARKDOWN_EXTENSIONS, fill, markdown_extension, references_of
from site_generator.wording import english


def html_of(content, body, path="page.md"):
    content.article(body, path=path)
    library = content.load()
    article = library.articles[path]
    extension = markdown_extension(library, article)
    return Markdown(extensions=[*MARKDOWN_EXTENSIONS, extension]).convert(article.body)


def test_a_fact_is_replaced_by_its_text(content):
    html = html_of(content, "It is {fact:hours}, so *{fact:hours.short}*.")
    assert "<p>It is 9 to 19 hours a week, so <em>9 to 19 hours</em>.</p>" in html


def test_a_citation_is_a_numbered_link_close_to_the_word(content):
    html = html_of(content, "Said. [@paper]\n\nAgain. [@book; @paper]")
    assert 'Said.<sup class="mg-cite"><a href="#ref-paper" id="cite-paper-1">1</a></sup>' in html
    assert (
        'Again.<sup class="mg-cite"><a href="#ref-book" id="cite-book-1">2</a>, '
        '<a href="#ref-paper" id="cite-paper-2">1</a></sup>' in html
    )


def test_citations_are_counted_in_the_order_of_the_page(content):
    html = html_of(
        content, "- **a** [@book]\n    - b [@book]\n- c [@book]\n\n!!! note\n    d [@book]"
    )
    places = [html.index(f'id="cite-book-{number}"') for number in (1, 2, 3, 4, 5)]
    assert places == sorted(places)
    assert 'id="cite-book-6"' not in html


def test_every_back_link_leads_to_a_citation_and_every_citation_to_an_entry(content):
    html = html_of(content, "One [@book]. Two [@paper; @book].\n\n- Three [@paper]")
    library = content.load()
    article = library.articles["page.md"]
    shown = references_of(library, article)
    for reference in shown:
        for link in reference.backlinks:
            assert f'id="{link[1:]}"' in html
        assert html.count(f'href="#{reference.anchor}"') == len(reference.backlinks)
        assert reference.anchor in article.anchors


def test_a_link_to_a_page_of_the_catalogue_becomes_relative_to_the_page(content):
    html = html_of(content, "[p](../programs/harbor-iop/#hours)", path="costs/page.md")
    assert 'href="../../programs/harbor-iop/#hours"' in html
    assert content.found == []


def test_the_same_link_from_an_index_page(content):
    html = html_of(content, "[p](../places/oh/)", path="costs/index.md")
    assert 'href="../places/oh/"' in html


def test_code_and_escapes_are_left_as_they_are(content):
    html = html_of(content, "`{fact:hours} [@book]` and \\{fact:hours} and \\[@book]")
    assert "<code>{fact:hours} [@book]</code> and {fact:hours} and [@book]" in html


@settings(
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(
    st.lists(
        st.sampled_from(
            ["{fact:hours}", "[@book]", "{fact:x}", " ", "a", "<b>", "&amp;", "*", "\\"]
        ),
        min_size=1,
        max_size=12,
    ).map(lambda parts: "x" + "".join(parts) + "x")
)
def test_whatever_stands_in_a_code_block_comes_out_unchanged(content, line):
    html = html_of(content, f"Text.\n\n    {line}\n\n```\n{line}\n```\n")
    shown = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert html.count(f"{shown}\n</code>") == 2
    assert content.body_faults() == []


def test_a_fact_cannot_bring_html_or_markdown_into_a_page(content):
    fact = (
        "facts:\n  hours:\n    label: L\n    says: S\n    sources: [book]\n"
        "    checked: 2026-11-22\n    next_check: 2027-11-22\n"
        "    text: '<img src=x onerror=alert(1)> &lt;b&gt; *a* `c` [x](y) {{ 7*7 }}'\n"
    )
    content.write("_data/facts.yaml", fact)
    html = html_of(content, "## Head {fact:hours}\n\nIt is {fact:hours}.")
    shown = "&lt;img src=x onerror=alert(1)&gt; &amp;lt;b&amp;gt; *a* `c` [x](y) {{ 7*7 }}"
    assert f"<p>It is {shown}.</p>" in html
    assert "<img" not in html


@settings(
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.text(alphabet="ab<>&\"'`*_[]()#!\\;/= é", min_size=1, max_size=30).filter(str.strip))
def test_any_fact_is_shown_as_the_characters_it_is(content, text):
    quoted = "'" + text.replace("'", "''") + "'"
    content.write(
        "_data/facts.yaml",
        "facts:\n  hours:\n    label: L\n    says: S\n    sources: [book]\n"
        f"    checked: 2026-11-22\n    next_check: 2027-11-22\n    text: {quoted}\n",
    )
    html = html_of(content, "A {fact:hours} B")
    reader = _Text()
    reader.feed(html)
    assert f"A {' '.join(text.split())} B" in "".join(reader.parts)
    assert set(reader.tags) <= {"p", "sup", "a"}


class _Text(HTMLParser):
    def __init__(self):
        super().__init__()
        self.parts = []
        self.tags = []

    def handle_starttag(self, tag, attrs):  # noqa: ARG002  the library hands them in
        self.tags.append(tag)

    def handle_data(self, data):
        self.parts.append(data)


@given(st.text(max_size=60))
def test_front_matter_texts_are_escaped(text):
    from site_generator.articles import Library

    empty = Library(words=english(), articles={}, facts={}, references={})
    assert fill(text, empty) == escape(text).replace("&quot;", "&#34;").replace("&#x27;", "&#39;")


@pytest.mark.parametrize("text", ["It is {fact:hours}.", "{fact:hours} {fact:hours}"])
def test_front_matter_texts_have_their_facts_filled_in(content, text):
    library = content.load()
    assert fill(text, library) == text.replace("{fact:hours}", "9 to 19 hours a week")
