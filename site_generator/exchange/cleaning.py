"""Makes one cell of a foreign table fit for the catalogue, or says that it cannot be used.

Every function takes a cell as the reader of workbooks gives it (text, number or nothing) and
returns clean text; None means that the cell holds nothing that could be published.
"""

from __future__ import annotations

import re
import unicodedata

_SPACES = re.compile(r"\s+")
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_TAIL = re.compile(r"\s*(?:x|ext\.?|extension)\s*(\d{1,6})\s*$", re.IGNORECASE)
_LETTER_KEYS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "22233344455566677778889999")
_LONG_WORD = re.compile(r"[A-Z]{4,}")
_VOWEL = re.compile(r"[AEIOUY]")


def text(cell: object) -> str:
    """One line without control characters, invisible marks and doubled or outer blanks."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    whole = "" if cell is None else str(cell)
    if whole.isascii() and whole.isprintable():
        return _SPACES.sub(" ", whole).strip()
    composed = unicodedata.normalize("NFC", _SPACES.sub(" ", whole))
    seen = "".join(c for c in composed if unicodedata.category(c) not in _UNSEEN)
    return _SPACES.sub(" ", seen).strip()


def calm(words: str) -> str:
    """``words`` in title case where they shout; acronyms without a vowel or alone stay."""
    if any(c.islower() for c in words):
        return words
    long = [word for word in _LONG_WORD.findall(words) if _VOWEL.search(word)]
    if not long or (len(long) == 1 and " " in words):
        return words
    return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), words)


def city(cell: object) -> str | None:
    """The city as given, in title case where it is written in capitals only."""
    return calm(text(cell)) or None


def street(cell: object, more: object = "") -> str | None:
    """Both lines of a street address; None where dashes say that it is withheld."""
    first = text(cell)
    if not any(c.isalnum() for c in first):
        return None
    second = text(more)
    return f"{first}, {second}" if any(c.isalnum() for c in second) else first


def zip_code(cell: object) -> str | None:
    """Five digits, or nine with a hyphen. Zeros that a spreadsheet ate are put back.

    Three and four digits are ZIPs of Puerto Rico and of the North-East without their zeros;
    eight are such a ZIP+4. Anything else is None.
    """
    digits = re.sub(r"[\s-]", "", text(cell))
    if not (digits.isascii() and digits.isdigit()):
        return None
    if len(digits) in {3, 4, 5}:
        five, four = digits.zfill(5), ""
    elif len(digits) in {8, 9}:
        five, four = digits.zfill(9)[:5], digits[-4:]
    else:
        return None
    if five == "00000":
        return None
    return f"{five}-{four}" if four.strip("0") else five


def phone(cell: object) -> str | None:
    """``513-555-0143`` or ``513-555-0143 x27``; letters are read from a telephone's keys.

    What follows ten digits without being marked as an extension is left out. A number whose
    area or exchange begins with 0 or 1 cannot be dialed in the United States and is None.
    """
    whole = text(cell)
    extension = _TAIL.search(whole)
    if extension:
        whole = whole[: extension.start()]
    keyed = whole.upper().translate(_LETTER_KEYS)
    digits = "".join(c for c in keyed if c.isascii() and c.isdigit())
    if len(digits) > 10 and digits[0] == "1":
        digits = digits[1:]
    digits = digits[:10]
    if len(digits) < 10 or digits[0] in "01" or digits[3] in "01":
        return None
    number = f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
    return f"{number} x{extension[1]}" if extension else number
