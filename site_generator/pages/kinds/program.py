"""The pages of programs."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from site_generator.catalogue.care import care_of
from site_generator.catalogue.model import Program
from site_generator.catalogue.model.uses import declared
from site_generator.catalogue.model.vocabulary import FACT_STALE_DAYS, LEVELS
from site_generator.catalogue.siblings import nearby_siblings, other_levels
from site_generator.memo import kept
from site_generator.page_paths import PROGRAM, link
from site_generator.pages import structured_data
from site_generator.pages.context import Crumbs, Link, ProgramPage
from site_generator.pages.corrections import Corrections
from site_generator.pages.kind import Kind
from site_generator.pages.labels import joined, phone_link, written
from site_generator.pages.program.deciding_facts import DecidingFacts
from site_generator.pages.program.fact_groups import FactGroups
from site_generator.pages.word_documents import program_document
from site_generator.script_json import safe_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from site_generator.catalogue.model import Source
    from site_generator.pages.shared import Shared
    from site_generator.word_search.documents import WordDocument

_Place = tuple[Markup, str, list[tuple[str, str]]]
_LINK = Markup('<a href="{}">{}</a>')
LEVEL_ORDER = {code: number for number, code in enumerate(LEVELS)}


class ProgramPages(Kind[int]):
    """A program, by its index."""

    name = "program"
    at = PROGRAM
    template = "pages/program.html"

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        labels, templates, today = shared.labels, self.templates, shared.settings.today
        self._catalogue = shared.catalogue
        self._text: dict[str, Any] = labels.words.section("program")
        self._fields: dict[str, dict[str, Any]] = labels.words.section("field")
        self._confirmed = _confirmed(self._fields)
        self._level = LEVELS.said(labels.words)
        self._care: dict[str, str] = labels.words.section("finder.script.care")
        self._facts = DecidingFacts(labels, templates, today)
        self._groups = FactGroups(labels, templates, today)
        self._old_before = today - timedelta(days=FACT_STALE_DAYS)
        self._corrections = Corrections(shared.settings, labels.words)
        self._row = templates.pattern(
            "components/program-row/program-row.html", "label", "value", stated=True
        ).format
        self._sibling = templates.pattern(
            "components/program-sibling/program-sibling.html", "href", "name", "place"
        ).format
        self._crumbs = templates.renderer("components/program-crumbs/program-crumbs.html")
        self._siblings = nearby_siblings(shared.catalogue)
        self._levels = other_levels(shared.catalogue)

    def about(self) -> Sequence[int]:
        return range(len(self._catalogue.programs))

    def path(self, one: int) -> str:
        return self.at(self._catalogue.programs[one].id)

    def programs(self, one: int) -> Sequence[int]:
        return (one,)

    def found_by(self, one: int) -> WordDocument:
        program = self._catalogue.programs[one]
        placement = self._catalogue.placements[program.id]
        return program_document(program, placement, self.shared.words)

    def head(self, one: int) -> Markup:
        program = self._catalogue.programs[one]
        placement = self._catalogue.placements[program.id]
        address = self.shared.address(self.path(one))
        nodes = [structured_data.clinic(program, placement, address, self.shared.words)]
        if address:
            _, _, trail = self._place(placement.state, placement.city_slug)
            nodes.append(structured_data.breadcrumbs([*trail, (program.name, address)]))
        return structured_data.script(safe_json(structured_data.graph(*nodes)))

    def context(self, one: int) -> ProgramPage:
        program = self._catalogue.programs[one]
        text = self._text
        placement = self._catalogue.placements[program.id]
        location, contact = program.location, program.contact
        crumbs, city_state, _ = self._place(placement.state, placement.city_slug)
        last = self.shared.checked[one]
        if location.withheld:
            address: tuple[str, ...] = (city_state,)
            note = text["address_withheld"]
        else:
            tail = f"{city_state} {location.zip}" if location.zip else city_state
            address = (location.street, tail) if location.street else (tail,)
            note = text["address_approximate"] if placement.approximate else ""
            if program.delivery == ("virtual",):
                note = text["video_only"]
        siblings = self._siblings_of(program.id)
        return ProgramPage(
            id=program.id,
            name=program.name,
            subtitle=self._subtitle(program),
            place=", ".join(address),
            summary=program.summary or "",
            sample=self._catalogue.files[program.id].sample,
            old=self._old(last) if last and last < self._old_before else Markup(),
            to_confirm=self._confirm(program.to_confirm) if program.to_confirm else Markup(),
            crumbs=crumbs,
            call=self._call(contact.intake_phone, contact.phone),
            website=_web(contact.website),
            email=Link(f"mailto:{contact.email}", contact.email) if contact.email else None,
            facts=self._facts.of(program),
            groups=self._groups.of(program, self._levels_beside(program)),
            address=address,
            address_note=note,
            contacts=self._contacts(contact.intake_phone, contact.phone),
            contacts_checked=self._groups.checked_on(program.checked.contact),
            siblings=siblings,
            siblings_heading=self._siblings_heading(program) if siblings else "",
            source=self._source(program.source),
            consent=text["consent"].get(program.consent, ""),
            unchecked=last is None,
            correction=self._corrections.program(program.id),
        )

    def description(self, one: int) -> str:
        program = self._catalogue.programs[one]
        if program.summary:
            return program.summary
        placement = self._catalogue.placements[program.id]
        care = care_of(program)
        return str(
            self._text["description_care" if care else "description"].format(
                level=self._level[program.levels[0]].label,
                care=self._care[care] if care else "",
                city=placement.city,
                state=self.shared.states[placement.state].name,
            )
        )

    def title(self, one: int) -> str:
        program = self._catalogue.programs[one]
        placement = self._catalogue.placements[program.id]
        return self.shared.words(
            "program.title", name=program.name, city=placement.city, state=placement.state
        )

    @kept
    def _place(self, state_code: str, slug: str) -> _Place:
        """The way to the city as links, its name, and the same way for search engines."""
        state, city = self.shared.states[state_code], self.shared.cities[state_code, slug]
        crumbs = [Link(self._way(place.path), place.name) for place in (state, city)]
        return (
            self._crumbs(Crumbs(*crumbs)),
            self.shared.words("place.city_state", city=city.name, state=state_code),
            self.shared.trail(self.shared.steps(state, city)),
        )

    def _way(self, path: str) -> str:
        """The way to another page, the same from every program."""
        return link(self.at.pattern, path)

    def _subtitle(self, program: Program) -> Markup:
        tail = self._tail(program.levels, care_of(program))
        return joined([escape(program.organization), *tail] if program.organization else tail)

    @kept
    def _tail(self, levels: tuple[str, ...], care: str | None) -> list[Markup]:
        terms = [self._level[code].short for code in levels]
        return [escape(term) for term in (*terms, *([self._care[care]] if care else []))]

    def _call(self, intake: str | None, phone: str | None) -> Link | None:
        if intake:
            return Link(phone_link(intake), self._text["call_intake"].format(phone=intake))
        if phone:
            return Link(phone_link(phone), self._text["call"].format(phone=phone))
        return None

    def _contacts(self, intake: str | None, phone: str | None) -> Markup:
        rows = [
            self._row(label=escape(self._fields[name]["label"]), value=_phone(value))
            for name, value in (("intake_phone", intake), ("phone", phone))
            if value
        ]
        return Markup("".join(rows))  # noqa: S704 - rows are made from a template

    def _siblings_of(self, id_: str) -> Markup:
        found = self._siblings.get(id_)
        if not found:
            return Markup()
        siblings = [self._catalogue.programs[index] for index in found]
        return Markup(  # noqa: S704 - made from a template
            "".join(
                [
                    self._sibling(
                        href=self._way(self.at(sibling.id)),
                        name=escape(sibling.name),
                        place=escape(self._where_and_what(sibling)),
                    )
                    for sibling in siblings
                ]
            )
        )

    def _siblings_heading(self, program: Program) -> str:
        if program.organization:
            return str(self._text["siblings"].format(organization=program.organization))
        return str(self._text["siblings_same_name"].format(name=program.name))

    def _where_and_what(self, program: Program) -> str:
        """The city, and what is treated: a name may appear twice at one address."""
        city = self._catalogue.placements[program.id].city
        care = care_of(program)
        return f"{city} · {self._care[care]}" if care else city

    def _levels_beside(self, program: Program) -> Markup | None:
        """Levels that the program lacks, at the nearest program of its organization that has them."""
        found = self._levels.get(program.id)
        if not found:
            return None
        line = escape(self._text["level_beside"])
        rows = []
        for level, index in sorted(found.items(), key=lambda pair: LEVEL_ORDER[pair[0]]):
            sibling = self._catalogue.programs[index]
            steps_up = LEVEL_ORDER[level] > min(LEVEL_ORDER[own] for own in program.levels)
            rows.append(
                line.format(
                    direction=self._text["level_up" if steps_up else "level_down"],
                    level=self._level[level].label,
                    program=_LINK.format(self._way(self.at(sibling.id)), sibling.name),
                    city=self._catalogue.placements[sibling.id].city,
                )
            )
        return Markup("<br>").join(rows)

    @kept
    def _source(self, source: Source | None) -> Markup:
        if source is None:
            return escape(self._text["source_unknown"])
        web = _web(source.url)
        shown = _LINK.format(web.href, source.name) if web else escape(source.name)
        text = escape(self._text["source_dated" if source.date else "source_named"])
        gaps = {"date": self.shared.labels.day(source.date)} if source.date else {}
        return text.format(source=shown, **gaps)

    @kept
    def _old(self, last: date) -> Markup:
        return escape(self._text["old"]).format(month=self.shared.labels.month(last))

    def _confirm(self, marks: tuple[str, ...]) -> Markup:
        return written([self._confirmed.get(mark, mark) for mark in marks])


def _confirmed(fields: dict[str, dict[str, Any]]) -> dict[str, str]:
    """What an editor may still have to confirm, in words, by the dotted names of fields."""
    texts = {
        one.path: fields.get(one.use.key if one.use else one.path, {}) for one in declared(Program)
    }
    said = {path: text.get("confirm") or text.get("label") for path, text in texts.items()}
    return {path: text for path, text in said.items() if text}


def _web(address: str | None) -> Link | None:
    """A link to a web address, shown without what a reader need not see."""
    if not address or not address.lower().startswith(("http://", "https://")):
        return None
    shown = address.split("://", 1)[1].removeprefix("www.").rstrip("/")
    return Link(address, shown)


def _phone(phone: str) -> Markup:
    return Markup(f'<a href="{escape(phone_link(phone))}">{escape(phone)}</a>')  # noqa: S704
