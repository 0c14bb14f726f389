"""Questions and answers are those that a visitor sees."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.articles import faq_json_ld
from site_generator.articles.text.faq import KEPT, questions_in

PAGE = "https://site.example/costs/faq/"


def pairs(html, address=PAGE):
    return [(question.name, question.answer) for question in questions_in(html, address)]


def test_a_heading_with_a_question_mark_takes_what_stands_below_it():
    html = (
        "<p>Before.</p><h2 id=a>The basics</h2><p>Not an answer.</p>"
        "<h3 id=b>What is it?</h3>\n<p>Nine hours.</p>\n<ul>\n<li>One</li>\n<li>Two</li>\n</ul>"
        "<h3 id=c>Does it <em>help</em>?</h3><p>Often.</p><h3>No question</h3><p>Text.</p>"
        "<h2>More</h2><p>Text.</p>"
    )
    assert pairs(html) == [
        ("What is it?", "<p>Nine hours.</p> <ul> <li>One</li> <li>Two</li> </ul>"),
        ("Does it help?", "<p>Often.</p>"),
    ]


def test_an_answer_goes_on_below_its_own_lesser_headings_up_to_the_next_question():
    html = (
        "<h2>What does it cost?</h2><p>It differs.</p><h3>With insurance</h3><p>Your share.</p>"
        "<h3>And without?</h3><p>A rate.</p><h2>The end</h2>"
    )
    assert pairs(html) == [
        (
            "What does it cost?",
            "<p>It differs.</p><h3>With insurance</h3><p>Your share.</p>",
        ),
        ("And without?", "<p>A rate.</p>"),
    ]


@pytest.mark.parametrize(
    ("html", "answer"),
    [
        ('<p>See <a href="../medicare/#part-b">Medicare</a>.</p>',
         '<p>See <a href="https://site.example/costs/medicare/#part-b">Medicare</a>.</p>'),
        ('<p><a class="x" href="tel:988" onclick="y">Call</a></p>',
         '<p><a href="tel:988">Call</a></p>'),
        ('<p>Said.<sup class="mg-cite"><a href="#ref-book" id="x">1</a></sup> So.</p>',
         "<p>Said. So.</p>"),
        ("<p>1 &lt; 2 &amp; <strong class=x>3</strong><br />4</p>",
         "<p>1 &lt; 2 &amp; <strong>3</strong><br>4</p>"),
        ("<table><tr><th>Who</th><th>Pays</th></tr><tr><td>You</td><td>$5</td></tr></table>",
         "<p>Who, Pays</p><p>You, $5</p>"),
        ('<div class="admonition"><p class="admonition-title">Note</p><p>Text.</p></div>',
         "<p>Note</p><p>Text.</p>"),
        ("<details><summary>More</summary><p>Text.</p></details>", "<p>More</p><p>Text.</p>"),
        ("<dl><dt>IOP</dt><dd>Care.</dd><dd><p>More.</p></dd></dl>",
         "<p>IOP</p><p>Care.</p><p>More.</p>"),
        ("<p>A <code>b</code> <svg><title>No</title><path></svg>c</p>", "<p>A b c</p>"),
        ("<ul><li>Open", "<ul><li>Open</li></ul>"),
        ("<p>Left </em>over</p>", "<p>Left over</p>"),
    ],
)  # fmt: skip
def test_an_answer_keeps_text_lists_and_links_only(html, answer):
    assert pairs(f"<h2>So?</h2>{html}") == [("So?", answer)]


def test_links_that_cannot_be_made_whole_are_kept_as_text():
    html = '<h2>So?</h2><p><a href="../x/">One</a>, <a href="https://other.example/">two</a></p>'
    assert pairs(html, "/costs/faq/") == [
        ("So?", '<p>One, <a href="https://other.example/">two</a></p>')
    ]


def test_a_question_without_an_answer_is_none():
    assert pairs("<h2>Why?</h2><h2>How?</h2><p></p><h2>When?</h2><p>Now.</p>") == [
        ("When?", "<p>Now.</p>")
    ]


TAGS = [*sorted(KEPT), "h1", "h2", "a", "div", "sup", "table", "tr", "td", "dt", "dd", "svg"]


@given(
    st.lists(
        st.one_of(
            st.sampled_from([f"<{tag}>" for tag in TAGS]),
            st.sampled_from([f"</{tag}>" for tag in TAGS]),
            st.sampled_from(["a?", "<", "&lt;script&gt;", "</script>", '"', " ", "<a href=x>"]),
        ),
        max_size=30,
    )
)
def test_whatever_the_page_holds_an_answer_closes_what_it_opens(parts):
    for _, answer in pairs("<h2>So?</h2>" + "".join(parts)):
        opened = []
        for piece in answer.split("<")[1:]:
            tag = piece.split(">")[0]
            if tag.startswith("/"):
                assert opened.pop() == tag[1:]
            elif tag != "br":
                assert tag in KEPT or tag.startswith('a href="https://')
                opened.append(tag.split()[0])
        assert opened == []


HEAD = """\
---
title: Questions
description: And answers.
checked: 2026-11-22
next_check: 2027-11-22
faq: true
---
"""


def test_search_engines_read_the_questions_of_the_page(content):
    content.write("costs/faq.md", f"{HEAD}## Why?\n\nBecause.\n")
    library = content.load()
    article = library.articles["costs/faq.md"]
    html = "<h2>Why?</h2><p>Because </script>.</p>"
    text = faq_json_ld(library, article, html, site_url="https://site.example")
    assert "<" not in text
    assert json.loads(text) == {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "url": PAGE,
        "inLanguage": "en",
        "mainEntity": [
            {
                "@type": "Question",
                "name": "Why?",
                "acceptedAnswer": {"@type": "Answer", "text": "<p>Because .</p>"},
            }
        ],
    }


def test_a_page_of_questions_that_asks_nothing_is_reported_at_its_text(content):
    content.write("page.md", f"{HEAD}## Costs\n\nText.\n")
    assert content.faults() == [("A010", 8, 1)]
