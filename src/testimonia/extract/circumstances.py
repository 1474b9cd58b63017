"""Where a noun phrase as content ends: before the occasion on which it was said, or what else its speaker did."""

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import trim
from testimonia.extract.cues import Cue
from testimonia.extract.found import Span
from testimonia.extract.phrases import is_verb
from testimonia.extract.view import View

_NEAR = 7  # words from a preposition to the noun of the occasion it leads to


def without_occasion(v: View, content: Span) -> Span:
    """The noun phrase up to `in an interview`, `but left`, `and left`: none of them can be part of it."""
    a, b = content
    if is_verb(v, a):
        return content
    for i in range(a + 1, b - 1):
        if v.inside[i] >= 0 or v.bracket[i]:
            continue
        if is_verb(v, i):
            return content  # what follows may belong to its clause
        if not v.bits[i - 1] & lx.PREP and _leaves(v, a, i, b):
            return trim(v, a, i) or content
    return content


def _leaves(v: View, a: int, i: int, b: int) -> bool:
    bits = v.bits[i]
    if bits & lx.AND and v.words[i - 1] != ",":
        after = i + 1 + (v.tokens[i + 1].tag == "ADV" and i + 2 < b)
        return v.tokens[after].tag == "VERB" and not _judged(v, i, b)
    if bits & lx.OPENER and v.tokens[i].tag == "CCONJ":
        return not any(v.bits[k] & lx.NEGATION for k in (*range(a, i), i + 1))
    return v.words[i] in v.lexicon.sets["occasion_leads"] and _occasion(v, i + 1, b) and not _judged(v, i, b)


def _judged(v: View, i: int, b: int) -> bool:
    """`dismissed the report in the Herald as silly`: what is said of it follows."""
    return any(v.bits[k] & lx.AS for k in range(i, min(v.segment(i)[1], b)))


def _occasion(v: View, i: int, b: int) -> bool:
    """A noun of an occasion on which people speak, before the next preposition: in a recent interview."""
    for k in range(i, min(b, i + _NEAR)):
        if v.words[k] in v.lexicon.sets["occasions"]:
            return True
        if v.is_break(k) or v.bits[k] & (lx.PREP | lx.AND) or is_verb(v, k):
            return False
    return False


def before_finite(v: View, cue: Cue, source: Span, content: Span) -> Span:
    """`Groups backing the mayor | have raised money`: what such a clause says ends before the verb of its noun."""
    a, b = content
    relative = source[1] <= cue.at and v.bits[source[1] - 1] & lx.RELATIVE and source[1] > 1
    inner = cue.kind == "gerund" and source[1] == cue.at or relative and v.words[source[1] - 2] != ","
    if not inner:
        return content
    for k in range(a + 1, b):
        if v.bits[k] & (lx.RELATIVE | lx.COMP | lx.OPENER | lx.PRONOUN):
            return content
        if v.bits[k] & lx.AUX and v.tokens[k].tag == "AUX" and v.tokens[k - 1].tag in {"NOUN", "PROPN"}:
            return a, k
    return content
