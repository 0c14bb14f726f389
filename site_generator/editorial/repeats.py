"""Warns about sentences that are in the articles twice: say it once, and link."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from site_generator.editorial.allowances import Allowances
    from site_generator.editorial.prose import Page
    from site_generator.problems import Problems

LEAST_WORDS = 8
"""Words, besides those of facts, from which two equal sentences are no coincidence."""


def check_repeats(
    pages: Iterable[Page], allowances: Mapping[str, Allowances], problems: Problems
) -> None:
    """Warn at each later place of a sentence, naming the first.

    Sentences are the same where their words are, facts filled in, whatever the signs between them.
    ``allowances`` are those of each page by its file's name.
    """
    seen: dict[str, tuple[str, int, int]] = {}
    for page in pages:
        for block in page.body:
            for sentence in block.sentences:
                written = block.content.written[sentence.start : sentence.end]
                if len(_normal(written)) < LEAST_WORDS:
                    continue
                where = page.where(block, sentence.start)
                first = seen.setdefault(" ".join(_normal(sentence.text)), where)
                if first is not where and not allowances[page.file].permit("repeated", where[1]):
                    message = f"this sentence is already in {first[0]}:{first[1]}"
                    problems.warning("E030", where, message, "say it once, and link to it")


def _normal(text: str) -> list[str]:
    """The words of a text without signs, all in lowercase."""
    found = ("".join(filter(str.isalnum, word)) for word in text.casefold().split())
    return [word for word in found if word]
