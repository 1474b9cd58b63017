"""The subject noun phrase left of a verb, in languages whose subject stands there: where it begins and ends."""

from testimonia.extract import lexicon as lx
from testimonia.extract.bare import LIGHT, before_citing, strip_bare, without_object
from testimonia.extract.heads import bounds_number, counts_people
from testimonia.extract.phrases import can_start, is_name_or_noun, is_verb, odd_name, phrase_right
from testimonia.extract.portions import counts_some
from testimonia.extract.tags import NOMINAL, VERBAL
from testimonia.extract.view import View

Span = tuple[int, int]
_NOUN_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_DEEPEST = 3  # subjects behind subjects
_LISTED = 4  # parts of a list before its last two
_PART = 7  # tokens of one of them
_CLAUSE = 30  # tokens of a clause between a subject and its verb


def phrase_left(v: View, end: int, floor: int, *, depth: int = 0) -> tuple[int, int] | None:
    """The subject noun phrase that stands before position `end` (English order), repaired over commas; None if none."""
    whole = end
    while end > floor and (v.tokens[end - 1].tag in {"AUX", "ADV", "PART"} or _beside_verb(v, end - 1)):
        if v.tokens[end - 1].tag == "PROPN" or odd_name(v, end - 1) or _alone(v, end - 1, floor):
            break
        dated = v.bits[end - 1] & lx.TIME and end - 2 > floor and v.words[end - 2].isdigit()  # X 15 мая сообщил
        both = v.tokens[end - 1].tag == "PART" and end - 2 > floor and v.tokens[end - 2].tag == "VERB"
        end -= 2 if both or dated and v.lexicon.pack.pack.subject_follows else 1
    if v.lexicon.pack.pack.bare_genitives:
        end = before_citing(v, end, floor)
    if depth and floor + 1 < end < whole and v.words[end - 1] == ",":
        end -= 1  # X, meanwhile, who
    if end <= floor:
        return None
    if v.bits[end - 1] & lx.FUSED and not v.opaque(end - 1):
        return end - 1, end  # she's saying
    if v.words[end - 1] in {",", "–", "—"} and v.inside[end - 1] < 0:
        if depth >= _DEEPEST:
            return None
        return _over_comma(v, end - 1, floor, depth) or _over_clause(v, end - 1, floor, depth)
    if v.inside[end - 1] >= 0 and v.words[end - 2] == "," and not v.opaque(end - 1):
        return _over_clause(v, end - 1, floor, depth)  # X, citing "the weather," said
    if v.opaque(end - 1) and (cited := _before_cited(v, end - 1)) > floor:
        return phrase_left(v, cited, floor, depth=depth + 1) if depth < _DEEPEST else None
    close = end
    if v.words[end - 1] == ")":  # Senator Jane Roe (R) said
        while end > floor and v.words[end - 1] != "(":
            end -= 1
        end = max(end - 1, floor)
    start = end
    while start > floor and not _stops(v, start - 1) and not (v.is_break(start - 1) and v.bracket[end - 1]):
        start -= 1
    first, start = start, _strip(v, start, end)
    start = _own_clause(v, first, start, end)
    if (known := _before_relative(v, first, end, depth)) is not None:
        return known
    described = _before_participle(v, (first, start, end), floor, depth)
    if described is not None:
        return described
    if start >= end - 1 and first < end - 1 and v.bits[first] & lx.OPENER & ~lx.AS and can_start(v, first + 1):
        start = first + 1  # "after prosecutors said": a conjunction that is spelled like a preposition
    start = _second(v, start, end)
    if close == end and v.lexicon.pack.attribution.object_endings:
        start, end = without_object(v, start, end)
        close = end
    if start >= end or not _nominal(v, start, end):
        return None
    listed = start == first or v.bits[start - 1] & lx.AND and start == first + 1
    return (_list_start(v, start, end, floor) if listed else start), close


def _before_cited(v: View, last: int) -> int:
    """`X | , citing "C," said`: where the words before a quotation begin that a participle behind a comma leads to."""
    first = v.quotations[v.inside[last]].first
    cited = first > 2 and v.words[first - 2] == "," and v.words[first - 1].endswith(v.lexicon.doing)
    return first - 2 if cited and v.words[last - 1] == "," else 0


