"""Clauses and infinitives behind a cue, without a word that opens them."""

from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.acts import refusal_at
from testimonia.extract.clauses import (
    before_main,
    before_resumed,
    clause_end,
    conjunctive,
    has_verb,
    marks_infinitive,
    opens_report,
    phrase_end,
    subordinate_start,
    trim,
)
from testimonia.extract.complements import before_own_verb, gapped_infinitive
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found, Span, mode_of
from testimonia.extract.middle import time_phrase
from testimonia.extract.phrases import can_start, is_verb, phrase_right
from testimonia.extract.speakers import sort_of
from testimonia.extract.subjects import left_subject
from testimonia.extract.tags import VERBAL
from testimonia.extract.view import View

_OBJECT = frozenset({"DET", "NUM", "NOUN", "PROPN"})
_NO_NOUN = frozenset({"DET", "ADP", "PRON", "ADV", "PART"})
_BLAMING = frozenset({"accuse", "condemn", "admit"})


def adjunct(v: View, cue: Cue, i: int) -> bool:
    """`for at`, `efter at`, `uden at`: what for and when, no content; but one is accused `for at have` done it."""
    if v.bits[i] & lx.COMP and i and cue.act not in _BLAMING and v.lexicon.has("purposes", v.words[i - 1]):
        return True
    infinitive = v.bits[i] & lx.TO and i + 1 < len(v) and v.tokens[i + 1].tag in {"VERB", "AUX"}
    return bool(infinitive) and cue.verb is not None and cue.verb.raising


def within_report(v: View, cue: Cue, end: int) -> int:
    """Where the content ends when the report is a clause before the main one: `While X claimed that A, B`."""
    opener = subordinate_start(v, cue.at)
    bare = v.lexicon.pack.pack.verb_second and cue.at > 1 and v.tokens[cue.at - 2].tag in {"NOUN", "PROPN"}
    bare = bare and bool(v.bits[cue.at - 1] & lx.RELATIVE)  # De man die zegt dat A, blijft
    relative = bare or _in_relative(v, cue.at) or bool(opener and v.bits[opener] & lx.RELATIVE)
    led = opener == 1 and not v.is_break(0)  # efter at X sagde
    fronted = opener == 0 or led or _stands_first(v, cue) or relative and bool(v.bits[0] & lx.PREP)
    if not fronted and not relative:
        return end
    for i in range(cue.at + 2, end - 1):
        if v.words[i] != "," or v.inside[i] >= 0:
            continue
        if is_verb(v, i + 1) and not v.words[i + 1].endswith(v.lexicon.doing) or fronted and can_start(v, i + 1):
            return i
        if fronted and v.bits[i + 1] & lx.PREP and not v.bits[i + 1] & lx.OPENER:
            first = phrase_right(v, i + 2, end)
            if can_start(v, first) and any(is_verb(v, k) for k in range(first + 1, min(end, v.segment(first)[1]))):
                return i  # Where he said that A, on Tuesday he said B
    return end


def _in_relative(v: View, at: int) -> bool:
    """A relative pronoun shortly before the verb, with no mark in between."""
    for k in range(at - 1, max(0, at - 4), -1):
        if v.is_break(k):
            return False
        article = v.bits[k] & lx.DET and v.lexicon.pack.pack.verb_second  # hatte die Polizei gemeldet
        if v.bits[k] & lx.RELATIVE and not v.bits[k] & (lx.OPENER | lx.COMP) and not article:
            return True
    return False


def _stands_first(v: View, cue: Cue) -> bool:
    """`Asked if A, X said B`: a participle that opens the sentence."""
    return cue.at == 0 and v.lexicon.pack.pack.subject_first


def _ends_list(v: View, first: int, stop: int) -> bool:
    """`zwischen A, | B und C, die zu Unruhe führe`: the rest of a list, whose only verb is that of its relative."""
    _, comma = v.segment(first)
    if comma + 1 >= stop or v.words[comma] != "," or has_verb(v, first, comma) or not v.bits[comma + 1] & lx.RELATIVE:
        return False
    _, behind = v.segment(comma + 1)
    return v.lexicon.pack.pack.verb_last and not has_verb(v, min(behind + 1, stop), stop)


