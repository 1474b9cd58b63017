"""Numbers with everything that bounds them: at least, nearly, between, or more, several hundred, one in eight."""

from dataclasses import replace

from testimonia.extract.numbers.core import CoreReader
from testimonia.extract.numbers.hits import NumberHit, scale_by
from testimonia.extract.numbers.lexicon import SIGNS
from testimonia.extract.numbers.numerals import read_numeral
from testimonia.extract.numbers.ranges import shares_scale
from testimonia.extract.numbers.units import with_parts
from testimonia.packs.sections.numbers import Bound

_BOUNDS = 3  # bound words before one number
_SIDES = ("least", "most", "nearly")
_TURNED = {"least": "most", "most": "least"}
_NEAR = 4  # tokens between a word that takes a preposition and the preposition
_CHANGE = 12  # tokens between a word of change and its number
_LOWER = frozenset(  # codes that are written as eur 5, too
    ("EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "UAH", "RUB", "JPY", "CNY", "INR", "CAD", "AUD")
)
_YEARS = (1900, 2100)


class NumberReader(CoreReader):
    """Reads the numbers of one document."""

    def at(self, i: int, last: int) -> NumberHit | None:
        """The number that begins at `i`, with its bound words."""
        j, kinds, flags = self._bounds(i, last)
        before = len(kinds)
        soft, measured = any(flag.soft for flag in flags), any(flag.measured for flag in flags)
        if soft and self._unbound(i, flags):
            return None
        hit = self._currency(j, last) or (self.core(j, last, bounded=bool(kinds)) if j < last else None)
        if hit is None and kinds and j + 1 < last and self._bridge(j):
            hit = self._currency(j + 1, last) or self.core(j + 1, last, bounded=True)
        if hit is None and "least" in kinds and j + 1 < last and self.lower[j] in self.lex.articles:
            hit = NumberHit(j, j, j + 1, 1, 1, kind="exact") if self._noun(j + 1, last) else None  # at least one person
        if hit is None or (kinds and self._year(hit) and not self._noun(hit.last, last, sure=soft and "most" in kinds)):
            return None
        hit, unit = replace(hit, first=i), self.unit(hit.last, last)
        if measured and unit is None and hit.unit is None:
            return None
        if (behind := self.lex.after.at(self.lower, hit.last, last)) and not self._year(hit):
            kinds.append(behind[1])
            hit = replace(hit, last=behind[0])
        elif ending := self._ending(hit):
            kinds.append(ending)
        elif unit:
            hit = with_parts(self.view, hit, unit, last)
            if behind := self.lex.after.at(self.lower, max(unit.end, hit.tail), last):
                kinds.append(behind[1])
        if hit.kind == "weak":
            return hit  # over several days
        sides = [kind for kind in kinds[:before] if kind in _SIDES]
        for kind in kinds:  # of bounds that differ the one next to the number holds: barely more than 200
            if kind not in _SIDES or kind == (sides or kinds)[-1]:
                hit = _bounded(hit, kind)
        return hit

    def _bounds(self, i: int, last: int) -> tuple[int, list[str], list[Bound]]:
        """Where bound words from `i` on end, their kinds, and their entries in the pack."""
        j, kinds, flags = i, list[str](), list[Bound]()
        while len(kinds) < _BOUNDS:
            if found := self.lex.bounds.at(self.lower, j, last):
                j = found[0]
                kinds.append(found[1].kind)
                flags.append(found[1])
            elif (bare := self.lex.elided_bounds.at(self.lower, j, last)) and bare[0] in self.view.elided:
                j = bare[0]
                kinds.append(bare[1])
            elif j == i and self.lower[j] in self.lex.negation and (turned := self._turned(j + 1, last)):
                j = turned[0]
                kinds.append(turned[1])
            else:
                break
        return j, kinds, flags

    def _turned(self, j: int, last: int) -> tuple[int, str] | None:
        """Bound words behind a negation: not older than."""
        found = self.lex.bounds.at(self.lower, j, last)
        kind = _TURNED.get(found[1].kind) if found else None
        return (found[0], kind) if found and kind else None

    def _bridge(self, j: int) -> bool:
        """Whether an article stands between bound words and their number: more than the 30, nearly a 20-degree gap."""
        article = self.lower[j] in self.lex.articles and self.lower[j + 1][0].isdigit()
        return article or self.lower[j] in self.lex.definite

    def _noun(self, i: int, last: int, *, sure: bool = False) -> bool:
        """Whether a noun may stand at `i`, `sure`: the tagger sees one (until 2030 people, über 2000 Menschen)."""
        return i < last and self.lower[i][0].isalpha() and (not sure or self.tokens[i].tag == "NOUN")

    def _ending(self, hit: NumberHit) -> str | None:
        """Bound words written behind digits: 40-odd."""
        tail = self.lower[hit.last - 1].rpartition("-")[2] if hit.kind == "digits" else ""
        found = self.lex.after.at([tail], 0, 1) if tail and tail != self.lower[hit.last - 1] else None
        return found[1] if found else None

    def _unbound(self, i: int, flags: list[Bound]) -> bool:
        """Whether a soft bound at `i` is a plain preposition: rose to 300, sentenced to 4 years."""
        if any(self.lower[k] in self.lex.soft_after for k in range(max(0, i - _NEAR), i)):
            return True
        before = self.lower[i - 1] if i else ""
        if self.lex.soft_before and before[:1].isalpha() and before not in self.lex.soft_before:
            return True
        to = any(word in self.lex.change_to for flag in flags if flag.soft for word in flag.words)
        return to and any(self.lower[k] in self.lex.change_words for k in range(max(0, i - _CHANGE), i))

    def _year(self, hit: NumberHit) -> bool:
        token = self.tokens[hit.core].text
        plain = hit.kind == "digits" and len(token) == 4 and token.isdecimal() and hit.last == hit.core + 1
        return plain and _YEARS[0] <= int(token) <= _YEARS[1]

    def _currency(self, j: int, last: int) -> NumberHit | None:
        """An amount with its currency before it: $ 5, kr 300, EUR 1.2bn, usd5."""
        found = self.lex.before.at(self.lower, j, last)
        if found and not self.lower[found[0] - 1].isalnum():  # A$5 is one sign, "a $5" an article and another
            glued = all(self.tokens[k].end == self.tokens[k + 1].start for k in range(j, found[0] - 1))
            found = found if glued else None
        if found and found[1] not in _LOWER and self.lower[j] == found[1].lower() == self.tokens[j].text:
            found = None  # nad, pen, lak: words of some language too
        if found and found[0] < last:
            following = self.lower[found[0]]
            hit = self.core(found[0], last, money=True) if following[0].isdigit() or following[0] in ".," else None
            return replace(hit, core=j, unit=found[1]) if hit and hit.unit in (None, found[1]) else None
        if j < last and (code := self.lex.prefix(self.lower[j])):
            numeral = read_numeral(self.view, j, last, code[0], money=True)
            if numeral and numeral.unit is None:
                value, scaled = numeral.value, numeral.scale > 1
                return NumberHit(j, j, numeral.end, value, value, False, "digits", False, scaled, code[1])
        return None

    def all(self, first: int, last: int) -> list[NumberHit]:
        """The numbers of tokens `first` up to `last`, in order."""
        found, i, starts, lower = list[NumberHit](), first, self.lex.starts, self.lower
        light, follows = self.lex.light, self.lex.follows
        while i < last:
            word = lower[i]
            if not starts[word] or (word[0] in SIGNS and not self._sign(i, last)):
                i += 1
                continue
            if word in light and i + 1 < last and not (starts[lower[i + 1]] or lower[i + 1] in follows):
                noun = self.lex.n.noun_in_one_in and i + 2 < last and lower[i + 2] in self.lex.one_in.table
                if not noun and lower[i + 1] not in self.lex.one_in.table and lower[i + 1] not in self.lex.out_of.table:
                    i += 1
                    continue
            hit = self.at(i, last)
            if hit:
                if found and hit.scaled and self._shares(found[-1], hit):
                    found[-1] = _scaled(found[-1], hit.scale)
                found.append(hit)
            i = self._behind(hit, last) if hit else i + 1
        return found

    def _shares(self, earlier: NumberHit, hit: NumberHit) -> bool:
        """Whether the scale counts for the number before too: fell from 3.4 to 2.1 billion."""
        if earlier.scaled or earlier.range or earlier.unit is not None or earlier.high is None:
            return False
        if not shares_scale(earlier.high, hit.high or hit.low or 1.0, hit.scale):
            return False
        lower, lex = self.lower, self.lex
        between = hit.first == earlier.last + 1 and lower[earlier.last] in lex.change_to
        opened = lower[earlier.first] in lex.n.change_from or lower[earlier.first - 1] in lex.n.change_from
        return between and opened and earlier.kind in ("digits", "exact")

    def _behind(self, hit: NumberHit, last: int) -> int:
        """Where the next number may begin: not with the unit of this one (pour cent)."""
        unit = self.unit(hit.last, last)
        return max(hit.last, hit.tail, unit.end if unit else 0)

    def _sign(self, i: int, last: int) -> bool:
        """Whether a mark at `i` belongs to a number behind it."""
        mark = self.lower[i]
        if mark[0] in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒" or (len(mark) == 1 and mark in "+~"):
            return True
        end = self.tokens[i].end
        return self.text[end : end + 1].isdigit() or (i + 1 < last and self.lower[i + 1][0].isdigit() and i == 0) or (
            self.text[end : end + 1] in (".", ",") and self.text[end + 1 : end + 2].isdigit()
        )  # fmt: skip


def _scaled(hit: NumberHit, factor: float) -> NumberHit:
    low, high = (None if end is None else scale_by(end, factor) for end in (hit.low, hit.high))
    return replace(hit, low=low, high=high, scaled=True, scale=factor)


def _bounded(hit: NumberHit, kind: str) -> NumberHit:
    if kind == "exact":
        return hit
    if kind == "least":
        return replace(hit, high=None, bound=True)
    if kind in ("most", "nearly"):
        return replace(hit, low=None, bound=True, approximate=hit.approximate or kind == "nearly")
    return replace(hit, approximate=True, bound=True)


def is_day(hit: NumberHit, lower: list[str], months: frozenset[str]) -> bool:
    """A day of a month, also where no year is known and so no date was made of it: 19 June, June 19."""
    if hit.bound or hit.low is None or not 1 <= hit.low <= 31:
        return False
    after = [word for word in lower[hit.last : hit.last + 2] if word != "."]
    if len(after) == 2 and len(after[0]) <= 2:
        after = after[1:]  # 5 de mayo
    before = [word for word in lower[max(0, hit.first - 2) : hit.first] if word != "."]
    return any(word in months or word.removesuffix(".") in months for word in (*after[:1], *before[-1:]))
