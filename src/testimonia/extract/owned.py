"""According-to frames with a possessive inside, which is their source: по его словам, a su juicio, jej zdaniem."""

from testimonia.extract import lexicon as lx
from testimonia.extract.cues import Cue
from testimonia.extract.found import Span
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
