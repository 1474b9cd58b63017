"""Zero said without a zero word before the noun: there were no victims, пострадавших нет, Tote gab es nicht."""

from testimonia.extract.figures.changes import Changed
from testimonia.extract.figures.frame import Frame
from testimonia.extract.figures.lexicon import HARM, MeasureUse
from testimonia.extract.numbers import NumberHit

_COUNTER, _ARTICLE = 4, 2  # words from "the number of" to its noun, with an article between
_APART = 6  # words between the noun and its negation


def find_zeros(frame: Frame, hits: list[NumberHit]) -> list[Changed]:
    """Zeros between a negation of existence and a noun of harm that has no number of its own."""
    lex, words, found = frame.lex, frame.words, list[Changed]()
    if lex.none_words.isdisjoint(words[frame.first : frame.last]):
        return found
    taken = {i for hit in hits for i in range(hit.first, min(hit.last + 3, frame.last))}
    said = set[int]()
    i = frame.first
    while i < frame.last:
        negation = lex.none.at(words, i, frame.last)
        if negation is None:
            i += 1
            continue
        told = lex.marks.at(words, i, frame.last)  # без вести пропавшие: words of their own
        own = told is not None and told[0] > negation[0]
        again = negation[0] in said  # non ci sono né morti: one noun is none once
        span = None if own or again else _noun(frame, i, negation[0], taken)
        if span is not None:
            hit = NumberHit(i, i, negation[0], 0, 0, kind="zero", unit="person")
            found.append(Changed(hit, anchor=span))
            said.add(span[1] - 1)
        i = negation[0]
    return found


def _noun(frame: Frame, first: int, last: int, taken: set[int]) -> tuple[int, int] | None:
    """The stretch from the negation at `first` to `last` to its noun, which may stand on either side."""
    behind = range(last, min(last + _APART, frame.last))
    before = range(first - 1, max(first - _APART, frame.first) - 1, -1)
    for i in (*_open(frame, behind), *_open(frame, before)):
        if i in taken:
            continue
        uses = frame.lex.uses.get(frame.words[i], ())
        counted = frame.lex.counted(frame.words[i]) if not uses else None
        if _tallied(frame, i):
            continue
        harm = any(use.role == "noun" and HARM.intersection(use.entry.measure) for use in uses)
        if (
            harm
            or not (counted is None or isinstance(counted, str))
            and HARM.intersection(MeasureUse(counted, "noun").entry.measure)
        ):
            return (first, i + 1) if i >= last else (i, last)
    return None


def _tallied(frame: Frame, i: int) -> bool:
    """Whether a noun stands behind "the number of": who gives neither their number nor their names denies no harm."""
    ways = range(max(frame.first, i - _COUNTER), i)
    return any((found := frame.lex.counters.at(frame.words, k, i)) and found[0] > i - _ARTICLE for k in ways)


def _open(frame: Frame, way: range) -> list[int]:
    """The tokens of a way up to the first mark or clause opener."""
    open_way = list[int]()
    for i in way:
        word = frame.words[i]
        if word in (",", ";", ":", "(", ")") or word in frame.lex.splits or word in frame.lex.unreported:
            break
        open_way.append(i)
    return open_way
