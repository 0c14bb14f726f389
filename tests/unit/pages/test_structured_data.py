from __future__ import annotations

import json
import re

from site_generator.catalogue.model import Cost, Location


def data_of(html):
    [script] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return json.loads(script)


def test_a_program_states_what_is_known_and_nothing_else(make):
    clinic, trail = data_of(make.page())["@graph"]
    assert clinic == {
        "@type": "MedicalClinic",
        "@id": "https://site.example/programs/gaslight/",
        "name": "Gaslight Court",
        "url": "https://site.example/programs/gaslight/",
        "telephone": "513-555-0143",
        "address": {
            "@type": "PostalAddress",
            "addressLocality": "Cincinnati",
            "addressRegion": "OH",
            "addressCountry": "US",
        },
        "geo": {"@type": "GeoCoordinates", "latitude": 39.1385, "longitude": -84.5018},
    }
    assert [step["item"].removeprefix("https://site.example/") for step in trail["itemListElement"]] == [
        "find/", "places/oh/", "places/oh/cincinnati/", "programs/gaslight/",
    ]  # fmt: skip


def test_a_program_without_rooms_is_a_business(make):
    virtual = make.program(delivery=("virtual",), virtual_states=("OH", "KY"))
    clinic = data_of(make.page(virtual))["@graph"][0]
    assert clinic["@type"] == "MedicalBusiness"
    assert [state["name"] for state in clinic["areaServed"]] == ["Ohio", "Kentucky"]


def test_street_zip_and_payment_stand_where_they_are_stated(make):
    one = make.program(
        location=Location(city="Cincinnati", state="OH", street="1 Sample Street", zip="45202"),
        cost=Cost(payment=("medicaid", "self-pay")),
    )
    clinic = data_of(make.page(one))["@graph"][0]
    assert clinic["address"]["streetAddress"] == "1 Sample Street"
    assert clinic["address"]["postalCode"] == "45202"
    assert clinic["paymentAccepted"] == "Medicaid, Self-pay"


def test_a_site_without_an_address_names_no_addresses(make):
    html = make.page(site_url="")
    [clinic] = data_of(html)["@graph"]
    assert "@id" not in clinic
    assert "url" not in clinic
    assert 'rel="canonical"' not in html


def test_a_place_lists_its_first_hundred_programs_with_their_positions(make):
    entries = [(make.program(f"p{number:03}"), make.placement()) for number in range(120)]
    html = make.places(make.catalogue(*entries))["places/oh/cincinnati/index.html"]
    listed, trail = data_of(html)["@graph"]
    assert listed["numberOfItems"] == 120
    assert [item["position"] for item in listed["itemListElement"]] == list(range(1, 101))
    assert listed["itemListElement"][99]["url"] == "https://site.example/programs/p099/"
    assert len(trail["itemListElement"]) == 3
