"""Whatever the catalogue and whatever is chosen: Python and the browser find the same programs."""

from __future__ import annotations

import json
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from site_generator.catalogue.model import (
    Capacity,
    Contact,
    Cost,
    Location,
    NotOffered,
    Placement,
    Program,
    Referral,
    Schedule,
    Track,
)  # fmt: skip
from site_generator.catalogue.model.vocabulary import DAYS
from site_generator.finder.build import as_json
from site_generator.finder.columns import Row, columns
from site_generator.finder.facets import FACETS, ROOM, facts_of, tracks_are_whole
from site_generator.finder.insurers import spellings
from site_generator.places.names import ABBREVIATIONS, folded
from tests.support.rules.insurers import meant
from tests.support.rules.match import Found, counts, match, rank
from tests.support.rules.week import LETTERS, week_fact

if TYPE_CHECKING:
    from collections.abc import Iterable

TODAY = date(2026, 11, 24)
DAY_NUMBER = (TODAY - date(2000, 1, 1)).days
INSURERS = ("Aetna", "BCBS of Ohio", "Blue Cross Blue Shield", "UnitedHealthcare", "Cigna")
TYPED = (*INSURERS, "blue cross", "UHC", "aet", "nobody", "the plan")
NAMES = ("Willow House", "Saint Mary Center", "Harbor")
SOUGHT = ("", "willow", "st mary", "quiet hou", "dayton", "arbor")
"""Names that someone types; the last one is inside a word and finds nothing."""

TERMS = {facet.key: facet.terms for facet in FACETS} | {"room": ROOM}
LISTS = {
    "conditions": "condition", "therapies": "therapy", "ages": "age", "populations": "population",
    "delivery": "delivery", "languages": "language", "focus": "focus",
    "accessibility": "accessibility", "accreditation": "accreditation",
}  # fmt: skip


def some(terms: Iterable[str], most: int = 3):
    """A few codes of a list, the first ones so that choices and facts often meet."""
    codes = list(terms)[:4]
    return st.lists(st.sampled_from(codes), min_size=1, max_size=most, unique=True)


TIMES = ("08:00", "9:30", "11:30", "12:00", "15:45", "16:00", "17:30")


class Dice(Random):
    """Makes up what a program says: hypothesis would draw each code by itself, a hundred times as slowly."""

    def maybe(self, made):
        """What is made, or as often nothing."""
        return made if self.random() < 0.5 else None

    def few(self, of: Iterable[str], most: int = 3) -> tuple[str, ...]:
        """One to ``most`` of the first four, in any order."""
        codes = list(of)[:4]
        return tuple(self.sample(codes, self.randint(1, min(most, len(codes)))))

    def track(self) -> Track:
        starts = self.choice(TIMES)
        hour, minutes = starts.split(":")
        days = tuple(self.sample(list(DAYS), self.randint(1, 3)))
        return Track(days=days, starts=starts, ends=f"{int(hour) + self.randint(1, 6)}:{minutes}")

    def capacity(self) -> Capacity:
        age = timedelta(days=self.choice([0, 29, 30, 31, 400]))
        return Capacity(status=self.choice(["open", "waitlist", "full"]), checked=TODAY - age)

    def program(self, number: int) -> Program:
        lists = {field: self.maybe(self.few(TERMS[facet])) for field, facet in LISTS.items()}
        levels = self.few(TERMS["level"])
        insurers = self.maybe(self.few(self.sample(INSURERS, len(INSURERS))))
        payment = self.maybe(self.few(TERMS["payment"]))
        timetables = self.maybe(tuple(self.track() for _ in range(self.randint(1, 2))))
        offered = lists | {"levels": levels}
        beside = {"cost.insurers": insurers, "cost.payment": payment, "schedule.tracks": timetables}
        stated = [field for field, values in (offered | beside).items() if values]
        refused = {
            field: self.maybe(without(self.few(TERMS[facet]), offered[field]))
            for field, facet in (LISTS | {"levels": "level"}).items()
            if field in NotOffered.__struct_fields__
        }
        return Program(
            id=f"p-{number}",
            name=f"{self.choice(NAMES)} {number}",
            organization=self.maybe("Quiet River Group"),
            levels=levels,
            not_offered=NotOffered(**refused),
            location=Location(city="Dayton", state="OH"),
            contact=Contact(phone="513-555-0143"),
            schedule=Schedule(tracks=timetables),
            cost=Cost(payment=payment, insurers=insurers),
            referral=Referral(self_referral=self.choice([None, True, False])),
            capacity=self.maybe(self.capacity()),
            incomplete=tuple(field for field in stated if self.random() < 0.25) or None,
            **lists,
        )


def without(codes, offered):
    """The codes of a list that another one does not hold; None for none."""
    return tuple(code for code in codes if code not in (offered or ())) or None


def programs(number: int):
    """Programs of that number; each seed makes another."""
    return st.integers(0, 2**32).map(lambda seed: Dice(seed).program(number))


@st.composite
def catalogues(draw) -> list[tuple[Program, float]]:
    size = draw(st.integers(0, 8))
    miles = st.sampled_from([0.0, 1.25, 1.2500005, 7.5, 24.9])
    return [(draw(programs(number)), draw(miles)) for number in range(size)]


