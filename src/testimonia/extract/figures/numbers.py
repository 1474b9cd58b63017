"""Reads numbers: digits by locale, number words (also glued), vague words, bounds, ranges, zero, fractions."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from testimonia.model import Token
from testimonia.packs.schema import Pack

T = TypeVar("T")
_PLAIN = re.compile(r"\d{1,15}")
_WORD_LIMIT = 60  # letters of the longest glued number word that is tried


@dataclass(frozen=True, slots=True)
class NumberHit:
    """A number from token `first` up to `last`; `core` is where it begins without bound words."""

    first: int
    core: int
    last: int
    low: float | None
    high: float | None
    approximate: bool = False
    kind: str = "exact"  # exact, digits, vague, weak, zero, share
    bound: bool = False
    scaled: bool = False
    unit: str | None = None


class Phrases(Generic[T]):
    """Phrases by their first word, longest first."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        self.table: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for phrase, value in entries:
            words = tuple(phrase.split())
            self.table.setdefault(words[0], []).append((words, value))
        for found in self.table.values():
            found.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: list[str], i: int, last: int) -> tuple[int, T] | None:
        for phrase, value in self.table.get(words[i], ()) if i < last else ():
            end = i + len(phrase)
            if end <= last and tuple(words[i:end]) == phrase:
                return end, value
        return None


class NumberLexicon:
    """A pack's number words, compiled."""

    def __init__(self, pack: Pack) -> None:
        n = self.n = pack.numbers
        self.bounds = Phrases((word, bound.kind) for bound in n.bounds if not bound.after for word in bound.words)
        self.after = Phrases((word, bound.kind) for bound in n.bounds if bound.after for word in bound.words)
        self.vague = Phrases((word, vague) for vague in n.vague for word in vague.words)
        self.multipliers = Phrases(n.multipliers.items())
        self.fractions = Phrases(n.fractions.items())
        self.one_in = Phrases((word, True) for word in n.one_in)
        escape = re.escape(n.group)
        self.grouped = re.compile(rf"\d{{1,3}}(?:{escape}\d{{3}})+")
        self.decimal = re.compile(rf"\d{{1,12}}{re.escape(n.decimal)}\d{{1,6}}")
        self.memo: dict[str, float | None] = {}
        self.tens = {word: value for word, value in n.words.items() if value >= 20 and value % 10 == 0}
        self.scales = sorted(n.scales.items(), key=lambda item: (-item[1], -len(item[0])))
        self.hints = frozenset(
            [w[:2] for w in (*n.words, *n.scales)] + [w[:2] for w in n.articles]
        )  # first letters of every number word: what else is no number

    def word(self, word: str) -> float | None:
        """The value of one number word, glued or not."""
        if word in self.n.words:
            return self.n.words[word]
        if word[:2] not in self.hints or len(word) > _WORD_LIMIT:
            return None
        if word not in self.memo:
            if len(self.memo) > 20000:
                self.memo.clear()
            self.memo[word] = self._glued(word, 0)
        return self.memo[word]

    def _glued(self, word: str, depth: int) -> float | None:
        if word in self.n.words:
            return self.n.words[word]
        if depth > 6:
            return None
        for link in self.n.links:
            for ten, value in self.tens.items():
                if self.n.tens_first:
                    if word.startswith(ten + link) and 0 < (unit := self.n.words.get(word[len(ten + link) :], 0)) < 10:
                        return value + unit
                elif word.endswith(link + ten):
                    head = word[: -len(link + ten)]
                    unit = self.n.words.get(head, 1 if head in self.n.articles else 0)
                    if 0 < unit < 10:
                        return value + unit
        if not self.n.glued:
            return None
        for scale, factor in self.scales:
            at = word.find(scale)
            if at < 0 or (at == 0 and word == scale):
                continue
            head, tail = word[:at], word[at + len(scale) :]
            left = 1.0 if head == "" or head in self.n.articles else self._glued(head, depth + 1)
            for joiner in (*self.n.joiners, ""):
                if tail.startswith(joiner):
                    right = 0.0 if tail == "" else self._glued(tail[len(joiner) :], depth + 1)
                    if left is not None and right is not None and left < 1000 and right < factor:
                        return left * factor + right
        return None


