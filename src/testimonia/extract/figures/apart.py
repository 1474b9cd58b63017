"""Bound words that stand apart from their number: "der højst måtte være 240 om bord", "zeker al 12"."""

from dataclasses import replace

from testimonia.extract.figures.frame import Frame
from testimonia.extract.numbers import NumberHit

_BETWEEN = frozenset({"VERB", "AUX", "ADV"})
_REACH = 4  # words between


def bound_apart(frame: Frame, hit: NumberHit) -> NumberHit:
    """The number with the bound of a word before it that only verbs and adverbs part from it."""
    n = frame.lex.n
    if hit.bound or hit.range or hit.approximate or hit.kind not in ("digits", "exact") or hit.low is None:
        return hit
    for k in range(hit.first - 1, max(frame.first, hit.first - 1 - _REACH) - 1, -1):
        word = frame.words[k]
        if k < hit.first - 1 and word in n.least_apart:
            return replace(hit, high=None, bound=True)
        if k < hit.first - 1 and word in n.most_apart:
            return replace(hit, low=None, bound=True)
        if frame.tokens[k].tag not in _BETWEEN:
            break
    return hit
