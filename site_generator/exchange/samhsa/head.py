"""The head of a state's file: what it holds, as of when, and what editors may do in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.catalogue.model.vocabulary import STATES
from site_generator.exchange.files.yaml_writer import scalar
from site_generator.wording import english

if TYPE_CHECKING:
    from collections.abc import Mapping


def state_head(state: str, editions: Mapping[str, str]) -> str:
    """What a state's file begins with; ``editions`` maps kinds of directories to ISO dates."""
    texts = english().section("samhsa.head")
    days = {f"{kind.replace('-', '_')}_day": day for kind, day in editions.items()}
    gaps = {"state": STATES.said(english())[state].label, "file": state.lower(), **days}
    from_where = "both" if len(days) == 2 else next(iter(editions)).replace("-", "_")
    comment = f"{texts['what']}\n{texts[from_where]}\n{texts['edits']}".format_map(gaps)
    lines = [f"# {line}".rstrip() for line in comment.strip().splitlines()]
    title = scalar(texts["title"].format_map(gaps))
    return "\n".join(
        [*lines, "catalogue:", "  version: 1", f"  title: {title}", "  license: public domain", "",
         "programs:", ""]
    )  # fmt: skip
