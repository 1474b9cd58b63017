"""Bare numbers, without bounds: digits, words and both, with scales, halves, decimals and a sign."""

from dataclasses import replace

from testimonia.extract.numbers.fractions import is_of, read_fraction
from testimonia.extract.numbers.hits import Number
from testimonia.extract.numbers.lexicon import Word
from testimonia.extract.numbers.numerals import read_numeral
from testimonia.extract.numbers.sums import Sum, slot
from testimonia.extract.numbers.view import View

_WORDS = 32  # tokens of the longest number
_DASHES = frozenset("-−–")


def read_number(view: View, i: int, last: int, *, money: bool = False, bare: bool = False) -> Number | None:
    """The number at token `i`, with its sign. `bare`: a million needs no article, for bound words hold it."""
    word = view.lower[i] if i < last else ""
    if word in _DASHES and i + 1 < last:
        close = view.tokens[i + 1].start == view.tokens[i].end
        if view.free(i) and (close or (i == 0 and view.text[: view.tokens[i].start].isspace() is False)):
            number = _unsigned(view, i + 1, last, money)
            if number and number.kind in ("digits", "fraction") and (close or number.end == last):
                return replace(number, value=-number.value)
        return None
    if word in view.lex.minus and i + 1 < last:
        number = _unsigned(view, i + 1, last, money)
        return replace(number, value=-number.value) if number and number.value else None
    return _unsigned(view, i, last, money, bare)


def _unsigned(view: View, i: int, last: int, money: bool, bare: bool = False) -> Number | None:
    if i >= last:
        return None
    number = _part_of_scale(view, i, last) or _spoken(view, i, last, 0.0) or _sum(view, i, last, money, bare)
    if number is None and (view.lower[i] in view.lex.articles or view.lower[i] in view.lex.ones):
        number = _extend(view, Number(i + 1, 1, "exact"), last)
        return number if number.end > i + 1 else None
    if number and view.lex.n.elided_hundreds and number.kind == "exact" and 0 < number.value < 10:
        number = _elided(view, number, last)
    return _extend(view, number, last) if number else None


def _elided(view: View, number: Number, last: int) -> Number:
    """One twenty two: a hundred that is not said, where no noun follows."""
    rest = _sum(view, number.end, last, False) if number.end < last and view.lower[number.end][0].isalpha() else None
    if rest is None or not 20 <= rest.value < 100 or rest.scaled:
        return number
    if rest.end < last and view.lower[rest.end].isalpha():
        return number
    return replace(rest, value=number.value * 100 + rest.value)


def _scale(view: View, i: int, last: int) -> tuple[int, Word] | None:
    """A scale word at `i`, with an abbreviation's dot."""
    word = view.lex.words[view.lower[i]] if i < last and not view.lower[i][0].isdigit() else None
    if word is None or not word.scale:
        return None
    return _dot(view, i, last), word


def _dot(view: View, i: int, last: int) -> int:
    """The end of the word at `i`, or of the dot of an abbreviation, which is not the sentence's last token."""
    dotted = view.lower[i] in view.lex.dotted and i + 2 < last and view.lower[i + 1] == "." and view.touches(i + 1)
    return i + 2 if dotted else i + 1


def _part_of_scale(view: View, i: int, last: int) -> Number | None:
    """Half a million, two thirds of a million, anderhalf miljoen."""
    lex = view.lex
    found = lex.multipliers.at(view.lower, i, last)
    if found:
        if scale := _scale(view, found[0], last):
            word = scale[1]
            return Number(scale[0], found[1] * word.value, "exact", word.value, word.approximate)
        return None
    fraction = read_fraction(view, i, last)
    if fraction is None:
        return None
    k = fraction.end
    while k < last and k < fraction.end + 2 and (view.lower[k] in lex.of or view.lower[k] in lex.articles):
        k += 1
    if scale := _scale(view, k, last):
        return Number(scale[0], fraction.ratio * scale[1].value, "exact", scale[1].value)
    return None


def _spoken(view: View, i: int, last: int, whole: float) -> Number | None:
    """The decimals after a spoken mark at `i`: point nought four, komma drei, con 5."""
    if i + 1 >= last or view.lower[i] not in view.lex.decimal_words:
        return None
    digits, k = "", i + 1
    while k < last and len(digits) < 12:
        word = view.lower[k]
        found = view.lex.words[word] if word[0].isalpha() else None
        if word.isdecimal():
            digits, k = digits + word, k + 1
            break
        if found is None or found.scale or found.value != int(found.value):
            break
        if found.value >= 10:
            rest = None if digits.strip("0") else _sum(view, k, last, False)
            if rest is None or rest.value != int(rest.value):
                break
            digits, k = digits + str(int(rest.value)), rest.end
            break
        digits, k = digits + str(int(found.value)), k + 1
    return Number(k, float(f"{int(whole)}.{digits}"), "exact") if digits else None


