"""Whose subject a verb without one of its own shares, in subject-verb-object order: over clauses inside a clause."""

from testimonia.extract import lexicon as lx
from testimonia.extract.bare import LIGHT
from testimonia.extract.leftward import phrase_left
from testimonia.extract.phrases import is_verb, odd_name, phrase_right
from testimonia.extract.view import View

Span = tuple[int, int]
_CLAUSES = 80  # tokens of a sentence between a subject and a verb that shares it
_PHRASE = 25  # tokens of a phrase with what stands before it in its clause


def main_subject(v: View, at: int, *, governed: bool = False) -> Span | None:
    """The subject of the clause that the verb at `at` goes on with; clauses inside of that one are passed over.

    `Valmont said it would close the works, warning that A`: Valmont. `The mayor met people killed on Monday and said`.
    `governed`: the verb belongs to the nearest clause, and only objects before a participle are passed over.
    """
    k, floor = at - 1, max(-1, at - _CLAUSES)
    while k > floor:
        if v.opaque(k) or v.bracket[k] or not is_verb(v, k) or k and is_verb(v, k - 1) and not odd_name(v, k - 1):
            k -= 1
            continue
        got = None if k and v.bits[k - 1] & lx.TO else phrase_left(v, k, 0)
        someone = v.bits[k] & lx.FUSED and v.bits[k] & (lx.PRONOUN | lx.FIRST) and not v.bits[k] & lx.EXPLETIVE
        if got is None and someone and not governed:
            got = k, k + 1  # he's leaving and says
        if got is None or v.opaque(got[0]) or _is_object(v, got):
            k -= 1
        elif not _is_inner(v, got[0], governed=governed):
            return got
        else:
            k = got[0] - 1
    return None


def _is_object(v: View, got: Span) -> bool:
    """Himself, them: by its form no subject."""
    bits = v.bits[got[0]]
    return got[1] - got[0] == 1 and bool(bits & lx.OBJECT) and not bits & (lx.PRONOUN | lx.DET)


def _is_inner(v: View, first: int, *, governed: bool) -> bool:
    """Whether the subject that begins at `first` is one of a clause inside another, or no subject but an object."""
    edge = _edge(v, first)
    if edge < first and not _is_aside(v, edge):
        return True  # a vulnerability she did not reveal
    if edge == 0 or v.is_break(edge - 1) or v.opaque(edge - 1):
        return False
    before = v.bits[edge - 1]
    if before & lx.RELATIVE and edge > 1 and v.words[edge - 2] == "," and not before & lx.COMP:
        return False  # , which he denied, saying A
    if is_verb(v, edge - 1):
        return not governed or not before & lx.VERB
    return not governed and not before & lx.AND and bool(before & lx.COMP or not before & lx.OPENER)


def _edge(v: View, end: int) -> int:
    """Where the words before `end` begin that hold no mark, no verb and no word that opens a clause."""
    first, least = end, max(0, end - _PHRASE)
    while first > least and not (v.is_break(first - 1) or v.opaque(first - 1)):
        if _opens(v, first - 1):
            break
        first -= 1
    return first


def _opens(v: View, i: int) -> bool:
    bits = v.bits[i]
    subordinates = bits & (lx.COMP | lx.ASK | lx.RELATIVE | lx.AS) or bits & lx.OPENER and v.tokens[i].tag != "ADP"
    return bool(subordinates) or bool(bits & lx.AND) or is_verb(v, i)


def _is_aside(v: View, i: int) -> bool:
    """Words before a subject in its own clause: in Rome, on Monday, later."""
    return bool(v.bits[i] & (lx.PREP | lx.TIME)) or v.tokens[i].tag in LIGHT


def own_subject(v: View, at: int) -> Span | None:
    """Who the verb at `at` has before it as its own: `led some to wonder`, `for him to say`, `with him saying`."""
    end = at
    while end > 0 and (v.tokens[end - 1].tag in {"ADV", "PART"} or v.bits[end - 1] & (lx.TO | lx.NEGATION)):
        end -= 1
    to = end < at and any(v.bits[k] & lx.TO for k in range(end, at))
    for first in range(end - 1, _edge(v, end) - 1, -1):
        if first and v.bits[first - 1] & (lx.CAUSE if to else lx.WITH):
            person = end - first == 1 and v.bits[first] & (lx.OBJECT | lx.DET | lx.PRONOUN)
            return (first, end) if person or phrase_right(v, first, end, depth=1) == end else None
    return None
