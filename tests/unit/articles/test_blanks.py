"""Room to write on paper."""

from __future__ import annotations

import pytest
from markdown import Markdown

from site_generator.articles import MARKDOWN_EXTENSIONS, markdown_extension

GAP = '<span class="mg-blank"><span class="mg-visually-hidden">blank</span></span>'
REST = GAP.replace('"mg-blank"', '"mg-blank mg-blank--rest"')


def html_of(content, body):
    content.article(body)
    library = content.load()
    assert content.found == []
    extension = markdown_extension(library, library.articles["page.md"])
    return Markdown(extensions=[*MARKDOWN_EXTENSIONS, extension]).convert(body)


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("Date ____ with ____", f"<p>Date {GAP} with {REST}</p>"),
        ("Paid: ________ of it", f"<p>Paid: {GAP} of it</p>"),
        ('"Is ____ near?"', f'<p>"Is {GAP} near?"</p>'),
        ("- Name: ____\n- Age", f"<li>Name: {REST}</li>"),
        ("__bold__ and ___", "<p><strong>bold</strong> and ___</p>"),
        ("a____b and ____b", "<p>a____b and ____b</p>"),
        ("`____` and \\____", "<p><code>____</code> and ____</p>"),
        ("[here](https://a.example/____)", '<a href="https://a.example/____">here</a>'),
    ],
)
def test_underscores_are_a_gap_and_at_the_end_the_rest_of_the_line(content, body, html):
    assert html in html_of(content, body)


def test_a_block_of_lines_has_four_below_its_text(content):
    html = html_of(content, '!!! lines "Notes"\n\nAfter.\n\n!!! lines "More"\n    What next?')
    bare, told = html.split("<p>After.</p>")
    line = '<div class="mg-line"></div>'
    assert bare.count(line) == told.count(line) == 4
    assert told.index("What next?") < told.index(line)


def test_no_other_block_has_lines(content):
    assert "mg-line" not in html_of(content, '!!! checklist "Bag"\n    - Water')
