"""Numbers with everything that bounds them: at least, nearly, between, or more, several hundred, one in eight."""

from dataclasses import replace

from testimonia.extract.numbers.bare import read_number
from testimonia.extract.numbers.fractions import is_of, read_fraction, read_share
from testimonia.extract.numbers.hits import Number, NumberHit, Unit
from testimonia.extract.numbers.lexicon import SIGNS, NumberLexicon
from testimonia.extract.numbers.numerals import read_numeral
from testimonia.extract.numbers.ranges import read_opened, read_plain
from testimonia.extract.numbers.units import read_rate, read_unit
from testimonia.extract.numbers.view import View
from testimonia.model import Token

_BOUNDS = 3  # bound words before one number


class NumberReader:
    """Reads the numbers of one document."""

    def __init__(self, text: str, tokens: tuple[Token, ...], lexicon: NumberLexicon) -> None:
        self.text, self.tokens, self.lex = text, tokens, lexicon
        self.lower = [token.text.lower() for token in tokens]
        self.view = View(text, tokens, self.lower, lexicon)

    def unit(self, i: int, last: int) -> Unit | None:
        """The unit at token `i`: of a number that ends there."""
        return read_unit(self.view, i, last)

    def rate(self, i: int, last: int) -> tuple[int, str] | None:
        """The end and the words of what a number counts against: per hour, per 100,000."""
        return read_rate(self.view, i, last)

    def core(self, i: int, last: int, *, money: bool = False) -> NumberHit | None:
        """The number at `i` without bound words; a range, a vague word, a share or zero too."""
        lex, lower = self.lex, self.lower
        if hit := read_opened(self.view, i, last):
            return hit
        if found := lex.vague.at(lower, i, last):
            return self._vague(i, last, found[0])
        if found_none := lex.nobody.at(lower, i, last):
            return NumberHit(i, i, found_none[0], 0, 0, kind="zero", unit="person")
        if found_none := lex.zero.at(lower, i, last):
            return self._zero(i, last, found_none[0])
        if share := read_share(self.view, i, last):
            return NumberHit(i, i, share[0], share[1], share[1], kind="share", unit="percent")
        number = read_number(self.view, i, last, money=money)
        if (number is None or number.end == i + 1) and (fraction := self._fraction(i, last)):
            return fraction
        if number is None:
            return self._lone(i, last)
        one = lex.one_in.at(lower, number.end, last)
        if one and 0 < number.value <= 99 and (below := read_number(self.view, one[0], last)):
            end = below.end
            if below.value > number.value and below.value == int(below.value) and number.unit is None:
                share_value = round(100 * number.value / below.value, 2)
                return NumberHit(i, i, end, share_value, share_value, kind="share", unit="percent")
        return read_plain(self.view, i, number, last) or self._plain(i, number, last)

    def _plain(self, i: int, number: Number, last: int) -> NumberHit:
        if number.upper is not None:
            low = number.value * number.scale if number.scaled else number.value
            return NumberHit(i, i, number.end, low, number.upper, False, "exact", True, number.scaled, None, True)
        value, kind, unit = number.value, number.kind, number.unit
        if kind == "fraction" and is_of(self.view, number.end, last):
            value, kind, unit = round(100 * value, 2), "share", "percent"
        if value == 0:
            kind = "zero"
        return NumberHit(i, i, number.end, value, value, number.approximate, kind, scaled=number.scaled, unit=unit)

    def _vague(self, i: int, last: int, end: int) -> NumberHit:
        found = self.lex.vague.at(self.lower, i, last)
        assert found is not None
        vague = found[1]
        high = vague.high
        if vague.scales and end < last:
            k = end + 1 if end + 1 < last and self.lower[end] in self.lex.linking else end
            word = self.lex.words[self.lower[k]] if self.lower[k][0].isalpha() else None
            if word is not None and word.scale:
                top = 99 if word.value < 100 else word.value * (9 if high is None else high)
                low = max(vague.low * word.value, 24 if word.value == 12 else 0)
                return NumberHit(i, i, k + 1, low, top, True, "vague", scaled=True)
        return NumberHit(i, i, end, vague.low, high, True, "weak" if vague.weak else "vague")

    def _zero(self, i: int, last: int, end: int) -> NumberHit:
        """Zero; or a number that begins with it: nought point three, cero dos."""
        number = read_number(self.view, i, last)
        if number is not None and number.end > end and number.value:
            return self._plain(i, number, last)
        return NumberHit(i, i, end, 0, 0, kind="zero")

    def _fraction(self, i: int, last: int) -> NumberHit | None:
        fraction = read_fraction(self.view, i, last)
        if fraction is None:
            return None
        end = fraction.end
        unit = read_unit(self.view, end, last)
        if unit is not None:
            return NumberHit(i, i, end, fraction.ratio, fraction.ratio, kind="fraction")
        if not fraction.sure and end < last and not is_of(self.view, end, last) and self.lower[end][0].isalpha():
            return None
        share = round(100 * fraction.ratio, 2)
        return NumberHit(i, i, end, share, share, kind="share", unit="percent")

    def _lone(self, i: int, last: int) -> NumberHit | None:
        """An article that stands all alone is the number one."""
        if last - i == 1 and i == 0 and (self.lower[i] in self.lex.articles or self.lower[i] in self.lex.ones):
            return NumberHit(i, i, last, 1, 1)
        return None

    def at(self, i: int, last: int) -> NumberHit | None:
        """The number that begins at `i`, with its bound words."""
        j, kinds = i, list[str]()
        while len(kinds) < _BOUNDS and (found := self.lex.bounds.at(self.lower, j, last)):
            j = found[0]
            kinds.append(found[1])
        if kinds and j + 1 < last and self.lower[j] in self.lex.definite:
            j += 1  # more than the 30
        hit = self._currency(j, last) or (self.core(j, last) if j < last else None)
        if hit is None:
            return None
        hit = replace(hit, first=i)
        if behind := self.lex.after.at(self.lower, hit.last, last):
            kinds.append(behind[1])
            hit = replace(hit, last=behind[0])
        elif (unit := self.unit(hit.last, last)) and (behind := self.lex.after.at(self.lower, unit.end, last)):
            kinds.append(behind[1])
        for kind in kinds:
            hit = _bounded(hit, kind)
        return hit

    def _currency(self, j: int, last: int) -> NumberHit | None:
        """An amount with its currency before it: $ 5, kr 300, EUR 1.2bn, usd5."""
        found = self.lex.before.at(self.lower, j, last)
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
        while i < last:
            if not starts[lower[i]] or (lower[i][0] in SIGNS and not self._sign(i, last)):
                i += 1
                continue
            hit = self.at(i, last)
            if hit:
                found.append(hit)
            i = hit.last if hit else i + 1
        return found

    def _sign(self, i: int, last: int) -> bool:
        """Whether a mark at `i` belongs to a number behind it."""
        mark = self.lower[i]
        if mark[0] in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒" or (len(mark) == 1 and mark in "+~"):
            return True
        end = self.tokens[i].end
        return self.text[end : end + 1].isdigit() or (i + 1 < last and self.lower[i + 1][0].isdigit() and i == 0) or (
            self.text[end : end + 1] in (".", ",") and self.text[end + 1 : end + 2].isdigit()
        )  # fmt: skip


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
    return bool(after and after[0] in months) or (hit.first > 0 and lower[hit.first - 1] in months)
