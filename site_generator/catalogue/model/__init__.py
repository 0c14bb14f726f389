"""The catalogue: treatment programs as editors describe them, typed, frozen and declared.

A fact that is ``None`` is *not stated*; it is never read as "no".
"""

from site_generator.catalogue.model.parts import (
    Capacity,
    Cost,
    NotOffered,
    Referral,
    Schedule,
    SelfPay,
    Track,
)
from site_generator.catalogue.model.place import Checked, Contact, Location, Source
from site_generator.catalogue.model.program import Program, field_names
from site_generator.catalogue.model.whole import Catalogue, FileInfo, Placement
from site_generator.declared.span import Span

__all__ = [
    "Capacity", "Catalogue", "Checked", "Contact", "Cost", "FileInfo", "Location", "NotOffered",
    "Placement", "Program", "Referral", "Schedule", "SelfPay", "Source", "Span", "Track",
    "field_names",
]  # fmt: skip
