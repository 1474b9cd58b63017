"""What is said of the phrase a judgement is about, where that stands before the verb: `was blamed by X for it`."""

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import clause_end, phrase_end, trim
from testimonia.extract.found import Span
from testimonia.extract.phrases import is_verb
from testimonia.extract.view import View

_PREDICATE = frozenset({"ADJ", "NOUN", "DET", "NUM"})


def complement(v: View, first: int) -> Span | None:
    """`For`, `of` or `as` and what they lead to, right behind the verb or its agent."""
    if first + 1 >= v.end() or not (v.bits[first] & lx.AS or v.words[first] in v.lexicon.sets["complement_leads"]):
        return None
    end = phrase_end(v, first, clause_end(v, first))
    resumed = (k for k in range(first + 1, end - 1) if v.words[k] == "," and v.inside[k] < 0 and is_verb(v, k + 1))
    return trim(v, first, next((k for k in resumed if not v.words[k + 1].endswith(v.lexicon.doing)), end))


def predicate(v: View, cue_end: int, by: int) -> Span | None:
    """`Was called a failure by X`, `is seen as a risk by X`: what stands between a passive and its agent."""
    if by <= cue_end or any(v.is_break(k) or v.bits[k] & lx.TIME for k in range(cue_end, by)):
        return None
    if v.bits[by - 1] & (lx.PREP | lx.OPENER):
        return None  # the day before
    leads = v.bits[cue_end] & lx.AS or v.words[cue_end] in v.lexicon.sets["complement_leads"]
    return trim(v, cue_end, by) if leads or v.tokens[cue_end].tag in _PREDICATE or v.inside[cue_end] >= 0 else None
