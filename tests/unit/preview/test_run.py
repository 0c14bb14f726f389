"""What terminal and browsers are told about good builds, problems and faults."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest

from site_generator.errors import ContentError, UsageError
from site_generator.preview.board import Board
from site_generator.preview.run import build_once
from site_generator.preview.telling import Teller
from site_generator.wording import english


class Terminal:
    """Keeps the lines, with every number of seconds as N."""

    def __init__(self):
        self.lines = []
        self.teller = Teller("127.0.0.1:8000", self.take, self.take)

    def take(self, line):
        self.lines.append(re.sub(r"\d+\.\d s", "N s", line))

    def said(self):
        lines, self.lines = self.lines, []
        return lines


@pytest.fixture
def terminal():
    return Terminal()


@pytest.fixture
def board():
    return Board(english())


def good(*warnings, base="/"):
    return lambda: SimpleNamespace(
        base=base,
        settings=SimpleNamespace(words=english()),
        sources=SimpleNamespace(problems=warnings),
    )


def raising(error):
    def build():
        raise error

    return build


def test_a_session_as_it_is_told(terminal, board):
    teller = terminal.teller
    teller.begins([])
    build_once(good(base="/project/"), board, teller)
    assert terminal.said() == [
        "Building ...",
        "Ready in N s: http://127.0.0.1:8000/project/ (Ctrl+C to stop)",
    ]
    teller.begins(["content/a.md"])
    build_once(good(), board, teller)
    assert terminal.said() == ["content/a.md changed: rebuilding ...", "Rebuilt in N s"]
    teller.begins(["content/a.md", "content/b.md"])
    build_once(raising(ContentError(["content/a.md:1:1: error", "b.md:2:1: error"])), board, teller)
    assert terminal.said() == [
        "content/a.md and content/b.md changed: rebuilding ...",
        "content/a.md:1:1: error",
        "b.md:2:1: error",
        "The preview shows the last good site until this is fixed.",
    ]
    assert board.now().trouble == "content/a.md:1:1: error\nb.md:2:1: error"
    teller.begins(["a", "b", "c"])
    build_once(good(), board, teller)
    assert terminal.said() == ["a and 2 others changed: rebuilding ...", "Fixed: rebuilt in N s"]
    assert board.now().trouble == ""
    teller.begins(["a"])
    build_once(good(), board, teller)
    assert terminal.said()[1:] == ["Rebuilt in N s"]


def test_a_start_with_a_mistake_says_where_it_is_shown(terminal, board):
    build_once(raising(UsageError("mkdocs.yml:3:1: wrong")), board, terminal.teller)
    said = terminal.said()
    assert said[0] == "mkdocs.yml:3:1: wrong"
    assert "until then, http://127.0.0.1:8000/ shows the problem" in said[1]
    assert board.now().build == ""
    build_once(good(), board, terminal.teller)
    assert terminal.said() == ["Fixed: ready in N s: http://127.0.0.1:8000/ (Ctrl+C to stop)"]
    assert board.now().build


def test_a_fault_of_the_generator_ends_no_preview(terminal, board):
    build_once(good(), board, terminal.teller)
    before = board.now().build
    build_once(raising(ZeroDivisionError("by zero")), board, terminal.teller)
    assert board.now().trouble == "the generator itself failed: ZeroDivisionError: by zero"
    assert board.now().build == before
    assert terminal.said()[-2:] == [
        "the generator itself failed: ZeroDivisionError: by zero",
        "The preview shows the last good site until this is fixed.",
    ]


def test_an_interruption_ends_it(terminal, board):
    with pytest.raises(KeyboardInterrupt):
        build_once(raising(KeyboardInterrupt()), board, terminal.teller)


@pytest.mark.parametrize(("search", "lines"), [(True, 2), (False, 1)])
def test_a_long_build_says_how_to_shorten_it(terminal, search, lines):
    teller = Teller("127.0.0.1:8000", terminal.take, terminal.take, search=search)
    teller.built(60, "/", [])
    assert len(terminal.said()) == 1, "the first build has much to read once"
    teller.built(2, "/", [])
    assert terminal.said() == ["Rebuilt in N s"]
    teller.built(60, "/", [])
    assert len(terminal.said()) == lines


def test_a_warning_is_said_once(terminal, board):
    for warnings, said in [
        (["a: warning"], ["a: warning"]),
        (["a: warning", "b: warning"], ["b: warning"]),
        ([], []),
        (["a: warning"], ["a: warning"]),
    ]:
        build_once(good(*warnings), board, terminal.teller)
        assert terminal.said()[:-1] == said
