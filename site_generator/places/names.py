"""One spelling for the names of places: what people type, what the post office writes.

``key`` is what two spellings of one place share; ``folded`` the same with its words still apart.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from site_generator.wording import english

ABBREVIATIONS = {
    "st": "saint", "ste": "sainte", "n": "north", "s": "south", "e": "east", "w": "west",
    "mt": "mount", "mtn": "mountain", "ft": "fort", "pt": "point", "prt": "port",
    "hts": "heights", "hgts": "heights", "spgs": "springs", "sprgs": "springs", "spg": "spring",
    "twp": "township", "ctr": "center", "bch": "beach", "vlg": "village", "lk": "lake",
    "lks": "lakes", "pk": "park", "is": "island", "isl": "island", "vly": "valley", "hl": "hill",
    "hls": "hills", "jct": "junction", "sta": "station", "fls": "falls", "cty": "city",
    "cy": "city", "univ": "university", "mls": "mills", "gdns": "gardens", "crk": "creek",
    "hbr": "harbor", "shrs": "shores", "grv": "grove", "lndg": "landing", "est": "estates",
    "ter": "terrace", "sq": "square", "rnch": "ranch", "cors": "corners", "mnr": "manor",
    "ltl": "little", "brg": "bridge", "plns": "plains", "rdg": "ridge", "rvr": "river",
    "cyn": "canyon", "mdws": "meadows", "pr": "prairie", "afb": "air force base",
}  # fmt: skip
"""Words that are written short, with the long form that keys use. Every one of them stands for
its long form in most of the place names of the ``zipcodes`` data that hold it."""

_LEADING = frozenset("nsew")
_SMALL = frozenset({"of", "the", "by", "on", "in", "and", "or", "at", "du", "de", "del", "des"})

_WRITTEN = (
    "Winston-Salem Wilkes-Barre Fuquay-Varina Dover-Foxcroft Sedro-Woolley Milton-Freewater"
    " Ho-Ho-Kus Put-in-Bay Bird-in-Hand Cave-in-Rock Camden-on-Gauley Lee's~Summit"
    " Land~O'~Lakes West~Des~Moines MacDill~AFB DeKalb DeSoto DeLand DeWitt DeBary DeForest"
    " DeRidder DeQuincy LaGrange LaBelle Cañon~City Española Peña~Blanca Doña~Ana Mayagüez"
    " Bayamón Cataño Añasco Peñuelas Loíza Canóvanas Comerío Guánica Manatí Hagåtña"
    " Wright-Patterson~AFB Davis-Monthan~AFB Ty~Ty APO FPO DPO Bailey's~Crossroads"
)
"""Names that no rule below arrives at; each is in the data in the post office's spelling."""
_MINOR = re.compile(r"\b([dol])['\u2019\u2018\u02bb`]\s*")  # D'Iberville, O'Fallon, L'Anse
_MARKS = re.compile(r"['\u2019\u2018\u02bb\u02bc`]")
_GAPS = re.compile(r"[\W_]+")
_ZIP = re.compile(r"(?:^|[\s,])([0-9]{5})(?:[-\s][0-9]{4})?\s*$")


@lru_cache(maxsize=65536)
def folded(name: str) -> str:
    """``name`` in lowercase without accents and punctuation, its abbreviations written out.

    Words stay apart by one space: "St. Louis" and "SAINT LOUIS" are "saint louis", "Coeur
    d'Alene" and "Coeur D Alene" are "coeur d alene". Folding twice changes nothing.
    """
    text = name.lower() if name.isascii() else _plain(name)
    if not text.replace(" ", "").isalpha():
        text = _MARKS.sub("", _MINOR.sub(r"\1 ", text)).replace("&", " and ")
        text = _GAPS.sub(" ", text)
    found = text.split()
    if "mc" in found:
        found = _joined(found)
    return " ".join(_long(word, at, len(found)) for at, word in enumerate(found))


