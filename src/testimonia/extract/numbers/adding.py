"""Adds up the words and digits of one number, token by token."""

from testimonia.extract.numbers.fractions import read_fraction
from testimonia.extract.numbers.hits import Number
from testimonia.extract.numbers.numerals import read_numeral
from testimonia.extract.numbers.sums import Sum, slot
from testimonia.extract.numbers.view import View
from testimonia.extract.numbers.words import Word

_WORDS = 32  # tokens of the longest number


def scale_at(view: View, i: int, last: int) -> tuple[int, Word] | None:
    """A scale word at `i`, with an abbreviation's dot."""
    word = view.lex.words[view.lower[i]] if i < last and not view.lower[i][0].isdigit() else None
    if word is None or not word.scale:
        return None
    return _dot(view, i, last), word


def _dot(view: View, i: int, last: int) -> int:
    """The end of the word at `i`, or of the dot of an abbreviation, which is not the sentence's last token."""
    dotted = view.lower[i] in view.lex.dotted and i + 2 < last and view.lower[i + 1] == "." and view.touches(i + 1)
    return i + 2 if dotted else i + 1


def add_up(view: View, i: int, last: int, money: bool, bare: bool = False) -> Number | None:
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
                if not total.addends and scale_at(view, j + 1, last) and total.add(1, 0, j):
                    j += 1
                    continue
                near = total.last_scale < 1e6  # 480 millions, one year before
                if word in lex.ones and total.addends and near and total.room >= 10 and total.add(1, 0, j):
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
        if word in lex.homographs and not total.addends and not bare and not _counts(view, j, last):
            break
        if not total.addends and j + 1 < last and view.lower[j + 1] in lex.verb_before.get(word, ()):
            break  # acht het te vroeg
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
            scale = scale_at(view, j + 2, last)
            # A hundred and one thousand is one number, a thousand and one hundred too; not eighty and one dozen.
            fits = scale is None or scale[1].value >= 1000 or 100 <= scale[1].value < total.room
            return (grown, j + 2) if fits and read_fraction(view, j + 1, last) is None else None
        small = following.isdecimal() and len(following) <= 2 and grown.room >= 10
        return (grown, j + 2) if small and grown.add(float(following), 0, j) else None
    if found.scale or found.upper is not None or read_fraction(view, j + 1, last) is not None:
        return None
    return (grown, j + 2) if grown.add(found.value, found.slot, j) else None


def _counts(view: View, at: int, last: int) -> bool:
    """Whether a noun may follow (venti are winds, unless there are twenty), or a verb: och sex är skadade."""
    i = at + 1
    if i >= last or view.lower[i] in view.lex.joining:
        return True
    if at and view.lower[at - 1] in view.lex.joining and view.tokens[i].tag == "AUX":
        return True
    return view.lower[i][0].isalpha() and view.lower[i] not in view.lex.stops
