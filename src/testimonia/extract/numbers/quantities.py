"""The quantities of a text: every number that is no part of a name, a date or a clock time, with its unit."""

from dataclasses import dataclass, replace

from testimonia.extract.numbers.hits import NumberHit
from testimonia.extract.numbers.lexicon import number_lexicon
from testimonia.extract.numbers.phrases import Phrases
from testimonia.extract.numbers.read import NumberReader, is_day
from testimonia.model import Sentence, Token
from testimonia.packs.schema import Pack

_YEARS = (1900, 2100)
_CHANGE = 8  # tokens between a word of change and its numbers


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as an interval: `text[start:end] == quote`, with bound words and unit. None is an open end.

    `unit` is an ISO 4217 code, `percent`, `percentage-point`, a UCUM-like code, a unit of time, or None; a rate adds
    what it is counted against ("km per hour"). Fractions of something are percent: two thirds is 66.67.
    """

    start: int
    end: int
    quote: str
    low: float | None
    high: float | None
    approximate: bool = False
    unit: str | None = None
    kind: str = "number"  # number, range, vague, share, percent, money, physical, duration, zero


def read_quantities(
    text: str, sentences: tuple[Sentence, ...], tokens: tuple[Token, ...], pack: Pack,
    dated: frozenset[int] = frozenset(),
) -> list[Quantity]:  # fmt: skip
    """The quantities of `text`, in order. Numbers at the tokens in `dated` are parts of dates, if more is said."""
    reader = NumberReader(text, tokens, number_lexicon(pack))
    months = frozenset(pack.times.months)
    dotted = pack.text.ordinal_dot
    capitals = not pack.pack.nouns_capitalised
    definite = frozenset(pack.numbers.definite)
    before = frozenset(pack.numbers.skip_before)
    after = Phrases((word, True) for word in pack.numbers.skip_after)
    found = []
    for sentence in sentences:
        for hit in reader.all(sentence.first, sentence.last):
            if (hit.core in dated and len(tokens) > hit.last - hit.first) or _is_span_of_years(hit):
                continue
            named = sentence.first < hit.first == hit.core and reader.lower[hit.first - 1] in before
            if hit.kind == "exact" and hit.high == 1 and hit.first > sentence.first:
                named = named or reader.lower[hit.first - 1] in definite  # the one, this one
            named = named or (capitals and _is_capital(reader, hit, sentence))
            if hit.kind in ("digits", "exact") and not hit.range:
                named = named or after.at(reader.lower, hit.last, sentence.last) is not None
                named = named or (dotted and _is_ordinal(reader, hit, sentence))
                named = named or _in_name(reader, hit) or is_day(hit, reader.lower, months)
                if named:
                    continue
            for part in _change(reader, hit, sentence) or (hit,):
                if quantity := _quantity(reader, part, sentence):
                    found.append(quantity)
    return found


def _in_name(reader: NumberReader, hit: NumberHit) -> bool:
    """KN-23, 17/5/2018, 10:43, +1-222."""
    start, end = reader.tokens[hit.core].start, reader.tokens[hit.last - 1].end
    around = reader.text[max(0, start - 2) : start], reader.text[end : end + 2]
    left = around[0][-1:]
    if left.isalnum() or left in ("_", "@", "#") or (left in ("-", "/", ":", "‑", "–") and around[0][:1].isalnum()):
        return True
    return around[1][:1] in ("-", "/", ":", "_", "‑", "–") and around[1][1:].isalnum()


def _is_ordinal(reader: NumberReader, hit: NumberHit, sentence: Sentence) -> bool:
    """14. inside a sentence."""
    k = hit.last
    touches = k + 1 < sentence.last and reader.lower[k] == "." and reader.tokens[k].start == reader.tokens[k - 1].end
    return touches and hit.high is not None and hit.high < 1000 and hit.kind == "digits"


def _change(reader: NumberReader, hit: NumberHit, sentence: Sentence) -> tuple[NumberHit, NumberHit] | None:
    """The earlier and the later number of "rose from 12 to 19", which is no range."""
    words = reader.lower[max(sentence.first, hit.first - _CHANGE) : hit.first]
    if hit.open_at is None or reader.lex.change_words.isdisjoint(words):
        return None
    earlier = replace(hit, last=hit.open_at - 1, high=hit.low, range=False)
    return earlier, replace(hit, first=hit.open_at, core=hit.open_at, low=hit.high, range=False)


def _is_span_of_years(hit: NumberHit) -> bool:
    """From 2019 to 2021."""
    ends = (hit.low, hit.high)
    years = all(end is not None and end == int(end) and _YEARS[0] <= end <= _YEARS[1] for end in ends)
    return hit.range and years and hit.kind == "digits" and not hit.scaled and hit.unit is None


def _is_capital(reader: NumberReader, hit: NumberHit, sentence: Sentence) -> bool:
    """A number word of a name: the Four Corners, World War Two."""
    tokens, i = reader.tokens, hit.core
    if hit.kind != "exact" or hit.bound or i == sentence.first or not tokens[i].text[0].isupper():
        return False
    near = (tokens[i - 1].text, tokens[hit.last].text if hit.last < sentence.last else "")
    return any(word[:1].isupper() for word in near) and not tokens[i].text.isupper()


def _quantity(reader: NumberReader, hit: NumberHit, sentence: Sentence) -> Quantity | None:
    end, unit, last = hit.last, hit.unit, sentence.last
    kind = "range" if hit.range else "number"
    if hit.kind == "share":
        kind = "share"
    elif hit.kind in ("vague", "weak"):
        kind = "vague"
    elif hit.kind == "zero":
        kind = "zero"
        spelled = reader.lower[hit.core][0].isdigit() or reader.lex.words[reader.lower[hit.core]] is not None
        if not spelled and (hit.first > sentence.first or hit.last < sentence.last):
            return None  # "no" and "nobody" are figures of a noun, which is not read here
    found = reader.unit(end, last) if hit.kind != "share" else None
    if found is not None:
        end, kind = max(found.end, hit.tail), found.kind
        unit = unit if unit and found.kind == "money" else found.code
    elif unit and hit.kind != "share":
        kind = "money" if unit in reader.lex.codes else "duration" if unit in reader.lex.times else "physical"
    if unit and (rate := reader.rate(end, last)) and rate[1].isalpha():
        end, unit = rate[0], f"{unit} per {rate[1]}"
    start, stop = reader.tokens[hit.first].start, reader.tokens[end - 1].end
    return Quantity(start, stop, reader.text[start:stop], hit.low, hit.high, hit.approximate, unit, kind)
