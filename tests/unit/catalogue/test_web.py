"""Web and e-mail addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_generator.declared.web import is_email, url_fault


@pytest.mark.parametrize(
    "text",
    ["https://riverbend.example", "http://riverbend.example/", "HTTPS://Riverbend.Example/iop?a=b&c=d#e",
     "https://www.riverbend-health.example:8443/a/b.html", "https://xn--caf-dma.example/é"],
)  # fmt: skip
def test_a_full_address_is_good(text):
    assert url_fault(text) is None


@given(st.text())
def test_nothing_that_could_run_or_break_out_passes(text):
    for address in (text, f"https://{text}", f"https://riverbend.example/{text}"):
        if url_fault(address) is None:
            assert address.lower().startswith(("https://", "http://"))
            assert not set(address) & set(' \t\r\n\\<>"`{|}^')
            assert address.isprintable()


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("riverbend.example/iop", "write 'https://riverbend.example/iop'"),
        ("//riverbend.example", "write 'https://riverbend.example'"),
        ("mailto:a@b.example", "write an address that begins with https://"),
        (
            "javascript://riverbend.example/%0aalert(1)",
            "write an address that begins with https://",
        ),
    ],
)
def test_the_hint_says_what_to_write(text, hint):
    assert url_fault(text)[1] == hint


@pytest.mark.parametrize("text", ["intake@riverbend.example", "a.b+c@mail.riverbend.example"])
def test_a_mail_address_is_good(text):
    assert is_email(text)


@pytest.mark.parametrize(
    "text",
    ["", "a", "a@b", "a@@b.example", ".a@b.example", "a@b..example", "a b@c.example", "a@b.example\n",
     "<a@b.example>", f"{'a' * 250}@b.example"],
)  # fmt: skip
def test_other_text_is_no_mail_address(text):
    assert not is_email(text)
