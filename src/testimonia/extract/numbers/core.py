"""Numbers without bound words: bare ones, ranges, vague words, zero, fractions, one in eight."""

from testimonia.extract.numbers.bare import read_number
from testimonia.extract.numbers.fractions import is_of, read_fraction, read_share
from testimonia.extract.numbers.hits import Number, NumberHit, Unit
from testimonia.extract.numbers.lexicon import NumberLexicon
from testimonia.extract.numbers.ranges import read_opened, read_plain
from testimonia.extract.numbers.units import read_rate, read_unit
from testimonia.extract.numbers.view import View, strip_elisions
from testimonia.extract.numbers.words import APOSTROPHES
from testimonia.model import Token
from testimonia.packs.sections.numbers import Vague

_DETERMINING = frozenset({"DET", "ADJ", "NUM"})
_TERM = 3  # words from "sentenced" or the like to the article of a term
_TENS = (10, 100, 1000)
_POWERS = (1e4, 1e5)  # zehntausend, hunderttausend: scales in one word


class CoreReader:
    """Reads what a number is; `NumberReader` adds what bounds it."""

    def __init__(self, text: str, tokens: tuple[Token, ...], lexicon: NumberLexicon) -> None:
        self.text, self.tokens, self.lex = text, tokens, lexicon
        self.lower = [token.text.lower() for token in tokens]
        if "’" in text or "ʼ" in text or "‘" in text:  # packs write the plain apostrophe
            self.lower = [word.translate(APOSTROPHES) for word in self.lower]
        elided = strip_elisions(self.lower, lexicon.n.elisions) if lexicon.n.elisions else frozenset[int]()
        self.view = View(text, tokens, self.lower, lexicon, elided)

    def unit(self, i: int, last: int) -> Unit | None:
        """The unit at token `i`: of a number that ends there."""
        return read_unit(self.view, i, last)

    def rate(self, i: int, last: int) -> tuple[int, str] | None:
        """The end and the words of what a number counts against: per hour, per 100,000."""
        return read_rate(self.view, i, last)

    def _determined(self, i: int) -> bool:
        """Whether an article, an adjective or a number stands right before: une personne is somebody, not nobody."""
        if not i:
            return False
        before, lex = self.lower[i - 1], self.lex
        closed = before in lex.articles or before in lex.ones or before in lex.definite
        return closed or lex.zero.at(self.lower, i - 1, i) is not None or self.tokens[i - 1].tag in _DETERMINING

    def core(self, i: int, last: int, *, money: bool = False, bounded: bool = False) -> NumberHit | None:
        """The number at `i` without bound words; a range, a vague word, a share or zero too."""
        lex, lower = self.lex, self.lower
        if hit := read_opened(self.view, i, last):
            return hit
        found = lex.vague.at(lower, i, last)
        if found and not (bounded and found[1].alone):
            return self._vague(i, last, found[0], found[1])
        if (found_none := lex.nobody.at(lower, i, last)) and not self._determined(i):
            return NumberHit(i, i, found_none[0], 0, 0, kind="zero", unit="person")
        if found_none := lex.zero.at(lower, i, last):
            return self._zero(i, last, found_none[0])
        if share := read_share(self.view, i, last):
            return NumberHit(i, i, share[0], share[1], share[1], kind="share", unit="percent")
        if spelled := self._reversed(i, last):
            return spelled
        if measured := self._measured(i):
            return measured
        number = read_number(self.view, i, last, money=money, bare=bounded)
        if (number is None or number.end == i + 1) and (fraction := self._fraction(i, last, bounded)):
            return fraction
        if number is None:
            article = i < last and (lower[i] in lex.articles or lower[i] in lex.ones)
            if not article:
                return None
            if i + 1 < last and lower[i + 1] in lex.range_to:  # ein bis zwei
                return read_plain(self.view, i, Number(i + 1, 1.0, "exact"), last)
            return self._one_in(i, i + 1, 1, last) or self._unit_more(i, last, bounded) or self._lone(i, last)
        if 0 < number.value <= 99 and number.unit is None and (one := self._one_in(i, number.end, number.value, last)):
            return one
        return read_plain(self.view, i, number, last) or self._plain(i, number, last)

    def _plain(self, i: int, number: Number, last: int) -> NumberHit:
        if number.upper is not None:
            ends = number.value, number.upper
            return NumberHit(i, i, number.end, *ends, False, "exact", True, number.scaled, None, True)
        value, kind, unit = number.value, number.kind, number.unit
        if kind == "fraction" and is_of(self.view, number.end, last):
            value, kind, unit = round(100 * value, 2), "share", "percent"
        if value == 0:
            kind = "zero"
        return NumberHit(
            i, i, number.end, value, value, number.approximate, kind,
            scaled=number.scaled, unit=unit, scale=number.scale,
        )  # fmt: skip

    def _vague(self, i: int, last: int, end: int, vague: Vague) -> NumberHit:
        """A vague word, which may multiply scales: several hundred thousand."""
        low, high, scale = vague.low, vague.high, 1.0
        while vague.scales and end < last:
            k = end + 1 if end + 1 < last and self.lower[end] in self.lex.linking else end
            word = self.lex.words[self.lower[k]] if self.lower[k][0].isalpha() else None
            if word is None or word.value <= scale or not (word.scale or word.value in _POWERS):
                break
            end, scale, low = k + 1, word.value, low * word.value
            top = 9 if high is None else high
            high = 99.0 if word.value < 100 and top <= 9 else word.value * top
        kind = "weak" if vague.weak and scale == 1 else "vague"
        return NumberHit(i, i, end, low, high, True, kind, scaled=scale > 1)

    def _zero(self, i: int, last: int, end: int) -> NumberHit:
        """Zero; or a number that begins with it: nought point three, cero dos."""
        number = read_number(self.view, i, last)
        if number is not None and number.end > end and number.value:
            return self._plain(i, number, last)
        return NumberHit(i, i, end, 0, 0, kind="zero")

    def _fraction(self, i: int, last: int, bounded: bool) -> NumberHit | None:
        fraction = read_fraction(self.view, i, last)
        before = self.lower[i - 1] if i else ""
        if fraction is None or before in self.lex.ordinals or before in self.lex.not_after:
            return None  # the second half
        alone = i == 0 and fraction.end == last
        told = alone or is_of(self.view, fraction.end, last) or self.unit(fraction.end, last) is not None
        if fraction.bare and not told:
            return None
        end = fraction.end
        k = end + 1 if is_of(self.view, end, last) else end
        k += k > end and k < last and self.lower[k] in self.lex.articles
        unit = read_unit(self.view, k, last)
        if unit is not None and (k == end or unit.kind in ("duration", "physical")):
            return NumberHit(i, i, k, fraction.ratio, fraction.ratio, kind="fraction")
        if not (fraction.sure or bounded or is_of(self.view, end, last)) and end < last:
            word = self.lower[end]
            if word[0].isalpha() and word not in self.lex.fraction_after:
                return None
        share = round(100 * fraction.ratio, 2)
        return NumberHit(i, i, end, share, share, kind="share", unit="percent")

    def _reversed(self, i: int, last: int) -> NumberHit | None:
        """3 en 30: a number spelled in digits, where the text says nothing else."""
        if not self.lex.habits.reversed or i or last != 3 or self.lower[1] not in self.lex.joining:
            return None
        ones, tens = self.lower[0], self.lower[2]
        fits = ones.isdecimal() and tens.isdecimal() and len(ones) == 1 and len(tens) == 2 and tens[1] == "0"
        return NumberHit(0, 0, 3, value := float(ones) + float(tens), value, kind="digits") if fits else None

    def _lone(self, i: int, last: int) -> NumberHit | None:
        """An article that stands all alone is the number one."""
        return NumberHit(i, i, last, 1, 1) if last - i == 1 and i == 0 else None

    def _measured(self, i: int) -> NumberHit | None:
        """A number and its unit in one word: a five-mile queue."""
        head, hyphen, tail = self.lower[i].rpartition("-")
        word = self.lex.words[head] if hyphen and head and head[0].isalpha() else None
        unit = self.lex.units.at([tail], 0, 1) if word and tail and not word.scale else None
        if word is None or unit is None or unit[1][1] == "money" or word.upper is not None:
            return None
        return NumberHit(i, i, i + 1, word.value, word.value, unit=unit[1][0])

    def _unit_more(self, i: int, last: int, bounded: bool) -> NumberHit | None:
        """Up to a year, an hour and a half: the article is one there."""
        unit = self.unit(i + 1, last)
        if unit is None or unit.kind not in ("duration", "physical"):
            return None
        half = self.lex.halves.at(self.lower, unit.end, last)
        near = (*self.lower[max(0, i - _TERM) : i], *self.lower[unit.end : unit.end + _TERM])
        term = unit.kind == "duration" and not self.lex.terms.isdisjoint(near)
        told = half or bounded or term or (i == 0 and unit.end == last)
        return NumberHit(i, i, i + 1, 1, 1) if told else None

    def _one_in(self, i: int, k: int, above: float, last: int) -> NumberHit | None:
        """One in eight, een op de acht; une personne sur huit, in languages that put the noun there."""
        found = self.lex.one_in.at(self.lower, k, last)
        if found is None and self.lex.n.noun_in_one_in and k + 1 < last and self.lower[k].isalpha():
            found = self.lex.one_in.at(self.lower, k + 1, last)
        tens = None if found else self.lex.out_of.at(self.lower, k, last)
        found = found or tens
        below = read_number(self.view, found[0], last) if found else None
        if below is None or not above < below.value == int(below.value) or below.unit is not None:
            return None
        if tens and below.value not in _TENS and not (self.lex.n.one_of and above == 1):
            return None
        if tens and above == 1 and self.lower[tens[0] - 1] in self.lex.definite:
            return None  # een van de tien bruggen
        share = round(100 * above / below.value, 2)
        return NumberHit(i, i, below.end, share, share, kind="share", unit="percent")