def _before_relative(v: View, first: int, end: int, depth: int) -> Span | None:
    """`Three officials who asked not to be named said`: the one of whom a clause without commas tells."""
    pack, a = v.lexicon.pack.pack, v.segment(end - 1)[0]
    if depth or not pack.subject_first or first <= a or v.bracket[end - 1]:
        return None
    if not is_verb(v, first - 1) or first < end and not (v.bits[first] & lx.PREP and v.tokens[first].tag == "ADP"):
        return None
    for k in range(first - 1, max(a, end - _CLAUSE), -1):
        if v.opaque(k) or v.bits[k] & lx.AND:
            return None
        if v.bits[k] & lx.RELATIVE and v.tokens[k].tag == "PRON" and v.tokens[k - 1].tag in NOMINAL:
            head = phrase_left(v, k, a, depth=1)
            return head if head is not None and head[1] == k else None
        if v.bits[k] & (lx.COMP | lx.OPENER) and v.tokens[k].tag != "ADP":
            return None
    return None


def _before_participle(v: View, at_hand: tuple[int, int, int], floor: int, depth: int) -> tuple[int, int] | None:
    """`A poll released on Monday (by the Herald) found`: the noun phrase with the participle behind it."""
    first, start, end = at_hand
    at = first - 1
    pack = v.lexicon.pack.pack
    if depth >= _DEEPEST or at <= floor or not pack.subject_first or v.tokens[at].tag != "VERB":
        return None
    if first >= end:  # those surveyed said
        asked = v.bits[at - 1] & lx.DET and v.tokens[at - 1].tag == "PRON" and not v.bits[at] & lx.AUX
        return (at - 1, end) if asked and at < end and v.words[at].endswith(v.lexicon.participles) else None
    if v.tokens[at - 1].tag not in NOMINAL:
        return None
    if v.words[at].endswith(v.lexicon.doing) and v.bits[first] & lx.TO:  # a letter purporting to be from X claims
        head = phrase_left(v, at, floor, depth=depth + 1)
        return (head[0], end) if head is not None and head[1] == at and head[0] <= v.segment(at)[0] + 1 else None
    if not v.words[at].endswith(v.lexicon.participles):
        return None
    led = v.bits[first] & lx.PREP and v.tokens[first].tag == "ADP"  # a person briefed on the talks
    if start < end and not led and not any(v.bits[k] & lx.BY for k in range(first, start)):
        return None
    head = phrase_left(v, at, floor, depth=depth + 1)
    return None if head is None or head[1] != at or head[1] - head[0] > 12 else (head[0], end)


def _list_start(v: View, start: int, end: int, floor: int) -> int:
    """Where a list begins whose last parts are joined by a conjunction: `Roe, Holm and Maas said`."""
    pack = v.lexicon.pack.pack
    joined = any(v.bits[k] & lx.AND for k in range(start + 1, end))
    first, parts, least = start, 0, 1
    if start > 2 and v.bits[start - 1] & lx.AND and v.words[start - 2] == ",":
        joined, start, least = True, start - 1, 2  # A, B, and C
    if not joined or not pack.subject_first:
        return start
    for _ in range(_LISTED):
        if start - 1 <= floor or v.words[start - 1] != "," or v.inside[start - 1] >= 0:
            break
        a = start - 1
        while a > floor and start - a < _PART and not _stops(v, a - 1):
            a -= 1
        whole = a == floor or v.words[a - 1] == "," or v.bits[a - 1] & (lx.COMP | lx.VERB)
        if not whole or a == start - 1 or not can_start(v, a) or phrase_right(v, a, start - 1, depth=1) != start - 1:
            break
        if not any(v.tokens[k].tag in NOMINAL and not v.bits[k] & lx.TIME for k in range(a, start - 1)):
            break
        start, parts = a, parts + 1
    return start if parts >= least else first


def _own_clause(v: View, first: int, start: int, end: int) -> int:
    """Where the subject of a clause of its own begins behind what belongs to another one.

    `He left | after the mayor said A`: a conjunction that is spelled like a preposition. `They hold much of X and Y has
    said A`: behind the object of another verb.
    """
    pack = v.lexicon.pack.pack
    if not pack.subject_first or not first or first >= end:
        return start
    inner = v.tokens[first - 1].tag == "VERB" and not v.bits[first - 1] & lx.VERB
    for k in range(end - 2, first - 1, -1):
        after = v.bits[k] & lx.OPENER and v.tokens[k].tag == "ADP" and not v.bits[k] & lx.AS and k > first
        joined = v.bits[k] & lx.AND and inner and first > 1 and v.bits[first - 2] & lx.AUX
        if (after and (inner or v.bits[first] & lx.PREP) or joined) and can_start(v, k + 1):
            return k + 1 if phrase_right(v, k + 1, end, depth=1) == end else start
    return start


