"""Places what is said in time: against the day of the document, or the day mentioned last."""

from dataclasses import dataclass, replace

from testimonia.extract.times import calendar as cal
from testimonia.extract.times.said import Said, length_value
from testimonia.model import Interval

OPEN = Interval(None, None)
_NEAR = 45  # days ahead in which a day without a year is rather this year's than last year's
_NEAR_MONTH = 62  # the same for a month, from the first of this one
RANK = {"day": 0, "weekend": 1, "week": 1, "month": 2, "season": 3, "quarter": 3, "half": 4, "year": 5, "decade": 6,
        "century": 7}  # fmt: skip
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an expression lies. `value` is its TIMEX3 value; `kind` says what it is where no word before it does."""

    interval: Interval
    value: str
    kind: str = "point"
    exact: bool = False  # it names its own year


@dataclass(slots=True)
class Context:
    """What earlier words of the document tell."""

    day: cal.Day | None  # the day of the document
    mentioned: cal.Day | None = None  # first day of what was named last
    precision: str = "day"  # of that
    year: int | None = None  # the year named last
    future: bool = False  # of the sentence at hand
    past: bool = False


def _point(span: cal.Span, precision: str, value: str, *, exact: bool = False) -> Placed:
    return Placed(span.interval(precision), value, "point", exact)


def _on(day: cal.Day, part: str = "", *, exact: bool = False) -> Placed:
    value = day.isoformat() + (f"T{part}" if part else "")
    return _point(cal.Span(day, day), "day", value, exact=exact)


def _unknown(value: str, precision: str) -> Placed:
    return Placed(Interval(None, None, precision), value)


def unit_value(unit: str, day: cal.Day) -> str:
    """The TIMEX3 value of the week, month ... that holds a day."""
    if unit == "week":
        return cal.iso_week(day)
    if unit == "weekend":
        return cal.iso_week(day) + "-WE"
    if unit == "month":
        return f"{day.year:04d}-{day.month:02d}"
    if unit == "quarter":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "half":
        return f"{day.year:04d}-H{(day.month + 5) // 6}"
    if unit in ("year", "decade", "century"):
        return f"{day.year:04d}"[: {"year": 4, "decade": 3, "century": 2}[unit]]
    return day.isoformat()


def _unit_at(unit: str, day: cal.Day) -> Placed:
    precision = unit if unit not in ("hour", "minute", "second") else "day"
    return _point(cal.span_of(precision, day), precision, unit_value(precision, day))


def _own_year(said: Said, context: Context) -> int | None:
    """The year that the words give: named, counted from the document's, or the one mentioned."""
    if said.year is not None:
        return said.year
    if said.same_year:
        return context.year
    if said.year_shift is not None and context.day:
        return context.day.year + said.year_shift
    return None


def _years(context: Context) -> tuple[int, int, int] | None:
    return (context.day.year - 1, context.day.year, context.day.year + 1) if context.day else None


def _choose(said: Said, context: Context, starts: list[cal.Day], near: int) -> cal.Day | None:
    """Of the same day or month in three years the one meant: the latest begun, or the next where words say so."""
    day = context.day
    if day is None or not starts:
        return None
    begun = [start for start in starts if start <= day]
    ahead = [start for start in starts if start > day]
    if said.relation == "last":
        begun = [start for start in begun if start != day] or begun
        return begun[-1] if begun else None
    if said.relation == "next":
        return ahead[0] if ahead else None
    if context.future and not context.past:
        options = [start for start in begun if start == day] + ahead
        return options[0] if options else None
    if ahead and (ahead[0] - day).days <= near:
        return ahead[0]
    return begun[-1] if begun else ahead[0]


def _date(said: Said, context: Context) -> Placed:
    year = _own_year(said, context)
    if said.month is None:
        if year is None:
            return _unknown("XXXX", "year")
        span = cal.year_span(year)
        if said.count:
            span = cal.Span(span.first, cal.year_span(year + 1).last)
        return _point(span, "year", f"{year:04d}", exact=said.year is not None)
    if said.day is None:
        return _month(said, context)
    if year is not None:
        day = cal.make_day(year, said.month, said.day)
        if day:
            return _on(day, exact=said.year is not None)
    if years := _years(context):
        days = [d for y in years if (d := cal.make_day(y, said.month, said.day))]
        if found := _choose(said, context, days, _NEAR):
            return _on(found)
    return _unknown(f"XXXX-{said.month:02d}-{said.day:02d}", "day")


def _month(said: Said, context: Context) -> Placed:
    month = said.month or 1
    year = _own_year(said, context)
    if year is None and context.day:
        here = context.day.replace(day=1)
        if said.relation == "this":
            year = here.year
        else:
            starts = [cal.Day(y, month, 1) for y in _years(context) or ()]
            found = _choose(said, replace(context, day=here), starts, -1 if context.past else _NEAR_MONTH)
            year = found.year if found else None
    if year is None:
        return _unknown(f"XXXX-{month:02d}", "month")
    span = cal.months_span(year * 12 + month - 1, 1)
    if said.weekday is not None and said.index:
        day = cal.nth_weekday(span, said.weekday, said.index)
        return _on(day, exact=said.year is not None) if day else _unknown(f"{year:04d}-{month:02d}", "day")
    return _point(span, "month", f"{year:04d}-{month:02d}", exact=said.year is not None)


