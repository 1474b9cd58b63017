"""What a verb tells where its subject may follow it or go unsaid: noun phrases, numbers, speech of somebody behind."""

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import clause_end, phrase_end, trim
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found, mode_of
from testimonia.extract.objects import linked
from testimonia.extract.phrases import can_start, phrase_right
from testimonia.extract.view import View


def without_subject(v: View, cue: Cue, start: int) -> Found | None:
    """`También informó de dos muertos`: a noun phrase, of the one who spoke last, whose verb opens the sentence."""
    verb = cue.verb
    if verb is None or not v.lexicon.pack.pack.drops_pronouns or verb.weak or cue.passive:
        return None
    if cue.kind not in {"finite", "participle"} or not all(_light(v, k) for k in range(cue.finite())):
        return None
    got = linked(v, cue, start)
    if got is None and "noun" not in verb.takes:
        return None
    cue, first = got or (cue, start)
    content = trim(v, first, phrase_end(v, first, clause_end(v, first)))
    if content is None or got is None and not can_start(v, content[0]):
        return None
    return Found(cue, None, (content,), mode_of(v, content), "noun-phrase", marked="noun-phrase")


def _light(v: View, k: int) -> bool:
    return v.tokens[k].tag in {"ADV", "CCONJ", "AUX"} or bool(v.bits[k] & (lx.TIME | lx.AND | lx.AUX | lx.OBJECT))


def said_behind(v: View, quoted: int) -> bool:
    """A comma and a verb of speech behind a quotation, where subjects may follow: whoever follows says it."""
    i = v.quotations[quoted].last + 1
    follows = v.lexicon.pack.pack.subject_follows and i + 2 < v.end() and v.words[i] == ","
    if not follows:
        return False
    kind = "participle" if v.bits[i + 1] & lx.AUX else "finite"
    forms = v.lexicon.verbs.get(v.words[i + 1 + (kind == "participle")], ())
    return any(form.kind == kind and "quote" in form.verb.takes for form in forms)


def told_thing(v: View, cue: Cue, comma: int) -> bool:
    """Nothing but the verb's object stands between it and the comma: what follows tells of that."""
    first = max(cue.parts) + 1
    if cue.verb is None or "noun" not in cue.verb.takes or first >= comma or v.bits[first] & (lx.PREP | lx.TIME):
        return False
    return can_start(v, first) and phrase_right(v, first, comma, depth=1) == comma


def counted(v: View, cue: Cue, i: int) -> bool:
    """`Confirmó 14 casos, tres más que ayer`: a number is what the verb tells, and what follows compares it."""
    first = max(cue.parts) + 1
    if not v.lexicon.pack.pack.adjectives_follow or cue.verb is None or "noun" not in cue.verb.takes or first >= i - 1:
        return False
    return v.tokens[first].tag == "NUM" and not v.bits[first] & lx.TIME