def _second(v: View, start: int, end: int) -> int:
    """Where the second of two noun phrases side by side begins: `a fact he mentions`, `a deal the firm made`."""
    for k in range(end - 1, start, -1):
        own = k + 1 == end and v.bits[k] & lx.PRONOUN and not v.bits[k] & lx.DET
        own = own or k + 1 < end and v.bits[k] & lx.DET and v.tokens[k].tag == "DET"
        if own and v.tokens[k - 1].tag in NOMINAL and not v.bits[k - 1] & (lx.PREP | lx.AND):
            return k
    return start


def _stops(v: View, i: int) -> bool:
    return v.is_break(i) and not v.bracket[i] or v.opaque(i) or _boundary(v, i)


def _alone(v: View, i: int, floor: int) -> bool:
    """A word that counts people is the whole subject: `Most believe`, `but many say`."""
    counts = v.bits[i] & lx.DET and not v.bits[i] & (lx.TIME | lx.NEGATION | lx.SUMS | lx.SINGULAR)
    if not counts or i + 1 >= len(v) or v.tokens[i + 1].tag not in VERBAL:
        return False
    return i <= floor or v.is_break(i - 1) or v.tokens[i - 1].tag in {"CCONJ", "SCONJ"}


def _floats(v: View, i: int) -> bool:
    """`Roe and Holm both said`, `they have all denied it`: it counts the subject before it."""
    counts = v.bits[i] & lx.DET and v.tokens[i].tag in {"DET", "PRON", "CCONJ"}
    counts = counts and not v.bits[i] & (lx.SUMS | lx.SINGULAR | lx.RELATIVE | lx.COMP)
    counts = counts and v.lexicon.pack.pack.subject_first and i > 0
    return bool(counts and (v.tokens[i - 1].tag in NOMINAL or v.bits[i - 1] & (lx.AUX | lx.PRONOUN)))


def _beside_verb(v: View, i: int) -> bool:
    return bool(v.bits[i] & (lx.AUX | lx.TIME | lx.NEGATION)) or v.reflexive(i) or _floats(v, i)


def _over_comma(v: View, comma: int, floor: int, depth: int) -> tuple[int, int] | None:
    """`X, a spokesman for Y, said`: goes back over appositions and relative clauses to the phrase they belong to."""
    mark, at = v.words[comma], comma
    best: tuple[int, int] | None = None
    for _ in range(4):
        start = at
        while start > floor and not (v.words[start - 1] == mark and v.inside[start - 1] < 0):
            if v.opaque(start - 1) or v.words[start - 1] in {";", ":"}:
                return best
            start -= 1
        if start == floor or at - start > 25:
            return best
        aside = at - start == 1 or v.bits[start] & lx.PREP  # X, however, says; X, in turn, says
        opens = v.bits[start] & (lx.COMP | lx.OPENER) and not v.bits[start] & lx.RELATIVE and not aside
        if not _beside(v, start, at) or opens and best is None:
            return best
        while start - 3 > floor and v.tokens[start - 2].tag == "NUM" and v.words[start - 3] == mark:
            start -= 2  # an age
        head = phrase_left(v, start - 1, floor, depth=depth + 1)
        if head is None or head[1] < start - 1 and not _is_remark(v, head[1], start - 1):
            return best
        best = (head[0], comma)
        if v.bits[start] & lx.RELATIVE or aside or head[1] < start - 1:
            best = head
        if head[0] > floor and v.words[head[0] - 1] != mark:
            return _around(v, head[0], floor, depth) or best
        if head[0] == floor:
            return best
        if (around := _around(v, head[0] - 1, floor, depth)) is not None:
            return around
        at = head[0] - 1 if v.tokens[head[0]].text[:1].isupper() else head[1]
        if v.bits[head[0]] & lx.DET and not _names_before(v, head[0] - 1, floor):
            return best
        if v.tokens[head[0]].tag == "PROPN" and head[1] - head[0] > 1:
            return best
    return best


