"""What the tests of scripts share with Python's: `python -m tests.support.tables` prints it as JSON.

`cases` holds each file of tests/cases/ under its name; the rest are tables that Python makes and the
finder's data brings to a browser.
"""

from __future__ import annotations

import json
from pathlib import Path

import yaml

from site_generator.catalogue.model.vocabulary import STATES
from site_generator.finder import vocabulary_for_scripts
from site_generator.finder.insurers import spellings
from site_generator.finder.phrases import search_phrases
from site_generator.places.names import ABBREVIATIONS
from site_generator.wording import english

CASES = Path("tests/cases")


def tables() -> dict[str, object]:
    """The cases and the tables, as JSON can hold them."""
    return {
        "cases": {
            file.stem: yaml.safe_load(file.read_text(encoding="utf-8"))
            for file in CASES.glob("*.yaml")
        },
        "abbreviations": ABBREVIATIONS,
        "insurers": spellings(),
        "peopleWords": search_phrases(english()),
        "rules": vocabulary_for_scripts(english())["rules"],
        "states": [[code, term.label] for code, term in STATES.said(english()).items()],
    }


if __name__ == "__main__":
    print(json.dumps(tables()))  # noqa: T201  what the command is for
