"""Finds a cue's subject: beside the finite verb, left of the verb group, behind the opener, or the passive's agent."""

from testimonia.extract.cues import Cue, is_auxiliary
from testimonia.extract.phrases import can_start, phrase_left, phrase_right
from testimonia.extract.view import View


def subject(v: View, cue: Cue, *, inverted: bool) -> tuple[int, int] | None:
    """The cue's subject: beside the finite verb (verb-second), or left of the verb group."""
    if cue.passive:
        return _agent(v, cue)
    if cue.kind == "gerund":  # ", arguing that": the subject of the main clause
        first = next((i for i in range(min(3, cue.at)) if can_start(v, i)), 0)
        stop = phrase_right(v, first, cue.at)
        return (first, stop) if stop > first else None
    at = cue.auxiliary if cue.auxiliary is not None and v.lexicon.pack.pack.verb_second else cue.at
    if v.lexicon.pack.pack.verb_second:
        if not inverted and at < cue.at or at == cue.at:
            left = prefield(v, at)
            if left is not None and not inverted:
                return left
        right = skip_middle(v, at + 1)
        blocked = right < len(v) and v.lexicon.has("complementisers", v.words[right])
        stop = phrase_right(v, right, v.end()) if can_start(v, right) and not blocked else right
        if stop > right:
            return right, stop
        return None if inverted or not _verb_last(v, max(at, cue.at)) else subordinate(v, at)
    if inverted:
        right = at + 1
        stop = phrase_right(v, right, v.end()) if can_start(v, right) else right
        if stop > right:
            return right, stop
    return phrase_left(v, at, 0)


def _verb_last(v: View, at: int) -> bool:
    return (
        at + 1 >= v.end()
        or v.is_break(at + 1)
        or is_auxiliary(v, at + 1)
        or v.lexicon.has("complementisers", v.words[at + 1])
    )


def skip_middle(v: View, i: int) -> int:
    while i < len(v) and (v.lexicon.has("time_words", v.words[i]) or v.tokens[i].tag == "ADV" or _reflexive(v, i)):
        i += 1
    return i


def _reflexive(v: View, i: int) -> bool:
    word, lex = v.words[i], v.lexicon
    return lex.has("object_pronouns", word) and not lex.has("pronouns", word) and not lex.has("determiners", word)


def prefield(v: View, at: int) -> tuple[int, int] | None:
    """The constituent before the finite verb when it is a nominative noun phrase."""
    start = at
    while start > 0:
        w = v.words[start - 1]
        if v.opaque(start - 1) or v.inside[start - 1] < 0 and w in {";", ":", "–", "—", "-"}:
            break
        if w == "," and not _bridges(v, start - 1, at):
            break
        opener = v.lexicon.has("complementisers", w) or v.lexicon.has("clause_openers", w)
        inside = v.words[at - 1] == "," and any(v.words[k] == "," for k in range(1, start - 1))  # in an apposition
        if opener and not inside and v.tokens[start - 1].tag != "DET":
            return subordinate(v, at) if _verb_last(v, at) else None
        start -= 1
    if start == at:
        return None
    if v.lexicon.has("conjunctions", v.words[start]):
        start += 1
    if start == at - 1 and v.tokens[start].text[:1].isupper() and v.tokens[start].tag in {"ADJ", "VERB", "X", "NUM"}:
        return start, at  # one capitalised word before the finite verb is its subject, whatever the tagger makes of it
    if start >= at or not can_start(v, start):
        return None
    stop = phrase_right(v, start, at)
    if stop == start:
        return None
    return (start, at if stop >= at - 1 or v.words[at - 1] == "," else stop) if stop <= at else None


def _bridges(v: View, comma: int, at: int) -> bool:
    """A comma inside the prefield: it closes or opens an apposition or relative clause of the subject."""
    if comma == at - 1:
        return True
    nxt = v.words[comma + 1] if comma + 1 < at else ""
    return (
        at > 0
        and v.words[at - 1] == ","
        and (
            v.lexicon.has("relatives", nxt)
            or v.lexicon.has("determiners", nxt)
            or v.tokens[comma + 1].tag in {"NOUN", "PROPN", "VERB", "ADJ"}
        )
    )


def subordinate(v: View, at: int) -> tuple[int, int] | None:
    """In a clause with its verb last (wie X mitteilte) the subject follows the opener."""
    start = at
    while start > 0 and not v.is_break(start - 1):
        start -= 1
    if start > 1 and v.words[start - 1] == ",":  # an apposition: go back to the word that opens the clause
        for k in range(start - 2, max(-1, start - 16), -1):
            if v.lexicon.has("clause_openers", v.words[k]) or v.lexicon.has("complementisers", v.words[k]):
                if k + 1 < at and can_start(v, k + 1) and phrase_right(v, k + 1, at) >= start - 1:
                    start = k + 1
                break
    while start < at and not can_start(v, start):
        start += 1
    stop = phrase_right(v, start, at)
    return (start, stop) if stop > start else None


def _agent(v: View, cue: Cue) -> tuple[int, int] | None:
    for j in range(max(0, cue.at - 14), min(len(v), cue.at + 8)):
        if v.lexicon.has("passive_by", v.words[j]) and not v.opaque(j):
            stop = phrase_right(v, j + 1, v.end())
            if stop > j + 1:
                return j + 1, stop
    return None
