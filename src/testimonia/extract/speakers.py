"""Who can be a source: names, people, bodies, media and pronouns speak, texts tell, pieces of a clause do neither."""

from functools import cache
from typing import Literal

from testimonia.extract import lexicon as lx
from testimonia.extract.figures.lexicon import figure_lexicon
from testimonia.extract.found import Span
from testimonia.extract.lexicon import lexicon
from testimonia.extract.phrases import odd_name
from testimonia.extract.portions import shares
from testimonia.extract.quotations import MARKS
from testimonia.extract.view import View
from testimonia.packs import load_pack
from testimonia.packs.vocabulary import vocabulary

Sort = Literal["speaker", "text", "unclear", "nobody"]

_TEXTS = frozenset({"document", "observation"})
_WORDS = frozenset({"ADV", "ADP", "SCONJ", "CCONJ", "PART", "INTJ", "PUNCT", "AUX", "VERB", "ADJ"})  # no tags of a noun
_PIECES = lx.COMP | lx.ASK | lx.OPENER | lx.AUX | lx.AND | lx.TO | lx.NEGATION
_MORE = lx.OPENER | lx.COMP | lx.AS | lx.ASK | lx.BEFORE | lx.AFTER | lx.BY | lx.TO  # prepositions that are more
_SHORTEST = 2  # letters before the ending of a plural
_LONGEST = 50  # letters of a word that is looked at as a compound


def sort_of(v: View, source: Span, *, governed: bool = False) -> Sort:
    """What sort of source the phrase is: `unclear` where its noun is in no list, `nobody` where it is no phrase.

    `governed`: a preposition may stand before it, as in a frame.
    """
    a, b = source
    while b - a > 1 and not v.words[a][0].isalnum():
        a += 1
    if not governed and _behind_preposition(v, a, b):
        return "nobody"
    if b - a == 1:
        return _one_word(v, a)
    stop = b if any(w in shares(v.lexicon.pack.language) for w in v.words[a : min(b, a + 4)]) else _core(v, a, b)
    if _has_verb(v, a, stop):
        return "nobody"
    sort = _by_nouns(v, a, stop)
    return "speaker" if sort == "unclear" and _named_behind(v, stop, b) else sort


def _named_behind(v: View, stop: int, b: int) -> bool:
    """`der Oberrabbiner Marhavens, Jona Metz`: an apposition gives the name of a noun in no list."""
    comma = next((k for k in range(stop, b) if v.words[k] == ","), b)
    return comma + 2 < b and is_named(v, comma + 1) and is_named(v, comma + 2)


def is_named(v: View, i: int) -> bool:
    """Whether a word is written as a name: a capital that its language does not give every noun or first word."""
    text, tag = v.tokens[i].text, v.tokens[i].tag
    if v.sentence.first + i in v.firm:
        return True
    if not any(c.isupper() for c in text[:3]) or v.bits[i] & (lx.CLOSED | lx.TIME | lx.ANAPHOR) and not text.isupper():
        return False
    if text.isupper() and len(text) > 1 or text[-2:].isupper() and "-" in text:
        return True  # NATO, Landes-SPD
    if i and v.inside[i] >= 0 and v.words[i - 1] in MARKS and not v.opaque(i):
        return True  # die Zeitung „Hafenpost“
    opens = i == 0 or v.inside[i - 1] >= 0 or v.words[i - 1] in {":", "–", "—", "-"}
    if opens or v.lexicon.pack.pack.nouns_capitalised:
        return tag == "PROPN" or not tag and i + 1 < len(v) and v.tokens[i + 1].text[:1].isupper()
    return tag not in {"VERB", "AUX", "ADV"}


def _behind_preposition(v: View, a: int, b: int) -> bool:
    """A phrase behind a preposition is no subject, nor one that begins with it; `over 40 people` is."""
    bits = v.bits[a]
    if bits & lx.PREP and not bits & (lx.DET | lx.PRONOUN) and v.tokens[a].tag == "ADP" and b - a > 1:
        return v.tokens[a + 1].tag != "NUM" and not is_named(v, a)
    if not a or bits & (lx.PRONOUN | lx.ANONYMOUS) or v.tokens[a].tag == "NUM" or v.words[a][0].isdigit():
        return False
    before = v.bits[a - 1]
    place = v.words[a - 1] in v.lexicon.sets["speaking_places"] and any(
        listed_sort(v.lexicon.pack.language, v.words[k]) == "speaker" for k in range(a, b)
    )
    return bool(before & lx.PREP) and not before & _MORE and not place and v.tokens[a - 1].tag in {"ADP", ""}


