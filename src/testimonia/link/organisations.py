"""Bodies of a pile by their names: marks of companies left out, abbreviations, the countries they are said to be of."""

import re
from collections import Counter, defaultdict
from dataclasses import dataclass

from testimonia.link.fold import fold, skeleton, word_likeness
from testimonia.packs.base_words import base_words

_SHORT = re.compile(r"\s\(([^\W\d_]{2,8})\)")
_SURE = 2  # names of one abbreviation that are one body's, in two languages


def core(name: str) -> str:
    """A folded name of a body without the marks of companies at its end: "delvaron ag" gives "delvaron"."""
    marks, words = base_words().companies, name.split()
    while len(words) > 1 and words[-1] in marks:
        words.pop()
    return " ".join(words)


def marked(name: str) -> bool:
    """Whether the folded `name` ends in a mark of companies."""
    return core(name) != name


def organisation_likeness(a: str, b: str) -> float:
    """How alike two folded names of bodies are: every word must have its fellow, in order."""
    left, right = core(a).split(), core(b).split()
    if left == right:
        return 1.0
    if skeleton("".join(left)) == skeleton("".join(right)):
        return 0.95
    if len(left) != len(right):
        return 0.0
    return min((word_likeness(x, y) for x, y in zip(left, right, strict=True)), default=0.0)


@dataclass(frozen=True, slots=True)
class BodyMatch:
    """A body's key with score and reason; `unsure` where its abbreviation stands for several."""

    key: str
    score: float
    reason: str
    unsure: bool = False


class Organisations:
    """The bodies of a pile."""

    def __init__(self) -> None:
        self.names: defaultdict[str, Counter[str]] = defaultdict(Counter)  # key -> spellings
        self.countries: defaultdict[str, set[str]] = defaultdict(set)
        self._short: dict[tuple[str, str], str] = {}  # (article, abbreviation) -> key
        self._long: defaultdict[str, dict[str, str]] = defaultdict(dict)  # abbreviation -> key -> language
        self._same: dict[str, str] | None = None  # key -> key of the same body in another language

    def know(self, name: str, country: str | None = None) -> str:
        """Takes in a body's own name; returns its key."""
        key = core(fold(name))
        self.names[key][name] += 1
        if country:
            self.countries[key].add(country)
        return key

    def read_abbreviations(self, article: str, language: str, text: str, ends: dict[int, str]) -> None:
        """Takes in "World Food Programme (WFP)": `ends` has the names of the text by where they end."""
        for match in _SHORT.finditer(text, 0, 200_000):
            name, short = ends.get(match.start()), match.group(1)
            if name and " " in name and short.isupper():
                key = self.know(name)
                self._short.setdefault((article, short), key)
                self._long[short].setdefault(key, language)
                self._same = None

    def find(self, name: str, article: str) -> BodyMatch | None:
        """The body that `name` is the name or the abbreviation of."""
        if key := self._short.get((article, name)):
            return BodyMatch(self._one(key), 0.95, f"{name} is said to be {self.label(key)!r} in this article")
        key = core(fold(name))
        if known := self._long.get(name):
            best = min(known)
            return BodyMatch(
                self._one(best), 0.8, f"{name} is said to be {self.label(best)!r} elsewhere", not self._joined(name)
            )
        return BodyMatch(self._one(key), 1.0, "name of a body") if key in self.names else None

    def _joined(self, short: str) -> bool:
        """Whether every long name of an abbreviation is one body's: one name a language."""
        languages = list(self._long[short].values())
        return len(languages) == len(set(languages))

    def _one(self, key: str) -> str:
        """The first of the names, in several languages, that share an abbreviation with `key`."""
        if self._same is None:
            groups = (known for short, known in sorted(self._long.items()) if len(short) > 2 and self._joined(short))
            self._same = {name: min(known) for known in groups if len(known) >= _SURE for name in known}
        return self._same.get(key, key)

    def label(self, key: str) -> str:
        """The spelling most often used; the longest, then the alphabetically first, of equals."""
        spelled = self.names[key]
        return min(spelled, key=lambda s: (-spelled[s], -len(s), s)) if spelled else key

    def country(self, key: str) -> str | None:
        """The one country it is said to be of."""
        found = self.countries[key]
        return next(iter(found)) if len(found) == 1 else None
