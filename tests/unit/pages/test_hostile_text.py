"""Text of a catalogue is shown as the characters it is, wherever it comes to be."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest

from site_generator.catalogue.model import (
    Contact,
    Cost,
    Location,
    Referral,
    Schedule,
    Source,
    Track,
)

HOSTILE = [
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }}",
    "{name} {0} %s",
    "[x](javascript:alert(1))",
    "`tick` | pipe & amp;",
    "@@slot:main@@",
]


class Seen(HTMLParser):
    """Elements, attributes and texts as a browser would see them."""

    def __init__(self, html):
        super().__init__()
        self.tags, self.attributes, self.texts, self.scripts = set(), [], [], []
        self._in_script = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs
        self._in_script = tag == "script"

    def handle_endtag(self, _tag):
        self._in_script = False

    def handle_data(self, data):
        (self.scripts if self._in_script else self.texts).append(data)


def harmless(html):
    seen = Seen(html)
    assert not seen.tags & {"img", "svg"}
    assert not [name for name, _ in seen.attributes if name.startswith("on")]
    links = [value.strip().lower() for name, value in seen.attributes if name == "href"]
    assert not [link for link in links if link.startswith(("javascript:", "data:", "//"))]
    assert html.count("<script") == html.count("</script>") == len(seen.scripts)
    assert [dict([a])["type"] for a in seen.attributes if a[0] == "type"] == [
        "application/ld+json"
    ] * len(seen.scripts)
    return seen, [json.loads(script) for script in seen.scripts]


FIELDS = {
    "name": lambda text: {"name": text},
    "organization": lambda text: {"organization": text},
    "summary": lambda text: {"summary": text},
    "street": lambda text: {"location": Location(city="Cincinnati", state="OH", street=text)},
    "email": lambda text: {"contact": Contact(email=text)},
    "phone": lambda text: {"contact": Contact(phone=text)},
    "website": lambda text: {"contact": Contact(phone="513-555-0143", website=f"https://x/{text}")},
    "fax": lambda text: {"contact": Contact(phone="513-555-0143", referral_fax=text)},
    "insurers": lambda text: {"cost": Cost(insurers=(text,))},
    "documents": lambda text: {"referral": Referral(documents=(text,))},
    "excludes": lambda text: {"referral": Referral(excludes=(text,))},
    "track": lambda text: {
        "schedule": Schedule(
            tracks=(Track(name=text, days=("mon",), starts="09:00", ends="12:00"),)
        )
    },
    "source": lambda text: {"source": Source(name=text, url="https://x.example/")},
    "plain source": lambda text: {"source": Source(name=text)},
}


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("field", FIELDS)
def test_every_text_of_a_program_page_is_shown_as_it_was_written(make, field, text):
    seen, _ = harmless(make.page(make.program(**FIELDS[field](text))))
    assert text in "".join(seen.texts)


@pytest.mark.parametrize("text", HOSTILE)
def test_structured_data_holds_the_text_and_ends_no_script(make, text):
    html = make.page(make.program(name=text, summary=text, organization=text))
    _, [data] = harmless(html)
    clinic = data["@graph"][0]
    assert clinic["name"] == clinic["description"] == text
    assert clinic["parentOrganization"]["name"] == text
    inside = re.search(r'ld\+json">(.*?)</script>', html).group(1)
    assert not set(inside) & set("<>&")


@pytest.mark.parametrize("text", HOSTILE)
def test_place_pages_show_names_and_cities_as_they_are(make, text):
    at = make.placement(None, city=text, slug="odd")
    near = make.program("near", name=text)
    pages = make.places(make.catalogue((make.program(name=text), at), (near, make.placement())))
    for path in ("places/oh/index.html", "places/oh/odd/index.html"):
        seen, _ = harmless(pages[path])
        assert text in "".join(seen.texts)


def test_an_address_that_is_not_of_the_web_is_no_link(make):
    contact = Contact(phone="513-555-0143", website="javascript:alert(1)")
    html = make.page(make.program(contact=contact))
    assert 'href="javascript' not in html
