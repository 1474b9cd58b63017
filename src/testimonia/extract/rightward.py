"""Contents right of their cue: colon, complementiser, question, quotation, bare clause, infinitive, noun phrase."""

from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.clauses import (
    before_main,
    clause_end,
    conjunctive,
    has_verb,
    phrase_end,
    subordinate_start,
    trim,
)
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found, Span, is_title, mode_of
from testimonia.extract.middle import time_phrase
from testimonia.extract.objects import answered, gapped, noun_phrase, passive_object
from testimonia.extract.phrases import VERBAL, can_start, is_name_or_noun, is_verb, phrase_right
from testimonia.extract.quotations import Quotation
from testimonia.extract.subjects import left_subject, prefield, subject
from testimonia.extract.view import View

_STANDING = frozenset({"deny", "confirm", "admit"})  # acts that answer what was said before
_REACH = 24  # tokens from the cue to the mark that opens its content


def rightward(v: View, cue: Cue, floor: int) -> Found | None:
    """The attribution of a verb whose content follows it, or stands around it as a noun phrase."""
    verb = cue.verb
    assert verb is not None
    if cue.kind == "gerund" and v.lexicon.stance.citing.at(v.words, cue.at, v.end()) is not None:
        return None  # ", citing officials": a hop of the report beside it
    source = subject(v, cue, inverted=False)
    if source is None and cue.kind in {"infinitive", "gerund"} and cue.auxiliary is None:
        return None
    if source is None and not (cue.passive or verb.impersonal) and _thing_before(v, cue):
        return None  # dat wil zeggen dat, det kræver, at: nobody speaks
    relative = source is not None and v.bits[source[1] - 1] & lx.RELATIVE and source[1] > floor
    if source is not None and source[0] < floor < source[1] and cue.kind != "gerund" and not relative:
        return None
    if cue.kind == "gerund" and source is not None and source[0] > cue.at:
        return _opening(v, cue, source)
    if source is not None and verb.act in _STANDING and (back := answered(v, cue, source)) is not None:
        return back
    start = _start(v, cue, source)
    if verb.quotes and any(
        v.bits[k] & lx.AS and v.bits[k + 1] & lx.VERB for k in range(start, min(v.end(), start + 9) - 1)
    ):
        return None  # "quoted X as saying that": the second verb reports
    if verb.impersonal and start < v.end() and v.bits[start] & lx.EXPLETIVE:
        start += 1
    limit = min(v.end(), start + _REACH)
    for i in range(start, limit):
        if v.inside[i] >= 0:
            quotation = v.quotations[v.inside[i]]
            if quotation.first != i:
                continue
            near = v.is_break(i - 1) or i - start <= 2
            if is_title(v, quotation) or verb.impersonal and not quotation.statement or _told(v, quotation):
                continue
            if "quote" in verb.takes and (quotation.statement and near or i - start <= 1):
                return _quoted(v, cue, source, i, quotation.last + 1)
            continue
        bits = v.bits[i]
        if v.words[i] == ":" and i > start and "quote" not in verb.takes and cue.act == "deny":
            break  # rejected any blame: "..."
        if v.words[i] == ":":
            return _colon(v, cue, source, i) if {"clause", "quote"} & set(verb.takes) else None
        if bits & lx.COMP and "clause" in verb.takes and _complementises(v, cue, i):
            if i + 1 >= v.end():
                return Found(cue, source, (), "indirect", "anaphor", refers_back=True) if source is not None else None
            content = trim(v, i, _within(v, cue, before_main(v, i, clause_end(v, i + 1))))
            if content is None:
                return None
            parts = (*_raised(v, cue, i), content)
            return Found(cue, source, parts, mode_of(v, content), "complementiser")
        if (
            bits & lx.ASK
            and not bits & lx.OPENER
            and "clause" in verb.takes
            and (v.words[i - 1] == "," or i == start)
            and source is not None
        ):
            content = trim(v, i, clause_end(v, i + 1))
            if content is not None and has_verb(v, *content) and not (bits & lx.RELATIVE and i > start + 1):
                return Found(cue, source, (content,), mode_of(v, content), "question")
        timed = bool(bits & lx.TIME) and v.tokens[i].tag != "AUX" or _judges(v, i)
        if v.words[i] == ";" or is_verb(v, i) and i not in cue.parts and not timed or bits & lx.AND and _new_verb(v, i):
            break
    return _bare(v, cue, source, start) or gapped(v, cue, source, start) or passive_object(v, cue, source, start)


