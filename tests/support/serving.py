"""Serves a folder on this machine as a static host would: with the headers that its ``_headers`` names."""

from __future__ import annotations

import socket
import threading
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

from site_generator.publishing.served import headers_file

if TYPE_CHECKING:
    from collections.abc import Iterator

Rules = list[tuple[str, list[tuple[str, str]]]]
"""Patterns of paths, each with the headers of what it matches."""


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # The head and the body of an answer leave together, and a connection serves many requests.
    wbufsize = -1
    disable_nagle_algorithm = True
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".woff2": "font/woff2",
        ".json": "application/json",
    }

    def __init__(self, *args: object, rules: Rules, **named: object) -> None:
        self._rules = rules
        super().__init__(*args, **named)  # type: ignore[arg-type]

    def send_response(self, code: int, message: str | None = None) -> None:
        super().send_response(code, message)
        for pattern, headers in self._rules:
            if fnmatchcase(self.path, pattern):
                for name, value in headers:
                    # What is missing now may be there later.
                    if code < 400 or name != "Cache-Control":
                        self.send_header(name, value)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Keep quiet."""


def _rules_of(folder: Path) -> Rules:
    """The headers of a site, or those that every site gets where ``folder`` is none."""
    file = folder / "_headers"
    rules: Rules = []
    for line in (file.read_bytes() if file.is_file() else headers_file()).decode().splitlines():
        if line.startswith("/"):
            rules.append((line, []))
        else:
            name, value = line.split(": ", 1)
            rules[-1][1].append((name.strip(), value))
    return rules


def free_port() -> int:
    """A port of this machine at which no one listens at present."""
    with socket.create_server(("127.0.0.1", 0)) as one:
        port: int = one.getsockname()[1]
        return port


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address (with a slash at its end) under which ``folder`` is served."""
    handler = partial(_Handler, directory=str(folder), rules=_rules_of(folder))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
