"""Nouns and adjectives that report: before a content clause, and before the phrase that their prepositions lead to."""

from dataclasses import dataclass

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import clause_end, marks_infinitive, phrase_end, trim
from testimonia.extract.cues import Cue, auxiliary_of
from testimonia.extract.found import Span
from testimonia.extract.phrases import is_name_or_noun, is_verb, phrase_right
from testimonia.extract.speakers import listed_sort, sort_of
from testimonia.extract.subjects import left_subject
from testimonia.extract.view import View

_PREDICATE = frozenset({"AUX", "VERB", "ADP", "ADV", "PART"})


def noun_cues(v: View) -> list[tuple[Cue, tuple[int, int] | None, int]]:
    """Reporting nouns before a content clause: (cue, source beside the noun or None, where the content begins)."""
    found = []
    for i, bits in enumerate(v.bits):
        if not bits & lx.NOUN or v.opaque(i) or i + 3 >= len(v) or v.tokens[i].tag == "VERB":
            continue
        joined = bool(v.bits[i + 1] & lx.JOIN)
        source, at = _owner(v, i), i + 1
        if joined and v.words[i + 2] == ",":
            at = i + 2
        elif joined or v.bits[i + 1] & lx.GENITIVE:
            first = i + 2 if joined else i + 1
            stop = phrase_right(v, first, v.end(), depth=3)
            if stop > first:
                where = v.words[i + 1] in v.lexicon.sets["locatives"]
                placed = where and sort_of(v, (first, stop), governed=True) == "unclear"
                source, at = (source if placed else (first, stop)), stop  # der går rygter i byen om, at
        elif v.lexicon.pack.pack.bare_genitives and is_name_or_noun(v, i + 1):
            at = phrase_right(v, i + 1, v.end(), depth=3)
            source = (i + 1, at)
        at = _past_predicate(v, at)
        comma = at < v.end() and v.words[at] == "," and v.inside[at] < 0
        at += comma
        if at + 1 < v.end() and v.bits[at] & lx.PREP and v.bits[at + 1] & lx.COMP:
            at += 1  # de que, om at
        if at + 2 >= v.end() or v.inside[at] >= 0 or comma and not v.lexicon.pack.pack.comma_before_complementiser:
            continue
        relative = v.bits[at] & lx.RELATIVE and v.bits[at + 1] & lx.VERB and is_verb(v, at + 1)
        if relative and not comma and v.lexicon.pack.pack.verb_second:
            continue  # een rapport dat concludeert dat
        if v.bits[at] & lx.COMP or comma and _speech_follows(v, at):
            found.append((Cue(i, (i,), v.lexicon.nouns[v.words[i]], kind="noun"), source, at))
    return found


def _past_predicate(v: View, at: int) -> int:
    """The comma behind the verb that ends or follows a noun: `die Theorie auf, dass`, `die Aussage ist, dass`."""
    if not v.lexicon.pack.pack.verb_last:
        return at
    for k in range(at, min(at + 4, v.end() - 1)):
        if v.words[k] == ",":
            return k if v.bits[k + 1] & lx.COMP else at
        if v.tokens[k].tag not in _PREDICATE or v.inside[k] >= 0:
            break
    return at


@dataclass(frozen=True, slots=True)
class Linked:
    """A noun or adjective with the phrase that its preposition leads to, or with its infinitive."""

    cue: Cue
    source: Span | None
    content: Span


def linked_nouns(v: View) -> list[Linked]:
    """`His criticism of the plan`, `expressed support for it`, `the union's refusal to sign`: with their owner."""
    found = []
    for i, bits in enumerate(v.bits):
        if not bits & lx.NOUN or i + 2 >= v.end() or v.opaque(i) or v.tokens[i].tag == "VERB":
            continue
        entry = v.lexicon.cue_nouns[v.words[i]]
        if not entry.links and not entry.infinitive:
            continue
        got = _led(v, i, entry.links, infinitive=entry.infinitive)
        if got is None:
            continue
        parts, content = got
        source = _owner(v, i) or _from(v, content) or _light_subject(v, i)
        if source is not None:
            found.append(Linked(Cue(i, parts, entry.act, kind="noun"), source, content))
    return found