def _core(v: View, a: int, b: int) -> int:
    """The end of the phrase without what a comma or a preposition adds to its noun."""
    nominal = False
    for k in range(a, b):
        bits = v.bits[k]
        if v.words[k] in {",", "–", "—", "(", ":"} and k > a and v.inside[k] < 0:
            return k
        joined = bits & (lx.PREP | lx.JOIN | lx.GENITIVE) and not is_named(v, k) or k > a and _bare_genitive(v, a, k)
        if joined and nominal:
            return k
        nominal = nominal or not bits & lx.DET and not joined and v.words[k][0].isalpha() and v.tokens[k].tag != "NUM"
    return b


def head_end(v: View, a: int, b: int) -> int:
    """Where what a genitive or a preposition adds to a noun begins: `die Pläne | der Partei`, `Petersens | Plan`."""
    for k in range(a + 1, b):
        if k == a + 1 and v.bits[k] & lx.GENITIVE and v.bits[a] & lx.DET:
            continue  # einige der Ärzte
        if v.bits[k] & (lx.PREP | lx.GENITIVE) and not v.bits[k] & lx.TIME or _bare_genitive(v, a, k):
            return k
    return b


def _bare_genitive(v: View, a: int, k: int) -> bool:
    """`die Äußerungen | Petersens`: a name in the genitive behind a noun for no person."""
    if not v.lexicon.pack.pack.nouns_capitalised or k < a + 1 or v.tokens[k].tag != "PROPN":
        return False
    thing = v.tokens[k - 1].tag == "NOUN" and v.words[k].endswith(v.lexicon.genitives) and bool(v.bits[a] & lx.DET)
    thing = thing and v.words[k] not in v.lexicon.kinds  # das Weiße Haus
    return thing and listed_sort(v.lexicon.pack.language, v.words[k - 1]) != "speaker"


def _one_word(v: View, a: int) -> Sort:
    bits, tag, word = v.bits[a], v.tokens[a].tag, v.words[a]
    if bits & (lx.PRONOUN | lx.FIRST | lx.ANONYMOUS) or is_named(v, a) or bits & lx.RELATIVE and v.words[a - 1] == ",":
        return "speaker"
    language = v.lexicon.pack.language
    if "." in word[1:-1] and word[0].isalpha() and word[-1].isalpha():
        return "speaker"  # harbour-post.example
    pronoun = word in vocabulary(language).pronouns or word in v.lexicon.whose
    if pronoun or v.tokens[a].text in vocabulary(language).seats:
        return "speaker"
    if bits & lx.RELATIVE and not bits & lx.COMP:
        return "unclear"
    if bits & _PIECES or bits & lx.TIME or word in figure_lexicon(v.lexicon.pack).everywhere.table:
        return "nobody"
    if (listed := listed_sort(language, word)) is not None:
        return listed
    if word[0].isdigit():
        return "speaker" if any(c.isupper() for c in v.tokens[a].text) else "nobody"
    if bits & lx.DET and not bits & (lx.OBLIQUE | lx.PREP | lx.OBJECT | lx.SUMS):
        return "speaker"  # "many say"
    if tag not in {"ADP", "PUNCT"} and odd_name(v, a):  # the tagger is unsure of names that it has not seen
        names = v.lexicon.pack.names
        common = tag == "NOUN" and word.endswith((*names.definite_endings, *names.plural_nouns, *names.genitives))
        return "unclear" if tag == "ADV" or common else "speaker"
    return "nobody" if tag in _WORDS or bits & (lx.PREP | lx.OBJECT) else "unclear"


def _has_verb(v: View, a: int, b: int) -> bool:
    """An auxiliary, a complementiser or a last verb stands in the phrase: it is a clause."""
    last = (
        v.lexicon.pack.pack.verb_second
        and b - a > 1
        and v.tokens[b - 1].tag == "VERB"
        and v.tokens[b - 1].text.islower()
    )
    if last and v.tokens[b - 2].tag in {"NOUN", "PROPN"} and v.inside[b - 1] < 0:
        return True  # "mødet begynder"
    for k in range(a + 1, b):
        bits = v.bits[k]
        if v.inside[k] >= 0 or is_named(v, k) or bits & (lx.DET | lx.PREP | lx.JOIN | lx.GENITIVE):
            continue
        if bits & (lx.AUX | lx.COMP) and v.tokens[k].tag in {"AUX", "VERB", "SCONJ"}:
            return True
    return False


