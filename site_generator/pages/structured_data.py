"""JSON-LD for search engines: what is known and nothing else, safe inside a ``<script>``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from site_generator.catalogue.model import Program
from site_generator.catalogue.model.uses import used
from site_generator.script_json import safe_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from site_generator.catalogue.model import Placement
    from site_generator.wording import Words

_OPENING = '<script type="application/ld+json">'
LISTED = 100
"""As many programs of a place as its ``ItemList`` names."""


_SHAPES: dict[str, Callable[[list[str]], Any]] = {
    "paymentAccepted": ", ".join,
    "areaServed": lambda labels: [{"@type": "State", "name": label} for label in labels],
}
"""Properties whose value is no list of texts."""


_LABELED = [
    (one.use.schema_org, one.read, one.terms)
    for one in used(Program)
    if one.use and one.use.schema_org and one.terms is not None
]


def script(json: str) -> Markup:
    """The script element that carries ``json``, which ``safe_json`` made."""
    return Markup(f"{_OPENING}{json}</script>")  # noqa: S704 - no < is left in it


def breadcrumbs(steps: Sequence[tuple[str, str]]) -> dict[str, Any]:
    """A ``BreadcrumbList`` of (name, absolute address)."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": address}
            for number, (name, address) in enumerate(steps, 1)
        ],
    }


def graph(*nodes: dict[str, Any]) -> dict[str, Any]:
    """Several things said about one page."""
    return {"@context": "https://schema.org", "@graph": nodes}


def clinic(program: Program, placement: Placement, page: str, words: Words) -> dict[str, Any]:
    """The program as a ``MedicalClinic``, or a ``MedicalBusiness`` where all meet by video.

    A withheld address leaves city and state; an approximate point is no point.
    """
    virtual_only = program.delivery == ("virtual",)
    contact = program.contact
    node: dict[str, Any] = {
        "@type": "MedicalBusiness" if virtual_only else "MedicalClinic",
        "name": program.name,
        "address": _address(program),
    }
    stated = {
        "@id": page,
        "url": contact.website or page,
        "description": program.summary,
        "telephone": contact.phone or contact.intake_phone,
        "email": contact.email,
    }
    node |= {name: value for name, value in stated.items() if value}
    if program.organization:
        node["parentOrganization"] = {"@type": "Organization", "name": program.organization}
    if placement.point and placement.mappable and not placement.approximate:
        latitude, longitude = placement.point
        node["geo"] = {
            "@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude,
        }  # fmt: skip
    for name, read, terms in _LABELED:
        codes = read(program)
        if codes:
            said = terms.said(words)
            node[name] = _SHAPES.get(name, list)([said[code].label for code in codes])
    return node


def _address(program: Program) -> dict[str, str]:
    location = program.location
    address = {
        "@type": "PostalAddress",
        "addressLocality": location.city,
        "addressRegion": location.state,
        "addressCountry": "US",
    }
    if not location.withheld:
        if location.street:
            address["streetAddress"] = location.street
        if location.zip:
            address["postalCode"] = location.zip
    return address


def list_entry(name: str, address: str) -> str:
    """One program of an ``ItemList`` without its position, ready to be joined."""
    return f'"name":{safe_json(name)},"url":{safe_json(address)}}}'


def place_page(entries: Iterable[str], count: int, steps: Sequence[tuple[str, str]]) -> Markup:
    """``ItemList`` and ``BreadcrumbList`` of a place page, from entries made by ``list_entry``."""
    items = ",".join(
        [
            f'{{"@type":"ListItem","position":{number},{entry}'
            for number, entry in zip(range(1, LISTED + 1), entries, strict=False)
        ]
    )
    listed = f'{{"@type":"ItemList","numberOfItems":{count},"itemListElement":[{items}]}}'
    trail = safe_json(breadcrumbs(steps))
    return script(f'{{"@context":"https://schema.org","@graph":[{listed},{trail}]}}')
