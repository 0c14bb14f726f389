"""Whether a program fits what someone chose: yes, no, or it does not say.

Facts and choices are mappings from a facet (``"payment"``) to codes. A facet that is missing from
the facts is *not stated*; a list that holds ``OPEN`` names some of what holds and says nothing of
the rest, but for the codes that are under ``denied(facet)``. Values of one facet are alternatives
(or), facets add up (and). What visitors use is ``theme/scripts/lib/match/match.js``;
``tests/cases/matching.yaml`` holds both to the same rules.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from site_generator.finder.facets import OPEN, denied

Verdict = Literal["yes", "no", "unknown"]
Facts = Mapping[str, Collection[str]]
Choices = Mapping[str, Collection[str]]


class Found(NamedTuple):
    """One program as the matcher sees it: ``miles`` from the searcher."""

    id: str
    miles: float
    facts: Facts


class Ranked(NamedTuple):
    """Programs that fit, and programs that may fit, each nearest first."""

    fit: list[Found]
    may_fit: list[Found]


def match(facts: Facts, choices: Choices) -> Verdict:
    """The verdict over all facets: one "no" decides, then one "unknown", else "yes"."""
    verdict: Verdict = "yes"
    for facet, wanted in choices.items():
        said = _says(facts, facet, wanted)
        if said == "no":
            return "no"
        if said == "unknown":
            verdict = "unknown"
    return verdict


def _says(facts: Facts, facet: str, wanted: Collection[str]) -> Verdict:
    """The verdict of one facet."""
    stated = facts.get(facet)
    if not wanted or (stated is not None and any(code in stated for code in wanted)):
        return "yes"
    if stated is not None and OPEN not in stated:
        return "no"
    refused = facts.get(denied(facet), ())
    return "no" if all(code in refused for code in wanted) else "unknown"


def unstated(facts: Facts, choices: Choices) -> list[str]:
    """The chosen facets about which a program says nothing, in the order of the choices."""
    return [facet for facet, wanted in choices.items() if _says(facts, facet, wanted) == "unknown"]


def counts(
    programs: Iterable[Facts], choices: Choices, facets: Sequence[str]
) -> dict[str, dict[str, int]]:
    """For each value of each facet: how many programs surely fit if it alone were chosen there.

    The choices in all other facets hold. Values that no program states are left out.
    """
    result: dict[str, dict[str, int]] = {facet: {} for facet in facets}
    for facts in programs:
        for facet in facets:
            others = {key: wanted for key, wanted in choices.items() if key != facet}
            if facet in facts and match(facts, others) == "yes":
                for code in facts[facet]:
                    if code == OPEN:
                        continue
                    result[facet][code] = result[facet].get(code, 0) + 1
    return result


def rank(programs: Iterable[Found], choices: Choices) -> Ranked:
    """Sorted by distance, then by id; distances that agree to 1e-6 mile (2 mm) are equal."""
    groups: dict[Verdict, list[Found]] = {"yes": [], "no": [], "unknown": []}
    for program in sorted(programs, key=lambda found: (round(found.miles, 6), found.id)):
        groups[match(program.facts, choices)].append(program)
    return Ranked(groups["yes"], groups["unknown"])
