"""JSON that may be inside a script element."""

from __future__ import annotations

import msgspec

_UNSAFE = {character: f"\\u{ord(character):04x}" for character in "&<>\u2028\u2029"}


def safe_json(value: object) -> str:
    """JSON in which no character can end a script, open a comment or start an entity.

    Each replaced character can be in JSON only inside a text, where escapes are understood.
    """
    text = msgspec.json.encode(value).decode()
    for character, escaped in _UNSAFE.items():
        text = text.replace(character, escaped)
    return text
