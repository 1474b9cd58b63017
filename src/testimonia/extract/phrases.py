"""Noun phrases by tags and closed-class words: where a source begins and ends."""

from testimonia.extract import lexicon as lx
from testimonia.extract.bare import INNER, declined_object
from testimonia.extract.delivery import delivered, informed
from testimonia.extract.heads import before_head, bounds_number, closes_name, counts_people, numbers_name, opens_as_name
from testimonia.extract.tags import NOMINAL, VERBAL
from testimonia.extract.view import View

_MODIFIED = frozenset({"NOUN", "PROPN", "ADJ"})
MAX_PHRASE = 40  # tokens
_FUNCTION = lx.CLOSED | lx.JOIN | lx.TIME | lx.BEFORE | lx.AFTER


def is_verb(v: View, i: int) -> bool:
    """A verb or auxiliary by its tag; in a language without a tagger, by its form."""
    tag = v.tokens[i].tag
    return tag in VERBAL or bool(v.bits[i] & (lx.FUSED if v.tagged else lx.FUSED | lx.VERB | lx.AUX))


def odd_name(v: View, i: int) -> bool:
    """A capitalised word at a sentence's start, before its verb, that the tagger takes for an adverb or the like."""
    first = i == 0 or v.is_break(i - 1) or v.inside[i - 1] >= 0 and v.quotations[v.inside[i - 1]].last == i - 1
    if not first or not v.tokens[i].text[:1].isupper() or i + 1 >= len(v):
        return False
    return not v.bits[i] & (lx.CLOSED | lx.TIME | lx.ANAPHOR | lx.VERB) and is_verb(v, i + 1)


def is_name_or_noun(v: View, i: int) -> bool:
    """True where the token can be part of a noun phrase as its noun or name."""
    tag, text = v.tokens[i].tag, v.tokens[i].text
    if i == 0 and tag not in NOMINAL and opens_as_name(v):
        return True
    if len(text) > 1 and text.isupper() and text.isalpha():
        return True
    if tag:
        if tag in NOMINAL or text == "&" or tag == "ADP" and text.isalpha() and not v.bits[i] & _FUNCTION:
            return True
        if tag in {"ADJ", "VERB"} and v.bits[i] & lx.DECLINED and v.words[i] in v.lexicon.kinds:
            return True  # адвокат подсудимого Пётр Малин
        alone = i + 1 >= len(v) or v.tokens[i + 1].tag not in {"ADJ", "NOUN", "PROPN"}
        if tag == "ADJ" and v.words[i] in v.lexicon.kinds and (alone or declined_object(v, i + 1)):
            return True  # подсудимый: an adjective by its form
        return text[:1].isupper() and tag in {"X", "ADJ", "NUM"} and (i > 0 or "-" in text) and alone
    return text[:1].isalpha() and not v.bits[i] & (lx.CLOSED | lx.VERB | lx.TIME)


def can_start(v: View, i: int) -> bool:
    """True where a subject noun phrase can begin."""
    if i >= len(v) or v.is_break(i) or v.opaque(i):
        return False
    bits = v.bits[i]
    if len(v.words[i]) == 1 and past_initials(v, i) > i:
        return True
    if bits & lx.OBLIQUE or bits & lx.OBJECT and not bits & (lx.PRONOUN | lx.DET):
        return False
    if bits & (lx.DET | lx.PRONOUN):
        return True
    text = v.tokens[i].text
    if len(text) > 1 and text.isupper() and text.isalpha():
        return True
    if bits & lx.PREP and counts_people(v, i):
        return True
    if bits & lx.TIME and not bits & lx.PREP and v.tokens[i].tag == "ADJ" and i + 1 < len(v):
        return v.tokens[i + 1].tag == "NOUN" and not v.bits[i + 1] & lx.TIME  # seneste fund, not forrige uge
    if bits & (lx.PREP | lx.AUX | lx.TIME) and v.tokens[i].tag != "PROPN":
        return False
    if text[0].isalpha() and bits & lx.VERB and not text[:1].isupper() and v.tokens[i].tag not in NOMINAL:
        return False
    if v.inside[i] >= 0 and not text[0].isalnum():
        return i + 1 < len(v) and v.tokens[i + 1].text[:1].isupper()
    return is_name_or_noun(v, i) or v.tokens[i].tag in {"ADJ", "NUM"} or bool(bits & lx.ANONYMOUS)


