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


def phrase_stop(v: View, first: int, stop: int, floor: int) -> int:
    """Where the phrase of who speaks ends, whatever describes him: `according to a report | released by X, A`."""
    if _described(v, first, stop, floor):
        return v.segment(stop)[1]
    if stop >= v.end() or v.is_break(stop) or v.opaque(stop) or not v.lexicon.pack.pack.subject_first:
        return stop
    if first > floor + 1 and v.words[first - 1] == "," and has_verb(v, floor, first):
        return min(v.segment(stop)[1], v.end())  # A, according to people | who know the plan
    return _before_main(v, stop) if first <= floor else stop


def _before_main(v: View, stop: int) -> int:
    """The comma between the phrase of a frame that opens its sentence and the clause that follows."""
    comma, led = v.segment(stop)[1], v.bits[stop] & (lx.RELATIVE | lx.PREP)
    for _ in range(4):
        if comma + 1 >= v.end() or v.words[comma] != "," or has_verb(v, stop, comma) and not led:
            return stop
        stop, led, behind = comma, 0, v.segment(comma + 1)[1]
        if has_verb(v, comma + 1, min(behind, v.end())):
            return comma
        comma = behind
    return stop


def _described(v: View, first: int, stop: int, floor: int) -> bool:
    """A participle behind the source of a frame that opens or ends its sentence, up to the comma or the end."""
    if stop + 1 >= v.end() or v.tokens[stop].tag != "VERB" or v.is_break(stop) or v.bits[stop] & lx.AUX:
        return False
    a, b = v.segment(stop)
    opens = first <= floor and b + 1 < v.end() and v.words[b] == ","
    closes = first == a > floor and v.words[a - 1] == "," and b >= v.end()
    return a <= first and not has_verb(v, stop + 1, b) and (closes or opens and bool(v.bits[stop + 1] & lx.PREP))


def past_aside(v: View, first: int) -> int:
    """`Wie das Blatt meldet, das sich auf Kreise beruft, | sind A`: behind a relative clause, where a verb follows."""
    if first >= v.end() or not v.lexicon.tells_by_form or not v.bits[first] & lx.RELATIVE or is_verb(v, first + 1):
        return first
    stop = v.segment(first)[1]
    goes_on = stop + 1 < v.end() and v.words[stop] == "," and is_verb(v, stop + 1) and is_verb(v, stop - 1)
    return stop + 1 if goes_on else first
