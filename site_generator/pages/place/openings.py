"""What a list of programs says about room: recent news, or that one has to ask."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from site_generator.catalogue.model.vocabulary import CAPACITY_STALE_DAYS
from site_generator.pages.context import PlaceRoom

if TYPE_CHECKING:
    from site_generator.catalogue.model import Program
    from site_generator.pages.labels import Labels
    from site_generator.pages.templates import Templates


class Room:
    """Makes the note after a program's levels. Built once for all lists."""

    def __init__(self, labels: Labels, templates: Templates, today: date) -> None:
        self._labels = labels
        self._text: dict[str, Any] = labels.words.section("place")
        self._news_after = today - timedelta(days=CAPACITY_STALE_DAYS)
        self._render = templates.renderer("components/place-room/place-room.html")

    def of(self, program: Program) -> Markup:
        """The note; nothing where the listing says nothing about room."""
        capacity = program.capacity
        if capacity is None:
            return Markup()
        if capacity.checked < self._news_after:
            return self._render(PlaceRoom(escape(self._text["room_ask"]), ""))
        text = escape(self._text["room_news"][capacity.status])
        until = capacity.checked + timedelta(days=CAPACITY_STALE_DAYS)
        shown = text.format(date=self._labels.day(capacity.checked))
        return self._render(PlaceRoom(shown, until.isoformat()))
