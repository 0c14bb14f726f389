"""The rules of the house: layers, style, types, sizes, words, and what no file may hold."""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.support import ROOT

BIN = Path(sys.executable).parent


def tracked(*patterns):
    """The files of the repository that match, as git knows them (new ones included)."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    return [ROOT / line for line in listed.splitlines() if (ROOT / line).is_file()]


@pytest.mark.parametrize(
    "command",
    [
        ["lint-imports", "--no-cache"],
        ["ruff", "check", "--no-cache", "."],
        ["ruff", "format", "--no-cache", "--check", "."],
        ["mypy", "--cache-dir", "/dev/null"],
        ["python", "-m", "tools.node", "prettier", "--check", "--log-level", "warn", "."],
    ],
    ids=lambda command: " ".join(command[:4]),
)
def test_layers_style_and_types_hold(command):
    done = subprocess.run(
        [BIN / command[0], *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_module_is_over_300_lines_and_the_median_is_under_120():
    sizes = {
        path: len(path.read_text(encoding="utf-8").splitlines())
        for path in tracked(
            "site_generator/*.py", "theme/*.js", "theme/*.css", "tools/*.py", "*.mjs"
        )
    }
    assert {path.name: size for path, size in sizes.items() if size > 300} == {}
    python = sorted(size for path, size in sizes.items() if path.suffix == ".py")
    assert python[len(python) // 2] < 120


class _Texts(HTMLParser):
    """Collects what a visitor would see or hear of a template's own text."""

    SHOWN = ("alt", "aria-label", "placeholder", "title", "content")

    def __init__(self):
        super().__init__()
        self.texts = []

    def handle_data(self, data):
        self.texts.append(data)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "meta" and given.get("name") != "description":
            return
        self.texts += [value for name, value in attrs if name in self.SHOWN and value]


LETTERS = re.compile(r"[A-Za-z]{2,}")


def english_in_template(source):
    """The words that stand in a Jinja template itself instead of in the wording table."""
    bare = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", " ", source, flags=re.DOTALL)
    bare = re.sub(r"<(script|style)\b.*?</\1>", " ", bare, flags=re.DOTALL)
    parser = _Texts()
    parser.feed(bare)
    texts = [re.sub(r"&\w+;|@@slot:\w+@@", " ", text) for text in parser.texts]
    return [text.strip() for text in texts if LETTERS.search(text)]


def test_the_search_for_english_in_templates_finds_it():
    found = english_in_template('<p {% if a %}class="x"{% endif %}>Call {{ n }}</p><img alt="Map">')
    assert found == ["Call", "Map"]
    assert english_in_template('<p class="mg">{{ words("a.b") }} &middot; 988</p>') == []


def test_no_template_shows_english_of_its_own():
    found = {
        path.relative_to(ROOT).as_posix(): english
        for path in tracked("theme/*.html")
        if (english := english_in_template(path.read_text(encoding="utf-8")))
    }
    assert found == {}


PASSED = re.compile(
    r"""//[^\n]*|/\*.*?\*/"""  # comments, and regular expressions where a value may begin
    r"""|(?<=[(,=:\[!&|?{};\n])\s*/(?![/*])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\[\\\n])+/\w*""",
    re.DOTALL,
)
SENTENCE = re.compile(r"^[A-Z][a-z]+ [a-z]|[a-z]{2,} [a-z]{2,} [a-z]{2,}")


def _strings(source, at, closing, found):
    """Add the strings from ``at`` on to ``found``, those inside ``${...}`` too; the end's place.

    ``closing`` is "}" inside a template string's gap, else empty.
    """
    depth = 0
    while at < len(source):
        sign = source[at]
        if sign == closing and depth == 0:
            return at + 1
        depth += (sign == "{") - (sign == "}")
        if passed := PASSED.match(source, at):
            at = passed.end()
        elif sign in "\"'`":
            at = _string(source, at + 1, sign, found)
        else:
            at += 1
    return at


def _string(source, at, quote, found):
    text = ""
    while at < len(source) and source[at] != quote:
        if source[at] == "\\":
            text += source[at + 1]
            at += 2
        elif quote == "`" and source.startswith("${", at):
            text += "{}"
            at = _strings(source, at + 2, "}", found)
        else:
            text += source[at]
            at += 1
    found.append(text)
    return at + 1


def english_in_script(source):
    """The strings of a script that read like a sentence."""
    found = []
    _strings(source, 0, "", found)
    return [text for text in found if SENTENCE.search(text)]


def test_the_search_for_english_in_scripts_finds_it():
    assert english_in_script('a.textContent = "Show more programs"; // a note here now') == [
        "Show more programs"
    ]
    assert english_in_script("a.classList.add('mg-card'); words.get(`finder.${key}`);") == []
    nested = (
        'b(`${say(`a.${one ? "Look at it" : "}"}`)} is far away`); const and = "x", or = ", y z";'
    )
    assert english_in_script(nested) == ["Look at it", "{} is far away"]
    assert english_in_script(
        "text.replace(/['`]/g, ''); // don't stop here now\nshow('Go on');"
    ) == ["Go on"]


def test_no_script_shows_english_of_its_own():
    found = {
        path.relative_to(ROOT).as_posix(): english
        for path in tracked("theme/*.js")
        if (english := english_in_script(path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_lock_files_carry_hashes_and_no_addresses():
    for path in tracked("requirements/*.txt", "package-lock.json"):
        text = path.read_text(encoding="utf-8")
        assert "://" not in re.sub(r'"(url|license)": "[^"]*"', "", text), path.name
        assert "sha256:" in text or '"integrity": "sha512-' in text, path.name


UNWELCOME = re.compile(
    r"\bTODO\b|\bFIXME\b|\bXXX\b|raise NotImplementedError"
    r"|pytest\.mark\.(?:skip|xfail)|pytest\.skip|" + re.escape(f"{ROOT}/")
)


def test_no_file_holds_marks_of_unfinished_work_or_paths_of_a_machine():
    found = {}
    for path in tracked():
        if path == Path(__file__) or path.suffix in {".png", ".woff2"}:
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        if match := UNWELCOME.search(text):
            found[path.relative_to(ROOT).as_posix()] = match[0]
    assert found == {}
