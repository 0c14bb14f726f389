"""What the preview answers: the last good site, its own script, news, and a page in between."""

from __future__ import annotations

import http.client
import json
import mimetypes
import socket
from concurrent.futures import ThreadPoolExecutor

import pytest

from site_generator.errors import UsageError
from site_generator.preview import server
from site_generator.preview.board import Board
from site_generator.preview.server import file_at, host_and_port, listening
from site_generator.wording import english
from tests.support.patience import PATIENCE

HOME = b"<!doctype html><html><head></head><body><p>Home</p></body></html>"
SCRIPT = b'<script defer src="/-preview/preview.js" data-page="'


class Answer:
    def __init__(self, response):
        self.code = response.status
        self.headers = response.headers
        self.body = response.read()


@pytest.fixture
def folder(tmp_path):
    site = tmp_path / "site"
    (site / "a page").mkdir(parents=True)
    (site / "data").mkdir()
    (site / "index.html").write_bytes(HOME)
    (site / "a page" / "index.html").write_bytes(HOME)
    (site / "404.html").write_bytes(b"<body>not here</body>")
    for name in ("x.js", "x.css", "x.svg", "x.json", "x.woff2", "x.wasm", "x.pf_meta", "x.png"):
        (site / "data" / name).write_bytes(b"</body>")
    (tmp_path / "secret.txt").write_text("secret")
    return site


@pytest.fixture
def board():
    return Board(english())


@pytest.fixture
def ask(folder, board):
    with listening("127.0.0.1:0", folder, board) as server:

        def ask(path, method="GET", headers=None):
            connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1])
            connection.request(method, path, headers=headers or {})
            answer = Answer(connection.getresponse())
            connection.close()
            return answer

        yield ask


def test_until_there_is_a_site_every_address_tells_why(ask, board):
    building = ask("/costs/medicare/")
    assert building.code == 503
    assert b"Building the site" in building.body
    board.failed("programs.yaml:3:1: <b>wrong</b> & more")
    failed = ask("/")
    assert failed.code == 503
    assert b"programs.yaml:3:1: &lt;b&gt;wrong&lt;/b&gt; &amp; more" in failed.body
    assert b"<b>wrong" not in failed.body
    assert SCRIPT in failed.body
    assert ask("/-preview/preview.js").code == 200


def test_a_long_list_of_problems_is_cut_on_the_page(ask, board):
    board.failed("\n".join(f"line {number}." for number in range(1_000)))
    body = ask("/").body
    assert b"line 59." in body
    assert b"line 60." not in body
    assert b"And 940 more lines, in the terminal." in body


def test_pages_get_the_script_and_files_stay_as_they_are(ask, board, folder):
    board.built("/", english())
    page = ask("/")
    assert page.code == 200
    assert page.headers["Content-Type"] == "text/html; charset=utf-8"
    assert page.headers["Cache-Control"] == "no-store"
    assert page.body.count(b"<script") == 1
    assert page.body.index(SCRIPT) < page.body.index(b"</body>")
    assert board.now().build.encode() in page.body
    assert (folder / "index.html").read_bytes() == HOME
    assert ask("/data/x.js").body == b"</body>"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("x.js", "text/javascript; charset=utf-8"),
        ("x.css", "text/css; charset=utf-8"),
        ("x.svg", "image/svg+xml"),
        ("x.json", "application/json; charset=utf-8"),
        ("x.woff2", "font/woff2"),
        ("x.wasm", "application/wasm"),
        ("x.pf_meta", "application/octet-stream"),
    ],
)
def test_files_have_their_kinds_whatever_this_computer_takes_them_for(
    ask, board, name, kind, monkeypatch
):  # fmt: skip
    monkeypatch.setattr(mimetypes, "guess_type", lambda name: (None, None))
    board.built("/", english())
    answer = ask(f"/data/{name}")
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_picture_has_its_kind(ask, board):
    board.built("/", english())
    assert ask("/data/x.png").headers["Content-Type"] == "image/png"


