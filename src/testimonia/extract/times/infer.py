"""When an article appeared, from the dates it tells: the latest past event bounds it below."""

from testimonia.extract.times.read import TimeExpression, read_times
from testimonia.model import Document, Published
from testimonia.packs.schema import Pack

_BEFORE, _BEHIND = 12, 8  # words around a date in which a word of plans speaks of it
_PAST = frozenset({"point", "since", "period"})


def infer_published(document: Document, pack: Pack) -> Published:
    """The lower bound that the text's own dates give; `how` is `unknown` where it dates nothing.

    Only dates with their own year count. What is planned, expected or due does not bound the day of publication.
    """
    best: TimeExpression | None = None
    for time in read_times(document, pack):
        if not time.named or time.kind not in _PAST or time.interval.earliest is None:
            continue
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
