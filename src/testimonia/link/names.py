"""Capitalised names in an article's text: candidates for entities, in bounded time."""

import re
from dataclasses import dataclass
from functools import cache

from testimonia.packs.load import languages, load_pack
from testimonia.packs.vocabulary import Sorts, Vocabulary, vocabulary

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.&][^\W\d_]+)*\.?")
_MAX_TEXT = 200_000
_MAX_NAMES = 3000
_MAX_WORDS = 6
_GAPS = (" ", "\u00a0")
_AND = " & "
_NO_SORTS = Sorts()


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words, and what the words before it say.

    `titled`: a title or noun for a person (President, Minister); `bodied`: a noun for a body (carmaker, ministry);
    `articled`: an article, so that it is hardly a person; `given`: it begins with a given name; `placed`: a preposition
    of place stands right before it.
    """

    start: int
    end: int
    quote: str
    titled: bool
    words: int
    bodied: bool = False
    articled: bool = False
    given: bool = False
    placed: bool = False


@dataclass(frozen=True, slots=True)
class _Words:
    titles: frozenset[str]
    particles: frozenset[str]
    joiners: frozenset[str]  # particles that also join two noun phrases: of, van, von
    locatives: frozenset[str]  # prepositions before a place: in, near
    not_names: frozenset[str]
    capitalised: bool
    known: Vocabulary | None

    def sorts(self, word: str) -> Sorts:
        return self.known.sorts(word) if self.known else _NO_SORTS

    def given(self, word: str) -> bool:
        return self.known is not None and (word in self.known.base.women or word in self.known.base.men)

    def describes(self, word: str) -> bool:
        """Whether the word is an adjective of a nation, or a noun that describes somebody."""
        return self.known is not None and bool(self.known.people_of(word) or self.known.sorts(word))


@cache
def _words(language: str) -> _Words:
    if language not in languages():
        return _Words(frozenset(), frozenset(), frozenset(), frozenset(), frozenset(), False, None)
    pack = load_pack(language)
    names, closed = pack.names, pack.attribution
    stop = {*names.not_names, *closed.determiners, *closed.prepositions, *closed.conjunctions, *closed.pronouns}
    particles = frozenset(names.particles)
    joiners = particles & {*names.complements, *closed.genitive_determiners}
    places = pack.measures
    locatives = frozenset(word.rsplit(" ", 1)[-1] for word in (*places.locatives, *places.directions))
    return _Words(
        frozenset(names.titles),
        particles,
        joiners,
        locatives,
        frozenset(stop),
        pack.pack.nouns_capitalised,
        vocabulary(language),
    )


def titles(language: str) -> frozenset[str]:
    """Titles of the language in lower case."""
    return _words(language).titles


def strip_titles(name: str, language: str) -> str:
    """`name` without the titles and determiners that lead it: "President Ada Vale" gives "Ada Vale"."""
    known, parts = _words(language), name.split()
    while len(parts) > 1 and (parts[0].lower() in known.titles or parts[0].lower() in known.not_names):
        if parts[0][0].isupper() and known.given(parts[0].lower()):
            break  # a given name that is also a word: Per, Mark
        if parts[0].lower() in known.titles and parts[1][:1].islower():
            break  # "Sprecher von Baltor" is not Baltor
        parts.pop(0)
    while len(parts) > 1 and parts[-1].islower() and parts[-1] in known.not_names:
        parts.pop()  # a day of the week or a month after the name
    return " ".join(parts)


def is_description(name: str, language: str) -> bool:
    """Whether `name` is made of common words ("hospital", "Sprecher der Polizei"), so that it is nobody's own name."""
    known = _words(language)
    if known.known is None:
        return False
    words = name.split()
    if not known.capitalised:
        own = [w for w in words if w[:1].isupper() and not known.describes(w.lower())]
        return not own and (name[:1].islower() or len(words) > 1 or bool(known.sorts(name.lower())))
    return bool(known.sorts(words[0].lower()) or len(words) > 1 and known.sorts(words[-1].lower()))


def is_body_noun(word: str, language: str) -> bool:
    """Whether `word` is a noun that says what a body is: union, company."""
    known = _words(language)
    return known.sorts(word.lower()).bodies != frozenset() and (known.capitalised or word.islower())


