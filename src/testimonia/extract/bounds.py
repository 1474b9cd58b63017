"""Where the clause that a frame stands in begins and ends, in languages with the verb second or last."""

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import has_verb, subordinate_start
from testimonia.extract.found import Span
from testimonia.extract.phrases import is_verb
from testimonia.extract.view import View


def parenthesis_end(v: View, stop: int) -> int:
    """Where a report between marks ends, with when, where and to whom: `A, so Kern am Abend in Oberau.`"""
    end = min(v.segment(stop)[1], v.end())
    return stop if any(is_verb(v, k) or v.opaque(k) for k in range(stop, end)) else end


def new_main(v: View, floor: int, start: int, a: int) -> bool:
    """`The road is closed, but the bridge was, according to X, reopened`: a main clause behind another one."""
    if start <= floor or v.words[start - 1] != "," or v.bits[start] & (lx.COMP | lx.RELATIVE) & ~lx.DET:
        return False
    if is_verb(v, start) and v.tokens[floor].tag == "SCONJ" or not any(is_verb(v, k) for k in range(start, a)):
        return False
    before = (k for k in range(floor, start - 1) if is_verb(v, k) and not v.opaque(k))
    return any(subordinate_start(v, k) is None for k in before)


def subordinate_end(v: View, b: int) -> int:
    """Where the subordinate clause that goes on at `b` ends: with its verb, over the commas of a list."""
    end = v.end()
    stop = min(v.segment(b)[1], end) if b < end and not v.is_break(b) else b
    while v.lexicon.pack.pack.verb_last and b < stop < end - 1 and v.words[stop] == "," and not is_verb(v, stop - 1):
        if v.bits[stop + 1] & (lx.COMP | lx.OPENER | lx.RELATIVE) and not v.bits[stop + 1] & lx.DET:
            break
        stop = min(v.segment(stop + 1)[1], end)
    return stop


def broken_off(v: View, left: Span) -> bool:
    """`Der Rat habe | , so Kern, | keine Wahl`: a report stands right behind the finite verb of a main clause."""
    last = left[1] - 1
    if not v.lexicon.pack.pack.verb_last or v.inside[last] >= 0 or not v.bits[last] & (lx.AUX | lx.KONJ):
        return False
    return subordinate_start(v, last) is None and not any(is_verb(v, k) for k in range(*left) if k < last)


def before_rest(v: View, source: Span) -> int:
    """The end of a source whose apposition is the rest of a clause that was broken off: at its first comma."""
    return next((k for k in range(*source) if v.words[k] == "," and v.inside[k] < 0), source[1])


def completes(v: View, left: Span, right: Span) -> bool:
    """`It has, says X, been agreed`: the rest of a verb-second clause, with its participle but no finite verb."""
    stop = min(v.segment(right[0])[1], right[1])
    if any(v.bits[k] & (lx.OPENER | lx.COMP | lx.RELATIVE) for k in (right[0], min(right[0] + 1, stop - 1))):
        return False
    if not v.lexicon.pack.pack.verb_last or not any(v.bits[k] & lx.AUX for k in range(*left)):
        return False
    verbs = [k for k in range(right[0], stop) if is_verb(v, k)]
    return bool(verbs) and verbs[0] > right[0] and verbs[-1] == stop - 1 and not is_verb(v, left[1] - 1)


def behind_colon(v: View, floor: int, a: int) -> int:
    """Where the last clause before `a` begins behind a colon or semicolon."""
    for k in range(a - 3, floor, -1):
        if v.words[k] in {":", ";"} and v.inside[k] < 0 and not v.bracket[k]:
            return k + 1 if has_verb(v, k, a) else floor
    return floor


def past_relative(v: View, comma: int) -> int:
    """Behind a relative clause or apposition that hangs on the source: `Laut dem Chef, der ..., ist`."""
    first = comma + 1
    if first >= v.end():
        return first
    closed = v.lexicon.pack.pack.verb_last and not v.bits[first] & lx.AUX
    if closed or v.bits[first] & lx.RELATIVE:
        for j in range(comma + 2, min(v.end(), comma + 30)):
            if v.words[j] == "," and j + 1 < v.end() and is_verb(v, j + 1):
                return j + 1
    return first
