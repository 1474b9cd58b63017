"""Who speaks where the verb has no subject of its own: the body or document behind a preposition."""

from testimonia.extract import lexicon as lx
from testimonia.extract.cues import Cue
from testimonia.extract.found import Found
from testimonia.extract.phrases import phrase_right
from testimonia.extract.prefield import noun_before
from testimonia.extract.speakers import is_document, sort_of
from testimonia.extract.view import View

Span = tuple[int, int]
_FAR = 40  # tokens of a relative clause before the verb
_SPEAK = frozenset({"speaker", "text"})
_TOLD = frozenset({"say", "report", "claim", "confirm", "deny", "admit"})  # acts of a body called "it"


def speaking_place(v: View, at: int) -> Span | None:
    """`В полиции сообщили, что`: a body behind a preposition, beside a verb without a subject."""
    first = v.segment(at)[0]
    while first < at and v.tokens[first].tag in {"CCONJ", "ADV"}:
        first += 1
    for prep, end in ((first, at), (at + 1, v.end())):
        if prep + 1 < end and v.words[prep] in v.lexicon.sets["speaking_places"]:
            stop = phrase_right(v, prep + 1, end)
            if any(v.words[k] in v.lexicon.kinds for k in range(prep + 1, stop)) or _firm_at(v, prep + 1, stop):
                return prep + 1, stop
    return None


def _firm_at(v: View, i: int, stop: int) -> bool:
    """Nothing but a name in quotation marks at `i`, where there are no articles: сообщили в «Верлане»."""
    if not v.lexicon.pack.pack.bare_genitives or v.inside[i] < 0 or not v.tokens[i + 1].text[:1].isupper():
        return False
    quotation = v.quotations[v.inside[i]]
    return quotation.first == i and quotation.last + 1 == stop and not quotation.statement


def body_at(v: View, i: int) -> Span | None:
    """The body behind a preposition at `i`: в полиции."""
    if i + 1 >= v.end() or v.words[i] not in v.lexicon.sets["speaking_places"]:
        return None
    stop = phrase_right(v, i + 1, v.end())
    kinds = {v.lexicon.kinds.get(v.words[k], "document") for k in range(i + 1, stop)}
    return (i + 1, stop) if kinds - {"document"} else None  # «Верлана» в пресс-релизе: there the firm speaks


def impersonal_source(v: View, cue: Cue) -> Span | None:
    """`In der Erklärung heißt es`, `heißt es in der Erklärung`: the document behind a preposition speaks."""
    at = cue.finite()
    i = at
    while i > 0 and not v.is_break(i - 1) and not v.opaque(i - 1):
        i -= 1
    if (told := _over_relative(v, at)) is not None:
        return told
    if i < at and v.bits[i] & lx.PREP and not v.bits[i] & lx.OPENER:
        if v.bits[i + 1] & lx.RELATIVE and i and v.words[i - 1] == "," and (noun := noun_before(v, i - 1)) is not None:
            return noun  # eine Erklärung, in der es heißt
        stop = phrase_right(v, i + 1, at)
        sort = sort_of(v, (i + 1, stop), governed=True) if stop > i + 1 else "nobody"
        if sort in _SPEAK or sort == "unclear" and v.words[i] in v.lexicon.sets["locatives"] | v.lexicon.sets["voices"]:
            return i + 1, stop  # no "nach dem Treffen hieß es"
    before = at > 0 and bool(v.bits[at - 1] & lx.EXPLETIVE)  # det hedder i en meddelelse, hedder det i en meddelelse
    i = (at + 1 if before else at + 2) if v.lexicon.pack.pack.verb_second else cue.parts[-1] + 1
    while i + 1 < v.end() and (v.tokens[i].tag == "ADV" or v.reflexive(i)):
        i += 1
    if i + 2 < v.end() and v.tokens[i].tag == "ADJ" and v.bits[i + 1] & lx.JOIN:
        i += 1  # lyder det spydigt fra formanden
    if i + 1 < v.end() and v.bits[i] & lx.PREP and not v.is_break(i):
        stop = phrase_right(v, i + 1, v.end())
        return (i + 1, stop) if stop > i + 1 else None
    return None


