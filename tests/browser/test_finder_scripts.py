"""The finder's pure functions, run in the browser against the same cases as Python's."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from geopy.distance import geodesic
from hypothesis import example, given, settings
from hypothesis import strategies as st

from site_generator.catalogue.vocabulary import STATES
from site_generator.finder.columns import slugged
from site_generator.finder.insurers import spellings
from site_generator.places import Gazetteer
from site_generator.places.names import ABBREVIATIONS, folded
from tests.support.browser import watched_page

MATCHING = yaml.safe_load(Path("tests/cases/matching.yaml").read_text(encoding="utf-8"))
WEEK = yaml.safe_load(Path("tests/cases/week.yaml").read_text(encoding="utf-8"))
INSURERS = yaml.safe_load(Path("tests/cases/insurers.yaml").read_text(encoding="utf-8"))
CARE = yaml.safe_load(Path("tests/cases/care.yaml").read_text(encoding="utf-8"))
FOLDING = yaml.safe_load(Path("tests/cases/folding.yaml").read_text(encoding="utf-8"))

latitudes = st.floats(-60, 75).map(lambda degrees: round(degrees, 4))
sizes = st.tuples(st.floats(0, 9), st.floats(0, 9))
longitudes = st.floats(-180, 180).map(lambda degrees: round(degrees, 4))


@pytest.fixture(scope="module")
def library(browser, site_url):
    """``run(module, body, argument)``: the body of a function that sees the module as ``lib``."""
    with watched_page(browser, site_url) as (page, _):
        page.goto("find/")

        def run(module, body, argument=None):
            script = f"""async (given) => {{
              const base = document.querySelector('script[src$="scripts/finder.js"]').src;
              const lib = await import(new URL("lib/{module}.js", base));
              {body}
            }}"""
            return page.evaluate(script, argument)

        yield run


@pytest.mark.parametrize("case", MATCHING, ids=[case["name"] for case in MATCHING])
def test_matching_agrees_with_python(library, case):
    result = library(
        "view",
        """
        const { byDistance } = await import(new URL("lib/match.js", base));
        const programs = Object.entries(given.programs).map(([id, rest]) => ({ id, ...rest }));
        const none = Object.keys(given.counts).map((facet) => [facet, []]);
        const choices = { ...Object.fromEntries(none), insurer: [], ...given.choices };
        const found = { programs: programs.sort(byDistance), virtual: [], unplaced: [] };
        const query = { name: "", week: {}, sure: false, choices };
        const view = lib.viewOf(found, query, given.tables);
        const names = (list) => list.map(({ id }) => id);
        const counts = Object.keys(given.counts).map((facet) => [facet, view.counts[facet]]);
        return {
          fit: names(view.fit), may_fit: names(view.mayFit), counts: Object.fromEntries(counts),
        };
        """,
        case | {"tables": {"abbreviations": ABBREVIATIONS, "insurers": spellings()}},
    )
    assert result == {name: case[name] for name in ("fit", "may_fit", "counts")}


def test_what_a_program_treats_agrees_with_python(library):
    said = library(
        "phrases",
        """
        const stated = (codes) => (codes.length > 0 ? codes : undefined);
        const words = { say: (key) => key.replace("care.", "") };
        return given.map(({ focus, condition }) =>
          lib.careText({ focus: stated(focus), condition: stated(condition) }, words));
        """,
        CARE,
    )
    assert said == [case["says"] for case in CARE]


@pytest.mark.parametrize(("within", "about"), [("state", 694), ("25", 690)])
def test_the_programs_of_a_state_are_counted_and_those_of_a_circle_estimated(
    library, within, about
):
    gaps = library(
        "answer",
        """return lib.gapsOf({
             found: { programs: Array(200), about: 694, horizon: 31.26 },
             place: { name: "Dayton", state: "OH" },
             query: { within: given },
             words: { say: (key) => key },
             terms: { state: new Map([["OH", ["OH", "Ohio"]]]) },
           });""",
        within,
    )
    assert (gaps["about"], gaps["loaded"], gaps["horizon"]) == (about, 200, 31.2)


@pytest.mark.parametrize(
    ("asked", "seen", "offered"),
    [
        ("10", (True, 100), [(25, 1, False), (50, 3, False), (100, 4, False)]),
        ("10", (False, 60), [(25, 1, False), (50, 3, False), (100, 4, True)]),
        ("10", (False, 45), [(25, 1, False), (50, 3, True)]),
        ("25", (False, 30), [(50, 2, True)]),
        ("state", (False, 60), [(100, 4, True)]),
        ("100", (True, 100), []),
    ],
)
def test_a_wider_circle_promises_no_more_than_was_looked_at(library, asked, seen, offered):
    complete, horizon = seen
    result = library(
        "further",
        "return lib.circles(given.miles.map((miles) => ({ miles })), given.asked, given);",
        {
            "miles": [miles for miles in (20, 30, 40, 60) if miles <= horizon],
            "asked": asked,
            "complete": complete,
            "horizon": horizon,
        },
    )
    assert [(one["miles"], one["count"], one["isLeast"]) for one in result] == offered


def test_spellings_agree_with_python(library):
    results = library(
        "fold",
        """return given.cases.map(({ text, split }) => split
             ? lib.splitQuery(text, given.states, given.abbreviations)
             : lib.folded(text, given.abbreviations));""",
        {
            "cases": FOLDING,
            "states": [[code, term.label] for code, term in STATES.items()],
            "abbreviations": ABBREVIATIONS,
        },
    )
    assert results == [case.get("split", case.get("folded")) for case in FOLDING]


def test_every_town_of_the_country_folds_to_the_same_key(library):
    names = sorted({place.name for place in Gazetteer.load().places()})
    results = library(
        "fold",
        "return given.names.map((name) => lib.folded(name, given.abbreviations));",
        {"names": names, "abbreviations": ABBREVIATIONS},
    )
    assert results == [folded(name) for name in names]


def test_weeks_agree_with_python(library):
    results = library(
        "week",
        """return given.map(({ tracks, free, whole }) => {
             const spans = Object.fromEntries(Object.entries(free).map(([day, written]) =>
               [day, written.map((one) => lib.PARTS[one] ?? one)]));
             const rows = tracks?.map((track) =>
               [track.days.map((day) => lib.DAYS.indexOf(day)), track.starts, track.ends]);
             return lib.weekFact(rows ?? undefined, spans, whole) ?? "unknown";
           });""",
        WEEK,
    )
    answers = {True: ["fits"], False: [], "open": ["*"], "unknown": "unknown"}
    assert dict(zip((case["name"] for case in WEEK), results, strict=True)) == {
        case["name"]: answers[case["fits"]] for case in WEEK
    }


def test_insurers_agree_with_python(library):
    results = library(
        "insurers",
        "return given.cases.map(({ typed, names }) => lib.meant(typed, names, given.tables));",
        {"cases": INSURERS, "tables": spellings()},
    )
    assert results == [case["meant"] for case in INSURERS]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("mon-me,fri-1730-2100", "mon-me,fri-1730-2100"),
        ("fri-e,mon-em", "mon-me,fri-e"),
        ("mon-eee", "mon-e"),
        ("mon-x,tue-,-e,wed-2500-2600,thu-1900-1800,sat-0900-2400", "sat-0900-2400"),
        ("mon-0960-1000", ""),
        ("", ""),
    ],
)
def test_a_week_is_read_for_what_it_is_worth(library, written, read):
    assert library("week", "return lib.writeWeek(lib.readWeek(given));", written) == read


def test_slugs_agree_with_python(library):
    texts = ["A & B's Place", "ÜBER  Haus", "--x--", "Saint Mary's #4", "İstanbul K", ""]
    assert library("shards", "return given.map(lib.slugged);", texts) == list(map(slugged, texts))


def test_distances_are_those_of_geopy_to_a_millimetre(library):
    points = [
        (39.1072, -84.5019, 39.1073, -84.5019), (40.75, -73.99, 40.75, -73.99),
        (64.5011, -165.4064, 61.2181, -149.9003), (51.88, -176.66, 52.93, 172.9),
        (21.3, -157.8, 19.7, -155.1), (18.46, -66.1, 18.34, -64.93), (0.0, -10.0, 0.0, 10.0),
        (44.98, -93.26, 44.98, -93.27), (13.48, 144.75, -14.28, -170.7), (89.9, 0.0, 89.9, 180.0),
    ]  # fmt: skip
    results = library("distance", "return given.map((four) => lib.geodesicMiles(...four));", points)
    for (*start, lat, lon), miles in zip(points, results, strict=True):
        assert miles == pytest.approx(geodesic(start, (lat, lon)).miles, abs=6e-7)


def test_points_opposite_to_each_other_still_have_a_distance(library):
    miles = library("distance", "return lib.geodesicMiles(0.5, 0, -0.5, 179.7);")
    assert miles == pytest.approx(geodesic((0.5, 0), (-0.5, 179.7)).miles, rel=0.006)


@settings(max_examples=100)
@example(start=(0.0, 149.0), corner=(-7.0, -19.0), size=(6.0, 0.0))
@given(start=st.tuples(latitudes, longitudes), corner=st.tuples(latitudes, longitudes), size=sizes)
def test_no_point_of_a_box_is_nearer_than_the_box_is_said_to_be(library, start, corner, size):
    (lat, lon), (south, west), (height, width) = start, corner, size
    north, east = round(south + height, 4), round(min(west + width, 180), 4)
    steps = [0, 0.13, 0.5, 0.87, 1]
    inside = [
        (south + (north - south) * down, west + (east - west) * across)
        for down in steps for across in steps
    ]  # fmt: skip
    least = library(
        "distance",
        "return lib.leastMilesToBox(given[0], given[1], given[2]);",
        [lat, lon, [south, west, north, east]],
    )
    nearest = min(geodesic((lat, lon), point).miles for point in inside)
    assert least <= nearest + 1e-9
    if south <= lat <= north and west <= lon <= east:
        assert least == 0


KNOWN = {"level": ["outpatient", "iop", "php"], "payment": ["medicaid", "medicare"]}


@pytest.mark.parametrize(
    ("fragment", "expected"),
    [
        ("#near=45202&within=50&level=php&level=iop", "near=45202&within=50&level=iop&level=php"),
        ("#near=St.+Louis,+MO", "near=St.+Louis,+MO&within=25"),
        ("#near=St.%20Louis%2C%20MO", "near=St.+Louis,+MO&within=25"),
        ("#near=45202&within=9999", "near=45202&within=25"),
        ("#near=%E0%A4%A&payment=medicaid", "payment=medicaid"),
        ("#payment=gold&__proto__=x&constructor=y&level=iop", "level=iop"),
        ("#level=iop&level=iop&level=iop", "level=iop"),
        ("#&&&===&a&=b&near=", ""),
        ("#name=river%00bend%0A%E2%80%AEx", "name=river+bend+x"),
        (
            "#insurer=Aetna&insurer=&insurer=Aetna&week=tue-e,mon-q&sure=1&view=referrer&near=1",
            "near=1&within=25&insurer=Aetna&week=tue-e&sure=1&view=referrer",
        ),
        ("#sure=yes&view=x&week=never", ""),
        ("#" + "near=" + "x" * 5000, "near=" + "x" * 120 + "&within=25"),
        ("", ""),
    ],
)
def test_a_fragment_is_read_for_what_it_is_worth(library, fragment, expected):
    written = library(
        "query-state",
        "return lib.writeFragment(lib.readFragment(given.fragment, given.known));",
        {"fragment": fragment, "known": KNOWN},
    )
    assert written == expected


@given(st.text(max_size=80))
def test_no_fragment_breaks_the_reading_and_writing_it_again_changes_nothing(library, text):
    once, twice = library(
        "query-state",
        """const tidy = (text) => lib.writeFragment(lib.readFragment(text, given.known));
           const once = tidy(given.text);
           return [once, tidy(once)];""",
        {"text": f"near={text}&name={text}", "known": KNOWN},
    )
    assert once == twice


def test_a_fact_is_shown_in_the_words_of_its_day_and_time(library):
    results = library(
        "writing",
        """const words = { say: (key, gaps) => ({
             time_am: `${gaps.time} am`, time_pm: `${gaps.time} pm`, time_noon: "noon",
             time_midnight: "midnight", time_span: `${gaps.starts} to ${gaps.ends}`,
           })[key] };
           return given.map(([from, to]) => lib.timeSpan(from, to, words).replaceAll("\\u00a0", " "));""",
        [["17:30", "20:30"], ["09:00", "12:00"], ["11:00", "14:00"], ["20:00", "24:00"]],
    )
    assert results == [
        "5:30 to 8:30 pm", "9:00 am to noon", "11:00 am to 2:00 pm", "8:00 pm to midnight",
    ]  # fmt: skip


def test_a_phone_number_becomes_an_address_that_dials(library):
    phones = ["513-555-0143", "(513) 555-0143 x12", "+1 513 555 0143", "988"]
    assert library("writing", "return given.map(lib.telephone);", phones) == [
        "tel:+1-513-555-0143", "tel:+1-513-555-0143;ext=12", "tel:+1-513-555-0143", "tel:988",
    ]  # fmt: skip
