"""Scores of dates in short phrases: Recognizers-Text (eight languages) and duckling (thirteen).

Only what is a day or a stretch of days is measured. Both collections are of people's plans and give both directions or
the forward one, so a day without its year or week counts as right in either direction ("either"), and is counted
apart where it is the direction the collection gives ("exact").
"""

import datetime
import gzip
import json
import re
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from testimonia import times
from testimonia.evals.floors import Measurement, fingerprint

_LANGUAGES = {
    "Dutch": "nl", "English": "en", "French": "fr", "German": "de", "Italian": "it", "Portuguese": "pt",
    "Spanish": "es", "Swedish": "sv",
}  # fmt: skip
_MODELS = frozenset({"DateParser", "DatePeriodParser", "HolidayParser", "DateTimeModel", "MergedParser"})
_STAMP = r"\((\d+), (\d+), (\d+), [^()]{0,40}\)"
_DATETIME = re.compile(rf"\(datetime {_STAMP} (Day|Week|Month|Quarter|Year)\b")
_INTERVAL = re.compile(rf"\(datetimeInterval \({_STAMP}, {_STAMP}\) (Day|Week|Month|Quarter|Year)\b")
_DUCKLING_DAY = "2013-02-12"  # the moment its examples are told in

Stretch = tuple[str, str]  # first and last day, ISO


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text told on a day, with the stretches that are right, the collection's own choice last."""

    language: str
    text: str
    day: str
    right: tuple[Stretch, ...]


def _before(day: str) -> str:
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()


def _resolution(found: dict[str, Any]) -> Stretch | None:
    """The stretch of one resolution of Recognizers-Text, whose ends are exclusive."""
    day = found.get("date") or (found.get("value") if found.get("type") == "date" else None)
    first, last = found.get("startDate") or found.get("start"), found.get("endDate") or found.get("end")
    try:
        if day:
            return (day, day) if datetime.date.fromisoformat(day) else None
        if first and last and len(first) == len(last) == 10:
            return first, _before(last)
    except (ValueError, OverflowError):
        return None
    return None


def read_recognizers(path: Path) -> list[Phrase]:
    """The phrases whose one result is a day or a stretch of days."""
    found = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            results, context = row.get("results") or [], row.get("context") or {}
            if row["model"] not in _MODELS or row["lang"] not in _LANGUAGES or len(results) != 1:
                continue
            day, kind = context.get("ReferenceDateTime", "")[:10], results[0].get("Type") or results[0].get("TypeName")
            if not day or (kind or "").rpartition(".")[2] not in ("date", "daterange"):
                continue
            value = results[0].get("Value") or results[0].get("Resolution") or {}
            choices = value.get("values") or [value.get("PastResolution") or {}, value.get("FutureResolution") or {}]
            right = tuple(stretch for choice in choices if (stretch := _resolution(choice)))
            if right:
                found.append(Phrase(_LANGUAGES[row["lang"]], row["input"], day, right))
    return found


def _period(day: datetime.date, grain: str) -> Stretch:
    last = {
        "Day": lambda: day,
        "Week": lambda: day + datetime.timedelta(days=6),
        "Month": lambda: (day.replace(day=1) + datetime.timedelta(days=31)).replace(day=1) - datetime.timedelta(days=1),
        "Quarter": lambda: (day + datetime.timedelta(days=93)).replace(day=1) - datetime.timedelta(days=1),
        "Year": lambda: day.replace(month=12, day=31),
    }[grain]()
    return day.isoformat(), last.isoformat()


def read_duckling(path: Path) -> list[Phrase]:
    """The phrases of its dimension Time whose grain is a day or more; holidays of all peoples are left out."""
    found = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            value = row.get("value") or ""
            if row["dim"] != "Time":
                continue
            try:
                if match := _DATETIME.match(value):
                    right = _period(datetime.date(*map(int, match.groups()[:3])), match[4])
                elif match := _INTERVAL.match(value):
                    first, last = (datetime.date(*map(int, match.groups()[k : k + 3])) for k in (0, 3))
                    right = first.isoformat(), _before(last.isoformat())
                else:
                    continue
            except (ValueError, OverflowError):
                continue
            found.append(Phrase(row["lang"].lower(), row["text"], _DUCKLING_DAY, (right,)))
    return found


def _same(read: Stretch, right: Stretch) -> bool:
    """True for the same days; where a range is written out, the collections leave its last day out."""
    return read[0] == right[0] and right[1] in (read[1], _before(read[1]))


def _mirrored(read: Stretch, right: Stretch) -> bool:
    """True where both are the same day of the week or of the year, in the other direction."""
    a, b = (datetime.date.fromisoformat(stretch[0]) for stretch in (read, right))
    longs = [datetime.date.fromisoformat(s[1]) - datetime.date.fromisoformat(s[0]) for s in (read, right)]
    same_day = (a.month, a.day) == (b.month, b.day) and abs(a.year - b.year) == 1
    return abs((longs[0] - longs[1]).days) <= 1 and (abs((a - b).days) == 7 or same_day)


def score_phrases(path: Path, name: str, phrases: list[Phrase]) -> Measurement:
    """Shares of phrases in which the stretch is read: exactly, and in either direction; for each language as well."""
    started = time.monotonic()
    counts: dict[str, list[int]] = {}
    for phrase in phrases:
        found = [one.interval for one in times(phrase.text, phrase.language, phrase.day)]
        read = [(one.earliest, one.latest) for one in found if one.earliest and one.latest]
        exact = any(_same(stretch, right) for stretch in read for right in phrase.right)
        either = exact or any(_mirrored(stretch, right) for stretch in read for right in phrase.right)
        for group in ("all", phrase.language):
            total = counts.setdefault(group, [0, 0, 0])
            total[0] += 1
            total[1] += exact
            total[2] += either
    scores: dict[str, float] = {}
    for group, (all_, exact_, either_) in counts.items():
        scores |= {f"{group}.exact": exact_ / all_, f"{group}.either": either_ / all_}
    return Measurement(name, fingerprint(path), scores, time.monotonic() - started)
