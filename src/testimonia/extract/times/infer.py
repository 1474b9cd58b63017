"""When an article appeared, from the dates it tells: the latest past event bounds it below."""

from testimonia.extract.times.read import read_times
from testimonia.model import Document, Published
from testimonia.packs.schema import Pack


def infer_published(document: Document, pack: Pack) -> Published:
    """The lower bound that the text's own dates give; `how` is `unknown` where it dates nothing."""
    future = frozenset(pack.times.future)
    best: tuple[str, str] | None = None
    for time in read_times(document, pack):
        if time.kind in ("by", "until") or time.interval.earliest is None:
            continue
        sentence = document.sentences[time.sentence]
        window = document.tokens[max(sentence.first, time.first - 12) : min(sentence.last, time.last + 8)]
        if any(token.text.lower() in future for token in window):
            continue
        found = (time.interval.earliest, time.interval.precision)
        if best is None or found[0] > best[0]:
            best = found
    if best is None:
        return Published()
    return Published(earliest=best[0], latest=None, precision=best[1], how="inferred")
