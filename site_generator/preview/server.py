"""Answers browsers from the last good site, as a static host would, at any moment at once."""

from __future__ import annotations

import errno
import mimetypes
import socket
import sys
import threading
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socketserver import ThreadingTCPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, unquote, urlsplit

from site_generator.errors import UsageError
from site_generator.preview.pages import OWN, own_files, stand_in, state, with_script

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_generator.preview.board import Board, Shown

PATIENCE = 30.0
"""Seconds for which a page waits for news before it asks again."""

KINDS = {
    ".css": "text/css", ".html": "text/html", ".ico": "image/x-icon", ".js": "text/javascript",
    ".json": "application/json", ".md": "text/markdown", ".mjs": "text/javascript",
    ".svg": "image/svg+xml", ".txt": "text/plain", ".wasm": "application/wasm",
    ".webp": "image/webp", ".woff2": "font/woff2", ".xml": "application/xml",
}  # fmt: skip
"""Kinds of files, whatever this computer's own table says; Pagefind's own are plain bytes."""

LOOPBACK = ("localhost", "127.0.0.1", "::1")
TEXTS = ("text/", "application/json", "application/xml")
HTML = "text/html; charset=utf-8"


def kind_of(path: Path) -> str:
    """The Content-Type of a file."""
    guessed = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    kind = KINDS.get(path.suffix.lower(), guessed)
    return f"{kind}; charset=utf-8" if kind.startswith(TEXTS) else kind


def file_at(folder: Path, base: str, path: str) -> Path | None:
    """The file or folder of the site that ``path`` (decoded) names; None where it names none."""
    parts = path.removeprefix(base).split("/")
    if not path.startswith(base) or ".." in parts or "\0" in path or "\\" in path:
        return None
    found = folder.joinpath(*(part for part in parts if part not in ("", ".")))
    if path.endswith("/") and not found.is_dir():
        return None
    return found


class Server(ThreadingTCPServer):
    """Listens from the moment it is made; ``folder`` holds the site once the board names one."""

    allow_reuse_address = True
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, host: str, port: int, folder: Path, board: Board) -> None:
        if ":" in host:
            self.address_family = socket.AF_INET6
        self.hosts = None if host in ("0.0.0.0", "::") else {host.lower(), *LOOPBACK}  # noqa: S104
        self.folder = folder
        self.board = board
        self.own = own_files()
        super().__init__((host, port), Handler)

    def is_own(self, host: str) -> bool:
        """Whether a request names this computer: another site's name may lead here, too, to read drafts."""
        name = urlsplit(f"//{host}").hostname or ""
        return self.hosts is None or name in self.hosts

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that went away is no trouble of anybody's."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Handler(BaseHTTPRequestHandler):
    """One connection of a browser."""

    protocol_version = "HTTP/1.1"
    server: Server

    def do_GET(self) -> None:
        if not self.server.is_own(self.headers.get("Host", "")):
            self._send(HTTPStatus.MISDIRECTED_REQUEST, b"", HTML)
            return
        address = urlsplit(self.path)
        path = unquote(address.path, errors="replace")
        if path == f"{OWN}state":
            self._news(address.query)
        elif path in self.server.own:
            self._send(HTTPStatus.OK, self.server.own[path], kind_of(Path(path)))
        else:
            # Before the file is read: a page may be newer than its name, never older.
            shown = self.server.board.now()
            if shown.build:
                self._site(shown, path, address.query)
            else:
                self._send(HTTPStatus.SERVICE_UNAVAILABLE, stand_in(shown), HTML)

    do_HEAD = do_GET  # noqa: N815 - http.server's name

    def _news(self, query: str) -> None:
        seen = parse_qs(query).get("seen", [""])[0]
        news = self.server.board.wait_for_other(seen, PATIENCE)
        self._send(HTTPStatus.OK, state(news), "application/json")

    def _site(self, shown: Shown, path: str, query: str) -> None:
        if path == "/" != shown.base:
            self._redirect(shown.base)
            return
        file = file_at(self.server.folder, shown.base, path)
        status = HTTPStatus.OK
        if file and file.is_dir():
            if not path.endswith("/"):
                self._redirect(quote(path) + "/" + (f"?{query}" if query else ""))
                return
            file = file / "index.html"
        body = _read(file)
        if file is None or body is None:
            status = HTTPStatus.NOT_FOUND
            file = self.server.folder / "404.html"
            body = _read(file) or b"404"
        if file.suffix == ".html":
            body = with_script(body, shown.page)
        self._send(status, body, kind_of(file))

    def _redirect(self, address: str) -> None:
        self._send(HTTPStatus.FOUND, b"", HTML, address)

    def _send(self, status: HTTPStatus, body: bytes, kind: str, location: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        if location:
            self.send_header("Location", location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet: the terminal is for builds."""


def _read(file: Path | None) -> bytes | None:
    with suppress(OSError):
        return file.read_bytes() if file else None
    return None


@contextmanager
def listening(address: str, folder: Path, board: Board) -> Iterator[Server]:
    """A server that answers at ``address`` (host and port) for the time of the block."""
    host, port = host_and_port(address)
    try:
        server = Server(host, port, folder, board)
    except (OSError, UnicodeError) as error:
        raise UsageError(_refused(error, address, port)) from error
    thread = threading.Thread(target=server.serve_forever, args=(0.2,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


def host_and_port(address: str) -> tuple[str, int]:
    """The two parts of ``127.0.0.1:8000`` or ``[::1]:8000``; UsageError where it has not got them."""
    host, _, port = address.rpartition(":")
    if not (host and port.isdecimal() and len(port) < 6 and int(port) <= 65_535):
        raise UsageError(f"'{address[:60]}' is not a host and port; {_other(8000)}")
    return host.removeprefix("[").removesuffix("]"), int(port)


def _refused(error: OSError | UnicodeError, address: str, port: int) -> str:
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return f"another program is listening at {address}; stop it, or {_other(port)}"
    reason = getattr(error, "strerror", None) or error
    return f"this computer cannot listen at '{address}' ({reason}); {_other(8000)}"


def _other(port: int) -> str:
    other = port + 1 if port < 65_535 else 8001
    return f"name a free address with --address, such as --address 127.0.0.1:{other}"