def behind_expletive(v: View, i: int, at: int) -> Span | None:
    """The phrase behind a preposition between an expletive and its verb at `at`: wie es in einer Mitteilung hieß."""
    while i < at and (v.tokens[i].tag == "ADV" or v.bits[i] & lx.TIME and not v.bits[i] & lx.PREP):
        i += 1
    stop = phrase_right(v, i + 1, at) if i + 1 < at and v.bits[i] & lx.PREP else i + 1
    return (i + 1, stop) if stop > i + 1 else None


def _over_relative(v: View, at: int) -> Span | None:
    """`In dem Brief, der am Montag verlesen wurde, heißt es`: the phrase behind a preposition and before its clause."""
    if at < 4 or v.words[at - 1] != "," or v.inside[at - 1] >= 0 or not v.lexicon.pack.pack.verb_second:
        return None
    for k in range(at - 2, max(1, at - _FAR), -1):
        if v.words[k] == "," and v.bits[k + 1] & lx.RELATIVE and v.inside[k] < 0:
            a = k
            while a > 0 and not v.opaque(a - 1) and (v.bracket[a - 1] or not v.is_break(a - 1)):
                a -= 1
            opens = v.bits[a] & lx.PREP and a + 1 < k and phrase_right(v, a + 1, k) >= k - 1
            return (a + 1, k) if opens else None
    return None


def grounds_before(v: View, cue: Cue) -> Span | None:
    """`Uit een peiling blijkt dat`, `dit blijkt uit een peiling`: what words of a ground lead to, beside the verb."""
    at = cue.finite()
    first, last = v.segment(at)
    if first == at and at > 2 and v.words[at - 1] == ",":  # Uit een rapport dat is verschenen, blijkt dat
        first = v.segment(at - 2)[0]
        first = v.segment(first - 2)[0] if first > 2 and v.bits[first] & lx.RELATIVE else first
    while first < at and v.tokens[first].tag in {"CCONJ", "ADV"}:
        first += 1
    back = first == at - 1 and v.bits[first] & lx.ANAPHOR
    behind = min([p for p in cue.parts if p > at], default=v.end())
    first, last = (at + 1, min(last, behind)) if back else (first, at)
    hit = v.lexicon.stance.grounds.at(v.words, first, last)
    if hit is None:
        return None
    start = hit[0][-1] + 1
    noun = start + 1 if start + 1 < last and v.tokens[start].tag == "VERB" else start  # uit gelekte documenten
    stop = phrase_right(v, noun, last)
    return (start, stop) if stop > noun else None


def nobody(v: View, cue: Cue) -> bool:
    """An expletive that is no pronoun stands for the subject beside the verb: a-t-on appris, on indique."""
    near = (i for i in (cue.finite() - 1, cue.finite() + 1) if 0 <= i < v.end())
    return any(v.bits[i] & lx.EXPLETIVE and not v.bits[i] & (lx.PRONOUN | lx.AUX) for i in near) and bool(
        v.lexicon.sets["speaking_places"]
    )


def voice_in(v: View, a: int, b: int) -> Span | None:
    """`Aus der Regierung ist zu hören`, `von der Polizei kam die Information`: whom the words of a clause come from."""
    for k in range(a, b - 1):
        if v.words[k] in v.lexicon.sets["voices"] and v.inside[k] < 0:
            if k > a and v.tokens[k + 1].tag == "PROPN":
                continue  # die Morde von Marhaven
            stop = phrase_right(v, k + 1, b)
            if stop > k + 1 and sort_of(v, (k + 1, stop), governed=True) == "speaker":
                return k + 1, stop
    return None