def _plain(name: str) -> str:
    """``name`` in lowercase, its letters without their accents."""
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def _joined(found: list[str]) -> list[str]:
    """``found`` with every "mc" joined to the word after it."""
    joined: list[str] = []
    for word in found:
        if joined and joined[-1].endswith("mc") and not joined[-1].strip("mc"):
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _long(word: str, at: int, count: int) -> str:
    """The long form of ``word``, the ``at``-th of ``count``, where it has one there."""
    if word in _LEADING and (at > 0 or count == 1):
        return word
    if word in {"st", "ste"} and at == count - 1:
        return word
    return ABBREVIATIONS.get(word, word)


def key(name: str) -> str:
    """What all spellings of one place's name share: the folded name without spaces.

    So "De Kalb" meets "DeKalb" and "McAllen" meets "Mc Allen". In the data no two towns of one
    state share a key.
    """
    return folded(name).replace(" ", "")


def slug(name: str) -> str:
    """The folded name as an ASCII part of an address; letters outside ASCII by their number."""
    text = "".join(c if c.isascii() else f" u{ord(c):x} " for c in folded(name))
    return "-".join(text.split())


@cache
def _written() -> dict[str, str]:
    names = (name.replace("~", " ") for name in _WRITTEN.split())
    return {folded(name): name for name in names}


@lru_cache(maxsize=65536)
def shown(name: str) -> str:
    """``name`` as people write it: "St. Louis", "Winston-Salem", "McAllen", "King of Prussia".

    Understands the post office's spellings and leaves a well written name as it is, so that
    showing twice changes nothing; the key stays the same.
    """
    found = " ".join(name.split())
    known = _written().get(folded(found))
    if known:
        return known
    if found.isupper() or found.islower():
        found = re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize(), found.lower())
        found = re.sub(r"(?<=\w)['\u2019]S\b", "'s", found)
    parts = found.split(" ")
    parts = [_shown_word(word, at, len(parts)) for at, word in enumerate(parts)]
    text = " ".join(parts)
    text = re.sub(r"\bMc ?([a-z])", lambda m: "Mc" + m[1].upper(), text)
    text = re.sub(r"\bMc (?=[A-Z])", "Mc", text)
    text = re.sub(r"(?<= )D (?=\w)", "d'", text)
    text = re.sub(r"\b([OD]) ([A-Za-z])", lambda m: f"{m[1]}'{m[2].upper()}", text)
    return re.sub(r" (on Hudson|by the Sea)$", lambda m: "-" + m[1].replace(" ", "-"), text)


def _shown_word(word: str, at: int, count: int) -> str:
    plain = word.rstrip(".").lower()
    if at < count - 1 and plain in {"saint", "st"}:
        return "St."
    if at < count - 1 and plain in {"sainte", "ste"}:
        return "Ste."
    if plain == "afb":
        return "AFB"
    if plain in _SMALL and 0 < at < count - 1:
        return plain
    long = _long(plain, at, count)
    return word if long == plain else long.capitalize()


def split_query(text: str) -> str | tuple[str, str | None]:
    """What someone typed: five digits of a ZIP, or a city and a state's two letters or None.

    "45202-1234" is "45202"; " dayton  oh " is ("dayton", "OH"); "Springfield Illinois" is
    ("Springfield", "IL"). A name that stands alone is a city, even "New York". A trailing state
    counts without a comma too, so ask ``Gazetteer.find`` where "Port Washington" should stay whole.
    """
    found = _ZIP.search(text)
    if found:
        return found[1]
    if "," in text:
        city, _, last = text.rpartition(",")
        state = state_code(last)
        if state or not folded(last):
            return _tidy(city), state
    whole = _tidy(text)
    parts = [] if state_code(whole) else whole.split(" ")
    for count in (3, 2, 1):
        state = state_code(" ".join(parts[-count:])) if len(parts) > count else None
        if state:
            return _tidy(" ".join(parts[:-count])), state
    return whole, None


def _tidy(text: str) -> str:
    return " ".join(text.split()).strip(" ,")


def state_code(text: str) -> str | None:
    """The two letters of a state or territory written in full or short, in any case."""
    return _states().get(key(text))


@cache
def _states() -> dict[str, str]:
    labels = english().section("vocabulary.state")
    codes = {key(code): code for code in labels}
    return {key(row[0]): code for code, row in labels.items()} | codes
