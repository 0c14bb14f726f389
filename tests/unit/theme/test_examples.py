"""Named examples: every component has some or says why not, and a wrong one is told in plain words."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import yaml

from tests.conftest import TODAY
from tools.examples import project, reading
from tools.examples.reading import ExampleError, components, read_all
from tools.examples.towns import check_states

WITHOUT = {
    "finder": "holds the parts of the finder, each of which has examples",
    "finder-onward": "seen where a file does not come or comes late, which no catalogue brings about",
    "help": "a kind of page of which there is one: content/help-now.md",
    "hills": "a drawing that says nothing and takes no data",
    "home": "a kind of page of which there is one; its search box and ladder have examples",
    "no-programs": "seen on a site without programs, and the examples are one site that has some",
    "not-found": "a kind of page of which there is one, without data",
    "page-meta": "stands in the head of a page, where nobody sees it",
    "part-facts": "shows all facts of the site; there is no second case",
    "part-glossary": "shows all terms of the site; there is no second case",
    "part-sources": "shows all sources of the site; there is no second case",
    "place-link": "a row of place-links",
    "place-row": "a row of place-table",
    "program-crumbs": "seen at the head of a program in the examples of program-header and breadcrumbs",
    "program-row": "a row of program-group",
    "program-sibling": "a row of program-aside",
}


def test_every_component_has_examples_or_a_reason_to_have_none():
    having = set(read_all())

    assert having | WITHOUT.keys() == set(components())
    assert having & WITHOUT.keys() == set()


def test_every_example_says_something():
    silent = [
        (component, one.name)
        for component, file in read_all().items()
        for one in file.examples
        if not one.says or not all(one.says)
    ]

    assert silent == []


@pytest.fixture
def write(tmp_path, monkeypatch):
    """Puts the examples of a component into a theme of its own."""
    monkeypatch.setattr(reading, "COMPONENTS", tmp_path)
    monkeypatch.setattr(reading, "ROOT", tmp_path)

    def put(component, **content):
        (tmp_path / component).mkdir()
        (tmp_path / component / "examples.yaml").write_text(yaml.safe_dump(content))

    return put


CARD = {"name": "a card", "says": ["Riverbend"]}


@pytest.mark.parametrize(
    ("example", "said"),
    [
        (CARD | {"program": []}, "unknown field `program`"),
        ({"name": "a card"}, "missing required field `says`"),
        (CARD | {"only": "watch"}, "'watch'"),
        (CARD | {"do": [{"press": "b"}]}, "unknown field `press`"),
    ],
)
def test_a_wrong_example_is_named_with_its_file(write, example, said):
    write("card", shows=".card", examples=[example])

    with pytest.raises(ExampleError, match=said) as raised:
        read_all()
    assert str(raised.value).startswith("card/examples.yaml: ")


def test_two_examples_of_a_name_are_refused(write):
    write("card", shows=".card", examples=[CARD, CARD])

    with pytest.raises(ExampleError, match="the same name"):
        read_all()


def test_a_state_belongs_to_one_example():
    one = [{"name": "A", "location": {"city": "Provo", "state": "UT"}}]
    other = [{"name": "B", "virtual_states": ["UT"]}]

    check_states([one, []])
    with pytest.raises(ExampleError, match="'A' and 'B' both name the state UT"):
        check_states([one, other])


@pytest.fixture
def written(write, tmp_path, monkeypatch):
    """The programs and what is shown of examples that are written into a project."""

    def project_of(*examples, **file):
        write("card", shows=".card", examples=list(examples), **file)
        monkeypatch.setattr(project, "ROOT", reading.COMPONENTS.parent / "none")
        root = tmp_path / "project"
        (root / "programs").mkdir(parents=True)
        (root / "content" / "examples").mkdir(parents=True)
        (root / "content" / "_data").mkdir()
        (root / "content" / "_data" / "figures.yaml").write_text("figures: {}")
        shown = project._Sources(root, TODAY).all()
        entries = [
            entry
            for path in sorted((root / "programs").iterdir())
            for entry in yaml.safe_load(path.read_text())["programs"]
        ]
        return SimpleNamespace(shown=shown, programs=entries, root=root)

    return project_of


def test_a_program_gets_what_it_lacks_and_keeps_what_it_says(written):
    made = written(
        CARD | {"programs": [{"name": "Riverbend", "location": {"withheld": True}}]},
        at="find/#near={zip}",
    )
    [program] = made.programs

    assert program["levels"] == ["iop"]
    assert program["contact"]["phone"].startswith("513-555-01")
    assert program["location"].keys() == {"city", "state", "zip", "withheld"}
    assert made.shown[0].at == f"find/#near={program['location']['zip']}"


def test_each_example_with_programs_has_a_town_far_from_the_others(written):
    made = written(
        CARD | {"name": "one", "programs": [{"name": "A"}, {"name": "B"}]},
        CARD | {"name": "two", "programs": [{"name": "C"}]},
    )
    towns = [(one["location"]["city"], one["location"]["state"]) for one in made.programs]

    assert towns[0] == towns[1] != towns[2]


def test_copies_are_numbered_and_days_are_counted_from_today(written):
    capacity = {"status": "open", "checked": "{3 days ago}"}
    made = written(CARD | {"programs": [{"name": "R {n}", "copies": 3, "capacity": capacity}]})

    assert [one["name"] for one in made.programs] == ["R 1", "R 2", "R 3"]
    assert {one["capacity"]["checked"] for one in made.programs} == {"2026-11-19"}
    assert len({one["id"] for one in made.programs}) == 3


def test_an_article_stands_at_an_address_of_its_own(written):
    made = written(CARD | {"article": {"title": "A title", "body": "The answer."}})

    [shown] = made.shown
    text = (made.root / "content" / "examples" / "card-1.md").read_text()
    assert shown.at == "examples/card-1/"
    assert text.startswith("---\ntitle: A title\n")
    assert text.endswith("---\n\nThe answer.\n")


def test_texts_that_look_like_markup_are_remembered(written):
    made = written(CARD | {"programs": [{"name": "A <i data-hostile>name</i>"}]})

    assert made.shown[0].hostile == ("<i data-hostile>name</i>",)
