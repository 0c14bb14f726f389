"""Words and advice that the articles do without, each with what to write instead."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_generator.problems import Severity

_PERSON = "write 'a person with a substance use disorder'"
_RECOVERY = "write 'in recovery' or 'not using'"
_HAS = "write 'has' or 'lives with'"
_NO_PROMISE = "promise nothing: say what is known and what is not"
_FIGURE = "give the figure and its source"
_BRAIN = "cite a source for it, or say what people notice"
_SALES = "say what it offers, not how good it is"
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
"""Promises that no one can keep, and success without a figure."""
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

_DONT = r"(?:don['\u2019]t|do not|never|shouldn['\u2019]t|should not|mustn['\u2019]t|must not)"
_ABRUPTLY = r"(?:suddenly|(?:all )?at once|cold turkey|from one day to the next)"
_NOT_TO_GO_ON_WITH = (
    r"(?:heroin|fentanyl|opioids?|pain pills|cocaine|meth|cannabis|weed|drugs|substances)"
)
_STOP = (
    rf"{_DONT} (?:ever )?(?:suddenly (?:stop|quit)"
    rf"|(?:stop|quit) (?:{_ABRUPTLY}|(?:using |taking )?{_NOT_TO_GO_ON_WITH}|drinking or using|drinking"
    rf"|using(?=\s*[.;:,!]|\s+(?:until|before|unless|{_ABRUPTLY}))))"
)
_COLD_TURKEY = r"(?:go|going|quit|quitting|stop|stopping) cold turkey"
_HISTORY = (
    r"(?:delete|clear|erase|wipe) (?:all (?:of )?)?(?:your|the) (?:whole |entire )?"
    r"(?:browser |browsing |search |call )?history"
)
_PLAINLY = r"(?:(?!\bnot\b|n['\u2019]t\b|\bnever\b|\bnobody\b)[^.;])"
_ANONYMOUS = rf"988{_PLAINLY}{{0,40}}\banonymous(?:ly)?|anonymous(?:ly)?\b{_PLAINLY}{{0,40}}\b988"
_CLOSED_LINE = r"(?:1[-. ]?)?800[-.) ]{1,2}931[-. ]?2237"
_PRESS_3 = (
    r"988[^.;]{0,60}\b(?:press|pressing|option) (?:3|three)"
    r"|(?:press|pressing|option) (?:3|three)\b[^.;]{0,60}\b988|text (?:the word )?[\"'\u201c]?PRIDE"
)
_ADDED_UP = (
    r"(?:most|several|more) of your (?:marks|answers|checks|ticks|boxes) (?:are|is|were|fall|fit|lie|stand)"
    r"|if you scored?|(?:add up|count) your (?:marks|points|answers|ticks)"
    r"|your score (?:is|means|says)(?! nothing)"
)
_OLD_NAME = (
    r"2\.5\b[^.;]{0,40}partial hospitali[sz]ation[^.;]{0,40}(?:4th|fourth) edition"
    r"|(?:4th|fourth) edition[^.;]{0,60}2\.5\b[^.;]{0,20}partial hospitali[sz]ation"
)
_HOURS = r"hours\b[^.;]{0,60}(?:4th|fourth) edition"

UNSAFE = {
    _STOP: (
        "name alcohol or benzodiazepines in the sentence; with opioids, say to start medicine now;"
        " cocaine, meth or cannabis may be stopped"
    ),
    _COLD_TURKEY: "alcohol and benzodiazepines need a doctor; with opioids, say to start medicine",
    _HISTORY: "say that whoever is watching may notice, and suggest a safer device",
    _ANONYMOUS: "no one asks for a name, but what is known is passed on when a life is in danger",
    _CLOSED_LINE: "this helpline closed on June 1, 2023",
    _PRESS_3: "988 closed this line on July 17, 2025; 988 itself answers everyone",
    _ADDED_UP: "do not add answers up to a level of care: give questions to take to an assessment",
    _OLD_NAME: "level 2.5 is High-Intensity Outpatient in the 4th edition",
    _HOURS: "we do not know the hours in the 4th edition: give those of the 3rd, or of payers",
}
"""Advice that can harm someone who follows it, and what is known to be out of date."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A group of words with the code under which they are reported.

    ``excused`` is what in the sentence before them makes them honest ("no one can"), if anything
    does; ``cited``: a citation does. ``allayed``: what anywhere in the sentence does, by the words.
    An ``error`` fails ``iop-site check``; a build looks at no words, so none breaks it.
    """

    code: str
    words: dict[str, str]
    excused: re.Pattern[str] | None = None
    cited: bool = False
    allayed: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    weight: Severity = "warning"


_DENIED = re.compile(
    r"(?:\b(?:no|not|nobody|never|cannot|without|neither|nor)\b|n['\u2019]t\b)(?:\W+\w+){0,4}\W+$",
    re.IGNORECASE,
)


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


_OVER = _words(r"\b(?:closed|ended|no longer|gone|shut|was|until|used to)\b")
_OTHER_EDITION = _words(r"\b(?:not|no|none|3rd|third|high-intensity)\b|n['\u2019]t\b")
_ALLAYED = {
    _STOP: _words(
        r"\A(?!.*\bdrink(?:ing)?\s+or\s+us(?:e|ing)\b)"
        r"(?!.*\b(?:stop|quit)\s+(?:using\s+|taking\s+)?(?:heroin|fentanyl|opioids?|cocaine|meth)\b).*"
        r"(?:\b(?:alcohol|beer|wine|liquor|drink(?:s|ing)?|benzo(?:diazepine)?s?|sedatives?|Xanax|Valium"
        r"|Klonopin|Ativan)\b"
        r"|\b(?:stop|quit)(?:ping)?\s+(?:\S+\s+){0,4}(?:medicines?|medications?|prescribed|prescription))"
    ),
    _HISTORY: _words(r"\b(?:notices?|noticed|suspicio\w+|alerts?|safer)\b"),
    _CLOSED_LINE: _OVER,
    _PRESS_3: _OVER,
    _OLD_NAME: _OTHER_EDITION,
    _HOURS: _OTHER_EDITION,
}
"""Words in a sentence with which it harms no one: it names what must not be stopped suddenly, says
that a line is closed, or means another edition."""

KINDS = (
    Kind("E010", HURTS),
    Kind("E011", PROMISES, excused=_DENIED),
    Kind("E012", BRAIN, cited=True),
    Kind("E013", SALES),
    Kind("E014", UNSAFE, excused=_DENIED, allayed=_ALLAYED, weight="error"),
)
