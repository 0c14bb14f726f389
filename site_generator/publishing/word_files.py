"""The files beside the index of the search by words: its dialog, and the words that it knows."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from site_generator.catalogue.vocabulary import STATES
from site_generator.finder.people_words import people_words
from site_generator.publishing.spellings import spelling_files
from site_generator.publishing.word_search import FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_generator.catalogue.model import Catalogue
    from site_generator.word_documents import WordDocument


def beside_the_index(
    catalogue: Catalogue, documents: Iterable[WordDocument], dialog: bytes
) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each; ``documents`` are those of the articles."""
    yield f"{FOLDER}/dialog.json", dialog
    texts = chain(_texts_of(catalogue), *(document.texts() for document in documents))
    yield from spelling_files(texts, f"{FOLDER}/spelling")


def _texts_of(catalogue: Catalogue) -> Iterator[str]:
    """What the search by words knows of programs and places, and the words that people use."""
    for program in catalogue.programs:
        city = catalogue.placements[program.id].city
        yield " ".join(filter(None, (program.name, program.organization, program.summary, city)))
    yield from (term.label for term in STATES.values())
    for meaning in people_words():
        yield from meaning.phrases
