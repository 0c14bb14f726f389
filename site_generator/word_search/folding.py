"""One spelling for what people type and what it is compared with."""

from __future__ import annotations

import re
import unicodedata


def folded(text: str) -> str:
    """Lower case, without accents, apostrophes and punctuation, words apart by one space."""
    plain = unicodedata.normalize("NFKD", text.lower())
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[a-z0-9]+", re.sub("['\u2018\u2019]", "", letters)))
