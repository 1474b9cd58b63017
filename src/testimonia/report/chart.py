"""A chart of the answers to one question, one row an answer: left when it was told, right its interval of values.

Positions across are percentages, so that the chart fits any width while its lettering keeps its size.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ROW = 46  # height of one answer: a line of words above its interval
DAYS_FROM, DAYS_TO = 2.0, 24.0  # the part of the width that days take, in percent
FROM, TO = 33.0, 93.0  # the part that values take; beyond it an open end can still point outward
LOG_FROM = 100  # ratio of largest to smallest value from which a logarithmic scale is used (and said)


@dataclass(frozen=True, slots=True)
class Bar:
    """One answer, ready to draw. `colour` is a number of the palette; positions are percentages of the width."""

    claim: str
    label: str
    value: str
    y: int
    colour: int
    left: float
    right: float
    open_left: bool
    open_right: bool
    hedged: bool
    day: "Days | None" = None


@dataclass(frozen=True, slots=True)
class Days:
    """When an answer was told, as percentages of the width; an open end when only one bound is known."""

    left: float
    right: float
    open_left: bool
    open_right: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis; `at` in pixels from its start."""

    at: float
    label: str
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars and axes of one question, ready to be drawn; `height` in pixels."""

    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    height: int
    logarithmic: bool
    days: tuple[Tick, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """What a chart needs to know of an answer."""

    claim: str
    label: str
    value: str
    low: float | None
    high: float | None
    hedged: bool
    colour: int
    first: date | None = None  # the days in which it was told
    last: date | None = None


def draw(entries: list[Entry]) -> Chart | None:
    """The chart of `entries` in their order, or None where no entry has a bound."""
    shown = [e for e in entries if _bounds(e) and all(map(math.isfinite, _bounds(e)))]
    values = [value for entry in shown for value in _bounds(entry)]
    if not values:
        return None
    bottom, top = min([0.0, *values]), max(values)
    positive = [v for v in values if v > 0]
    logarithmic = bottom >= 0 and bool(positive) and max(positive) / min(positive) >= LOG_FROM
    smallest = min(positive, default=1.0)

    def place(value: float) -> float:
        if logarithmic:
            span = math.log10(top * 1.1) - math.log10(smallest / 1.5)
            share = 0.0 if value <= 0 else (math.log10(value) - math.log10(smallest / 1.5)) / span
        else:
            share = (value - bottom) / ((top - bottom) or 1.0)
        return round(FROM + (TO - FROM) * share, 2)

    days = [day for entry in shown for day in (entry.first, entry.last) if day is not None]
    whens = [_days(entry, min(days), max(days)) if days else None for entry in shown]
    bars = [_bar(entry, 20 + ROW * number, place, whens[number]) for number, entry in enumerate(shown)]
    marks = _decades(smallest, top) if logarithmic else _steps(bottom, top)
    ticks = tuple(Tick(place(m), f"{m:,.10g}") for m in marks)
    return Chart(tuple(bars), ticks, 20 + ROW * len(shown) + 26, logarithmic, _day_ticks(days))


def _days(entry: Entry, first: date, last: date) -> Days | None:
    if entry.first is None and entry.last is None:
        return None

    def place(day: date) -> float:
        share = (day - first).days / ((last - first).days or 1) if last > first else 0.5
        return round(DAYS_FROM + (DAYS_TO - DAYS_FROM) * share, 2)

    left = place(entry.first) if entry.first is not None else 0.6
    right = place(entry.last) if entry.last is not None else DAYS_TO + 2
    return Days(left, right, entry.first is None, entry.last is None)


def _day_ticks(days: list[date]) -> tuple[Tick, ...]:
    """The first and the last day of the chart."""
    if not days:
        return ()
    first, last = min(days), max(days)
    if first == last:
        return (Tick((DAYS_FROM + DAYS_TO) / 2, _short(first)),)
    # On a narrow screen there is room for day and month; where they are of one year, each row names it.
    years = first.year != last.year
    return Tick(DAYS_FROM, _short(first, years), "start"), Tick(DAYS_TO, _short(last, years), "end")


def _short(day: date, year: bool = True) -> str:
    return f"{day.day} {MONTHS[day.month - 1]}" + (f" {day.year % 100:02}" if year else "")


def _bounds(entry: Entry) -> tuple[float, ...]:
    return tuple(value for value in (entry.low, entry.high) if value is not None)


def _bar(entry: Entry, y: int, place: Callable[[float], float], day: Days | None) -> Bar:
    left = FROM - 3 if entry.low is None else place(entry.low)
    right = 99.2 if entry.high is None else place(entry.high)
    return Bar(entry.claim, entry.label, entry.value, y, entry.colour, left, right,
               entry.low is None, entry.high is None, entry.hedged, day)  # fmt: skip


def _steps(bottom: float, top: float) -> list[float]:
    """Round values from `bottom` to `top`, four to six of them."""
    span = (top - bottom) or 1.0
    size = 10 ** math.floor(math.log10(span / 4))
    step = next(size * f for f in (1, 2, 2.5, 5, 10) if span / (size * f) <= 5)
    first = math.ceil(bottom / step)
    return [n * step for n in range(first, math.floor(top / step + 1e-9) + 1)]


def _decades(smallest: float, top: float) -> list[float]:
    first, last = math.ceil(math.log10(smallest / 1.5)), math.floor(math.log10(top * 1.1))
    stride = max(1, (last - first + 1) // 6 + 1) if last - first > 6 else 1
    return [10.0**n for n in range(first, last + 1, stride)]
