"""The day or period of a figure's event: never the day on which somebody spoke of it."""

from testimonia.extract.figures.frame import Frame
from testimonia.extract.figures.mood import read_mood
from testimonia.extract.times import TimeExpression
from testimonia.model import Interval

_BEHIND = 8  # words between an earlier value and its time
_COUNTED = 2  # words from a number to the comparison that is read with its time
_COMPARED = 10  # words from "than" to the time of what is compared with
_RECORD = 5  # words from "the highest" to its "since"
_THAN = 3  # words from "than" to the time compared with
_BEFORE = 6  # words between the words of a comparison and its time
_WORDED = 6  # words between the parts of a reporting verb: bekannt ... gegeben
_BESIDE = 3  # words between a reporting verb and the time of the saying


def event_times(frame: Frame, anchors: list[int], today: str | None = None) -> list[TimeExpression]:
    """The times of a sentence that do not date a reporting verb; `anchors` are tokens of figures and measures.

    `today` is the last day on which the article may have appeared.
    """
    others = _of_earlier, _of_comparison, _of_beginning, _of_age, _of_record
    mine = [time for time in frame.times if not any(other(frame, time) for other in others)]
    mine = [time for time in mine if not (_is_ahead(time, today) and _of_remark(frame, time, anchors))]
    # the worst of this century
    mine = [time for time in mine if time.kind != "point" or time.interval.precision != "century"]
    cues = [i for i in range(frame.first, frame.last) if i not in anchors and _is_cue(frame, i)]
    if not cues:
        return mine
    return [time for time in mine if not _of_saying(frame, time, cues, anchors)]


def _of_beginning(frame: Frame, time: TimeExpression) -> bool:
    """Whether a year tells since when something is there: the group, founded in 2009, has 35,000 members.

    A participle behind a comma, or before its noun, is no predicate of the figure's: 300 homes were built in 2019.
    """
    words, began = frame.words, frame.lex.began
    if time.interval.precision not in ("year", "month", "decade"):
        return False
    inserted = (i for i in range(max(frame.first + 1, time.first - 2), time.first) if words[i] in began)
    if any(words[i - 1] in (",", "(") for i in inserted):
        return True
    return time.last + 1 < frame.last and words[time.last] in began and words[time.last + 1][0].isalpha()


def _of_age(frame: Frame, time: TimeExpression) -> bool:
    """Whether a decade behind a noun of people is their age: en mand i 40'erne."""
    if time.interval.precision != "decade":
        return False
    return any(frame.counted(i) == "person" for i in range(max(frame.first, time.first - 2), time.first))


def _of_earlier(frame: Frame, time: TimeExpression) -> bool:
    """Whether a time dates an earlier value: compared with 97 a week earlier, 300 fewer than a year ago."""
    # 300 fewer, 24 % more than a month ago: the comparison was read with the time
    counted = any(0 <= time.first - hit.last <= _COUNTED for hit in frame.hits)
    last = time.last if counted else time.first
    if any(frame.lex.than.at(frame.words, i, last) for i in range(max(frame.first, time.first - _THAN), last)):
        return True
    if _than(frame, time):
        return True
    for hit in frame.earlier:
        compared = any(frame.lex.earlier_after.at(frame.words, i, time.last) for i in (time.first - 1, time.first))
        if 0 <= hit.first - time.last <= 1 and compared:
            return True  # a quarter earlier 466 million
        gap = time.first - hit.last
        if 0 <= gap <= _BEHIND and not any(word in (",", ";") for word in frame.words[hit.last : time.first]):
            return not any(hit.last <= other.core < time.first for other in frame.hits)
    return False


def _than(frame: Frame, time: TimeExpression) -> bool:
    """Whether a time is of what is compared with: a higher toll than the quake and the flood in Rio of 2011."""
    for i in range(time.first - 1, max(frame.first, time.first - _COMPARED) - 1, -1):
        if frame.words[i] in (",", ";") or frame.tokens[i].tag in ("VERB", "AUX"):
            return False
        if frame.lex.than.at(frame.words, i, time.first):
            return True
    return False


