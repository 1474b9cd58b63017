"""An attribution in token positions of its sentence, before it becomes a claim."""

from dataclasses import dataclass

from testimonia.extract.cues import Cue
from testimonia.extract.view import View
from testimonia.model.claims import Mode

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """Half-open token positions. `source` None: to be carried over, or none."""

    cue: Cue | None
    source: Span | None
    content: tuple[Span, ...]
    mode: Mode
    rule: str
    marked: str | None = None
    extends: bool = False  # the content goes on in the next sentence (a colon at the end)
    refers_back: bool = False  # the content is the sentence before
    carries: bool = False  # without a source of its own it has that of the sentences before

    def first(self) -> int:
        """Where it begins, to keep attributions in text order."""
        return min([a for a, _ in self.content] + ([self.cue.at] if self.cue is not None else []))

    def last(self) -> int:
        """Where its content, cue and source end."""
        ends = [b for _, b in self.content] + [p + 1 for p in (self.cue.parts if self.cue is not None else ())]
        return max(ends + ([self.source[1]] if self.source is not None else []))


def mode_of(v: View, content: Span, *, verbatim: bool = False) -> Mode:
    """`direct` where the content begins and ends in quoted speech, `mixed` where some words are quoted."""
    if verbatim or v.opaque(content[0]) and v.opaque(content[1] - 1):
        return "direct"
    return "mixed" if any(v.inside[i] >= 0 for i in range(*content)) else "indirect"
