"""Warns about long sentences and paragraphs, and an article's opening that is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_generator.editorial.sentences import words_in

if TYPE_CHECKING:
    from site_generator.editorial.allowances import Allowances
    from site_generator.editorial.grades import Counts
    from site_generator.editorial.prose import Block, Page
    from site_generator.problems import Problems

MOST_WORDS = 30
"""Words that a sentence may have."""
MOST_WORDS_ON_AVERAGE = 20
"""Words that an article's sentences may have on average."""
MOST_SENTENCES = 3
"""Sentences that a paragraph or list item may have; words to say, in an example, may have more."""
ANSWER_WORDS = 60
"""Words in which an article's first paragraph answers its question."""
KEY_POINTS = (3, 5)
"""The least and the most key points."""
KEY_POINTS_FROM = 250
"""Words from which an article needs key points."""


def check_lengths(page: Page, counts: Counts, allowances: Allowances, problems: Problems) -> None:
    """Warn about whatever in ``page`` is too long to be read by someone who is tired."""
    for block in page.body:
        _paragraph(page, block, allowances, problems)
    if page.article.template is None:
        _answer(page, allowances, problems)
        if not page.article.sheet and not page.article.faq:
            _key_points(page, counts, allowances, problems)
    average = counts.words_a_sentence
    where = page.top
    if average > MOST_WORDS_ON_AVERAGE and not allowances.permit("average", where[1]):
        message = f"its sentences average {average:.1f} words"
        hint = f"{MOST_WORDS_ON_AVERAGE} or fewer are easy to read"
        problems.warning("E021", where, message, hint)


def _paragraph(page: Page, block: Block, allowances: Allowances, problems: Problems) -> None:
    for sentence in block.sentences:
        words = len(sentence.words)
        where = page.where(block, sentence.start)
        if words > MOST_WORDS and not allowances.permit("long-sentence", where[1]):
            problems.warning("E020", where, f"a sentence of {words} words", "make it two")
    sentences = len(block.sentences) - block.labelled
    where = page.where(block)
    spoken = block.inside == "example"
    if (
        sentences > MOST_SENTENCES
        and not spoken
        and not allowances.permit("long-paragraph", where[1])
    ):
        message = f"a paragraph of {sentences} sentences"
        problems.warning("E022", where, message, f"split it; {MOST_SENTENCES} are enough")


def _answer(page: Page, allowances: Allowances, problems: Problems) -> None:
    """The first block of the body is a paragraph of few words."""
    first = page.first
    if first is None:
        return
    where = page.where(first)
    words = len(words_in(first.text))
    if first.kind == "paragraph" and not first.inside:
        message = f"the first paragraph has {words} words"
        hint = f"answer the title's question in {ANSWER_WORDS}"
        wrong = words > ANSWER_WORDS
    else:
        message = "the article does not begin with a paragraph"
        hint = "answer the title's question first"
        wrong = True
    if wrong and not allowances.permit("answer", where[1]):
        problems.warning("E023", where, message, hint)


def _key_points(page: Page, counts: Counts, allowances: Allowances, problems: Problems) -> None:
    points = [block for block in page.body if block.inside == "key-points"]
    least, most = KEY_POINTS
    if least <= len(points) <= most or (not points and counts.words < KEY_POINTS_FROM):
        return
    where = page.where(points[0]) if points else page.top
    if not allowances.permit("key-points", where[1]):
        message = f"{len(points)} key points" if points else "an article without key points"
        hint = f'write {least} to {most} of them in a block !!! key-points "Key points"'
        problems.warning("E024", where, message, hint)