def talk(v: View) -> list[Linked]:
    """`Im Fernsehen war die Rede von 40 Toten`, `in dem Brief ist von A die Rede`: a text or body tells of it."""
    found = []
    for i, bits in enumerate(v.bits):
        entry = v.lexicon.cue_nouns[v.words[i]] if bits & lx.NOUN and not v.opaque(i) else None
        if entry is None or not entry.told_in:
            continue
        a, b = v.segment(i)
        verb = next((k for k in range(a, b) if v.bits[k] & lx.PASSIVE and v.tokens[k].tag == "AUX"), None)
        link = next((k for k in (*range(i + 1, b), *range(a, i)) if v.words[k] in entry.links), None)
        if verb is None or link is None or not v.bits[a] & lx.PREP or a == link:
            continue
        stop = phrase_right(v, a + 1, v.end())
        before = i - 1 if v.bits[i - 1] & lx.DET else i
        content = trim(v, link + 1, before if link < i else phrase_right(v, link + 1, v.end(), depth=2))
        place = stop == a + 2 and listed_sort(v.lexicon.pack.language, v.words[a + 1]) is None
        if content is None or stop <= a + 1 or place:
            continue  # in Syrien war von 40 Toten die Rede
        if sort_of(v, (a + 1, stop), governed=True) in {"speaker", "text"}:
            found.append(Linked(Cue(i, (verb, link, i), entry.act, kind="noun"), (a + 1, stop), content))
    return found


def _led(v: View, i: int, links: tuple[str, ...], *, infinitive: bool) -> tuple[tuple[int, ...], Span] | None:
    """The positions of the cue with its preposition, and the phrase or infinitive behind it."""
    if infinitive and v.bits[i + 1] & lx.TO and is_verb(v, i + 2):
        stop = phrase_end(v, i + 1, clause_end(v, i + 1))
        stop = next((k for k in range(i + 3, stop) if _main_verb(v, i, k)), stop)
        content = trim(v, i + 1, stop)
        return None if content is None else ((i,), content)
    if v.words[i + 1] not in links or v.inside[i + 1] >= 0:
        return None
    first = i + 2
    stop = phrase_right(v, first, v.end(), depth=1)
    if stop == first and is_verb(v, first) and not v.bits[first] & lx.AUX:
        stop = phrase_end(v, first, clause_end(v, first))  # accusations of hiding it
    elif stop > first:
        stop = _beyond(v, i, stop)
    content = trim(v, first, stop) if stop > first else None
    return None if content is None else ((i, i + 1), content)


def _beyond(v: View, noun: int, stop: int) -> int:
    """`Calls for the city | to act`, `attacks on the voters | ' choice`: the phrase goes on."""
    if stop + 1 < v.end() and v.words[stop] in {"'", "’"} and v.inside[stop] < 0:
        stop = max(stop, phrase_right(v, stop + 1, v.end(), depth=1))
    if stop + 1 < v.end() and v.bits[stop] & lx.TO and is_verb(v, stop + 1):
        end = phrase_end(v, stop, clause_end(v, stop))
        stop = next((k for k in range(stop + 2, end) if _main_verb(v, noun, k)), end)
    return stop


def _main_verb(v: View, noun: int, k: int) -> bool:
    """The verb whose subject the noun is ends its infinitive: `the decision to close | was taken`."""
    return bool(v.bits[k] & lx.AUX) and v.tokens[k - 1].tag in {"NOUN", "PROPN", "VERB"} and not _light(v, noun)


def _light(v: View, noun: int) -> int | None:
    """The verb right before a noun and its adjectives whose subject the noun belongs to: `voiced strong support`."""
    k = noun - 1
    while k > 0 and noun - k < 6 and (v.tokens[k].tag in {"ADJ", "NOUN", "ADV"} or v.bits[k] & lx.DET):
        k -= 1
    return k if k >= 0 and v.bits[k] & lx.LIGHT else None


def _light_subject(v: View, noun: int) -> Span | None:
    verb = _light(v, noun)
    return None if verb is None else left_subject(v, verb)


