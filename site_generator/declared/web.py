"""Web and e-mail addresses that may be in a link."""

from __future__ import annotations

import re

LONGEST_URL = 2000
LONGEST_EMAIL = 254

_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
HOST = rf"(?:{_LABEL}\.)+(?:[A-Za-z]{{2,63}}|xn--[A-Za-z0-9-]{{2,59}})"
"""A full host name: labels and a top-level domain, no address in digits."""

URL = rf"https?://{HOST}(?::[0-9]{{1,5}})?(?:[/?#][^\s\\<>\"`{{|}}^]*)?"
EMAIL = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@" + HOST

_URL = re.compile(URL, re.IGNORECASE)
_EMAIL = re.compile(EMAIL)
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?![0-9])")
_BARE = re.compile(rf"{HOST}(?:[/?#]\S*)?")


def url_fault(text: str) -> tuple[str, str] | None:
    """Why ``text`` is not a full http or https address, with a hint; None where it is one."""
    if _URL.fullmatch(text) and len(text) <= LONGEST_URL and text.isprintable():
        return None
    if len(text) > LONGEST_URL:
        return f"has {len(text):,} characters, more than {LONGEST_URL:,}", "shorten it"
    bare = text.removeprefix("//")
    scheme = _SCHEME.match(text)
    if _BARE.fullmatch(bare):
        return "lacks the https:// at the start", f"write 'https://{bare}'"
    if scheme and scheme[1].lower() not in ("http", "https"):
        return f"begins with '{scheme[1]}:'", "write an address that begins with https://"
    if any(sign.isspace() or not sign.isprintable() for sign in text):
        return "contains a space, tab or line break", "write the address without it"
    return "is not a full address", "write it as a browser shows it: https://www.name.example/page"


def is_email(text: str) -> bool:
    """Whether mail can be sent to ``text``."""
    return len(text) <= LONGEST_EMAIL and _EMAIL.fullmatch(text) is not None
