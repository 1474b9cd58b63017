"""Reads dates in every order, month and year, seasons, years, weekdays and relative days."""

import datetime
import re
from dataclasses import dataclass
from typing import Literal

from testimonia.model import Document, Interval, Published, Token
from testimonia.packs.schema import Pack
from testimonia.packs.sections.times import TimesSection

Kind = Literal["point", "since", "until", "by"]
_DAY = re.compile(r"\d{1,2}")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ISO = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)")
_NUMERIC = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)")


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date or period as it stands: `sentence`, `first` and `last` are indices, `start` and `end` offsets."""

    sentence: int
    start: int
    end: int
    quote: str
    interval: Interval
    kind: Kind
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Hit:
    last: int
    interval: Interval


def _month(year: int, month: int, months: int = 1, precision: str = "month") -> Interval:
    index = year * 12 + month - 1 + months
    end = datetime.date(index // 12, index % 12 + 1, 1) - datetime.timedelta(days=1)
    return Interval(f"{year:04d}-{month:02d}-01", end.isoformat(), precision)


def _on(year: int, month: int, day: int) -> Interval | None:
    try:
        iso = datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
    return Interval(iso, iso)


def _year(year: int) -> Interval:
    return Interval(f"{year:04d}-01-01", f"{year:04d}-12-31", "year")


class _Reader:
    """Reads one document; `day` is the anchor, None where unknown."""

    def __init__(self, tokens: tuple[Token, ...], section: TimesSection, day: datetime.date | None) -> None:
        self.tokens, self.section, self.day = tokens, section, day
        self.lower = [token.text.lower() for token in tokens]
        self.known: int | None = None  # the year named last, for "the same year"
        phrases: dict[str, list[tuple[tuple[str, ...], str, int]]] = {}
        for name in ("relative", "relative_months", "relative_years"):
            for phrase, value in getattr(section, name).items():
                words = tuple(phrase.split())
                phrases.setdefault(words[0], []).append((words, name, value))
        for entries in phrases.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self.phrases = phrases
        self.same = [tuple(phrase.split()) for phrase in section.same_year]
        self.starts = frozenset(section.months) | frozenset(section.seasons) | frozenset(section.weekdays)
        self.year_words = frozenset(section.year_words) | frozenset(section.parts)

    def at(self, i: int, first: int, last: int) -> _Hit | None:
        """The expression that begins at token `i`, inside a sentence."""
        text, word = self.tokens[i].text, self.lower[i]
        if text[0].isdigit():
            return self._digits(i, first, last)
        if word in self.starts:
            if word in self.section.months:
                return self._by_month(i, last)
            if word in self.section.seasons:
                return self._season(i, first, last)
            return self._weekday(i, last)
        return self._relative(i, last) if word in self.phrases else None

    def _day_number(self, i: int) -> int | None:
        word = self.lower[i]
        for mark in self.section.day_marks:
            if word.endswith(mark):
                word = word[: -len(mark)]
                break
        if _DAY.fullmatch(word) and 1 <= int(word) <= 31:
            return int(word)
        return None

    def _skip(self, i: int, last: int) -> int:
        while i < last and (self.lower[i] in self.section.fillers or self.tokens[i].text in ".,"):
            i += 1
        return i

    def _year_at(self, i: int, last: int) -> tuple[int, int] | None:
        """The year that completes a date at `i`: its value and the token after it."""
        for words in self.same:
            if tuple(self.lower[i : min(last, i + len(words))]) == words and self.known:
                return self.known, i + len(words)
        j = self._skip(i, min(last, i + 2))
        if j < last and _YEAR.fullmatch(self.tokens[j].text):
            return int(self.tokens[j].text), j + 1
        return None

    def _resolve(self, month: int, day: int | None = None) -> int | None:
        """The year of the latest past month (or day) before the anchor."""
        if self.day is None:
            return None
        later = (month, day or 1) > (self.day.month, self.day.day) if day else month > self.day.month
        return self.day.year - 1 if later else self.day.year

    def _digits(self, i: int, first: int, last: int) -> _Hit | None:
        text = self.tokens[i].text
        if found := _ISO.match(text):
            interval = _on(int(found[1]), int(found[2]), int(found[3]))
            return _Hit(i + 1, interval) if interval else None
        if found := _NUMERIC.fullmatch(text):
            interval = _on(int(found[3]), int(found[2]), int(found[1]))
            return _Hit(i + 1, interval) if interval else None
        if _YEAR.fullmatch(text):
            if i > first and self.lower[i - 1] in self.year_words:
                self.known = int(text)
                return _Hit(i + 1, _year(int(text)))
            return None
        day = self._day_number(i)
        if day is None:
            return None
        j = self._skip(i + 1, min(last, i + 3))
        if j >= last or self.lower[j] not in self.section.months:
            return None
        month = self.section.months[self.lower[j]]
        k = j + 1
        if k < last and self.tokens[k].text == "." and len(self.lower[j]) <= 4 and k + 1 < last:
            k += 1
        year = self._year_at(k, last)
        if year:
            self.known = year[0]
            interval = _on(year[0], month, day)
            return _Hit(year[1], interval) if interval else None
        resolved = self._resolve(month, day)
        interval = _on(resolved, month, day) if resolved else None
        return _Hit(j + 1, interval) if interval else None

    def _by_month(self, i: int, last: int) -> _Hit | None:
        word, month = self.lower[i], self.section.months[self.lower[i]]
        unsafe = word in self.section.unsafe_months
        if unsafe and not self.tokens[i].text[0].isupper():
            return None
        day = self._day_number(i + 1) if i + 1 < last and self.tokens[i + 1].text[0].isdigit() else None
        j = i + 2 if day else i + 1
        year = self._year_at(j, last)
        if year:
            self.known = year[0]
            interval = _on(year[0], month, day) if day else _month(year[0], month)
            return _Hit(year[1], interval) if interval else None
        if unsafe and not day:
            before = self.lower[i - 1] if i else ""
            if before not in self.year_words:
                return None
        resolved = self._resolve(month, day)
        if resolved is None:
            return None
        interval = _on(resolved, month, day) if day else _month(resolved, month)
        return _Hit(j, interval) if interval else None

    def _season(self, i: int, first: int, last: int) -> _Hit | None:
        year = self._year_at(i + 1, last)
        if year is None:
            return None
        self.known = year[0]
        return _Hit(year[1], _month(year[0], self.section.seasons[self.lower[i]], 3, "season"))

    def _weekday(self, i: int, last: int) -> _Hit | None:
        if i + 1 < last and not self.lower[i + 1].isalpha():
            j = self._skip(i + 1, min(last, i + 3))
            if j < last and (full := self.at_date(j, last)):
                return full
        elif i + 1 < last and (full := self.at_date(i + 1, last)):
            return full
        if self.day is None or (i and self.lower[i - 1] in self.section.next_words):
            return None
        day = self.day - datetime.timedelta(days=(self.day.weekday() - self.section.weekdays[self.lower[i]]) % 7)
        return _Hit(i + 1, Interval(day.isoformat(), day.isoformat()))

    def at_date(self, i: int, last: int) -> _Hit | None:
        """A date with day and month at `i`: it outranks the weekday before it."""
        if self.tokens[i].text[0].isdigit():
            return self._digits(i, i, last)
        return self._by_month(i, last) if self.lower[i] in self.section.months else None

    def _relative(self, i: int, last: int) -> _Hit | None:
        if self.day is None:
            return None
        for words, name, value in self.phrases[self.lower[i]]:
            end = i + len(words)
            if end > last or tuple(self.lower[i:end]) != words:
                continue
            if name == "relative":
                iso = (self.day + datetime.timedelta(days=value)).isoformat()
                return _Hit(end, Interval(iso, iso))
            if name == "relative_years":
                return _Hit(end, _year(self.day.year + value))
            index = self.day.year * 12 + self.day.month - 1 + value
            return _Hit(end, _month(index // 12, index % 12 + 1))
        return None


def _anchor_day(anchor: Published | None) -> datetime.date | None:
    if anchor is None or anchor.earliest is None or anchor.latest is None:
        return None  # a lower bound alone cannot place "in September"
    try:
        return datetime.date.fromisoformat(anchor.earliest[:10])
    except ValueError:
        return None


def read_times(document: Document, pack: Pack, anchor: Published | None = None) -> tuple[TimeExpression, ...]:
    """The time expressions of `document`, in order; what needs the day of publication is left out without `anchor`."""
    section = pack.times
    reader = _Reader(document.tokens, section, _anchor_day(anchor))
    text, found = document.article.text, []
    skipped = frozenset(section.parts) | frozenset(section.fillers) | frozenset(section.weekdays) | {".", ","}
    signals: dict[str, Kind] = {word: "since" for word in section.since}
    signals |= {word: "until" for word in section.until}
    signals |= {word: "by" for word in section.by}
    for number, sentence in enumerate(document.sentences):
        i = sentence.first
        while i < sentence.last:
            hit = reader.at(i, sentence.first, sentence.last) if document.tokens[i].text else None
            if hit is None:
                i += 1
                continue
            kind: Kind = "point"
            begin = i
            while begin > sentence.first and i - begin < 4:
                word = reader.lower[begin - 1]
                if word in signals:
                    kind = signals[word]
                    break
                if word not in skipped:
                    break
                begin -= 1
            while begin < i and reader.lower[begin] not in section.parts:
                begin += 1
            interval = hit.interval
            if kind == "since":
                interval = Interval(interval.earliest, None, interval.precision)
            elif kind == "until":
                interval = Interval(None, interval.latest, interval.precision)
            start, end = document.tokens[begin].start, document.tokens[hit.last - 1].end
            found.append(TimeExpression(number, start, end, text[start:end], interval, kind, begin, hit.last))
            i = hit.last
    return tuple(found)
