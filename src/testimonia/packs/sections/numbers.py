"""numbers.toml: number words, bounds, vague words, ranges, money, and what a number must not be read from."""

from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True)
class NumberExample:
    """A passage whose first figure has these bounds."""

    text: str
    low: float | None = None
    high: float | None = None
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Vague:
    """A vague quantity; `scales`: it may multiply a scale word; `weak`: it needs a concrete measure."""

    words: tuple[str, ...]
    low: float
    high: float | None = None
    scales: bool = False
    weak: bool = False
    example: NumberExample | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """Words that bound a number: `least`, `most`, `nearly`, `about`; `after` the number where it says so."""

    words: tuple[str, ...]
    kind: Literal["least", "most", "nearly", "about", "exact"]
    after: bool = False
    example: NumberExample | None = None


@dataclass(frozen=True, slots=True)
class NumbersSection:
    decimal: str = "."
    group: str = ","
    words: dict[str, int] = field(default_factory=dict)  # zero to ninety; `articles` are left out
    links: tuple[str, ...] = ()  # between unit and ten: en, und, og, "-"
    tens_first: bool = False
    glued: bool = False  # number words are written together
    scales: dict[str, float] = field(default_factory=dict)
    joiners: tuple[str, ...] = ()  # and, in "three hundred and four"
    multipliers: dict[str, float] = field(default_factory=dict)  # before a scale: half a, anderhalf
    articles: tuple[str, ...] = ()  # one before a scale, no figure elsewhere
    vague: tuple[Vague, ...] = ()
    bounds: tuple[Bound, ...] = ()
    range_open: tuple[str, ...] = ()
    range_and: tuple[str, ...] = ()
    range_to: tuple[str, ...] = ()
    change_from: tuple[str, ...] = ()
    change_to: tuple[str, ...] = ()
    change_words: tuple[str, ...] = ()
    zero: tuple[str, ...] = ()
    nobody: tuple[str, ...] = ()
    percent: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    currencies: dict[str, str] = field(default_factory=dict)
    fractions: dict[str, float] = field(default_factory=dict)  # phrase -> percent
    one_in: tuple[str, ...] = ()  # between the two numbers of "one in eight"
    definite: tuple[str, ...] = ()  # before a small number: known already, not reported
    skip_before: tuple[str, ...] = ()
    skip_after: tuple[str, ...] = ()
    durations: dict[str, str] = field(default_factory=dict)
    duration_cues: tuple[str, ...] = ()
    physical: dict[str, str] = field(default_factory=dict)  # word -> UCUM-like code
    partitives: tuple[str, ...] = ()  # of them
    linking: tuple[str, ...] = ()  # of, before the noun: dozens of people
    stops: tuple[str, ...] = ()  # closed-class words, which end a noun phrase
    adjective_endings: tuple[str, ...] = ()
