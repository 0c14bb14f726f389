"""Measures the site's typeface for the figures. Run by ``make widths`` after a new version of it."""

from __future__ import annotations

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.support.browser import started_browser  # noqa: E402  the project's own, found above
from tests.support.serving import served  # noqa: E402

FONT = "files/atkinson-hyperlegible-next-latin-wght-normal.woff2"
FOLDER = ROOT / "node_modules/@fontsource-variable/atkinson-hyperlegible-next"
TARGET = ROOT / "site_generator/figures/advances.json"
WEIGHTS = (400, 700)
SIGNS = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "\u00a0\u00b7\u00d7\u00e9\u2013\u2014\u2018\u2019\u201c\u201d\u2026"
)
MEASURE = """async ([address, weights, signs]) => {
  const face = new FontFace("Measured", `url(${address})`, { weight: "200 800" });
  document.fonts.add(await face.load());
  const pen = document.createElement("canvas").getContext("2d");
  pen.fontKerning = "none";
  return weights.map((weight) => {
    pen.font = `${weight} 1000px Measured`;
    return [...signs].map((sign) => Math.round(pen.measureText(sign).width));
  });
}"""


def main() -> int:
    """Write the advance of each character in thousandths of an em, by weight."""
    with served(FOLDER) as url, started_browser() as browser:
        page = browser.new_page()
        page.goto(url)
        measured = page.evaluate(MEASURE, [f"{url}{FONT}", WEIGHTS, SIGNS])
    table = {
        str(weight): dict(zip(SIGNS, widths, strict=True))
        for weight, widths in zip(WEIGHTS, measured, strict=True)
    }
    TARGET.write_text(json.dumps(table, indent=0) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