def clause_behind_comma(v: View, cue: Cue, source: Span | None, start: int) -> Found | None:
    """The clause behind the next comma as what was said; None where the verb takes none or nobody speaks."""
    comma = _next_comma(v, start)
    if comma is None or cue.verb is None or "clause" not in cue.verb.takes:
        return None
    if source is None and not (cue.verb.impersonal or cue.passive):
        return None
    first = comma + 1
    if first >= v.end():
        return None
    if source is not None and source[1] == comma and (beyond := _past_apposition(v, source, first)) is not None:
        first = beyond
    if _under_condition(v, first):
        content = trim(v, first, before_main(v, first, clause_end(v, first)))
        return None if content is None else Found(cue, source, (content,), mode_of(v, content), "bare-clause")
    if v.bits[first] & (lx.OPENER | lx.AND) and v.tokens[first].tag != "ADV":
        return None
    if _goes_on_first(v, first):
        return None
    if any(frame.alone for words, frame in v.lexicon.before.get(v.words[first], ()) if len(words) == 1):
        return None  # ", wonach A": it belongs to the noun before
    content = trim(v, first, before_main(v, first, clause_end(v, first)))
    if content is None or not (has_verb(v, *content) or conjunctive(v, *content)):
        return None
    if comma > start and _ends_list(v, first, content[1]):
        return None
    if comma > start and not conjunctive(v, *content) and opens_report(v, first, v.end()):
        return None  # X reported 40 of them, Y spoke of 12
    resumed = is_verb(v, first) and (subordinate_start(v, cue.at) is not None or v.bits[first] & lx.AUX)
    if resumed or second_report(v, cue, first):
        return None  # the main clause goes on behind the one that reports
    own = any(v.words[k] in cue.verb.words and v.bits[k] & lx.PREP for k in range(cue.finite() + 1, comma))
    own = own or start < comma and "noun" in cue.verb.takes and v.lexicon.pack.pack.verb_last and _object(v, start)
    own = own or _does_more(v, cue, source, comma)
    directly = not (cue.verb.weak or cue.passive or own) and (comma == start or _main_clause(v, first))
    _, stop = v.segment(first)
    if v.lexicon.pack.pack.verb_last:
        beside = cue.kind == "finite" and comma == cue.at + 1 or v.tokens[comma - 1].tag == "PRON"  # no noun before it
        relative = not beside and _relative(v, first, min(stop, v.end()))
    else:
        relative = bool(v.bits[first] & lx.RELATIVE) and not (directly and comma == cue.at + 1)
    if conjunctive(v, first, content[1]) and not (relative and not conjunctive(v, first, stop)):
        return Found(cue, source, (content,), mode_of(v, content), "bare-clause")
    if directly and not relative and not any(v.bits[k] & lx.TO for k in range(first, stop)):
        return Found(cue, source, (content,), mode_of(v, content), "bare-clause")
    return None


def _does_more(v: View, cue: Cue, source: Span | None, comma: int) -> bool:
    """`Er gestand die Tat, | er wurde verhaftet`: a verb with more than when, where and to whom is done with it.

    An indicative clause behind it is another one. A form of reported speech is what was said all the same.
    """
    if not v.lexicon.tells_by_form or source is None or cue.kind != "finite":
        return False
    taken = {*cue.parts, *range(*source)}
    i = cue.finite() + 1
    while i < comma:
        adverb = v.tokens[i].tag in {"ADV", "PUNCT"} or v.tokens[i].tag == "ADJ" and v.tokens[i + 1].tag not in _OBJECT
        links = cue.verb.words if cue.verb is not None else ()
        if v.bits[i] & lx.PREP and v.words[i] in v.lexicon.sets["locatives"] and v.words[i] not in links:
            i = max(phrase_right(v, i + 1, comma), i + 1)
        elif i in taken or v.bits[i] & lx.TIME or v.reflexive(i) or adverb and not v.bits[i] & lx.NEGATION:
            i += 1
        elif cue.verb is not None and "noun" not in cue.verb.takes and v.bits[i] & lx.OBLIQUE:
            i = max(phrase_right(v, i, comma), i + 1)
        else:
            return True
    return False


def _object(v: View, i: int) -> bool:
    """A noun phrase that is no time begins at `i`, where a verb has its object: bestätigte zwei Tote."""
    return v.tokens[i].tag in _OBJECT and not v.bits[i] & lx.TIME


def main_behind(v: View, first: int, last: int) -> int:
    """Where a main clause of its own begins behind a comma: `X sprach von 50 Toten | , die Polizei zählte 30`."""
    for k in range(first, last - 2):
        if v.words[k] != "," or v.inside[k] >= 0 or v.bracket[k] or v.bits[k + 1] & (lx.OPENER | lx.COMP):
            continue
        if _main_clause(v, k + 1) and not _relative(v, k + 1, min(v.segment(k + 1)[1], v.end())):
            return k
    return last


