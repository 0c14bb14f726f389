"""What a screen reader meets on a page, as lines of text: `python -m tests.support.transcript`.

The lines come from the browser's own accessibility tree, in reading order: what a thing is, how it
is named, in which state it is, and a description where it has one.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.support.browser import started_browser, watched_page
from tests.support.serving import served

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

SILENT = {
    "none", "generic", "InlineTextBox", "paragraph", "RootWebArea", "ListMarker", "LabelText",
    "DescriptionList", "Section", "LineBreak", "Legend", "emphasis", "strong", "MenuListPopup",
}  # fmt: skip
"""Roles that are not said: their text is."""

NAMELESS = {"form", "group", "definition"}
"""Roles that are said only with a name."""

WHOLE = {"link", "button", "heading", "checkbox", "option", "combobox", "textbox", "searchbox"}
"""Roles whose name is their text, which is not read again."""

STATES = ("level", "checked", "expanded", "pressed", "selected", "disabled", "hasPopup", "focused")


def transcript(page: Page, within: str = "body") -> list[str]:
    """The lines of the part of ``page`` that a selector names."""
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    wanted = session.send("DOM.querySelector", {"nodeId": root, "selector": within})["nodeId"]
    described = session.send("DOM.describeNode", {"nodeId": wanted})["node"]["backendNodeId"]
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    known = {node["nodeId"]: node for node in nodes}
    start = next(node for node in nodes if node.get("backendDOMNodeId") == described)
    return list(_lines(start, known, 0, ""))


def _lines(
    node: dict[str, Any], known: dict[str, dict[str, Any]], depth: int, above: str
) -> Iterator[str]:
    role = node.get("role", {}).get("value", "none")
    name = " ".join(str(node.get("name", {}).get("value", "")).split())
    if role == "StaticText":
        if name and name not in above:
            yield f"{'  ' * depth}{name}"
        return
    said = not node["ignored"] and role not in SILENT and not (role in NAMELESS and name == "")
    if role == "LabelText":
        above = " ".join([above, *_names(node, known)])
    spoken = f"{name} {node.get('value', {}).get('value', '')}"
    if said:
        yield f"{'  ' * depth}{role}{_named(name)}{_states(node)}"
        if role in WHOLE and role not in {"heading", "combobox"}:
            return
    for child in node.get("childIds", []):
        if child in known:
            yield from _lines(known[child], known, depth + said, spoken if said else above)


def _names(node: dict[str, Any], known: dict[str, dict[str, Any]]) -> Iterator[str]:
    """The names of the controls inside a label: its text is one of them, and said with it."""
    for child in node.get("childIds", []):
        if child in known:
            if known[child].get("role", {}).get("value") in WHOLE:
                yield " ".join(known[child]["name"]["value"].split())
            yield from _names(known[child], known)


def _named(name: str) -> str:
    return f" “{name}”" if name else ""


def _states(node: dict[str, Any]) -> str:
    has = {one["name"]: one["value"].get("value") for one in node.get("properties", [])}
    words = [
        key if has[key] is True or has[key] == "true" else f"{key} {has[key]}"
        for key in STATES
        if has.get(key) not in (False, "false", None)
    ]
    if has.get("expanded") is False:
        words.append("collapsed")
    if value := node.get("value", {}).get("value"):
        words.append(f"value “{value}”")
    if description := node.get("description", {}).get("value"):
        words.append(f"described “{description}”")
    return f" ({', '.join(words)})" if words else ""


def main() -> None:
    """Print the transcript of a page of a built site: FOLDER PATH [SELECTOR]."""
    folder, path, *within = sys.argv[1:]
    with (
        started_browser() as browser,
        served(Path(folder)) as url,
        watched_page(browser, url, viewport={"width": 1280, "height": 900}) as (page, _),
    ):
        page.goto(path)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(500)
        print("\n".join(transcript(page, *within)))  # noqa: T201 - what the command is for


if __name__ == "__main__":
    main()
