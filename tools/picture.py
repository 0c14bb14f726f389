"""Takes the picture of the site that README.md shows. Run by ``make picture`` after ``make site``."""

from __future__ import annotations

import base64
import sys
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.support.browser import started_browser  # noqa: E402
from tests.support.serving import served  # noqa: E402

if TYPE_CHECKING:
    from playwright.sync_api import Browser

TARGET = ROOT / "docs" / "images" / "site.png"
SEARCH = "find/#near=45202&within=25&payment=medicaid"
SHEET = """<style>
body {{ margin: 0; padding: 40px; display: flex; gap: 32px; align-items: flex-end; background: #e6f0ea; width: 1290px; }}
img {{ border-radius: 14px; box-shadow: 0 8px 28px rgb(15 61 56 / 18%); }}
</style><img width="980" src="{desk}"><img width="272" src="{phone}">"""


def shot(browser: Browser, url: str, width: int, height: int) -> str:
    """A screenshot of ``url`` as a data address."""
    page = browser.new_page(viewport={"width": width, "height": height}, device_scale_factor=1.5)
    page.goto(url)
    page.wait_for_load_state("networkidle")
    picture = page.screenshot()
    page.close()
    return f"data:image/png;base64,{base64.b64encode(picture).decode()}"


def main() -> None:
    """Put the home page on a desktop next to the finder on a phone."""
    with served(ROOT / "site") as url, started_browser() as browser:
        desk = shot(browser, url, 1280, 900)
        phone = shot(browser, url + SEARCH, 390, 844)
        page = browser.new_page(viewport={"width": 1370, "height": 780})
        page.set_content(SHEET.format(desk=desk, phone=phone))
        TARGET.parent.mkdir(parents=True, exist_ok=True)
        page.locator("body").screenshot(path=TARGET)
    print(f"wrote {TARGET.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