def names_in(text: str, language: str) -> list[Name]:
    """Runs of capitalised words of `text`, in order; particles may stand inside ("Ursula von der Leyen").

    A title, a noun for somebody or the adjective of a nation is no part of a name that stands behind it.
    """
    return _Scan(text, _words(language)).names()


class _Scan:
    def __init__(self, text: str, known: _Words) -> None:
        self.text, self.known = text, known
        self.found: list[Name] = []
        self.run: list[re.Match[str]] = []
        self.pending: list[re.Match[str]] = []
        self.before = ""  # the word before the run, lower case
        self.lead = ""  # the word before the one in hand

    def names(self) -> list[Name]:
        known, last_end = self.known, 0
        for match in _WORD.finditer(self.text, 0, min(len(self.text), _MAX_TEXT)):
            if len(self.found) >= _MAX_NAMES:
                break
            word = match.group()
            lower, gap = word.lower().rstrip("."), self.text[last_end : match.start()]
            stopped = last_end and self.text[last_end - 1] == "." and self._ends()
            if gap == _AND and self.run and word[0].isupper():
                gap = " "  # "Quay & Crane"
            if gap not in _GAPS or len(self.run) >= _MAX_WORDS or stopped:
                self._close()
                self.lead = "" if gap not in _GAPS or stopped else self.lead
            titled = lower in known.titles or bool(known.sorts(lower).people)
            if titled:
                self._close()
            elif word[0].isupper() and (self.run or lower not in known.not_names):
                self._take(match)
            elif self.run and lower in known.particles and word[0].islower() and self._may_join(lower):
                self.pending.append(match)
            else:
                self._close()
            self.lead = lower
            last_end = match.end()
        self._close()
        return self.found

    def _take(self, match: re.Match[str]) -> None:
        if not self.run:
            self.before = self.lead
        self.run, self.pending = [*self.run, *self.pending, match], []

    def _ends(self) -> bool:
        """Whether the full stop behind the word in hand ends a sentence: not behind an initial or "Dr."."""
        last = self.run[-1].group() if self.run else self.lead
        return len(self.lead) > 3 or len(self.lead) == 3 and last[:-1].isupper()

    def _may_join(self, lower: str) -> bool:
        """A particle that is also a preposition joins only what a given name begins: no "Delta IV van Baltor"."""
        if len(self.pending) >= 3:
            return False
        return bool(self.pending) or lower not in self.known.joiners or self.known.given(self.run[0].group().lower())

    def _close(self) -> None:
        run, known = self.run, self.known
        self.run, self.pending = [], []
        bodied = bool(known.sorts(self.before).bodies)
        nation = False
        while len(run) > 1 and (known.describes(run[0].group().lower()) and not self._closing(run)):
            bodied = bodied or bool(known.sorts(run[0].group().lower()).bodies)
            nation = True
            run = run[1:]
        first = next((k for k, m in enumerate(run[:-1]) if known.given(m.group().lower())), 0)
        if first and not known.sorts(run[-1].group().lower()) and len(run[0].group()) > 2:
            run = run[first:]  # what stands before a given name tells who that is: "Republican Donald Vale"
        if not run:
            return
        start, end = run[0].start(), run[-1].end()
        if self.text[end - 1] == "." and len(run[-1].group()) > 3:
            end -= 1
        title = self.before in known.titles or bool(known.sorts(self.before).people)
        articled = known.known is not None and self.before in known.known.articles and not nation
        given = known.given(run[0].group().lower())
        quote = self.text[start:end]
        placed = self.before in known.locatives
        self.found.append(Name(start, end, quote, title and not first, len(run), bodied, articled, given, placed))

    def _closing(self, run: list[re.Match[str]]) -> bool:
        """Whether the run is one body's name as it stands: "Nordland National Bank" ends in a noun for a body."""
        return bool(self.known.sorts(run[-1].group().lower()).bodies) and not self.known.capitalised


def nouns_capitalised(language: str) -> bool:
    """Whether the language writes every noun with a capital, so that a lone capital says little."""
    return _words(language).capitalised
