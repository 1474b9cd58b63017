"""Dates of a page's own lines, and of the input: when an article appeared and was changed."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from functools import cache

from testimonia.model import Published
from testimonia.packs import languages
from testimonia.text.cues import bare, cues, holds

_ISO = re.compile(r"(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2})[^\s]{0,20})?")
_DATE = re.compile(
    r"(?P<d>\d{1,2})\.?\s{0,2}(?P<m>[^\W\d_]{3,10})\.?\s{0,2}(?P<y>\d{4})"
    r"|(?P<m2>[^\W\d_]{3,10})\.?\s(?P<d2>\d{1,2}),?\s(?P<y2>\d{4})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})"
    r"|(?P<d4>\d{1,2})[./-](?P<m4>\d{1,2})[./-](?P<y4>\d{4})"
)
_TIME = re.compile(r"[\s,T|–-]{0,4}(?:[^\W\d_]{2,3}\s)?(\d{1,2})[:.](\d{2})(?!\d)")
_LEFT = 3  # words that may be left of a line that only tells when


@dataclass(frozen=True, slots=True)
class DateLine:
    """What a date line tells: the day of publication, and the moment of the last change."""

    published: str | None
    modified: str | None


@cache
def _months() -> dict[str, int]:
    from babel.dates import get_month_names

    names: dict[str, int] = {}
    for code in languages():
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in get_month_names(width, context, code).items():
                    names[name.lower().rstrip(".")] = number
                    names.setdefault(name.lower()[:3], number)
    return names


def _iso(year: str, month: str, day: str) -> str | None:
    number = int(month) if month.isdigit() else _months().get(month.lower())
    try:
        return date(int(year), number or 0, int(day)).isoformat()
    except ValueError:
        return None


def read_date_line(line: str) -> DateLine | None:
    """What `line` tells if it only says when the page appeared or changed, else None."""
    if len(line) > 200 or not any(c.isdigit() for c in line):
        return None
    table = cues()
    published = modified = None
    rest, at = [], 0
    for match in _DATE.finditer(line):
        group = {key.rstrip("234"): value for key, value in match.groupdict().items() if value}
        day = _iso(group["y"], group["m"], group["d"])
        if day is None:
            continue
        before = line[at : match.start()]
        rest.append(before)
        at = match.end()
        time = _TIME.match(line, at)
        clock = ""
        if time is not None and int(time[1]) < 24 and int(time[2]) < 60:
            clock, at = f"T{int(time[1]):02}:{time[2]}", time.end()
        if holds(before.lower(), table.modified):
            modified = modified or day + clock
        else:
            published = published or day
    rest.append(line[at:])
    low = " ".join(rest).lower()
    if published is None and modified is None:
        return DateLine(None, None) if _only_reading_time(low) else None
    for word in (*table.modified, *table.published, *table.reading_time):
        low = low.replace(word, " ")
    words = [word for word in re.findall(r"[^\W\d_]+", low) if len(word) > 1]
    return DateLine(published, modified) if len(words) <= _LEFT and line.strip()[-1] != "." else None


def _only_reading_time(low: str) -> bool:
    table = cues()
    if not holds(low, tuple(word for word in table.reading_time if len(word) > 7)):
        return False
    for word in table.reading_time:
        low = low.replace(word, " ")
    return len(bare(low).split()) <= 2


def read_declared(value: str | None) -> Published | None:
    """The day an input declares in ISO 8601 (or as feeds do), as declared; None if it cannot be read."""
    text = (value or "").strip()
    match = _ISO.fullmatch(text)
    try:
        if match is not None and match[3] is None:
            first = date(int(match[1]), int(match[2]), 1)
            after = date(first.year + first.month // 12, first.month % 12 + 1, 1)
            last = date.fromordinal(after.toordinal() - 1)
            return Published(first.isoformat(), last.isoformat(), "month", "declared")
        if match is not None:
            day = date(int(match[1]), int(match[2]), int(match[3])).isoformat()
        elif text.isdigit() and len(text) == 8:
            day = datetime.strptime(text, "%Y%m%d").date().isoformat()
        else:
            day = parsedate_to_datetime(text[:60]).date().isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return Published(day, day, "day", "declared")
