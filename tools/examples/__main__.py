"""Shows all examples on this computer: ``make examples``.

A page that is loaded again after a change of the theme, the wording or an example shows the change:
the site of the examples is rebuilt first.
"""

from __future__ import annotations

import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Lock

from msgspec import json

from tools.examples.built import BuildError, build
from tools.examples.reading import ROOT, ExampleError

HERE = Path(__file__).parent
FOLDER = ROOT / ".cache" / "examples"
HOME = "/_examples/"
WATCHED = ("theme", "content", "site_generator", "tools/examples")
KINDS = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}


class Gallery:
    """The built site and its list of examples, as new as their sources."""

    def __init__(self) -> None:
        self.site = FOLDER / "site"
        self._listed = b"[]"
        self._built = 0.0
        self._one = Lock()

    def listed(self) -> bytes:
        """What there is to see, as JSON; rebuilt where a source has changed since."""
        with self._one:
            newest = max(
                path.stat().st_mtime
                for folder in WATCHED
                for path in (ROOT / folder).rglob("*")
                if path.suffix != ".pyc" and path.is_file()
            )
            if newest > self._built:
                print("Building the examples")
                self.site, shown = build(FOLDER)
                self._listed = json.encode(shown)
                self._built = newest
            return self._listed


class Handler(SimpleHTTPRequestHandler):
    """The gallery's own files under ``HOME``, and the built site around them."""

    def __init__(self, gallery: Gallery, *request: object) -> None:
        self._gallery = gallery
        super().__init__(*request, directory=str(gallery.site))  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer with the list, a file of the gallery, or a file of the site."""
        path = self.path.partition("?")[0]
        if not path.startswith(HOME):
            super().do_GET()
            return
        name = path.removeprefix(HOME) or "gallery.html"
        if name == "list.json":
            self._answer(*self._list())
        elif (HERE / name).suffix in KINDS and "/" not in name and (HERE / name).is_file():
            self._answer(200, KINDS[(HERE / name).suffix], (HERE / name).read_bytes())
        else:
            self.send_error(404)

    def _list(self) -> tuple[int, str, bytes]:
        try:
            return 200, "application/json", self._gallery.listed()
        except (BuildError, ExampleError) as error:
            return 500, "text/plain", str(error).encode()

    def _answer(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        """A change is to be seen at once."""
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


def main() -> int:
    """Build, serve, and go on until Ctrl and C are pressed."""
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8001
    gallery = Gallery()
    try:
        gallery.listed()
    except (BuildError, ExampleError) as error:
        print(error, file=sys.stderr)
        return 1
    server = ThreadingHTTPServer(("127.0.0.1", port), partial(Handler, gallery))
    server.daemon_threads = True
    print(f"Look at them:  http://127.0.0.1:{port}{HOME}    (Ctrl and C end it)")
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
