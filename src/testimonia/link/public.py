"""Public bodies: a ministry, a police force, an army is one body, in every language, of its state or town."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from testimonia.link import territories
from testimonia.packs.load import languages, load_pack
from testimonia.packs.vocabulary import vocabulary

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_MOST = 12  # words of a name that can be a public body's
# Bodies that towns have too: of a capital they are the town's, whatever else the capital stands for.
_LOCAL = frozenset({"police", "fire brigade", "prosecution", "authorities"})


@dataclass(frozen=True, slots=True)
class PublicBody:
    """What kind of body, of which territory (a code), of which town (its name); neither where the words do not say."""

    label: str
    territory: str | None
    town: str | None = None


@cache
def _labels(language: str) -> dict[tuple[str, ...], str]:
    if language not in languages():
        return {}
    return {tuple(name.lower().split()): body.label for body in load_pack(language).names.public for name in body.names}


@cache
def _words(language: str) -> frozenset[str]:
    return frozenset(word for words in _labels(language) for word in words)


@lru_cache(maxsize=65536)
def public_body(name: str, language: str) -> PublicBody | None:
    """The public body that `name` is: the word for it with at most its state or town beside it; else None."""
    labels = _labels(language)
    words = _parted([m.group() for m in _WORD.finditer(name[:300])])
    if not words or len(words) > _MOST or _words(language).isdisjoint(w.lower() for w in words):
        return None
    known = vocabulary(language)
    found = territories.owners(name, language)
    of_nation = {part for _, word in found for part in (*word.split(), word.split("-", 1)[0])}
    small = known.articles | frozenset(known.section.complements)
    rest = [w for w in words if of_nation.isdisjoint(territories.spellings(w))]
    lower = [w.lower() for w in rest]
    for size in range(len(rest), 0, -1):
        for first in range(len(rest) - size + 1):
            label = labels.get(tuple(lower[first : first + size]))
            if label is None:
                continue
            beside = [w for w in (*rest[:first], *rest[first + size :]) if w.lower() not in small]
            codes = {code for code, _ in found}
            if len(codes) > 1 or len(beside) > 2 or not all(w[0].isupper() for w in beside):
                return None
            if beside and (known.sorts(beside[0].lower()) or known.sorts(beside[-1].lower())):
                return None  # another noun for somebody stands beside it
            town = " ".join(beside) or None
            if label in _LOCAL and len(found) == 1 and not town and (seat := territories.seat(found[0][1])):
                return PublicBody(label, None, seat.label)
            return PublicBody(label, codes.pop() if codes else None, town)
    return None


def _parted(words: list[str]) -> list[str]:
    """The words, a compound that begins with a state's name in its two parts: "US-Behörden"."""
    parts = (
        (*w.split("-", 1),) if w[0].isupper() and territories.territory(w.split("-", 1)[0]) else (w,) for w in words
    )
    return [part for both in parts for part in both if part]
