"""times.toml: months, weekdays, seasons and the words around dates."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TimeExample:
    """A passage whose first time expression begins on `earliest` and ends on `latest` (ISO days)."""

    text: str
    earliest: str | None = None
    latest: str | None = None
    anchor: str | None = None


@dataclass(frozen=True, slots=True)
class TimesSection:
    months: dict[str, int] = field(default_factory=dict)
    unsafe_months: tuple[str, ...] = ()  # also other words: only with a day or a year beside them
    weekdays: dict[str, int] = field(default_factory=dict)  # Monday is 0
    relative: dict[str, int] = field(default_factory=dict)  # phrase -> days from the anchor
    relative_months: dict[str, int] = field(default_factory=dict)
    relative_years: dict[str, int] = field(default_factory=dict)
    seasons: dict[str, int] = field(default_factory=dict)  # first month
    parts: tuple[str, ...] = ()  # early, mid, Anfang, eind
    year_words: tuple[str, ...] = ()  # prepositions and nouns before a bare year
    fillers: tuple[str, ...] = ()  # between the parts of a date: of, the
    day_marks: tuple[str, ...] = ()  # endings of ordinal days
    since: tuple[str, ...] = ()
    until: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    same_year: tuple[str, ...] = ()
    next_words: tuple[str, ...] = ()
    future: tuple[str, ...] = ()  # words of plans
    examples: tuple[TimeExample, ...] = ()
