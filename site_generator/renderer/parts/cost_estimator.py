"""The part ``cost-estimator``: what its form counts where nothing is typed, and its script's texts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from site_generator.errors import UsageError

if TYPE_CHECKING:
    from site_generator.renderer.parts.place import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEstimator:
    """``days`` a week and ``weeks``, each least and most, from the facts; ``strings`` by key."""

    days: tuple[int, int]
    weeks: tuple[int, int]
    strings: dict[str, Any]


def show_cost_estimator(place: Place) -> ShownEstimator:
    """The estimator for the template; UsageError where a fact gives no range."""
    return ShownEstimator(
        days=_range(place, "iop-days"),
        weeks=_range(place, "iop-weeks"),
        strings=place.library.words.section("estimate.script"),
    )


def _range(place: Place, fact_id: str) -> tuple[int, int]:
    fact = place.library.facts.get(fact_id)
    if fact is None or fact.value is None:
        raise UsageError(
            f"facts.yaml: the cost estimator needs the fact '{fact_id}' with a value such as [3, 5]"
        )
    return int(fact.value[0]), int(fact.value[-1])
