"""Capitalised names in an article's text: candidates for entities, in bounded time."""

import re
from dataclasses import dataclass
from functools import cache

from testimonia.packs.load import languages, load_pack

_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
_MAX_TEXT = 200_000
_MAX_NAMES = 3000
_MAX_WORDS = 6
_GAPS = (" ", "\u00a0")


@dataclass(frozen=True, slots=True)
class Name:
    """A run of capitalised words; `titled` when a title (President, Minister) stands before it."""

    start: int
    end: int
    quote: str
    titled: bool
    words: int


@dataclass(frozen=True, slots=True)
class _Words:
    titles: frozenset[str]
    particles: frozenset[str]
    not_names: frozenset[str]
    capitalised: bool


@cache
def _words(language: str) -> _Words:
    if language not in languages():
        return _Words(frozenset(), frozenset(), frozenset(), False)
    pack = load_pack(language)
    names, closed = pack.names, pack.attribution
    stop = {*names.not_names, *closed.determiners, *closed.prepositions, *closed.conjunctions, *closed.pronouns}
    return _Words(frozenset(names.titles), frozenset(names.particles), frozenset(stop), pack.pack.nouns_capitalised)


def titles(language: str) -> frozenset[str]:
    """Titles of the language in lower case."""
    return _words(language).titles


def strip_titles(name: str, language: str) -> str:
    """`name` without the titles and determiners that lead it: "President Ada Vale" gives "Ada Vale"."""
    known, parts = _words(language), name.split()
    while len(parts) > 1 and (parts[0].lower() in known.titles or parts[0].lower() in known.not_names):
        parts.pop(0)
    while len(parts) > 1 and parts[-1].islower() and parts[-1] in known.not_names:
        parts.pop()  # a day of the week or a month after the name
    return " ".join(parts)


def names_in(text: str, language: str) -> list[Name]:
    """Runs of capitalised words of `text`, in order; particles may stand inside ("Ursula von der Leyen")."""
    known = _words(language)
    found: list[Name] = []
    run: list[re.Match[str]] = []
    pending: list[re.Match[str]] = []
    titled = False
    before = ""
    last_end = 0

    def close() -> None:
        nonlocal run, pending
        if run:
            start, end = run[0].start(), run[-1].end()
            if text[end - 1] == "." and len(run[-1].group()) > 3:
                end -= 1
            found.append(Name(start, end, text[start:end], titled, len(run)))
        run, pending = [], []

    for match in _WORD.finditer(text, 0, min(len(text), _MAX_TEXT)):
        if len(found) >= _MAX_NAMES:
            break
        word = match.group()
        lower, gap = word.lower(), text[last_end : match.start()]
        if run and (gap not in _GAPS or len(run) >= _MAX_WORDS or text[last_end - 1] == "." and len(before) > 3):
            close()
        if lower in known.titles or lower.rstrip(".") in known.titles:
            close()
            before = lower
        elif word[0].isupper() and (run or lower not in known.not_names):
            if not run:
                titled = before.rstrip(".") in known.titles or before in known.titles
            run, pending = [*run, *pending, match], []
            before = word
        elif run and lower in known.particles and word[0].islower() and len(pending) < 3:
            pending = [*pending, match]
            before = word
        else:
            close()
            before = lower
        last_end = match.end()
    close()
    return found


def nouns_capitalised(language: str) -> bool:
    """Whether the language writes every noun with a capital, so that a lone capital says little."""
    return _words(language).capitalised
