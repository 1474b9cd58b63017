"""Intervals of numbers and of days: how two of them lie to each other, and their words."""

from typing import Protocol

from testimonia.model import Interval

_ABOUT = 0.1  # "about 600" admits a tenth either way


class Bounded(Protocol):
    """What has a lowest and a highest value, None for an open end."""

    @property
    def low(self) -> float | None:
        """The lowest number, or None for an open end."""

    @property
    def high(self) -> float | None:
        """The highest number, or None for an open end."""

    @property
    def approximate(self) -> bool:
        """True where the text says about."""


def bounds(a: Bounded) -> tuple[float, float]:
    """The least and the greatest value that `a` allows; what is counted is not below zero unless `a` says so."""
    low = a.low if a.low is not None else min(0.0, a.high or 0.0)
    high = a.high if a.high is not None else float("inf")
    if a.approximate and a.low == a.high:
        return low - abs(low) * _ABOUT, high + abs(high) * _ABOUT
    return low, high


def same(a: Bounded, b: Bounded) -> bool:
    """Whether both say the same, hedges aside."""
    return (a.low, a.high) == (b.low, b.high)


def overlap(a: Bounded, b: Bounded) -> bool:
    """Whether some value fits both."""
    (low, high), (other_low, other_high) = bounds(a), bounds(b)
    return low <= other_high and other_low <= high


def covers(a: Bounded, b: Bounded) -> bool:
    """Whether every value that fits `b` fits `a`."""
    (low, high), (other_low, other_high) = bounds(a), bounds(b)
    return low <= other_low and other_high <= high


def before(a: Interval, b: Interval) -> bool:
    """Whether all days of `a` are surely earlier than those of `b`; an open end leaves it unsure."""
    end, start = a.latest, b.earliest
    return bool(end and start and end[:10] < start[:10])


def apart(a: Interval, b: Interval) -> bool:
    """Whether the intervals of days surely do not touch."""
    return before(a, b) or before(b, a)


def show(a: Bounded) -> str:
    """The interval in words: "at least 30", "2 to 9", "about 600", "none"."""
    low, high = a.low, a.high
    about = "about " if a.approximate and low == high else ""
    if low is None:
        return f"{'nearly' if a.approximate else 'up to'} {high:,.15g}" if high is not None else "an unknown number"
    if high is None:
        return f"at least {low:,.15g}"
    if low == high == 0:
        return "none"
    return f"{about}{low:,.15g}" if low == high else f"{low:,.15g} to {high:,.15g}"
