"""The lines of YAML that every parser reads the same way, as one regular expression.

Keys in lowercase, one value on the same line: plain text that begins with a letter or digit,
text in quotes, a list or mapping in one level of brackets. Everything else (comments after a
value, text over several lines, escapes, words such as ``null`` and ``inf``) is left to the
explaining reader.
"""

from __future__ import annotations

import re

_KEY = "[a-z_]+"
_DOUBLE = r'"(?:[^"\\\n]|\\")*+"'
_SINGLE = r"'(?:[^'\n]|'')*+'"
_BEGIN = r"(?:[^\x00-\x20\-?:,\[\]{}#&*!|>'\"%@`~=.+<\x7f-\xa0]|-(?=[0-9]))"
_PLAIN = _BEGIN + r"(?:[^\n:#\t]|:(?=[^\s])|(?<=[^\s])#)*+"
_FLOW_PLAIN = _BEGIN + r"[^\n:#,\[\]{}\"'\t]*+"
_FLOW_ITEM = f"(?:{_FLOW_PLAIN}|{_DOUBLE}|{_SINGLE})"
_FLOW_LIST = rf"\[ *(?:{_FLOW_ITEM} *(?:, *{_FLOW_ITEM} *)*+)?+\]"
_FLOW_ENTRY = f"{_KEY}: +(?:{_FLOW_ITEM}|{_FLOW_LIST}) *"
_FLOW_MAPPING = rf"\{{ *{_FLOW_ENTRY}(?:, *{_FLOW_ENTRY})*+\}}"
_VALUE = f"(?:{_PLAIN}|{_DOUBLE}|{_SINGLE}|{_FLOW_LIST}|{_FLOW_MAPPING})"
_BLANK = r"(?: *(?:#[^\n]*)?\n)"

# \1 is the indentation of the line. The lookaheads refuse a value that goes on, deeper, below.
PLAIN_LINES = re.compile(
    rf"(?:( *)(?:{_KEY}: +{_VALUE} *\n(?!{_BLANK}*+\1 )"
    rf"|{_KEY}: *\n"
    rf"|- (?:{_KEY}: +{_VALUE} *\n(?!{_BLANK}*+\1   )|{_KEY}: *\n|{_VALUE} *\n(?!{_BLANK}*+\1 )))"
    rf"|{_BLANK})*+"
)
"""As many good lines as follow each other."""

ODD_WORDS = re.compile(
    r"(?:: +|- +|\[ *|, *)[-+]?\.?(?:inf|infinity|nan|null)\s*(?:$|[,\]}])",
    re.IGNORECASE | re.MULTILINE,
)
"""Plain words that one of the parsers reads as something else."""