def phrase_right(v: View, i: int, stop: int, *, depth: int = 0) -> int:
    """End of the noun phrase that begins at `i`, with joined parts and a short apposition; `i` where there is none."""
    start, stop = i, min(stop, i + MAX_PHRASE)
    if i < stop and v.bits[i] & lx.PRONOUN and not _noun_follows(v, i, stop) and _attribute(v, i + 1, stop) == i + 1:
        return i + 1
    if i < stop and v.words[i] in v.lexicon.long_names and (long := v.lexicon.long_name(v.words, i)):
        return i + long
    nouns = 0
    i = past_initials(v, i) if i < stop and len(v.words[i]) == 1 else i
    if i < stop and v.bits[i] & lx.PREP and counts_people(v, i):
        i += bounds_number(v, i)
    while i < stop and not v.opaque(i):
        bits, tag = v.bits[i], v.tokens[i].tag
        if not nouns and i > start and _lists_adjectives(v, i, stop):
            i += 1
            continue
        if i == start + 1 and (jump := _attribute(v, i, stop)) > i:
            i = jump
            continue
        if not nouns and i == start + 1 and bits & (lx.GENITIVE | lx.JOIN) and v.bits[start] & lx.DET:
            nouns = 1  # einer der Männer, one of the men
            them = i + 1 < stop and v.bits[i + 1] & lx.OBJECT and v.tokens[i + 1].tag == "PRON"
            if them and not _noun_follows(v, i + 1, stop) and v.lexicon.pack.pack.verb_second:
                return i + 2  # een van hen, en af dem
        if nouns == 1 and _noble(v, i, stop):
            i += 1
            continue
        if nouns and v.words[i] in {"'", "’"} and v.tokens[i].start == v.tokens[i - 1].end and v.inside[i] < 0:
            i += 1  # Hamas' ministerium
            continue
        if nouns and v.words[i] == "-" and not v.is_break(i):
            i += 2  # die „Bild“-Zeitung
            continue
        if nouns and v.words[i] == "/" and i + 1 < stop:
            i += 2 if v.bits[i + 1] & lx.DET else 1  # Bündnis 90/Die Grünen
            continue
        if v.is_break(i):
            over = _parenthesis(v, i, stop) if nouns else i
            if over == i:
                break
            i = over
            continue
        if v.inside[i] >= 0 and nouns and _verbatim(v, i):
            break  # volgens de aanklager 'willens en wetens'
        if v.inside[i] >= 0:  # a name in quotation marks
            nouns, i = nouns + 1, v.quotations[v.inside[i]].last + 1
            continue
        if nouns and v.tokens[i - 1].tag == "PROPN" and (surname := _particles(v, i, stop)) > i:
            i = surname  # Marijke de Wit, Jan Peter van der Meer
            continue
        if nouns and bits & lx.TIME and not bits & lx.JOIN and (tag != "PROPN" or bits & lx.WEEKDAY):
            break
        elif nouns and v.words[i] in v.lexicon.informed and (joined := informed(v, i)):
            inner = phrase_right(v, i + joined, stop, depth=depth + 1)
            if inner <= i + joined:
                break
            i = inner
            continue
        elif is_name_or_noun(v, i):
            if nouns and tag == "NOUN" and v.tokens[i - 1].tag == "PROPN" and closes_name(v, i - 1, v.words[i]):
                break  # behind a name another noun phrase begins
            nouns += 1
        elif not nouns and i == start + 1 and _nominalised(v, i, stop):
            nouns += 1
        elif nouns and bits & (lx.DET | lx.OBJECT | lx.PRONOUN) and _titled(v, i, stop):
            pass  # il quotidiano La Voce
        elif nouns and (tag == "ADJ" and before_head(v, i, stop) or tag == "NUM" and numbers_name(v, i, stop)):
            pass
        elif not nouns and tag == "VERB" and start < i < stop - 1 and v.tokens[i + 1].tag in _MODIFIED:
            pass  # det serbisk dominerede nyhedsbureau
        elif nouns and tag == "ADJ" and _follows_noun(v, i, stop):
            pass
        elif nouns and _joins_again(v, start, i, stop):
            i += 1  # le Service d'incendie et de secours
        elif nouns and _joins(v, i, stop, depth):
            inner = phrase_right(v, i + 1, stop, depth=depth + 1)
            if inner <= i + 1:
                break
            i = inner
            continue
        elif nouns or not _leads(v, i):
            if nouns or not bits & lx.ANONYMOUS:
                break
            nouns += 1
        elif bits & lx.ANONYMOUS:
            nouns += 1
        i += 1
    if not nouns:
        return start
    return i if depth else _apposition(v, _enumeration(v, i, stop), stop)


