"""Noun phrases without articles: what belongs to a subject by its case, its preposition, or the agency beside it."""

from testimonia.extract import lexicon as lx
from testimonia.extract.view import View

INNER = frozenset({"ADJ", "NUM", "DET"})
LIGHT = frozenset({"ADV", "CCONJ", "SCONJ", "INTJ", "PUNCT", "PART"})


def agency(v: View, i: int) -> int:
    """Position behind the name of an agency of one or two words at `i`, or of a title in quotation marks; or `i`."""
    if i < v.end() and v.lexicon.pack.pack.bare_genitives:
        if v.inside[i] >= 0 and not v.opaque(i) and v.quotations[v.inside[i]].first == i:
            return v.quotations[v.inside[i]].last + 1
        if v.bits[i] & lx.DECLINED and v.lexicon.kinds.get(v.words[i]) == "media":
            return max(i + 1, agency(v, i + 1))  # рассказал газете «Вести»
    for k in (i + 2, i + 1):
        if k <= v.end() and " ".join(v.words[i:k]) in v.lexicon.sets["agencies"]:
            return k
    return i


def past_medium(v: View, i: int) -> int:
    """Position behind the medium at `i`: a title, a name of the pack, or a noun for one with the name behind it."""
    if i < v.end() and (after := agency(v, i)) > i and v.inside[i] >= 0:
        return after
    known = v.lexicon.stance.outlets.at(v.words, i, v.end()) or v.lexicon.stance.agencies.at(v.words, i, v.end())
    if known is not None:
        return known[0][-1] + 1
    while i < v.end() and (v.lexicon.kinds.get(v.words[i]) == "media" or v.tokens[i].text[0].isupper()):
        i += 1
    return i


def cites_beside(v: View, i: int) -> bool:
    """Whom a medium cites, or which one cites the source, stands at `i`: Interfax citando, fuentes citadas por."""
    stance = v.lexicon.stance
    return stance.citing.at(v.words, i, v.end()) is not None or stance.seen_by.at(v.words, i, v.end()) is not None


def before_citing(v: View, end: int, floor: int) -> int:
    """Where the words before `end` that tell whom a medium cites begin: РБК со ссылкой на полицию | сообщает."""
    for k in range(end - 2, max(floor, end - 10), -1):
        if v.is_break(k) or v.opaque(k):
            break
        if v.lexicon.stance.citing.at(v.words, k, end) is not None:
            return k
    return end


def declined_object(v: View, i: int) -> bool:
    """True for a noun whose ending tells that it is an object and no subject."""
    endings = v.lexicon.pack.attribution.object_endings or "\0"
    return v.tokens[i].tag == "NOUN" and v.words[i].endswith(endings) and not v.lexicon.kinds.get(v.words[i])


def without_object(v: View, start: int, end: int) -> tuple[int, int]:
    """The phrase without a noun at either side whose ending tells an object: `Подсудимая вину признала`."""
    while start < end and declined_object(v, end - 1):
        first = end - 1
        while first > start and v.tokens[first - 1].tag in {"ADJ", "DET"} and v.words[first - 1] not in v.lexicon.kinds:
            first -= 1
        if first > start and v.bits[first - 1] & lx.PREP:
            break
        end = first
    head = start
    while head < end and v.tokens[head].tag == "ADJ" and v.words[head] not in v.lexicon.kinds:
        head += 1
    if head < end and (declined_object(v, head) or v.bits[head] & lx.DECLINED):
        start = head + 1
        genitive = (*v.lexicon.pack.attribution.genitive_adjectives, *v.lexicon.pack.names.genitive_plurals)
        if start < end and (v.bits[start] & lx.DECLINED or v.words[start].endswith(genitive)):
            start = end  # liczbę poszkodowanych oszacowała: of the object's own
    return start, end


