"""Contents right of their cue: colon, complementiser, question, quotation, bare clause, infinitive, noun phrase."""

from dataclasses import replace

from testimonia.extract import lexicon as lx
from testimonia.extract.behind import adjunct, clause_at, clause_behind_comma, infinitive, within_report
from testimonia.extract.chains import signs_off
from testimonia.extract.cited import names_cited
from testimonia.extract.clauses import (
    before_main,
    clause_end,
    has_verb,
    subordinate_start,
    trim,
)
from testimonia.extract.complements import relative_before, with_relative
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found, Span, is_title, led_by_words, mode_of
from testimonia.extract.objects import STANDING, answered, gap_content, noun_phrase, passive_object
from testimonia.extract.passives import agentless
from testimonia.extract.phrases import can_start, is_name_or_noun, is_verb
from testimonia.extract.prefield import prefield
from testimonia.extract.quotations import Quotation
from testimonia.extract.speakers import sort_of
from testimonia.extract.subjects import subject
from testimonia.extract.things import said_thing
from testimonia.extract.told import counted, said_behind, told_thing, without_subject
from testimonia.extract.untold import bare_clause
from testimonia.extract.view import View

_REACH = 24  # tokens from the cue to the mark that opens its content


def rightward(v: View, cue: Cue, floor: int, told: Span | None = None) -> Found | None:
    """The attribution of a verb whose content follows it, or stands around it as a noun phrase.

    `told`: who speaks, where that is known from the report before.
    """
    verb = cue.verb
    assert verb is not None
    if cue.kind == "gerund" and names_cited(v, cue.at):
        return None  # ", citing officials": a hop of the report beside it
    if v.lexicon.pack.pack.subject_first and signs_off(v, cue):
        return None  # whoever stands before the comma does not report Reuters
    source = told or subject(v, cue, inverted=False)
    if source is None and cue.kind in {"infinitive", "gerund"} and cue.auxiliary is None:
        return None
    if source is None and not (cue.passive or verb.impersonal) and _thing_before(v, cue):
        return None  # dat wil zeggen dat, det kræver, at: nobody speaks
    relative = source is not None and v.bits[source[1] - 1] & lx.RELATIVE and source[1] > floor
    if source is not None and source[0] < floor < source[1] and cue.kind != "gerund" and not relative:
        return None
    if cue.kind == "gerund" and source is not None and source[0] > cue.at:
        return _opening(v, cue, source)
    if source is not None and verb.act in STANDING and (back := answered(v, cue, source)) is not None:
        return back
    start = _start(v, cue, source)
    if verb.quotes and any(
        v.bits[k] & lx.AS and v.bits[k + 1] & lx.VERB for k in range(start, min(v.end(), start + 9) - 1)
    ):
        return None  # "quoted X as saying that": the second verb reports
    if verb.impersonal and start < v.end() and v.bits[start] & lx.EXPLETIVE:
        start += 1
    limit = min(v.end(), start + _REACH)
    aside = start
    for i in range(start, limit):
        if i < aside:
            continue
        if v.inside[i] >= 0:
            quotation = v.quotations[v.inside[i]]
            if quotation.first != i:
                continue
            near = v.is_break(i - 1) or i - start <= 2
            if v.lexicon.tells_by_form and v.words[i - 1] == "," and _resumed(v, cue, quotation.last + 1):
                break  # der Umzug, zu dem X aufgerufen hatte, „friedlich“ verlaufen
            if verb.quotes and "quote" in verb.takes and led_by_words(v, i) is not None:
                return _quoted(v, cue, source, i, quotation.last + 1)  # zitiert X mit den Worten "C"
            if is_title(v, quotation) or verb.impersonal and not quotation.statement or _told(v, quotation):
                continue
            named = (
                i == start + 1 and v.tokens[start].tag == "NOUN" and "noun" in verb.takes and not quotation.statement
            )
            if named and v.lexicon.pack.pack.verb_second and not v.lexicon.pack.pack.nouns_capitalised:
                continue  # kalder angrebet "fejt"
            if "quote" in verb.takes and (quotation.statement and near or i - start <= 1):
                return _quoted(v, cue, source, i, quotation.last + 1, start)
            continue
        bits = v.bits[i]
        if v.words[i] == ":" and start < i < v.end() - 1 and v.opaque(i + 1) and said_behind(v, v.inside[i + 1]):
            break  # nega A: "B", sublinha X
        if v.words[i] == ":" and i > start and "quote" not in verb.takes and cue.act == "deny":
            break  # rejected any blame: "..."
        if v.words[i] == ":" and verb.weak and v.lexicon.pack.pack.verb_last and not v.opaque(min(i + 1, v.end() - 1)):
            break  # hat eine Lösung gefunden: ...
        if v.words[i] == ":":
            return _colon(v, cue, source, i) if {"clause", "quote"} & set(verb.takes) else None
        if bits & lx.COMP and source is not None and _tells_of(v, cue, source, i):
            return Found(cue, source, (), "indirect", "anaphor", refers_back=True)
        if bits & lx.COMP and adjunct(v, cue, i):
            aside = v.segment(i)[1]
            if any(v.bits[k] & lx.VERB for k in range(i, aside)):
                break  # anbefales, efter at lægen har fastslået, at A
            continue
        compared = bits & lx.COMP and source is not None and source[1] <= cue.finite() and counted(v, cue, i)
        if bits & lx.COMP and "clause" in verb.takes and not compared and _complementises(v, cue, i):
            if i + 1 >= v.end() or _is_all(v, i):
                return Found(cue, source, (), "indirect", "anaphor", refers_back=True) if source is not None else None
            content = trim(v, i, within_report(v, cue, before_main(v, i, clause_end(v, i + 1))))
            if content is None:
                return None
            if _object_before(v, cue, start, i):
                content = (start, content[1])
            parts = (*_raised(v, cue, i), content)
            return Found(cue, source, parts, mode_of(v, content), "complementiser")
        if (
            bits & lx.ASK
            and not bits & lx.OPENER
            and "clause" in verb.takes
            and (v.words[i - 1] == "," or i == start)
            and source is not None
            and not (verb.weak and v.lexicon.pack.pack.comma_before_complementiser)  # ved, hvad der venter
        ):
            content = trim(v, i, within_report(v, cue, clause_end(v, i + 1)))
            if content is not None and has_verb(v, *content) and not (bits & lx.RELATIVE and i > start + 1):
                return Found(cue, source, (content,), mode_of(v, content), "question")
        if v.tokens[i].tag == "VERB" and not bits & lx.VERB and _before_content(v, i):
            continue  # meddelte havnevagten, at: a noun that the tagger takes for a verb
        timed = bool(bits & lx.TIME) and v.tokens[i].tag != "AUX" or _judges(v, i) or v.words[i] in verb.words
        if v.words[i] == ";" or is_verb(v, i) and i not in cue.parts and not timed or bits & lx.AND and _new_verb(v, i):
            break
    got = _bare(v, cue, source, start) or gap_content(v, cue, source, start) or passive_object(v, cue, source)
    return agentless(v, cue, source) if got is None else with_relative(v, cue, got)


