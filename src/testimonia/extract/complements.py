"""What is said of the phrase a judgement is about, where that stands before the verb: `was blamed by X for it`."""

from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import clause_end, phrase_end, trim
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found, Span
from testimonia.extract.phrases import is_verb
from testimonia.extract.prefield import antecedent
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


def relative_before(v: View, source: Span) -> Span | None:
    """`Which he said was late`, `what they call "the deal"`: the word for what is told, right before who tells it."""
    at = source[0] - 1
    if at < 0 or not v.bits[at] & (lx.RELATIVE | lx.ASK) or not v.lexicon.pack.pack.subject_first:
        return None
    if at and v.bits[at - 1] & lx.PREP and v.bits[at] & lx.RELATIVE:
        return None  # an interview in which he said that
    tag = v.tokens[at].tag
    return (at, at + 1) if tag == "PRON" or tag == "DET" and not v.bits[at] & lx.COMP else None


def with_relative(v: View, cue: Cue, got: Found) -> Found:
    """`Which he said | was late`: a clause that nothing opens, with the relative that is its subject or object."""
    source = got.source
    if got.rule != "bare-clause" or len(got.content) > 1 or source is None or source[1] > cue.finite():
        return got
    what = relative_before(v, source)
    if what is None or v.bits[what[0]] & lx.COMP and not is_verb(v, got.content[0][0]):
        return got
    return replace(got, content=(what, *got.content))


def gap_head(v: View, source: Span) -> int | None:
    """Where the noun phrase before a clause about it begins: `the plan (that) X | opposes`."""
    at = source[0]
    if v.bits[at - 1] & lx.RELATIVE and not v.bits[at - 1] & lx.OPENER:
        at -= 1
    elif v.tokens[at - 1].tag != "NOUN" or not v.bits[at] & (lx.DET | lx.PRONOUN):
        return None
    return antecedent(v, at - 1 if v.words[at - 1] == "," else at)


def before_own_verb(v: View, a: int, b: int) -> int:
    """Where a clause about a noun ends before the verb of that noun: `who wants to give more | could give it to`."""
    for k in range(a + 1, b):
        if v.bits[k] & (lx.RELATIVE | lx.COMP | lx.OPENER | lx.PRONOUN) or v.is_break(k):
            return b
        before = v.tokens[k - 1].tag
        if v.bits[k] & lx.AUX and v.tokens[k].tag == "AUX" and before not in {"AUX", "PRON", "PART", "CCONJ"}:
            return k
    return b


def gapped_infinitive(v: View, source: Span, content: Span) -> tuple[Span, ...] | None:
    """`The things he wants | to do`: the noun that an infinitive is about stands before who wants it."""
    first = gap_head(v, source) if source[0] > 1 else None
    before = source[0] - 1
    if first is None or v.bits[before] & lx.TIME or v.bits[before] & lx.RELATIVE and v.tokens[before].tag != "PRON":
        return None
    if first and v.bits[first - 1] & lx.PREP and (first == 1 or v.is_break(first - 2)):
        return None  # in a statement the mayor refused to leave
    return (first, source[0]), (content[0], before_own_verb(v, *content))
