"""Clauses around numbers: a figure takes its measure, place and time from its own clause."""

from dataclasses import dataclass

from testimonia.extract.numbers import NumberHit
from testimonia.model import Sentence, Token

_HARD = frozenset(",;:—–()")


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `first` up to `last`; `soft` when only a coordinator parts it from the clause before."""

    first: int
    last: int
    soft: bool


def split_clauses(
    sentence: Sentence, tokens: tuple[Token, ...], lower: list[str], hits: list[NumberHit],
    splits: frozenset[str], coordinators: frozenset[str],
) -> list[Clause]:  # fmt: skip
    """Cuts at marks and clause openers, and at the last coordinator between two numbers."""
    inside = {i for hit in hits for i in range(hit.first, hit.last)}
    cuts: dict[int, bool] = {}
    for i in range(sentence.first + 1, sentence.last):
        if i not in inside and (tokens[i].text in _HARD or lower[i] in splits):
            cuts[i] = False
    for left, right in zip(hits, hits[1:], strict=False):
        middle = range(left.last, right.first)
        if any(i in cuts and tokens[i].text != "," for i in middle):
            continue
        for i in reversed(middle):
            if lower[i] in coordinators or tokens[i].text == ",":
                cuts[i] = True
                break
    edges = sorted(cuts)
    starts = [sentence.first, *edges]
    return [
        Clause(start, end, cuts.get(start, False))
        for start, end in zip(starts, [*edges, sentence.last], strict=True)
    ]  # fmt: skip
