"""According-to frames with a possessive inside, which is their source: по его словам, a su juicio, jej zdaniem."""

from testimonia.extract.cues import Cue
from testimonia.extract.found import Span
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


def owner_in(v: View, cue: Cue) -> Span | None:
    """The possessive of such a frame; None where the cue is another one."""
    first, last = cue.parts[0], cue.parts[-1]
    if last - first == 2 and len(cue.parts) == 2 and v.words[first + 1] in v.lexicon.whose:
        return first + 1, last
    alone = len(cue.parts) == 1 and first and ("", v.words[first]) in v.lexicon.owned
    return (first - 1, first) if alone and v.words[first - 1] in v.lexicon.whose else None
