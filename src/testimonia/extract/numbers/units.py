"""Units after a number: percent, money, measures and times; and rates, per hour or per 100,000."""

from dataclasses import replace

from testimonia.extract.numbers.bare import read_number
from testimonia.extract.numbers.hits import NumberHit, Unit
from testimonia.extract.numbers.view import View

_CENT = 0.01
_SMALLER = {
    "year": ("month", 12), "hour": ("minute", 60), "minute": ("second", 60), "ft": ("in", 12), "yd": ("ft", 3),
    "km": ("m", 1000), "m": ("cm", 100), "week": ("day", 7), "lb": ("oz", 16),
}  # fmt: skip


def read_unit(view: View, i: int, last: int) -> Unit | None:
    """The unit at token `i`."""
    found = view.lex.units.at(view.lower, i, last)
    if found is None and i + 1 < last and view.lower[i] in view.lex.linking:
        found = view.lex.units.at(view.lower, i + 1, last)  # deux millions de dollars
        found = found if found and found[1][1] in ("money", "physical") else None
    if found is None or view.lower[i] in view.lex.verbs and _is_verb(view, i, last):
        return None
    end, (code, kind) = found
    dotted = end + 1 < last and view.lower[end] == "." and len(view.lower[end - 1]) <= 4 and view.touches(end)
    if dotted and f"{view.lower[end - 1]}." in view.lex.units.table:
        end += 1
    return Unit(end, code, kind, _CENT if kind == "money" and view.lower[found[0] - 1] in view.lex.minors else 1.0)


def _is_verb(view: View, i: int, last: int) -> bool:
    """Whether a symbol that is spelled like an auxiliary is one: a quake of 5.3 `ha colpito`, not 200 `ha di` wood."""
    behind = view.lower[i + 1] if i + 1 < last else ""
    return behind[:1].isalpha() and behind not in view.lex.linking and behind not in view.lex.of


def with_parts(view: View, hit: NumberHit, unit: Unit, last: int) -> NumberHit:
    """The number in whole units: 50 cents, 2 years and 3 months, an hour and a half."""
    if unit.share != 1:
        low, high = (None if end is None else end * unit.share for end in (hit.low, hit.high))
        return replace(hit, low=low, high=high)
    if hit.range or hit.scaled or unit.kind == "percent":
        return hit
    if half := view.lex.halves.at(view.lower, unit.end, last):
        return _more(hit, half[1], half[0]) if unit.kind in ("duration", "physical") else hit
    k = unit.end + 1 if unit.end < last and view.lower[unit.end] in view.lex.joining else unit.end
    smaller = _SMALLER.get(unit.code)
    if smaller is None and unit.kind != "money":
        return hit
    number = read_number(view, k, last) if k < last else None
    part = read_unit(view, number.end, last) if number and number.value == int(number.value) else None
    if number is None or part is None:
        return hit
    if unit.kind == "money":
        fits = part.share != 1 and 0 < number.value < 100
        return _more(hit, number.value * part.share, part.end) if fits else hit
    if smaller is None or part.code != smaller[0] or not 0 < number.value < smaller[1]:
        return hit
    return _more(hit, number.value / smaller[1], part.end)


def _more(hit: NumberHit, part: float, tail: int) -> NumberHit:
    low, high = (None if end is None else end + part for end in (hit.low, hit.high))
    return replace(hit, low=low, high=high, tail=tail)


def read_rate(view: View, i: int, last: int) -> tuple[int, str] | None:
    """The end and the words of a rate at token `i`: ("hour"), or ("100000") for "per 100,000"; the noun is not read."""
    if found := view.lex.rates.at(view.lower, i, last):
        return found
    opened = view.lex.per.at(view.lower, i, last)
    if not opened:
        return None
    number = read_number(view, opened[0], last)
    if number is None or number.value < 2:
        return None
    return number.end, f"{number.value:g}" if number.value >= 1e15 else str(int(number.value))