def strip_bare(v: View, start: int, end: int) -> int:
    """The same without articles: behind a preposition, its adjectives and one noun, or a name, belong to it."""
    i = first = start
    while i < end:
        bits, tag = v.bits[i], v.tokens[i].tag
        if bits & lx.PREP and tag != "PROPN" and not (bits & lx.JOIN and i > first):
            behind = _past_bare(v, i + 1, end)
            if v.words[i] in v.lexicon.sets["speaking_places"] and v.words[behind - 1] in v.lexicon.kinds:
                body = behind < end and v.lexicon.kinds.get(v.words[behind], "person") != "person"  # its genitive
                speaks = can_speak(v, behind + body, end)
                first = i = behind if speaks else end  # in the police of the town they said: nobody else speaks
            else:
                first = i = behind
        elif i == first and (tag in LIGHT or bits & lx.TIME and not bits & lx.DET):
            first = i = i + 1
        else:
            i += 1
    return first


def _past_bare(v: View, i: int, end: int) -> int:
    if i + 1 < end and v.bits[i] & lx.ANAPHOR:
        speaks = v.words[i + 1] in v.lexicon.kinds and not v.bits[i + 1] & lx.DECLINED
        if speaks or v.tokens[i + 1].text[:1].isupper():
            return i + 1  # до этого Малин сообщал, про це мер повідомив
    while i < end and (v.tokens[i].tag in INNER or v.bits[i] & (lx.DET | lx.TIME)):
        i += 1
    if i < end and not (v.bits[i - 1] & lx.TIME and not v.bits[i - 1] & lx.PREP):
        named = v.tokens[i].tag == "PROPN"
        i += 1
        while named and i < end and v.tokens[i].tag == "PROPN":
            i += 1
    return i


def can_speak(v: View, i: int, end: int) -> bool:
    """Whether a name of two words, a pronoun, or a noun for one who speaks, in the nominative, stands there."""
    named = sum(v.tokens[k].tag == "PROPN" for k in range(i, end))
    nouns = (k for k in range(i, end) if v.words[k] in v.lexicon.kinds and not v.bits[k] & lx.DECLINED)
    return named > 1 or any(v.bits[k] & lx.PRONOUN for k in range(i, end)) or next(nouns, None) is not None


def before_own_subject(v: View, a: int, b: int) -> int:
    """`Według policji droga jest zamknięta`: what stands right before the verb is its subject, not the source."""
    k = b - 1
    while k > a and v.tokens[k].tag == v.tokens[k - 1].tag == "PROPN":
        k -= 1
    if k > a and v.tokens[k].tag == "PROPN" and v.lexicon.kinds.get(v.words[k - 1]) == "person":
        return b  # a title with its name
    while k > a and v.tokens[k - 1].tag in {"ADJ", "DET", "NUM"}:
        k -= 1
    if k > a and v.bits[k - 1] & lx.PREP and v.tokens[k - 1].tag == "ADP":
        k -= 1  # według policji | w marszu wzięło udział
    return k if k > a else b


def before_nominative(v: View, a: int, b: int) -> int:
    """`Według danych resortu deficyt po marcu wyniósł`: a noun in the nominative behind genitives is the clause's."""
    own, genders = v.lexicon.pack.names, v.lexicon.pack.names.noun_genders
    for k in range(a + 1, b):
        word = v.words[k]
        plain = v.tokens[k].tag == "NOUN" and v.tokens[k].text.islower() and v.tokens[k - 1].tag != "ADP"
        man = word.endswith(genders.get("m", "\0")) and not word.endswith(own.genitive_plurals or "\0")
        sure = man or word.endswith(own.nominative_endings or "\0")
        if plain and sure and not v.bits[k] & lx.DECLINED:
            first = k
            while first > a + 1 and v.tokens[first - 1].tag in {"ADJ", "DET", "NUM"}:
                first -= 1
            return first
    return b


def bare_head(v: View, a: int, b: int) -> int:
    """End of the first noun with its adjectives, or of the first name, in a row of nouns without articles."""
    if not v.lexicon.pack.pack.bare_genitives:
        return a
    i = a
    while i < b and v.tokens[i].tag in {"ADJ", "DET", "NUM"}:
        i += 1
    i += 1
    while i < b and v.tokens[i].tag == v.tokens[i - 1].tag == "PROPN":
        i += 1
    return i if i < b else a
