"""An attribution in token positions of its sentence, before it becomes a claim."""

from dataclasses import dataclass

from testimonia.extract import lexicon as lx
from testimonia.extract.cues import Cue
from testimonia.extract.phrases import is_name_or_noun
from testimonia.extract.quotations import Quotation
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
    counts: bool = False  # an attribution only if a figure stands in its content
    carries: bool = False  # without a source of its own it has that of the sentences before
    clause: Span | None = None  # of a summary, in some languages: the whole of it is told, verb and all
    silent: bool = False  # no claim of its own: it passes on what another attribution of the sentence reports
    doubtful: Span | None = None  # what stands in its source's place and can be none

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


def is_title(v: View, quotation: Quotation) -> bool:
    """A name in quotation marks: capitalised behind a noun, as newspapers, ships and programmes are named."""
    first = quotation.first
    if quotation.statement or first == 0 or first + 1 >= len(v):
        return False
    before, inner = v.tokens[first - 1], v.tokens[first + 1].text
    if not inner[:1].isupper():
        return False
    definite = before.tag == "DET" and bool(v.bits[first - 1] & lx.RELATIVE) or bool(v.bits[first - 1] & lx.BEFORE)
    name = is_name_or_noun(v, first - 1) and before.tag != "ADJ"
    return name or definite or quotation.words <= 2 and v.tokens[first + 1].tag == "PROPN"


def led_by_words(v: View, i: int) -> tuple[int, ...] | None:
    """The positions of words such as `mit den Worten` that end right before `i`, a colon in between or none."""
    stop = i - 1 if i and v.words[i - 1] == ":" else i
    hits = (v.lexicon.stance.quoted_as.at(v.words, k, stop) for k in range(max(0, stop - 4), stop))
    return next((hit[0] for hit in hits if hit is not None and hit[0][-1] == stop - 1), None)
