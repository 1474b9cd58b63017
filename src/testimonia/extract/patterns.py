"""Matches the phrases of a pack in a sentence: fixed words, `a|b` for either word, `...` for a gap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
GAP = 8  # words that "..." may stand for


@dataclass(frozen=True, slots=True)
class Pattern(Generic[T]):
    """Slots in order, each with the number of words that may stand before it; `entry` is what the pack says of it."""

    slots: tuple[frozenset[str], ...]
    gaps: tuple[int, ...]
    entry: T

    def at(self, words: Sequence[str], i: int, stop: int) -> tuple[int, ...] | None:
        """Positions of its words when it begins at `i` and ends before `stop`, else None."""
        if i >= stop or words[i] not in self.slots[0]:
            return None
        found = [i]
        for slot, gap in zip(self.slots[1:], self.gaps[1:], strict=True):
            first = found[-1] + 1
            hit = next((k for k in range(first, min(first + gap + 1, stop)) if words[k] in slot), None)
            if hit is None:
                return None
            found.append(hit)
        return tuple(found)


def pattern(words: Iterable[str], entry: T, *, gap: int = 0) -> Pattern[T]:
    """The pattern of a phrase's words, with up to `gap` words between any two."""
    slots: list[frozenset[str]] = []
    gaps: list[int] = []
    wide = False
    for word in words:
        if word == "...":
            wide = True
            continue
        slots.append(frozenset(word.lower().split("|")))
        gaps.append(GAP if wide else gap)
        wide = False
    return Pattern(tuple(slots), tuple(gaps), entry)


@dataclass(frozen=True, slots=True)
class Patterns(Generic[T]):
    """Patterns by their first word, the longest first."""

    by_word: dict[str, tuple[Pattern[T], ...]]

    @staticmethod
    def of(patterns: "Iterable[Pattern[T]]") -> "Patterns[T]":
        """The patterns in order of look-up: by first word, the longest first."""
        table: dict[str, list[Pattern[T]]] = {}
        for one in sorted(patterns, key=lambda p: -len(p.slots)):
            for word in one.slots[0]:
                table.setdefault(word, []).append(one)
        return Patterns({word: tuple(found) for word, found in table.items()})

    def at(self, words: Sequence[str], i: int, stop: int) -> tuple[tuple[int, ...], T] | None:
        """The first pattern that begins at `i`: its positions and entry."""
        for one in self.by_word.get(words[i], ()) if i < min(stop, len(words)) else ():
            positions = one.at(words, i, stop)
            if positions is not None:
                return positions, one.entry
        return None


def phrases(texts: Iterable[str]) -> Patterns[str]:
    """Patterns of fixed phrases, each with its own text as entry."""
    return Patterns.of(pattern(text.split(), text) for text in texts)