def _raised(v: View, cue: Cue, i: int) -> tuple[Span, ...]:
    """The subject that a passive takes from its content: `Lederen siges at have modtaget pengene`."""
    infinitive = v.bits[i] & lx.TO and i + 1 < v.end() and v.tokens[i + 1].tag in {"VERB", "AUX"}
    if not infinitive or not cue.passive or cue.kind != "finite":
        return ()
    subject_of = prefield(v, cue.at)
    return () if subject_of is None or v.bits[subject_of[0]] & lx.EXPLETIVE else (subject_of,)


def _judges(v: View, i: int) -> bool:
    """`vindt het verheugend dat`, `finder det rystende, at`: a participle that judges, behind a pronoun."""
    after = i + 2 if i + 1 < len(v) and v.words[i + 1] == "," else i + 1
    return bool(v.bits[i - 1] & lx.EXPLETIVE) and after < len(v) and bool(v.bits[after] & lx.COMP)


def _opening(v: View, cue: Cue, source: Span) -> Found | None:
    """`After accusing the firm of fraud, X left`: the content ends where the main clause begins."""
    takes, first = cue.verb.takes if cue.verb is not None else (), max(cue.parts) + 1
    content = trim(v, first, source[0] - 1)
    if content is None or v.is_break(first):
        return None
    if v.bits[first] & lx.COMP or v.bits[first] & lx.ASK:
        rule = "complementiser" if "clause" in takes else None
    elif v.bits[first] & lx.TO:
        rule = "infinitive" if "infinitive" in takes else None
    else:
        rule = "noun-phrase" if "noun" in takes and not v.bits[first] & (lx.PREP | lx.OPENER) else None
    marked = rule if rule == "noun-phrase" else None
    return None if rule is None else Found(cue, source, (content,), mode_of(v, content), rule, marked=marked)


def _told(v: View, quotation: Quotation) -> bool:
    """A medium in quotation marks to which somebody spoke: `sagte zum „Abendblatt“, ...`."""
    after = quotation.last + 1
    led = v.bits[quotation.first - 1] & (lx.PREP | lx.DET)
    return bool(led) and not quotation.statement and after < v.end() and v.words[after] == ","


def _within(v: View, cue: Cue, end: int) -> int:
    """Where the content ends when the report is a clause before the main one: `While X claimed that A, B`."""
    opener = subordinate_start(v, cue.at)
    if opener is None or opener and not v.bits[opener] & lx.RELATIVE:
        return end
    for i in range(cue.at + 2, end - 1):
        if v.words[i] == "," and v.inside[i] < 0 and (is_verb(v, i + 1) or not opener and can_start(v, i + 1)):
            return i
    return end


def _start(v: View, cue: Cue, source: Span | None) -> int:
    start = max(cue.parts) + 1
    if cue.auxiliary is not None and cue.auxiliary >= start:
        start = cue.auxiliary + 1
    if source is not None and source[0] >= start - 1 and source[1] > start:
        start = source[1]
    if start + 1 < v.end() and v.words[start] == "," and v.lexicon.stance.citing.at(v.words, start + 1, v.end()):
        start = v.segment(start + 1)[1]  # "reported, citing officials, that"
    elif start + 2 < v.end() and v.words[start] == "," and not v.lexicon.pack.pack.verb_second:
        behind = v.segment(start + 1)[1] + 1  # "said, without giving a reason, that"
        start = behind if behind < v.end() and v.bits[behind] & lx.COMP and v.words[behind - 1] == "," else start
    relative = start + 1 < v.end() and v.words[start] == "," and v.bits[start + 1] & lx.RELATIVE
    if relative and source is not None and source[1] == start and v.lexicon.pack.pack.verb_second:
        return _past_relative(v, start) if v.tokens[start + 1].tag == "PRON" else start
    return start


def _thing_before(v: View, cue: Cue) -> bool:
    """A word that points back, right before the finite verb of a verb-second clause."""
    at = cue.finite() - 1
    first = v.lexicon.pack.pack.verb_second and at >= 0 and cue.kind in {"finite", "infinitive"}
    start = v.segment(at)[0] if first else at
    opens = start == at or start == at - 1 and v.tokens[start].tag in {"CCONJ", "ADV"}
    return first and bool(v.bits[at] & lx.ANAPHOR) and opens


def _past_relative(v: View, comma: int) -> int:
    """`Zo wist Roe, die tegen wil stemmen, nog niet of`: behind the relative clause of the subject, if it closes."""
    for k in range(comma + 2, min(v.end(), comma + _REACH)):
        if v.words[k] == "," and v.inside[k] < 0:
            infinitive = any(v.bits[n] & lx.TO and v.tokens[n].tag == "PART" for n in range(comma + 2, k))
            return k + 1 if has_verb(v, comma + 2, k) and not infinitive else comma
    return comma


def _new_verb(v: View, i: int) -> bool:
    return i + 1 < v.end() and is_verb(v, i + 1)


