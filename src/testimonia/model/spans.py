"""Half-open spans, counted in Unicode code points of an article's cleaned text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A passage: ``text[start:end] == quote``."""

    start: int
    end: int
    quote: str

    def overlaps(self, other: "Span") -> bool:
        """True where the two spans share a character."""
        return self.start < other.end and other.start < self.end


def cut(text: str, start: int, end: int) -> Span:
    """The span of `text` from `start` to `end`, without surrounding white space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end, text[start:end])
