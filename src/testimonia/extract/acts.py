"""What a cue does: its verb's act, or that of the refusal, denial or negation it stands in."""

from dataclasses import dataclass, replace

from testimonia.extract.cues import Cue, is_auxiliary
from testimonia.extract.phrases import can_start, phrase_left, phrase_right
from testimonia.extract.subjects import prefield, skip_middle
from testimonia.extract.view import View
from testimonia.model.claims import Act


@dataclass(frozen=True, slots=True)
class Refused:
    """A sentence that refuses without any reporting verb: its words, and who refuses."""

    cue: Cue
    source: tuple[int, int]


def refine_act(v: View, cue: Cue) -> Cue:
    """The cue with the act that its clause gives it: `kann nicht bestätigen` is cannot-confirm."""
    a, b = v.segment(cue.at)
    hit = refusal_at(v, a, b)
    if hit is not None and any(abs(p - cue.at) <= 6 for p in hit[1]):
        return replace(cue, act=hit[0], parts=tuple(sorted({*cue.parts, *hit[1]})))
    return cue


def refusal(v: View) -> Refused | None:
    """A refusal in a sentence without another attribution (`Das Amt war nicht zu erreichen`), with its subject."""
    hit = refusal_at(v, 0, v.end())
    if hit is None or any(v.opaque(p) for p in hit[1]):
        return None
    act, parts = hit
    verb_second = v.lexicon.pack.pack.verb_second
    finite = next((i for i in range(v.end()) if is_auxiliary(v, i) and not v.opaque(i)), parts[0])
    source = prefield(v, finite) if verb_second else phrase_left(v, finite, 0)
    if source is None and verb_second:
        right = skip_middle(v, finite + 1)
        if right < v.end() and v.lexicon.has("object_pronouns", v.words[right]):
            right += 1
        stop = phrase_right(v, right, v.end()) if can_start(v, right) else right
        source = (right, stop) if stop > right else None
    return None if source is None else Refused(Cue(parts[0], parts, act, kind="refusal"), source)


def refusal_at(v: View, first: int, last: int) -> tuple[Act, tuple[int, ...]] | None:
    """A fixed phrase with an act of its own between `first` and `last`, words in order with short gaps."""
    for i in range(first, last):
        for refusal in v.lexicon.refusals.get(v.words[i], ()):
            positions = [i]
            for want in refusal.words[1:]:
                window = range(positions[-1] + 1, min(positions[-1] + 6, last))
                at = next((k for k in window if v.words[k] == want.lower()), None)
                if at is None:
                    break
                positions.append(at)
            if len(positions) == len(refusal.words):
                return refusal.act, tuple(positions)
    return None