def _complementises(v: View, cue: Cue, i: int) -> bool:
    """False where a word such as "that" is a determiner or a relative: a noun follows, or a noun stands before."""
    if v.bits[i] & lx.PREP and v.tokens[i].tag == "ADP":
        return False  # om: about, not whether
    if v.lexicon.pack.pack.comma_before_complementiser and v.words[i - 1] != "," and not v.bits[i] & lx.ASK:
        return v.words[i - 1] not in ".:" and (v.bits[i - 1] & lx.AND > 0 or not v.bits[i] & lx.RELATIVE)
    if i - 1 in cue.parts and not cue.passive and not (cue.verb is not None and cue.verb.weak):
        return True
    if v.words[i - 1] == "," and i + 1 < len(v) and v.tokens[i].tag == "SCONJ":
        return True
    if v.bits[i] & lx.DET and v.tokens[i].tag in {"DET", "PRON"}:
        if v.tokens[i].tag == "PRON" and i > 1 and is_name_or_noun(v, i - 1):
            return False
        following = v.tokens[i + 1].tag if i + 1 < len(v) else ""
        return following in {"DET", "PRON", "PROPN", "NUM", "ADV"} or has_verb(v, i + 2, v.segment(i)[1])
    return True


def _quoted(v: View, cue: Cue, source: Span | None, i: int, last: int) -> Found:
    """Quoted speech, or a clause that begins with quoted words: then it goes on behind them."""
    speech = v.opaque(i)
    if v.words[i - 1] != ":" and last < v.end() and not v.is_break(last) and not v.bits[last] & (lx.AND | lx.OPENER):
        content = trim(v, i, clause_end(v, last)) or (i, last)
        return Found(cue, source, (content,), mode_of(v, content), "quotation")
    return Found(cue, source, ((i, last),), "direct" if speech else "mixed", "quotation")


def _colon(v: View, cue: Cue, source: Span | None, i: int) -> Found:
    content = trim(v, i + 1, v.end())
    if content is None:
        return Found(cue, source, (), "direct", "colon", extends=True)
    if v.opaque(i + 1):  # `X said: "A." ...` ends with its quotation
        content = (i + 1, v.quotations[v.inside[i + 1]].last + 1)
    return Found(cue, source, (content,), mode_of(v, content), "colon")


def _bare(v: View, cue: Cue, source: Span | None, start: int) -> Found | None:
    verb = cue.verb
    assert verb is not None
    second = v.lexicon.pack.pack.verb_second
    if source is not None and second and v.bits[source[0]] & lx.FIRST:
        return None
    got = noun_phrase(v, cue, source, start) if second and verb.links and source is not None else None
    got = got or (_clause_behind_comma(v, cue, source, start) if second else _clause_at(v, cue, source, start))
    if got is not None:
        return got
    got = _infinitive(v, cue, source, start)
    if got is not None:
        return got
    if source is None or verb.weak:
        return None
    if verb.act in _STANDING and start + 1 < v.end() and v.bits[start] & lx.AND:
        if any(f.verb.act in _STANDING for f in v.lexicon.verbs.get(v.words[start + 1], ())):
            both = replace(cue, parts=(*cue.parts, start + 1))  # neither confirmed nor denied the figures
            return noun_phrase(v, both, source, start + 2)
        return Found(cue, source, (), "indirect", "anaphor", refers_back=True)
    romance = v.lexicon.pack.pack.adjectives_follow and not v.lexicon.pack.pack.bare_genitives
    if verb.act in _STANDING and romance and start >= v.end() and source[1] <= cue.finite():
        return Found(cue, source, (), "indirect", "anaphor", refers_back=True)  # Mosca non conferma.
    got = noun_phrase(v, cue, source, start) if {"noun", "clause"} & set(verb.takes) or verb.links else None
    sure = got is None or got.refers_back or "noun" in verb.takes or got.cue != cue
    return got if sure else replace(got, counts=True)  # type: ignore[type-var]


def _clause_behind_comma(v: View, cue: Cue, source: Span | None, start: int) -> Found | None:
    comma = _next_comma(v, start)
    if (
        comma is None
        or cue.verb is None
        or "clause" not in cue.verb.takes
        or source is None
        and not cue.verb.impersonal
    ):
        return None
    first = comma + 1
    if first >= v.end() or v.bits[first] & (lx.OPENER | lx.AND) and v.tokens[first].tag != "ADV":
        return None
    if any(frame.alone for words, frame in v.lexicon.before.get(v.words[first], ()) if len(words) == 1):
        return None  # ", wonach A": it belongs to the noun before
    content = trim(v, first, clause_end(v, first))
    if content is None or not has_verb(v, *content):
        return None
    if is_verb(v, first) and (subordinate_start(v, cue.at) is not None or v.bits[first] & lx.AUX):
        return None  # the main clause goes on behind the one that reports
    directly = not cue.verb.weak and (comma == start or _main_clause(v, first))
    relative = bool(v.bits[first] & lx.RELATIVE) and not (directly and comma == cue.at + 1)
    _, stop = v.segment(first)
    if conjunctive(v, first, content[1]) and not (relative and not conjunctive(v, first, stop)):
        return Found(cue, source, (content,), mode_of(v, content), "bare-clause")
    if directly and not relative and not any(v.bits[k] & lx.TO for k in range(first, stop)):
        return Found(cue, source, (content,), mode_of(v, content), "bare-clause")
    return None


