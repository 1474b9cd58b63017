"""Reads the time expressions of a document: what is said, placed in time, with since, until and by."""

import datetime
from dataclasses import dataclass, replace
from typing import Literal

from testimonia.extract.times.calendar import clamp
from testimonia.extract.times.lexicon import TimeLexicon, time_lexicon
from testimonia.extract.times.links import Linked, link
from testimonia.extract.times.match import Matcher
from testimonia.extract.times.resolve import RANK, Context, Placed, place
from testimonia.extract.times.said import Hit, Said
from testimonia.model import Document, Interval, Published
from testimonia.packs.schema import Pack

Kind = Literal[
    "point", "since", "until", "by", "before", "after", "period",
    "duration", "set", "clock", "present", "past", "future",
]  # fmt: skip
_YEARS = range(1500, 2501)  # a document of another year has a wrong date
_BREAKS = frozenset({",", ";", ":", "–", "„", "“", "”", "«", "»", '"'})
DATED: frozenset[str] = frozenset({"point", "since", "until", "by", "before", "after", "period"})


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """An expression as it stands: `sentence`, `first` and `last` are indices, `start` and `end` offsets.

    An end of `interval` that the text and the day of publication do not tell is None. `value` is the TIMEX3 value,
    `core` the token where the expression's own words begin (behind "since", "three weeks" of "three weeks ago"), `edge`
    tells early, middle and late apart, `named` says that the text itself names the year.
    """

    sentence: int
    start: int
    end: int
    quote: str
    interval: Interval
    kind: Kind
    first: int
    last: int
    value: str = ""
    core: int = 0
    edge: str = ""
    named: bool = False


class _Reader:
    def __init__(self, document: Document, lex: TimeLexicon, day: datetime.date | None) -> None:
        self.document, self.lex = document, lex
        self.matcher = Matcher(document.tokens, lex, document.article.text)
        self.lower = self.matcher.lower
        self.context = Context(day)

    def sentence(self, number: int, *, join: bool) -> list[TimeExpression]:
        sentence = self.document.sentences[number]
        hits = self.matcher.sentence(sentence.first, sentence.last)
        if not hits:
            return []
        cues = self._cues(sentence.first, sentence.last)
        found: list[TimeExpression] = []
        linked = link(hits, self.lower, sentence.first, self.lex)
        for k, one in enumerate(linked):
            self._direct(one.hit, sentence.first, sentence.last, cues)
            expression = self._express(number, one, sentence.first)
            if join and k and linked[k - 1].joins and found:
                found[-1] = self._join(found[-1], expression)
            else:
                found.append(expression)
        return found

    def _cues(self, first: int, last: int) -> list[tuple[int, bool]]:
        """The words of a sentence that look forward (True) or back (False), with their places."""
        lex, found = self.lex, list[tuple[int, bool]]()
        for i in range(first, last):
            word, tag = self.lower[i], self.document.tokens[i].tag
            if word in lex.future:
                found.append((i, True))
            elif word in lex.past_cues or self._ends(word, tag, lex.past_endings):
                found.append((i, False))
            elif self._ends(word, tag, lex.future_endings):
                found.append((i, True))
        return found

    @staticmethod
    def _ends(word: str, tag: str, endings: tuple[str, ...]) -> bool:
        """True for a verb with such an ending; where no tagger is shipped, for any longer word."""
        return bool(endings) and (tag in ("VERB", "AUX") or not tag and len(word) > 4) and word.endswith(endings)

    def _direct(self, hit: Hit, first: int, last: int, cues: list[tuple[int, bool]]) -> None:
        """Which way the words around a hit point; where a sentence has both ways, the nearest of its own clause."""
        if len({forward for _, forward in cues}) == 2:
            a, b = hit.first, hit.last
            while a > first and self.lower[a - 1] not in _BREAKS:
                a -= 1
            while b < last and self.lower[b] not in _BREAKS:
                b += 1
            cues = [cue for cue in cues if a <= cue[0] < b] or cues
            cues = [min(cues, key=lambda cue: hit.first - cue[0] if cue[0] < hit.first else cue[0] - hit.last + 1)]
        self.context.future = any(forward for _, forward in cues)
        self.context.past = any(not forward for _, forward in cues)

    def _express(self, number: int, one: Linked, first: int) -> TimeExpression:
        hit, said = one.hit, one.hit.said
        signal = self._signal(hit, first)
        if signal == "since":  # they will be treated since Sunday: it began in the past
            self.context.future, self.context.past = False, True
        if signal == "starting":
            self.context.future = self.context.future or not self.context.past
            signal = "" if said.what == "length" else "since"
        if signal == "since" and said.what == "length" and said.unit and said.unit not in ("hour", "minute", "second"):
            said = replace(said, what="shift", relation="ago")
        if signal == "by" and not self.context.past:
            self.context.future = True
        elif signal == "before" and self.context.future:
            signal = "by"  # what must be done before a day is due then
        placed = place(said, self.context)
        self._remember(said, placed)
        interval, kind = placed.interval, placed.kind
        if kind == "vague":
            kind = "past" if interval.earliest is None else "future"
        elif kind == "point" and signal:
            kind = signal
            interval = _opened(interval, signal)
        value = placed.value
        if said.what == "relative" and not said.part and self.lower[hit.first] in self.lex.present_too:
            value = "PRESENT_REF"
        tokens, text = self.document.tokens, self.document.article.text
        glued = len(self.matcher.slots.prefix.get(hit.first, ""))
        start, end = tokens[hit.first].start + glued, tokens[hit.last - 1].end
        return TimeExpression(
            number, start, end, text[start:end], interval, kind, hit.first, hit.last,  # type: ignore[arg-type]
            value, hit.core, said.edge, placed.exact,
        )  # fmt: skip

    def _signal(self, hit: Hit, first: int) -> str:
        """The word of since, until, by, before or after in front of a hit, articles skipped."""
        j = hit.first - 1
        while j >= first and hit.first - j <= 4:
            for words, kind in self.lex.signals.get(self.lower[j], ()):
                begin = j + 1 - len(words)
                if begin >= first and tuple(self.lower[begin : j + 1]) == words:
                    return kind
            if self.lower[j] not in self.lex.fillers and self.lower[j] not in self.lex.skipped:
                break
            j -= 1
        return ""

    def _remember(self, said: Said, placed: Placed) -> None:
        """What later words may point back to."""
        earliest = placed.interval.earliest
        if said.year is not None:
            self.context.year = said.year
        if placed.kind == "point" and earliest and said.what not in ("decade", "century"):
            self.context.mentioned = datetime.date.fromisoformat(earliest)
            self.context.precision = placed.interval.precision
            if said.what in ("date", "month", "season", "unit", "quarter", "half"):
                self.context.year = self.context.mentioned.year if said.what != "unit" or said.unit == "year" else None

    def _join(self, a: TimeExpression, b: TimeExpression) -> TimeExpression:
        """One period from two ends. An end that is not known stays open."""
        finer = min(a.interval.precision, b.interval.precision, key=lambda name: RANK.get(name, 0))
        first, last = a.interval.earliest, b.interval.latest
        if first and last and first > last:
            first = None
        text = self.document.article.text
        return replace(
            a, end=b.end, quote=text[a.start : b.end], last=b.last, kind="period", value=f"{a.value}/{b.value}",
            interval=Interval(first, last, finer), named=a.named and b.named,
        )  # fmt: skip