def _from(v: View, content: Span) -> Span | None:
    """`Criticism of the plan from unions`, `support among voters`."""
    at = content[1]
    if at + 1 >= v.end() or not v.bits[at] & lx.GIVER:
        return None
    stop = phrase_right(v, at + 1, v.end())
    return (at + 1, stop) if stop > at + 1 else None


def _owner(v: View, noun: int) -> tuple[int, int] | None:
    """A genitive before the noun: `Ministerens løfte`, `Merkels Ankündigung`, `the mayor's claim`."""
    at = noun - 1
    while at > 0 and v.tokens[at].tag in {"ADJ", "ADV"}:
        at -= 1
    if at >= 0 and v.tokens[at].tag == "PRON" and v.bits[at] & lx.DET and not v.bits[at] & lx.RELATIVE:
        return at, at + 1  # his claim
    if at < 0 or v.is_break(at) or not v.words[at].endswith(v.lexicon.genitives):
        return None
    if v.tokens[at].tag not in {"NOUN", "PROPN", "PART"}:
        return None
    first = at
    while first > 0 and v.tokens[first - 1].tag in {"PROPN", "ADJ", "DET", "NOUN"} and at - first < 5:
        first -= 1
    return first, at + 1


def _speech_follows(v: View, at: int) -> bool:
    """Behind a noun and a comma: a clause in the form of reported speech, or an infinitive with its mark."""
    if v.bits[at] & lx.RELATIVE and v.bits[at] & lx.DET and v.tokens[at].tag == "PRON":
        return False
    if v.lexicon.pack.pack.verb_second and not v.lexicon.pack.pack.verb_last:
        return False  # en rapport, som holdet var ved at skrive
    if v.tokens[at].tag == "CCONJ":
        return False
    _, stop = v.segment(at)
    mine = range(at, min(stop, v.end()))
    return any(v.bits[k] & lx.KONJ or marks_infinitive(v, k) for k in mine)


def _infinitive_follows(v: View, at: int) -> bool:
    """An infinitive behind a comma: `ist zuversichtlich, die Wahl zu gewinnen`."""
    if not v.lexicon.pack.pack.verb_last or v.words[at - 1] != "," or v.lexicon.has("purposes", v.words[at]):
        return False
    clause = range(at, min(v.segment(at)[1], v.end()))
    return any(marks_infinitive(v, k) for k in clause) and not any(v.bits[k] & lx.KONJ for k in clause)


def state_content(v: View, i: int) -> int:
    """Where the content clause of an adjective begins: over a preposition and a comma (overbevist om, at)."""
    at = i + 1
    at += bool(at < len(v) and v.bits[at] & lx.PREP)
    at += at < len(v) and v.words[at] == ","
    return at


def state_cues(v: View) -> list[Cue]:
    """Adjectives with a copula before a content clause: `is confident that`, `ist überzeugt, dass`.

    With them those whose content a preposition or an infinitive is: `is critical of the plan`, `was eager to leave`.
    """
    found = []
    for i, bits in enumerate(v.bits):
        if not bits & lx.STATE or v.opaque(i) or i + 3 >= len(v):
            continue
        at = state_content(v, i)
        aux = auxiliary_of(v, i)
        if aux is not None and at < v.end() and (v.bits[at] & lx.COMP or _infinitive_follows(v, at)):
            found.append(Cue(i, (aux, i), v.lexicon.states[v.words[i]].act, kind="state", auxiliary=aux))
    return found


def linked_states(v: View) -> list[Linked]:
    """Adjectives with a copula and the phrase that their preposition leads to, or an infinitive."""
    found = []
    for i, bits in enumerate(v.bits):
        if not bits & lx.STATE or v.opaque(i) or i + 2 >= v.end():
            continue
        entry = v.lexicon.states[v.words[i]]
        aux = auxiliary_of(v, i) if entry.links or entry.infinitive else None
        got = None if aux is None else _led(v, i, entry.links, infinitive=entry.infinitive)
        source = None if aux is None or got is None else left_subject(v, aux)
        if aux is not None and got is not None and source is not None:
            parts, content = got
            found.append(Linked(Cue(i, (aux, *parts), entry.act, kind="state", auxiliary=aux), source, content))
    return found
