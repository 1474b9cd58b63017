"""A pack's numbers, compiled: one lookup tells what a word can begin."""

from functools import lru_cache
from typing import cast

from testimonia.extract.numbers.glue import Part, Splitter
from testimonia.extract.numbers.phrases import Phrases
from testimonia.extract.numbers.sums import Habits, Sum, slot
from testimonia.extract.numbers.words import Memo, Starts, Word, fold
from testimonia.packs.load import load_pack
from testimonia.packs.schema import Pack

_FOLD = 5  # letters of the shortest word that may lack its accents
SIGNS = frozenset("-−–+.,~½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒")


def _folded(table: dict[str, int]) -> dict[str, int]:
    """The table with its longer words without accents too."""
    return {**{fold(word): value for word, value in table.items() if len(word) > _FOLD}, **table}


def _leads(word: str, code: str, first: tuple[str, ...]) -> bool:
    """Whether a currency may stand before its number: a sign, a code, an abbreviation; never a whole word."""
    return word == code.lower() or not word[-1].isalpha() or len(word) <= 2 or word in first


class NumberLexicon:
    """A pack's number words, compiled."""

    def __init__(self, pack: Pack) -> None:
        n = self.n = pack.numbers
        self.habits = Habits(reversed=not n.tens_first, vigesimal=n.vigesimal, ten_open=n.ten_open)
        before = [(word, bound) for bound in n.bounds if not bound.after for word in bound.words]
        self.bounds = Phrases((word, bound) for word, bound in before)
        self.negation = frozenset(n.negation)
        short = tuple(f" {word}" for word in set(n.elisions.values()))
        self.homographs, self.stops = frozenset(n.homographs), frozenset(n.stops)
        self.verb_before = {word: frozenset(behind) for word, behind in n.verb_before.items()}
        self.fraction_after = frozenset(n.fraction_after)
        self.elided_bounds = Phrases((w.rpartition(" ")[0], b.kind) for w, b in before if short and w.endswith(short))
        self.change_words, self.change_to = frozenset(n.change_words), frozenset(n.change_to)
        self.soft_before, self.not_after = frozenset(n.soft_before), frozenset(n.fraction_not_after)
        self.soft_after = frozenset(n.soft_after)
        self.after = Phrases((word, bound.kind) for bound in n.bounds if bound.after for word in bound.words)
        self.vague = Phrases((word, vague) for vague in n.vague for word in vague.words)
        self.fractions = Phrases(n.fractions.items())
        self.multipliers = Phrases(n.multipliers.items())
        self.halves = Phrases(n.halves.items())
        self.one_in = Phrases((word, True) for word in n.one_in)
        self.out_of = Phrases((word, True) for word in n.out_of)
        self.every = Phrases((word, True) for word in n.every)
        self.minus = frozenset(n.minus)
        self.decimal_words = frozenset(n.decimal_words)
        self.joining = (frozenset(n.links) | frozenset(n.joiners)) - {"-"}
        self.articles, self.ones = frozenset(n.articles), frozenset(n.ones)
        self.range_open, self.range_and = frozenset(n.range_open), frozenset(n.range_and)
        self.range_to, self.definite = frozenset(n.range_to), frozenset(n.definite)
        self.zero, self.nobody = Phrases((w, True) for w in n.zero), Phrases((w, True) for w in n.nobody)
        self.of, self.linking = frozenset(n.of), frozenset(n.linking)
        first = n.currency_first
        self.before = Phrases((word, code) for word, code in n.currencies.items() if _leads(word, code, first))
        self.rates = Phrases(n.rates.items())
        self.per = Phrases((word, True) for word in n.per)
        self.units = Phrases(
            [(w, ("percent", "percent")) for w in n.percent]
            + [(w, ("percentage-point", "percent")) for w in n.points]
            + [(w, (code, "duration")) for w, code in n.durations.items()]
            + [(w, (code, "physical")) for w, code in n.physical.items()]
            + [(w, (code, "money")) for w, code in (*n.minors.items(), *n.currencies.items())]
        )
        self.verbs = frozenset(pack.attribution.auxiliaries) & frozenset(n.physical)
        self.times, self.terms = frozenset(n.durations.values()), frozenset(n.duration_cues)
        self.minors = frozenset(n.minors)
        self.durations, self.codes = frozenset(n.durations), frozenset(n.currencies.values())
        self.dotted = frozenset(w[:-1] for w in (*n.scales, *n.suffixes) if w.endswith("."))
        self.parts, self.ordinals = _folded(n.parts), _folded(n.ordinals)
        self.denominators = frozenset(self.parts) | frozenset(self.ordinals)
        self.plain = self._plain()
        self.splitter = self._splitter() if n.glued else None
        self.words, known = Memo(self.work_out), self._known()
        self.starts = Starts(lambda word: word in known or self._begins(word))
        # An article or "from" begins a number only with another word of numbers behind it.
        plain = self.articles | self.ones | self.range_open
        self.light = frozenset(w for w in plain if not any(w in table.table for table in self._tables()))
        self.follows = self.definite | self.denominators | self.articles | self.range_to | frozenset(self.units.table)

    def _plain(self) -> dict[str, Word]:
        n, found = self.n, dict[str, Word]()
        for word, value in n.words.items():
            found[word] = Word(value, slot(value, self.habits))
        for word, factor in n.scales.items():
            found[word] = Word(factor, scale=True, last_scale=factor)
            found.setdefault(word.removesuffix("."), found[word])
        for word, factor in n.collectives.items():
            found[word] = Word(factor, scale=True, last_scale=factor, approximate=True)
        for word in list(found):
            folded = fold(word)
            if len(folded) >= _FOLD:
                found.setdefault(folded, found[word])
        return found

    def _splitter(self) -> Splitter:
        n, parts = self.n, dict[str, Part]()
        for kind, table in (("number", n.stems), ("number", n.words), ("scale", n.scales), ("half", n.glued_halves)):
            for text, value in table.items():
                if text.isalpha() and (value >= 1 or kind == "half"):
                    parts.setdefault(text, Part(text, "scale" if table is n.stems and value >= 100 else kind, value))
        for text in (*n.links, *n.joiners):
            if text.isalpha():
                parts.setdefault(text, Part(text, "link"))
        for text in list(parts):
            parts.setdefault(fold(text), Part(fold(text), parts[text].kind, parts[text].value))
        return Splitter(list(parts.values()), self.habits)

    def _tables(self) -> tuple[Phrases[object], ...]:
        tables = (self.bounds, self.vague, self.fractions, self.multipliers, self.every, self.zero, self.nobody)
        return tuple(cast("Phrases[object]", table) for table in tables)

    def _known(self) -> frozenset[str]:
        first = {word for table in self._tables() for word in table.table} | set(self.before.table)
        return frozenset(first | self.minus | self.decimal_words | self.articles | self.ones | self.range_open)

    def _begins(self, word: str) -> bool:
        """Whether a word that begins no phrase begins a number."""
        if word[0].isdigit() or word[0] in SIGNS or self.words[word] is not None:
            return True
        head, hyphen, tail = word.rpartition("-")
        if tail in self.denominators or (word[-1].isdigit() and self.prefix(word) is not None):
            return True
        return bool(hyphen and tail in self.units.table and self.words[head or "-"])

    def work_out(self, word: str) -> Word | None:
        """What a word is that has not been seen before."""
        if (found := self.plain.get(word)) is not None:
            return found
        if not word[0].isalpha():
            return None
        if word[-1] in "-‑":
            return self.words[word[:-1]]  # zwei- bis dreihundert
        folded = fold(word)
        if len(word) >= _FOLD and (found := self.plain.get(folded)) is not None:
            return found
        if "-" in word or "‑" in word:
            return self._hyphened(word.replace("‑", "-"))
        if self.splitter is not None:
            total = self.splitter.read(word) or (self.splitter.read(folded) if folded != word else None)
            if total is not None and folded not in self.n.stems:
                return Word(total.total, total.room, last_scale=total.last_scale)
        return None

    def _hyphened(self, word: str) -> Word | None:
        """quatre-vingt-dix-sept, twenty-one; a range where the second part is no addition to the first."""
        parts = [part for part in word.split("-") if part]
        if not 2 <= len(parts) <= 8 or word.endswith("-"):
            return None
        for phrase, part in self.n.halves.items():  # two-and-a-half
            head = word.removesuffix("-" + phrase.replace(" ", "-"))
            if head != word and (whole := self.words[head]) is not None and not whole.scale:
                return Word(whole.value + part)
        total, k = self._add(parts, 0)
        if total is None or total.joined:
            return None
        if k == len(parts):
            return Word(total.total, total.room, last_scale=total.last_scale)
        second, end = self._add(parts, k)
        if second is None or end < len(parts) or not total.total < second.total:
            return None
        low, scale = total.total, second.last_scale
        low = low * scale if total.last_scale == 1 and low * scale < second.total else low
        return Word(low, second.room, upper=second.total)

    def _add(self, parts: list[str], k: int) -> tuple[Sum | None, int]:
        total = Sum(self.habits)
        while k < len(parts):
            word = self.words[parts[k]] if parts[k] not in self.joining or not total.addends else None
            if word is None:
                one = parts[k] in self.ones and bool(total.addends) and total.add(1, 0, k)
                if not one and not (parts[k] in self.joining and total.join()):
                    break
            elif not (total.scale(word.value, k) if word.scale else total.add(word.value, word.slot, k)):
                break
            if word is not None:
                total.last_scale = max(total.last_scale, word.last_scale)
            k += 1
        return (total if total.addends else None), k

    def prefix(self, word: str) -> tuple[int, str] | None:
        """A currency written before its digits in one word (usd1): how many letters, and its code."""
        letters = len(word.rstrip("0123456789"))
        code = self.n.currencies.get(word[:letters]) if 0 < letters < len(word) else None
        return (letters, code) if code else None


@lru_cache(maxsize=64)
def _compiled(language: str, fingerprint: str) -> NumberLexicon:
    return NumberLexicon(load_pack(language))


def number_lexicon(pack: Pack) -> NumberLexicon:
    """The compiled numbers of `pack`; compiled once."""
    return _compiled(pack.language, pack.fingerprint)
