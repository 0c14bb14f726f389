"""Lists that an editor calls incomplete, from the YAML to the verdict of both matchers."""

from __future__ import annotations

import pytest

from site_generator.catalogue.loader import load
from site_generator.finder.build import as_json
from site_generator.finder.columns import Row, columns
from site_generator.finder.details import Details
from site_generator.finder.facets import FACETS, ROOM, facts_of, tracks_are_whole
from site_generator.finder.insurers import spellings
from site_generator.places.names import ABBREVIATIONS
from site_generator.problems import Problems
from tests.conftest import TODAY
from tests.support.browser import watched_page
from tests.support.few_places import FewPlaces
from tests.support.rules.match import match
from tests.support.rules.week import LETTERS, week_fact

ONE = """
  - id: {id}
    name: A program
    levels: [iop]
    location: {{city: Dayton, state: OH, zip: "45402"}}
    contact: {{phone: 937-555-0110}}
    schedule: {{tracks: [{{days: [mon, wed], starts: "9:00", ends: "12:00"}}]}}
    cost: {{payment: [self-pay], insurers: [Aetna]}}
"""
CATALOGUE = (
    "programs:"
    + ONE.format(id="part")
    + "    incomplete: [cost.payment, cost.insurers, schedule.tracks]\n"
    + ONE.format(id="whole")
)

OPEN_QUESTIONS = {
    "a way to pay": {"payment": ["medicaid"]},
    "an insurer": {"insurer": ["Cigna"]},
    "a time of day": {"time": ["evening"]},
    "a day": {"day": ["fri"]},
    "one's own week": {"week": {"fri": "e"}},
}
"""What the lists of both programs lack."""

ANSWERED = {"payment": ["self-pay"], "insurer": ["Aetna"], "time": ["morning"], "day": ["mon"]}
"""What they name."""


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    folder = tmp_path_factory.mktemp("incomplete")
    (folder / "programs.yaml").write_text(CATALOGUE, encoding="utf-8")
    problems = Problems()
    read = load(folder, gazetteer=FewPlaces(), today=TODAY, problems=problems)
    assert read is not None, list(problems)
    return read


def asked(question):
    return question | {"week": ["fits"]} if "week" in question else question


def in_python(catalogue, question):
    """The verdict on each program."""
    free = {
        day: [LETTERS[part] for part in parts] for day, parts in question.get("week", {}).items()
    }
    verdicts = {}
    for program in catalogue.programs:
        facts = facts_of(program, TODAY)
        if free:
            whole = tracks_are_whole(program)
            facts["week"] = week_fact(program.schedule.tracks, free, whole=whole)
        verdicts[program.id] = match(facts, asked(question))
    return verdicts


@pytest.fixture(scope="module")
def library(browser, site_url, catalogue):
    """``search(question)`` and ``partial()`` as the browser's modules answer, from the site's files."""
    rows = [Row(one, catalogue.placements[one.id], sample=False) for one in catalogue.programs]
    terms = {facet.key: list(facet.terms) for facet in FACETS} | {"room": list(ROOM)}
    given = {
        "shard": as_json(columns(rows)).decode(),
        "details": as_json(Details(catalogue).of(rows)).decode(),
        "codes": terms,
        "day": 9800,
        "tables": {"abbreviations": ABBREVIATIONS, "insurers": spellings()},
    }
    with watched_page(browser, site_url) as (page, _):
        page.goto("find/")
        page.evaluate(
            """async ({ shard, details, codes, day, tables }) => {
              const base = document.querySelector('script[src$="scripts/finder.js"]').src;
              const load = (name) => import(new URL(`lib/${name}.js`, base));
              const names = ["load/columns", "finder/view", "say/fact-texts", "load/vocabulary"];
              const [columns, view, texts, vocabulary] = await Promise.all(names.map(load));
              const embedded = JSON.parse(document.getElementById("mg-vocabulary").textContent);
              const read = vocabulary.readVocabulary(embedded);
              const programs = columns.programsOf(JSON.parse(shard), codes, day).map((one) => one.at(1));
              const empty = Object.fromEntries(Object.keys(codes).map((key) => [key, []]));
              window.search = ({ week = {}, ...choices }) => {
                const query = { name: "", week, sure: false, choices: { ...empty, insurer: [], ...choices } };
                const { fit, mayFit } = view.viewOf({ programs, virtual: [], unplaced: [] }, query, tables);
                return Object.fromEntries(programs.map(({ id }) => [id,
                  fit.some((one) => one.id === id) ? "yes"
                    : mayFit.some((one) => one.id === id) ? "unknown" : "no"]));
              };
              const words = { say: (key) => key, language: "en", number: String };
              const context = { ...read, words };
              const listings = programs.map((program, row) =>
                texts.listing({ id: program.id, program, detail: JSON.parse(details)[row] }, context));
              window.partial = () => Object.fromEntries(listings.map(({ id, partial }) => [id, [...partial]]));
              const fact = (wanted) => read.facts.find(({ key }) => key === wanted);
              window.compared = (keys, ids) => keys.map((key) => texts.comparison(
                ids.map((wanted) => listings.find(({ id }) => id === wanted)), fact(key)));
            }""",
            given,
        )
        yield page


@pytest.mark.parametrize("question", OPEN_QUESTIONS.values(), ids=OPEN_QUESTIONS)
def test_what_an_incomplete_list_lacks_is_not_stated_rather_than_no(catalogue, library, question):
    expected = {"part": "unknown", "whole": "no"}
    assert in_python(catalogue, question) == expected
    assert library.evaluate("(question) => window.search(question)", question) == expected


def test_what_an_incomplete_list_names_holds(catalogue, library):
    expected = {"part": "yes", "whole": "yes"}
    assert in_python(catalogue, ANSWERED) == expected
    assert library.evaluate("(question) => window.search(question)", ANSWERED) == expected


def test_a_comparison_and_a_sheet_know_which_lists_are_incomplete(library):
    partial = library.evaluate("() => window.partial()")
    assert {id_: sorted(keys) for id_, keys in partial.items()} == {
        "part": ["insurers", "payment", "times"],
        "whole": [],
    }


def test_equal_texts_of_which_one_may_lack_something_are_not_called_the_same(library):
    def compared(*ids):
        return library.evaluate(
            "(ids) => window.compared(['level', 'payment', 'insurers', 'times'], ids)", ids
        )

    assert compared("part", "whole") == ["same", "some", "some", "some"]
    assert compared("whole", "whole") == ["same", "same", "same", "same"]
