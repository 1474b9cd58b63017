"""What a number is a quantity of: share, money, physical unit, rate, duration, magnitude, or a noun."""

from dataclasses import dataclass, replace

from testimonia.extract.figures.frame import Frame
from testimonia.extract.figures.nouns import Noun, read_noun
from testimonia.extract.numbers import NumberHit, Unit

_DISTANCE = frozenset(("km", "m", "cm", "mm", "mile", "ft", "[mi_i]", "[ft_i]", "in", "[in_i]", "dm", "nmi"))
_WINDOW = 12  # words around a duration in which a word makes it what is reported
_QUAKE = 10


@dataclass(frozen=True, slots=True)
class Quantity:
    """`measure` where the unit decides it; `end` is the token behind the unit; `noun` is what is counted."""

    unit: str | None
    end: int
    noun: Noun
    measure: tuple[str, ...] = ()


def less_by(frame: Frame, hit: NumberHit) -> NumberHit:
    """The number behind a word that says how much less there is: menos 15 %, but not menos 15 graus."""
    if hit.low is None or hit.low >= 0 or hit.low != hit.high or frame.words[hit.core] not in frame.lex.n.less:
        return hit
    unit = frame.unit(hit.last)
    if unit is not None and unit.code == "Cel":
        return hit
    return replace(hit, first=hit.core + 1, core=hit.core + 1, low=-hit.low, high=-hit.low)


def read_quantity(frame: Frame, hit: NumberHit) -> Quantity | None:
    """The quantity at a number; None where it is none that news reports."""
    lex, end = frame.lex, hit.last
    bare = Noun(end, end, tail=end)
    if hit.kind == "share":
        noun = _of_whom(frame, end)
        return Quantity("percent", noun.last if noun.first == end else end, noun, ("share",))
    if hit.unit and hit.unit in lex.numbers.codes:
        return _rate(frame, Quantity(hit.unit, end, bare, ("amount-of-money",)))
    if hit.unit in ("percent", "percentage-point"):  # 12-proc., 12-процентный: in one word
        return Quantity(hit.unit, end, _of_whom(frame, end), ("share",))
    linked = end + 1 < frame.last and frame.words[end] in lex.linking
    unit = frame.unit(end) or (frame.unit(end + 1) if linked else None) or _money_of(frame, end)
    if unit is not None and (hit.kind != "zero" or unit.kind == "money"):
        return _measured(frame, hit, unit)
    if hit.kind == "fraction" or unit is not None:
        return None
    if _is_magnitude(frame, hit):
        return Quantity(None, end, bare, ("magnitude",))
    noun = Noun(end, end, "person", True, tail=end) if hit.unit == "person" else read_noun(frame, hit)
    return _rate(frame, Quantity(noun.unit, noun.last, noun))


def _measured(frame: Frame, hit: NumberHit, unit: Unit) -> Quantity | None:
    """A number with a unit of measure behind it."""
    bare = Noun(unit.end, unit.end, tail=unit.end)
    if unit.kind == "percent":
        return Quantity(unit.code, unit.end, _of_whom(frame, unit.end), ("share",))
    if unit.kind == "money":
        return _rate(frame, Quantity(unit.code, unit.end, bare, ("amount-of-money",)))
    if unit.kind == "physical":
        measure = "temperature" if unit.code == "Cel" else "distance" if unit.code in _DISTANCE else "other"
        return _rate(frame, Quantity(unit.code, unit.end, bare, (measure,)))
    near = range(max(frame.first, hit.first - _WINDOW), min(frame.last, unit.end + _WINDOW))
    told = any(frame.lex.prison.at(frame.words, i, frame.last) for i in near)
    if hit.kind in ("zero", "weak") or not told:
        return None
    return Quantity(unit.code, unit.end, bare, ("duration",))


def _money_of(frame: Frame, end: int) -> Unit | None:
    """Money with an adjective before it: British pounds."""
    if end + 1 < frame.last and frame.words[end].endswith(frame.lex.adjective_endings):
        unit = frame.unit(end + 1)
        return unit if unit is not None and unit.kind == "money" else None
    return None


def _of_whom(frame: Frame, end: int) -> Noun:
    """The noun that a share is a share of: a third of the staff."""
    i = end
    while i < frame.last and i - end < 3 and (frame.words[i] in frame.lex.stops or frame.words[i] in frame.lex.linking):
        i += 1
    counted = frame.counted(i) if i < frame.last and i > end else None
    if counted is None and i == end and i < frame.last:
        counted = frame.counted(i)
    if isinstance(counted, str):
        return Noun(i, i + 1, counted, True, tail=i + 1)
    if counted is not None:  # 48 per cent of the votes
        return Noun(i, i + 1, counted.unit, True, counted.measure, tail=i + 1)
    return Noun(end, end, tail=end)


def _rate(frame: Frame, quantity: Quantity) -> Quantity:
    """Adds what it is a rate of: 130 km per hour, 12 cases per 100,000 people."""
    if quantity.unit is None or not (found := frame.reader.rate(quantity.end, frame.last)):
        return quantity
    end, base = found
    if base.isdigit():
        hit = NumberHit(quantity.end, quantity.end, end, float(base), float(base))
        base, end = f"{base} person", read_noun(frame, hit).last
    measure = ("other",) if quantity.measure == ("distance",) else quantity.measure
    return replace(quantity, unit=f"{quantity.unit} per {base}", end=end, measure=measure)


def _is_magnitude(frame: Frame, hit: NumberHit) -> bool:
    if hit.kind != "digits" or not 1 <= (hit.high or hit.low or 0) < _QUAKE:
        return False
    return frame.has(frame.lex.magnitude, hit.first - 3, hit.first) or frame.has(
        frame.lex.magnitude, hit.last, hit.last + 2
    )
