"""Which states share a border, on land or in a river."""

from __future__ import annotations

_PAIRS = """
AL:FL GA MS TN|AR:LA MO MS OK TN TX|AZ:CA NM NV UT|CA:NV OR|CO:KS NE NM OK UT WY|CT:MA NY RI
DC:MD VA|DE:MD NJ PA|FL:GA|GA:NC SC TN|IA:IL MN MO NE SD WI|ID:MT NV OR UT WA WY|IL:IN KY MO WI
IN:KY MI OH|KS:MO NE OK|KY:MO OH TN VA WV|LA:MS TX|MA:NH NY RI VT|MD:PA VA WV|ME:NH|MI:OH WI
MN:ND SD WI|MO:NE OK TN|MS:TN|MT:ND SD WY|NC:SC TN VA|ND:SD|NE:SD WY|NH:VT|NJ:NY PA|NM:OK TX
NV:OR UT|NY:PA VT|OH:PA WV|OK:TX|OR:WA|PA:WV|SD:WY|TN:VA|UT:WY|VA:WV
"""


def _neighbors() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in _PAIRS.replace("\n", "|").strip("|").split("|"):
        state, others = row.split(":")
        for other in others.split():
            found.setdefault(state, set()).add(other)
            found.setdefault(other, set()).add(state)
    return {state: frozenset(others) for state, others in found.items()}


NEIGHBORS = _neighbors()
"""States by code with the codes of their neighbors; a state without one is missing."""
