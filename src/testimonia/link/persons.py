"""Which spellings name one person: full names across articles, then surnames inside them."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from testimonia.link.fold import fold, name_likeness, skeleton, word_likeness
from testimonia.link.territories import spellings

_SAME = 0.8
_SPELLINGS = 8  # spellings of a person that a new one is compared with
_BLOCK = 300  # names compared with a new one; a commoner surname is compared with its first names only


@dataclass(slots=True)
class Person:
    """One person while the pile is read: every spelling with how often it stood."""

    spellings: Counter[str]
    key: str  # folded first full name

    @property
    def label(self) -> str:
        """The spelling most often used; the longest, then the alphabetically first, of equals."""
        return min(self.spellings, key=lambda s: (-self.spellings[s], -len(s), s))


@dataclass(frozen=True, slots=True)
class Match:
    """The person a mention is taken for, and why; `unsure` when there were several."""

    person: Person
    score: float
    reason: str
    unsure: bool = False


class People:
    """The persons of a pile."""

    def __init__(self) -> None:
        self.all: list[Person] = []
        self._blocks: defaultdict[str, list[Person]] = defaultdict(list)
        self._exact: dict[str, Match] = {}
        self._parts: dict[str, Match | None] = {}  # what a lone word means in the whole pile; emptied by a new name

    def add(self, name: str) -> Match:
        """The person of the full name `name` (two words or more); a new one when no spelling is near enough."""
        key = fold(next((s for s in reversed(list(spellings(name))) if _is_genitive(name, s)), name))
        if known := self._exact.get(key):
            known.person.spellings[name] += 1
            return known
        self._parts.clear()
        words = key.split()
        near = {id(p): p for word in (words[0], words[-1]) for p in self._blocks[_block(word)][:_BLOCK]}
        scored = [(max(name_likeness(key, fold(s)) for s in list(p.spellings)[:_SPELLINGS]), p) for p in near.values()]
        score, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
        if best is None or score < _SAME:
            best, score, reason = Person(Counter(), key), 1.0, "full name"
            self.all.append(best)
        else:
            reason = f"spelling near {best.label!r}"
        best.spellings[name] += 1
        for word in dict.fromkeys((words[0], words[-1])):
            block = self._blocks[_block(word)]
            if not any(p is best for p in block):
                block.append(best)
        self._exact[key] = Match(best, score, reason)
        return self._exact[key]

    def find(self, name: str) -> Match | None:
        """The person already known by this very full name, else None."""
        return next((m for s in spellings(name) if (m := self._exact.get(fold(s)))), None)

    def by_part(self, part: str, present: Iterable[Person]) -> Match | None:
        """The person a lone surname means: of those `present` in the article first, else of the whole pile."""
        for spelling in spellings(part):
            word = fold(spelling)
            here = _bearers(word, present)
            if here:
                return _choose(here, f"only person called {spelling!r} in this article", 0.95)
            if (match := self._in_pile(word, spelling)) is not None:
                return match
        return None

    def _in_pile(self, word: str, spelling: str) -> Match | None:
        if word not in self._parts:
            pile = _bearers(word, self._blocks.get(_block(word.split()[-1]), ()) if word else ())
            self._parts[word] = _choose(pile, f"only person called {spelling!r} in the pile", 0.8) if pile else None
        return self._parts[word]


def _is_genitive(name: str, spelling: str) -> bool:
    return name != spelling and any(mark in name[len(spelling) :] for mark in "'’")


def _block(word: str) -> str:
    # The first letters of the skeleton: spellings of one name share them.
    return skeleton(word)[:3].replace("y", "j").replace("i", "j", 1 if word[:1] in "yj" else 0)


def _keys(person: Person) -> tuple[str, ...]:
    if len(person.spellings) == 1:
        return (person.key,) if fold(next(iter(person.spellings))) == person.key else (person.key, fold(person.label))
    return tuple(dict.fromkeys((person.key, *(fold(s) for s in list(person.spellings)[:_SPELLINGS]))))


def _bearers(word: str, people: Iterable[Person]) -> list[Person]:
    """Persons whose surname (last words) is `word`; those whose first word it is only where there is no other."""
    last: list[Person] = []
    first: list[Person] = []
    for person in people:
        keys = _keys(person)
        if any(key.endswith(f" {word}") or word_likeness(word, key.rsplit(" ", 1)[-1]) for key in keys):
            last.append(person)
        elif any(word_likeness(word, key.split()[0]) >= 0.95 for key in keys):
            first.append(person)
    return last + first if len(last) != 1 else last


def _choose(bearers: list[Person], reason: str, score: float) -> Match:
    if len(bearers) == 1:
        return Match(bearers[0], score, reason)
    best = min(bearers, key=lambda p: (-sum(p.spellings.values()), p.key))
    names = ", ".join(sorted(p.label for p in bearers)[:5])
    return Match(best, 0.5, f"several persons have this name: {names}", unsure=True)
