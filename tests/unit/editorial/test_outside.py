"""Links to other sites, asked of a server on this machine."""

from __future__ import annotations

import socket

import pytest

from site_generator.editorial import asking
from site_generator.editorial.answers import Answer, Verdict
from site_generator.editorial.asking import ask
from site_generator.problems import Problems
from tests.support.patience import PATIENCE


@pytest.mark.parametrize(
    ("name", "verdict", "said"),
    [
        ("good", Verdict.GOOD, ""),
        ("no-head", Verdict.GOOD, ""),
        ("elsewhere", Verdict.GOOD, ""),
        ("gone", Verdict.DEAD, "404"),
        ("away", Verdict.DEAD, "410"),
        ("moved-away", Verdict.DEAD, "404"),
        ("private", Verdict.UNKNOWN, "403"),
        ("busy", Verdict.UNKNOWN, "429"),
        ("broken", Verdict.UNKNOWN, "500"),
        ("needs-login", Verdict.UNKNOWN, "401"),
        ("circle", Verdict.UNKNOWN, "too many redirects"),
        ("nowhere", Verdict.UNKNOWN, "no answer that can be read"),
        ("cut", Verdict.UNKNOWN, "no connection"),
    ],
)
def test_what_an_answer_means(server, name, verdict, said):
    answer = ask([f"{server.home}/{name}"])[f"{server.home}/{name}"]
    assert (answer.verdict, answer.said) == (verdict, said)


@pytest.mark.parametrize(
    ("name", "now_at"),
    [("moved", "good"), ("moved-twice", "good"), ("moved-then-busy-door", "elsewhere")],
)
def test_a_page_that_moved_for_good_is_told_with_its_new_place(server, name, now_at):
    answer = ask([f"{server.home}/{name}"])[f"{server.home}/{name}"]
    assert (answer.verdict, answer.now_at) == (Verdict.MOVED, f"{server.home}/{now_at}")


def test_a_page_is_asked_for_once_and_in_full_only_where_its_head_fails(server):
    good, gone = f"{server.home}/good", f"{server.home}/gone"
    ask([good, gone, good])
    assert sorted(server.asked) == [("GET", "/gone"), ("HEAD", "/gone"), ("HEAD", "/good")]


def test_a_registry_of_works_need_only_know_the_work(server):
    registries = frozenset([f"127.0.0.1:{server.server_port}"])
    known, unknown = f"{server.home}/moved-away", f"{server.home}/gone"
    answers = ask([known, unknown], registries=registries)
    assert answers[known] == Answer(Verdict.GOOD)
    assert answers[unknown].verdict is Verdict.DEAD
    assert ("HEAD", "/gone") in server.asked


def test_a_slow_server_is_not_waited_for(server, monkeypatch):
    monkeypatch.setattr(asking, "PATIENCE", (PATIENCE, 0.2))
    address = f"{server.home}/slow"
    answer = ask([address])[address]
    assert (answer.verdict, answer.said, answer.heard) == (
        Verdict.UNKNOWN, "no answer in time", True,
    )  # fmt: skip


def test_nobody_there_is_not_heard(closed_port, monkeypatch):
    def lookup(host, *rest):
        if host == "nowhere.invalid":
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return found(host, *rest)

    found = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", lookup)
    refused, unnamed = f"http://127.0.0.1:{closed_port}/", "http://nowhere.invalid/"
    answers = ask([refused, unnamed, "http://[", "http://a b/"])
    assert answers[refused] == Answer(Verdict.UNKNOWN, "no connection", heard=False)
    assert answers[unnamed] == Answer(Verdict.DEAD, "no such host", heard=False)
    assert answers["http://["].verdict is Verdict.UNKNOWN
    assert not any(answer.heard for answer in answers.values())


LINKS = """\
Text [one](https://a.example/x#part) and <https://b.example/>.

<a href="http://c.example/?a=1&amp;b=2">three</a> [four](mailto:a@b.example) [five](page.md)

`https://d.example/` ![six](https://e.example/a.png) [seven][7]

[7]: https://f.example/
"""


def test_every_link_to_another_site_is_found_at_its_place(content):
    content.article(LINKS)
    links = {link.address: link.where for link in content.desk().outside_links()}
    assert links == {
        "https://a.example/x": ("content/page.md", 8, 12),
        "https://b.example/": ("content/page.md", 8, 43),
        "http://c.example/?a=1&b=2": ("content/page.md", 10, 4),
        "https://e.example/a.png": ("content/page.md", 12, 29),
        "https://f.example/": ("content/page.md", 14, 6),
        "https://book.example/page": ("content/_data/references.yaml", 2, 1),
        "https://doi.org/10.1000/paper": ("content/_data/references.yaml", 6, 1),
    }


def found_outside(content, answers):
    desk, problems = content.desk(), Problems()
    links = desk.outside_links()
    good = dict.fromkeys((link.address for link in links), Answer(Verdict.GOOD))
    desk.check_outside(links, good | answers, problems)
    desk.check_exceptions(problems, outside=True)
    return [(p.file.removeprefix("content/"), p.code, p.line, p.column, p.hint) for p in problems]


DEAD, MOVED = Answer(Verdict.DEAD, "404"), Answer(Verdict.MOVED, now_at="https://b.example/new")


def test_dead_and_moved_links_are_reported_where_they_stand(content):
    content.article(
        "[a](https://a.example/) and [b](https://b.example/)\n\n[a](https://a.example/)"
    )
    answers = {
        "https://a.example/": DEAD,
        "https://b.example/": MOVED,
        "https://doi.org/10.1000/paper": DEAD,
        "https://book.example/page": Answer(Verdict.UNKNOWN, "403"),
    }
    lost = "find where it went, or remove it"
    assert found_outside(content, answers) == [
        ("_data/references.yaml", "E040", 6, 1, lost),
        ("page.md", "E040", 8, 5, lost),
        ("page.md", "E041", 8, 33, "write 'https://b.example/new'"),
        ("page.md", "E040", 10, 5, lost),
    ]


def test_a_dead_or_moved_link_may_be_allowed_in_articles_and_references(content):
    references = (content.folder / "content/_data/references.yaml").read_text()
    work = "# allow: dead-link; the publisher promised to mend it\n  - id: paper"
    content.write("_data/references.yaml", references.replace("  - id: paper", f"  {work}"))
    content.article("[b](https://b.example/) <!-- allow: moved-link; both are kept -->")
    answers = {"https://b.example/": MOVED, "https://doi.org/10.1000/paper": DEAD}
    assert found_outside(content, answers) == []
    assert [found[1:4] for found in found_outside(content, {})] == [("E002", 6, 3), ("E002", 8, 25)]