def _of_record(frame: Frame, time: TimeExpression) -> bool:
    """Whether a time only tells since when nothing was more: the highest number since 2015."""
    near = range(max(frame.first, time.first - _RECORD), time.first)
    return time.kind == "since" and any(frame.words[i].endswith(frame.lex.records) for i in near)


def _is_ahead(time: TimeExpression, today: str | None) -> bool:
    earliest = time.interval.earliest
    return today is not None and earliest is not None and earliest > today


def _of_remark(frame: Frame, time: TimeExpression, anchors: list[int]) -> bool:
    """Whether a time stands in a relative clause that is closed before anything is counted.

    The war, which enters its fourth year next month, cost 90 lives.
    """
    clause = frame.clause(time.first)
    if frame.words[clause.first] != "," or clause.last >= frame.last or frame.words[clause.last] != ",":
        return False
    if not frame.has(frame.lex.relatives, clause.first + 1, clause.first + 3):
        return False
    return bool(anchors) and all(at >= clause.last for at in anchors)


def _of_comparison(frame: Frame, time: TimeExpression) -> bool:
    """Whether a time only says with what a figure is compared: 12 % up on the same period of 2023."""
    lex, words = frame.lex, frame.words
    if lex.earlier_after.at(words, time.first, frame.last) and not any(hit.first > time.last for hit in frame.hits):
        return True
    for i in range(max(frame.first, time.first - _BEFORE), time.first):
        found = lex.earlier.at(words, i, frame.last)
        if found is None or found[0] == i + 1 and found[0] < time.first:
            continue  # one short word by itself says little
        if found[0] <= time.first and not any(i < hit.core < time.first for hit in frame.hits):
            return all(word[0].isalnum() for word in words[i : time.first])
    return False


def _is_cue(frame: Frame, i: int) -> bool:
    """A reporting verb, a separable one only with its particle: teilte ... mit."""
    word = frame.words[i]
    if word in frame.lex.cues:
        return True
    beside = frame.lex.worded_cues.get(word)
    if beside is not None and frame.has(beside, i - _WORDED, i + _WORDED):
        return True
    particles = frame.lex.parted_cues.get(word)
    return particles is not None and any(frame.words[j] in particles for j in range(i + 1, frame.last))


def _of_saying(frame: Frame, time: TimeExpression, cues: list[int], anchors: list[int]) -> bool:
    clause = frame.clause(time.first)
    own = [i for i in cues if clause.first <= i < clause.last]
    if not own:
        return False
    if time.interval.precision not in ("day", "minute"):
        # Reported in September: the figure is of then; but announced in March that it would cut 90 jobs.
        told = time.interval.precision == "month" and not any(clause.first <= i < clause.last for i in anchors)
        return told and any(read_mood(frame, i)[0] == "planned" for i in anchors)
    here = [i for i in anchors if clause.first <= i < clause.last]
    if not here:
        return True
    cue = min(_gap(time, i) for i in own)
    event = min(_gap(time, i) for i in here)
    return cue <= _BESIDE and cue < event


def _gap(time: TimeExpression, i: int) -> int:
    return time.first - i if i < time.first else i - time.last + 1


def _target(until: Interval) -> Interval:
    """The target date of a plan that runs until then: by the end of 2028 is 2028."""
    latest, start = until.latest, {"year": 4, "month": 7}.get(until.precision)
    if latest is None or until.earliest is not None:
        return until
    earliest = latest if start is None else latest[:start] + "-01-01"[start - 10 :]
    return Interval(earliest, latest, until.precision)


def choose_time(
    frame: Frame, at: int, times: list[TimeExpression], *, planned: bool = False
) -> tuple[Interval | None, Interval | None]:
    """`as_of` and `period` of a figure at token `at`: the time that least parts from it; of a plan its target date."""
    if not times:
        return None, None
    best = min(times, key=lambda time: (frame.height(time.first, at), _gap(time, at)))
    if best.kind in ("until", "before") and planned:
        return _target(best.interval), None
    if best.kind in ("since", "until", "before", "after"):
        return None, best.interval
    return best.interval, None
