"""What a matched frame says: one small function a kind of frame."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from testimonia.extract.times.said import Relation, Said, length_value

Filled = Mapping[str, Any]  # slot -> what fills it
_SHIFTS = {"last": -1.0, "this": 0.0, "next": 1.0}


def _weekday(filled: Filled) -> Said:
    if "weekday_part" in filled:
        number, part = filled["weekday_part"]
        return Said("weekday", weekday=number, part=part)
    return Said("weekday", weekday=filled["weekday"], part=filled.get("daypart", ""))


def _relative(filled: Filled) -> Said:
    if "relative_part" in filled:
        days, _, part = filled["relative_part"].partition(" ")
        return Said("relative", count=float(days), part=part)
    return Said("relative", count=float(filled["relative"]), part=filled.get("daypart", ""))


def _named(filled: Filled, relation: Relation) -> Said | None:
    """Last, this, next or the same week, Monday, May, summer, evening."""
    if "weekday" in filled or "weekday_part" in filled:
        return replace(_weekday(filled), relation=relation)
    if "month" in filled:
        return Said("month", month=filled["month"], relation=relation)
    if "season" in filled:
        return Said("season", index=filled["season"], relation=relation)
    if "holiday" in filled:
        return Said("holiday", value=filled["holiday"], relation=relation)
    if "unit" in filled:
        if filled["unit"] == "day" and relation == "this":
            relation = "same"  # this day: the one spoken of
        return Said("unit", unit=filled["unit"], count=_SHIFTS.get(relation), relation=relation)
    if "daypart" in filled:
        if relation == "same":
            return Said("unit", unit="day", relation="same", part=filled["daypart"])
        return Said("relative", count=_SHIFTS[relation], part=filled["daypart"])
    if "relative_year" in filled:
        return Said("unit", unit="year", count=float(filled["relative_year"]))
    return Said("unit", unit="day", relation="same") if relation == "same" else None


def _counted(filled: Filled) -> tuple[str, float | None, bool]:
    """Unit, count (1 where none is said, None where vague), and whether it is only about so many."""
    if "units" in filled:
        return filled["units"], None, False
    count, about = filled.get("n", (1.0, False))
    return filled.get("unit", "day"), count, about


def _shift(filled: Filled, relation: Relation) -> Said:
    unit, count, about = _counted(filled)
    return Said("shift", unit=unit, count=count, relation=relation, approximate=about)


def _stretch(filled: Filled, relation: Relation) -> Said:
    unit, count, about = _counted(filled)
    count = count if "n" in filled else None
    return Said("stretch", unit=unit, count=count, relation=relation, approximate=about)


def _opening(filled: Filled) -> Said | None:
    unit, count, _ = _counted(filled)
    return Said("opening", unit=unit, count=count) if count and unit in ("week", "month", "quarter") else None


def _length(filled: Filled) -> Said:
    if "length" in filled:
        return Said("length", value=filled["length"])
    unit, count, about = _counted(filled)
    return Said("length", unit=unit, count=count, value=length_value(unit, count), approximate=about)


def _set(filled: Filled) -> Said | None:
    if "set" in filled:
        return Said("set", value=filled["set"])
    if "weekday" in filled or "weekday_part" in filled:
        day = _weekday(filled)
        return Said("set", value=f"XXXX-WXX-{(day.weekday or 0) + 1}" + (f"T{day.part}" if day.part else ""))
    if "daypart" in filled:
        return Said("set", value=f"PT1{filled['daypart']}")
    if "season" in filled:
        return Said("set", value="P1Y")
    unit, count, _ = _counted(filled)
    return Said("set", unit=unit, count=count, value=length_value(unit, count))


def _part_of_year(what: str) -> Callable[[Filled], Said | None]:
    def mean(filled: Filled) -> Said | None:
        number, most = filled.get("ord", filled.get("quarter_word", 0)), 4 if what == "quarter" else 2
        number = most if number == -1 else number
        if not 1 <= number <= most:
            return None
        return Said("quarter", index=number) if what == "quarter" else Said("half", index=number)

    return mean


def _century(filled: Filled) -> Said | None:
    number = filled.get("ord", 0)
    return Said("century", index=(number - 1) * 100) if 1 <= number <= 21 else None


def plural_said(op: str, unit: str) -> Said:
    """The last days, the coming weeks: a stretch of no said length; these days: now."""
    if op == "this":
        return Said("present", value="PRESENT_REF")
    return Said("stretch", unit=unit, relation="last" if op == "last" else "next")


def _decade(filled: Filled) -> Said | None:
    first = filled.get("decade", filled.get("year", 1))
    return Said("decade", index=first) if first % 10 == 0 else None


MEANINGS: dict[str, Callable[[Filled], Said | None]] = {
    "weekday": _weekday,
    "relative": _relative,
    "relative_month": lambda filled: Said("unit", unit="month", count=float(filled["relative_month"])),
    "relative_year": lambda filled: Said("unit", unit="year", count=float(filled["relative_year"])),
    "season": lambda filled: Said("season", index=filled["season"]),
    "decade": _decade,
    "holiday": lambda filled: Said("holiday", value=filled["holiday"]),
    "daypart": lambda filled: Said("daypart", part=filled["daypart"]),
    "last": lambda filled: _named(filled, "last"),
    "next": lambda filled: _named(filled, "next"),
    "this": lambda filled: _named(filled, "this"),
    "same": lambda filled: _named(filled, "same"),
    "weekend": lambda filled: Said("unit", unit="weekend"),
    "ago": lambda filled: _shift(filled, "ago"),
    "ahead": lambda filled: _shift(filled, "ahead"),
    "perhaps_ahead": lambda filled: _shift(filled, "perhaps"),
    "earlier": lambda filled: _shift(filled, "earlier"),
    "later": lambda filled: _shift(filled, "later"),
    "past_stretch": lambda filled: _stretch(filled, "last"),
    "coming_stretch": lambda filled: _stretch(filled, "next"),
    "opening": _opening,
    "length": _length,
    "set": _set,
    "quarter": _part_of_year("quarter"),
    "half": _part_of_year("half"),
    "half_with_year": _part_of_year("half"),
    "century": _century,
    "present": lambda filled: Said("present", value="PRESENT_REF"),
    "past": lambda filled: Said("past", value="PAST_REF"),
    "coming": lambda filled: Said("coming", value="FUTURE_REF"),
}
