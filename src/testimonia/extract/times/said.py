"""What a time expression says, before it is placed in time."""

from dataclasses import dataclass
from typing import Literal

What = Literal[
    "date", "relative", "unit", "weekday", "month", "season", "quarter", "half", "decade", "century", "holiday",
    "shift", "stretch", "opening", "length", "set", "present", "past", "coming", "clock", "daypart",
]  # fmt: skip
Relation = Literal["", "last", "next", "this", "same", "ago", "ahead", "perhaps", "earlier", "later"]

# TIMEX3 letters of the units (ISO 8601 durations; DE, CE and WE are TIMEX3's own)
LETTERS = {
    "second": "TS", "minute": "TM", "hour": "TH", "day": "D", "week": "W", "weekend": "WE", "month": "M",
    "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE", "half": "H",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Said:
    """The words' own content. `count` is None where it is vague; `year_shift` counts years from the anchor's."""

    what: What
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    unit: str = ""
    count: float | None = None
    index: int = 0  # season's month, number of a quarter or half, first year of a decade or century
    relation: Relation = ""
    year_shift: int | None = None
    same_year: bool = False
    edge: str = ""  # start, mid, end
    part: str = ""  # MO, AF, EV, NI
    clock: str = ""
    value: str = ""  # of sets and lengths
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """An expression at tokens `first` up to but not including `last`; its own words begin at `core`."""

    first: int
    last: int
    core: int
    said: Said


def length_value(unit: str, count: float | None) -> str:
    """The TIMEX3 value of a length: P3W, PT2H, PXY for some years."""
    letters = LETTERS.get(unit, "D")
    number = "X" if count is None else f"{count:g}"
    return f"PT{number}{letters[1]}" if letters[0] == "T" else f"P{number}{letters}"
