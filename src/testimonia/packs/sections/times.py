"""times.toml: months, weekdays, seasons, units, holidays, and the frames of words around dates."""

from dataclasses import dataclass, field
from typing import Literal

Edge = Literal["start", "mid", "end"]


@dataclass(frozen=True, slots=True)
class TimeExample:
    """A passage whose first time expression begins on `earliest` and ends on `latest` (ISO days)."""

    text: str
    earliest: str | None = None
    latest: str | None = None
    anchor: str | None = None  # the day the text appeared
    kind: str | None = None  # point, since, until, by, period, before, after


@dataclass(frozen=True, slots=True)
class TimesSection:
    """times.toml: words and patterns for days, periods and clock times."""

    months: dict[str, int] = field(default_factory=dict)  # every form and abbreviation, without its dot
    short_months: dict[str, int] = field(default_factory=dict)  # abbreviations: only behind a day of the month
    weekdays: dict[str, int] = field(default_factory=dict)  # Monday is 0
    seasons: dict[str, int] = field(default_factory=dict)  # first month; winter is 12
    unsafe_months: tuple[str, ...] = ()  # also other words: only with a day, a year or a preposition beside them
    unsafe_seasons: tuple[str, ...] = ()  # also other words: only in a frame or with a year
    unsafe_weekdays: tuple[str, ...] = ()  # also other words: only before a date
    capital_only: tuple[str, ...] = ()  # no time word unless capitalised: May
    lower_only: tuple[str, ...] = ()  # no time word when capitalised inside a sentence: German Morgen
    relative: dict[str, int] = field(default_factory=dict)  # phrase -> days from the anchor
    relative_months: dict[str, int] = field(default_factory=dict)
    relative_years: dict[str, int] = field(default_factory=dict)
    present_too: tuple[str, ...] = ()  # words for today that mostly mean nowadays: heute
    dayparts: dict[str, str] = field(default_factory=dict)  # morning ... -> MO, AF, EV, NI
    relative_parts: dict[str, str] = field(default_factory=dict)  # gisteravond -> "-1 EV"
    bare_weekdays: tuple[str, ...] = ()  # {bare_weekday}: those without an ending, where the ending tells the direction
    past_weekdays: tuple[str, ...] = ()  # {past_weekday}: those whose ending says that it is past
    past_seasons: tuple[str, ...] = ()  # {past_season}: the same of seasons: somras
    weekday_leads: tuple[str, ...] = ()  # before an unsafe weekday; the words before years where it is empty
    weekday_glue: tuple[str, ...] = ()  # between a weekday and a part of the day in one word: "", "s"
    units: dict[str, str] = field(default_factory=dict)  # every form -> second, minute, hour, day, week, weekend ...
    plurals: tuple[str, ...] = ()  # the plural ones of them: "for years"
    counts: dict[str, float] = field(default_factory=dict)  # number words before a unit, the article one included
    vague_counts: tuple[str, ...] = ()  # some, a few, many, before a unit
    approximators: tuple[str, ...] = ()  # about, more than, before a count
    count_adjectives: tuple[str, ...] = ()  # between a count and its unit: long, full, consecutive
    and_words: tuple[str, ...] = ()  # between two lengths or two days: and
    ordinals: dict[str, int] = field(default_factory=dict)  # first ... thirty-first, and last as -1
    quarters: dict[str, int] = field(default_factory=dict)  # a quarter in one word: Q3, third-quarter
    parts: dict[str, Edge] = field(default_factory=dict)  # early, Anfang, midten, fine -> start, mid, end
    last_words: tuple[str, ...] = ()  # {last}: last, previous, past
    next_words: tuple[str, ...] = ()  # {next}: next, coming
    this_words: tuple[str, ...] = ()  # {this}
    same_words: tuple[str, ...] = ()  # {same}: that, the same: points to what was mentioned
    every_words: tuple[str, ...] = ()  # {every}
    frames: dict[str, tuple[str, ...]] = field(default_factory=dict)  # words, {slots}, optional?, . for a mark
    decades: dict[str, int] = field(default_factory=dict)  # words: neunziger -> 90
    decade_marks: tuple[str, ...] = ()  # endings of digits: 1990s, 80er
    day_marks: tuple[str, ...] = ()  # endings of ordinal days
    day_before_month: bool = True  # 3/5 is the third of May
    clock_before: tuple[str, ...] = ()  # um, at, kl
    clock_after: tuple[str, ...] = ()  # Uhr, uur
    clock_marks: tuple[str, ...] = ()  # glued to digits: h, u, -tiden
    bare_years: bool = False  # a year stands without a preposition
    year_words: tuple[str, ...] = ()  # prepositions and nouns before a bare year
    year_articles: tuple[str, ...] = ()  # before a year that stands before its noun: the 2016 vote
    year_after: tuple[str, ...] = ()  # words that close a year: roku, года
    date_joiners: tuple[str, ...] = ()  # between day and month: the third of May
    fillers: tuple[str, ...] = ()  # between month and year, and behind a part: of, the
    elisions: tuple[str, ...] = ()  # glued before a time word: d', l'
    holidays: dict[str, str] = field(default_factory=dict)  # name -> month-day or days from Easter: 12-25, easter+49
    since: tuple[str, ...] = ()
    starting: tuple[str, ...] = ()  # from then on, which looks forward unless the verb does not: from, ab, vanaf
    age_after: tuple[str, ...] = ()  # behind a length that is an age: old, alt
    until: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    range_open: tuple[str, ...] = ()  # before the first day of a range: from
    range_to: tuple[str, ...] = ()  # between its ends: to, bis
    between: tuple[str, ...] = ()  # before two ends that a word of and_words joins
    same_year: tuple[str, ...] = ()
    present: tuple[str, ...] = ()  # now, currently
    past: tuple[str, ...] = ()  # recently, formerly
    coming: tuple[str, ...] = ()  # soon, in future
    sets: dict[str, str] = field(default_factory=dict)  # daily -> P1D
    lengths: dict[str, str] = field(default_factory=dict)  # one word for a length: weeklong, jahrelang -> PXY
    future: tuple[str, ...] = ()  # words of plans
    past_cues: tuple[str, ...] = ()  # verbs of what has happened: was, wurde
    future_endings: tuple[str, ...] = ()  # endings of future forms, where the tagger sees a verb or there is none
    past_endings: tuple[str, ...] = ()  # endings of such verbs, where the tagger sees a verb: -ed, -te
    examples: tuple[TimeExample, ...] = ()