def _season(said: Said, context: Context) -> Placed:
    year = _own_year(said, context)
    name = _SEASONS.get(said.index, "SU")
    if year is None and context.day:
        starts = [cal.Day(y, said.index, 1) for y in _years(context) or ()]
        if said.relation == "this":
            running = [s for s in starts if s <= context.day <= cal.months_span(s.year * 12 + s.month - 1, 3).last]
            ahead = cal.Day(context.day.year, said.index, 1) > context.day
            year = running[0].year if running else context.day.year - (ahead and context.past and not context.future)
        else:
            found = _choose(said, context, starts, -1)
            if said.relation == "last" and found and (context.day - found).days < 90 and len(starts) > 1:
                found = cal.shift_day(found, "year", -1)
            year = found.year if found else None
        if year is not None and said.index == 12:
            span = cal.months_span(year * 12 + 11, 3)
            return _point(span, "season", f"{year:04d}-WI")
    if year is None:
        return _unknown(f"XXXX-{name}", "season")
    return _point(cal.season_span(year, said.index), "season", f"{year:04d}-{name}", exact=said.year is not None)


def _part_of_year(said: Said, context: Context) -> Placed:
    size = 3 if said.what == "quarter" else 6
    letter = "Q" if said.what == "quarter" else "H"
    year = _own_year(said, context)
    if year is None and context.day:
        starts = [cal.Day(y, (said.index - 1) * size + 1, 1) for y in _years(context) or ()]
        here = cal.Day(context.day.year, (context.day.month - 1) // size * size + 1, 1)
        # What is planned for the quarter that runs is planned for this one; one about to begin is rather meant.
        soon = any(0 < (start - context.day).days <= _NEAR for start in starts) and not context.past
        near = 31 * size if soon else -1
        found = _choose(said, replace(context, day=here), starts, near)
        year = found.year if found else None
    if year is None:
        return _unknown(f"XXXX-{letter}{said.index}", said.what)
    span = cal.months_span(year * 12 + (said.index - 1) * size, size)
    return _point(span, said.what, f"{year:04d}-{letter}{said.index}", exact=said.year is not None)


def _holiday(said: Said, context: Context) -> Placed:
    year = _own_year(said, context)
    if year is not None:
        day = cal.holiday(said.value, year)
        return _on(day, exact=said.year is not None) if day else _unknown("XXXX-XX-XX", "day")
    days = [d for y in _years(context) or () if (d := cal.holiday(said.value, y))]
    found = _choose(said, context, days, _NEAR)
    return _on(found) if found else _unknown("XXXX-XX-XX", "day")


def _weekday(said: Said, context: Context) -> Placed:
    number = said.weekday or 0
    if context.day is None:
        return _unknown(f"XXXX-WXX-{number + 1}", "day")
    if said.unit == "week":  # Tuesday last week
        monday = context.day.toordinal() - context.day.weekday()
        return _on(cal.clamp(monday + 7 * int(said.count or 0) + number), said.part)
    behind = (context.day.weekday() - number) % 7
    ahead = -behind % 7
    forward = said.relation == "next" or said.relation != "last" and context.future and not context.past
    forward = forward or said.relation == "this" and not context.past
    if said.relation == "next" and not ahead:
        ahead = 7
    if said.relation == "last" and not behind:
        behind = 7
    return _on(cal.clamp(context.day.toordinal() + (ahead if forward else -behind)), said.part)


def _unit(said: Said, context: Context) -> Placed:
    """The last, this, the next or the mentioned week, month, year."""
    unit = said.unit
    if said.relation == "same":
        if context.mentioned is None:
            return _unknown("PAST_REF", unit)
        placed = _unit_at(unit, context.mentioned)
        return replace(placed, value=placed.value + f"T{said.part}") if said.part else placed
    if context.day is None:
        return _unknown(f"XXXX-{unit}", unit)
    if unit == "weekend":
        monday = context.day.toordinal() - context.day.weekday()
        weekend = context.day.weekday() >= 5
        if said.count is None:
            steps = 0 if context.future and not context.past or weekend else -1
        else:
            steps = int(said.count) if said.count or weekend or not context.past else -1
            if steps == -1 and weekend and said.relation == "last":
                steps = -1
        return _unit_at(unit, cal.clamp(monday + 7 * steps))
    return _unit_at(unit, cal.shift_day(context.day, unit, int(said.count or 0)))


def _shift(said: Said, context: Context) -> Placed:
    """Three weeks ago, in two days, two days earlier."""
    value = length_value(said.unit, said.count)
    anaphoric = said.relation in ("earlier", "later")
    if anaphoric and context.mentioned and RANK.get(said.unit, 0) < RANK.get(context.precision, 0):
        return _unknown(value, said.unit)  # "two days later" than a month is no day
    day = (context.mentioned if anaphoric else None) or context.day
    back = said.relation in ("ago", "earlier")
    if day is None or said.relation == "perhaps" and not context.future:
        return _unknown(value, said.unit)  # "300 died in two years" looks at no future
    if said.count is None:
        iso = day.isoformat()
        return Placed(Interval(None, iso, said.unit) if back else Interval(iso, None, said.unit), value, "vague")
    count = -said.count if back else said.count
    if said.unit in ("hour", "minute", "second"):
        hours = count * {"hour": 1.0, "minute": 1 / 60, "second": 1 / 3600}[said.unit]
        edge = cal.clamp(day.toordinal() + int(hours // 24 if hours < 0 else -(-hours // 24)))
        return Placed(cal.Span(min(day, edge), max(day, edge)).interval("day"), value)
    unit = said.unit
    if unit in ("decade", "century"):
        unit, count = "year", count * (10 if unit == "decade" else 100)
    if count != int(count):  # a year and a half ago: to the month
        unit, count = {"year": ("month", count * 12), "month": ("day", count * 30), "week": ("day", count * 7)}.get(
            unit, (unit, count)
        )
    placed = _unit_at(unit, cal.shift_day(day, unit, round(count)))
    late = context.day is not None and (placed.interval.earliest or "") > context.day.isoformat()
    if anaphoric and late and not context.future:
        return _unknown(value, unit)  # told as past, so it hangs on another day than the one mentioned last
    return replace(placed, value=value)


def _stretch(said: Said, context: Context) -> Placed:
    """The past three weeks: from then until the day of the document."""
    value = length_value(said.unit, said.count)
    if context.day is None:
        return Placed(Interval(None, None, said.unit), value, "period")
    here = context.day.isoformat()
    if said.count is None or said.unit in ("hour", "minute", "second"):
        open_ = Interval(None, here, said.unit) if said.relation == "last" else Interval(here, None, said.unit)
        if said.count is not None:
            days = -(-said.count * {"hour": 1 / 24, "minute": 1 / 1440, "second": 1 / 86400}[said.unit] // 1)
            there = cal.clamp(context.day.toordinal() + int(days if said.relation == "next" else -days)).isoformat()
            open_ = Interval(min(here, there), max(here, there), "day")
        return Placed(open_, value, "period")
    unit, count = said.unit, said.count
    if count != int(count):
        unit, count = ("month", count * 12) if unit == "year" else ("day", count * 30)
    there = cal.shift_day(context.day, unit, round(-count if said.relation == "last" else count)).isoformat()
    return Placed(Interval(min(here, there), max(here, there), said.unit), value, "period")


def _opening(said: Said, context: Context) -> Placed:
    """The first nine months of a year."""
    year = _own_year(said, context)
    value = length_value(said.unit, said.count)
    if year is None or said.count is None:
        return Placed(OPEN, value, "period")
    first = cal.Day(min(max(year, 1), 9999), 1, 1)
    end = cal.shift_day(first, said.unit, min(int(said.count), 60))
    last = cal.clamp(end.toordinal() - 1)
    return Placed(cal.Span(first, max(first, last)).interval(said.unit), value, "period", said.year is not None)


def _long(said: Said, context: Context) -> Placed:
    """Decades and centuries: the 1990s, the sixties, the 19th century."""
    first = said.index
    if said.what == "century":
        return _point(
            cal.Span(cal.Day(max(first, 1), 1, 1), cal.Day(first + 99, 12, 31)), "century", f"{first // 100:02d}"
        )
    if first < 100:
        first += 2000 if first < 20 and context.day and context.day.year >= 2000 + first + 10 else 1900
    return _point(cal.Span(cal.Day(first, 1, 1), cal.Day(first + 9, 12, 31)), "decade", f"{first // 10}", exact=True)


def _relative(said: Said, context: Context) -> Placed:
    if context.day is None:
        return _unknown("XXXX-XX-XX", "day")
    return _on(cal.clamp(context.day.toordinal() + int(said.count or 0)), said.part)


def _within_day(said: Said, context: Context) -> Placed:
    """A clock time or a part of the day: on the day mentioned last, else the document's."""
    day = (context.mentioned if context.precision == "day" else None) or context.day
    rest = said.clock or said.part
    if day is None:
        return Placed(OPEN, f"XXXX-XX-XXT{rest}", "clock")
    return Placed(cal.Span(day, day).interval("day"), f"{day.isoformat()}T{rest}", "clock")


_PLACERS = {
    "date": _date, "month": _month, "season": _season, "quarter": _part_of_year, "half": _part_of_year,
    "holiday": _holiday, "weekday": _weekday, "unit": _unit, "shift": _shift, "stretch": _stretch, "opening": _opening,
    "decade": _long, "century": _long, "relative": _relative, "clock": _within_day, "daypart": _within_day,
}  # fmt: skip
_KINDS = {"length": "duration", "set": "set", "present": "present", "past": "past", "coming": "future"}


def place(said: Said, context: Context) -> Placed:
    """Where `said` lies. An end that the context does not tell is open; what it cannot place has no end at all."""
    placer = _PLACERS.get(said.what)
    if placer is None:
        return Placed(OPEN, said.value, _KINDS[said.what])
    return placer(said, context)