def _relative(v: View, first: int, stop: int) -> bool:
    """`, die verjährt sind`, `, bei dem es brannte`: a clause with its verbs last, about the noun before it."""
    opener = first + 1 if v.bits[first] & lx.PREP and first + 1 < stop else first
    if not v.bits[opener] & lx.RELATIVE or any(v.bits[k] & lx.TO for k in range(opener, stop)):
        return False
    verb = next((k for k in range(opener + 1, stop) if is_verb(v, k)), stop)
    if opener + 1 < stop and v.tokens[opener + 1].tag in _NO_NOUN:
        return True  # das die Lage, die durch, der sich: no article
    second = v.tokens[verb].tag == "AUX" and v.tokens[stop - 1].tag == "VERB" if verb < stop else True
    return not second and opener + 1 < verb and all(is_verb(v, k) for k in range(verb, stop))


def _under_condition(v: View, first: int) -> bool:
    """`X sagte, wenn es regne, werde A abgesagt`: a clause that says when or why opens the one that is told."""
    stop = v.segment(first)[1]
    opens = v.bits[first] & (lx.OPENER | lx.AUX) and v.tokens[first].tag in {"SCONJ", "AUX"}
    if not opens or not v.lexicon.pack.pack.verb_last or stop + 2 >= v.end() or v.words[stop] != ",":
        return False
    return bool(v.bits[stop + 1] & lx.KONJ)


def second_report(v: View, cue: Cue, first: int) -> bool:
    """`Sie bestätigten den Vorfall, teilten aber mit, dass A`: another report of the same subject begins there."""
    finite = cue.kind == "finite" and v.lexicon.pack.pack.verb_last and v.tokens[first].tag == "VERB"
    return finite and any(form.kind == "finite" for form in v.lexicon.verbs.get(v.words[first], ()))


def _main_clause(v: View, first: int) -> bool:
    """A subject and its finite verb stand right at `first`: no relative clause or apposition begins so."""
    pronoun = v.bits[first] & (lx.PRONOUN | lx.FIRST) and v.lexicon.pack.pack.subject_first
    if pronoun and (v.bits[first] & lx.FUSED or first + 1 < v.end() and is_verb(v, first + 1)):
        return True  # know they're late, knows we must go
    if v.bits[first] & lx.RELATIVE and v.tokens[first].tag != "DET" or not can_start(v, first):
        return False
    stop = max(phrase_right(v, first, v.end(), depth=1), first + 1)
    if stop < v.end() and v.inside[stop] >= 0 and v.quotations[v.inside[stop]].first == stop:
        return has_verb(v, stop + 1, v.quotations[v.inside[stop]].last)  # ihre „Gedanken sind bei ihnen“
    return stop < v.end() and is_verb(v, stop)


def _goes_on_first(v: View, first: int) -> bool:
    """`Als X es meldete, | kam Hilfe`, `er gab nach, | fiel aber auf`: an indicative verb opens no reported clause."""
    own = is_verb(v, first) and not v.bits[first] & (lx.KONJ | lx.PREP) and not marks_infinitive(v, first)
    return own and v.lexicon.tells_by_form


def _past_apposition(v: View, source: Span, first: int) -> int | None:
    """`sagte die Chefin, Vera Holm, am Montag in Kolm, | A`: behind when and where, where the comma closed a name's."""
    if source[1] <= source[0] + 2 or not any(v.words[k] == "," and v.inside[k] < 0 for k in range(*source)):
        return None
    stop = v.segment(first)[1]
    if stop + 1 >= v.end() or v.words[stop] != "," or not (v.bits[first] & (lx.PREP | lx.TIME)):
        return None
    opens = v.bits[stop + 1] & lx.RELATIVE and not v.bits[stop + 1] & (lx.DET | lx.PRONOUN)
    return None if opens or has_verb(v, first, stop) else stop + 1


def _next_comma(v: View, start: int) -> int | None:
    """The comma that ends the reporting clause, over adverbs and phrases but no other verb."""
    for i in range(start, min(v.end(), start + 18)):
        if v.bracket[i] or v.inside[i] >= 0 and not v.opaque(i):
            continue
        if v.words[i] == ",":
            return i
        if is_verb(v, i) or v.is_break(i) or v.opaque(i):
            return None
    return None


