"""What each template is given, and nothing else. ``docs/templates.md`` explains every field.

Text is plain ``str`` and escaped by the template; ``Markup`` is finished HTML. An empty string or
tuple means that there is nothing to show. Paths are relative to the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from markupsafe import Markup


class Fact(Struct, frozen=True, gc=False):
    """One of the four facts that decide. ``until`` is the ISO date up to which news about openings holds."""

    label: str
    value: Markup
    detail: Markup
    stated: bool
    until: str


class FactStrip(Struct, frozen=True, gc=False):
    """Everything ``components/program-facts`` shows: four facts, or none."""

    facts: tuple[Fact, ...]


class Row(Struct, frozen=True, gc=False):
    """Everything ``components/program-row`` shows; ``stated``: False where the listing is silent.

    Read once as a pattern; its gaps are filled without the template engine.
    """

    label: str
    value: Markup
    stated: bool


class Timetable(Struct, frozen=True, gc=False):
    """One weekly timetable as a table row."""

    name: str
    days: str
    time: str


class FactGroup(Struct, frozen=True, gc=False):
    """Everything ``components/program-group`` shows: facts that were checked together.

    ``rows`` is the HTML of all rows. ``silent`` is said once where nothing is stated;
    ``note`` names lists that may not be complete.
    """

    id: str
    heading: str
    rows: Markup
    timetables: tuple[Timetable, ...]
    silent: str
    note: str
    checked: Markup
    old: bool


class Link(Struct, frozen=True, gc=False):
    """Where a link leads and what it says."""

    href: str
    text: str


class Crumbs(Struct, frozen=True, gc=False):
    """Everything ``components/program-crumbs`` shows. Rendered once per city."""

    state: Link
    city: Link


class Sibling(Struct, frozen=True, gc=False):
    """Everything ``components/program-sibling`` shows; read once as a pattern."""

    href: str
    name: str
    place: str


class ProgramPage(Struct, frozen=True, gc=False):
    """Everything ``pages/program.html`` shows."""

    id: str
    name: str
    subtitle: Markup
    place: str
    summary: str
    sample: bool
    old: Markup
    to_confirm: Markup
    crumbs: Markup
    call: Link | None
    website: Link | None
    email: Link | None
    facts: Markup
    groups: Markup
    address: tuple[str, ...]
    address_note: str
    contacts: Markup
    contacts_checked: Markup
    siblings: Markup
    siblings_heading: str
    source: Markup
    consent: str
    unchecked: bool
    correction: str


class PlaceLink(Struct, frozen=True, gc=False):
    """Everything ``components/place-link`` shows: a page with its number of programs.

    Read once as a pattern.
    """

    href: str
    text: str
    count: str
    miles: str


class PlaceRow(Struct, frozen=True, gc=False):
    """Everything ``components/place-row`` shows: a city in a state's table.

    Read once as a pattern.
    """

    href: str
    text: str
    count: str
    iop: str
    php: str


class CityRows(Struct, frozen=True, gc=False):
    """Rows of a state's table whose cities begin with the same letter."""

    id: str
    letter: str
    rows: Markup


class ProgramGroup(Struct, frozen=True, gc=False):
    """Programs under one heading. ``items`` is the finished HTML of all ``<li>``."""

    id: str
    heading: str
    href: str
    count: str
    items: Markup


class StatePage(Struct, frozen=True, gc=False):
    """Everything ``pages/state.html`` shows."""

    name: str
    summary: str
    empty: str
    sample: str
    freshness: Markup
    only: Markup
    table_caption: str
    cities: tuple[CityRows, ...]
    total: tuple[str, ...]
    letters: bool
    groups: tuple[ProgramGroup, ...]
    folded: bool
    virtual: ProgramGroup | None
    virtual_note: str
    neighbors: Markup
    correction: Link | None


class PlacesPage(Struct, frozen=True, gc=False):
    """Everything ``pages/places.html`` shows: all states, or the way to them.

    ``summary`` is "" where no program is listed at all.
    """

    heading: str
    summary: str
    sample: str
    states: Markup
    more: str


class CityPage(Struct, frozen=True, gc=False):
    """Everything ``pages/city.html`` shows."""

    name: str
    state: Link
    summary: str
    sample: str
    freshness: Markup
    find: str
    find_text: str
    only: Markup
    here_heading: str
    here: tuple[ProgramGroup, ...]
    near_heading: str
    near_note: str
    near: tuple[ProgramGroup, ...]
    near_jump: str
    virtual: ProgramGroup | None
    virtual_note: str
    virtual_link: str
    elsewhere_heading: str
    elsewhere: Markup
    back: str
    correction: Link | None


class SubListPage(Struct, frozen=True, gc=False):
    """Everything ``pages/sub-list.html`` shows: part of a state's or a city's programs."""

    heading: str
    crumbs: tuple[Link, ...]
    summary: str
    silent: str
    sample: str
    freshness: Markup
    find: str
    find_text: str
    list_heading: str
    groups: tuple[ProgramGroup, ...]
    folded: bool
    near_heading: str
    near_note: str
    near: tuple[ProgramGroup, ...]
    virtual: ProgramGroup | None
    virtual_note: str
    others: Markup
    back: Link
    correction: Link | None


class PlaceRoom(Struct, frozen=True, gc=False):
    """Everything ``components/place-room`` shows: recent news about openings, or to ask about it.

    ``until`` is the ISO date up to which the news holds; "" where it is old.
    """

    text: Markup
    until: str


class ListItem(Struct, frozen=True, gc=False):
    """Everything ``components/place-item`` shows: one program in the list of a place.

    Read once as a pattern. ``cut`` parts what every list shows from the place and the distance;
    ``sample`` only where other listings are real.
    """

    href: str
    name: str
    levels: Markup
    place: str
    call: str
    phone: str
    sample: bool
    room: Markup
    cut: Markup
