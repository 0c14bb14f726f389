"""A field that is declared for articles is read, and seen or complained of where it says something else."""

from __future__ import annotations

import re
from copy import deepcopy
from datetime import date
from types import SimpleNamespace

import pytest
import yaml
from jsonschema import Draft202012Validator

from site_generator.articles import load_articles, references_of
from site_generator.articles.model.front_matter_fields import (
    Door,
    HomeFrontMatter,
    Link,
    Review,
    Rung,
)
from site_generator.articles.model.kinds import PartialDay
from site_generator.articles.model.registry_fields import Work
from site_generator.articles.schemas import FILES, STRUCTS, data_schema
from site_generator.declared.codes import Choice
from site_generator.declared.fields import fields_of
from site_generator.declared.kinds import Day, Flag, Number, Time, Unseen
from site_generator.declared.shapes import shapes_of
from site_generator.problems import Problems
from site_generator.renderer.parts import MAKERS, Place
from site_generator.wording import english
from tests.conftest import ROOT
from tests.unit.articles.test_figures_file import FIGURES
from tests.unit.articles.test_front_matter import HOME as HOME_PAGE

TODAY = date(2026, 11, 22)
FACTS = """\
facts:
  hours:
    {label: L, text: T, variants: {short: V}, value: [9, 19], unit: hours, says: S, sources: [book],
     checked: 2026-11-20, next_check: 2027-11-22, note: N}
"""
WORKS = """\
references:
  - id: book
    type: book
    title: B
    author: [{family: Doe, given: Ann, non-dropping-particle: van, suffix: Jr.}, {literal: WHO}]
    publisher: P
    collection-title: Series
    collection-number: 4
    edition: New
    page: 1-2
    issued: 2020
    accessed: 2024-05-01
    URL: https://book.example/
  - id: paper
    type: report
    title: P
    editor: [{family: Roe}]
    container-title: Journal
    volume: 5
    issue: 6
    DOI: 10.1000/paper
    publisher-place: A
    volume-title: B
    number: C
    genre: D
    language: E
    ISBN: F
    ISSN: G
    PMID: H
    PMCID: I
    note: J
"""
TERMS = """\
terms:
  - {id: copay, term: copay, also: [cost share], short: A fixed amount., page: page.md, mark: true}
"""
HEAD = """\
title: T
nav_title: N
description: D
checked: 2026-11-20
next_check: 2027-11-22
sources: [book, paper]
reviewed_by: {name: A, credentials: B, date: 2026-11-01}
next: {page: other/good.md, text: On}
template: pages/help.html
draft: false
sheet: false
faq: false
"""
GOOD = """\
---
title: Good
description: D
checked: 2026-11-20
next_check: 2027-11-22
sources: [book]
---
It says {fact:hours.short} of copay and cost share. [@book]

## A heading
"""
DRAWN = FIGURES.replace("weeks: [1, 1]", "weeks: [1, 2]")
HOME = HOME_PAGE.replace("What?", "What")
TEXTS = {
    "front-matter": HEAD, "home": HOME, "facts": FACTS, "references": WORKS, "glossary": TERMS,
    "figures": DRAWN,
}  # fmt: skip
DATA = {kind: yaml.load(text, yaml.BaseLoader) for kind, text in TEXTS.items()}  # noqa: S506  all is text
FILES_OF_DATA = ("facts", "references", "glossary", "figures")

SILENT = {(Work, "type")}
"""CSL asks for it, so it is checked; no page says it."""


def stated(struct, data, path=()):
    """Every field that ``data`` states, as (struct, name, declaration, path)."""
    for name, shape in shapes_of(struct).items():
        if name not in data:
            continue
        yield from inside(struct, name, shape, data[name], (*path, name))


def inside(struct, name, shape, value, path):
    if shape.kind == "struct":
        kind = shape.struct or shape.tagged[value["kind"]]
        yield from stated(kind, value, path)
    elif shape.kind in ("list", "table") and value and not isinstance(value, str):
        for key in range(len(value)) if shape.kind == "list" else value:
            yield from inside(struct, name, shape.of, value[key], (*path, key))
    elif value:
        yield struct, name, fields_of(struct)[name], path


CASES = {
    f"{kind}.{'.'.join(map(str, path))}": (kind, struct, name, field, path)
    for kind, data in DATA.items()
    for struct, name, field, path in stated(FILES[kind][0], data)
}


