"""A server on this machine that answers in every way in which other sites do."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

STATUSES = {
    "gone": 404,
    "away": 410,
    "private": 403,
    "busy": 429,
    "broken": 500,
    "needs-login": 401,
}
REDIRECTS = {
    "moved": (301, "/good"),
    "moved-twice": (308, "/moved"),
    "moved-then-busy-door": (301, "/elsewhere"),
    "elsewhere": (302, "/good"),
    "moved-away": (301, "/gone"),
    "circle": (302, "/circle"),
    "nowhere": (301, "ftp://127.0.0.1/"),
}


class Handler(BaseHTTPRequestHandler):
    """Answers by the name of the page; its server keeps what it was ``asked``."""

    def answer(self):
        name = self.path.strip("/").split("?")[0]
        self.server.asked.append((self.command, self.path))
        if name == "slow":
            self.server.is_over.wait()
        if name == "cut":
            self.close_connection = True
            return
        if name == "no-head" and self.command == "HEAD":
            self.send_response(405)
        elif name in REDIRECTS:
            status, to = REDIRECTS[name]
            self.send_response(status)
            self.send_header("Location", to)
        else:
            self.send_response(STATUSES.get(name, 200))
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET = answer  # noqa: N815  the library's names

    def log_message(self, *_):
        """Say nothing."""


@contextmanager
def answering() -> Iterator[ThreadingHTTPServer]:
    """The server; ``home`` is its address, ``asked`` what it was asked: method and path.

    What it is slow with it does not answer before it ends.
    """
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.asked = []
    server.is_over = threading.Event()
    server.home = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.is_over.set()
        server.shutdown()
        server.server_close()
        thread.join()
