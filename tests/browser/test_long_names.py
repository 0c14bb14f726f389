"""In the lists of a large city a long name keeps its room next to the columns, however wide the window."""

from __future__ import annotations

import pytest

from tests.support.browser import watched_page

WIDTHS = (320, 390, 600, 800, 990, 1000, 1110, 1130, 1280, 1600)

ROWS = """rows => rows.map((row) => {
  const [name, ...rest] = [...row.children].filter((one) => one.textContent !== "");
  const boxes = rest.flatMap((one) => [...one.getClientRects()]);
  const { left, right, width } = row.getBoundingClientRect();
  const free = Math.min(width, ...boxes
    .filter(({ top }) => top < name.getBoundingClientRect().bottom - 2)
    .map((box) => box.left - left));
  const crossed = boxes.some((one, at) => boxes.slice(at + 1).some((other) =>
    one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1));
  return [free, crossed, boxes.some((box) => box.right > right + 1)];
})"""


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_long_name_keeps_its_room_beside_the_columns(browser, long_lists_url, scripts):
    with watched_page(browser, long_lists_url, java_script_enabled=scripts) as (page, _):
        page.goto("places/oh/cincinnati/")
        if scripts:
            page.locator("[data-list-id]").first.wait_for()
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            rows = page.locator(".mg-place__list li").evaluate_all(ROWS)
            assert len(rows) > 40
            assert min(free for free, _, _ in rows) >= 220, width
            assert not any(crossed or outside for _, crossed, outside in rows), width
