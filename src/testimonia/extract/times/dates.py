"""Reads dates in every order, years, and clock times that begin at a token."""

import re
from dataclasses import replace

from testimonia.extract.times.calendar import make_day
from testimonia.extract.times.said import Hit, Said
from testimonia.extract.times.slots import Slots, is_year

# Anchored at a token and bounded in every repeat.
_ISO = re.compile(r"((?:1\d|20|21)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?:T\d\d:\d\d)?(?![\w])")
_FULL = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:1\d|20|21)\d\d|\d\d)(?![\w]|[./-]\d)")
_SHORT = re.compile(r"(\d{1,2})(?:/(\d{1,2})(?![\w/]|[.,]\d)|\.\s?(\d{1,2})\.(?!\d))")
_CLOCK = re.compile(r"(\d{1,2})(?:([.:h])([0-5]\d))?")
_DECADE = re.compile(r"((?:1\d|20)\d0|\d0)")
_PIVOT = 69  # "31.12.98": two-digit years from here are of the last century
_NOUNS = frozenset({"NOUN", "ADJ", "NUM", "SYM"})


class Dates:
    """Dates of one document. Every reader takes a token and the bounds of its sentence."""

    def __init__(self, slots: Slots, text: str) -> None:
        self.slots, self.lex, self.text = slots, slots.lex, text
        self.lower, self.tokens = slots.lower, slots.tokens

    def numeric(self, i: int, first: int, last: int) -> Hit | None:
        """2021-05-03, 3.5.2021, 3/5/21; 3/5 and 3.5. only behind a weekday or a word of dates."""
        start = self.tokens[i].start
        if found := _ISO.match(self.text, start):
            return self._covering(i, last, found.end(), int(found[1]), int(found[3]), int(found[4]))
        if found := _FULL.match(self.text, start):
            year = int(found[4]) if len(found[4]) == 4 else int(found[4]) + (1900 if int(found[4]) >= _PIVOT else 2000)
            if len(found[4]) == 2 and found[2] == "-":
                return None
            day, month = int(found[1]), int(found[3])
            if not self.lex.section.day_before_month and found[2] == "/" and month <= 31 and day <= 12:
                day, month = month, day
            if month > 12 >= day:
                day, month = month, day
            return self._covering(i, last, found.end(), year, month, day)
        if i > first and (found := _SHORT.match(self.text, start)):
            before = self.lower[i - 1]
            if before not in self.lex.leads and before not in self.lex.fillers and before not in (",", "("):
                return None
            if before in (",", "(") and not (i - 1 > first and self.lower[i - 2] in self.lex.slots["weekday"]):
                return None
            day, month = int(found[1]), int(found[2] or found[3])
            if found[2] and not self.lex.section.day_before_month:
                day, month = month, day
            return self._covering(i, last, found.end(), None, month, day)
        return None

    def _covering(self, i: int, last: int, end: int, year: int | None, month: int, day: int) -> Hit | None:
        """A hit over the tokens up to the offset `end`, if it ends with one and the calendar has the day."""
        if make_day(year or 2000, month, day) is None:
            return None
        j = i + 1
        while j < last and self.tokens[j - 1].end < end:
            j += 1
        if self.tokens[j - 1].end != end:
            return None
        return Hit(i, j, i, Said("date", year=year, month=month, day=day))

    def with_year(self, said: Said, i: int, last: int) -> tuple[Said, int]:
        """`said` with the year that follows it, if one does, and the token after it."""
        for j in range(i, min(last, i + 4)):
            if is_year(self.lower[j]) and self._free(j):
                end = j + 1
                if end + 1 < last and self.lower[end] == "/" and len(self.lower[end + 1]) == 2:
                    end += 2  # winter 2014/15
                while end < last and end < j + 2 and self.lower[end] in self.lex.year_after:
                    end += 1
                return replace(said, year=int(self.lower[j])), end
            if found := self.slots.phrase(self.lex.same_year, j, last):
                return replace(said, same_year=True), found[0]
            if found := self.slots.phrase(self.lex.slots["relative_year"], j, last):
                return replace(said, year_shift=int(str(found[1]))), found[0]
            if self.lower[j] not in self.lex.fillers and self.lower[j] != ",":
                break
        return said, i

    def _free(self, i: int) -> bool:
        """True where the number is not glued to more than a mark."""
        end = self.tokens[i].end
        return not self.text[end : end + 1].isalnum()

    def day_month(self, i: int, last: int, depth: int = 6) -> Hit | None:
        """3 May 2021, the third of May, den 3. maj; the first of "3 to 5 May" takes its month from what follows."""
        number = self.slots.day_number(i, last)
        if number is None:
            return None
        j = self.slots.skip_fillers(number[0], last)
        if month := self.slots.slot("month", j, last) or self.slots.slot("short_month", j, last):
            end = self._dot(month[0], last)
            said, end = self.with_year(Said("date", month=int(str(month[1])), day=number[1]), end, last)
            if make_day(said.year or 2000, said.month or 1, number[1]) is None:
                return None
            return Hit(i, end, i, said)
        j = number[0]
        joined = j < last and (
            self.lower[j] in self.lex.range_to or self.lower[j] in self.lex.ands or self.lower[j] == ","
        )
        if depth and joined and self.lower[i][0].isdigit():
            j += 1
            while j < last and j < number[0] + 3 and self._links(self.lower[j]):
                j += 1
            if j < last and self.lower[j][0].isdigit() and (after := self.day_month(j, last, depth - 1)):
                said = replace(after.said, day=number[1])
                if make_day(said.year or 2000, said.month or 1, number[1]) is not None:
                    return Hit(i, number[0], i, said)
        return None

    def _links(self, word: str) -> bool:
        return word in self.lex.fillers or word in self.lex.leads or word in self.lex.ands

    def _dot(self, i: int, last: int) -> int:
        """Past the dot of an abbreviated month, if the sentence goes on behind it."""
        glued = i < last and self.lower[i] == "." and i + 1 < last and len(self.lower[i - 1]) <= 5
        return i + 1 if glued and self.tokens[i].start == self.tokens[i - 1].end else i

    def month(self, i: int, first: int, last: int) -> Hit | None:
        """May 2021; May 3, 2021; a bare May where nothing speaks against it."""
        found = self.slots.slot("month", i, last)
        if found is None:
            return None
        end = self._dot(found[0], last)
        said = Said("month", month=int(str(found[1])))
        number = self.slots.day_number(end, last) if end < last and self.lower[end][0].isdigit() else None
        month_first = number is not None and (not self.lex.section.day_before_month or self._alone(number[0], last))
        if number and month_first and make_day(2000, said.month or 1, number[1]):
            whole, after = self.with_year(Said("date", month=said.month, day=number[1]), number[0], last)
            if whole.year is not None or not self.lex.section.day_before_month:
                return Hit(i, after, i, whole)
        said, after = self.with_year(said, end, last)
        if said.year is None and self.lower[i] in self.lex.unsafe and after == end:
            before = self.lower[i - 1] if i > first else ""
            led = before in self.lex.leads or before in self.lex.slots["part"] or i in self.slots.prefix
            if not led:
                return None
        return Hit(i, after, i, said)

    def _alone(self, i: int, last: int) -> bool:
        return i >= last or not self.lower[i].isalpha()

    def year(self, i: int, first: int, last: int) -> Hit | None:
        """A year by itself, with what must stand beside it; 2014/15 is two years."""
        word = self.lower[i]
        if not is_year(word) or not self._free(i):
            return None
        start, end = self.tokens[i].start, self.tokens[i].end
        glued = self.text[start - 1 : start] if start else ""
        before = self.lower[i - 1] if i > first else ""
        after = self.lower[i + 1] if i + 1 < last else ""
        pair = i + 2 < last and after in ("/", "-", "–") and self.tokens[i + 1].start == end
        year = int(word)
        if pair and len(self.lower[i + 2]) == 2 and self.lower[i + 2].isdigit():
            if int(self.lower[i + 2]) != (year + 1) % 100:
                return None
            return Hit(i, i + 3, i, Said("date", year=year, count=1.0))
        following = pair and is_year(self.lower[i + 2]) and int(self.lower[i + 2]) > year
        preceded = i - 2 >= first and is_year(self.lower[i - 2]) and int(self.lower[i - 2]) < year
        if after in self.lex.year_after:
            return Hit(i, i + 2, i, Said("date", year=year))
        if glued and (glued.isalnum() or glued in "-–/.,:#@_") and not preceded:
            return None
        if (after in ("%", "€", "$") or self.text[end : end + 1] in ("-", "/", ":", "°")) and not following:
            return None
        counted = self._counts(i + 1, last)
        if i + 3 < last and (after in self.lex.range_to or after in self.lex.ands or pair):
            counted = counted or is_year(self.lower[i + 2]) and self._counts(i + 3, last)
        if before in self.lex.firm and not following:
            return Hit(i, i + 1, i, Said("date", year=year)) if not counted or self.lower[i + 1][0].isalpha() else None
        if before in self.lex.about_words and before not in self.lex.leads:
            return None
        bracketed = before == "(" and after in (")", ",", ";", ":", "-", "–")
        linked = preceded and (before in self.lex.range_to or before in self.lex.ands or before == ",")
        led = before in self.lex.leads
        if bracketed or linked or following and not counted or led and not counted:
            return Hit(i, i + 1, i, Said("date", year=year))
        if self.lex.section.bare_years and not counted and not self._noun_like(i + 1, last):
            return Hit(i, i + 1, i, Said("date", year=year))
        return None

    def _counts(self, i: int, last: int) -> bool:
        """True where the token at `i` may be what a number before it counts."""
        if i >= last or not self.lower[i][0].isalpha() or self.lower[i] in self.lex.about_words:
            return False
        return self.tokens[i].tag in _NOUNS

    def _noun_like(self, i: int, last: int) -> bool:
        """A capitalised word without a tag may be the noun that a number counts."""
        return i < last and self.lex.capitalised and self.capitalised(i) and self.tokens[i].tag == ""

    def capitalised(self, i: int) -> bool:
        return self.tokens[i].text[0].isupper()

    def decade(self, i: int) -> Hit | None:
        """1990s, 80er, 1960-х."""
        word = self.lower[i]
        found = _DECADE.match(word)
        if found is None:
            return None
        for mark in self.lex.decade_marks:
            if word == found[1] + mark:
                return Hit(i, i + 1, i, Said("decade", index=int(found[1])))
        return None

    def clock(self, i: int, first: int, last: int) -> Hit | None:
        """17.45 Uhr, kl. 21, 15h30, 9:05."""
        word = self.lower[i]
        found = _CLOCK.match(word)
        if found is None or int(found[1]) > 24:
            return None
        rest, j = word[found.end() :], i + 1
        before = self.lower[i - 1] if i > first else ""
        if before == "." and i - 1 > first:
            before = self.lower[i - 2]
        after = self.lower[j] if j < last else ""
        if rest and rest not in self.lex.clock_marks and rest.lstrip("-") not in self.lex.clock_marks:
            return None
        named = bool(rest) or found[2] == "h" or after in self.lex.clock_after
        if not named and after and (after in self.lex.range_to or after in self.lex.ands or after in "-–"):
            other = self.clock(j + 1, j + 1, last) if j + 1 < last and self.lower[j + 1][0].isdigit() else None
            if other and other.last > j + 2:
                return Hit(i, j, i, Said("clock", clock=f"{int(found[1]):02d}:{found[3] or '00'}"))
        if not named and not (found[2] == ":" and found.end() == len(word)):
            if before not in self.lex.clock_before or after[:1].isalpha() and not found[3]:
                return None
            if not found[3] and self.lex.section.clock_before and before not in self.lex.section.clock_before[:1]:
                return None
        if after in self.lex.clock_after:
            j += 1
        clock = f"{int(found[1]):02d}:{found[3] or '00'}"
        return Hit(i, j, i, Said("clock", clock=clock))
