"""States and other territories by name, in the languages of every pack, and by the words for their people."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

import pycountry
from babel import Locale

from testimonia.link.fold import fold
from testimonia.packs.countries import codes, demonym
from testimonia.packs.load import languages, load_pack

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_BARE = ("'s", "’s", "'", "’")


class Seat(NamedTuple):
    """A name that stands for a government, or a body with a name of its own; without a territory, of several states."""

    territory: str
    label: str
    organisation: bool
    body: str = ""  # the public body that it is


@cache
def _names() -> dict[str, str]:
    index: dict[str, str] = {}
    for country in pycountry.countries:
        for attribute in ("name", "common_name", "official_name"):
            if name := getattr(country, attribute, None):
                index.setdefault(fold(name), country.alpha_2)
    for language in languages():
        for code, name in Locale(language).territories.items():
            if code in codes():
                index[fold(name)] = code
    for language in languages():  # what a pack says outranks the names of every other language
        for code, names in load_pack(language).names.territories.items():
            index.update((_key(name), code) for name in names)
    return index


def _key(name: str) -> str:
    # An abbreviation keeps its capitals: US is a state, "us" is not, and VS is not "vs".
    plain = name.replace(".", "")
    return plain if plain.isupper() and len(plain) <= 4 else fold(name)


@cache
def _genitives() -> tuple[str, ...]:
    endings = {ending for language in languages() for ending in load_pack(language).names.genitives}
    return tuple(sorted(endings | set(_BARE), key=lambda e: (-len(e), e)))


def spellings(name: str) -> Iterable[str]:
    """`name`, then `name` without a genitive ending and without a leading determiner of its language's names."""
    yield name
    for ending in _genitives():
        if len(name) > len(ending) + 2 and name.endswith(ending):
            yield name[: -len(ending)]


@lru_cache(maxsize=65536)
def territory(name: str) -> str | None:
    """The code of the territory `name` names in some language, inflected or not, else None."""
    for spelling in spellings(name):
        key = _key(spelling)
        if code := _names().get(key):
            return code
        if " " in spelling and (code := _names().get(fold(spelling.split(" ", 1)[1]))) and spelling[0].islower():
            return code
    return None


def is_listed(name: str) -> bool:
    """Whether exactly this spelling is a territory's name in some language."""
    return _key(name) in _names()


def label(code: str, language: str = "en") -> str:
    """The territory's name in `language`."""
    return str(Locale(language).territories.get(code, code))


def labels(code: str) -> tuple[tuple[str, str], ...]:
    """The territory's name in each language that has a pack."""
    return tuple((language, label(code, language)) for language in languages())


@cache
def extra_names(code: str) -> tuple[str, ...]:
    """Names and abbreviations of the territory that the packs add to CLDR's."""
    found = {name for language in languages() for name in load_pack(language).names.territories.get(code, ())}
    return tuple(sorted(found))


@cache
def _seats() -> dict[str, Seat]:
    return {
        fold(name): Seat(seat.territory, seat.label, seat.organisation, seat.body)
        for language in languages()
        for seat in load_pack(language).names.seats
        for name in seat.names
    }


@lru_cache(maxsize=65536)
def seat(name: str) -> Seat | None:
    """The government that `name` (a capital, a palace) can stand for, else None."""
    return next((found for s in spellings(name) if (found := _seats().get(fold(s)))), None)


def owner(phrase: str, language: str) -> str | None:
    """The one territory whose people, name or government `phrase` speaks of; None where there is none or several."""
    found = {code for code, _ in owners(phrase, language)}
    return found.pop() if len(found) == 1 else None


def owners(phrase: str, language: str) -> list[tuple[str, str]]:
    """Every (code, word) of `phrase` that points at a territory, in order."""
    words = [match.group() for match in _WORD.finditer(phrase[:2000])]
    found: list[tuple[str, str]] = []
    i = 0
    while i < len(words):
        pair = f"{words[i]} {words[i + 1]}" if i + 1 < len(words) else ""
        if pair and (code := demonym(pair, language) or (territory(pair) if pair[0].isupper() else None)):
            found.append((code, pair))
            i += 2
            continue
        word = words[i]
        code = demonym(word, language) or (territory(word) if word[0].isupper() else None)
        if code is None and word[0].isupper() and (government := seat(word)):
            code = government.territory
        if code is None and "-" in word:  # US-Behörden, VS-functionarissen
            code = territory(word.split("-", 1)[0]) if word[0].isupper() else None
        if code:
            found.append((code, word))
        i += 1
    return found
