"""Reads dates in every order that begin at a token, and the year that completes them."""

import re
from dataclasses import replace

from testimonia.extract.times.calendar import make_day
from testimonia.extract.times.said import Hit, Said
from testimonia.extract.times.slots import Slots, is_year
from testimonia.extract.times.years import Years

# Anchored at a token and bounded in every repeat.
_ISO = re.compile(r"((?:1\d|20|21)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?:T\d\d:\d\d)?(?![\w])")
_DANISH = re.compile(r"(\d{1,2})/(\d{1,2})[-–]\s?((?:1\d|20|21)\d\d)(?![\w])")
_FULL = re.compile(r"(\d{1,2})([./-])\s?(\d{1,2})\2\s?((?:1\d|20|21)\d\d|\d\d)(?![\w]|[./-]\d)")
_MONTH = re.compile(r"(0?[1-9]|1[0-2])/((?:19|20)\d\d)(?![\w/])")
_SHORT = re.compile(r"(\d{1,2})(?:/(\d{1,2})(?![\w/]|[.,]\d)|\.\s?(\d{1,2})\.(?!\d))")
_PIVOT = 69  # "31.12.98": two-digit years from here are of the last century


class Dates:
    """Dates of one document. Every reader takes a token and the bounds of its sentence."""

    def __init__(self, slots: Slots, text: str) -> None:
        self.slots, self.lex, self.text = slots, slots.lex, text
        self.lower, self.tokens = slots.lower, slots.tokens
        self.years = Years(slots, text)

    def numeric(self, i: int, first: int, last: int) -> Hit | None:
        """2021-05-03, 3.5.2021, 3/5/21; 3/5 and 3.5. only behind a weekday or a word of dates."""
        start = self.tokens[i].start
        if found := _ISO.match(self.text, start):
            return self._covering(i, last, found.end(), int(found[1]), int(found[3]), int(found[4]))
        if found := _DANISH.match(self.text, start):
            return self._covering(i, last, found.end(), int(found[3]), int(found[2]), int(found[1]))
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
        if (found := _MONTH.match(self.text, start)) and self.tokens[i + 1 if i + 2 < last else i].text == "/":
            return Hit(i, i + 3, i, Said("date", year=int(found[2]), month=int(found[1])))
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
            word = self.lower[j]
            if is_year(word[:4]) and (len(word) == 4 and self.years.free(j) or word[4:] in self.lex.day_marks):
                end = j + 1
                if end + 1 < last and self.lower[end] == "/" and len(self.lower[end + 1]) == 2:
                    end += 2  # winter 2014/15
                while end < last and end < j + 2 and self.lower[end] in self.lex.year_after:
                    end += 1
                return replace(said, year=int(word[:4])), end
            if found := self.slots.phrase(self.lex.same_year, j, last):
                return replace(said, same_year=True), found[0]
            if found := self.slots.phrase(self.lex.slots["relative_year"], j, last):
                return replace(said, year_shift=int(str(found[1]))), found[0]
            if self.lower[j] not in self.lex.fillers and self.lower[j] != ",":
                break
        return said, i

    def day_month(self, i: int, last: int, depth: int = 6) -> Hit | None:
        """3 May 2021, the third of May, den 3. maj; the first of "3 to 5 May" takes its month from what follows."""
        number = self.slots.day_number(i, last)
        if number is None:
            return None
        j = number[0]
        if j < last and self.lower[j] in self.lex.joiners:
            j += 1
        if month := self.slots.slot("month", j, last) or self.slots.slot("short_month", j, last):
            end = self._dot(month[0], last)
            said, end = self.with_year(Said("date", month=int(str(month[1])), day=number[1]), end, last)
            if make_day(said.year or 2000, said.month or 1, number[1]) is None:
                return None
            return Hit(i, end, i, said)
        j = number[0]
        joined = j < last and (
            self.lower[j] in self.lex.range_to or self.lower[j] in self.lex.ands or self.lower[j] in (",", "-", "–")
        )
        if depth and joined and self.lower[i][0].isdigit():
            longer = (k for k in (j + 3, j + 2) if k < last and " ".join(self.lower[j:k]) in self.lex.range_to)
            j = next(longer, j + 1)  # tot en met
            while j < last and j < number[0] + 3 and self._links(self.lower[j]):
                j += 1
            if j < last and self.lower[j][0].isdigit() and (after := self.day_month(j, last, depth - 1)):
                said = replace(after.said, day=number[1])
                if make_day(said.year or 2000, said.month or 1, number[1]) is not None:
                    return Hit(i, number[0], i, said)
        return None

    def _links(self, word: str) -> bool:
        weekday = word in self.lex.slots["weekday"]
        return weekday or word in self.lex.fillers or word in self.lex.leads or word in self.lex.ands

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
        month_first = (
            number is not None
            and not self.years.counts(number[0], last)
            and (not self.lex.section.day_before_month or self._alone(number[0], last))
        )
        if number and month_first and make_day(2000, said.month or 1, number[1]):
            whole, after = self.with_year(Said("date", month=said.month, day=number[1]), number[0], last)
            if whole.year is not None or not self.lex.section.day_before_month:
                return Hit(i, after, i, whole)
        said, after = self.with_year(said, end, last)
        if said.year is None and self.lower[i] in self.lex.slots["short_month"]:
            return None
        bare = said.year is None and after == end
        if bare and self._names(i, first):
            return None
        if bare and self.lower[i] in self.lex.unsafe and not self._meant(i, first, end, last):
            return None
        return Hit(i, after, i, said)

    def _names(self, i: int, first: int) -> bool:
        """Whether a capitalised month ends a name: Rio de Janeiro."""
        if self.lex.capitalised or i - 2 < first or self.lower[i - 1] not in self.lex.section.date_joiners:
            return False
        if self.slots.slot("weekday", i - 2, i) or self.slots.ordinal(i - 2, i):
            return False  # the last Friday of October
        return self.slots.capital(i) and self.slots.capital(i - 2) and self.lower[i - 2].isalpha()

    def _meant(self, i: int, first: int, end: int, last: int) -> bool:
        """True where a word that may be another is a month: behind a preposition, or before "to March"."""
        if self.led(i, first):
            return True
        ranged = end + 1 < last and self.lower[end] in self.lex.range_to
        return ranged and self.slots.slot("month", end + 1, last) is not None

    def led(self, i: int, first: int) -> bool:
        """True where a word of dates stands before the token, with an article between at most."""
        if i in self.slots.prefix:
            return True
        j = i - 1
        if j > first and self.lower[j] in self.lex.fillers and self.lower[j] not in self.lex.leads:
            j -= 1
        return j >= first and (self.lower[j] in self.lex.leads or self.lower[j] in self.lex.section.parts)

    def _alone(self, i: int, last: int) -> bool:
        return i >= last or not self.lower[i].isalpha()
