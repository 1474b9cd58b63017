"""How firmly: certainty and polarity, with the words that mark them."""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.extract.cues import Cue
from testimonia.extract.scope import clauses
from testimonia.extract.view import View
from testimonia.model import Factuality, Span
from testimonia.model.claims import Act, Certainty
from testimonia.packs.sections.stance import Hearsay

_BY_ACT: dict[str, Certainty] = {"estimate": "probable", "expect": "probable", "suggest": "possible"}
_BRACKET = 25  # words between the parts of a verb
_ORDER: tuple[Certainty, ...] = ("asserted", "probable", "possible", "alleged")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that mark certainty: their positions and their clause in the content."""

    parts: tuple[int, ...]
    certainty: Certainty
    clause: int = 0
    act: Act | None = None


def marks(v: View, ranges: Sequence[tuple[int, int]]) -> list[Mark]:
    """Every marking word of a content in order, with the number of its clause; none of titles in quotation marks."""
    clause, found, words = clauses(v, ranges), list[Mark](), v.lexicon.stance
    past = -1
    for a, b in ranges:
        for i in range(a, b):
            if i <= past or v.inside[i] >= 0 and not v.opaque(i):
                continue
            hit = words.markers.at(v.words, i, _segment_end(v, i, b))
            if hit is not None and not _undone(v, hit[0][-1], hit[1].unless):
                found.append(Mark(hit[0], hit[1].certainty, clause[i], hit[1].act))
                past = hit[0][-1] if len(hit[0]) == hit[0][-1] - i + 1 else i
            elif any(_is_hearsay(v, i, entry, clause) for entry in words.hearsay.get(v.words[i], ())):
                found.append(Mark((i,), "alleged", clause[i]))
    return found


def _segment_end(v: View, i: int, stop: int) -> int:
    return min(v.segment(i)[1], stop)


def _undone(v: View, last: int, unless: tuple[str, ...]) -> bool:
    return last + 1 < len(v) and v.words[last + 1] in unless


def _is_hearsay(v: View, i: int, entry: Hearsay, clause: dict[int, int]) -> bool:
    """A hearsay form in its grammar: its bracket and another verb in the clause, no wish, plan or condition."""
    if v.tokens[i].tag in {"NOUN", "PROPN"}:
        return False
    own = [k for k in clause if k != i and clause[k] == clause[i] and not v.is_break(k)]
    words = {v.words[k] for k in own}
    if not words.isdisjoint(entry.unless) or _conditional(v):
        return False
    brackets = [k for k in own if v.words[k] in entry.bracket]
    if entry.bracket and not brackets:
        return False
    if entry.bracket and not entry.participle:
        return True
    verbs = [k for k in own if v.tokens[k].tag in {"VERB", ""} and k not in brackets and abs(k - i) <= _BRACKET]
    return bool(verbs) or any(_ends_clause(v, k + 1) and v.words[k + 1].endswith(entry.endings) for k in brackets)


def _ends_clause(v: View, i: int) -> bool:
    return i < v.end() and (i + 1 >= v.end() or v.is_break(i + 1) or v.tokens[i + 1].tag == "ADP")


def _conditional(v: View) -> bool:
    """The sentence has an if-clause: what stands beside it is no hearsay."""
    words = v.lexicon.stance.conditionals
    opens = (i for i, word in enumerate(v.words) if word in words and v.inside[i] < 0)
    return any(i == 0 or v.is_break(i - 1) or v.tokens[i].tag == "SCONJ" for i in opens)


def judge(v: View, ranges: Sequence[tuple[int, int]], act: Act, *, named: bool, cue: Cue | None = None) -> Factuality:
    """The factuality of content at `ranges`. With a named source a hearsay form only marks the speech as reported."""
    return _weigh(v, marks(v, ranges), 0, act, named, cue)


def judge_at(
    v: View, ranges: Sequence[tuple[int, int]], at: int, act: Act, *, named: bool, cue: Cue | None = None
) -> Factuality:
    """The factuality of what stands at position `at` of the content (a figure): that of its own clause."""
    return _weigh(v, marks(v, ranges), clauses(v, ranges).get(at, 0), act, named, cue)


def _weigh(v: View, found: list[Mark], clause: int, act: Act, named: bool, cue: Cue | None) -> Factuality:
    certainty: Certainty = _BY_ACT.get(act, "asserted")
    by: list[Span] = []
    for p in cue.parts if cue is not None else ():
        told = v.lexicon.stance.cue_certainty.get(v.words[p])
        if told is not None:
            certainty = told
            by.append(_span(v, p, p + 1))
    for mark in found:
        if mark.clause != clause or act == "deny" or mark.certainty == "alleged" and named:
            continue
        by.append(_span(v, mark.parts[0], mark.parts[-1] + 1))
        if _ORDER.index(mark.certainty) > _ORDER.index(certainty):
            certainty = mark.certainty
    if not named and v.words[-1] == "?" and v.inside[-1] < 0 and certainty == "asserted":
        certainty = "possible"
        by.append(_span(v, len(v) - 1, len(v)))
    return Factuality(certainty, "negative" if act == "deny" else "positive", tuple(by))


def _span(v: View, first: int, last: int) -> Span:
    start, end = v.tokens[first].start, v.tokens[last - 1].end
    return Span(start, end, v.document.article.text[start:end])
