"""How firmly: certainty and polarity, with the words that mark them."""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.extract.scope import clauses
from testimonia.extract.view import View
from testimonia.model import Factuality, Span
from testimonia.model.claims import Act, Certainty
from testimonia.packs.sections.stance import Hearsay

_BY_ACT: dict[str, Certainty] = {"estimate": "probable", "expect": "probable", "suggest": "possible"}
_ABOVE = 4  # words from "it is feared" to the clause it is said of
_BRACKET = 25  # words between the parts of a verb
_ORDER: tuple[Certainty, ...] = ("asserted", "probable", "possible", "alleged")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that mark certainty: their positions and their clause in the content."""

    parts: tuple[int, ...]
    certainty: Certainty
    clause: int = 0
    act: Act | None = None
    weak: bool = False  # a form that is a condition as often: it marks figures, and is no claim by itself


def marks(v: View, ranges: Sequence[tuple[int, int]]) -> list[Mark]:
    """Every marking word of a content in order, with the number of its clause; none of titles in quotation marks."""
    if v.hedges is None:
        firsts = v.lexicon.stance.markers.by_word, v.lexicon.stance.hearsay
        ends = tuple(end for end, _ in v.lexicon.stance.hearsay_endings)
        v.hedges = tuple(
            i for i, word in enumerate(v.words) if word in firsts[0] or word in firsts[1] or word.endswith(ends)
        )
    places = [(i, b) for a, b in ranges for i in v.hedges if a <= i < b]
    if not places:
        return []
    clause, found, words = clauses(v, ranges), list[Mark](), v.lexicon.stance
    past = -1
    for i, b in places:
        if i <= past or v.inside[i] >= 0 and not v.opaque(i):
            continue
        hit = words.markers.at(v.words, i, _segment_end(v, i, b))
        if hit is not None and not _undone(v, hit[0][-1], hit[1].unless) and not _is_month(v, i):
            found.append(Mark(hit[0], hit[1].certainty, clause[i], hit[1].act))
            past = hit[0][-1] if len(hit[0]) == hit[0][-1] - i + 1 else i
        elif any(
            not entry.of_subject and is_hearsay(v, i, entry, clause) for entry in words.hearsay.get(v.words[i], ())
        ):
            found.append(Mark((i,), "alleged", clause[i]))
        elif _any_verb(v, i, clause):
            found.append(Mark((i,), "alleged", clause[i], weak=True))
    return found


_DESCRIBING = frozenset({"ADJ", "ADV", "X"})  # what the tagger makes of participles that it has not seen


def _is_month(v: View, i: int) -> bool:
    """Whether a marking word is the month of that name: by its capital, or at a sentence's head by a number behind."""
    if v.words[i] not in v.lexicon.pack.times.months or not v.tokens[i].text[0].isupper():
        return False
    inside = i > 0 and any(word[0].isalnum() for word in v.words[:i])
    return inside or i + 1 < len(v.words) and v.words[i + 1][0].isdigit()


def _any_verb(v: View, i: int, clause: dict[int, int]) -> bool:
    """A finite form of any verb whose ending is that of hearsay: l'usine emploierait."""
    word = v.words[i]
    entry = next((one for end, one in v.lexicon.stance.hearsay_endings if word.endswith(end)), None)
    if entry is None or word in entry.verbs or v.tokens[i].tag not in {"VERB", "AUX"} or _conditional(v) or _asks(v):
        return False
    return not any(v.words[k] in entry.unless for k in clause if clause[k] == clause[i])


def _segment_end(v: View, i: int, stop: int) -> int:
    return min(v.segment(i)[1], stop)


def _undone(v: View, last: int, unless: tuple[str, ...]) -> bool:
    return last + 1 < len(v) and v.words[last + 1] in unless


