"""What goes on behind a conjunction as part of a content, where another report could begin or an occasion follow."""

from testimonia.extract import lexicon as lx
from testimonia.extract.phrases import is_verb
from testimonia.extract.view import View

_REACH = 40  # words before a conjunction among which a clause has its verb


def joins_infinitive(v: View, start: int, i: int, verb: int) -> bool:
    """`Said he would call | and warn them`: a form that agrees with no verb but an infinitive goes on with that."""
    if not v.bits[i] & lx.AND or v.lexicon.pack.pack.verb_second:
        return False
    verb += v.tokens[verb].tag == "ADV"
    told = next((k for k in range(start - 1, max(-1, start - 9), -1) if v.bits[k] & lx.VERB and is_verb(v, k)), None)
    return told is not None and _plain(v, verb) and not _plain(v, told)


def _plain(v: View, i: int) -> bool:
    """A finite form that is the infinitive too."""
    kinds = {form.kind for form in v.lexicon.verbs.get(v.words[i], ())}
    return {"finite", "infinitive"} <= kinds


def is_subordinate(v: View, start: int, i: int) -> bool:
    """`Said the boat sank hours | after the mayor proposed a ban`: without a comma it is part of the clause."""
    bits = v.bits[i]
    if not bits & lx.OPENER or bits & lx.AND or v.is_break(i - 1) or not v.lexicon.pack.pack.subject_first:
        return False
    if v.tokens[i].tag == "CCONJ" or v.words[i + 1].endswith(v.lexicon.doing):
        return False
    return any(_is_finite(v, k) for k in range(max(start, i - _REACH), i))


def _is_finite(v: View, k: int) -> bool:
    """A verb that is no infinitive behind its mark and no participle in -ing."""
    return is_verb(v, k) and not v.bits[k - 1] & lx.TO and not v.words[k].endswith(v.lexicon.doing)


def belongs(v: View, start: int, i: int) -> bool:
    """`To stay if A`, `asked whether A`, `while keeping B`: a condition and what goes with a plan are part of it."""
    if v.words[i - 1] == "," or v.bits[i] & (lx.PREP | lx.AS):
        return False
    doing = v.words[i + 1].endswith(v.lexicon.doing) and v.tokens[i + 1].tag == "VERB" and not v.bits[i + 1] & lx.VERB
    return bool(v.bits[i] & lx.COMP) or doing or bool(v.bits[start] & lx.TO)
