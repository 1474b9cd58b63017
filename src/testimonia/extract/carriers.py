"""Nouns that carry what a verb says: `released a statement saying A`, `expressed concern that A`."""

from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import clause_end, phrase_end, trim
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found, Span, mode_of
from testimonia.extract.phrases import is_verb
from testimonia.extract.view import View

_WORDS = 6  # of a phrase such as `a short statement on Monday`


def through_text(v: View, cue: Cue, first: int) -> tuple[Cue, int] | None:
    """The cue up to the participle behind a text that somebody gives out, and where its content begins."""
    if not v.lexicon.pack.pack.subject_first or first >= v.end() or not v.bits[first] & lx.DET or cue.passive:
        return None
    text = False
    for k in range(first + 1, min(first + _WORDS, v.end() - 1)):
        if v.is_break(k) or v.inside[k] >= 0:
            return None
        if text and v.bits[k] & lx.VERB and v.words[k].endswith(v.lexicon.doing):
            gerund = next((f.verb for f in v.lexicon.verbs[v.words[k]] if f.kind == "gerund" and not f.split), None)
            if gerund is None or not {"clause", "quote", "noun"} & set(gerund.takes):
                return None
            return replace(cue, parts=(*cue.parts, *range(first, k + 1)), act=gerund.act), k + 1
        if is_verb(v, k) or text and not v.bits[k] & (lx.TIME | lx.PREP):
            return None
        text = text or v.lexicon.kinds.get(v.words[k]) == "document"
    return None


def is_told(v: View, cue: Cue) -> bool:
    """The cue ends with the participle behind a text."""
    last = cue.parts[-1]
    return len(cue.parts) > 2 and bool(v.bits[last] & lx.VERB) and v.words[last].endswith(v.lexicon.doing)


def clause_or_phrase(v: View, cue: Cue, source: Span, first: int) -> Found | None:
    """The content behind such a noun: a clause with its verb, or a noun phrase."""
    opened = bool(v.bits[first] & lx.COMP)
    stop = clause_end(v, first + opened)
    clause = opened or any(is_verb(v, k) for k in range(first + 1, min(v.segment(first)[1], stop)))
    content = trim(v, first, stop if clause else phrase_end(v, first, stop))
    if content is None or v.is_break(first):
        return None
    rule = "complementiser" if opened else "bare-clause" if clause else "noun-phrase"
    return Found(cue, source, (content,), mode_of(v, content), rule, marked=None if clause else rule)
