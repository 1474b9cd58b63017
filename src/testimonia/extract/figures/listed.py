"""Bare numbers listed by place: 63 dead, thirty of them in A, where 1,500 houses fell, ten in B."""

from dataclasses import replace

from testimonia.extract.figures.frame import Frame
from testimonia.extract.figures.measures import Told
from testimonia.extract.numbers import NumberHit

_NEAR = 3  # words from the number to the name of its place: dans la province de


def elsewhere(frame: Frame, hit: NumberHit) -> bool:
    """Whether a bare number counts in a second place what another did in the first: 12 dead in A and 18 in B."""
    lex, words, end = frame.lex, frame.words, hit.last
    joined = hit.first > frame.first and words[hit.first - 1] in {*lex.coordinators, ","}
    if not joined or end >= frame.last or words[end] not in lex.locative_words:
        return False
    for i in range(end + 1, min(frame.last, end + 2 + _NEAR)):
        if frame.tokens[i].text[0].isupper():
            return True
        if words[i] not in lex.definite and words[i] not in lex.linking and words[i] not in lex.place_nouns:
            return False
    return False


def of_list(frame: Frame, hit: NumberHit, told: list[Told]) -> Told | None:
    """What the parts of a whole count that are listed by place, whatever is told in between."""
    parts = [one for one in told if one.rule in ("part", "listed")]
    return replace(parts[-1], rule="listed", at=hit.core) if parts and elsewhere(frame, hit) else None
