"""Reads years that stand by themselves, decades in digits, and clock times."""

import re

from testimonia.extract.times.said import Hit, Said
from testimonia.extract.times.slots import Slots, is_year

_CLOCK = re.compile(r"(\d{1,2})(?:([.:h])([0-5]\d))?")
_DECADE = re.compile(r"((?:1\d|20)\d0|\d0)")
_NOUNS = frozenset({"NOUN", "ADJ", "NUM", "SYM"})


class Years:
    """Years and clock times of one document. Every reader takes a token and the bounds of its sentence."""

    def __init__(self, slots: Slots, text: str) -> None:
        self.slots, self.lex, self.text = slots, slots.lex, text
        self.lower, self.tokens = slots.lower, slots.tokens

    def year(self, i: int, first: int, last: int) -> Hit | None:
        """A year by itself, with what must stand beside it; 2014/15 is two years."""
        word = self.lower[i]
        after = self.lower[i + 1] if i + 1 < last else ""
        if is_year(word[:4]) and (len(word) == 4 or word[4:] in self.lex.day_marks) and after in self.lex.year_after:
            return Hit(i, i + 2, i, Said("date", year=int(word[:4])))
        if not is_year(word) or not self.free(i):
            return None
        end, year = self.tokens[i].end, int(word)
        pair = i + 2 < last and after in ("/", "-", "–") and self.tokens[i + 1].start == end
        if pair and len(self.lower[i + 2]) == 2 and self.lower[i + 2].isdigit():
            ahead = int(self.lower[i + 2]) == (year + 1) % 100
            return Hit(i, i + 3, i, Said("date", year=year, count=1.0)) if ahead else None
        following = pair and is_year(self.lower[i + 2]) and int(self.lower[i + 2]) > year
        preceded = i - 2 >= first and is_year(self.lower[i - 2]) and int(self.lower[i - 2]) < year
        hit = Hit(i, i + 1, i, Said("date", year=year))
        return hit if self._stands(i, first, last, following, preceded) else None

    def _stands(self, i: int, first: int, last: int, following: bool, preceded: bool) -> bool:
        """True where what stands around four digits makes them a year."""
        lex, year, end = self.lex, int(self.lower[i]), self.tokens[i].end
        before = self.lower[i - 1] if i > first else ""
        after = self.lower[i + 1] if i + 1 < last else ""
        if self._glued(i) and not preceded:
            return False
        if (after in ("%", "€", "$") or self.text[end : end + 1] in ("-", "/", ":", "°")) and not following:
            return False
        counted = self.counts(i + 1, last) or year % 100 == 0 and self._may_count(i + 1, last)
        if i + 3 < last and is_year(self.lower[i + 2]) and (following or after in lex.range_to or after in lex.ands):
            counted = counted or self.counts(i + 3, last)  # from 1450 to 1850 marks
        if before in lex.about_words and before not in lex.leads:
            return False
        if i - 2 >= first and (self.lower[i - 2], before) in lex.about_ends:
            return False  # more than 1500
        if before == "(" and after in (")", ",", ";", ":", "-", "–"):
            return True
        if preceded and (before in lex.range_to or before in lex.ands or before in (",", "-", "–")):
            return True
        if year < 1900 and year % 100 == 0 and before in lex.range_open and not following:
            return False  # van 1200, from 1500: of round numbers news has more counts than centuries
        if not counted and (following or before in lex.leads):
            return True
        if counted:
            return year % 100 != 0 and (before in lex.firm or before in lex.section.year_articles)
        if lex.section.bare_years and not self._noun_like(i + 1, last):
            return i + 2 >= last or year % 100 != 0 or not self.lower[i + 2][0].isdigit()  # 1000 der 17.500 Stellen
        if year < 1900 or year % 100 == 0 or i == first:
            return False
        named = self.tokens[i - 1].tag in ("NOUN", "PROPN") and self.tokens[i - 1].text[0].isupper()
        return named or before in lex.section.year_articles  # the Cup 2018; the 2016 vote

    def _glued(self, i: int) -> bool:
        start = self.tokens[i].start
        glued = self.text[start - 1 : start] if start else ""
        return bool(glued) and (glued.isalnum() or glued in "-–/.,:#@_")

    def free(self, i: int) -> bool:
        """True where the number is not glued to more than a mark."""
        end = self.tokens[i].end
        return not self.text[end : end + 1].isalnum()

    def counts(self, i: int, last: int) -> bool:
        """True where the token at `i` may be what a number before it counts."""
        if i >= last or not self.lower[i][0].isalpha() or self.lower[i] in self.lex.about_words:
            return False
        return self.tokens[i].tag in _NOUNS and self.lower[i] not in self.lex.past_cues

    def _may_count(self, i: int, last: int) -> bool:
        """The same where no tagger is shipped, and the number is as round as counts are: any word but a small one."""
        if i >= last or self.tokens[i].tag or not self.lower[i][0].isalpha():
            return False
        word = self.lower[i]
        return word not in self.lex.leads and word not in self.lex.fillers and word not in self.lex.ands

    def _noun_like(self, i: int, last: int) -> bool:
        """A capitalised word without a tag may be the noun that a number counts."""
        return i < last and self.lex.capitalised and self.tokens[i].text[0].isupper() and self.tokens[i].tag == ""

    def decade(self, i: int, first: int, last: int) -> Hit | None:
        """1990s, 80er, 1960-х, 1980'erne; two digits only behind an article or a preposition."""
        start = self.tokens[i].start
        found = _DECADE.match(self.text, start)
        if found is None:
            return None
        before = self.lower[i - 1] if i > first else ""
        led = before in self.lex.fillers or before in self.lex.leads or before in ("'", "’")
        if len(found[1]) == 2 and not led:
            return None
        rest = self.text[found.end() : found.end() + 12].lower().replace("’", "'")
        for mark in self.lex.decade_marks:
            if rest.startswith(mark) and not rest[len(mark) : len(mark) + 1].isalnum():
                end, j = found.end() + len(mark), i + 1
                while j < last and self.tokens[j - 1].end < end:
                    j += 1
                index = int(found[1])
                long = 1000 < index < 2000 and index % 100 == 0  # the 1800s
                said = Said("century" if long else "decade", index=index)
                return Hit(i, j, i, said) if self.tokens[j - 1].end == end else None
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
