"""Phone numbers of the North American plan, as people write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NUMBER = re.compile(
    r"""(?:\+?1[-. ]?)?                       # country code
        (?:\(([2-9][0-9]{2})\)[-. ]?|([2-9][0-9]{2})[-. /]?)   # area code
        ([2-9][0-9]{2})[-. ]?([0-9]{4})       # exchange, line
        (?:[ ,;]*(?:x|ext\.?|extension|\#)[ .:]*([0-9]{1,7}))?""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Phone:
    """Ten ``digits`` and an ``extension``, empty where there is none."""

    digits: str
    extension: str = ""

    @property
    def shown(self) -> str:
        """``513-555-0143``, or ``513-555-0143 ext. 12``."""
        number = f"{self.digits[:3]}-{self.digits[3:6]}-{self.digits[6:]}"
        return f"{number} ext. {self.extension}" if self.extension else number

    @property
    def tel(self) -> str:
        """The address that dials it, after RFC 3966: ``tel:+15135550143;ext=12``."""
        return f"tel:+1{self.digits}" + (f";ext={self.extension}" if self.extension else "")


def normal_phone(text: str) -> Phone | None:
    """The number in ``text``; None where it cannot be dialed.

    Area code and exchange begin with 2 to 9, as the North American Numbering Plan has it.
    """
    match = _NUMBER.fullmatch(text.strip())
    if match is None:
        return None
    bracketed, bare, exchange, line, extension = match.groups()
    return Phone(f"{bracketed or bare}{exchange}{line}", extension or "")
