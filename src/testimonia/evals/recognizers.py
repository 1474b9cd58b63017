"""Scores of the number reader on the phrases of Recognizers-Text: numbers, ranges, percentages, money, units.

Where its conventions and ours differ, a phrase is set aside and counted by its reason; `docs/numbers.md` explains
them. A reason is a rule over the phrase and its expected values: it is asked only where the two readings differ.
"""

import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import testimonia
from testimonia.evals.floors import Measurement, fingerprint
from testimonia.extract.numbers import Quantity
from testimonia.packs.load import load_pack

_LANGUAGES = {
    "Dutch": "nl", "English": "en", "French": "fr", "German": "de", "Italian": "it", "Portuguese": "pt",
    "Spanish": "es", "Swedish": "sv",
}  # fmt: skip
_MODELS = {
    "NumberModel": "number", "NumberRangeModel": "range", "PercentModel": "percentage", "CurrencyModel": "money",
    "DimensionModel": "unit", "TemperatureModel": "unit",
}  # fmt: skip
_RANGE = re.compile(r"([\[(])(-?[\d.]*),(-?[\d.]*)([\])])")
_SIMPLE = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100})


@dataclass(frozen=True, slots=True)
class Case:
    """A phrase, the words and values that Recognizers-Text finds in it, and its language."""

    language: str
    kind: str
    text: str
    words: tuple[str, ...]
    bounds: tuple[tuple[float | None, float | None], ...]


def _value(kind: str, text: str | None) -> tuple[float | None, float | None] | None:
    if text is None or text == "null":
        return None
    if kind == "range":
        found = _RANGE.fullmatch(text)
        return (float(found[2]) if found[2] else None, float(found[3]) if found[3] else None) if found else None
    number = float(text.rstrip("%").replace(",", "."))
    return number, number


def read_cases(corpus: Path) -> list[Case]:
    """The phrases of the models that are scored, in the languages that have a pack."""
    cases = []
    with gzip.open(corpus, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            kind, language = _MODELS.get(row["model"]), _LANGUAGES.get(row["lang"])
            if kind is None or language is None:
                continue
            found = [(r["Text"], _value(kind, r.get("Resolution", {}).get("value"))) for r in row["results"]]
            known = [(words, value) for words, value in found if value is not None]
            cases.append(Case(language, kind, row["input"], tuple(w for w, _ in known), tuple(v for _, v in known)))
    return cases


def _near(a: float | None, b: float | None) -> bool:
    return a == b or (a is not None and b is not None and abs(a - b) <= 1e-5 * max(1.0, abs(b)))


def _read(case: Case) -> list[tuple[float | None, float | None]]:
    """Our values in the form of theirs: a share as a ratio, and of a range both ends where they look for numbers."""
    values = list[tuple[float | None, float | None]]()
    for q in testimonia.numbers(case.text, case.language):
        if not _counts(case.kind, q):
            continue
        low, high = q.low, q.high
        if q.kind == "share":
            low, high = (None if end is None else end / 100 for end in (low, high))
        if case.kind == "range":
            values.append((low, high))
        elif q.kind == "range":
            values += [(low, low), (high, high)]
        else:
            end = low if high is None else high
            values.append((end, end))
    return values


def _counts(kind: str, q: Quantity) -> bool:
    if kind == "range":
        return q.low != q.high
    if kind == "number":
        glued = q.kind in ("physical", "duration") and " " not in q.quote
        return q.kind != "vague" and not glued
    wanted = {"percentage": ("percent", "share"), "money": ("money",), "unit": ("physical",)}[kind]
    return q.kind in wanted or (q.kind == "range" and q.unit is not None)


def agrees(case: Case) -> bool:
    """Whether we read just the values that are expected, in order."""
    found = _read(case)
    if case.kind in ("money", "unit"):  # their phrases hold other amounts that they do not list
        ends = [end for pair in found for end in pair if end is not None]
        return all(any(_near(low, end) or _near(low, end * 100) for end in ends) for low, _ in case.bounds)
    if case.kind == "percentage" and len(found) != len(case.bounds):
        return False
    if case.kind == "range":
        return _ranges(case, found)
    same = len(found) == len(case.bounds)
    return same and all(
        _near(low, a) and _near(high, b) or _near(low, round(a or 0, 4)) and a is not None and a < 1
        for (low, high), (a, b) in zip(found, case.bounds, strict=True)
    )


def _ranges(case: Case, found: list[tuple[float | None, float | None]]) -> bool:
    """Every range is found, as one or as its two sides; "equal to" is no range here."""

    def has(low: float | None, high: float | None) -> bool:
        return any(_near(low, a) and _near(high, b) for a, b in found)

    ranges = [(low, high) for low, high in case.bounds if low is None or high is None or low != high]
    return all(has(low, high) or (has(low, None) and has(None, high)) for low, high in ranges)


def _built(case: Case) -> bool:
    """A fraction that no news writes: greater than one without a whole part, or of another denominator than usual."""
    joining = set(load_pack(case.language).numbers.joiners) | set(load_pack(case.language).numbers.decimal_words)
    for words, (value, _) in zip(case.words, case.bounds, strict=True):
        if value is None or any(c.isdigit() for c in words):
            continue
        ratio = Fraction(value).limit_denominator(1_000_000_000_000)
        below, whole = ratio.denominator, bool(joining & set(words.lower().split()))
        if value < 1e-3 or (below > 1 and (below not in _SIMPLE or (abs(value) > 1 and not whole))):
            return True
    return False


def _articles(case: Case) -> bool:
    numbers = load_pack(case.language).numbers
    return any(words.lower().rstrip("'") in (*numbers.articles, *numbers.ones, "one") for words in case.words)


_NAME = re.compile(r"\d[./:,-]\d+[./:,-]\d|\d{3,}-\d{2,}|\+\d+|\d{4}-\d\d")
REASONS: tuple[tuple[str, Callable[[Case], bool]], ...] = (
    ("powers and exponents (1.1^23, 1e10)", lambda c: bool(re.search(r"\^|\d[eE][+-]?\d", c.text))),
    ("numbers inside dates, addresses and telephone numbers", lambda c: bool(_NAME.search(c.text))),
    ("a bare article is no number", _articles),
    ("fractions built of ordinals, or greater than one", _built),
)


def _reason(case: Case) -> str | None:
    return next((name for name, rule in REASONS if rule(case)), None)


def score_recognizers(name: str, corpus: Path) -> Measurement:
    """Shares of phrases read as expected, by kind and for numbers by language; `note` counts what was set aside."""
    started = time.monotonic()
    if not corpus.is_file():
        return Measurement(name, "", {}, note=f"no file {corpus}")
    right, seen, aside = Counter[str](), Counter[str](), Counter[str]()
    for case in read_cases(corpus):
        good = agrees(case)
        if not good and (reason := _reason(case)):
            aside[reason] += 1
            continue
        for key in (case.kind, f"{case.kind}.{case.language}") if case.kind == "number" else (case.kind,):
            seen[key] += 1
            right[key] += good
    scores = {key: right[key] / seen[key] for key in sorted(seen)}
    note = f"{sum(seen[k] for k in set(_MODELS.values()))} phrases; set aside: " + "; ".join(
        f"{count} {reason}" for reason, count in aside.most_common()
    )
    return Measurement(name, fingerprint(corpus), scores, time.monotonic() - started, note)
