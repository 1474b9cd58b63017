"""Bare numbers, without bounds: digits, words and both, with scales, halves, decimals and a sign."""

from dataclasses import replace

from testimonia.extract.numbers.adding import add_up, scale_at
from testimonia.extract.numbers.fractions import is_of, read_fraction
from testimonia.extract.numbers.hits import Number, scale_by
from testimonia.extract.numbers.numerals import read_numeral
from testimonia.extract.numbers.view import View

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
        if number is None and view.lower[i + 1] in view.lex.ones and not _noun_at(view, i + 2, last):
            number = Number(i + 2, 1, "exact")  # négatif un
        return replace(number, value=-number.value) if number and number.value else None
    return _unsigned(view, i, last, money, bare)


def _noun_at(view: View, i: int, last: int) -> bool:
    return i < last and view.tokens[i].tag in {"NOUN", "ADJ", "PROPN", "NUM"}


def _unsigned(view: View, i: int, last: int, money: bool, bare: bool = False) -> Number | None:
    if i >= last:
        return None
    number = _part_of_scale(view, i, last) or _point(view, i, last) or add_up(view, i, last, money, bare)
    if number is None and (view.lower[i] in view.lex.articles or view.lower[i] in view.lex.ones):
        number = _extend(view, Number(i + 1, 1, "exact"), last)
        return number if number.end > i + 1 else None
    if number and _ordinal(view, number, last):
        return None
    if number and view.lex.n.elided_hundreds and number.kind == "exact" and 0 < number.value < 10:
        number = _elided(view, number, last)
    return _extend(view, number, last) if number else None


def _ordinal(view: View, number: Number, last: int) -> bool:
    """Whether an ordinal of one to nine completes the number: twenty fifth."""
    if number.kind != "exact" or number.value < 20 or number.value % 10 or number.end >= last:
        return False
    below = view.lex.ordinals.get(view.lower[number.end])
    return below is not None and below < 10 and view.lower[number.end] not in view.lex.parts


def _elided(view: View, number: Number, last: int) -> Number:
    """One twenty two: a hundred that is not said, where no noun follows."""
    rest = add_up(view, number.end, last, False) if number.end < last and view.lower[number.end][0].isalpha() else None
    if rest is None or not 20 <= rest.value < 100 or rest.scaled:
        return number
    if rest.end < last and view.lower[rest.end].isalpha():
        return number
    return replace(rest, value=number.value * 100 + rest.value)


def _part_of_scale(view: View, i: int, last: int) -> Number | None:
    """Half a million, two thirds of a million, anderhalf miljoen."""
    lex = view.lex
    found = lex.multipliers.at(view.lower, i, last)
    if found:
        if scale := scale_at(view, found[0], last):
            word = scale[1]
            return Number(scale[0], scale_by(found[1], word.value), "exact", word.value, word.approximate)
        return None
    fraction = read_fraction(view, i, last)
    if fraction is None:
        return None
    k = fraction.end
    while k < last and k < fraction.end + 2 and (view.lower[k] in lex.of or view.lower[k] in lex.articles):
        k += 1
    if scale := scale_at(view, k, last):
        return Number(scale[0], scale_by(fraction.ratio, scale[1].value), "exact", scale[1].value)
    return None


def _point(view: View, i: int, last: int) -> Number | None:
    """Point five, where the text says nothing else: at this point five people are known."""
    number = _spoken(view, i, last, 0.0) if i == 0 else None
    return number if number and number.end == last else None


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
            rest = None if digits.strip("0") else add_up(view, k, last, False)
            if rest is None or rest.value != int(rest.value):
                break
            digits, k = digits + str(int(rest.value)), rest.end
            break
        digits, k = digits + str(int(found.value)), k + 1
    if not digits or (view.lower[i] in view.lex.stops and k < last):
        return None  # con: a preposition too
    return Number(k, float(f"{int(whole)}.{digits}"), "exact")


def _and_part(view: View, number: Number, i: int, last: int, step: float) -> Number | None:
    """The number with the fraction at `i`: six million and two thirds, 2 e 1/4, fünf und drei Viertel Millionen."""
    numeral = read_numeral(view, i, last) if view.lower[i][0].isdigit() else None
    if numeral is not None:
        return replace(number, end=numeral.end, value=number.value + numeral.value) if numeral.fraction else None
    fraction = read_fraction(view, i, last)
    if fraction is None or is_of(view, fraction.end, last) or not (fraction.sure or fraction.end == last):
        return None
    if _scaled_after(view, fraction.end, last) and (number.scaled or not scale_at(view, fraction.end, last)):
        return None
    return replace(number, end=fraction.end, value=number.value + fraction.ratio * step)


def _scaled_after(view: View, i: int, last: int) -> bool:
    """Whether a scale follows: "3 million and half a million" are two numbers."""
    return i < last and (view.lower[i] in view.lex.articles or scale_at(view, i, last) is not None)


def _extend(view: View, number: Number, last: int) -> Number:
    """The number with spoken decimals, a half or a fraction behind it, and the scale behind those."""
    lex, end = view.lex, number.end
    if number.upper is not None and (scale := scale_at(view, end, last)):
        factor = scale[1].value  # two-three hundred
        return replace(number, end=scale[0], value=scale_by(number.value, factor), upper=scale_by(number.upper, factor))
    if end >= last or number.unit is not None or number.kind == "fraction" or number.upper is not None:
        return number
    grown = None
    if (below := lex.parts.get(view.lower[end])) and number.value >= below and number.value == int(number.value):
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
    if not number.scaled and (scale := scale_at(view, grown.end, last)):
        word = scale[1]
        return Number(scale[0], scale_by(grown.value, word.value), number.kind, word.value, word.approximate)
    return replace(grown, kind=number.kind)
