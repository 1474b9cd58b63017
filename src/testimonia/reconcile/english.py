"""English for units: which name a thing, and their plural."""

from functools import cache

from testimonia.packs.load import load_pack

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
PHYSICAL = frozenset({
    "mm", "cm", "m", "km", "m2", "km2", "m3", "ha", "g", "kg", "t", "l", "s", "min", "h", "W", "kW", "MW", "GW", "kWh",
    "MWh", "km/h", "m/s", "K", "Pa", "hPa", "Bq", "mSv", "dB", "Cel", "[degF]",
})  # fmt: skip
_OTHER = frozenset({"person", "percent", "percentage-point", "percentage point", "times", "case"})
_PLURALS = {"person": "people", "aircraft": "aircraft", "child": "children", "man": "men", "woman": "women"}


def noun_unit(unit: str | None) -> bool:
    """Whether a unit names a kind of thing in English, as "dwelling" does; "EUR", "km" and a foreign noun do not."""
    if not unit or unit in PHYSICAL or unit in _OTHER or " per " in unit:
        return False
    return unit in _things()


@cache
def _things() -> frozenset[str]:
    return frozenset(load_pack("en").measures.units)


def plural(noun: str) -> str:
    """The plural of a unit's name; of "X per Y" that of X."""
    head, per, rest = noun.partition(" per ")
    if head in PHYSICAL or (len(head) == 3 and head.isupper()):
        pass
    elif head in _PLURALS:
        head = _PLURALS[head]
    elif head.endswith("y") and head[-2:-1] not in "aeiou":
        head = head[:-1] + "ies"
    elif not head.endswith("s"):
        head += "s"
    return head + per + rest


def month_words(day: str, precision: str) -> str:
    """``2015-11-13`` as ``November 2015``; the year alone where no month is known."""
    year, month = day[:4], day[5:7]
    known = precision not in ("year", "season", "quarter") and month.isdecimal() and 1 <= int(month) <= 12
    return f"{MONTHS[int(month) - 1]} {year}" if known else year
