"""How firmly: certainty and polarity, with the words that mark them."""

from testimonia.extract.view import View
from testimonia.model import Factuality, Span
from testimonia.model.claims import Act, Certainty

_BY_ACT: dict[str, Certainty] = {"estimate": "probable", "expect": "probable", "suggest": "possible"}
_ORDER: tuple[Certainty, ...] = ("asserted", "probable", "possible", "alleged")


def markers(v: View, a: int, b: int) -> list[tuple[int, int, Certainty]]:
    """Marking words between positions `a` and `b`: (first, last, certainty)."""
    found = []
    for i in range(a, b):
        for words, marker in v.lexicon.markers.get(v.words[i], ()):
            if tuple(v.words[i : i + len(words)]) == words:
                found.append((i, i + len(words), marker.certainty))
                break
    return found


def hearsay(v: View, a: int, b: int) -> int | None:
    """Position of a hearsay verb with a perfect or passive bracket behind it (zou ... hebben, soll ... sein)."""
    for i in range(a, b):
        if v.lexicon.has("hearsay_verbs", v.words[i]) and not v.opaque(i):
            _, stop = v.segment(i)
            if any(v.tokens[k].tag == "AUX" or v.lexicon.has("auxiliaries", v.words[k]) for k in range(i + 1, stop)):
                return i
    return None


def judge(v: View, ranges: list[tuple[int, int]], act: Act, *, named: bool) -> Factuality:
    """The factuality of content at `ranges`. With a named source a hearsay form only marks the speech as reported."""
    certainty: Certainty = _BY_ACT.get(act, "asserted")
    by: list[Span] = []
    for a, b in ranges:
        for first, last, mark in markers(v, a, b):
            if mark == "alleged" and named:
                continue
            by.append(_span(v, first, last))
            if _ORDER.index(mark) > _ORDER.index(certainty):
                certainty = mark
        at = hearsay(v, a, b)
        if at is not None and not named:
            certainty = "alleged"
            by.append(_span(v, at, at + 1))
    return Factuality(certainty, "negative" if act == "deny" else "positive", tuple(by))


def basis(v: View, ranges: list[tuple[int, int]]) -> tuple[str, ...]:
    """What the claim is based on, by the pack's words."""
    words = {w for a, b in ranges for w in v.words[a:b]}
    return tuple(
        sorted(name for name, forms in v.lexicon.pack.stance.basis.items() if words & {f.lower() for f in forms})
    )


def _span(v: View, first: int, last: int) -> Span:
    start, end = v.tokens[first].start, v.tokens[last - 1].end
    return Span(start, end, v.document.article.text[start:end])
