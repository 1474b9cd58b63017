"""Numbers with everything that bounds them: at least, nearly, between, or more, several hundred, one in eight."""

from dataclasses import replace

from testimonia.extract.numbers.bare import read_number
from testimonia.extract.numbers.fractions import is_of, read_fraction, read_share
from testimonia.extract.numbers.hits import Number, NumberHit, Unit
from testimonia.extract.numbers.lexicon import SIGNS, NumberLexicon
from testimonia.extract.numbers.numerals import read_numeral
from testimonia.extract.numbers.ranges import read_opened, read_plain
from testimonia.extract.numbers.units import read_rate, read_unit, with_parts
from testimonia.extract.numbers.view import View, strip_elisions
from testimonia.model import Token
from testimonia.packs.sections.numbers import Bound, Vague

_BOUNDS = 3  # bound words before one number
_TENS = (10, 100, 1000)
_SIDES = ("least", "most", "nearly")
_TURNED = {"least": "most", "most": "least"}
_NEAR = 4  # tokens between a word that takes a preposition and the preposition
_CHANGE = 8  # tokens between a word of change and its number
_YEARS = (1900, 2100)


class NumberReader:
    """Reads the numbers of one document."""

    def __init__(self, text: str, tokens: tuple[Token, ...], lexicon: NumberLexicon) -> None:
        self.text, self.tokens, self.lex = text, tokens, lexicon
        self.lower = [token.text.lower() for token in tokens]
        elided = strip_elisions(self.lower, lexicon.n.elisions) if lexicon.n.elisions else frozenset[int]()
        self.view = View(text, tokens, self.lower, lexicon, elided)

    def unit(self, i: int, last: int) -> Unit | None:
        """The unit at token `i`: of a number that ends there."""
        return read_unit(self.view, i, last)

    def rate(self, i: int, last: int) -> tuple[int, str] | None:
        """The end and the words of what a number counts against: per hour, per 100,000."""
        return read_rate(self.view, i, last)

    def core(self, i: int, last: int, *, money: bool = False, bounded: bool = False) -> NumberHit | None:
        """The number at `i` without bound words; a range, a vague word, a share or zero too."""
        lex, lower = self.lex, self.lower
        if hit := read_opened(self.view, i, last):
            return hit
        found = lex.vague.at(lower, i, last)
        if found and not (bounded and found[1].alone):
            return self._vague(i, last, found[0], found[1])
        if found_none := lex.nobody.at(lower, i, last):
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
            ways = (self._one_in(i, i + 1, 1, last), self._half_more(i, last), self._lone(i, last)) if article else ()
            return next((hit for hit in ways if hit), None)
        if 0 < number.value <= 99 and number.unit is None and (one := self._one_in(i, number.end, number.value, last)):
            return one
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

    def _vague(self, i: int, last: int, end: int, vague: Vague) -> NumberHit:
        """A vague word, which may multiply scales: several hundred thousand."""
        low, high, scale = vague.low, vague.high, 1.0
        while vague.scales and end < last:
            k = end + 1 if end + 1 < last and self.lower[end] in self.lex.linking else end
            word = self.lex.words[self.lower[k]] if self.lower[k][0].isalpha() else None
            if word is None or not word.scale or word.value <= scale:
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
        if fraction is None or (i and self.lower[i - 1] in self.lex.n.ordinals):
            return None  # the second half
        if fraction.bare and not bounded:
            return None
        end = fraction.end
        k = end + 1 if is_of(self.view, end, last) else end
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

    def _half_more(self, i: int, last: int) -> NumberHit | None:
        """An hour and a half: the article is one there."""
        unit = self.unit(i + 1, last)
        half = self.lex.halves.at(self.lower, unit.end, last) if unit and unit.kind != "money" else None
        return NumberHit(i, i, i + 1, 1, 1) if half else None

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
        if tens and below.value not in _TENS:
            return None
        share = round(100 * above / below.value, 2)
        return NumberHit(i, i, below.end, share, share, kind="share", unit="percent")

    def at(self, i: int, last: int) -> NumberHit | None:
        """The number that begins at `i`, with its bound words."""
        j, kinds, flags = self._bounds(i, last)
        before = len(kinds)
        if kinds and j + 1 < last and self._bridge(j):
            j += 1
        soft, measured = any(flag.soft for flag in flags), any(flag.measured for flag in flags)
        if soft and self._unbound(i, flags):
            return None
        hit = self._currency(j, last) or (self.core(j, last, bounded=bool(kinds)) if j < last else None)
        if hit is None or (soft and self._year(hit)):
            return None
        hit, unit = replace(hit, first=i), self.unit(hit.last, last)
        if measured and unit is None and hit.unit is None:
            return None
        if behind := self.lex.after.at(self.lower, hit.last, last):
            kinds.append(behind[1])
            hit = replace(hit, last=behind[0])
        elif unit:
            hit = with_parts(self.view, hit, unit, last)
            if behind := self.lex.after.at(self.lower, max(unit.end, hit.tail), last):
                kinds.append(behind[1])
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

    def _unbound(self, i: int, flags: list[Bound]) -> bool:
        """Whether a soft bound at `i` is a plain preposition: rose to 300, sentenced to 4 years."""
        if any(self.lower[k] in self.lex.soft_after for k in range(max(0, i - _NEAR), i)):
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
            i = self._behind(hit, last) if hit else i + 1
        return found

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
    before = [word for word in lower[max(0, hit.first - 2) : hit.first] if word != "."]
    return any(word in months or word.removesuffix(".") in months for word in (*after[:1], *before[-1:]))
