"""Content clauses that nothing opens, right behind their verb, in languages with the verb second: sier hun er syk."""

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import clause_end, trim
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found, Span, mode_of
from testimonia.extract.phrases import can_start, is_verb, phrase_right
from testimonia.extract.view import View

_ADVERBS = 2  # words between the subject of such a clause and its verb


def tells_bare(v: View, i: int) -> bool:
    """A subject with its finite verb begins at `i`, an adverb between them or none: hun er, seieren ikke endrer."""
    pack = v.lexicon.pack.pack
    if not pack.verb_second or pack.nouns_capitalised or pack.verb_last or i + 1 >= v.end():
        return False
    if v.bits[i] & (lx.TIME | lx.PREP | lx.COMP | lx.OPENER | lx.ASK) or v.is_break(i):
        return False
    pronoun = v.bits[i] & lx.PRONOUN and not v.bits[i] & lx.OBJECT
    stop = i + 1 if pronoun else phrase_right(v, i, v.segment(i)[1], depth=1) if can_start(v, i) else i
    k = stop
    while i < stop and k < min(stop + _ADVERBS, v.end()) and (v.tokens[k].tag == "ADV" or v.bits[k] & lx.NEGATION):
        k += 1
    finite = i < stop and k < min(v.segment(i)[1], v.end()) and is_verb(v, k) and not v.words[k].endswith("s")
    return finite and bool(pronoun or k > stop or v.bits[k] & lx.AUX)


def bare_clause(v: View, cue: Cue, source: Span | None, start: int) -> Found | None:
    """The attribution of such a clause; None where its speaker does not stand before the verb."""
    verb = cue.verb
    if source is None or verb is None or verb.weak or "clause" not in verb.takes or cue.passive:
        return None
    beside = source[1] if source[0] == cue.at + 1 and v.bits[source[0]] & lx.PRONOUN else max(cue.parts) + 1
    if cue.kind != "finite" or start != beside or source[0] > cue.at + 1 or not tells_bare(v, start):
        return None
    content = trim(v, start, clause_end(v, start))
    return None if content is None else Found(cue, source, (content,), mode_of(v, content), "bare-clause")
