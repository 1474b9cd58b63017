"""Which clause a word belongs to, so that a modal or a negation of one clause does not mark another."""

from collections.abc import Sequence

from testimonia.extract import lexicon as lx
from testimonia.extract.view import View

_REACH = 12  # words behind a conjunction in which its clause shows a finite verb


def clauses(v: View, ranges: Sequence[tuple[int, int]]) -> dict[int, int]:
    """Clause number of every position of `ranges`: 0 is the main clause of the content, the others count on.

    A word that opens a clause begins a subordinate one, which the next comma ends. A conjunction behind which a finite
    auxiliary stands begins a clause of its own. The parts of a content that a report interrupts ("it was, police say,
    probably arson") are one clause.
    """
    found: dict[int, int] = {}
    number = count = 0
    subordinate = started = False
    for a, b in ranges:
        for i in range(a, b):
            if v.is_break(i) and v.words[i] not in {"(", ")"}:
                number, subordinate = (0, False) if subordinate else (number, subordinate)
            elif started and (_opens(v, i) or _coordinates(v, i, b) and not _unfinished(v, found, i, number)):
                count += 1
                number, subordinate = count, _opens(v, i)
            elif not started:
                started = not _opens(v, i)
            found[i] = number
    return found


def _unfinished(v: View, found: dict[int, int], i: int, number: int) -> bool:
    """A hearsay verb still waits for its infinitive: `zou granaten en raketten hebben geleverd`."""
    before = [k for k in range(max(0, i - _REACH), i) if found.get(k) == number]
    waits = [k for k in before if v.words[k] in v.lexicon.stance.hearsay]
    return bool(waits) and not any(v.tokens[k].tag == "VERB" for k in before if k > waits[-1])


def _opens(v: View, i: int) -> bool:
    """A subordinate clause begins here: complementiser, subordinating conjunction, relative or question word."""
    word, lex, tag = v.words[i], v.lexicon, v.tokens[i].tag
    if v.inside[i] >= 0 and not v.opaque(i):
        return False
    if v.bits[i] & lx.COMP:
        if i and word in lex.stance.markers.by_word and not v.is_break(i - 1):
            return False  # злодій нібито втік: inside a clause it is no complementiser
        return tag not in {"ADP", "PART", "DET", "ADV"}
    if lex.has("clause_openers", word):
        return tag not in {"ADP", "ADV"}
    if lex.has("relatives", word) or lex.has("question_words", word):
        before = v.tokens[i - 1].tag if i else ""
        return i > 0 and (v.is_break(i - 1) or tag == "PRON" and before in {"NOUN", "PROPN"})
    return False


def _coordinates(v: View, i: int, stop: int) -> bool:
    """A conjunction that begins a clause with a finite verb of its own."""
    if v.words[i] != ";" and not v.lexicon.has("conjunctions", v.words[i]):
        return False
    for k in range(i + 1, min(i + _REACH, stop)):
        if v.is_break(k) or v.lexicon.has("conjunctions", v.words[k]):
            return False
        if v.lexicon.has("auxiliaries", v.words[k]) and v.tokens[k].tag not in {"PRON", "DET", "NOUN", "ADP"}:
            return True
    return False