def _passive_closes(v: View, cue: Cue, i: int) -> bool:
    """`war aufgefordert worden, den Ort zu verlassen`: the passive's own participle stands before the comma."""
    if not cue.passive or i == cue.auxiliary or i + 1 >= v.end() or v.words[i + 1] != ",":
        return False
    return bool(v.bits[i] & lx.PASSIVE) and subordinate_start(v, cue.at) is None


def clause_at(v: View, cue: Cue, source: Span | None, start: int) -> Found | None:
    """English order: the clause follows the verb, or the one who is told, without a mark."""
    if source is None or cue.verb is None or "clause" not in cue.verb.takes:
        return None
    first = start
    while first < v.end() and v.bits[first] & lx.TIME and not v.bits[first] & lx.DET:
        if v.bits[first] & lx.PREP and not time_phrase(v, first):
            break
        first += 1
    while start < first < v.end() and v.tokens[first].tag == "NUM" and v.tokens[first - 1].tag == "ADV":
        first -= 1  # only three
    if "addressee" in cue.verb.takes and first < v.end():
        stop = phrase_right(v, first, v.end(), depth=4)
        first = stop if stop > first and not is_verb(v, stop if stop < v.end() else first) else first
    told = first + 2 < v.end() and v.bits[first] & lx.OBJECT and not v.bits[first] & (lx.PRONOUN | lx.DET)
    if told and can_start(v, first + 1):
        first += 1  # assured him the dam was safe
    if first >= v.end() or v.is_break(first) and v.words[first] != ",":
        return None
    content = trim(v, first, within_report(v, cue, clause_end(v, first)))
    if content is None:
        return None
    amount = content[0] + 1 < content[1] and v.tokens[content[0] + 1].tag in {"ADJ", "ADV", "NUM"}  # at least 12
    barred = lx.AND | lx.TO | lx.OPENER | (0 if amount else lx.PREP)
    if v.bits[content[0]] & barred and v.words[first] != ",":
        return None
    if v.words[first] == "," and (not v.opaque(content[0]) or v.bits[content[0]] & lx.VERB):
        return None
    own = 0 if v.bits[content[0]] & lx.FUSED else 1
    if not has_verb(v, content[0] + own, content[1]) or cue.verb.weak and first != start:
        return None
    if "quote" not in cue.verb.takes and not _main_clause(v, content[0]):
        return None
    pack = v.lexicon.pack.pack
    colon = next((k for k in range(*content) if v.words[k] == ":" and v.inside[k] < 0), content[1])
    if pack.subject_follows and colon + 1 < content[1] and v.opaque(colon + 1) and not has_verb(v, content[0], colon):
        return None  # nega negociações: "A"
    if "noun" in cue.verb.takes and not pack.subject_follows and v.words[first] != "," and _is_object(v, content):
        return None
    return Found(cue, source, (content,), mode_of(v, content), "bare-clause")


def _is_object(v: View, content: Span) -> bool:
    """A noun phrase with no verb of its own behind it: `announced tighter controls as the border closed`."""
    a, b = content
    if not can_start(v, a):
        return False
    stop = phrase_right(v, a, b)
    while stop < b and v.tokens[stop].tag == "ADV":
        stop += 1
    return a < stop < b and not is_verb(v, stop) and not v.bits[stop] & (lx.AUX | lx.RELATIVE)


