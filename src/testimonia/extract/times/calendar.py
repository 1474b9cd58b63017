"""Calendar arithmetic: days, weeks, months and longer stretches as intervals, within the years 1 to 9999."""

import datetime
from dataclasses import dataclass

from testimonia.model import Interval

Day = datetime.date
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_FIRST, _LAST = Day(1, 1, 1), Day(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Span:
    """First and last day of a stretch, both inclusive."""

    first: Day
    last: Day

    def interval(self, precision: str) -> Interval:
        """The interval in ISO 8601 of these days."""
        return Interval(self.first.isoformat(), self.last.isoformat(), precision)


def clamp(ordinal: int) -> Day:
    """The day of an ordinal, kept inside the calendar."""
    return Day.fromordinal(min(max(ordinal, 1), _LAST.toordinal()))


def make_day(year: int, month: int, day: int) -> Day | None:
    """The day, or None where the calendar has none."""
    try:
        return Day(year, month, day)
    except (ValueError, OverflowError):
        return None


def month_start(index: int) -> Day:
    """The first day of a month counted from year 0."""
    index = min(max(index, 12), 9999 * 12 + 11)
    return Day(index // 12, index % 12 + 1, 1)


def months_span(index: int, count: int) -> Span:
    """`count` months from the month `index`, counted from year 0."""
    first = month_start(index)
    after = index + count
    last = _LAST if after > 9999 * 12 + 11 else clamp(month_start(after).toordinal() - 1)
    return Span(first, max(first, last))


def shift_day(day: Day, unit: str, count: int) -> Day:
    """`day` moved by whole units; the day of the month is cut to what the month has."""
    if unit in ("day", "week", "weekend"):
        return clamp(day.toordinal() + count * (1 if unit == "day" else 7))
    if unit not in MONTHS:
        return day
    start = month_start(day.year * 12 + day.month - 1 + count * MONTHS[unit])
    end = months_span(start.year * 12 + start.month - 1, 1).last
    return start.replace(day=min(day.day, end.day))


def span_of(unit: str, day: Day) -> Span:
    """The calendar unit that holds `day`: its week from Monday, its month, quarter, half, year, decade, century."""
    if unit == "week":
        first = clamp(day.toordinal() - day.weekday())
        return Span(first, clamp(first.toordinal() + 6))
    if unit == "weekend":
        saturday = clamp(day.toordinal() - day.weekday() + 5)
        return Span(saturday, clamp(saturday.toordinal() + 1))
    if unit == "month":
        return months_span(day.year * 12 + day.month - 1, 1)
    if unit in ("quarter", "half"):
        size = MONTHS[unit]
        return months_span(day.year * 12 + (day.month - 1) // size * size, size)
    if unit == "year":
        return year_span(day.year)
    if unit == "decade":
        return Span(Day(max(day.year // 10 * 10, 1), 1, 1), Day(day.year // 10 * 10 + 9, 12, 31))
    if unit == "century":
        return Span(Day(max(day.year // 100 * 100, 1), 1, 1), Day(day.year // 100 * 100 + 99, 12, 31))
    return Span(day, day)


def year_span(year: int) -> Span:
    """All days of a year, which is kept within 1 to 9999."""
    year = min(max(year, 1), 9999)
    return Span(Day(year, 1, 1), Day(year, 12, 31))


def nth_weekday(span: Span, weekday: int, number: int) -> Day | None:
    """The first (1) to fifth, or the last (-1), such weekday of a month; None where it has no fifth."""
    first = span.first.toordinal() + (weekday - span.first.weekday()) % 7
    days = [clamp(ordinal) for ordinal in range(first, span.last.toordinal() + 1, 7)]
    if number == -1:
        return days[-1]
    return days[number - 1] if 1 <= number <= len(days) else None


def season_span(year: int, month: int) -> Span:
    """Three months from `month`. "Winter 2014" may be the one that began or the one that ended then: it covers both."""
    if month == 12:
        return Span(Day(year, 1, 1), months_span(year * 12 + 12, 2).last)
    return months_span(year * 12 + month - 1, 3)


def easter(year: int) -> Day:
    """Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return Day(year, f // 31, f % 31 + 1)


def holiday(rule: str, year: int) -> Day | None:
    """The day of a holiday by its rule: `12-25`, `easter`, `easter+49`, `easter-2`."""
    if rule.startswith("easter"):
        return clamp(easter(year).toordinal() + int(rule[6:] or 0))
    month, _, day = rule.partition("-")
    return make_day(year, int(month), int(day))


def iso_week(day: Day) -> str:
    """The week of a day as ISO 8601 writes it: 2024-W05."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"