def is_hearsay(v: View, i: int, entry: Hearsay, clause: dict[int, int]) -> bool:
    """A hearsay form in its grammar: its bracket and another verb in the clause, no wish, plan or condition."""
    if v.tokens[i].tag in {"NOUN", "PROPN"}:
        return False
    own = [k for k in clause if k != i and clause[k] == clause[i] and not v.is_break(k)]
    words = {v.words[k] for k in own}
    if not words.isdisjoint(entry.unless) or _conditional(v) or _asks(v):
        return False
    brackets = [k for k in own if v.words[k] in entry.bracket]
    if entry.bracket and not brackets:
        return False
    if entry.bracket and not entry.participle:
        return True
    verbs = [k for k in own if v.tokens[k].tag in {"VERB", ""} and k not in brackets and abs(k - i) <= _BRACKET]
    if verbs or any(_ends_clause(v, k + 1) and v.words[k + 1].endswith(entry.endings) for k in brackets):
        return True
    described = (k + 1 for k in brackets if k + 1 < v.end() and v.tokens[k + 1].tag in _DESCRIBING)
    return bool(entry.inside) and any(v.words[k].endswith(entry.inside) for k in described)


def _ends_clause(v: View, i: int) -> bool:
    return i < v.end() and (i + 1 >= v.end() or v.is_break(i + 1) or v.tokens[i + 1].tag == "ADP")


def _conditional(v: View) -> bool:
    """The sentence has an if-clause: what stands beside it is no hearsay."""
    words = v.lexicon.stance.conditionals
    opens = (i for i, word in enumerate(v.words) if word in words and v.inside[i] < 0 and v.tokens[i].tag != "PRON")
    return any(i == 0 or v.is_break(i - 1) or v.tokens[i].tag == "SCONJ" for i in opens)


def _is_condition(v: View, i: int) -> bool:
    return v.words[i] in v.lexicon.stance.conditionals and v.tokens[i].tag != "PRON"


def _asks(v: View) -> bool:
    return v.words[-1] == "?" and v.inside[-1] < 0


@dataclass(frozen=True, slots=True)
class Said:
    """What is weighed: the content, its act, the positions of cue and source, and whether a source is named."""

    content: Sequence[tuple[int, int]]
    act: Act
    named: bool = False
    words: tuple[int, ...] = ()


def judge(v: View, said: Said, at: int | None = None) -> Factuality:
    """The factuality of a content, or of what stands at position `at` of it (a figure): that of its own clause.

    With a named source a hearsay form only marks the speech as reported; what is denied is not hedged.
    """
    certainty: Certainty = _BY_ACT.get(said.act, "asserted")
    by: list[Span] = []
    hedges = marks(v, said.content) if said.act != "deny" else []
    asked = at is not None and not v.lexicon.stance.conditionals.isdisjoint(v.words)
    clause = clauses(v, said.content) if hedges or asked else {}
    home = clause.get(at, 0) if at is not None else 0
    for p in said.words:
        told = v.lexicon.stance.cue_certainty.get(v.words[p])
        if told is not None:
            certainty = told
            by.append(_span(v, p, p + 1))
    first = min((k for k in clause if clause[k] == home), default=0)
    for mark in hedges:
        above = home > 0 and v.lexicon.has("complementisers", v.words[first]) and 0 < first - mark.parts[-1] <= _ABOVE
        if mark.clause != home and not above or mark.certainty == "alleged" and said.named:
            continue
        by.append(_span(v, mark.parts[0], mark.parts[-1] + 1))
        if _ORDER.index(mark.certainty) > _ORDER.index(certainty):
            certainty = mark.certainty
    if certainty == "asserted" and _asks(v) and not said.named:
        certainty = "possible"
        by.append(_span(v, len(v) - 1, len(v)))
    elif certainty == "asserted" and at is not None and _is_condition(v, first):
        certainty = "possible"
        by.append(_span(v, first, first + 1))
    return Factuality(certainty, "negative" if said.act == "deny" else "positive", tuple(by))


def _span(v: View, first: int, last: int) -> Span:
    start, end = v.tokens[first].start, v.tokens[last - 1].end
    return Span(start, end, v.document.article.text[start:end])
