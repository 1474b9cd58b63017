"""Figures: a quantity as an interval, with what it counts, where and when."""

from dataclasses import dataclass
from typing import Literal

from testimonia.model.articles import Interval
from testimonia.model.spans import Span


@dataclass(frozen=True, slots=True)
class Population:
    """What is counted, verbatim, and the entity it belongs to."""

    quote: str
    start: int
    end: int
    owner: str | None = None  # the territory's code (KP) or a name, e.g. North Korean soldiers -> KP


@dataclass(frozen=True, slots=True)
class Place:
    """Where the figure holds, verbatim; `guessed` when only the surroundings hint at it."""

    name: str
    start: int
    end: int
    entity: str | None = None
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """The earlier value: "rose from 12 to 19"."""

    from_low: float | None
    from_high: float | None


@dataclass(frozen=True, slots=True)
class Figure:
    """Bounds are numbers, or None for an open end; `raw` the number, `anchor` with bound words and unit noun."""

    measure: tuple[str, ...]
    low: float | None
    high: float | None
    approximate: bool
    unit: str | None
    raw: str
    anchor: Span
    population: Population | None = None
    place: tuple[Place, ...] = ()
    as_of: Interval | None = None
    period: Interval | None = None
    aspect: Literal["actual", "planned", "expected"] = "actual"
    subset_of: str | None = None
    change: Change | None = None
    rules: tuple[str, ...] = ()
