"""The desk on the command line: ``iop-site check`` and ``iop-site articles``."""

from __future__ import annotations

import json

import pytest

from tests.support.sites import in_process, small_project
from tests.unit.editorial.conftest import FACTS, HEAD, REFERENCES

DAY = "1795478400"
"""2026-11-24, in seconds since 1970."""
FINDER = HEAD.replace("sources: [book, paper]", "template: pages/finder.html")


@pytest.fixture
def project(tmp_path):
    def made(body):
        return small_project(
            tmp_path,
            f"-- content/_data/facts.yaml --\n{FACTS}"
            f"-- content/_data/references.yaml --\n{REFERENCES}"
            f"-- content/find/index.md --\n{FINDER}Text.\n"
            f"-- content/index.md --\n{HEAD}{body} [@book; @paper]\n",
        )

    return made


def check(folder, *arguments):
    return in_process("check", *arguments, cwd=folder, SOURCE_DATE_EPOCH=DAY)


def test_what_the_desk_finds_is_printed_in_every_form(project):
    folder = project("An addict needs 9 to 19 hours.")
    shown = check(folder)
    assert shown.code == 0, shown.err
    assert "content/index.md:8:4: warning E010: avoid 'addict'; write" in shown.err
    assert "content/index.md:8:17: warning E031: '9 to 19 hours' is a figure" in shown.err
    found = json.loads(check(folder, "--format", "json").out)
    assert {(one["code"], one["line"], one["column"]) for one in found} == {
        ("E010", 8, 4), ("E031", 8, 17),
    }  # fmt: skip
    lines = check(folder, "--format", "github").out.splitlines()
    assert lines[0].startswith("::warning file=content/index.md,line=8,col=4,title=E010::avoid")
    assert check(folder, "--strict").code == 1


def test_what_is_due_follows_the_problems_in_text_only(project):
    folder = project("An addict.")
    problem, head, *due, tally = check(folder).err.splitlines()
    assert "E010" in problem
    assert head == "Due to be checked against their sources within 60 days:"
    assert due == [
        "  2026-11-24 (today): content/_data/facts.yaml:30: the fact 'bill'",
        "  2027-01-10 (in 47 days): content/_data/facts.yaml:15: the fact 'people'",
    ]
    assert tally.startswith("2 articles")
    assert "compared" not in check(folder, "content/index.md").err
    assert check(folder, "--format", "json").err == ""


def test_without_being_told_no_other_site_is_asked(project, server):
    folder = project(f"See [it]({server.home}/gone).")
    assert "E040" not in check(folder).err
    assert server.asked == []


def test_other_sites_are_asked_when_told_and_answers_are_warnings(project, server):
    folder = project(
        f"See [a]({server.home}/gone), [b]({server.home}/moved), [c]({server.home}/private)."
    )
    shown = check(folder, "--external", "content/index.md")
    assert shown.code == 0
    first, *rest = shown.err.splitlines()
    assert first == "Asking other sites about 3 links ..."
    assert f"not checked: {server.home}/private (403)" in rest
    assert f"content/index.md:8:9: warning E040: '{server.home}/gone' is dead (404)" in shown.err
    assert "warning E041:" in shown.err
    assert f"write '{server.home}/good'" in shown.err
    assert check(folder, "--external", "--strict", "content/index.md").code == 1


def test_files_without_links_ask_nobody(project, server):
    folder = project(f"See [a]({server.home}/gone).")
    assert "Asking" not in check(folder, "--external", "content/find").err
    assert server.asked == []


def test_without_a_network_the_command_says_so_and_ends_as_ever(project, closed_port):
    folder = project(f"See [a](http://127.0.0.1:{closed_port}/).")
    shown = check(folder, "--external", "content/index.md")
    assert shown.code == 0
    assert "No other site answered" in shown.err
    assert "E04" not in shown.err


def test_the_table_of_articles_is_text_or_json(project):
    folder = project("It takes {fact:hours}.")
    shown = in_process("articles", cwd=folder, SOURCE_DATE_EPOCH=DAY)
    assert shown.code == 0
    assert [line.split()[0] for line in shown.out.splitlines()] == [
        "article", "find/index.md", "index.md",
    ]  # fmt: skip
    rows = json.loads(in_process("articles", "--format", "json", cwd=folder).out)
    assert {row["article"]: row["facts"] for row in rows} == {
        "find/index.md": [], "index.md": ["hours"],
    }  # fmt: skip
