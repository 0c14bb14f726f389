"""Checks the facts and citations of one article and what it lists as its sources."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from site_generator.articles.checks.structure import find_headings
from site_generator.articles.text.links import find_links, find_tags
from site_generator.articles.text.shortcodes import (
    CITATION,
    CITATION_LIKE,
    FACT,
    FACT_LIKE,
    check_fact,
    check_key,
    fact_text,
    keys_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from site_generator.articles.data.front_matter import Head
    from site_generator.articles.masking import Source
    from site_generator.articles.model.registry_fields import Fact
    from site_generator.articles.model.values import Library, Reference
    from site_generator.declared.dialect import Where
    from site_generator.problems import Problems


def check_facts(
    source: Source, file: str, facts: Mapping[str, Fact], problems: Problems
) -> list[str]:
    """The ids of the facts that the body names, in order; reports marks that name none."""
    named = [
        check_fact(match[0], (file, *source.place(match.start())), facts, problems)
        for match in FACT_LIKE.finditer(source.open)
    ]
    found = [name for name in named if name]
    for offset in _in_markup(source):
        where = (file, *source.place(offset))
        message = "a fact cannot be in an address or inside an HTML tag"
        problems.error("A026", where, message, "write out the text")
    return list(dict.fromkeys(found))


def _in_markup(source: Source) -> list[int]:
    links = [link.offset for link in find_links(source) if FACT_LIKE.search(link.target)]
    tags = [tag.offset for tag in find_tags(source) if FACT_LIKE.search(tag.rest)]
    return [*links, *tags]


def check_citations(
    source: Source, file: str, references: Mapping[str, Reference], problems: Problems
) -> tuple[dict[str, int], dict[str, Where]]:
    """Known keys cited in the body, by first citation, with their number; and their first places.

    A citation with an unknown key is reported and not counted.
    """
    count: Counter[str] = Counter()
    places: dict[str, Where] = {}
    barred = _barred(source)
    for match in CITATION_LIKE.finditer(source.open):
        where = (file, *source.place(match.start()))
        if not CITATION.fullmatch(match[0]):
            message = f"'{' '.join(match[0].split())}' is not a citation"
            hint = "write [@key], or [@one; @two] for several"
            problems.error("A025", where, message, hint)
            continue
        inside = next((what for start, end, what in barred if start <= match.start() < end), "")
        if inside:
            message = f"a citation cannot be in {inside}"
            problems.error("A030", where, message, "put it at the end of a sentence")
        keys = keys_of(match[0])
        known = [key for key in keys if check_key(key, where, references, problems)]
        if len(known) == len(keys):
            count.update(keys)
            for key in keys:
                places.setdefault(key, where)
    return dict(count), places


def _barred(source: Source) -> list[tuple[int, int, str]]:
    headings = [(start, end, "a heading") for _, start, end in find_headings(source)]
    links = [
        (link.start, link.offset, "the text of a link")
        for link in find_links(source)
        if link.text is not None
    ]
    return [*headings, *links]


def check_left_over(
    source: Source, prose: str, library: Library, file: str, problems: Problems
) -> None:
    """Report marks that Markdown did not reach, because they are inside raw HTML.

    ``prose`` is the text of the rendered page outside code. In it every mark that names something
    should have been filled in, unless it is escaped; one that names nothing has been reported if
    it was seen in the source.
    """
    left = Counter(match[0] for match in FACT_LIKE.finditer(prose))
    left.update(match[0] for match in CITATION_LIKE.finditer(prose))
    for mark, count in left.items():
        meant = source.text.count(f"\\{mark}", source.body)
        if not _names_something(mark, library):
            meant += source.open.count(mark, source.body)
        at = _in_html(source, mark)
        if at is not None and count > meant:
            where = (file, *source.place(at))
            message = f"'{mark}' is inside HTML and would be shown as written"
            problems.error("A031", where, message, "write this part in Markdown")


def _names_something(mark: str, library: Library) -> bool:
    if fact := FACT.fullmatch(mark):
        return fact_text(library.facts, fact[1], fact[2]) is not None
    keys = keys_of(mark) if CITATION.fullmatch(mark) else []
    return bool(keys) and all(key in library.references for key in keys)


def _in_html(source: Source, mark: str) -> int | None:
    """Where ``mark`` is in a block that begins with a tag, else where it first is, hidden or not."""
    first: int | None = None
    at = source.open.find(mark, source.body)
    while at >= 0:
        first = at if first is None else first
        block = source.open.rfind("\n\n", 0, at)
        if source.open[max(block, source.body) : at].lstrip().startswith("<"):
            return at
        at = source.open.find(mark, at + 1)
    if first is None and (hidden := source.text.find(mark, source.body)) >= 0:
        return hidden
    return first


def check_listed(
    head: Head,
    cited: Mapping[str, Where],
    used: Sequence[str],
    facts: Mapping[str, Fact],
    problems: Problems,
) -> None:
    """Warn where the front matter's ``sources`` and the text do not agree."""
    for key, where in cited.items():
        if key not in head.source_places:
            message = f"'{key}' is cited but is not in this article's 'sources'"
            problems.warning("A027", where, message, f"add {key} to 'sources'")
    behind = {key for name in used for key in facts[name].sources}
    for key in head.sources:
        if key not in cited and key not in behind:
            message = f"the source '{key}' is neither cited in this article nor the source of a fact in it"
            problems.warning("A028", head.source_places[key], message, "cite it or remove it")
