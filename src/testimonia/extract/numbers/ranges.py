"""Ranges: between X and Y, from X to Y, X-Y, X or Y. A scale behind the second number may count for both."""

from dataclasses import replace

from testimonia.extract.numbers.bare import read_number
from testimonia.extract.numbers.hits import Number, NumberHit, scale_by
from testimonia.extract.numbers.view import View

_ALIKE = 10.0  # times that two numbers of one scale may differ
_CHANGE = 6  # tokens between a word of change and a number
_SHARED = 1000.0  # below this the first number may lack its scale: 2 to 3 million


def _skip(view: View, i: int, last: int) -> int:
    """Past an article or a currency sign between a range word and its number."""
    if i + 1 < last and view.lower[i] in view.lex.definite:
        return i + 1
    article = i + 1 < last and view.lower[i] in view.lex.articles and view.lower[i + 1][0].isdigit()
    return i + 1 if article else i


def _money(view: View, i: int, last: int) -> tuple[int, str | None]:
    found = view.lex.before.at(view.lower, i, last)
    if found and found[0] < last and view.lower[found[0]][0].isdigit():
        return found
    return i, None


def read_opened(view: View, i: int, last: int) -> NumberHit | None:
    """The range whose opening word stands at `i`."""
    lex = view.lex
    if view.lower[i] not in lex.range_open:
        return None
    at, unit = _money(view, _skip(view, i + 1, last), last)
    first = read_number(view, at, last, money=unit is not None)
    if first is None or first.upper is not None:
        return None
    gap, measured = first.end, None
    ended = gap >= last or view.lower[gap] not in lex.range_and
    if ended and view.lower[i] not in lex.n.change_from and (hit := _parted(view, i, at, gap, unit)):
        return hit
    if gap < last and view.lower[gap] not in lex.range_and:
        found = lex.units.at(view.lower, gap, last)  # from 5 percent to 7
        if found is None:
            return None
        gap, unit, measured = found[0], unit or found[1][0], found[1]
    if gap >= last or view.lower[gap] not in lex.range_and:
        return None
    at, _ = _money(view, _skip(view, gap + 1, last), last)
    second = read_number(view, at, last, money=unit is not None)
    if second is None or measured is not None and _other_unit(view, second, last, measured):
        return None  # fell by 7 % to 2.1 billion
    hit = _join(i, first, second, unit)
    return replace(hit, open_at=gap + 1) if hit else None


def _other_unit(view: View, number: Number, last: int, measured: tuple[str, str]) -> bool:
    """Whether a number counts in another unit than the one that was `measured` before it."""
    end = number.end
    if end + 1 < last and view.lower[end] in view.lex.linking:
        end += 1
    again = view.lex.units.at(view.lower, end, last)
    if again is None:
        return number.scaled and measured[1] == "percent"
    return again[1] != measured


def _parted(view: View, i: int, at: int, end: int, unit: str | None) -> NumberHit | None:
    """The range of two numbers that could be one, for "between" asks for two: between a hundred and one thousand."""
    for gap in range(at + 1, end - 1):
        if view.lower[gap] in view.lex.joining and view.lower[gap] in view.lex.range_and:
            first, second = read_number(view, at, gap), read_number(view, gap + 1, end)
            if first and second and (first.end, second.end) == (gap, end) and (hit := _join(i, first, second, unit)):
                return replace(hit, open_at=gap + 1)
    return None


def read_plain(view: View, i: int, first: Number, last: int) -> NumberHit | None:
    """The range of `first`, which begins at `i`, and a number behind a dash, "to" or "or"."""
    gap = first.end
    if gap + 1 < last and view.lower[gap] not in view.lex.range_to and view.lower[gap] in view.lex.units.table:
        return _measured(view, i, first, last)
    if gap + 1 >= last or view.lower[gap] not in view.lex.range_to or first.kind == "fraction":
        return None
    dash = view.lower[gap] in "-–—−"
    if dash and first.kind == "digits" and not view.touches(gap) and view.touches(gap + 1):
        return None  # 3 -5: a sign
    if dash and i and view.touches(i) and view.lower[i - 1] in "-–/+:#":
        return None  # +1-222
    at, unit = _money(view, gap + 1, last)
    second = read_number(view, at, last)
    if second is None or second.kind == "fraction" or second.value < 0 or second.upper is not None:
        return None
    if dash and second.end + 1 < last and view.lower[second.end] in "-/:" and view.touches(second.end):
        return None  # 1-222-2222, 2018-05-17
    if dash and (first.kind != second.kind or not view.touches(gap)) and first.kind == "digits":
        close = view.touches(gap) == view.touches(gap + 1)
        if not close or second.kind != "digits":
            return None
    return _join(i, first, second, first.unit or unit)


def shares_scale(first: float, value: float, scale: float) -> bool:
    """Whether `first` is of the size of what the scale multiplies: fell from 3.4 to 2.1 billion."""
    return scale >= _SHARED and _ALIKE > first * scale / value > 1 / _ALIKE


def _measured(view: View, i: int, first: Number, last: int) -> NumberHit | None:
    """70 % to 90 %: a range whose first number has the unit too."""
    if any(view.lower[k] in view.lex.change_words for k in range(max(0, i - _CHANGE), i)):
        return None  # rose by 2 metres to 5 metres
    unit = view.lex.units.at(view.lower, first.end, last)
    if unit is None or unit[0] + 1 >= last or view.lower[unit[0]] not in view.lex.range_to:
        return None
    second = read_number(view, unit[0] + 1, last)
    again = view.lex.units.at(view.lower, second.end, last) if second else None
    return _join(i, first, second, None) if second and again and again[1] == unit[1] else None


def _join(i: int, first: Number, second: Number, unit: str | None) -> NumberHit | None:
    low = first.value
    shared = low < _SHARED and low * second.scale < second.value
    if second.scaled and not first.scaled and (shared or shares_scale(low, second.value, second.scale)):
        low = scale_by(low, second.scale)
    if not low < second.value:
        return None
    return NumberHit(
        i, i, second.end, low, second.value, first.approximate or second.approximate, second.kind, True,
        second.scaled, unit or second.unit, True,
    )  # fmt: skip
