"""A file as its readers see it: blocks of text, each character with its place in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_generator.articles.masking import mask
from site_generator.editorial.blocks import Kind, find_pieces
from site_generator.editorial.inline import Plain, filled, plain
from site_generator.editorial.sentences import Sentence, split_sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_generator.articles import Article, Fact
    from site_generator.articles.masking import Source

READ = ("paragraph", "item")
"""The kinds of blocks whose sentences are counted and measured."""
_FIELD = re.compile(r"(?P<indent> *)(?:- +)?(?P<name>[a-z_]+):(?: +|$)")
_LABEL = re.compile(r"(?:\*\*|__)[^*_\n]+[.!?](?:\*\*|__)(?:\s|$)")
_SILENT = frozenset(
    ("checked", "next_check", "sources", "date", "page", "template", "draft", "level", "where")
)
"""Fields that hold no text for readers."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of text with its sentences.

    ``inside`` is the kind of the ``!!!`` block around it, else empty. ``labelled``: its first
    sentence is a label in bold type. ``lines`` are the first and the last of its lines in the file.
    """

    kind: Kind
    inside: str
    labelled: bool
    content: Plain
    sentences: tuple[Sentence, ...]
    lines: tuple[int, int]

    @property
    def text(self) -> str:
        """What a reader sees of it."""
        return self.content.text


@dataclass(frozen=True, slots=True)
class Text:
    """A file as its readers see it. ``file`` is its name in messages."""

    file: str
    source: Source
    blocks: tuple[Block, ...]

    def where(self, block: Block, at: int | None = None) -> tuple[str, int, int]:
        """File, line and column of ``block.text[at]``, else of the block's first word."""
        if at is None:
            at = block.sentences[0].start
        return (self.file, *self.source.place(block.content.offsets[at]))


@dataclass(frozen=True, slots=True)
class Page(Text):
    """An article: the blocks of its front matter come first, then those of its body."""

    article: Article

    @property
    def first(self) -> Block | None:
        """The first block after the front matter."""
        return next((block for block in self.blocks if block.kind != "head"), None)

    @property
    def top(self) -> tuple[str, int, int]:
        """Where the text begins: the place of what is said about the whole article."""
        return self.where(self.first) if self.first else (self.file, self.article.body_line, 1)

    @property
    def body(self) -> Iterator[Block]:
        """The blocks of the running text: paragraphs and list items."""
        return (block for block in self.blocks if block.kind in READ)


def read_page(article: Article, file: str, source: Source, facts: Mapping[str, Fact]) -> Page:
    """``article``, whose file is ``source``, as blocks. Blocks without a word are left out."""
    blocks = [*_head(source, facts), *_body(source, facts)]
    return Page(file, source, tuple(block for block in blocks if block.sentences), article)


def read_data(yaml: str, file: str, facts: Mapping[str, Fact]) -> Text:
    """The texts of a file of data, such as the glossary, a block for each line."""
    source = mask(yaml, len(yaml))
    return Text(file, source, tuple(block for block in _head(source, facts) if block.sentences))


def _body(source: Source, facts: Mapping[str, Fact]) -> Iterator[Block]:
    for piece in find_pieces(source):
        offsets = [at for start, end in piece.spans for at in range(start, end + 1)][:-1]
        raw = "\n".join(source.text[start:end] for start, end in piece.spans)
        masked = "\n".join(source.open[start:end] for start, end in piece.spans)
        content = plain(raw, masked, offsets, facts)
        lines = source.place(piece.spans[0][0])[0], source.place(piece.spans[-1][0])[0]
        labelled = bool(_LABEL.match(raw))
        yield _block(piece.kind, content, lines, inside=piece.inside, labelled=labelled)
        for offset, text in content.alternatives:
            shown = Plain(text, text, tuple(range(offset, offset + len(text))))
            yield _block("alternative", shown, lines)


def _head(source: Source, facts: Mapping[str, Fact]) -> Iterator[Block]:
    """Each line of the YAML at the top of the file that holds text for readers."""
    offset = 0
    silent: int | None = None
    for number, line in enumerate(source.text[: source.body].split("\n"), start=1):
        field = _FIELD.match(line)
        if field and (silent is None or len(field["indent"]) <= silent):
            silent = len(field["indent"]) if field["name"] in _SILENT else None
        if silent is None and not line.lstrip().startswith("#"):
            start = field.end() if field else 0
            offsets = range(offset + start, offset + len(line))
            yield _block("head", filled(line[start:], offsets, facts), (number, number))
        offset += len(line) + 1


def _block(
    kind: Kind, content: Plain, lines: tuple[int, int], *, inside: str = "", labelled: bool = False
) -> Block:
    sentences = split_sentences(content.text, content.citations)
    return Block(kind, inside, labelled, content, sentences, lines)
