"""How much of a piece of a page looks different after something was done."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

AROUND = 10
"""Pixels around an element that belong to how it looks: rings stand outside of it."""

COUNT = """async (pictures) => {
  const [before, after] = await Promise.all(pictures.map(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    return canvas.getImageData(0, 0, image.width, image.height);
  }));
  if (before.width !== after.width || before.height !== after.height) throw new Error("sizes differ");
  // Three to one, as between two things that must be told apart.
  const light = (data, at) => {
    const [red, green, blue] = [0, 1, 2].map((part) => {
      const value = data[at + part] / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05;
  };
  const { width, height } = before;
  const [one, other] = [before, after].map(({ data }) =>
    Float32Array.from({ length: width * height }, (_, at) => light(data, at * 4)));
  const apart = (first, second) => Math.max(first, second) / Math.min(first, second) >= 3;
  // Where nothing beside it is alike either: half a pixel of scrolling moves every letter by one.
  const isNew = (here, there, at) => {
    for (const down of [-width, 0, width]) {
      for (const across of [-1, 0, 1]) {
        const beside = there[at + down + across];
        if (beside !== undefined && !apart(here[at], beside)) return false;
      }
    }
    return true;
  };
  let count = 0;
  for (let at = 0; at < width * height; at += 1) {
    if (isNew(one, other, at) || isNew(other, one, at)) count += 1;
  }
  return count;
}"""


TO_SIGHT = """async (one) => {
  const frame = () => new Promise(requestAnimationFrame);
  const stands = () => ["left", "top", "width", "height"].map((at) => one.getBoundingClientRect()[at]).join();
  for (let still = 0, before = ""; still < 3; ) {
    one.scrollIntoView({ block: "center" });
    await frame();
    const now = stands();
    still = now === before ? still + 1 : 0;
    before = now;
  }
}"""
"""Scrolls to an element until it stands still and has the size that it has on the screen."""


def size_of(element: Locator) -> tuple[int, int]:
    """Width and height in pixels, on the screen: far from it a card may be calculated and not laid out."""
    element.evaluate(TO_SIGHT)
    box = element.bounding_box()
    assert box is not None
    return round(box["width"]), round(box["height"])


def picture(element: Locator, size: tuple[int, int]) -> bytes:
    """What is seen of an element of ``size`` and around it; letters that grew bold may have widened it."""
    element.evaluate(TO_SIGHT)
    box = element.bounding_box()
    assert box is not None
    left, top = max(0, round(box["x"]) - AROUND), max(0, round(box["y"]) - AROUND)
    clip = {"x": left, "y": top, "width": size[0] + 2 * AROUND, "height": size[1] + 2 * AROUND}
    return element.page.screenshot(clip=clip)


def differing(counting: Page, before: bytes, after: bytes) -> int:
    """How many pixels of two pictures of one size stand apart by a contrast of three to one.

    ``counting`` is any page of the browser's own, such as an empty one.
    """
    pictures = [base64.b64encode(one).decode() for one in (before, after)]
    count: int = counting.evaluate(COUNT, pictures)
    return count