def infinitive(v: View, cue: Cue, source: Span | None, start: int) -> Found | None:
    """The infinitive phrase behind the cue as what was said; None where the verb takes none."""
    verb = cue.verb
    assert verb is not None
    second = v.lexicon.pack.pack.verb_second
    if verb.bare and second:
        return _wanted(v, cue, source, start)
    loose = second and v.lexicon.pack.pack.comma_before_complementiser and "clause" in verb.takes
    raised = verb.raising or cue.passive
    if not ("infinitive" in verb.takes or loose) or source is None and not raised:
        return None
    to = start
    if second:
        comma = start + 1 if _passive_closes(v, cue, start) else _next_comma(v, start)
        if comma is None and "infinitive" not in verb.takes:
            return None
        first = comma + 1 if comma is not None else start
        if first >= v.end():
            return None
        last = min(v.segment(first)[1], v.end()) - 1
        closes = marks_infinitive(v, last) or v.bits[last - 1] & lx.TO  # den Ort aufzugeben, das Haus zu räumen
        if v.bits[first] & lx.RELATIVE and v.tokens[first].tag == "PRON" and not closes:
            return None
        if comma is not None and _goes_on_first(v, first):
            return None
        if comma is not None and (v.lexicon.has("purposes", v.words[first]) or v.tokens[first].tag == "CCONJ"):
            return None  # ", um den Weg frei zu machen": what for, not what
        own = comma is None and v.lexicon.pack.pack.comma_before_complementiser
        stop = min(v.segment(first)[1], v.end()) if own else clause_end(v, first)
        marked = any(marks_infinitive(v, k) and not adjunct(v, cue, k) for k in range(first, stop))
    else:
        first = start
        while first < min(v.end(), start + 8) and not v.bits[first] & lx.TO and not is_verb(v, first):
            first += 1
        marked = first + 1 < v.end() and bool(v.bits[first] & lx.TO)
        bare = marked and v.tokens[first].tag in VERBAL  # afirma ter abatido: an infinitive without a mark
        behind = first + 2 if marked and v.bits[first + 1] & lx.NEGATION and first + 2 < v.end() else first + 1
        marked = bare or marked and (is_verb(v, behind) or v.inside[first + 1] >= 0)
        if marked and first > start and verb.act == "say" and "addressee" in verb.takes:
            cue = replace(cue, act="order")  # told residents to leave
        to = first
        first = start if marked and first > start else first
        marked = marked or first == start and _bare_infinitive(v, start)
    if subordinate_start(v, cue.at) is not None:
        to = first
    stop = clause_end(v, first if second else to)
    if second and subordinate_start(v, cue.at) is not None:
        stop = before_resumed(v, cue.at, first, stop)
    stop = _before_comment(v, first, stop) if second else phrase_end(v, to, stop)
    content = trim(v, first, stop) if marked else None
    if content is None:
        return None
    if v.lexicon.pack.pack.subject_first and source is not None and not raised and source[1] <= cue.finite():
        if (around := gapped_infinitive(v, source, content)) is not None:
            return Found(cue, source, around, mode_of(v, content), "infinitive")
        if v.bits[source[1] - 1] & lx.RELATIVE and source[1] > 1 and v.words[source[1] - 2] != ",":
            content = (content[0], before_own_verb(v, *content))
    raised = raised and not second and not v.lexicon.pack.pack.subject_follows and first == start
    about = left_subject(v, cue.at) if raised else None
    if about is None or about[1] > cue.finite():
        return None if verb.raising else Found(cue, source, (content,), mode_of(v, content), "infinitive")
    whose, kind = (None, "noun-phrase") if verb.raising else (source, None)
    return Found(cue, whose, (about, content), mode_of(v, content), "raised", marked=kind)


def _before_comment(v: View, start: int, end: int) -> int:
    """An infinitive told ends before what the outlet adds to it: `..., A zu öffnen, was noch niemand getan hat`."""
    for k in range(start + 1, end - 2):
        after = v.bits[k + 1] if v.words[k] == "," and v.inside[k] < 0 else 0
        if after & lx.RELATIVE and not after & (lx.DET | lx.COMP) and v.tokens[k + 1].tag != "SCONJ":
            return end if conjunctive(v, k + 1, end) or not is_verb(v, k - 1) else k
    return end


def _wanted(v: View, cue: Cue, source: Span | None, start: int) -> Found | None:
    """`De raad wil 30 huizen bouwen`: what somebody who can speak wants, in a main clause with its infinitive."""
    if source is None or subordinate_start(v, cue.at) is not None or sort_of(v, source) != "speaker":
        return None
    if v.bits[source[0]] & (lx.EXPLETIVE | lx.ASK | lx.RELATIVE | lx.ANAPHOR | lx.FIRST) and source[1] - source[0] == 1:
        return None
    if refusal_at(v, *v.segment(cue.at)) is not None:
        return None  # wil niet op vragen ingaan
    stop = clause_end(v, start)
    segment = min(v.segment(start)[1], stop) if start < stop else start
    at = next((k for k in range(start, segment) if v.tokens[k].tag == "VERB" and v.inside[k] < 0), None)
    if at is None or v.bits[at] & (lx.VERB | lx.AUX) or v.bits[at - 1] & lx.TO or v.bits[start] & lx.NEGATION:
        return None
    content = trim(v, start, stop)
    return None if content is None else Found(cue, source, (content,), mode_of(v, content), "infinitive")


def _bare_infinitive(v: View, i: int) -> bool:
    """A verb right behind a finite one: veut planter, quiere plantar."""
    return v.lexicon.pack.pack.subject_follows and i < v.end() and v.tokens[i].tag == "VERB" and not v.opaque(i)