class NumberReader:
    """Reads the numbers of one document."""

    def __init__(self, text: str, tokens: tuple[Token, ...], lexicon: NumberLexicon) -> None:
        self.text, self.tokens, self.lex = text, tokens, lexicon
        self.lower = [token.text.lower() for token in tokens]

    def digits(self, i: int) -> float | None:
        word = self.tokens[i].text
        if _PLAIN.fullmatch(word):
            return float(word)
        if self.lex.grouped.fullmatch(word):
            return float(word.replace(self.lex.n.group, ""))
        if self.lex.decimal.fullmatch(word):
            return float(word.replace(self.lex.n.decimal, "."))
        return None

    def simple(self, i: int, last: int) -> tuple[int, float, str, bool] | None:
        """A bare number at `i`: its end, value, kind, and whether a scale word was part of it."""
        n = self.lex.n
        if i >= last:
            return None
        if found := self.lex.multipliers.at(self.lower, i, last):
            end, factor = found
            if end < last and (scale := n.scales.get(self.lower[end])):
                return end + 1, factor * scale, "exact", True
            return None
        if self.tokens[i].text[0].isdigit():
            value = self.digits(i)
            if value is None:
                return None
            end = i + 1
            while (
                value < 10**9 and end < last and len(self.tokens[i].text) <= 3 and len(self.tokens[end].text) == 3
                and self.tokens[end].text.isdigit() and self.tokens[end].start == self.tokens[end - 1].end + 1
            ):  # fmt: skip
                value, end = value * 1000 + float(self.tokens[end].text), end + 1
            if end < last and (scale := n.scales.get(self.lower[end])):
                if end + 2 < last and self.tokens[end + 1].text == "." and len(self.lower[end]) <= 3:
                    return end + 2, value * scale, "digits", True  # an abbreviation's dot
                return end + 1, value * scale, "digits", True
            return end, value, "digits", False
        total, current, end, seen, scaled = 0.0, 0.0, i, False, False
        while end < last and end - i < 12:
            word = self.lower[end]
            if word in n.scales:
                if not seen and (end != i or n.scales[word] < 100):
                    return None
                factor = n.scales[word]
                current = max(current, 1.0) * factor
                scaled = True
                if factor >= 1000:
                    total, current = total + current, 0.0
            elif word in n.articles and end == i and end + 1 < last and self.lower[end + 1] in n.scales:
                current = 1.0
            elif word in n.joiners and seen and scaled and end + 1 < last and self.lex.word(self.lower[end + 1]):
                end += 1
                continue
            elif word == "-" and seen and n.tens_first and current % 10 == 0 and current > 10 and end + 1 < last:
                unit = n.words.get(self.lower[end + 1], 0)
                if not 0 < unit < 10:
                    break
                current, end = current + unit, end + 1
            else:
                value = self.lex.word(word)
                if value is None or (seen and not scaled and not (current >= 20 and current % 10 == 0 and value < 10)):
                    break
                current += value
            seen = True
            end += 1
        return (end, total + current, "exact", scaled) if seen and total + current > 0 else None

    def core(self, i: int, last: int) -> NumberHit | None:
        n, lower = self.lex.n, self.lower
        if found := self.lex.fractions.at(lower, i, last):
            return NumberHit(i, i, found[0], found[1], found[1], kind="share", unit="percent")
        after_open = i + 2 if i + 1 < last and lower[i + 1] in n.definite else i + 1
        if lower[i] in n.range_open and (a := self.simple(after_open, last)):
            gap = a[0] + 1 if a[0] < last and lower[a[0]] not in n.range_and else a[0]
            if gap < last and lower[gap] in n.range_and and (b := self.simple(gap + 1, last)):
                return self._range(i, a, b)
        if found_vague := self.lex.vague.at(lower, i, last):
            end, vague = found_vague
            if vague.scales and end < last and (scale := n.scales.get(lower[end])):
                high = scale * (vague.high or 9)
                return NumberHit(i, i, end + 1, vague.low * scale, high, True, "vague", scaled=True)
            return NumberHit(i, i, end, vague.low, vague.high, True, "weak" if vague.weak else "vague")
        if lower[i] in n.nobody:
            return NumberHit(i, i, i + 1, 0, 0, kind="zero", unit="person")
        if lower[i] in n.zero:
            return NumberHit(i, i, i + 1, 0, 0, kind="zero")
        a = self.simple(i, last)
        if a is None:
            return None
        one = self.lex.one_in.at(lower, a[0], last)
        if one and a[1] <= 9 and (b := self.simple(one[0], last)) and b[1] > a[1]:
            share = round(100 * a[1] / b[1], 2)
            return NumberHit(i, i, b[0], share, share, kind="share", unit="percent")
        if a[0] < last and lower[a[0]] in n.range_to and (b := self.simple(a[0] + 1, last)):
            wide = self._range(i, a, b)
            if wide is not None:
                return wide
        return NumberHit(i, i, a[0], a[1], a[1], kind=a[2], scaled=a[3])

    def _range(self, i: int, a: tuple[int, float, str, bool], b: tuple[int, float, str, bool]) -> NumberHit | None:
        low = a[1]
        if b[3] and not a[3] and low < 1000:
            for _, factor in self.lex.scales:
                if b[1] % factor == 0 or b[1] > factor:
                    low *= factor
                    break
        return NumberHit(i, i, b[0], low, b[1], kind=b[2], bound=True, scaled=b[3]) if low < b[1] else None

    def at(self, i: int, last: int) -> NumberHit | None:
        """The number that begins at `i`, with its bound words."""
        j, kinds = i, list[str]()
        while len(kinds) < 3 and (found := self.lex.bounds.at(self.lower, j, last)):
            j = found[0]
            kinds.append(found[1])
        unit = None
        signs = self.lex.n.currencies
        if j + 1 < last and self.lower[j] in signs and self.tokens[j + 1].text[0].isdigit():
            unit = signs[self.lower[j]]
            j += 1
        if j >= last or not (hit := self.core(j, last)):
            return None
        hit = replace(hit, first=i, unit=unit or hit.unit)
        if behind := self.lex.after.at(self.lower, hit.last, last):
            kinds.append(behind[1])
            hit = replace(hit, last=behind[0])
        for kind in kinds:
            if kind == "exact":
                continue
            hit = replace(hit, bound=True)
            if kind == "least":
                hit = replace(hit, high=None)
            elif kind in ("most", "nearly"):
                hit = replace(hit, low=None, approximate=hit.approximate or kind == "nearly")
            else:
                hit = replace(hit, approximate=True)
        return hit

    def all(self, first: int, last: int) -> list[NumberHit]:
        found, i = list[NumberHit](), first
        while i < last:
            hit = self.at(i, last) if self.tokens[i].text else None
            if hit:
                found.append(hit)
            i = hit.last if hit else i + 1
        return found


def is_day(hit: NumberHit, lower: list[str], months: frozenset[str]) -> bool:
    """A day of a month, also where no year is known and so no date was made of it: 19 June, June 19."""
    if hit.bound or hit.low is None or not 1 <= hit.low <= 31:
        return False
    after = [word for word in lower[hit.last : hit.last + 2] if word != "."]
    return bool(after and after[0] in months) or (hit.first > 0 and lower[hit.first - 1] in months)