def _joins_again(v: View, start: int, i: int, stop: int) -> bool:
    """A conjunction with the preposition behind it that joins a noun of the phrase already."""
    if not v.lexicon.pack.pack.adjectives_follow or not v.bits[i] & lx.AND or i + 2 >= stop:
        return False
    return bool(v.bits[i + 1] & lx.JOIN) and any(v.bits[k] & lx.JOIN for k in range(start + 1, i))


def _noble(v: View, i: int, stop: int) -> bool:
    """`Karl-Theodor zu Hohenfels`: behind a given name a preposition is part of the name."""
    given = v.bits[i] & lx.PREP and i + 1 < stop and v.words[i - 1].rsplit("-", 1)[-1] in v.lexicon.given
    named = bool(given) and v.words[i] in v.lexicon.pack.names.particles
    return named and v.tokens[i + 1].text[:1].isupper() and not v.is_break(i + 1)


def _verbatim(v: View, i: int) -> bool:
    """Words without a capital in quotation marks, in a language that writes nouns small: no name."""
    if v.lexicon.pack.pack.nouns_capitalised or not v.lexicon.pack.pack.verb_second:
        return False
    quotation = v.quotations[v.inside[i]]
    return not any(v.tokens[k].text[0].isupper() for k in range(quotation.first, quotation.last + 1))


def _particles(v: View, i: int, stop: int) -> int:
    """The surname behind small words that belong to it, after a first name; `i` where there is none."""
    pack, k = v.lexicon.pack, i
    if not pack.pack.verb_second or pack.pack.nouns_capitalised or v.tokens[i].text not in pack.names.particles:
        return i
    while k < min(i + 3, stop) and v.tokens[k].text in pack.names.particles:
        k += 1
    plain = k - i > 1 or not v.bits[i] & lx.JOIN
    return k if i < k < stop and plain and v.tokens[k].text[:1].isupper() and not v.opaque(k) else i


def past_initials(v: View, i: int) -> int:
    """Behind the initials of a name and its small words: `A. van den | Berg`; `i` where there are none."""
    k = i
    while k + 2 < len(v) and len(v.words[k]) == 1 and v.words[k + 1] == "." and v.tokens[k].text.isupper():
        k += 2
    first = k
    while i < k < min(first + 3, len(v) - 1) and v.tokens[k].text in v.lexicon.pack.names.particles:
        k += 1
    return k if k > i and v.tokens[k].text[:1].isupper() and v.tokens[k].tag == "PROPN" else i


def _titled(v: View, i: int, stop: int) -> bool:
    """A capitalised article inside a sentence opens a name: the paper `The Voice`, il giornale `La Stampa`."""
    small = v.words[i] in v.lexicon.pack.names.articles or v.lexicon.pack.pack.subject_follows  # Le Monde
    capital = v.tokens[i].text[:1].isupper() and small
    return capital and i + 1 < stop and v.tokens[i + 1].text[:1].isupper() and not v.lexicon.pack.pack.nouns_capitalised


def _follows_noun(v: View, i: int, stop: int) -> bool:
    """An adjective behind its noun, or at the head of the noun's genitive."""
    behind = v.lexicon.pack.pack.adjectives_follow and v.tokens[i - 1].tag in _MODIFIED
    return behind or _opens_genitive(v, i, stop)


def _opens_genitive(v: View, i: int, stop: int) -> bool:
    """An adjective inside a genitive without a mark: голова *обласної* ради."""
    endings = v.lexicon.pack.attribution.genitive_adjectives
    if not endings or not v.words[i].endswith(endings):
        return False
    while i < stop and v.tokens[i].tag == "ADJ" and v.words[i].endswith(endings):
        i += 1
    return i < stop and v.tokens[i].tag in NOMINAL and not v.is_break(i)


