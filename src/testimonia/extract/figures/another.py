"""One more person without a number or a noun: "a man was killed and another was injured", "ein weiterer verletzt"."""

from testimonia.extract.figures.frame import Frame
from testimonia.extract.numbers import NumberHit

_VERBS = frozenset({"VERB", "AUX"})


def with_another(frame: Frame, hits: list[NumberHit]) -> list[NumberHit]:
    """The numbers of a sentence with those who are one more; they count only where a word tells what befell them."""
    table = frame.lex.one_more
    if not table.table:
        return hits
    busy = {i for hit in hits for i in range(hit.first, hit.last)}
    more = list[NumberHit]()
    for i in range(frame.first, frame.last):
        found = table.at(frame.words, i, frame.last) if frame.words[i] in table.table else None
        if found and not busy.intersection(range(i, found[0])) and _stands_alone(frame, found[0]):
            more.append(NumberHit(i, i, found[0], 1, 1, kind="weak", unit="person"))
    return sorted([*hits, *more], key=lambda hit: hit.core) if more else hits


def _stands_alone(frame: Frame, end: int) -> bool:
    """Whether a verb follows, or a word that tells what befell somebody: no noun."""
    if end >= frame.last:
        return False
    word, tag = frame.words[end], frame.tokens[end].tag
    told = any(use.role != "head" for use in frame.lex.uses.get(word, ()))
    return tag in _VERBS or told and tag != "NOUN"