def _around(v: View, at: int, floor: int, depth: int) -> Span | None:
    """`X, who founded Y, a group, said`: the subject before the relative clause in which `at` stands."""
    while at > floor and not v.is_break(at - 1) and not v.opaque(at - 1):
        at -= 1
    if at - 1 <= floor or v.words[at - 1] != "," or not v.bits[at] & lx.RELATIVE:
        return None
    head = phrase_left(v, at - 1, floor, depth=depth + 1)
    return head if head is not None and head[1] == at - 1 else None


def _beside(v: View, start: int, at: int) -> bool:
    """Whether the words between two commas belong to the phrase before them: an apposition, a clause about it.

    A verb in them has a relative pronoun, an infinitive's mark or a preposition before it, or is a participle: `X, a
    group that has sued the ministry, said`.
    """
    first = start
    while first < at - 1 and v.tokens[first].tag == "ADV":
        first += 1
    if is_verb(v, first) and not v.bits[first] & lx.AUX or v.bits[start] & lx.RELATIVE:
        return True  # X, dressed in red, said
    relative = False
    for k in range(first, at):
        relative = relative or bool(v.bits[k] & lx.RELATIVE)
        if relative or not is_verb(v, k):
            continue
        led = k > first and (v.bits[k - 1] & (lx.TO | lx.PREP) or v.tokens[k - 1].tag == "PART")
        behind = k > first and v.tokens[k - 1].tag in NOMINAL and not v.bits[k] & (lx.VERB | lx.AUX)
        if not led and not (behind and v.words[k].endswith(v.lexicon.regular)):
            return False
    return True


def _is_remark(v: View, a: int, b: int) -> bool:
    """`X, meanwhile, who ...`: nothing but adverbs and commas."""
    return all(v.words[k] == "," or v.tokens[k].tag == "ADV" or v.bits[k] & lx.TIME for k in range(a, b))


def _names_before(v: View, comma: int, floor: int) -> bool:
    """`Anna Roe, the head of X, a group, said`: a name and nothing else stands before the comma in its clause."""
    k = comma
    while k > floor and v.tokens[k - 1].tag == "PROPN" and not v.is_break(k - 1):
        k -= 1
    if comma - k < 2:
        return False
    return k == 0 or v.is_break(k - 1) or bool(v.bits[k - 1] & (lx.COMP | lx.OPENER | lx.AND | lx.AS))


def _over_clause(v: View, comma: int, floor: int, depth: int) -> tuple[int, int] | None:
    """`X, who was in Rome, Turin and Pisa, said`: a clause with commas of its own stands behind the subject."""
    if v.lexicon.pack.pack.verb_second or v.lexicon.pack.pack.bare_genitives or depth >= _DEEPEST:
        return None
    for k in range(comma - 3, max(floor, comma - _CLAUSE), -1):
        if v.opaque(k) or v.words[k] in {";", ":"}:
            return None
        if v.words[k] != "," or v.inside[k] >= 0:
            continue
        opens = v.bits[k + 1] & lx.RELATIVE and not v.bits[k + 1] & lx.COMP or v.bits[k + 1] & lx.PREP
        opens = opens or v.tokens[k + 1].tag == "VERB" and v.words[k + 1].endswith(v.lexicon.regular)
        head = phrase_left(v, k, floor, depth=depth + _DEEPEST) if opens else None
        if head is not None and head[1] == k:
            return head
    return None


def _boundary(v: View, i: int) -> bool:
    """A word that cannot be inside the subject: it ends the walk to the left."""
    bits, tag = v.bits[i], v.tokens[i].tag
    if odd_name(v, i) or _is_firm(v, i):
        return False
    if bits & (lx.COMP | lx.ASK | lx.AS) or bits & lx.OPENER and tag != "ADP":
        return True
    if bits & lx.AND:
        return not (
            i + 1 < len(v)
            and i > 0
            and (is_name_or_noun(v, i - 1) or _is_firm(v, i - 1))
            and (is_name_or_noun(v, i + 1) or v.bits[i + 1] & lx.DET or v.tokens[i + 1].tag == "ADJ")
        )
    if tag == "VERB" and _is_attribute(v, i):
        return False
    spelt = tag in {"NOUN", "PROPN", "ADJ"} or tag == "ADP" and bits & lx.PREP  # candidates like X
    return is_verb(v, i) or bool(bits & lx.VERB) and not spelt


