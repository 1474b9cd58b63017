"""Reads the slots of frames: phrases of the pack, counts, ordinals, days of the month, years."""

import re

from testimonia.extract.times.lexicon import Table, TimeLexicon
from testimonia.model import Token

_COUNT = re.compile(r"\d{1,4}(?:[.,]\d)?")
_DAY = re.compile(r"\d{1,2}")
_LOWERED = frozenset({"relative", "month", "weekday", "season"})
_YEAR = re.compile(r"1[0-9]\d\d|20\d\d|21\d\d")


def is_year(word: str) -> bool:
    """True for four digits that can be a year."""
    return len(word) == 4 and _YEAR.fullmatch(word) is not None


class Slots:
    """The words of one document, and what stands at a place of them. `last` is always the end of the sentence."""

    def __init__(self, tokens: tuple[Token, ...], lex: TimeLexicon) -> None:
        self.tokens, self.lex = tokens, lex
        self.lower = [token.text.lower() for token in tokens]
        self.prefix: dict[int, str] = {}  # what is glued before a time word: d', mid-
        self._normalise()

    def _normalise(self) -> None:
        lex, lower = self.lex, self.lower
        for i, word in enumerate(lower):
            if len(word) == 1 or word in lex.starts:
                continue
            if "’" in word or "ʼ" in word:
                lower[i] = word = word.replace("’", "'").replace("ʼ", "'")
            if word[-1] == "." and word[0].isalpha():
                lower[i] = word = word[:-1]
            for prefix in lex.elisions:
                rest = word[len(prefix) :]
                if word.startswith(prefix) and (rest in lex.starts or rest[:1].isdigit()):
                    self.prefix[i], lower[i] = prefix, rest
                    break

    def capital(self, i: int) -> bool:
        """True where the word at `i` begins with a capital, behind its prefix if it has one."""
        text = self.tokens[i].text
        return text[min(len(self.prefix.get(i, "")), len(text) - 1)].isupper()

    def phrase(self, table: Table, i: int, last: int) -> tuple[int, object] | None:
        """End and value of the longest phrase of `table` at `i`."""
        if i >= last:
            return None
        for words, value in table.get(self.lower[i], ()):
            end = i + len(words)
            if end <= last and (len(words) == 1 or tuple(self.lower[i:end]) == words):
                return end, value
        return None

    def slot(self, name: str, i: int, last: int) -> tuple[int, object] | None:
        """End and value of what fills a slot at `i`."""
        if i >= last:
            return None
        if name == "n":
            return self.count(i, last)
        if name == "ord":
            return self.ordinal(i, last)
        if name == "day":
            return self.day_number(i, last)
        if name == "year":
            return (i + 1, int(self.lower[i])) if is_year(self.lower[i]) else None
        word = self.lower[i]
        if word in self.lex.capital_only and not self.capital(i):
            return None
        if name == "daypart" and not self.lex.capitalised and self.capital(i) and not self._opens(i):
            return None  # the Morning Post
        if word in self.lex.lower_only and name in _LOWERED and self.capital(i) and not self._opens(i):
            return None
        found = self.phrase(self.lex.slots[name], i, last)
        if found is None and name in ("unit", "units") and word in self.lex.adjectives:
            return self.phrase(self.lex.slots[name], i + 1, last)
        return found

    def _opens(self, i: int) -> bool:
        """True where a capital says nothing: behind a full stop, a quotation mark, a line's start."""
        return i == 0 or not self.lower[i - 1][0].isalnum() and self.lower[i - 1] != ","

    def count(self, i: int, last: int) -> tuple[int, object] | None:
        """End and (count, approximate); the count is None where it is vague."""
        about = False
        if i >= last:
            return None
        while found := self.phrase(self.lex.slots["about"], i, last):
            i, about = found[0], True
            if i >= last:
                return None
        word = self.lower[i]
        if _COUNT.fullmatch(word) and not is_year(word):
            return i + 1, (float(word.replace(",", ".")), about)
        found = self.phrase(self.lex.slots["count"], i, last)
        return (found[0], (found[1], about)) if found else None

    def ordinal(self, i: int, last: int) -> tuple[int, object] | None:
        """The ordinal at `i`, in words or digits: the position behind it and its value; None without one."""
        if i >= last:
            return None
        found = self.phrase(self.lex.slots["ordinal"], i, last)
        if found and self.lower[i] in self.lex.capital_only and not self.capital(i):
            return None
        return found or self._digits_with_mark(i, last, needed=True)

    def day_number(self, i: int, last: int) -> tuple[int, int] | None:
        """End and day of the month, in digits or as an ordinal word."""
        if i >= last:
            return None
        found = self._digits_with_mark(i, last, needed=False) or self.phrase(self.lex.slots["ordinal"], i, last)
        if self.lower[i] in self.lex.capital_only:
            return None  # Roman numbers count quarters and centuries
        if found and isinstance(found[1], int) and 1 <= found[1] <= 31:
            return found[0], found[1]
        return None

    def _digits_with_mark(self, i: int, last: int, *, needed: bool) -> tuple[int, int] | None:
        word = self.lower[i]
        if not word[0].isdigit():
            return None
        if _DAY.fullmatch(word):
            if "." in self.lex.day_marks and i + 1 < last and self.lower[i + 1] == ".":
                return i + 2, int(word)
            return None if needed else (i + 1, int(word))
        for mark in self.lex.day_marks:
            if word.endswith(mark) and _DAY.fullmatch(word[: -len(mark)]):
                return i + 1, int(word[: -len(mark)])
        return None

    def skip_fillers(self, i: int, last: int, most: int = 2) -> int:
        """The position behind up to `most` words that may stand inside an expression of time."""
        end = min(last, i + most)
        while i < end and (self.lower[i] in self.lex.fillers or self.lower[i] == ","):
            i += 1
        return i
