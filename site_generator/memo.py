"""Keeps what a method has once answered, for as long as its object lives."""

from __future__ import annotations

from functools import cache
from types import MethodType
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    Method = TypeVar("Method", bound=Callable[..., Any])


class _Kept:
    """``functools.cache`` for each object, made when it is first asked, as ``cached_property`` is."""

    def __init__(self, method: Callable[..., Any]) -> None:
        self.method = method
        self.__doc__ = method.__doc__

    def __get__(self, one: object, owner: type) -> Any:
        if one is None:
            return self.method
        kept = one.__dict__[self.method.__name__] = cache(MethodType(self.method, one))
        return kept


def kept(method: Method) -> Method:
    """A method that is asked once for each set of arguments, which are positional and hashable."""
    return cast("Method", _Kept(method))