def _by_nouns(v: View, a: int, stop: int) -> Sort:
    """The sort that the nouns of a phrase tell: the last that is listed, the first where others follow their head."""
    language, first_counts = v.lexicon.pack.language, v.lexicon.pack.pack.subject_follows
    found: Sort | None = None
    named = timed = False
    for k in range(a, stop):
        other = k < stop - 1 and v.tokens[k].tag in {"DET", "ADJ", "PRON"}  # other causes
        if v.bits[k] & lx.ANONYMOUS and not other or k == stop - 1 and v.words[k] in shares(language):
            return "speaker"  # "41 percent said"
        if v.bits[k] & lx.DET and k == a or not v.words[k][0].isalnum():
            continue
        if other and v.lexicon.kinds.get(v.words[k]) == "anonymous":
            continue
        listed = listed_sort(language, v.words[k])
        if listed is not None and (found is None or not first_counts):
            found = listed
        timed = timed or v.words[k] in v.lexicon.pack.numbers.durations
        named = named or is_named(v, k) or v.words[k] in shares(language)
        named = named or k < a + 2 and v.words[k][0].isdigit() and "-" in v.words[k]  # der 81-Jährige
    if found is not None:
        return found
    lex = figure_lexicon(v.lexicon.pack)
    toll = any(v.words[k] in lex.tolls for k in range(a, stop)) or (
        stop - a == 2 and v.words[a] in lex.definite and v.words[a + 1] in lex.counters.table
    )
    if (timed or toll) and not named:
        return "nobody"  # "two days later", "the death toll", "the number of"
    nominalised = stop - a == 2 and v.bits[a] & lx.DET and v.tokens[a + 1].tag in {"ADJ", "VERB", "NUM", "DET", "PRON"}
    return "speaker" if named or nominalised else "unclear"  # "der 38-Jährige", "the accused"


@cache
def noun_gender(language: str, word: str) -> str:
    """The gender that the longest known ending of a noun tells: m, f, n, or "" where none does."""
    tables = load_pack(language).names.noun_genders
    found = ((len(ending), gender) for gender, endings in tables.items() for ending in endings if word.endswith(ending))
    return max(found, default=(0, ""))[1]


@cache
def is_document(language: str, word: str) -> bool:
    """Whether a word or the last part of a compound is a noun for a text: Bericht, Jahresbericht."""
    kinds = lexicon(language).kinds
    if word in kinds or not load_pack(language).names.compounds or len(word) > _LONGEST:
        return kinds.get(word) == "document"
    return next((found for n in range(3, len(word) - 4) if (found := kinds.get(word[n:]))), None) == "document"


@cache
def listed_sort(language: str, word: str) -> Sort | None:
    """What the nouns of a pack say of a word, or of the last part of a compound; None where it is in no list."""
    lex, known, pack = lexicon(language), vocabulary(language), load_pack(language)
    kind = lex.kinds.get(word)
    if kind is None and pack.names.compounds and len(word) < _LONGEST:
        kind = next((found for n in range(3, len(word) - 4) if (found := lex.kinds.get(word[n:]))), None)
    if kind is not None:
        return "text" if kind in _TEXTS else "speaker"
    for ending in pack.names.genitives:
        if kind is None and len(ending) < len(word) - 3 and word.endswith(ending) and word not in known.nouns:
            kind = lex.kinds.get(word[: -len(ending)].removesuffix("'").removesuffix("’"))
    if kind is not None:
        return "text" if kind in _TEXTS else "speaker"
    if known.sorts(word) or word in lex.sets["agencies"] or word in known.public:
        return "speaker"
    for plural, singular in pack.names.plural_endings:
        if word.endswith(plural) and len(word) > len(plural) + _SHORTEST:
            several = listed_sort(language, word.removesuffix(plural) + singular)
            if several is not None:
                return several
    counted = figure_lexicon(pack).counted(word)  # deaths are counted too, and speak not
    if counted == "person":
        return "speaker"
    if word.endswith(pack.names.statement_endings) or lex.nouns.get(word, "plan") != "plan":
        return "text"
    return "speaker" if known.people_of(word) and not pack.names.demonyms_capitalised else None
