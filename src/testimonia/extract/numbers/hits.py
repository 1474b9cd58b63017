"""What the number reader returns: a bare number, a number with its bounds, a unit."""

from dataclasses import dataclass


def scale_by(value: float, factor: float) -> float:
    """The product without the last digits of binary arithmetic: 4.1 million is 4100000."""
    return float(f"{value * factor:.15g}")


@dataclass(frozen=True, slots=True)
class Number:
    """A bare number that ends before token `end`; `scale` is its last scale word's factor, 1 without one."""

    end: int
    value: float
    kind: str  # exact (words), digits, fraction
    scale: float = 1.0
    approximate: bool = False
    unit: str | None = None  # glued to the digits: 10km, $5
    upper: float | None = None  # two numbers in one word, as Russian has them for "two or three"
    lone: bool = False  # an article: one, if nothing stands beside it

    @property
    def scaled(self) -> bool:
        """True where a scale was part of the number: three million."""
        return self.scale > 1


@dataclass(frozen=True, slots=True)
class NumberHit:
    """A number from token `first` up to `last`; `core` is where it begins without bound words.

    `kind`: `exact` (words), `digits`, `vague`, `weak` (vague, and no figure without a concrete measure), `zero`,
    `share` (a fraction as a percentage), `fraction` (a bare ratio, 2/10, or a part of a unit, half an hour).
    """

    first: int
    core: int
    last: int
    low: float | None
    high: float | None
    approximate: bool = False
    kind: str = "exact"
    bound: bool = False  # has bound words, or is a range
    scaled: bool = False
    unit: str | None = None  # read before the number or glued to it
    range: bool = False
    tail: int = 0  # where a smaller unit that was added ends: 2 years and 3 months
    scale: float = 1.0  # the factor of its last scale word
    open_at: int | None = None  # a range that opens with a word (from 12 to 19): where its second number begins


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit that ends before token `end`: its code, and what it measures."""

    end: int
    code: str
    kind: str  # percent, money, physical, duration
    share: float = 1.0  # of the unit that `code` names: a cent is 0.01; numbers that the reader finds hold it already
