"""Words that the articles do without, each with what to write instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

_PERSON = "write 'a person with a substance use disorder'"
_RECOVERY = "write 'in recovery' or 'not using'"
_HAS = "write 'has' or 'lives with'"
_NO_PROMISE = "promise nothing: say what is known, and what is not"
_FIGURE = "give the figure and its source"
_BRAIN = "cite a source for it, or say what people notice"
_SALES = "say what is there instead of how good it is"
_PRAISED = (
    r"cent(?:er|re)s?|clinics?|experts?|facilit(?:y|ies)|hospitals?|IOPs?|programs?|providers?"
    r"|specialists?|treatments?"
)

HURTS = {
    r"addicts?": _PERSON,
    r"(?:drug |alcohol |substance )?abusers?": _PERSON,
    r"(?:get|gets|getting|got|gotten|stay|stays|staying|stayed) clean": _RECOVERY,
    r"(?:am|are|be|been|being|is|was|were) clean (?:for|since)": _RECOVERY,
    r"clean (?:and sober|time|urine|drug tests?)": "write 'in recovery', or 'a negative test'",
    r"dirty (?:urine|drug tests?|tests?)": "write 'a positive test'",
    r"suffer(?:s|ed|ing)? from": _HAS,
    r"victims? of": "name the person first: 'a person who went through'",
    r"afflicted (?:by|with)": _HAS,
    r"mentally ill": "write 'a person with a mental illness'",
    r"commit(?:s|ted|ting)? suicide": "write 'died by suicide' or 'ended their life'",
}
"""Words that hurt the people this site is for."""
PROMISES = {
    r"(?:will|can) (?:heal|fix) (?:you|your|them|anyone|everyone)": _NO_PROMISE,
    r"will heal": _NO_PROMISE,
    r"cur(?:e|es|ed|ing)": _NO_PROMISE,
    r"guarantee(?:s|d|ing)?": _NO_PROMISE,
    r"proven (?:to|results?)": _FIGURE,
    r"(?:high|higher|highest|great|excellent) (?:success|recovery) rates?": _FIGURE,
}
"""Promises that nobody can keep, and success without a figure."""
BRAIN = {
    r"rewir(?:e|es|ed|ing)": _BRAIN,
    r"mirror neurons?": _BRAIN,
    r"neuroplastic(?:ity)?": _BRAIN,
    r"neural pathways?": _BRAIN,
    r"chemical imbalances?": _BRAIN,
    r"brain chemistry": _BRAIN,
    r"reset(?:s|ting)? (?:your|the) (?:brain|nervous system)": _BRAIN,
}
"""Talk about the brain; a source makes it good."""
SALES = {
    r"world[-\s]class": _SALES,
    r"luxur(?:y|ious)": _SALES,
    r"state[-\s]of[-\s]the[-\s]art": _SALES,
    r"cutting[-\s]edge": _SALES,
    rf"(?:industry[-\s])?leading (?:{_PRAISED})": _SALES,
    r"premier": _SALES,
    r"top[-\s]rated": _SALES,
    r"best[-\s]in[-\s]class": _SALES,
    r"award[-\s]winning": _SALES,
    r"renowned": _SALES,
    r"unparalleled|unrivall?ed": _SALES,
    r"life[-\s]changing": _SALES,
}
"""What advertisements say."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A group of words with the code under which they are reported.

    ``excused`` is what in the sentence before them makes them honest ("nobody can"), if anything
    does; ``cited``: a citation does.
    """

    code: str
    words: dict[str, str]
    excused: re.Pattern[str] | None = None
    cited: bool = False


_DENIED = re.compile(
    r"(?:\b(?:no|not|nobody|never|cannot|without|neither|nor)\b|n['\u2019]t\b)(?:\W+\w+){0,4}\W+$",
    re.IGNORECASE,
)

KINDS = (
    Kind("E010", HURTS),
    Kind("E011", PROMISES, excused=_DENIED),
    Kind("E012", BRAIN, cited=True),
    Kind("E013", SALES),
)
