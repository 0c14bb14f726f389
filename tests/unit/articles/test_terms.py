"""The first use of each term in an article leads to its meaning."""

from __future__ import annotations

import re

import pytest
from markdown import Markdown

from site_generator.articles import MARKDOWN_EXTENSIONS, markdown_extension

GLOSSARY = """\
terms:
  - {id: iop, term: IOP, also: [intensive outpatient program], short: Nine hours.}
  - {id: copay, term: copay, short: A fixed amount., page: costs.md}
  - {id: prior-authorization, term: prior authorization, short: Approval before.}
  - {id: authorization, term: authorization, short: Approval.}
  - {id: care, term: care, short: What helps., mark: false}
"""


@pytest.fixture
def terms(content):
    content.write("_data/glossary.yaml", GLOSSARY)
    content.article("What you pay.", path="costs.md")
    return content


def html_of(content, body, path="page.md", **fields):
    head = "".join(f"{name}: {value}\n" for name, value in fields.items())
    given = (
        f"---\ntitle: T\ndescription: D\nchecked: 2026-11-22\nnext_check: 2027-11-22\n{head}---\n"
    )
    content.write(path, f"{given}{body}\n")
    library = content.load()
    assert [found for found in content.found if found[1] == f"content/{path}"] == []
    article = library.articles[path]
    extension = markdown_extension(library, article)
    html = Markdown(extensions=[*MARKDOWN_EXTENSIONS, extension]).convert(article.body)
    assert tuple(ids(html)) == article.words
    return html


def ids(html):
    return re.findall(r'href="#term-([\w-]+)"', html)


def marked(html):
    return re.findall(r'<a class="mg-term"[^>]*>([^<]*)</a>', html)


def test_the_first_use_becomes_a_link_that_can_be_led_back_to(terms):
    html = html_of(terms, "An *IOP* asks a copay. An IOP helps.")
    assert html == (
        '<p>An <em><a class="mg-term" href="#term-iop" id="word-iop">IOP</a></em> asks a '
        '<a class="mg-term" href="#term-copay" id="word-copay">copay</a>. An IOP helps.</p>'
    )


def test_a_hyphen_makes_no_other_term(terms):
    html = html_of(terms, "It has an intensive-outpatient program, with prior-authorization rules.")
    assert marked(html) == ["intensive-outpatient program", "prior-authorization"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Copays differ.", ["Copays"]),
        ("Many IOPs.", ["IOPs"]),
        ("An IOP's day.", ["IOP"]),
        ("An iop, a COPAY.", []),
        ("The Copay Act says so. Copays differ.", ["Copays"]),
        ('They ask: "Copay or not?"', ["Copay"]),
        ("A name\nof a Copay.", []),
        ("Intensive outpatient\nprogram (IOP).", ["Intensive outpatient\nprogram"]),
        ("Prior authorization, then authorization.", ["Prior authorization", "authorization"]),
        ("A copayer, an IOP-like thing, a non-IOP.", []),
        ("Much care.", []),
        ("`IOP` and [IOP](costs.md) and <https://iop.example/IOP>.", []),
        ("![IOP](a.png)", []),
        ("## IOP\n\n| IOP | copay |\n| --- | --- |\n| IOP | copay |", []),
        ("    IOP in code", []),
        ('!!! note "IOP"\n    Of a copay.', ["copay"]),
        ('??? question "Which IOP?"\n    The copay of one.', ["copay"]),
        ("IOP\n:   A copay.", ["copay"]),
        ("- **An IOP**\n\n    With a copay.\n- An IOP", ["IOP", "copay"]),
        ("> An IOP.", ["IOP"]),
        ("\\IOP and a&amp;copay", ["IOP", "copay"]),
        ("It takes {fact:hours} of an IOP. [@book]", ["IOP"]),
    ],
)
def test_only_whole_words_of_running_text_are_marked(terms, text, found):
    terms.write("a.png", b"")
    assert marked(html_of(terms, text, sources="[book]" if "@book" in text else "[]")) == found


def test_terms_are_marked_in_the_order_of_the_page(terms):
    html = html_of(terms, "One copay.\n\n- IOP *and* authorization\n- IOP")
    assert ids(html) == ["copay", "iop", "authorization"]


def test_an_article_does_not_mark_the_term_that_it_explains(terms):
    assert ids(html_of(terms, "An IOP asks a copay.", path="costs.md")) == ["iop"]


def test_the_first_page_of_a_section_marks_nothing(terms):
    assert ids(html_of(terms, "An IOP.", path="understand/index.md")) == []


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ("An IOP.\n\n## What is an IOP?\n\nAn IOP.", {"faq": "true"}),
        ("An IOP.", {"template": "pages/help.html"}),
        ("An IOP.\n\n{part:glossary}", {}),
    ],
    ids=["questions", "own layout", "glossary"],
)
def test_some_pages_mark_nothing(terms, body, fields):
    assert ids(html_of(terms, body, **fields)) == []


def test_a_link_may_lead_to_a_meaning_at_the_end_of_an_article(terms):
    terms.article("An IOP.", path="one.md")
    terms.article("[Its meaning](one.md#term-iop), [another](one.md#term-copay)", path="two.md")
    terms.load()
    assert [found for found in terms.found if found[1] == "content/two.md"] == [
        ("A041", "content/two.md", 8, 43)
    ]


def test_what_a_term_looks_like_in_a_pattern_does_not_matter(content):
    content.write(
        "_data/glossary.yaml",
        "terms:\n  - {id: plus, term: 'A+ (B) C', short: S.}\n  - {id: dots, term: 12-step, short: S.}\n",
    )
    html = html_of(content, "An A+ (B) C and A+ (B) Cs in a 12-step group.")
    assert marked(html) == ["A+ (B) C", "12-step"]