def _opened(interval: Interval, signal: str) -> Interval:
    """The interval that since, until, before or after make of one; by leaves it as it is."""
    first, last, precision = interval.earliest, interval.latest, interval.precision
    if signal == "since":
        return Interval(first, None, precision)
    if signal == "until":
        return Interval(None, last, precision)
    if signal == "before":
        return Interval(None, _next(first, -1), precision)
    return Interval(_next(last, 1), None, precision) if signal == "after" else interval


def _next(day: str | None, step: int) -> str | None:
    return clamp(datetime.date.fromisoformat(day).toordinal() + step).isoformat() if day else None


def _anchor_days(anchor: Published | None) -> tuple[datetime.date, datetime.date] | None:
    """First and last day on which the document may have appeared; None where either end is open."""
    if anchor is None or anchor.earliest is None or anchor.latest is None:
        return None  # a lower bound alone cannot place "in September"
    try:
        days = datetime.date.fromisoformat(anchor.earliest[:10]), datetime.date.fromisoformat(anchor.latest[:10])
    except ValueError:
        return None
    return days if all(day.year in _YEARS for day in days) else None


def _widen(a: TimeExpression, b: TimeExpression, precision: str) -> TimeExpression:
    """An expression whose anchor is only known as a stretch: it may lie where either end of the stretch puts it."""
    if a.interval == b.interval:
        return a
    coarser = max(a.interval.precision, precision, key=lambda name: RANK.get(name, 0))
    earliest = a.interval.earliest and b.interval.earliest and min(a.interval.earliest, b.interval.earliest)
    latest = a.interval.latest and b.interval.latest and max(a.interval.latest, b.interval.latest)
    return replace(a, interval=Interval(earliest, latest, coarser), value="")


def read_expressions(
    document: Document, pack: Pack, anchor: Published | None = None, *, join: bool = True
) -> tuple[TimeExpression, ...]:
    """Every time expression of `document`, in order, also lengths, sets, clock times and what cannot be placed.

    `anchor` is the day the document appeared. With `join`, the two ends of a range are one expression.
    """
    lex, days = time_lexicon(pack), _anchor_days(anchor)
    numbers = range(len(document.sentences))
    reader = _Reader(document, lex, days[0] if days else None)
    found = [one for number in numbers for one in reader.sentence(number, join=join)]
    if days and days[0] != days[1]:
        later = _Reader(document, lex, days[1])
        other = [one for number in numbers for one in later.sentence(number, join=join)]
        precision = anchor.precision if anchor else "day"
        found = [_widen(a, b, precision) for a, b in zip(found, other, strict=True)]
    return tuple(found)


def is_placed(one: TimeExpression) -> bool:
    """Whether an expression is a date or period with a known end."""
    return one.kind in DATED and bool(one.interval.earliest or one.interval.latest)


def unplaced_sentences(expressions: tuple[TimeExpression, ...]) -> frozenset[int]:
    """The sentences that tell a time which cannot be placed: "in September", when the year is not known."""
    return frozenset(one.sentence for one in expressions if one.kind in DATED and not is_placed(one))


def read_times(document: Document, pack: Pack, anchor: Published | None = None) -> tuple[TimeExpression, ...]:
    """The dates and periods of `document` that have a known end, in order.

    What needs the day of publication is left out without `anchor`: `read_expressions` gives it without an interval.
    """
    return tuple(one for one in read_expressions(document, pack, anchor) if is_placed(one))
