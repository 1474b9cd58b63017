"""Frames with a possessive inside (по его словам, a su juicio), clauses of a source, and frames that are none."""

from testimonia.extract import lexicon as lx
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found, Span
from testimonia.extract.phrases import is_verb
from testimonia.extract.view import View


def owned_frames(v: View) -> list[tuple[Cue, bool]]:
    """(cue, True when its source stands behind its first word) of every such frame."""
    whose = v.lexicon.whose
    found = []
    for i, word in enumerate(v.words):
        if word not in whose or v.opaque(i):
            continue
        before, behind = v.words[i - 1] if i else "", v.words[i + 1] if i + 1 < len(v) else ""
        if before and (frame := v.lexicon.owned.get((before, behind))) is not None:
            found.append((Cue(i - 1, (i - 1, i + 1), frame.act, frame=frame, kind="frame"), True))
        elif (frame := v.lexicon.owned.get(("", behind))) is not None:
            found.append((Cue(i + 1, (i + 1,), frame.act, frame=frame, kind="frame"), False))
    return found


def told_by(v: View, source: Span) -> tuple[Span, int] | None:
    """A source with a relative clause that no comma parts from it, and where that ends: kilder som siteres av X, ..."""
    pack, (a, b) = v.lexicon.pack.pack, source
    if not pack.verb_second or pack.nouns_capitalised or b >= v.end():
        return None
    if b - a > 1 and v.bits[b - 1] & lx.RELATIVE and not v.bits[b - 1] & lx.DET and is_verb(v, b):
        return (a, b - 1), v.segment(b)[1]
    at = next((k for k in range(a + 1, b) if v.bits[k] & lx.RELATIVE and not v.bits[k] & lx.DET), None)
    if at is not None and v.tokens[at - 1].tag == "NOUN" and any(is_verb(v, k) for k in range(b, v.segment(b)[1])):
        return (a, at), v.segment(b)[1]  # källor som Reuters talat med
    return None


def clause_of(v: View, source: Span) -> Span | None:
    """The relative clause right behind such a source: no report of its own."""
    b = source[1]
    pack = v.lexicon.pack.pack
    if not pack.verb_second or pack.nouns_capitalised or b >= v.end() or not v.bits[b] & lx.RELATIVE:
        return None
    return (b, v.segment(b)[1]) if not v.bits[b] & lx.DET else None


def owner_in(v: View, cue: Cue) -> Span | None:
    """The possessive of such a frame; None where the cue is another one."""
    first, last = cue.parts[0], cue.parts[-1]
    if last - first == 2 and len(cue.parts) == 2 and v.words[first + 1] in v.lexicon.whose:
        return first + 1, last
    alone = len(cue.parts) == 1 and first and ("", v.words[first]) in v.lexicon.owned
    return (first - 1, first) if alone and v.words[first - 1] in v.lexicon.whose else None


def of_report(v: View, cue: Cue) -> bool:
    """`rapporte l'agence X citant Y`: words that tell whom the reporter of the clause cites, no frame."""
    first = cue.parts[0]
    own = len(cue.parts) > 1 or v.lexicon.pack.pack.subject_follows
    if not own or v.lexicon.stance.citing.at(v.words, first, v.end()) is None:
        return False
    a = v.segment(first)[0]
    return any(v.bits[k] & lx.VERB and is_verb(v, k) and not v.opaque(k) for k in range(a, first))


def led_to(v: View, cue: Cue, got: Found) -> bool:
    """`Z danych wojewody wynika, że`: the words of the frame lead to a verb that reports what follows from them."""
    if got.source is None or not v.lexicon.pack.pack.bare_genitives or len(cue.parts) < 2:
        return False
    at = (cue.parts[0] - 1, max(got.source[1], cue.parts[-1] + 1))
    forms = (form for k in at if 0 <= k < v.end() for form in v.lexicon.verbs.get(v.words[k], ()))
    return any(form.verb.impersonal for form in forms)