def _sum(view: View, i: int, last: int, money: bool, bare: bool = False) -> Number | None:
    """Adds up the words and digits from token `i` on."""
    lex = view.lex
    total, j = Sum(lex.habits), i
    kind, approximate, upper, unit, fraction, seam = "exact", False, None, None, False, False
    while j < last and j - i < _WORDS:
        word = view.lower[j]
        if word[0].isdigit() or word[0] in ".,½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒":
            if total.addends and not seam:
                break
            numeral = read_numeral(view, j, last, money=money)
            if numeral is None or (total.addends and (numeral.value != int(numeral.value) or kind != "digits")):
                break
            room = numeral.scale if numeral.scale > 1 else slot(numeral.value, lex.habits) if total.addends else 0
            if not total.add(numeral.value, room, j):
                break
            if not seam:
                kind = "digits"
            total.last_scale = max(total.last_scale, numeral.scale)
            j, unit, fraction, seam = numeral.end, numeral.unit, numeral.fraction, numeral.scale > 1
            if unit is not None or fraction:
                break
            continue
        if total.addends and (word in lex.joining or (word == "-" and kind == "exact" and "-" in lex.n.links)):
            if seam is False and kind == "digits" and not total.room >= 100:
                break
            longer = _joined(view, total, j, last)
            if longer is None:
                break
            total, j = longer
            continue
        found = lex.words[word] if word[0].isalpha() else None
        if found is None:
            if word in lex.articles or word in lex.ones:
                if not total.addends and _scale(view, j + 1, last) and total.add(1, 0, j):
                    j += 1
                    continue
                if word in lex.ones and total.addends and total.room >= 10 and total.add(1, 0, j):
                    j += 1
                    continue
            break
        if found.scale:
            alone = found.approximate or (found.value >= 1e6 and last - i > 1)
            if alone and not total.addends and lex.articles and not bare:
                break  # a vingtaine needs its article, and "million" alone is half of a compound
            if not total.scale(found.value, j):
                break
            approximate, seam = approximate or found.approximate, True
            j = _dot(view, j, last)
            continue
        if (kind == "digits" and total.addends) or not total.add(found.value, found.slot, j):
            break
        total.last_scale = max(total.last_scale, found.last_scale) if total.last_scale > 1 else found.last_scale
        j, seam, upper = j + 1, False, found.upper
        if upper is not None:
            break
    if not total.addends:
        return None
    if total.cut is not None:
        j = total.cut
    if unit is None and not (seam and kind == "digits"):
        j, total = _letter(view, j, last, total, kind)
    return Number(j, total.total, "fraction" if fraction else kind, total.last_scale, approximate, unit, upper)


def _letter(view: View, j: int, last: int, total: Sum, kind: str) -> tuple[int, Sum]:
    """A scale's letter apart from its digits: 10 K, 5 mn; a currency's letters are none, unless after words."""
    letters = view.tokens[j].text if j < last else ""
    factor = view.lex.n.suffixes.get(letters)
    spelled = kind == "exact" and len(letters) > 1 and letters[0].isupper()
    capital = letters.isupper() or letters.lower() not in view.lex.units.table
    if factor is not None and (spelled or (kind == "digits" and capital)):
        total.scale(factor, j)
        return _dot(view, j, last), total
    return j, total


def _joined(view: View, total: Sum, j: int, last: int) -> tuple[Sum, int] | None:
    """The sum with what follows the joining word at `j`, if that makes one number."""
    lex = view.lex
    if j + 1 >= last:
        return None
    grown, following = total.copy(), view.lower[j + 1]
    found = lex.words[following] if following[0].isalpha() else None
    if not grown.join():
        return None
    if found is None:
        if following in lex.ones and grown.room >= 10 and grown.add(1, 0, j):
            scale = _scale(view, j + 2, last)
            fits = scale is None or lex.n.tens_first
            return (grown, j + 2) if fits and read_fraction(view, j + 1, last) is None else None
        small = following.isdecimal() and len(following) <= 2 and grown.room >= 10
        return (grown, j + 2) if small and grown.add(float(following), 0, j) else None
    if found.scale or found.upper is not None or read_fraction(view, j + 1, last) is not None:
        return None
    return (grown, j + 2) if grown.add(found.value, found.slot, j) else None


def _and_part(view: View, number: Number, i: int, last: int, step: float) -> Number | None:
    """The number with the fraction at `i`: six million and two thirds, 2 e 1/4, fünf und drei Viertel Millionen."""
    numeral = read_numeral(view, i, last) if view.lower[i][0].isdigit() else None
    if numeral is not None:
        return replace(number, end=numeral.end, value=number.value + numeral.value) if numeral.fraction else None
    fraction = read_fraction(view, i, last)
    if fraction is None or is_of(view, fraction.end, last) or not (fraction.sure or fraction.end == last):
        return None
    if _scaled_after(view, fraction.end, last) and (number.scaled or not _scale(view, fraction.end, last)):
        return None
    return replace(number, end=fraction.end, value=number.value + fraction.ratio * step)


def _scaled_after(view: View, i: int, last: int) -> bool:
    """Whether a scale follows: "3 million and half a million" are two numbers."""
    return i < last and (view.lower[i] in view.lex.articles or _scale(view, i, last) is not None)


def _extend(view: View, number: Number, last: int) -> Number:
    """The number with spoken decimals, a half or a fraction behind it, and the scale behind those."""
    lex, end = view.lex, number.end
    if end >= last or number.unit is not None or number.kind == "fraction" or number.upper is not None:
        return number
    grown = None
    if (below := lex.n.parts.get(view.lower[end])) and number.value >= below and number.value == int(number.value):
        return replace(number, end=end + 1, value=number.value / below, kind="fraction")  # twenty-one fifths
    if number.value == int(number.value):
        step = number.scale if number.scale >= 1000 else 1.0
        half = lex.halves.at(view.lower, end, last)
        if half and not (number.scaled and _scaled_after(view, half[0], last)):
            grown = replace(number, end=half[0], value=number.value + half[1] * step)
        elif end + 1 < last and (view.lower[end] in lex.joining or view.lower[end] in lex.decimal_words):
            grown = _and_part(view, number, end + 1, last, step)
        grown = grown or _spoken(view, end, last, number.value)
    if grown is None:
        return number
    if not number.scaled and (scale := _scale(view, grown.end, last)):
        word = scale[1]
        return Number(scale[0], grown.value * word.value, number.kind, word.value, word.approximate)
    return replace(grown, kind=number.kind)
