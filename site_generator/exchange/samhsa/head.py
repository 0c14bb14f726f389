"""The head of a state's file: what it holds, as of when, and what editors may do in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.catalogue.model.vocabulary import STATES
from site_generator.exchange.files.yaml_writer import scalar
from site_generator.wording import english

if TYPE_CHECKING:
    from collections.abc import Mapping


def state_head(state: str, editions: Mapping[str, str]) -> str:
    """What a state's file begins with; ``editions`` maps kinds of directories to ISO dates.

    Kinds that are not SAMHSA's, which another importer has brought into the file, are left out.
    """
    texts = english().section("samhsa.head")
    named = {kind.replace("-", "_"): day for kind, day in editions.items()}
    days = {name: day for name, day in named.items() if name in texts}
    gaps = {f"{name}_day": day for name, day in days.items()}
    gaps |= {"state": STATES.said(english())[state].label, "file": state.lower()}
    from_where = "both" if len(days) == 2 else next(iter(days))
    comment = f"{texts['what']}\n{texts[from_where]}\n{texts['edits']}".format_map(gaps)
    lines = [f"# {line}".rstrip() for line in comment.strip().splitlines()]
    title = scalar(texts["title"].format_map(gaps))
    return "\n".join(
        [*lines, "catalogue:", "  version: 1", f"  title: {title}", "  license: public domain", "",
         "programs:", ""]
    )  # fmt: skip
