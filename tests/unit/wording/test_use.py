"""Every word of the table is said somewhere, and everything that is to be said is in it."""

from __future__ import annotations

import re

import pytest

from site_generator.wording import english
from tests.support import ROOT

SOURCES = {
    path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8")
    for pattern in ("site_generator/**/*.py", "theme/**/*.html", "theme/**/*.js")
    for path in sorted(ROOT.glob(pattern))
}
SCRIPTS = {
    "theme/components/part-cost-estimator/": "estimate.script",
    "theme/components/word-search/": "search.script",
    "theme/": "finder.script",
}
"""The part of the table that scripts get, by their folder; they name its keys from there on."""

WITHIN = {"finder.script.list.": "my_list.script."}
"""Tables that scripts find inside another."""

ASKED = re.compile(
    r"""(?:\b(?:words|_words|english\(\))|\bsay(?=\("figures\.)|\.section)\(\s*"([\w.-]+)"\s*[,)]"""
)
ASKED_BY_SCRIPTS = re.compile(r"""\.say\(\s*"([\w.-]+)"\s*[,)]""")
NAMED = re.compile(r"\w+(?:-\w+)*")
MADE = re.compile(r"""[`"']([\w.-]*(?:\$?\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}[\w.-]*)+)[`"']""")
JOINED = re.compile(r'"([\w.-]+\.)" ~')


def leaves(table, path=""):
    for key, value in table.items():
        if isinstance(value, dict) and set(value) != {"one", "other"}:
            yield from leaves(value, f"{path}{key}.")
        else:
            yield f"{path}{key}"


BY_CODE = ("vocabulary.", "samhsa.source.", "samhsa.head.")
"""Tables whose keys are codes: of the catalogue, of SAMHSA's two directories."""

KEYS = sorted(
    key for part in english()._table for key in leaves(english().section(part), f"{part}.")
)


def made_keys(source):
    """Patterns of the keys that a source puts together: ``place.{kind}_title`` names several."""
    for made in MADE.findall(source):
        fixed = re.split(r"\$?\{.*?\}(?=[\w.-]|$)", made)
        if any(len(part) > 2 for part in fixed):
            yield re.compile(r"(?:.*\.)?" + r"[\w-]+".join(map(re.escape, fixed)))
    for begun in JOINED.findall(source):
        yield re.compile(re.escape(begun) + r"[\w-]+")


def unsaid(keys, sources):
    """The keys that no source names by their last part or puts together."""
    names = {name for source in sources for name in NAMED.findall(source)}
    patterns = [pattern for source in sources for pattern in made_keys(source)]
    return [
        key
        for key in keys
        if not key.startswith(BY_CODE)
        and key.rpartition(".")[2] not in names
        and not any(pattern.fullmatch(key) for pattern in patterns)
    ]


def test_the_search_for_unsaid_words_finds_them():
    keys = ["a.first", "a.second", "b.one_title", "c.x.y", "a.third"]
    sources = ['words("a.first")', 'f"{kind}_title"', 'words("c.x." ~ y)', "say(`sec${n}`)"]
    assert unsaid(keys, sources) == ["a.third"]
    assert unsaid(["a.one_text"], ["say(`unknown.${a.b}_text`)"]) == ["a.one_text"]


def test_no_word_of_the_table_is_left_unsaid():
    assert unsaid(KEYS, SOURCES.values()) == []


def placed(key):
    """The key in the table of what scripts find inside another table."""
    for start, table in WITHIN.items():
        if key.startswith(start):
            return table + key.removeprefix(start)
    return key


def asked():
    for path, source in SOURCES.items():
        if path.endswith(".js"):
            table = next(table for folder, table in SCRIPTS.items() if path.startswith(folder))
            found = ASKED_BY_SCRIPTS.findall(source)
            yield from ((path, placed(f"{table}.{key}")) for key in found)
        else:
            yield from ((path, key) for key in ASKED.findall(source))


@pytest.mark.parametrize("kind", [".py", ".html", ".js"])
def test_every_word_that_is_asked_for_stands_in_the_table(kind):
    found = [(path, key) for path, key in asked() if path.endswith(kind)]
    assert len(found) > 5
    missing = []
    for path, key in found:
        try:
            english().section(key)
        except KeyError:
            missing.append(f"{path}: {key}")
    assert missing == []
