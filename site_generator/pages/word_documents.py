"""What the word search finds of a program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.catalogue.care import care_of
from site_generator.catalogue.model import Program
from site_generator.catalogue.model.uses import used
from site_generator.catalogue.model.vocabulary import LEVELS, STATES
from site_generator.page_paths import PROGRAM
from site_generator.word_search.documents import WordDocument

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_generator.catalogue.model import Placement
    from site_generator.wording.table import Words


def program_document(program: Program, placement: Placement, words: Words) -> WordDocument:
    """A program by its name, who runs it, where it is and what it states; no withheld address."""
    state, levels = STATES.said(words)[placement.state].label, LEVELS.said(words)
    gaps = {
        "levels": ", ".join(levels[code].short for code in program.levels),
        "city": placement.city,
        "state": placement.state,
    }
    care = care_of(program)
    if care:
        gaps["care"] = words(f"finder.script.care.{care}")
    zip5 = None if program.location.withheld else program.location.zip
    return WordDocument(
        path=PROGRAM(program.id),
        kind="program",
        title=program.name,
        about=words("search.program_about_care" if care else "search.program_about", **gaps),
        text=(
            " ".join(filter(None, (program.organization, placement.city, state, zip5))),
            program.summary or "",
            ", ".join(_labels(program, words)),
        ),
    )


_SEARCHED = [
    (one.read, one.terms)
    for one in used(Program)
    if one.use and one.use.searched and one.terms is not None
]


def _labels(program: Program, words: Words) -> Iterator[str]:
    for read, terms in _SEARCHED:
        said = terms.said(words)
        yield from (said[code].label for code in read(program) or ())
