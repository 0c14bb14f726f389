"""Warns about words that hurt the people this site is for, or promise what nobody can."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from site_generator.articles.masking import Source
    from site_generator.problems import Problems

BETTER = {
    r"addicts?": "write 'a person with a substance use disorder'",
    r"(?:drug |alcohol |substance )?abusers?": "write 'a person with a substance use disorder'",
    r"(?:get|gets|getting|got|gotten|stay|stays|staying|stayed) clean": (
        "write 'in recovery' or 'not using'"
    ),
    r"(?:am|are|be|been|being|is|was|were) clean (?:for|since)": (
        "write 'in recovery' or 'not using'"
    ),
    r"clean (?:and sober|time|urine|drug test)": "write 'in recovery', or 'a negative test'",
    r"dirty (?:urine|drug test|test)": "write 'a positive test'",
    r"suffer(?:s|ed|ing)? from": "write 'has', 'lives with'",
    r"victims? of": "name the person first: 'a person who went through'",
    r"afflicted (?:by|with)": "write 'has', 'lives with'",
    r"mentally ill": "write 'a person with a mental illness'",
    r"commit(?:s|ted|ting)? suicide": "write 'died by suicide', 'ended their life'",
    r"(?:will|can) heal you": "promise nothing: say what is known",
    r"high success rates?": "give the figure and its source",
    r"rewir(?:e|es|ed|ing)": "cite a source, or say what people notice",
    r"mirror neurons?": "cite a source, or leave it out",
}
"""What not to write, as patterns of whole words, with what to write instead."""

_WORDS = re.compile(
    "|".join(rf"(?P<w{n}>\b{word}\b)" for n, word in enumerate(BETTER)), re.IGNORECASE
)
_HINTS = tuple(BETTER.values())
_ALLOW = re.compile(r"(?:<!--|^\s*#)\s*allow:\s*(?P<words>[^;]+?)\s*;\s*\S")


def check_wording(source: Source, file: str, problems: Problems) -> None:
    """Warn about each such word in prose, unless the line before allows it with a reason.

    ``<!-- allow: victim of; a quotation -->`` excepts these words in the next line that is not
    blank; in front matter a comment ``# allow: ...; reason`` does.
    """
    allowed = ""
    offset = 0
    for line, shown in zip(source.text.split("\n"), _prose(source), strict=True):
        for match in _WORDS.finditer(shown):
            if match[0].casefold() in allowed:
                continue
            where = (file, *source.place(offset + match.start()))
            hint = _HINTS[int(str(match.lastgroup)[1:])]
            problems.warning("A080", where, f"avoid '{match[0]}'", hint)
        if exception := _ALLOW.search(line):
            allowed = exception["words"].casefold()
        elif line.strip():
            allowed = ""
        offset += len(line) + 1


def _prose(source: Source) -> list[str]:
    """The lines of the file: front matter as written but for comments, body without code."""
    head = source.text[: source.body].split("\n")
    shown = ["" if line.lstrip().startswith("#") else line for line in head]
    body = source.open[source.body :].split("\n")
    return [*shown[:-1], shown[-1] + body[0], *body[1:]]