def test_addresses_are_those_of_a_static_host(ask, board):
    board.built("/", english())
    assert ask("/a%20page/").code == 200
    moved = ask("/a%20page?x=1")
    assert (moved.code, moved.headers["Location"]) == (302, "/a%20page/?x=1")
    missing = ask("/nothing/")
    assert missing.code == 404
    assert b"not here" in missing.body
    assert SCRIPT in missing.body
    head = ask("/", "HEAD")
    assert (head.code, head.body) == (200, b"")
    assert ask("/", "POST").code == 501


def test_a_site_below_a_path_is_served_there(ask, board):
    board.built("/project/", english())
    assert ask("/").headers["Location"] == "/project/"
    assert ask("/project/").code == 200
    assert ask("/project/a%20page/").code == 200
    assert ask("/a%20page/").code == 404


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "/%2e%2e/secret.txt", "/a%20page/..%2f..%2fsecret.txt", "/a%20page/../../secret.txt",
     "/..%5csecret.txt"],
)  # fmt: skip
def test_nothing_outside_the_site_is_served(ask, board, path):
    board.built("/", english())
    answer = ask(path)
    assert answer.code == 404
    assert b"secret" not in answer.body


def test_paths_without_a_file_are_none(tmp_path):
    assert file_at(tmp_path, "/", "/x\0y") is None
    assert file_at(tmp_path, "/", "/x/") is None
    assert file_at(tmp_path, "/base/", "/x") is None


def test_news_comes_when_there_is_some(ask, board, monkeypatch):
    monkeypatch.setattr(server, "PATIENCE", 2 * PATIENCE)  # longer than this test waits
    board.built("/", english())
    first = json.loads(ask("/-preview/state?seen=").body)
    assert first == {
        "page": board.now().build, "version": board.now().version, "title": "", "trouble": "",
    }  # fmt: skip
    with ThreadPoolExecutor() as beside:
        waiting = beside.submit(ask, f"/-preview/state?seen={first['version']}")
        assert ask("/").code == 200, "others are answered meanwhile"
        assert not waiting.done()
        board.failed("a.md:1:1: <wrong>")
        told = json.loads(waiting.result(PATIENCE).body)
    assert told["page"] == first["page"], "the last good site is still shown"
    assert told["trouble"] == "a.md:1:1: <wrong>"
    assert "last good version" in told["title"]
    board.built("/", english())
    fixed = json.loads(ask(f"/-preview/state?seen={told['version']}").body)
    assert fixed["page"] != first["page"]
    assert fixed["trouble"] == ""


def test_a_page_of_yesterdays_preview_is_old():
    one, other = Board(english()), Board(english())
    one.built("/", english())
    other.built("/", english())
    assert one.now().page != other.now().page


def test_an_address_in_use_is_said_with_another(folder, board):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with (
            pytest.raises(UsageError, match=f"--address 127.0.0.1:{port + 1}"),
            listening(f"127.0.0.1:{port}", folder, board),
        ):
            pass


@pytest.mark.parametrize("address", ["soon", ":8000", "127.0.0.1:", "127.0.0.1:65536", "h:8_0"])
def test_what_is_no_address_is_refused(address):
    with pytest.raises(UsageError, match="not a host and port"):
        host_and_port(address)


def test_both_kinds_of_addresses_are_understood():
    assert host_and_port("127.0.0.1:8000") == ("127.0.0.1", 8000)
    assert host_and_port("[::1]:8000") == ("::1", 8000)


@pytest.mark.parametrize(
    ("host", "status"),
    [("127.0.0.1:8000", 200), ("localhost", 200), ("evil.example", 421), ("", 421)],
)
def test_another_sites_name_for_this_computer_gets_nothing(ask, board, host, status):
    board.built("/", english())
    answer = ask("/", headers={"Host": host})
    assert answer.code == status
    assert (b"Home" in answer.body) == (status == 200)
