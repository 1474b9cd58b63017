"""A pack's time words, compiled once: what may begin at a word, found with one look-up."""

from collections.abc import Iterable
from dataclasses import dataclass

from testimonia.packs.schema import Pack

Table = dict[str, list[tuple[tuple[str, ...], object]]]  # first word -> (all words, value), longest first

# Frames of every language: a slot by itself, and a day with a part of it.
_COMMON = {
    "weekday": ("{weekday}", "{weekday} {daypart}", "{weekday_part}"),
    "relative": ("{relative}", "{relative} {daypart}", "{relative_part}"),
    "relative_month": ("{relative_month}",),
    "relative_year": ("{relative_year}",),
    "season": ("{season}",),
    "decade": ("{decade}",),
    "holiday": ("{holiday}",),
    "set": ("{set}",),
    "quarter": ("{quarter_word}",),
    "daypart": ("{daypart}",),
    "length": ("{n} {unit}", "{length}"),
    "present": ("{present}",),
    "past": ("{past}",),
    "coming": ("{coming}",),
    "*month": ("{month}",),
    "*day": ("{ord}",),
    "*part": ("{part}",),
}
NUMERIC = frozenset({"n", "ord", "day", "year"})  # slots that digits may fill


@dataclass(frozen=True, slots=True)
class Frame:
    """`op` is what is said; the elements are words, {slots}, and either with a question mark where optional."""

    op: str
    elements: tuple[tuple[str, bool, bool], ...]  # text, is a slot, is optional


def _frame(op: str, written: str) -> Frame:
    elements = []
    for part in written.split():
        optional = part.endswith("?")
        part = part.rstrip("?")
        slot = part.startswith("{")
        elements.append((part.strip("{}"), slot, optional))
    return Frame(op, tuple(elements))


def table(entries: Iterable[tuple[str, object]]) -> Table:
    """Phrases by their first word, longest first."""
    made: Table = {}
    for phrase, value in entries:
        words = tuple(phrase.lower().split())
        made.setdefault(words[0], []).append((words, value))
    for options in made.values():
        options.sort(key=lambda option: -len(option[0]))
    return made


def _flags(words: Iterable[str]) -> Table:
    return table((word, True) for word in words)