def another(kind, value):
    """Something else that the field may hold."""
    match kind:
        case Choice(words=words):
            found = next(word for word in words if word != value)
        case Flag():
            found = "false" if value == "true" else "true"
        case Day():
            found = "2026-10-31" if value.startswith("2026") else "2028-01-31"
        case Number():
            found = str(int(value) + 7)
        case PartialDay():
            found = "2019"
        case Time():
            found = value.replace("0", "1")
        case _:
            found = f"{value}x" if "/" in value else f"x{value}"
    return found


def changed(kind, path, value):
    data = deepcopy(DATA[kind])
    at = data
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    return data


class Plain(yaml.SafeDumper):
    """Writes texts without quotes even where YAML would take them for something else."""

    yaml_implicit_resolvers = {}  # noqa: RUF012  so it is called there


def written(data):
    return yaml.dump(data, Dumper=Plain, sort_keys=False, width=10_000)


def seen(folder, **given):
    """What pages can show of a content folder, and what its editor is told."""
    data = DATA | given
    named = "".join(f"{{figure:{name}}}\n\n" for name in data["figures"]["figures"])
    files = {
        "page.md": f"---\n{written(data['front-matter'])}---\nText. [@book; @paper]\n\n{named}",
        "index.md": f"---\n{written(data['home'])}---\n",
        "other/good.md": GOOD,
        **{f"_data/{kind}.yaml": written(data[kind]) for kind in FILES_OF_DATA},
    }
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    problems = Problems()
    library = load_articles(
        folder / "content", english(), base=folder, today=TODAY, problems=problems
    )
    page = library.articles["page.md"]
    place = Place(library=library, article=page, page=SimpleNamespace(url=page.url), today=TODAY)
    shown = [MAKERS[part](place) for part in ("facts", "sources", "glossary")]
    works = [references_of(library, one) for one in library.articles.values()]
    drawn = [repr(one.drawn) for one in library.figures.values()]
    values = [handed(one) for one in library.articles.values()]
    return values, shown, works, drawn, library.facts and str(problems.found)


def handed(article):
    """What templates get of an article but for the places where it was read."""
    review = article.reviewed_by
    names = set(article.__struct_fields__) - {"reviewed_by", "body"}
    said = review and (review.name, review.date, review.credentials)
    return {name: getattr(article, name) for name in names} | {"review": said}


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    return seen(tmp_path_factory.mktemp("before"))


def test_the_content_that_states_every_field_is_good(before):
    assert before[-1] == "[]"


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_a_field_that_says_something_else_is_seen(case, before, tmp_path):
    kind, struct, name, field, path = case
    value = DATA[kind]
    for step in path:
        value = value[step]
    after = seen(tmp_path, **{kind: changed(kind, path, another(field.kind, value))})
    assert (after != before) == (
        (struct, name) not in SILENT and not isinstance(field.kind, Unseen)
    )


def test_every_field_has_its_case():
    declared = {
        (struct, name)
        for struct in STRUCTS.values()
        for name, shape in shapes_of(struct).items()
        if fields_of(struct)[name].kind.shown != "mapping"
    }
    cases = {(struct, name) for _, struct, name, _, _ in CASES.values()}
    inherited = {
        (struct, name)
        for struct, name in declared
        if struct is HomeFrontMatter and name in shapes_of(struct.__base__)
    }
    general = {one for one in declared if one[0] is STRUCTS["FigureData"]}
    assert declared - inherited - general - cases == set()


@pytest.mark.parametrize("struct", [Review, Link, Door, Rung])
def test_a_template_shows_each_field_of_what_it_is_given(struct):
    theme = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "theme").rglob("*.html"))
    missing = [name for name in shapes_of(struct) if not re.search(rf"\.{name}\b", theme)]
    assert missing == []


@pytest.mark.parametrize("kind", FILES)
def test_the_schema_takes_what_is_good_and_refuses_a_field_that_is_unknown(kind):
    schema = data_schema(kind)
    Draft202012Validator.check_schema(schema)
    data = yaml.safe_load(re.sub(r"(\d{4}-\d\d-\d\d)", r'"\1"', TEXTS[kind]))
    validator = Draft202012Validator(schema)
    assert [error.message for error in validator.iter_errors(data)] == []
    assert not validator.is_valid(data | {"unknown": 1})


@pytest.mark.parametrize("kind", FILES_OF_DATA)
def test_the_schema_takes_the_shipped_data(kind):
    text = (ROOT / f"content/_data/{kind}.yaml").read_text(encoding="utf-8")
    data = yaml.safe_load(re.sub(r"(?<=: )(\d{4}-\d\d-\d\d)$", r'"\1"', text, flags=re.MULTILINE))
    errors = Draft202012Validator(data_schema(kind)).iter_errors(data)
    assert [error.message for error in errors] == []
