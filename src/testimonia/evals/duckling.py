"""Scores of the number reader on Duckling's phrases: numerals by language, then money, measures and durations."""

import gzip
import json
import re
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import testimonia
from testimonia.errors import PackError
from testimonia.evals.floors import Measurement, fingerprint
from testimonia.extract.numbers import Quantity

_NUMBER = r"\(?(-?[\d._]+(?:e-?\d+)?)\)?"
_NUMERAL = re.compile(rf"\(NumeralValue {_NUMBER}\)")
_DURATION = re.compile(rf"\(DurationData {_NUMBER} (\w+)\)")
_AMOUNT = re.compile(rf"\((simple|above|under) (\w+) {_NUMBER}[ )]")
_BETWEEN = re.compile(rf"\(between (\w+) \({_NUMBER}, ?{_NUMBER}\)")
_MEASURES = {
    "AmountOfMoney": "money", "Distance": "measure", "Volume": "measure", "Quantity": "measure",
    "Temperature": "measure", "Duration": "duration",
}  # fmt: skip
# Duckling's units as ours: the code, and how many of Duckling's units one of ours is.
_UNITS: dict[str, dict[str, float]] = {
    "Dollar": {"USD": 1}, "Pound": {"GBP": 1, "lb": 1}, "PTS": {"ESP": 1}, "Kilometre": {"km": 1, "10km": 10},
    "Metre": {"m": 1}, "M": {"m": 1, "mile": 1}, "Centimetre": {"cm": 1}, "Millimetre": {"mm": 1}, "Mile": {"mile": 1},
    "Inch": {"in": 1}, "Foot": {"ft": 1}, "Yard": {"yd": 1}, "Litre": {"L": 1}, "Millilitre": {"mL": 1, "dL": 100},
    "Centilitre": {"cL": 1}, "Hectolitre": {"hL": 1}, "Gallon": {"gal": 1}, "Gram": {"g": 1, "kg": 1000, "mg": 0.001},
    "Ounce": {"oz": 1}, "Celsius": {"Cel": 1}, "Fahrenheit": {"degF": 1}, "Degree": {"Cel": 1, "deg": 1},
}  # fmt: skip
_SECONDS = {"second": 1, "minute": 60, "quarter-hour": 900, "hour": 3600, "day": 86400, "week": 604800}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a phrase says: bounds, None for an open end, and the unit in Duckling's word."""

    low: float | None
    high: float | None
    unit: str | None = None


def _float(text: str) -> float:
    return float(text.replace("_", ""))


def parse_value(dimension: str, value: str | None) -> Wanted | None:
    """The value of a row, a Haskell term; None where it has none or one that is not compared."""
    if value is None:
        return None
    if dimension == "Numeral" and (found := _NUMERAL.fullmatch(value)):
        return Wanted(_float(found[1]), _float(found[1]))
    if dimension == "Duration" and (found := _DURATION.fullmatch(value)):
        return Wanted(_float(found[1]), _float(found[1]), found[2].lower())
    if found := _BETWEEN.match(value):
        return Wanted(_float(found[2]), _float(found[3]), found[1])
    if found := _AMOUNT.match(value):
        number = _float(found[3])
        return Wanted(None if found[1] == "under" else number, None if found[1] == "above" else number, found[2])
    return None


def _equal(a: float | None, b: float | None) -> bool:
    return a == b or (a is not None and b is not None and abs(a - b) <= 1e-6 * max(1.0, abs(b)))


def _factor(unit: str, code: str | None) -> float | None:
    """How many of Duckling's `unit` one of our `code` is; None where they are other things."""
    if unit == "Unnamed" or (code is None and unit == "Degree"):
        return 1.0
    if unit == "Cent":
        return 100.0 if code is not None and code.isupper() else None
    for table in (_SECONDS, _MONTHS):
        if unit in table and code in table:
            return table[code] / table[unit]
    known = _UNITS.get(unit, {unit: 1.0})
    return known.get(code) if code is not None else None


def agrees(wanted: Wanted, found: Quantity) -> bool:
    """Whether a quantity is what the phrase says."""
    factor = 1.0 if wanted.unit is None else _factor(wanted.unit, found.unit)
    if factor is None:
        return False
    low, high = (None if end is None else end * factor for end in (found.low, found.high))
    return _equal(low, wanted.low) and _equal(high, wanted.high)


def _apart(text: str, language: str) -> bool:
    """Whether an ordinal is told apart: nothing in it is read as a number of things."""
    return not any(q.kind == "number" for q in testimonia.numbers(text, language))


def score_duckling(name: str, corpus: Path) -> Measurement:
    """Shares of phrases whose first quantity has the right value; numerals by language, the rest by kind.

    Ordinals are no quantities: of them it is the share that is not taken for a number of things.
    """
    started = time.monotonic()
    if not corpus.is_file():
        return Measurement(name, "", {}, note=f"no file {corpus}")
    right, seen = Counter[str](), Counter[str]()
    with gzip.open(corpus, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            language = row["lang"].lower()
            if row["dim"] == "Ordinal" and row["value"] is not None:
                seen["ordinal.apart"] += 1
                right["ordinal.apart"] += _apart(row["text"], language)
            wanted = parse_value(row["dim"], row["value"])
            if wanted is None or (row["dim"] != "Numeral" and row["dim"] not in _MEASURES):
                continue
            kind = f"numeral.{language}" if row["dim"] == "Numeral" else _MEASURES[row["dim"]]
            try:
                found = testimonia.numbers(row["text"], language)
            except PackError:
                continue
            seen[kind] += 1
            right[kind] += bool(found) and agrees(wanted, found[0])
    scores = {kind: right[kind] / seen[kind] for kind in sorted(seen)}
    note = "phrases: " + ", ".join(f"{kind} {seen[kind]}" for kind in sorted(seen))
    return Measurement(name, fingerprint(corpus), scores, time.monotonic() - started, note)
