"""Names of facilities: put together from two cells of 38 characters, and compared.

SAMHSA cuts both cells at 38 characters and abbreviates to fit, differently in the two directories.
Names are published as given; only for telling whether two rows mean the same facility are
abbreviations written out and legal forms left away.
"""

from __future__ import annotations

import re
from functools import lru_cache

from site_generator.exchange.cleaning import calm, text

LONGEST_CELL = 38

_GOES_ON = re.compile(r"(?:\b(?:and|at|de|del|for|in|of|on|the|to|with)|[&/,-])$", re.IGNORECASE)
_TRADES_AS = re.compile(r"^d/?b/?a\b[\s.:]*", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_LEGAL_FORMS = frozenset({
    "co", "corp", "corporation", "dba", "inc", "incorporated", "llc", "llp", "ltd", "pa", "pc",
    "plc", "pllc", "the", "and",
})  # fmt: skip
_WRITTEN_OUT = {
    "addic": "addiction", "adol": "adolescent", "alc": "alcohol", "assoc": "associates",
    "behav": "behavioral", "bldg": "building", "cnty": "county", "comm": "community",
    "coun": "counseling", "ctr": "center", "ctrs": "center", "centers": "center", "dept": "department",
    "dev": "development", "eval": "evaluation", "fam": "family", "fdn": "foundation",
    "hc": "healthcare", "hlth": "health", "hosp": "hospital", "hsp": "hospital", "med": "medical",
    "mgmt": "management", "mh": "mental health", "mntl": "mental", "op": "outpatient",
    "outp": "outpatient", "outpt": "outpatient", "prog": "program", "progs": "program",
    "programs": "program", "psych": "psychiatric", "recov": "recovery", "reg": "regional",
    "rehab": "rehabilitation", "res": "residential", "resid": "residential", "sa": "substance abuse",
    "serv": "service", "servs": "service", "services": "service", "svc": "service",
    "svcs": "service", "st": "saint", "sub": "substance", "subst": "substance", "su": "substance use",
    "sys": "system", "systems": "system", "trt": "treatment", "tx": "treatment",
    "univ": "university", "yth": "youth",
}  # fmt: skip

_INTENSIVE_OUTPATIENT = re.compile(
    r"\biops?\b|\bintensive[\s-]+(?:out-?patient|outpt|outp|op)\b", re.IGNORECASE
)


def full_name(name1: str, name2: str) -> tuple[str, str | None]:
    """The program's name and the organization it belongs to, if the cells tell one.

    A second cell that begins with DBA ("doing business as") is the name people know. A first cell
    that ends in the middle of a phrase ("Center for") goes on in the second. Else the second
    cell names a site or program of the first.
    """
    first, second = calm(text(name1)), calm(text(name2))
    if not first or not second:
        return first or second, None
    traded = _TRADES_AS.sub("", second)
    if traded != second and traded:
        return traded, first
    if _GOES_ON.search(first) or second.startswith("("):
        return f"{first} {second}", None
    if first.casefold() == second.casefold():
        return first, None
    return f"{first}, {second}", first


@lru_cache(maxsize=65_536)
def name_words(name1: str, name2: str) -> tuple[str, ...]:
    """The words of both cells in alphabetical order, written out, without legal forms."""
    words: set[str] = set()
    for word in _WORD.findall(f"{name1} {name2}".replace("'", "").casefold()):
        words.update(_WRITTEN_OUT.get(word, word).split())
    return tuple(sorted(words - _LEGAL_FORMS)) or (f"{name1} {name2}".casefold().strip(),)


def says_intensive_outpatient(name1: str, name2: str) -> bool:
    """Whether the facility's own name claims intensive outpatient care."""
    return bool(_INTENSIVE_OUTPATIENT.search(f"{name1} {name2}"))


def perhaps_cut(name1: str, name2: str) -> bool:
    """Whether a cell is as long as cells can be, so that its end may be missing."""
    return LONGEST_CELL in {len(name1), len(name2)}
