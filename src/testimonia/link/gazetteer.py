"""Places of GeoNames (CC BY 4.0) by any of their names, from an excerpt that `tools/trim_gazetteer.py` makes."""

import gzip
from functools import cache
from importlib import resources
from typing import NamedTuple

from testimonia.link.territories import spellings
from testimonia.packs.countries import capitals

KNOWN_TOWN = 100_000  # inhabitants from which a town is taken for one without a word that says so


class Town(NamedTuple):
    """A populated place."""

    key: str
    name: str
    country: str
    population: int
    latitude: float
    longitude: float


@cache
def _lines() -> list[str]:
    data = (resources.files("testimonia.link") / "places.tsv.gz").read_bytes()
    return gzip.decompress(data).decode("utf-8").split("\n")


@cache
def _index() -> dict[str, int]:
    """The line of the place that each name means. The lines come most populous first."""
    names: dict[str, int] = {}
    others: dict[str, int] = {}
    for number, line in enumerate(_lines()):
        fields = line.split("\t")
        names.setdefault(fields[1].casefold(), number)
        for other in fields[6].casefold().split("|"):
            others.setdefault(other, number)
    # The biggest place of that very name beats a bigger one that only has it as a by-name.
    others.update(names)
    others.pop("", None)
    return others


def _town(number: int) -> Town:
    key, name, country, population, latitude, longitude, _ = _lines()[number].split("\t")
    return Town(key, name, country, int(population), float(latitude), float(longitude))


def town(name: str, *, least: int = 0, exact: bool = False) -> Town | None:
    """The most populous place called `name` in any language with at least `least` inhabitants, else None.

    `exact`: without taking an ending for that of a genitive.
    """
    for spelling in (name,) if exact else spellings(name):
        number = _index().get(spelling.casefold())
        if number is not None and (found := _town(number)).population >= least:
            return found
    return None


def capital(name: str) -> str | None:
    """The code of the state whose capital `name` is in some language; None for towns that few would think of."""
    found = town(name, least=KNOWN_TOWN)
    return found.country if found is not None and capitals().get(found.country) == found.name else None
