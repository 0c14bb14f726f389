"""One site as an entry of the catalogue: the fields of a program in the order editors read them.

An entry is a mapping of texts, tuples of codes and mappings of these, ready to be written as YAML.
Every entry says where it comes from and of which day its facts are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.exchange import cleaning
from site_generator.exchange.samhsa import facts as samhsa_facts
from site_generator.exchange.samhsa.names import full_name, perhaps_cut
from site_generator.wording import english

if TYPE_CHECKING:
    from collections import Counter

    from site_generator.exchange.edition import Edition
    from site_generator.exchange.files.yaml_writer import Entry
    from site_generator.exchange.samhsa.sites import Site
    from site_generator.exchange.samhsa.workbook import FacilityRow

SOURCE_URL = "https://findtreatment.gov/"
"""SAMHSA's own search over the same facilities, where a reader can compare."""

NOTES = {
    "cut": "names as long as the directory allows, so they may be cut off",
    "withheld": "programs whose address is withheld: listed by city, never on a map",
    "zip": "invalid ZIPs, left out",
    "phone": "phone numbers that cannot be dialed, left out",
    "phones": "extra phone numbers that the catalogue has no field for",
    "named_iop": "programs called an IOP only in their own name, marked to_confirm",
}


def source_name(edition: Edition) -> str:
    """The directory in which a site stands, as readers see it named."""
    return english()(f"samhsa.source.{edition.kind.replace('-', '_')}", year=edition.year)


def entry(site: Site, id_: str, levels: samhsa_facts.Levels, notes: Counter[str]) -> Entry:
    """The entry of ``site`` under ``id_``; counts in ``notes`` what had to be left out."""
    first = site.rows[0]
    day = first.edition.day.isoformat()
    name, organization = full_name(first.name1, first.name2)
    lists = samhsa_facts.lists(site.rows)
    payment = lists.pop("payment", None)
    whole: Entry = {"id": id_, "name": name, "organization": organization}
    whole |= {"levels": levels.codes, "focus": (first.edition.kind,)}
    for field in ("conditions", "therapies", "ages", "populations", "delivery"):
        whole[field] = lists.get(field)
    whole["not_offered"] = dict(samhsa_facts.denials(site.rows, lists)) or None
    whole["location"] = _location(first, notes)
    whole["contact"] = _contact(site, notes)
    whole["cost"] = {"payment": payment} if payment else None
    for field in ("languages", "accessibility", "accreditation"):
        whole[field] = lists.get(field)
    whole["checked"] = {
        "contact": day,
        "services": day,
        "cost": day if payment else None,
    }
    whole["source"] = {"name": source_name(first.edition), "url": SOURCE_URL, "date": day}
    whole["consent"] = "public-record"
    whole["incomplete"] = samhsa_facts.incomplete(site.rows, lists) or None
    whole["to_confirm"] = ("levels",) if levels.by_name else None
    notes[NOTES["cut"]] += perhaps_cut(first.name1, first.name2)
    notes[NOTES["named_iop"]] += levels.by_name
    return {key: value for key, value in whole.items() if value is not None}


def _location(row: FacilityRow, notes: Counter[str]) -> dict[str, str | tuple[str, ...] | None]:
    street = cleaning.street(row.street1, row.street2)
    zip_code = cleaning.zip_code(row.zip)
    notes[NOTES["zip"]] += bool(row.zip) and zip_code is None
    notes[NOTES["withheld"]] += street is None
    place = {"street": street, "city": cleaning.city(row.city), "state": row.state, "zip": zip_code}
    place["withheld"] = "true" if street is None else None
    return {key: value for key, value in place.items() if value is not None}


def _contact(site: Site, notes: Counter[str]) -> dict[str, str | tuple[str, ...] | None]:
    """The first general number and the first intake number, of the newest row that has them."""
    general: list[str] = []
    intake: list[str] = []
    for row in site.rows:
        for place, cell in enumerate(row.phones):
            number = cleaning.phone(cell)
            notes[NOTES["phone"]] += bool(cell) and number is None
            if number:
                (intake if place else general).append(number)
    phone = next(iter(general or intake), None)
    intake_phone = next((number for number in intake if number != phone), None)
    notes[NOTES["phones"]] += len({*general, *intake} - {phone, intake_phone})
    return {
        key: value
        for key, value in (("phone", phone), ("intake_phone", intake_phone))
        if value is not None
    }
