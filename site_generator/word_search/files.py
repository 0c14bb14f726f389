"""The files next to the index of the word search: its dialog, and the words that it knows."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from site_generator.catalogue.model.vocabulary import STATES
from site_generator.word_search.index import FOLDER
from site_generator.word_search.spellings import spelling_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from site_generator.catalogue.model import Catalogue
    from site_generator.word_search.documents import WordDocument
    from site_generator.wording import Words


def beside_the_index(
    catalogue: Catalogue,
    words: Words,
    documents: Iterable[WordDocument],
    dialog: bytes,
    phrases: Iterable[str],
) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of each; ``documents`` are those of the articles, ``phrases`` what people type for filters."""
    yield f"{FOLDER}/dialog.json", dialog
    texts = chain(
        _texts_of(catalogue, words), phrases, *(document.texts() for document in documents)
    )
    yield from spelling_files(texts, f"{FOLDER}/spelling")


def _texts_of(catalogue: Catalogue, words: Words) -> Iterator[str]:
    """What the search by words knows of programs and places."""
    for program in catalogue.programs:
        city = catalogue.placements[program.id].city
        yield " ".join(filter(None, (program.name, program.organization, program.summary, city)))
    yield from (term.label for term in STATES.said(words).values())
