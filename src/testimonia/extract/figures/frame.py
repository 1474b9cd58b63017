"""The sentence a figure is read in: its words, numbers, clauses and times."""

from bisect import bisect_right
from dataclasses import dataclass, field

from testimonia.extract.figures.clauses import Clause, split_clauses
from testimonia.extract.figures.lexicon import FigureLexicon
from testimonia.extract.numbers import NumberHit, NumberReader, Unit
from testimonia.extract.times import TimeExpression
from testimonia.model import Sentence, Span, Token, cut
from testimonia.packs.sections.measures import MeasureWords


@dataclass(slots=True)
class Frame:
    """`words` are the document's tokens in lower case, without elided ones in front: euros for d'euros."""

    lex: FigureLexicon
    text: str
    tokens: tuple[Token, ...]
    words: list[str]
    reader: NumberReader
    sentence: Sentence
    number: int
    times: list[TimeExpression]
    hits: list[NumberHit] = field(default_factory=list)
    clauses: list[Clause] = field(default_factory=list)
    heights: list[int] = field(default_factory=list)
    earlier: list[NumberHit] = field(default_factory=list)  # numbers that are only an earlier value

    @property
    def first(self) -> int:
        """Position of the sentence's first token."""
        return self.sentence.first

    @property
    def last(self) -> int:
        """Position behind the sentence's last token."""
        return self.sentence.last

    def counted(self, i: int) -> str | MeasureWords | None:
        """What the noun at a token counts; where nouns are capitalised, a small word is none by its last part."""
        word = self.words[i]
        if self.lex.capitalised and self.tokens[i].text[0].islower() and word not in self.lex.units:
            return "person" if word in self.lex.persons else None
        return self.lex.counted(word)

    def follows(self, i: int) -> str:
        """The word at a token, an empty one behind the sentence."""
        return self.words[i] if i < self.last else ""

    def unit(self, i: int) -> Unit | None:
        """The unit that stands at a token."""
        return self.reader.unit(i, self.last) if i < self.last else None

    def divide(self, hits: list[NumberHit]) -> None:
        """Takes `hits` as the numbers of the sentence and cuts it into clauses around them."""
        self.hits = hits
        ends = (hit.last for hit in hits if hit.last < self.last)
        verbs = frozenset(i for i in ends if self.tokens[i].tag in ("VERB", "AUX"))  # right behind a number
        self.clauses, self.heights = split_clauses(self.first, self.last, self.words, self.lex, hits, verbs)

    def clause(self, i: int) -> Clause:
        """The clause of a token."""
        return self.clauses[max(0, bisect_right(self.clauses, i, key=lambda clause: clause.first) - 1)]

    def height(self, a: int, b: int) -> int:
        """What parts two tokens: the way up and down between them, 0 inside one clause."""
        a, b = (a, b) if a <= b else (b, a)
        way = self.heights[a - self.first : b - self.first + 1]
        return way[0] + way[-1] - 2 * min(way)

    def span(self, first: int, last: int) -> Span:
        """The text of the tokens `[first, last)` with its offsets in the article."""
        return cut(self.text, self.tokens[first].start, self.tokens[last - 1].end)

    def has(self, words: frozenset[str], first: int, last: int) -> bool:
        """True where one of `words` stands in `[first, last)`, as far as that lies in the sentence."""
        return any(self.words[i] in words for i in range(max(first, self.first), min(last, self.last)))
