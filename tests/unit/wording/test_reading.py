"""What a language's tables may be, and what a translator is told where they are not."""

from __future__ import annotations

import shutil

import pytest

from site_generator.errors import UsageError
from site_generator.wording import english, read_words
from site_generator.wording.comparing import faults_of
from site_generator.wording.reading import SHIPPED, SOURCE, load_tables
from site_generator.wording.table import Words


@pytest.fixture
def own(tmp_path):
    """A folder of languages with a copy of the source's tables for Danish, with its plurals."""
    shutil.copytree(SHIPPED / SOURCE, tmp_path / "wording" / "da")
    return tmp_path / "wording"


def said(own, language="da"):
    with pytest.raises(UsageError) as caught:
        read_words(language, own)
    return str(caught.value).splitlines()


def changed(own, file, before, after):
    path = own / "da" / file
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_the_source_agrees_with_itself():
    tables = load_tables(SHIPPED / SOURCE)
    assert list(faults_of(tables, tables, frozenset({"one", "other"}))) == []


def test_a_language_of_the_project_is_read_and_the_source_needs_no_folder(own):
    changed(own, "site.toml", 'home = "Home"', 'home = "Hjem"')
    words = read_words("da", own)
    assert (words.language, words("site.home")) == ("da", "Hjem")
    assert read_words(SOURCE, own / "none") is english()
    assert words.section("samhsa") == english().section("samhsa")


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ('home = "Home"\n', "", "'site.home' is missing; the source says 'Home'"),
        ('home = "Home"', 'home = "H"\nhome_ = "H"', "unknown 'site.home_'; did you mean 'home'?"),
        ('home = "Home"', "home = 5", "'site.home' must be written as in the source: 'Home'"),
        (
            'title = "{page} · {site}"',
            'title = "{pages}"',
            "'site.title' has an unknown gap {pages}; did you mean 'page'?",
        ),
        (
            '"January", ',
            "",
            "'site.months' has 11 of at least 12 texts; the source says ['January', 'February',",
        ),
        ("[site.front]", "[sites]\n[site.front]", "unknown section 'sites'; did you mean 'site'?"),
    ],
)
def test_what_differs_from_the_source_is_named_with_file_and_remedy(own, before, after, fault):
    changed(own, "site.toml", before, after)
    [line] = said(own)
    assert line.startswith(f"wording/da/site.toml: {fault}")


def test_a_missing_file_a_section_twice_and_broken_toml_are_named(own):
    shutil.copy(own / "da" / "parts.toml", own / "da" / "twice.toml")
    (own / "da" / "preview.toml").unlink()
    assert said(own) == [
        "wording/da/twice.toml: the section 'parts' is in parts.toml too; remove one",
        "wording/da/preview.toml: the section 'preview' is missing; translate the source's",
    ]
    (own / "da" / "site.toml").write_text("[site", encoding="utf-8")
    assert "site.toml: this is not valid TOML" in said(own)[0]


def test_own_words_of_people_need_phrases_and_filters(own):
    (own / "da" / "people.toml").write_text(
        '[people.x]\nphrases = ["y"]\n[people_ages]\nphrases = []\n[people_ages.years]\n'
        "children = [1, 12]\nadolescents = [13, 17]\nyoung-adults = [18, 25]\nadults = [26, 64]\n"
        "older-adults = [65, 99]\n",
        encoding="utf-8",
    )
    assert said(own) == [
        "wording/da/people.toml: 'people.x' needs 'filters', written as in the source"
    ]


def test_an_unknown_language_is_refused_with_the_known_ones(own):
    [line] = said(own, "dk")
    assert line.startswith(
        "there are no tables for the language 'dk' set under 'theme: language' in"
    )
    assert line.endswith("; write one of: da, en, or put its tables in the folder wording/dk/")
    (own / "da").rename(own / "klingon")
    assert "'klingon' is not a language tag" in said(own, "klingon")[0]


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", "one other other other"),
        ("pl", "one few many other"),
        ("ja", "other other other other"),
    ],
)
def test_a_text_by_number_is_picked_by_the_rules_of_its_language(language, forms):
    categories = ("zero", "one", "two", "few", "many", "other")
    words = Words(
        language,
        {"a": {name: f"{name} {{count}}" for name in categories}, "site": {"thousands": "."}},
    )
    picked = [words("a", count=count).split()[0] for count in (1, 3, 5, 1.5)]
    assert picked == forms.split()
    assert words("a", count="9 to 12") == "other 9 to 12"
    assert words("a", count=1_835).endswith("1.835")
