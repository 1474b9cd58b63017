"""Joins what belongs together: the two ends of a range, and the year that stands at only one of them."""

from dataclasses import dataclass, replace

from testimonia.extract.times.lexicon import TimeLexicon
from testimonia.extract.times.said import Hit, Said

_ENDS = frozenset({"date", "relative", "unit", "weekday", "month", "season", "quarter", "half", "decade", "holiday"})
_PARTS = frozenset({"quarter", "half", "season", "month"})  # of a year
_DASHES = frozenset({"-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Linked:
    """A hit; `joins` where it is the first end of a range whose other end is the next hit."""

    hit: Hit
    joins: bool = False


def _opened(lower: list[str], first: int, hit: Hit, words: frozenset[str], skip: frozenset[str]) -> bool:
    """True where a word of `words` stands before a hit, with only fillers between."""
    j = hit.first - 1
    while j >= first and hit.first - j <= 3:
        if lower[j] in words:
            return True
        if lower[j] not in skip:
            return False
        j -= 1
    return False


def _gap(lower: list[str], a: Hit, b: Hit, lex: TimeLexicon) -> list[str]:
    words = lower[a.last : b.first]
    if " ".join(words) in lex.range_to:
        return words
    return [word for word in words if word in lex.range_to or word not in lex.fillers]


def link(hits: list[Hit], lower: list[str], first: int, lex: TimeLexicon) -> list[Linked]:
    """The hits of a sentence with the ranges among them found and years shared."""
    found = [Linked(hit) for hit in _merge(hits, lower, lex)]
    for k in range(len(found) - 1):
        a, b = found[k].hit, found[k + 1].hit
        if b.first - a.last > 4 or a.said.what not in _ENDS or b.said.what not in _ENDS:
            continue
        gap = _gap(lower, a, b, lex)
        between = _opened(lower, first, a, lex.between, lex.fillers)
        opened = _opened(lower, first, a, lex.range_open, lex.fillers)
        if not gap or len(gap) > 3:
            joins = False
        elif " ".join(gap) in lex.range_to:
            joins = opened or gap[0] not in lex.ands
        else:
            dashed = gap[0] in _DASHES and a.last + 1 == b.first
            joins = len(gap) == 1 and (dashed or between and gap[0] in lex.ands)
        listed = len(gap) == 1 and (gap[0] in lex.ands or gap[0] == ",")
        if joins or listed:
            a, b = _share_year(a, b)
        found[k] = Linked(a, joins)
        found[k + 1] = Linked(b)
    return found


def _merge(hits: list[Hit], lower: list[str], lex: TimeLexicon) -> list[Hit]:
    """Makes one of "Tuesday last week", of "last year May" and of "the first Monday in May"."""
    merged: list[Hit] = []
    for hit in hits:
        before = merged[-1] if merged else None
        near = before is not None and all(word in lex.fillers for word in lower[before.last : hit.first])
        if before is not None and near and hit.first - before.last <= 2:
            a, b = before.said, hit.said
            if b.what == "month" and (nth := _nth(before, lower, lex)):
                merged[-1] = Hit(before.first, hit.last, before.core, replace(b, index=nth[0], weekday=nth[1]))
                continue
            if b.what == "month" and a.what == "unit" and a.unit in ("week", "weekend") and a.relation:
                merged[-1] = hit  # the last week of May: no nearer than the month
                continue
            week, day = (a, b) if a.what == "unit" else (b, a)
            dated = day.what == "weekday" and not day.relation
            if dated and week.what == "shift" and week.relation == "ago" and week.unit == "week" and week.count:
                week = replace(week, what="unit", count=-week.count)
            if dated and week.what == "unit" and week.unit == "week" and week.relation:
                said = replace(day, unit="week", count=week.count)
                merged[-1] = Hit(before.first, hit.last, before.core, said)
                continue
            if a.what in _PARTS and _yearless(a) and b.what == "unit" and b.unit == "year" and b.count is not None:
                merged[-1] = Hit(before.first, hit.last, before.core, replace(a, year_shift=int(b.count)))
                continue
            if a.what == "unit" and a.unit == "year" and a.count is not None and b.what == "month" and _yearless(b):
                merged[-1] = Hit(before.first, hit.last, before.core, replace(b, year_shift=int(a.count)))
                continue
        merged.append(hit)
    return merged


def _nth(hit: Hit, lower: list[str], lex: TimeLexicon) -> tuple[int, int] | None:
    """Number (-1 for the last) and weekday of "the first Monday" and "the last Sunday" in front of a month."""
    said = hit.said
    if said.what != "weekday" or said.weekday is None:
        return None
    if said.relation == "last":
        return -1, said.weekday
    number = lex.ordinal_words.get(lower[hit.first - 1], 0) if hit.first and not said.relation else 0
    return (number, said.weekday) if number and -1 <= number <= 5 else None


def _yearless(said: Said) -> bool:
    return said.year is None and said.year_shift is None and not said.relation and not said.same_year


def _share_year(a: Hit, b: Hit) -> tuple[Hit, Hit]:
    """Gives the year of one end to the other: "from November to March 2021" began in 2020."""
    x, y = a.said, b.said
    if x.month is None or y.month is None:
        return a, b
    if x.year is None and y.year is not None and x.year_shift is None and not x.relation:
        x = replace(x, year=y.year - (1 if (x.month, x.day or 0) > (y.month, y.day or 31) else 0))
    elif y.year is None and x.year is not None and y.year_shift is None and not y.relation:
        y = replace(y, year=x.year + (1 if (y.month, y.day or 31) < (x.month, x.day or 0) else 0))
    return replace(a, said=x), replace(b, said=y)