def _attribute(v: View, i: int, stop: int) -> int:
    """The participle that ends an attribute of several words: die *für die Region* zuständige X."""
    if i >= stop or not v.bits[i - 1] & lx.DET or not v.bits[i] & (lx.PREP | lx.OBJECT) or v.bits[i] & lx.GENITIVE:
        return i
    for k in range(i + 1, min(stop - 1, i + 10)):
        if k > i + 1 and _done_by(v, i, k):
            return k  # het door Hamas geleide ministerie
        if v.is_break(k) or is_verb(v, k):
            return i
        if v.tokens[k].tag == "ADJ" and v.tokens[k - 1].tag != "DET" and v.tokens[k + 1].tag in NOMINAL:
            return k
    return i


def _done_by(v: View, i: int, k: int) -> bool:
    """Whether a participle that the tagger takes for a verb stands between its agent and its noun."""
    small = v.lexicon.pack.pack.verb_second and not v.lexicon.pack.pack.nouns_capitalised
    return small and bool(v.bits[i] & lx.BY) and v.tokens[k].tag == "VERB" and v.tokens[k + 1].tag in NOMINAL


def _lists_adjectives(v: View, i: int, stop: int) -> bool:
    """A comma or conjunction between adjectives: südkoreanischer, amerikanischer und ukrainischer Quellen."""
    if v.words[i] != "," and not v.bits[i] & lx.AND or i + 1 >= stop:
        return False
    return v.tokens[i - 1].tag == "ADJ" and v.tokens[i + 1].tag == "ADJ"


def _leads(v: View, i: int) -> bool:
    """A word that may stand before the head of a noun phrase."""
    tag, bits = v.tokens[i].tag, v.bits[i]
    if bits & lx.NEGATION and tag == "ADV":
        return i + 1 < len(v) and v.tokens[i + 1].tag in {"ADJ", "VERB", "ADV"}  # den ikke anerkendte stat
    if tag in INNER or bits & (lx.DET | lx.ANONYMOUS):
        return True
    if tag == "ADV" and bits & lx.TIME and i and v.bits[i - 1] & lx.DET and i + 1 < len(v):
        return v.tokens[i + 1].tag == "ADJ" and not v.bits[i + 1] & lx.TIME  # einer gestern verbreiteten Erklärung
    return tag in {"ADV", "PROPN"} and not bits & (lx.TIME | lx.OPENER | lx.COMP | lx.PREP)


def _parenthesis(v: View, i: int, stop: int) -> int:
    """Position behind a short parenthesis (a party, an acronym), or `i`."""
    if v.words[i] != "(":
        return i
    for j in range(i + 1, min(i + 8, len(v))):
        if v.words[j] == ")":
            return j + 1 if j < stop and not any(is_verb(v, k) for k in range(i + 1, j)) else i
    return i


def _joins(v: View, i: int, stop: int, depth: int) -> bool:
    """A preposition, genitive or conjunction that another part of the phrase may follow."""
    bits = v.bits[i]
    if bits & lx.GENITIVE and (i == 0 or not bits & lx.RELATIVE or v.words[i - 1] != ","):
        return depth < 4 and not _told_medium(v, i, stop) and not _nominative(v, i + 1, stop)
    if bits & lx.JOIN:
        if bits & lx.VERB and _only_verb(v, i):
            return False  # ifølge ministeriet ved ingen, hvor mange
        if delivered(v, i, stop):
            return False
        person = v.tokens[i - 1].tag == "PROPN" and i > 1 and v.tokens[i - 2].tag == "PROPN"
        named = i + 1 < stop and v.tokens[i + 1].tag == "PROPN" and not bits & lx.TIME
        letters = len(v.tokens[i - 1].text) > 1 and v.tokens[i - 1].text.isupper() and v.lexicon.pack.pack.verb_second
        person = person or letters and not bits & lx.BY and v.words[i] not in v.lexicon.pack.numbers.of  # BMW für das
        return depth < 4 and (not person or named)
    if not bits & lx.AND or depth > 2 or i + 1 >= stop or not can_start(v, i + 1):
        return False
    announces = v.bits[i + 1] & lx.VERB and i + 2 < len(v) and v.words[i + 2] == ":"
    return not announces  # siger X og tilføjer:


def _nominative(v: View, i: int, stop: int) -> bool:
    """`nach Auskunft der Bahn der *größte* Teil`: an adjective in a form that follows no genitive article."""
    endings = v.lexicon.pack.attribution.plain_adjectives
    return bool(endings) and i < stop and v.tokens[i].tag == "ADJ" and v.words[i].endswith(endings)