def _object_before(v: View, cue: Cue, start: int, i: int) -> bool:
    """`Rejected the idea that A`: the noun of a content clause is told with it, unless it is who hears it."""
    takes = cue.verb.takes if cue.verb is not None else ()
    if v.lexicon.pack.pack.verb_second or "noun" not in takes or "addressee" in takes or cue.passive:
        return False
    timed = v.bits[i - 1] & lx.TIME
    if i - start < 1 or v.tokens[i - 1].tag != "NOUN" or timed or not can_start(v, start):
        return False
    return not any(v.is_break(k) or is_verb(v, k) for k in range(start, i))


def _resumed(v: View, cue: Cue, behind: int) -> bool:
    """The main clause goes on behind a quotation, and the cue stands in a clause that ended before it."""
    inner = (subordinate_start(v, cue.at) or 0) > 0
    return inner and behind < v.end() and not v.is_break(behind)


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
    k = i - 1
    while k > i - 4 and not v.bits[k] & lx.EXPLETIVE and v.tokens[k].tag in {"ADV", "ADP", "PRON"}:
        k -= 1  # vindt het op zich verheugend dat
    return bool(v.bits[k] & lx.EXPLETIVE) and after < len(v) and bool(v.bits[after] & lx.COMP)


def _is_all(v: View, i: int) -> bool:
    """Whether a word that points back is all that is said: `Zij bevestigt dat, maar de rest zwijgt`."""
    if not v.bits[i] & lx.ANAPHOR or i + 2 >= v.end() or v.inside[i + 1] >= 0 or not v.lexicon.pack.pack.verb_second:
        return False
    beside = v.bits[i + 1] & (lx.PREP | lx.TIME) and not v.bits[i + 1] & lx.DET
    if beside and not any(is_verb(v, k) for k in range(i + 1, min(clause_end(v, i + 1), v.end()))):
        return True  # schrijft dat in een brief aan de Kamer
    if v.words[i + 1] == ",":
        return v.tokens[i + 2].tag == "CCONJ"
    return v.tokens[i + 1].tag == "CCONJ" and is_verb(v, i + 2)  # ontkent dat en stelt dat