def _is_firm(v: View, i: int) -> bool:
    """A name that opens its clause, and that the tagger takes for a verb: Pyongyang and Moscow denied."""
    opens = (i == 0 or v.is_break(i - 1)) and v.tokens[i].tag == "VERB" and v.tokens[i].text[:1].isupper()
    return opens and v.sentence.first + i in v.firm


def _is_attribute(v: View, i: int) -> bool:
    """`un groupe armé a dit`: a participle behind its noun, right before the verb group."""
    if not v.lexicon.pack.pack.adjectives_follow or v.bits[i] & (lx.VERB | lx.AUX) or i + 1 >= len(v):
        return False
    return v.tokens[i - 1].tag in {"NOUN", "PROPN"} and bool(v.bits[i + 1] & (lx.AUX | lx.VERB))


def _strip(v: View, start: int, end: int) -> int:
    """Drops leading adverbs, conjunctions and a leading prepositional time phrase."""
    if v.lexicon.pack.pack.bare_genitives:
        return strip_bare(v, start, end)
    while start < end:
        bits, tag = v.bits[start], v.tokens[start].tag
        if bits & lx.PREP and not bits & lx.DET and tag != "PROPN":
            if counts_people(v, start):
                return start + bounds_number(v, start)  # at least | 30 residents
            over = phrase_right(v, start + 1, end, depth=4) if v.lexicon.pack.pack.subject_follows else end
            if start + 1 < over < end and v.bits[over] & lx.DET:
                start = over  # in un primo momento la Protezione civile
                continue
            nxt = start + 1
            if nxt + 1 < end and len(v.words[nxt]) == 4 and v.words[nxt].isdigit() and can_start(v, nxt + 1):
                start = nxt + 1  # in 2010 she
                continue
            if nxt < end and v.tokens[nxt].tag == "NUM" and not bits & (lx.TIME | lx.OPENER | lx.JOIN):
                break  # about one in five
            if nxt < end and v.bits[nxt] & lx.TIME:  # on Monday the board
                start = nxt + 1
                continue
            while nxt < end and not v.bits[nxt] & (lx.DET | lx.PRONOUN) and v.tokens[nxt].tag != "PROPN":
                nxt += 1
            if nxt >= end or nxt == start + 1:
                return end
            start = nxt
        elif start == end - 1 and (odd_name(v, start) or _alone(v, start, 0)):
            break
        elif tag in LIGHT or bits & lx.TIME and not bits & lx.DET:
            start += 1
        else:
            break
    return start


def _nominal(v: View, start: int, end: int) -> bool:
    headed = end - start > 1 and v.bits[start] & lx.DET and v.tokens[end - 1].tag in {"ADJ", "NUM"}
    alone = end - start == 1 and v.bits[start] & lx.DET or odd_name(v, start)  # "another said"
    alone = alone or counts_some(v, start, end)
    return bool(headed or alone) or any(
        is_name_or_noun(v, i) or v.bits[i] & (lx.PRONOUN | lx.ANONYMOUS | lx.FIRST) for i in range(start, end)
    )


def participle_subject(v: View, at: int) -> tuple[int, int] | None:
    """Whose participle it is: the noun before it (`groups backing X`), or the subject behind it (`After A, X left`)."""
    pack = v.lexicon.pack.pack
    if not pack.subject_first:
        return None
    first, stop = v.segment(at)
    if first <= 1 and not any(_own(v, k) for k in range(first, at)):
        behind = phrase_right(v, stop + 1, v.end(), depth=1) if stop + 1 < v.end() and can_start(v, stop + 1) else stop
        return (stop + 1, behind) if behind > stop + 1 and v.words[stop] == "," else None
    if v.tokens[at - 1].tag in NOMINAL and not v.bits[at - 1] & lx.TIME:
        k = at
        while k > first and (v.tokens[k - 1].tag in _NOUN_PHRASE or v.bits[k - 1] & lx.DET):
            k -= 1
        return k, at
    return None


def _own(v: View, k: int) -> bool:
    """A word that a clause has which begins with a participle: a verb, a noun or what stands before it."""
    return is_verb(v, k) or bool(v.bits[k] & lx.DET) or v.tokens[k].tag in NOMINAL
