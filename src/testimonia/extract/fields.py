"""The fields of a verb-second clause: one constituent before the finite verb, the rest behind it."""

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import before_resumed, clause_end, trim
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found, Span
from testimonia.extract.mainclause import second_verb
from testimonia.extract.middle import time_phrase
from testimonia.extract.phrases import is_verb, phrase_right
from testimonia.extract.prefield import antecedent
from testimonia.extract.view import View

_WIDE = 14  # tokens from a source to the finite verb behind it
_BACK = 25  # tokens from a relative clause back to the noun it belongs to


def opens_field(v: View, a: int, floor: int) -> bool:
    """True where a clause begins at `a`: behind a mark or an "and", and not inside brackets."""
    return not v.bracket[a] and (a <= floor or v.is_break(a - 1) or bool(v.bits[a - 1] & lx.AND))


def finite_behind(v: View, b: int) -> int:
    """Position of the finite verb where only words of the same constituent stand between it and `b`; else `b`."""
    for k in range(b, min(b + _WIDE, v.end())):
        if v.is_break(k) and not v.bracket[k] or v.opaque(k):
            return b
        if (is_verb(v, k) or v.bits[k] & lx.AUX) and not v.tokens[k].text[:1].isupper():
            return k
    return b


def past_description(v: View, first: int, b: int, floor: int) -> int:
    """`volgens een rapport | dat in mei verscheen, is A`: where the clause about the source ends; `b` for none."""
    if b >= v.end() or not v.bits[b] & lx.RELATIVE or not v.lexicon.pack.pack.verb_last:
        return b
    stop = min(v.segment(b)[1], v.end())
    if first > floor and v.words[first - 1] == ",":
        return stop  # A, volgens een rapport dat in mei verscheen
    resumed = stop + 1 < v.end() and v.words[stop] == "," and (is_verb(v, stop + 1) or v.bits[stop + 1] & lx.AUX)
    return stop + 1 if resumed else b


def in_its_field(v: View, cue: Cue, source: Span, floor: int) -> Span:
    """The source of a frame in verb-second order: it fills the field before the verb, and is short amid its clause.

    Before the finite verb stands one constituent only, so what follows the phrase there belongs to it (a name that the
    tagger does not know, "Ärzte ohne Grenzen"). Behind the verb the subject and the phrases of place and time follow.
    """
    a, b = source
    if b <= cue.parts[-1]:
        return source  # it stands inside the frame
    if opens_field(v, cue.parts[0], floor):
        if past_description(v, cue.parts[0], b, floor) > b:
            return source
        stop = finite_behind(v, b)
        if stop == b and _took_verb(v, a, b):
            return a, b - 1
        timed = v.bits[b] & lx.TIME or v.bits[b] & lx.PREP and time_phrase(v, b) if b < stop else 0
        return source if timed else (a, stop)
    if b >= v.end() or v.is_break(b) or v.words[b - 1] == ")" and v.tokens[b - 2].text.isupper():
        return source  # gegevens van de dienst voor rampen (AFAD): its letters close the name
    for k in range(a + 1, b):
        if v.inside[k] >= 0 or v.bracket[k]:
            continue
        joins = v.bits[k] & lx.JOIN and v.bits[k - 1] & lx.AND == 0
        whose = v.bits[k] & lx.BY or v.words[k] in v.lexicon.pack.numbers.of  # gegevens van de overheidsdienst
        if joins and (not whose or time_phrase(v, k)):
            return a, k  # laut WWF in Absprache mit
        if v.bits[k] & lx.GENITIVE and k == a + 1 and v.words[k] not in _states(v, a):
            return a, k  # laut Verfassung der Präsident
    return source


def _took_verb(v: View, a: int, b: int) -> bool:
    """`Ifølge et vidne opstod der uro`: the clause's verb, unknown to the tagger, looks like a second noun."""
    nouns = b - a > 1 and v.tokens[b - 1].tag == v.tokens[b - 2].tag == "NOUN" and v.tokens[b - 1].text.islower()
    return nouns and b < v.end() and not v.is_break(b) and bool(v.bits[b] & (lx.EXPLETIVE | lx.PRONOUN | lx.DET))


def _states(v: View, a: int) -> tuple[str, ...]:
    """The genitive articles that may follow the noun at `a`, which has none itself: all behind a word for speech."""
    known = v.words[a] in v.lexicon.nouns or v.lexicon.kinds.get(v.words[a]) == "document"
    said = known or any(v.words[a] in frame.noun_first for frame in v.lexicon.pack.attribution.according_to)
    if said or v.bits[a] & (lx.DET | lx.PRONOUN):
        return v.lexicon.pack.attribution.genitive_determiners
    oblique = v.lexicon.sets["oblique_determiners"]
    return tuple(word for word in v.lexicon.pack.attribution.genitive_determiners if word in oblique)


def related(v: View, cue: Cue) -> Found | None:
    """`ein Bericht, wonach A geschlossen wird`: a relative clause, told by the noun it belongs to."""
    first, after = cue.parts[0], cue.parts[-1] + 1
    if not first or v.words[first - 1] != "," or not v.lexicon.pack.pack.verb_second:
        return None
    stop = min(v.segment(first)[1], v.end())
    if stop - after < 2 or not (is_verb(v, stop - 1) or v.bits[stop - 1] & lx.AUX):
        return None
    goes_on = stop + 1 < v.end() and v.words[stop] == "," and is_verb(v, stop + 1)
    content = trim(v, after, stop if goes_on else before_resumed(v, first - 2, after, clause_end(v, after)))
    start = antecedent(v, first - 1)
    source = (start, first - 1) if start is not None else _statement_before(v, first - 1)
    if content is None:
        return None
    return Found(cue, source, (content,), "according-to", "points-back", carries=source is None)


def _statement_before(v: View, at: int) -> Span | None:
    """The nearest noun for something said before `at`, with what belongs to it."""
    for k in range(at - 1, max(-1, at - _BACK), -1):
        if v.words[k] in v.lexicon.nouns or v.lexicon.kinds.get(v.words[k]) == "document":
            start = k
            while start > 0 and v.tokens[start - 1].tag in {"DET", "ADJ", "NUM"}:
                start -= 1
            return start, max(phrase_right(v, k, at), k + 1)
    return None


def fills_field(v: View, a: int, b: int, *, closes: bool) -> bool:
    """`Nachdem A, kritisierte X B`, `tut er es nicht, droht X mit B`: when, why or if, and not what is said.

    A main clause behind it, or a form of reported speech, is what is said. `closes`: the report ends its sentence.
    """
    reported = any(v.bits[k] & lx.KONJ and not v.bits[k] & lx.CONDITIONAL for k in range(b))
    if not v.lexicon.tells_by_form or a or reported:
        return False
    if any(v.words[k] == "," and v.inside[k] < 0 and is_verb(v, k + 1) for k in range(b - 1)):
        return False
    a += v.tokens[a].tag == "ADV" and not v.bits[a] & (lx.OPENER | lx.COMP)  # selbst wenn
    opens = v.bits[a] & lx.OPENER and not v.bits[a] & (lx.COMP | lx.ASK) and v.tokens[a].tag == "SCONJ"
    fronted = bool(opens) and is_verb(v, b - 1) and not second_verb(v, v.segment(b - 1)[0], b)
    return fronted or closes and is_verb(v, 0) and v.segment(0)[1] >= b


def has_own_field(v: View, lead: int) -> bool:
    """`A, davon fordert X B`: another word than one that points to what is said stands before the verb."""
    return v.lexicon.tells_by_form and not v.bits[lead] & (lx.BEFORE | lx.AS)
