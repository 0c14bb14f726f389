"""Which part of a place's programs gets a plain page of its own: by level, or by a way to pay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from site_generator.catalogue.model import Catalogue, Program
    from site_generator.pages.place.index import CityPlace, StatePlace

P = TypeVar("P", "StatePlace", "CityPlace")

LEAST = 5
"""A part with fewer programs is read faster in the whole list."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One code of a facet by which a place's programs are parted; ``field`` as editors name it."""

    facet: str
    field: str
    code: str
    stated: Callable[[Program], tuple[str, ...] | None]


def _levels(program: Program) -> tuple[str, ...]:
    return program.levels


def _payment(program: Program) -> tuple[str, ...] | None:
    return program.cost.payment


CHOICES = (
    Choice("level", "levels", "iop", _levels),
    Choice("level", "levels", "php", _levels),
    Choice("payment", "cost.payment", "medicaid", _payment),
    Choice("payment", "cost.payment", "medicare", _payment),
    Choice("payment", "cost.payment", "sliding-fee", _payment),
)


@dataclass(frozen=True, slots=True)
class SubList(Generic[P]):
    """The programs of a place that state a choice, by index, in the order of the place.

    ``silent`` counts programs of the place that may fit too, because they do not say. ``path`` never
    is that of a city.
    """

    place: P
    choice: Choice
    path: str
    programs: list[int]
    everything: int
    silent: int


class Choices:
    """For each choice the programs that state it, and those that leave it open."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._fits: dict[str, set[int]] = {choice.code: set() for choice in CHOICES}
        self._open: dict[str, set[int]] = {choice.code: set() for choice in CHOICES}
        self._of_states: dict[str, tuple[SubList[StatePlace], ...]] = {}
        self._of_cities: dict[str, tuple[SubList[CityPlace], ...]] = {}
        for index, program in enumerate(catalogue.programs):
            for choice in CHOICES:
                codes = choice.stated(program)
                if codes and choice.code in codes:
                    self._fits[choice.code].add(index)
                elif choice.code in (getattr(program.not_offered, choice.field, None) or ()):
                    continue
                elif codes is None or choice.field in (program.incomplete or ()):
                    self._open[choice.code].add(index)

    def fitting(self, code: str, indexes: Iterable[int]) -> list[int]:
        """Those of ``indexes`` that state ``code``, in the same order."""
        fits = self._fits[code]
        return [index for index in indexes if index in fits]

    def count(self, code: str, indexes: Iterable[int]) -> int:
        """How many of ``indexes`` state ``code``."""
        return len(self.fitting(code, indexes))

    def of_state(self, state: StatePlace) -> tuple[SubList[StatePlace], ...]:
        """The sub-lists of a state; a city called "Iop" keeps its address and the list yields."""
        found = self._of_states.get(state.code)
        if found is None:
            taken = {city.slug for city in state.cities}
            found = self._of_states[state.code] = tuple(self._of(state, taken))
        return found

    def of_city(self, city: CityPlace) -> tuple[SubList[CityPlace], ...]:
        """The sub-lists of a city's own programs."""
        found = self._of_cities.get(city.path)
        if found is None:
            found = self._of_cities[city.path] = tuple(self._of(city, set()))
        return found

    def _of(self, place: P, taken: set[str]) -> Iterator[SubList[P]]:
        indexes = place.programs
        for choice in CHOICES if len(indexes) > LEAST else ():
            programs = self.fitting(choice.code, indexes)
            if not LEAST <= len(programs) < len(indexes):
                continue
            silent = sum(index in self._open[choice.code] for index in indexes)
            path = f"{place.path}{_free(choice.code, taken)}/"
            yield SubList(place, choice, path, programs, len(indexes), silent)


def _free(slug: str, taken: set[str]) -> str:
    while slug in taken:
        slug = f"{slug}-programs"
    return slug