def _tells_of(v: View, cue: Cue, source: Span, i: int) -> bool:
    """`Dat meldt het bureau, dat bronnen citeert`: a relative clause about who speaks, where the report points back."""
    pack, first = v.lexicon.pack.pack, v.segment(cue.at)[0]
    relative = not pack.comma_before_complementiser and v.bits[i] & lx.RELATIVE and v.words[i - 1] == ","
    return bool(relative) and source[1] == i - 1 and first < cue.finite() and bool(v.bits[first] & lx.ANAPHOR)


def _before_content(v: View, i: int) -> bool:
    """Whether what passes for a verb stands in the place of a noun, before a comma and a complementiser."""
    pack = v.lexicon.pack.pack
    if not pack.comma_before_complementiser or pack.nouns_capitalised or v.bits[i - 1] & (lx.AND | lx.PRONOUN | lx.TO):
        return False
    return i + 2 < v.end() and v.words[i + 1] == "," and bool(v.bits[i + 2] & lx.COMP) and v.tokens[i - 1].tag != "NOUN"


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


def _start(v: View, cue: Cue, source: Span | None) -> int:
    start = max(cue.parts) + 1
    if cue.auxiliary is not None and cue.auxiliary >= start:
        start = cue.auxiliary + 1
    if v.lexicon.pack.pack.verb_last and cue.auxiliary is not None:
        while start < v.end() and v.tokens[start].tag == "AUX":
            start += 1  # war berichtet worden, dass
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
    if v.lexicon.pack.pack.adjectives_follow and v.words[i - 1] == "," and told_thing(v, cue, i - 1):
        return False  # rejeitou as acusações, que classificou
    if v.lexicon.pack.pack.comma_before_complementiser and v.words[i - 1] != "," and not v.bits[i] & lx.ASK:
        return v.words[i - 1] not in ".:" and (v.bits[i - 1] & lx.AND > 0 or not v.bits[i] & lx.RELATIVE)
    if i - 1 in cue.parts and not cue.passive and not (cue.verb is not None and cue.verb.weak):
        return True
    if v.words[i - 1] == "," and i + 1 < len(v) and v.tokens[i].tag == "SCONJ":
        return True
    if v.bits[i] & lx.DET and v.tokens[i].tag in {"DET", "PRON"}:
        behind = max(cue.parts) + 1  # meldt op gezag van het ministerie dat: no noun of the verb's own
        own = behind < i and not v.bits[behind] & lx.PREP and v.tokens[i - 1].tag != "PROPN"
        if v.tokens[i].tag == "PRON" and i > 1 and is_name_or_noun(v, i - 1) and own:
            return False
        following = v.tokens[i + 1].tag if i + 1 < len(v) else ""
        return following in {"DET", "PRON", "PROPN", "NUM", "ADV"} or has_verb(v, i + 2, v.segment(i)[1])
    return True


