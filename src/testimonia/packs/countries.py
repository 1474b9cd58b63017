"""States by the names and adjectives of one language: CLDR's names, and what the language's pack adds."""

import tomllib
from functools import cache
from importlib import resources

import pycountry
from babel import Locale

from testimonia.packs.load import languages, load_pack

# Territories whose English name has an article: the United States, the Netherlands.
_WITH_ARTICLE = frozenset(
    {"AE", "BS", "CD", "CF", "CG", "DO", "FK", "FO", "GB", "GM", "KM", "KY", "MH", "MV", "NL", "PH", "SB", "SC", "US"}
)
_LONGEST_ENDING = 4  # letters an inflected demonym may add to its stem
_LONG_STEM, _LONG_ENDING = 8, 6  # a long stem may take a longer one: nord...an-ischen


@cache
def codes() -> frozenset[str]:
    """ISO 3166-1 alpha-2 codes, and XK (Kosovo), which CLDR has and ISO reserves for users."""
    return frozenset(country.alpha_2 for country in pycountry.countries) | {"XK"}


def english(code: str) -> str:
    """The territory's English name as it stands behind a preposition: "the Netherlands"."""
    name = str(Locale("en").territories.get(code, code))
    return f"the {name}" if code in _WITH_ARTICLE else name


@cache
def country_names(language: str) -> dict[str, str]:
    """Name as the language writes it -> code; an abbreviation stands with and without its full stops."""
    names = {name: code for code, name in Locale(language).territories.items() if code in codes()}
    for code, added in load_pack(language).names.territories.items():
        for name in added:
            names[name] = code
            names.setdefault(name.replace(".", ""), code)
    return names


@cache
def capitals() -> dict[str, str]:
    """Code -> the capital, by the name that the gazetteer has."""
    file = resources.files("testimonia.packs") / "base" / "capitals.toml"
    return {str(code): str(name) for code, name in tomllib.loads(file.read_text("utf-8")).items()}


@cache
def territory_words(language: str) -> frozenset[str]:
    """The names of `country_names` in lower case."""
    return frozenset(name.lower() for name in country_names(language))


@cache
def _stems(language: str) -> dict[str, str]:
    if language not in languages():
        return {}
    return {s: d.territory for d in load_pack(language).names.demonyms for s in d.stems}


def demonym(word: str, language: str) -> str | None:
    """The code of the territory whose people, or adjective, `word` (or two words) is, inflected or not; else None."""
    stems, lower = _stems(language), word.lower()
    for cut in range(len(lower), max(2, len(lower) - _LONG_ENDING) - 1, -1):
        if (code := stems.get(lower[:cut])) and (len(lower) - cut <= _LONGEST_ENDING or cut >= _LONG_STEM):
            return code
    return None