def _main_clause(v: View, first: int) -> bool:
    """A subject and its finite verb stand right at `first`: no relative clause or apposition begins so."""
    if v.bits[first] & lx.RELATIVE and v.tokens[first].tag != "DET" or not can_start(v, first):
        return False
    stop = phrase_right(v, first, v.end(), depth=1)
    return stop > first and stop < v.end() and is_verb(v, stop)


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


def _clause_at(v: View, cue: Cue, source: Span | None, start: int) -> Found | None:
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
    if first >= v.end() or v.is_break(first) and v.words[first] != ",":
        return None
    content = trim(v, first, _within(v, cue, clause_end(v, first)))
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


def _infinitive(v: View, cue: Cue, source: Span | None, start: int) -> Found | None:
    verb = cue.verb
    assert verb is not None
    second = v.lexicon.pack.pack.verb_second
    loose = second and v.lexicon.pack.pack.comma_before_complementiser and "clause" in verb.takes
    raised = verb.raising or cue.passive
    if not ("infinitive" in verb.takes or loose) or source is None and not raised:
        return None
    if second:
        comma = _next_comma(v, start)
        if comma is None and "infinitive" not in verb.takes:
            return None
        first = comma + 1 if comma is not None else start
        if first >= v.end() or v.bits[first] & lx.RELATIVE and v.tokens[first].tag == "PRON":
            return None
        if comma is not None and v.lexicon.has("purposes", v.words[first]):
            return None  # ", um den Weg frei zu machen": what for, not what
        stop = clause_end(v, first)
        marked = any(_marks_infinitive(v, k) for k in range(first, stop))
    else:
        first = start
        while first < min(v.end(), start + 8) and not v.bits[first] & lx.TO and not is_verb(v, first):
            first += 1
        marked = first + 1 < v.end() and bool(v.bits[first] & lx.TO)
        bare = marked and v.tokens[first].tag in VERBAL  # afirma ter abatido: an infinitive without a mark
        behind = first + 2 if marked and v.bits[first + 1] & lx.NEGATION and first + 2 < v.end() else first + 1
        marked = bare or marked and (is_verb(v, behind) or v.inside[first + 1] >= 0)
        first = start if marked and first > start else first
        marked = marked or first == start and _bare_infinitive(v, start)
    stop = clause_end(v, first) if second else phrase_end(v, first, clause_end(v, first))
    content = trim(v, first, stop) if marked else None
    if content is None:
        return None
    raised = raised and not second and not v.lexicon.pack.pack.subject_follows and first == start
    about = left_subject(v, cue.at) if raised else None
    if about is None or about[1] > cue.finite():
        return None if verb.raising else Found(cue, source, (content,), mode_of(v, content), "infinitive")
    whose, kind = (None, "noun-phrase") if verb.raising else (source, None)
    return Found(cue, whose, (about, content), mode_of(v, content), "raised", marked=kind)


def _bare_infinitive(v: View, i: int) -> bool:
    """A verb right behind a finite one: veut planter, quiere plantar."""
    return v.lexicon.pack.pack.subject_follows and i < v.end() and v.tokens[i].tag == "VERB" and not v.opaque(i)


def _marks_infinitive(v: View, k: int) -> bool:
    """An infinitive's mark by itself, or inside the verb: aufzugeben, anzusprechen."""
    clause = v.bits[k] & lx.COMP and v.words[k - 1] == "," and v.lexicon.pack.pack.comma_before_complementiser
    if clause and (k + 1 >= len(v) or v.tokens[k + 1].tag not in {"VERB", "AUX"}):
        return False  # foreslår, at alle er med
    preposition = v.bits[k] & lx.PREP and v.tokens[k].tag == "ADP" and not (k + 1 < len(v) and is_verb(v, k + 1))
    if v.bits[k] & lx.TO and not preposition:
        return True
    word = v.words[k]
    return len(word) > 7 and v.tokens[k].tag == "VERB" and any(mark in word[2:-3] for mark in v.lexicon.marks)