choices = st.dictionaries(
    st.sampled_from([*TERMS, "insurer"]), st.nothing(), max_size=0
) | st.fixed_dictionaries(
    {}, optional={key: some(terms, 2) for key, terms in TERMS.items()}
    | {"insurer": st.lists(st.sampled_from(TYPED), min_size=1, max_size=2, unique=True)},
)  # fmt: skip
weeks = st.dictionaries(
    st.sampled_from(list(DAYS)),
    st.sampled_from(["m", "ma", "e", "mae", "0900-1200", "1600-2100"]),
    max_size=7,
)


def free_of(week):
    def spans(written):
        if "-" not in written:
            return [LETTERS[part] for part in written]
        return [tuple(int(clock[:2]) * 60 + int(clock[2:]) for clock in written.split("-"))]

    return {day: spans(written) for day, written in week.items()}


def told(program: Program, week):
    """A program's facts with the answer to the visitor's week."""
    facts = facts_of(program, TODAY)
    whole = tracks_are_whole(program)
    fact = week_fact(program.schedule.tracks, free_of(week), whole=whole) if week else None
    return facts if fact is None else facts | {"week": fact}


def asked(chosen, week, facts):
    """The choices with each typed insurer as all names that it may mean."""
    names = list(
        dict.fromkeys(name for one in facts for name in one.get("insurer", ()) if name != "*")
    )
    wanted = dict(chosen)
    if "insurer" in wanted:
        wanted["insurer"] = [
            name for typed in wanted["insurer"] for name in (typed, *meant(typed, names))
        ]
    return wanted | ({"week": ["fits"]} if week else {})


def named(program: Program, text: str) -> bool:
    """Whether each word that someone typed begins one of the program's words."""
    words = [program.name, program.organization or "", program.location.city]
    said = f" {folded(' '.join(words))}"
    return all(f" {word}" in said for word in folded(text).split())


def shard(listed: list[Program]) -> str:
    """The column file of programs whose place does not matter."""
    place = Placement(
        point=None, approximate=False, mappable=False, state="OH", city="Dayton", city_slug="dayton"
    )
    rows = [Row(program, place, sample=False) for program in listed]
    return as_json(columns(rows)).decode() if rows else json.dumps({"id": []})


@st.composite
def beside(draw, near: list[tuple[Program, float]], first: int) -> list[Program]:
    """Programs of another file, some of which are in ``near`` too."""
    own = [draw(programs(first + number)) for number in range(draw(st.integers(0, 4)))]
    again = draw(st.lists(st.sampled_from([one for one, _ in near]), unique_by=id)) if near else []
    return draw(st.permutations([*own, *again]))


@st.composite
def searches(draw):
    """The programs near a place, those by video, those without a place, and what someone asks."""
    near = draw(catalogues())
    virtual, unplaced = draw(beside(near, 100)), draw(beside([], 200))
    return near, virtual, unplaced, draw(st.sampled_from(SOUGHT)), draw(st.booleans())


@settings(max_examples=300)
@given(searches(), choices, weeks)
def test_lists_orders_and_counts_are_the_same_on_both_sides(ask, search, chosen, week):
    near, virtual, unplaced, name, sure = search
    everybody = [*(program for program, _ in near), *virtual, *unplaced]
    facts = {program.id: told(program, week) for program in everybody}
    wanted = asked(chosen, week, [facts[program.id] for program in everybody])
    verdicts = {id_: match(said, wanted) for id_, said in facts.items()}
    found = [
        Found(program.id, miles, facts[program.id])
        for program, miles in near
        if named(program, name)
    ]
    ranked = rank(found, wanted)
    keys = [*TERMS, *(["week"] if week else [])]

    def sure_first(listed):
        ids = [program.id for program in listed if named(program, name)]
        fit, may_fit = (
            [id_ for id_ in ids if verdicts[id_] == verdict] for verdict in ("yes", "unknown")
        )
        return fit if sure else [*fit, *may_fit]

    result = ask(
        "search",
        {
            "near": shard([program for program, _ in near]),
            "miles": [miles for _, miles in near],
            "virtual": shard(virtual),
            "unplaced": shard(unplaced),
            "codes": {key: list(terms) for key, terms in TERMS.items()},
            "day": DAY_NUMBER,
            "query": {
                "name": name, "week": week, "sure": sure, "view": "",
                "choices": {key: [] for key in (*TERMS, "insurer")} | chosen,
            },
            "tables": {"abbreviations": ABBREVIATIONS, "insurers": spellings()},
        },
    )  # fmt: skip
    assert result["fit"] == [one.id for one in ranked.fit]
    assert result["may_fit"] == [one.id for one in ranked.may_fit]
    assert {key: result["counts"][key] for key in keys} == counts(
        [one.facts for one in found], wanted, keys
    )
    for key, terms in TERMS.items():
        assert result["possible"][key] == [
            code
            for code in terms
            if any(
                match(facts[program.id], wanted | {key: [code]}) != "no"
                for program in everybody
                if named(program, name)
            )
        ]
    here = {program.id for program, _ in near}
    assert result["virtual"] == [id_ for id_ in sure_first(virtual) if id_ not in here]
    assert result["unplaced"] == sure_first(unplaced)

    shown = {id_ for group in ("fit", "may_fit", "virtual", "unplaced") for id_ in result[group]}
    for program in everybody:
        verdict = verdicts[program.id]
        is_sought = named(program, name)
        assert (program.id in result["fit"]) == (
            verdict == "yes" and is_sought and program.id in here
        )
        is_hidden = sure and verdict == "unknown" and program.id not in here
        assert (program.id in shown) == (is_sought and verdict != "no" and not is_hidden)
        silent = any(key not in facts[program.id] for key in wanted)
        assert not (silent and program.id in result["fit"])
