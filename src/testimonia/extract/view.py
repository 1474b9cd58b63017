"""A sentence as the attribution rules see it: words, opaque quotations, segments between marks."""

from bisect import bisect_right
from dataclasses import dataclass, field

from testimonia.extract.lexicon import Lexicon
from testimonia.model import Document, Sentence, Token

OPEN = frozenset('“„«»"”‘‚') | {"''", "``"}
CLOSE: dict[str, str] = {
    "“": "”",
    "„": '“”"„',
    "«": "»",
    "»": "«",
    '"': '"“”',
    "”": "”",
    "``": "''",
    "''": "''",
    "‘": "’",
    "‚": "‘’",
}
BREAKS = frozenset(",;:–—-()")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Token positions of a quotation with its marks; `statement` tells speech from a title or scare quote."""

    first: int
    last: int
    statement: bool


@dataclass(slots=True)
class View:
    """One sentence; positions are relative to its first token."""

    document: Document
    sentence: Sentence
    lexicon: Lexicon
    tokens: tuple[Token, ...]
    words: list[str]
    quotations: list[Quotation] = field(default_factory=list)
    inside: list[int] = field(default_factory=list)  # index of the quotation a token is in, or -1

    def __len__(self) -> int:
        return len(self.tokens)

    def is_break(self, i: int) -> bool:
        return self.inside[i] < 0 and self.words[i] in BREAKS

    def opaque(self, i: int) -> bool:
        """True inside a quotation that is speech."""
        return self.inside[i] >= 0 and self.quotations[self.inside[i]].statement

    def segment(self, i: int) -> tuple[int, int]:
        """The stretch around `i` between breaks, half-open."""
        a, b = i, i + 1
        while a > 0 and not self.is_break(a - 1):
            a -= 1
        while b < len(self) and not self.is_break(b):
            b += 1
        return a, b

    def position(self, offset: int) -> int:
        """Position of the token at a place of the text."""
        return bisect_right(self.tokens, offset, key=lambda token: token.start) - 1

    def end(self) -> int:
        """Position after the last word: the sentence's final mark is left out."""
        n = len(self)
        while n and self.words[n - 1] in {".", "!", "?", "…"} and self.inside[n - 1] < 0:
            n -= 1
        return n


def view(document: Document, sentence: Sentence, lexicon: Lexicon) -> View:
    tokens = document.tokens[sentence.first : sentence.last]
    found = View(document, sentence, lexicon, tokens, [t.text.lower() for t in tokens])
    _match_quotations(found)
    return found


def _match_quotations(v: View) -> None:
    n = len(v.tokens)
    v.inside = [-1] * n
    i = 0
    while i < n:
        mark = v.words[i]
        if mark in OPEN and (mark not in "”»’" or i + 1 < n):
            ends = CLOSE[mark]
            j = i + 1
            while j < n and v.words[j] not in ends:
                j += 1
            if j == n and mark in "’‘":
                i += 1
                continue
            last = min(j, n - 1)
            v.quotations.append(Quotation(i, last, _is_statement(v, i, last)))
            for k in range(i, last + 1):
                v.inside[k] = len(v.quotations) - 1
            i = last + 1
        else:
            i += 1


def _is_statement(v: View, first: int, last: int) -> bool:
    """Speech has four words or more, or stands behind a mark; shorter quoted words are titles or scare quotes."""
    count = sum(1 for k in range(first + 1, last) if v.words[k][:1].isalnum())
    if count >= 4 or first == 0:
        return True
    return v.words[first - 1] in {",", ":"}
