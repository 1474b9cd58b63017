"""The clause that sums up what somebody said without giving his words: `Die Opposition forderte Neuwahlen`."""

from testimonia.extract.clauses import clause_end, subordinate_start, trim
from testimonia.extract.found import Found, Span
from testimonia.extract.view import View


def summary(v: View, one: Found, floor: int) -> Span | None:
    """The whole clause of a report whose content is a noun phrase.

    In verb-second order the subject and the verb stand amid the parts of such a content, and none of these is a
    statement by itself: what is told is that somebody demands, rejects or confirms something. A main clause begins at
    `floor`, where the sentence is free behind earlier reports, and runs on to the next; a subordinate one ends with
    its verb.
    """
    if one.cue is None:
        return None
    taken = [*one.cue.parts, *(range(*one.source) if one.source is not None else ())]
    taken += [k for a, b in one.content for k in range(a, b)]
    if one.cue.auxiliary is not None:
        taken.append(one.cue.auxiliary)
    first, last = min(taken), max(taken)
    opener = subordinate_start(v, one.cue.finite())
    if opener is not None and opener >= floor:
        return trim(v, opener, max(v.segment(one.cue.at)[1], last + 1))
    for k in range(first - 1, floor - 1, -1):
        if v.words[k] in {":", ";"} and v.inside[k] < 0 and not v.bracket[k]:
            floor = k + 1
            break
    return trim(v, min(floor, first), max(clause_end(v, last - 1), last + 1))
