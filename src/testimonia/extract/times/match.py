"""Finds the time expressions of a sentence: frames of the pack, dates, and what completes them."""

from dataclasses import replace

from testimonia.extract.times.dates import Dates
from testimonia.extract.times.lexicon import Frame, TimeLexicon
from testimonia.extract.times.meanings import MEANINGS, plural_said
from testimonia.extract.times.said import Hit, Said
from testimonia.extract.times.slots import Slots
from testimonia.model import Token

_YEARLESS = frozenset({"season", "quarter", "half", "holiday"})  # a year may complete them
_EDGED = frozenset({"month", "season", "quarter", "half", "decade", "century", "unit", "weekday", "daypart"})
_CLOCKED = frozenset({"second", "minute", "hour"})
_STRETCHES = frozenset({"week", "weekend", "month", "year", "decade", "century", "quarter"})


class Matcher:
    """Reads one document, sentence by sentence."""

    def __init__(self, tokens: tuple[Token, ...], lex: TimeLexicon, text: str) -> None:
        self.lex, self.tokens = lex, tokens
        self.slots = Slots(tokens, lex)
        self.lower = self.slots.lower
        self.dates = Dates(self.slots, text)
        self.memo: dict[tuple[str, int], tuple[int, object] | None] = {}  # slots of the place at hand

    def sentence(self, first: int, last: int) -> list[Hit]:
        """The expressions of a sentence, in order; none overlaps another."""
        found: list[Hit] = []
        starts, lower = self.lex.starts, self.lower
        i = first
        while i < last:
            word = lower[i]
            frames = starts.get(word)
            if frames is None and not (word and "0" <= word[0] <= "9"):
                i += 1
                continue
            hit = self.at(i, first, last, frames or ())
            if hit is None:
                i += 1
                continue
            edge = self.lex.section.parts.get(self.slots.prefix[i].strip("-'")) if i in self.slots.prefix else None
            found.append(replace(hit, said=replace(hit.said, edge=edge)) if edge else hit)
            i = hit.last
        return found

    def at(self, i: int, first: int, last: int, frames: tuple[Frame, ...]) -> Hit | None:
        """The longest expression that begins at a token."""
        best: Hit | None = None
        self.memo.clear()
        if self.lower[i][0].isdigit():
            for hit in (
                self.dates.numeric(i, first, last), self.dates.day_month(i, last), self._decade(i, first, last),
                self.dates.years.year(i, first, last), self.dates.years.clock(i, first, last),
            ):  # fmt: skip
                if hit and (best is None or hit.last > best.last):
                    best = hit
            frames = (*frames, *self.lex.digits)
        for frame in frames:
            hit = self._frame(frame, i, first, last)
            if hit and (best is None or hit.last > best.last):
                best = hit
        return best

    def _decade(self, i: int, first: int, last: int) -> Hit | None:
        hit = self.dates.years.decade(i, first, last)
        unit = self.slots.slot("unit", i + 1, last) if hit else None
        return replace(hit, last=unit[0]) if hit and unit and unit[1] == "year" else hit

    def _frame(self, frame: Frame, i: int, first: int, last: int) -> Hit | None:
        if frame.op == "*month":
            return self.dates.day_month(i, last) or self.dates.month(i, first, last)
        if frame.op == "*part":
            return self._edge(i, first, last)
        if frame.op == "*day":
            return None if self.lower[i][0].isdigit() else self.dates.day_month(i, last)
        matched = self._match(frame, i, last)
        if matched is None:
            return None
        end, core, filled = matched
        if "month" in filled and frame.op != "month" and self.lower[core] in self.lex.unsafe and end == core + 1:
            return None
        if frame.op in ("this", "last", "next") and "unit" in filled:
            if filled["unit"] in _CLOCKED or frame.op == "last" and filled["unit"] == "day":
                return None  # the last minute, the last day of it
            if filled["unit"] == "day" and end < last and self.lower[end][0].isdigit():
                return None  # no próximo dia 15 de abril
            if not self.lex.plurals.isdisjoint(self.lower[i:end]):
                return Hit(i, end, core, plural_said(frame.op, str(filled["unit"])))
        if frame.op == "length" and end < last and self.lower[end] in self.lex.ages:
            return None
        said = MEANINGS[frame.op](filled)
        if frame.op in ("half_with_year", "opening") and said:
            said, after = self.dates.with_year(said, end, last)
            return Hit(i, after, core, said) if after > end else None
        if said is None:
            return None
        if frame.op == "season" and self.lower[i] in self.lex.unsafe:
            whole, after = self.dates.with_year(said, end, last)
            led = self.dates.led(i, first)
            return Hit(i, after, core, whole) if after > end or led else None
        return self._complete(Hit(i, end, core, said), first, last)

    def _match(self, frame: Frame, i: int, last: int) -> tuple[int, int, dict[str, object]] | None:
        j, core, filled = i, -1, dict[str, object]()
        for text, slot, optional in frame.elements:
            if slot:
                if (text, j) in self.memo:
                    found = self.memo[text, j]
                else:
                    found = self.memo[text, j] = self.slots.slot(text, j, last)
                if found is not None:
                    core = j if core < 0 else core
                    j, filled[text.removeprefix("bare_").removeprefix("past_")] = found
                elif not optional:
                    return None
            elif j < last and self.lower[j] == text and text != ".":
                j += 1
            elif text == "." and (j >= last or not self.lower[j][0].isalnum()):
                continue
            elif not optional:
                return None
        return (j, i if core < 0 else core, filled) if j > i else None

    def _complete(self, hit: Hit, first: int, last: int) -> Hit | None:
        """Adds the date behind a weekday, the year behind a season, the smaller unit behind a length."""
        said, end = hit.said, hit.last
        if said.what == "weekday" and not said.relation:
            if date := self._date(self.slots.skip_fillers(end, last), first, last):
                return replace(date, first=hit.first, core=hit.core)
            if self._is_name(hit, first, last):
                return None
            unsafe = self.lower[hit.first] in self.lex.unsafe_weekdays
            before = self.lower[hit.first - 1] if hit.first > first else ""
            return None if unsafe and before not in self.lex.weekday_leads else hit
        if said.what == "relative" and hit.last - hit.first > 1 and self._is_name(hit, first, last):
            return None
        if said.what in _YEARLESS and not said.relation:
            said, end = self.dates.with_year(said, end, last)
            return replace(hit, said=said, last=end)
        if said.what == "length" and said.unit and end < last and self.lower[end] in self.lex.ands:
            count = self.slots.count(end + 1, last)
            unit = self.slots.slot("unit", count[0], last) if count else None
            if count and unit and isinstance(count[1], tuple) and count[1][0] is not None and unit[1] != said.unit:
                more = MEANINGS["length"]({"n": count[1], "unit": unit[1]})
                tail = more.value[1:] if more else ""
                if said.value[1:2] == "T" == tail[:1]:
                    tail = tail[1:]
                return replace(hit, last=unit[0], said=replace(said, value=said.value + tail))
        return hit

    def _is_name(self, hit: Hit, first: int, last: int) -> bool:
        """The Sunday Times, the Morning Post: in languages that write other nouns small."""
        if self.lex.capitalised or not self.slots.capital(hit.first):
            return False
        if hit.said.what == "relative":
            return self.slots.capital(hit.last - 1) and not self.tokens[hit.first].text.isupper()
        following = (
            hit.last < last and self.tokens[hit.last].text[0].isupper() and self.tokens[hit.last].text[0].isalpha()
        )
        return following and hit.first > first and self.lower[hit.first - 1] in self.lex.fillers

    def _date(self, i: int, first: int, last: int) -> Hit | None:
        """A date with day and month: it outranks the weekday before it."""
        if i >= last:
            return None
        if self.lower[i][0].isdigit():
            return self.dates.numeric(i, first, last) or self.dates.day_month(i, last)
        for frame in self.lex.starts.get(self.lower[i], ()):
            if frame.op == "*month":
                hit = self.dates.day_month(i, last) or self.dates.month(i, first, last)
                return hit if hit and hit.said.day else None
        number = self.slots.ordinal(i, last)
        return self.dates.day_month(i, last) if number else None

    def _edge(self, i: int, first: int, last: int) -> Hit | None:
        """Early May, Anfang des Jahres, i midten af 1990'erne: a part, and the stretch it is of."""
        part = self.slots.phrase(self.lex.slots["part"], i, last)
        if part is None:
            return None
        edge, j = str(part[1]), part[0]
        for _ in range(4):
            if j >= last:
                return None
            if j > i + 4:
                break
            hit = self._stretch(j, first, last)
            if hit:
                if hit.said.what == "date" and (hit.said.day or hit.said.month):
                    return None
                return Hit(i, hit.last, i, replace(hit.said, edge=edge))
            if self.lower[j] not in self.lex.fillers:
                break
            j += 1
        return None

    def _stretch(self, i: int, first: int, last: int) -> Hit | None:
        """What may have an early and a late part, at a token behind a word for such a part."""
        word = self.lower[i]
        decade = self._decade(i, first, last) if word[0].isdigit() else None
        if decade is None and self.slots.slot("year", i, last) and self.lower[min(i + 1, last - 1)] != "%":
            year = self.dates.years.year(i, first, last)
            return year or Hit(i, i + 1, i, Said("date", year=int(word)))
        best = decade
        for frame in (*self.lex.starts.get(word, ()), *(self.lex.digits if word[0].isdigit() else ())):
            if frame.op in ("*part", "*day"):
                continue
            hit = self.dates.month(i, first, last) if frame.op == "*month" else self._frame(frame, i, first, last)
            if hit and hit.said.what in _EDGED and (best is None or hit.last > best.last):
                best = hit
        if best is None and (unit := self.slots.slot("unit", i, last)) and unit[1] in _STRETCHES:
            return Hit(i, unit[0], i, Said("unit", unit=str(unit[1]), count=0.0, relation="this"))
        return best
