"""What people read for codes, dates, times, numbers and phones: escaped once, kept for all pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from site_generator.catalogue.model.vocabulary import DAYS
from site_generator.catalogue.phones import normal_phone
from site_generator.memo import kept

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from site_generator.catalogue.model import SelfPay, Span, Track
    from site_generator.declared.vocabulary import Term
    from site_generator.wording import Words

_NAMED = {"00:00", "12:00", "24:00"}
"""Times of day that are said as a word."""


def joined(items: Iterable[Markup]) -> Markup:
    """An inline list; the style sheet sets the dots between its items."""
    return Markup('<ul class="mg-inline"><li>' + "</li><li>".join(items) + "</li></ul>")  # noqa: S704


def written(texts: Iterable[str]) -> Markup:
    """An inline list of what an editor wrote."""
    return joined([escape(text) for text in texts])


def phone_link(phone: str) -> str:
    """The ``tel:`` address of a phone number, with its extension."""
    known = normal_phone(phone)
    return known.tel if known else ""


def number(value: float) -> str:
    """A number without needless zeros: 9, 2.5."""
    return str(int(value)) if value == int(value) else f"{value:.2f}".rstrip("0")


class Listing:
    """The labels of one vocabulary; a combination of codes is put together once."""

    def __init__(self, terms: Mapping[str, Term], *, short: bool = False) -> None:
        self.of = {
            code: escape(term.short if short else term.label) for code, term in terms.items()
        }

    def __call__(self, codes: tuple[str, ...]) -> Markup:
        """An inline list of the labels of ``codes``."""
        return self._joined(codes)

    @kept
    def _joined(self, codes: tuple[str, ...]) -> Markup:
        return joined([self.of[code] for code in codes])


class Labels:
    """Dates, times and amounts in the words of one language."""

    def __init__(self, words: Words) -> None:
        self.words = words
        table = words.section("program")
        self._clock = table["clock"]
        self._months = words.section("site.months")
        self._day: str = words.section("site.date")
        self._month: str = table["month_and_year"]
        self._range: str = table["range"]["span"]
        self._amounts = {
            name: table[f"{name}_amount"] for name in ("hours", "weeks", "people", "days")
        }
        self._price = table["price_per"]
        self._days = {code: term.short for code, term in DAYS.said(words).items()}

    @kept
    def day(self, day: date) -> Markup:
        """A ``<time>`` to which a script adds how long ago it was."""
        shown = self._day.format(day=day.day, month=self._months[day.month - 1], year=day.year)
        return Markup('<time datetime="{}" data-age>{}</time>').format(day.isoformat(), shown)

    def month(self, day: date) -> Markup:
        """A ``<time>`` that names month and year."""
        shown = self._month.format(month=self._months[day.month - 1], year=day.year)
        return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), shown)

    def span(self, span: Span) -> str:
        """One number, or "8 to 12"."""
        if span.least == span.most:
            return number(span.least)
        return self._range.format(least=number(span.least), most=number(span.most))

    def amount(self, unit: str, span: Span) -> Markup:
        """A span with its unit (hours a week, weeks, people or days) in the right number."""
        count = span.least if span.least == span.most else None
        text = self.words.form(self._amounts[unit], count)
        return escape(text.format(**{unit: self.span(span)}))

    def price(self, price: SelfPay) -> Markup:
        """Dollars and what they pay for; cents only where there are some."""
        dollars = f"{price.amount:,.2f}".removesuffix(".00")
        return escape(self._price[price.per].format(amount=dollars))

    @kept
    def time(self, starts: str, ends: str) -> str:
        """Two times of day as people say them: 5:30 to 8:30 pm."""
        first, last = starts.zfill(5), ends.zfill(5)
        same_half = (first < "12:00") == (last < "12:00")
        bare = same_half and not _NAMED & {first, last}
        shown = self._bare(first) if bare else self._oclock(first)
        return str(self._clock["span"].format(starts=shown, ends=self._oclock(last)))

    def _bare(self, clock: str) -> str:
        hour, minute = clock.split(":")
        return f"{(int(hour) - 1) % 12 + 1}:{minute}"

    def _oclock(self, clock: str) -> str:
        if clock in _NAMED:
            return str(self._clock["noon" if clock == "12:00" else "midnight"])
        half = "am" if clock < "12:00" else "pm"
        return str(self._clock[half].format(time=self._bare(clock)))

    def days(self, codes: tuple[str, ...]) -> str:
        """Weekdays in short: Mon Tue Thu."""
        return " ".join([self._days[code] for code in codes])

    @kept
    def track(self, track: Track) -> Markup:
        """Days and time of one timetable in one line."""
        text = self._clock["days_and_time"].format(
            days=self.days(track.days), time=self.time(track.starts, track.ends)
        )
        return escape(text)