def _told_medium(v: View, i: int, stop: int) -> bool:
    """`Udo Kern der „Rheinischen Post“`: behind somebody's name an article opens whom it was told, no genitive."""
    named = v.tokens[i - 1].tag == "PROPN" or i > 1 and v.words[i - 2] in v.lexicon.given
    if not named or i + 1 >= stop or not v.lexicon.pack.pack.nouns_capitalised:
        return False
    return v.inside[i + 1] >= 0 or v.lexicon.kinds.get(v.words[i + 1]) == "media"


def _only_verb(v: View, i: int) -> bool:
    a, b = v.segment(i)
    return v.lexicon.pack.pack.verb_second and b < v.end() and not any(is_verb(v, k) for k in range(a, b) if k != i)


def _enumeration(v: View, i: int, stop: int) -> int:
    """`A, B and C`: takes in the parts behind commas when a conjunction closes the list."""
    j = i
    for _ in range(6):
        if j >= stop or v.words[j] != "," or v.inside[j] >= 0 or not can_start(v, j + 1):
            break
        k = phrase_right(v, j + 1, stop, depth=4)
        if k <= j + 1 or k - j > 6:
            return i
        if k + 1 < stop and v.bits[k] & lx.AND and can_start(v, k + 1):
            last = phrase_right(v, k + 1, stop, depth=4)
            return last if last > k + 1 else i
        j = k
    return i


def _nominalised(v: View, i: int, stop: int) -> bool:
    """`the accused`: behind a determiner, with no noun to follow, any word with meaning is the head."""
    if not v.bits[i - 1] & lx.DET or v.bits[i] & lx.DET:
        return False
    tag = v.tokens[i].tag
    if v.words[i] in v.lexicon.kinds:
        return True  # et vitne, den sigtede: the tagger sees a verb
    if tag not in {"ADJ", "VERB", "ADV", "X"} or v.bits[i] & lx.VERB and tag != "ADJ":
        return False
    return i + 1 >= stop or v.tokens[i + 1].tag not in {"NOUN", "PROPN", "ADJ", "NUM"}


def _accused(v: View, i: int) -> bool:
    """A participle that is a noun, before the verb: den sigtede skulle."""
    return v.words[i] in v.lexicon.kinds and i + 1 < len(v) and is_verb(v, i + 1)


def _noun_follows(v: View, i: int, stop: int) -> bool:
    """Some pronouns are determiners too (die, ihre, his): then a noun follows at once."""
    return bool(
        v.bits[i] & lx.DET
        and i + 1 < stop
        and not v.is_break(i + 1)
        and (is_name_or_noun(v, i + 1) or v.tokens[i + 1].tag in {"ADJ", "NUM"} or _accused(v, i + 1))
    )


def _opens_object(v: View, j: int) -> bool:
    """`nannte der Chef der Partei, Jan Beck | das Urteil falsch`: an article that is no genitive's begins a phrase."""
    bits = v.bits[j]
    return v.lexicon.pack.pack.nouns_capitalised and v.tokens[j].tag == "DET" and not bits & lx.GENITIVE


def _apposition(v: View, i: int, stop: int) -> int:
    """Takes in ", the minister of X," behind a name: no verb inside, at most ten words, closed by a comma."""
    if i + 1 >= stop or v.words[i] != "," or v.inside[i] >= 0:
        return i
    j = i + 1
    if v.lexicon.stance.seen_by.at(v.words, j, v.end()) is not None:
        return i  # il ministero, ripreso dall'agenzia
    relative = v.bits[j] & lx.RELATIVE and not v.bits[j] & lx.DET
    if relative or not (can_start(v, j) or is_name_or_noun(v, j)):
        return i
    last = min(stop, j + 11)
    while j < last and not (v.is_break(j) and not v.bracket[j]):
        if is_verb(v, j) or v.bits[j] & lx.VERB and v.tokens[j].tag != "NOUN" or v.opaque(j):
            return i
        if j > i + 1 and v.tokens[j - 1].tag == "NOUN" and _opens_object(v, j):
            return i
        j += 1
    closed = j < stop and v.words[j] == "," or j == v.end()
    named = any(is_name_or_noun(v, k) for k in range(i + 1, j))  # "The bridge, as X said, safe": no apposition
    other = v.tokens[i + 1].tag == "NUM" and any(v.bits[k] & (lx.BEFORE | lx.AFTER) for k in range(i, j))  # 8,000 per Y
    return j if closed and named and not other and not v.bits[j - 1] & lx.AND else i
