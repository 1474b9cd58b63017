"""When an article appeared, from the dates it tells: the latest past event bounds it below."""

from testimonia.extract.times.read import TimeExpression, read_times
from testimonia.model import Document, Published
from testimonia.packs.schema import Pack

_BEFORE, _BEHIND = 12, 8  # words around a date in which a word of plans speaks of it
_PAST = frozenset({"point", "since", "period"})
_DASHES = frozenset({"-", "–", "—"})
_HEAD = 400  # characters in which a dateline stands
_LINE = 8  # tokens of its line before the date


def infer_published(document: Document, pack: Pack, times: tuple[TimeExpression, ...] | None = None) -> Published:
    """The lower bound that the text's own dates give; `how` is `unknown` where it dates nothing.

    `times` are those of the document read without an anchor, where they are at hand. Only dates with their own year
    count. What is planned, expected or due does not bound the day of publication. A dateline
    ("PORT TOWN, 4 May 2024 (Agency) - ") is the day itself.
    """
    best: TimeExpression | None = None
    for time in read_times(document, pack) if times is None else times:
        if not time.named or time.kind not in _PAST or time.interval.earliest is None:
            continue
        if _is_dateline(time, document):
            day = time.interval.earliest
            return Published(earliest=day, latest=day, precision="day", how="inferred")
        if _is_planned(time, document, pack):
            continue
        if best is None or time.interval.earliest > (best.interval.earliest or ""):
            best = time
    if best is None:
        return Published()
    return Published(earliest=best.interval.earliest, latest=None, precision=best.interval.precision, how="inferred")


def _is_planned(time: TimeExpression, document: Document, pack: Pack) -> bool:
    future = frozenset(pack.times.future)
    sentence = document.sentences[time.sentence]
    first, last = max(sentence.first, time.first - _BEFORE), min(sentence.last, time.last + _BEHIND)
    return any(token.text.lower() in future for token in document.tokens[first:last])


def _is_dateline(time: TimeExpression, document: Document) -> bool:
    """Whether a day opens a line at the head of the text, behind a place at most, and a dash or full stop ends it."""
    text, tokens = document.article.text, document.tokens
    if time.interval.precision != "day" or time.kind != "point" or time.start > _HEAD:
        return False
    line = text.rfind("\n", 0, time.start) + 1
    place = [token.text for token in tokens[max(0, time.first - _LINE) : time.first] if token.start >= line]
    if any(word[0].islower() for word in place) or len(place) == _LINE:
        return False
    after = [token.text for token in tokens[time.last : time.last + 6]]
    if after[:1] == ["("] and ")" in after:
        after = after[after.index(")") + 1 :]
    ends = _DASHES | {"."} if place[-1:] == [","] else _DASHES
    return bool(after) and after[0] in ends