def heard_at(v: View, cue: Cue) -> Span | None:
    """`A-t-on appris mardi auprès des pompiers`: where an expletive is told it, the body is the source."""
    i = max(*cue.parts, cue.finite() + 1) + 1
    places = v.lexicon.sets["speaking_places"]
    while i < v.end() and v.words[i] not in places and (v.bits[i] & lx.TIME or v.tokens[i].tag == "ADV"):
        i += 1
    if i + 1 >= v.end() or v.words[i] not in places:
        return None
    first = i + 2 if v.bits[i + 1] & lx.JOIN and not v.bits[i + 1] & lx.PRONOUN else i + 1
    stop = phrase_right(v, first, v.end())
    return (first, stop) if stop > first else None


def document_source(v: View, cue: Cue) -> Span | None:
    """`In einem Bericht der Behörde wurde vermutet, dass`: the document beside a passive speaks where nobody does."""
    at = cue.finite()
    if not v.lexicon.pack.pack.verb_second:
        return None
    first = v.segment(at)[0]
    if (told := _over_relative(v, at)) is not None:
        return told if _is_document(v, *told) else None
    if v.bits[first] & lx.PREP and v.bits[first + 1] & lx.RELATIVE and first and v.words[first - 1] == ",":
        noun = noun_before(v, first - 1)  # ein Brief, in dem er aufgefordert wird
        return noun if noun is not None and _is_document(v, *noun) else None
    if v.bits[first] & lx.PREP and first + 1 < at:
        stop = phrase_right(v, first + 1, at)
        return (first + 1, stop) if _is_document(v, first + 1, stop) and stop >= at - 1 else None
    i = at + 1
    while i < cue.at and (v.tokens[i].tag == "ADV" or v.bits[i] & lx.TIME and not v.bits[i] & lx.PREP):
        i += 1
    if i + 1 < cue.at and v.bits[i] & lx.PREP:
        stop = phrase_right(v, i + 1, cue.at)
        return (i + 1, stop) if _is_document(v, i + 1, stop) else None
    return None


def _is_document(v: View, a: int, stop: int) -> bool:
    return any(is_document(v.lexicon.pack.language, v.words[k]) for k in range(a, min(stop, a + 4)))


def agent(v: View, cue: Cue) -> Span | None:
    """The passive's by-phrase, near the cue."""
    a, b = v.segment(cue.at)
    first = cue.at if cue.kind == "finite" else cue.at - 14  # bekräftas av: behind a verb that is passive by its form
    own = cue.verb.words if cue.verb is not None else ()
    for j in range(max(a, first), min(b, cue.at + 8)):
        if v.words[j] in own:
            continue  # von Betrug wird gesprochen
        if v.bits[j] & lx.BY and not v.opaque(j) and v.tokens[j].tag in {"ADP", "", "SCONJ", "ADV"}:
            stop = phrase_right(v, j + 1, v.end())
            if stop > j + 1:
                return j + 1, stop
    return None


def does_itself(v: View, one: Found) -> bool:
    """`It also accused X`, `others denied A`: a pronoun that opens a main clause right before its verb does it."""
    pack, cue, source = v.lexicon.pack.pack, one.cue, one.source
    if not pack.subject_first or cue is None or source is None:
        return False
    if cue.kind != "finite" or source[1] - source[0] != 1 or source[1] > cue.finite():
        return False
    opens = source[0] == 0 or source[0] == 1 and bool(v.bits[0] & (lx.AND | lx.OPENER))
    near = all(v.tokens[k].tag == "ADV" or v.bits[k] & lx.TIME for k in range(source[1], cue.finite()))
    return near and (opens or not v.bits[source[0]] & lx.EXPLETIVE)


def names_nobody(v: View, one: Found) -> bool:
    """`Det kræver, at`: a pronoun that names nobody, where it stands for no body that spoke before."""
    bits = v.bits[one.source[0]] if one.source is not None and one.source[1] - one.source[0] == 1 else 0
    cue, thing = one.cue, bool(bits & lx.EXPLETIVE and bits & lx.ANAPHOR)
    thing = thing and v.lexicon.pack.pack.verb_second
    return thing and cue is not None and (cue.act not in _TOLD or cue.verb is not None and cue.verb.weak)