def _quoted(v: View, cue: Cue, source: Span | None, i: int, last: int, start: int | None = None) -> Found:
    """Quoted speech, or a clause that begins or ends with quoted words: one that begins so goes on behind them."""
    first = start if start is not None and _clause_begins(v, start, i) else i
    ended = last >= v.end() or v.is_break(last) or v.words[last - 2] == "," or v.bits[last] & (lx.AND | lx.OPENER)
    content = (first, last)
    if v.words[i - 1] != ":" and not ended:
        content = trim(v, first, clause_end(v, last)) or content
    lead = _lead(v, cue, source, i)
    if lead is None and source is not None and cue.verb is not None and "noun" in cue.verb.takes:
        lead = relative_before(v, source) if source[1] <= cue.finite() else None
    if lead is not None:
        return Found(cue, source, (lead, content), "mixed", "quotation")
    if content == (i, last):
        return Found(cue, source, (content,), "direct" if v.opaque(i) else "mixed", "quotation")
    return Found(cue, source, (content,), mode_of(v, content), "quotation")


def _lead(v: View, cue: Cue, source: Span | None, i: int) -> Span | None:
    """`The dam, she said, "is safe"`: words in front of a short report, which the quoted ones go on with."""
    if source is None or v.lexicon.pack.pack.verb_second or i + 1 >= len(v) or v.words[i - 1] != ",":
        return None
    a, b = v.segment(cue.at)
    goes_on = v.tokens[i + 1].text.islower() and v.tokens[i + 1].text[0].isalpha()
    if not goes_on or b != i - 1 or a != min(source[0], cue.parts[0]) or a < 2 or v.words[a - 1] != ",":
        return None
    lead = trim(v, 0, a - 1)
    if lead is None or any(v.opaque(k) for k in range(*lead)) or v.bits[lead[0]] & lx.TIME:
        return None
    return lead if lead[1] - lead[0] > 1 or can_start(v, lead[0]) else None


def _clause_begins(v: View, start: int, i: int) -> bool:
    """`Called the plan "a disgrace"`, `says its aim "is to win"`: words of the content before its quoted part."""
    if v.lexicon.pack.pack.verb_second or start >= i or v.is_break(i - 1) or v.is_break(start):
        return False
    led = v.bits[start] & (lx.PREP | lx.TIME | lx.OPENER | lx.AND) and not v.bits[start] & (lx.TO | lx.DET)
    return not led


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
    got = got or (clause_behind_comma(v, cue, source, start) if second else clause_at(v, cue, source, start))
    got = got or (bare_clause(v, cue, source, start) if second else None)
    if got is not None:
        return got
    got = infinitive(v, cue, source, start)
    if got is not None:
        return got
    if source is None and (told := without_subject(v, cue, start)) is not None:
        return told
    if source is not None and verb.told_by_texts and sort_of(v, source) == "text":
        return noun_phrase(v, cue, source, start)
    if source is None or verb.weak:
        return None
    if verb.act in STANDING and start + 1 < v.end() and v.bits[start] & lx.AND:
        if any(f.verb.act in STANDING for f in v.lexicon.verbs.get(v.words[start + 1], ())):
            both = replace(cue, parts=(*cue.parts, start + 1))  # neither confirmed nor denied the figures
            return noun_phrase(v, both, source, start + 2)
        return Found(cue, source, (), "indirect", "anaphor", refers_back=True)
    romance = v.lexicon.pack.pack.adjectives_follow and not v.lexicon.pack.pack.bare_genitives
    if verb.act in STANDING and romance and start >= v.end() and source[1] <= cue.finite():
        return Found(cue, source, (), "indirect", "anaphor", refers_back=True)  # Mosca non conferma.
    got = noun_phrase(v, cue, source, start) if {"noun", "clause"} & set(verb.takes) or verb.links else None
    sure = got is None or got.refers_back or "noun" in verb.takes or got.cue != cue
    first = v.bits[got.content[0][0]] if got is not None and got.content else 0
    sure = sure or bool(first & lx.PREP and first & lx.ANAPHOR)  # сообщил о взрыве: the word that tells of something
    return got if sure or got is None else said_thing(v, cue, got, start)
