"""One number in digits, with what is glued to it: 3½, 1.2bn, 10km, -5, ,77, 2/10, USD1,23."""

from dataclasses import dataclass

from testimonia.extract.numbers.digits import VULGAR, match_digits, match_tail, parse_digits
from testimonia.extract.numbers.hits import scale_by
from testimonia.extract.numbers.view import View


@dataclass(frozen=True, slots=True)
class Numeral:
    """Digits that end before token `end`; `scale` and `unit` are glued to them; `fraction` for a bare ratio."""

    end: int
    value: float
    scale: float = 1.0
    unit: str | None = None
    fraction: bool = False


def read_numeral(view: View, i: int, last: int, prefix: int = 0, *, money: bool = False) -> Numeral | None:
    """The number whose digits begin `prefix` characters into token `i`."""
    text, start = view.text, view.tokens[i].start + (prefix or view.offset(i))
    first = text[start : start + 1]
    if first in VULGAR:
        return Numeral(i + 1, VULGAR[first], fraction=True) if len(view.tokens[i].text) == 1 else None
    tail = first in (".", ",")
    if start > 1 and text[start - 1] in ".," and text[start - 2].isdigit():
        return None  # the decimals of a number that is part of a name
    end = match_tail(text, start) if tail else match_digits(text, start)
    if end == start or (tail and not view.free(i)):
        return None
    stop = view.past(i, end)
    if stop > last:
        return None
    glued = text[end : view.tokens[stop - 1].end]
    raw = text[start:end]
    clock = len(raw) <= 5 and raw[-3:-2] == "." and view.lex.n.decimal != "." and not (i == 0 and stop == last)
    value = parse_digits(raw, view.lex.n.decimal, loose=(view.lex.n.loose and not clock) or money)
    if value is None:
        if glued or not _measured(view, stop, last):
            return None
        value = parse_digits(text[start:end], view.lex.n.decimal, loose=True)
        if value is None:
            return None
    if glued[:1] in VULGAR and value == int(value):
        value, glued = value + VULGAR[glued[0]], glued[1:]
    if glued:
        return _glued(view, stop, value, glued, money)
    if (ratio := _ratio(view, stop, last)) is not None:
        if start and text[start - 1] == "/":
            return None
        if value == int(value) and value >= 1 and ratio[1] > value:
            return Numeral(ratio[0], value / ratio[1], fraction=True)
        return None
    if stop + 2 < last and view.lower[stop].isdecimal() and not view.touches(stop):
        mixed = _ratio(view, stop + 1, last)
        if mixed is not None and float(view.lower[stop]) < mixed[1] and value == int(value):
            return Numeral(mixed[0], value + float(view.lower[stop]) / mixed[1])
    if stop < last and view.lower[stop] in VULGAR and value == int(value):
        return Numeral(stop + 1, value + VULGAR[view.lower[stop]])
    return Numeral(stop, value)


def _measured(view: View, i: int, last: int) -> bool:
    """Whether a scale or a unit follows, so that 5.5 is no date."""
    if i >= last:
        return False
    word = view.lex.words[view.lower[i]]
    if word is not None and word.scale:
        return True
    unit = view.lex.units.at(view.lower, i, last)
    return unit is not None and unit[1][1] != "duration"


def _ratio(view: View, i: int, last: int) -> tuple[int, float] | None:
    """The denominator after a slash at token `i`: a plain number without another slash, and the end."""
    if i + 1 >= last or view.lower[i] not in ("/", "⁄") or not view.touches(i) or not view.touches(i + 1):
        return None
    below = view.lower[i + 1]
    if not below.isdecimal() or not 1 <= len(below) <= 4 or below[0] == "0":
        return None
    after = view.text[view.tokens[i + 1].end : view.tokens[i + 1].end + 1]
    return None if after in ("/", "-") and after else (i + 2, float(below))


def _plural(view: View, i: int) -> bool:
    """Whether what is counted follows, so that 5m people are millions and no metres."""
    word = view.lower[i] if i < len(view.lower) else ""
    known = view.lex.n.plain_suffix_before
    if not word.isalpha() or word in view.lex.stops:
        return False
    return word in known or any(end[0] == "-" and word.endswith(end[1:]) for end in known)


def _glued(view: View, stop: int, value: float, glued: str, money: bool) -> Numeral | None:
    """Digits with letters behind them; None where the letters are no scale and no unit (an ordinal, a name)."""
    lex = view.lex
    factor = lex.n.suffixes.get(glued)
    if factor is None and (money or _plural(view, stop)):
        factor = lex.n.money_suffixes.get(glued)
    lower = glued.lower()
    if lower in lex.n.digit_endings:
        return Numeral(stop, value)
    if factor is None:
        scale = lex.plain.get(lower)
        factor = scale.value if scale is not None and scale.scale else None
    if factor is not None:
        return Numeral(stop, scale_by(value, factor), factor)
    hyphen = lower[0] in "-‑"
    words = [lower.lstrip("-‑"), *view.lower[stop : stop + 2]]
    unit = lex.units.at(words, 0, len(words)) if words[0] else None
    if unit is None or (hyphen and unit[1][1] == "money"):
        return None
    share = 0.01 if unit[1][1] == "money" and words[unit[0] - 1] in lex.minors else 1.0
    return Numeral(stop + unit[0] - 1, scale_by(value, share), unit=unit[1][0])
