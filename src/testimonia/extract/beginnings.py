"""Where a report begins that stands behind its content: behind the speech, before asides about who speaks."""

from testimonia.extract import lexicon as lx
from testimonia.extract.cues import Cue
from testimonia.extract.found import Span
from testimonia.extract.phrases import is_verb, phrase_right
from testimonia.extract.quotations import is_name
from testimonia.extract.view import View

_CLAUSE = 30  # tokens of a clause about who speaks


def behind_speech(v: View, a: int, at: int) -> int:
    """Where the report begins: behind the speech that stands before it in its segment."""
    for k in range(at - 1, a - 1, -1):
        if v.opaque(k):
            quotation = v.quotations[v.inside[k]]
            ends = v.words[quotation.last - 1] in {",", "!", "?"} or quotation.first == a
            return k + 1 if ends else a
    return a


def over_apposition(v: View, a: int, floor: int) -> int:
    """`"C," a friend, Anna Roe, said`: the report begins behind the speech, not behind the last comma."""
    for k in range(a - 1, max(floor, a - 16), -1):
        if v.opaque(k):
            if k == a - 2 and v.lexicon.pack.pack.verb_second:
                return a
            return k + 1 if v.words[v.quotations[v.inside[k]].last - 1] in {",", "!", "?"} else a
        if is_verb(v, k) or v.bits[k] & (lx.COMP | lx.OPENER) or v.words[k] in {":", ";"}:
            return _over_relative(v, a, floor)
    return a


def _over_relative(v: View, a: int, floor: int) -> int:
    """`"C," Roe, who left in May, said`: the report begins behind the speech, before the clause about who speaks."""
    if v.lexicon.pack.pack.verb_second or v.words[a - 1] != ",":
        return a
    for k in range(a - 2, max(floor, a - _CLAUSE), -1):
        if v.opaque(k):
            stop = phrase_right(v, k + 1, a, depth=1)
            opens = k + 1 < stop < a - 1 and v.words[stop] == "," and v.bits[stop + 1] & lx.RELATIVE
            return k + 1 if opens and v.words[k - 1] in {",", "!", "?"} else a
    return a


def comparison(v: View, lead: int, finite: int, floor: int) -> int | None:
    """The word that opens a clause of comparison (wie, as), over an apposition of its subject."""
    word = lx.AS if v.lexicon.sets["as_words"] else lx.ASK
    joins = v.bits[lead] & (lx.OPENER | lx.AND) or lead == 0 and v.tokens[lead].tag == "CCONJ"
    joined = bool(joins) and lead + 1 < finite and bool(v.bits[lead + 1] & word)  # but as X said, denn wie X sagte
    for k in range(lead + 1 if joined else lead, max(floor, lead - 25) - 1, -1):
        opens = k == 0 or v.is_break(k - 1) or v.bits[k - 1] & lx.AND or k == 1 and v.tokens[0].tag == "CCONJ"
        if v.bits[k] & word and k < finite and (opens or joined and k == lead + 1):
            return k
        if k < lead and (is_verb(v, k) or v.opaque(k)):
            return None
    return None


def names_speaker(v: View, cue: Cue, b: int) -> bool:
    """`A, whom B hired, said Anna Roe, head of C`: a name right behind a verb of speech reaches the next mark."""
    takes, i, stop = cue.verb.takes if cue.verb is not None else (), cue.at + 1, min(b, v.end())
    if not v.lexicon.pack.pack.subject_first or "quote" not in takes or {"noun", "addressee"} & set(takes) or i >= stop:
        return False
    named = v.tokens[i].tag == "PROPN" and not v.bits[i] & lx.TIME
    return named and cue.kind == "finite" and phrase_right(v, i, stop, depth=1) == stop


def is_subject(v: View, opener: int, finite: int) -> bool:
    """Whether a relative pronoun is the subject itself: nothing but adverbs stands between it and its verb."""
    small = v.lexicon.pack.pack.verb_second and not v.lexicon.pack.pack.verb_last
    return small and all(v.tokens[k].tag == "ADV" or v.bits[k] & lx.NEGATION for k in range(opener + 1, finite))


def ends_in_name(v: View, left: Span) -> bool:
    """What stands before the report ends with a name in quotation marks: `on the show "Good Day," he said`."""
    quotation = v.quotations[v.inside[left[1] - 1]]
    return quotation.first > left[0] and is_name(v.tokens, quotation.first, quotation.last)