class TimeLexicon:
    """Look-up tables of one language; all words lower-case."""

    def __init__(self, pack: Pack) -> None:
        s = pack.times
        self.section = s
        self.capitalised = pack.pack.nouns_capitalised
        counts = {**{word: float(value) for word, value in pack.numbers.words.items()}, **s.counts}
        glued = [
            (f"{weekday}{glue}{part}", (number, code))
            for glue in s.weekday_glue
            for weekday, number in s.weekdays.items()
            for part, code in s.dayparts.items()
            if " " not in part
        ]
        self.slots: dict[str, Table] = {
            "weekday": table(s.weekdays.items()),
            "bare_weekday": table((w, s.weekdays[w]) for w in s.bare_weekdays if w in s.weekdays),
            "past_weekday": table((w, s.weekdays[w]) for w in s.past_weekdays if w in s.weekdays),
            "past_season": table((w, s.seasons[w]) for w in s.past_seasons if w in s.seasons),
            "weekday_part": table(glued),
            "month": table(s.months.items()),
            "short_month": table(s.short_months.items()),
            "season": table((w, v) for w, v in s.seasons.items()),
            "unit": table(s.units.items()),
            "units": table((w, s.units[w]) for w in s.plurals if w in s.units),
            "relative": table(s.relative.items()),
            "relative_part": table(s.relative_parts.items()),
            "relative_month": table(s.relative_months.items()),
            "relative_year": table(s.relative_years.items()),
            "daypart": table(s.dayparts.items()),
            "decade": table(s.decades.items()),
            "holiday": table(s.holidays.items()),
            "part": table(s.parts.items()),
            "quarter_word": table(s.quarters.items()),
            "set": table(s.sets.items()),
            "length": table(s.lengths.items()),
            "last": _flags(s.last_words), "next": _flags(s.next_words), "this": _flags(s.this_words),
            "same": _flags(s.same_words), "every": _flags(s.every_words),
            "present": _flags(s.present), "past": _flags(s.past), "coming": _flags(s.coming),
            "count": table([*counts.items(), *((word, None) for word in s.vague_counts)]),
            "ordinal": table(s.ordinals.items()),
            "about": _flags(s.approximators),
        }  # fmt: skip
        self.starts: dict[str, tuple[Frame, ...]] = {}
        self.digits: tuple[Frame, ...] = ()
        frames = [_frame(op, w) for op, forms in (*_COMMON.items(), *s.frames.items()) for w in forms]
        self._index(sorted(frames, key=lambda frame: frame.op == "*part"))  # what has a name of its own goes first
        self.day_marks = tuple(sorted(s.day_marks, key=len, reverse=True))
        self.decade_marks = tuple(sorted(s.decade_marks, key=len, reverse=True))
        self.clock_marks = frozenset(s.clock_marks)
        self.fillers = frozenset(s.fillers)
        self.ands, self.range_to = frozenset(s.and_words), frozenset(s.range_to)
        self.range_open, self.between = frozenset(s.range_open), frozenset(s.between)
        self.firm = frozenset(s.since) | frozenset(s.starting)  # a year behind them is one
        self.leads = frozenset(s.year_words) | self.firm | frozenset(s.until) | self.range_open | self.between
        self.year_after, self.future = frozenset(s.year_after), frozenset(s.future)
        self.past_cues, self.past_endings = frozenset(s.past_cues), tuple(s.past_endings)
        self.future_endings, self.joiners = tuple(s.future_endings), frozenset(s.date_joiners)
        self.capital_only, self.lower_only = frozenset(s.capital_only), frozenset(s.lower_only)
        self.unsafe = frozenset(s.unsafe_months) | frozenset(s.unsafe_seasons)
        self.ordinal_words = {word: number for word, number in s.ordinals.items() if " " not in word}
        self.weekday_leads = frozenset(s.weekday_leads) or self.leads
        self.unsafe_weekdays = frozenset(s.unsafe_weekdays)
        self.clock_before, self.clock_after = frozenset(s.clock_before), frozenset(s.clock_after)
        self.plurals, self.ages = frozenset(s.plurals), frozenset(s.age_after)
        self.about_words = frozenset(s.approximators)
        self.about_ends = frozenset(tuple(phrase.split()[-2:]) for phrase in s.approximators if " " in phrase)
        self.present_too = frozenset(s.present_too)
        self.adjectives = frozenset(s.count_adjectives)
        self.elisions = tuple(s.elisions)
        self.signals: dict[str, list[tuple[tuple[str, ...], str]]] = {}  # by the last word
        for kind in ("since", "starting", "until", "by", "before", "after"):
            for phrase in getattr(s, kind):
                words = tuple(phrase.split())
                self.signals.setdefault(words[-1], []).append((words, kind))
        for options in self.signals.values():
            options.sort(key=lambda option: -len(option[0]))
        self.skipped = frozenset(s.approximators) | frozenset(s.weekdays) | frozenset(s.parts) | {",", "."}
        self.same_year = table((w, True) for w in s.same_year)

    def _first_words(self, slot: str) -> Iterable[str]:
        if slot == "n":
            return [*self.slots["count"], *self.slots["about"]]
        if slot == "ord":
            return self.slots["ordinal"]
        return self.slots.get(slot, {})

    def _index(self, frames: list[Frame]) -> None:
        starts: dict[str, list[Frame]] = {}
        digits: list[Frame] = []
        for frame in frames:
            for text, slot, optional in frame.elements:
                if slot and text in NUMERIC:
                    digits.append(frame)
                for word in self._first_words(text) if slot else (text,):
                    starts.setdefault(word, []).append(frame)
                if not optional:
                    break
        self.starts = {word: tuple(dict.fromkeys(options)) for word, options in starts.items()}
        self.digits = tuple(dict.fromkeys(digits))


_compiled: dict[str, TimeLexicon] = {}


def time_lexicon(pack: Pack) -> TimeLexicon:
    """The compiled time words of a pack."""
    if pack.fingerprint not in _compiled:
        _compiled[pack.fingerprint] = TimeLexicon(pack)
    return _compiled[pack.fingerprint]
