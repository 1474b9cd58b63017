"""Cleaning of characters and lines, with an offset map from the cleaned text back to the raw one."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from testimonia.model import Issue

MAX_CHARS = 2_000_000
_INVISIBLE = "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_ODD = re.compile(rf"\r\n?|[\x0b\x0c\x85\u2028\u2029]|[{_INVISIBLE}]+|[\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Where kept pieces begin in the cleaned and in the raw text; both ascend."""

    clean: tuple[int, ...] = (0,)
    raw: tuple[int, ...] = (0,)

    def to_raw(self, offset: int) -> int:
        """The raw offset of the character at `offset` of the cleaned text."""
        piece = max(bisect_right(self.clean, offset) - 1, 0)
        return self.raw[piece] + offset - self.clean[piece]

    def span_to_raw(self, start: int, end: int) -> tuple[int, int]:
        """The raw span of the cleaned text's `start` to `end`."""
        return self.to_raw(start), (self.to_raw(end - 1) + 1 if end > start else self.to_raw(start))


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Text, the map to the text it came from, and what was odd."""

    text: str
    offsets: OffsetMap
    issues: tuple[Issue, ...] = ()


class Pieces:
    """Collects kept pieces of a text and their places."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._clean: list[int] = []
        self._raw: list[int] = []
        self._length = 0

    def add(self, part: str, raw: int) -> None:
        """Keeps `part`, which begins (or stands for what begins) at `raw`."""
        if part:
            self._parts.append(part)
            self._clean.append(self._length)
            self._raw.append(raw)
            self._length += len(part)

    def join(self) -> tuple[str, OffsetMap]:
        """The kept text and its map."""
        return "".join(self._parts), OffsetMap(tuple(self._clean) or (0,), tuple(self._raw) or (0,))


def normalise(text: str, name: str) -> Cleaned:
    """`text` with one kind of line break and no invisible characters. Every letter and mark stays as it is."""
    issues: list[Issue] = []
    if len(text) > MAX_CHARS:
        reason = f"The text has {len(text):,} characters; the first {MAX_CHARS:,} are read. Split it to read the rest."
        issues.append(Issue("text", "truncated-input", reason, name, start=MAX_CHARS, end=len(text)))
        text = text[:MAX_CHARS]
    pieces, at, invisible, broken = Pieces(), 0, 0, 0
    for match in _ODD.finditer(text):
        start, end = match.span()
        pieces.add(text[at:start], at)
        first = text[start]
        if first in "\r\x0b\x0c\x85\u2028\u2029":
            pieces.add("\n", start)
        elif "\ud800" <= first <= "\udfff":
            pieces.add("\ufffd" * (end - start), start)
            broken += end - start
        elif first not in "\ufeff\u00ad" or start:
            invisible += first != "\u00ad"
        at = end
    pieces.add(text[at:], at)
    if invisible:
        reason = f"Control or direction characters were left out in {invisible} places."
        issues.append(Issue("text", "invisible-characters", reason, name))
    if broken:
        reason = f"{broken} code points are halves of a pair and no characters; they were replaced."
        issues.append(Issue("text", "broken-characters", reason, name))
    if text.count("\ufffd") > max(20, len(text) // 50):
        issues.append(Issue("text", "unreadable", "Much of the text is undecodable: binary or a wrong encoding.", name))
    clean, offsets = pieces.join()
    return Cleaned(clean, offsets, tuple(issues))
