"""Base forms: a noun phrase without its article, in the nominative, with its adjectives in base form."""

from testimonia.extract.names.runs import Text
from testimonia.packs.sections.names import Case
from testimonia.packs.vocabulary import Vocabulary, vocabulary

QUOTES = frozenset('“”„«»"‘’‚')


def _counts(t: Text, i: int) -> bool:
    """An article that is a number as well: one of them."""
    return t.words[i] in t.vocabulary.section.indefinite


def base_form(t: Text, a: int, b: int) -> str:
    """The base form of the phrase at tokens `a` to `b`; what stands behind its head stays as it is."""
    first, known = a, t.vocabulary
    while first < b - 1 and t.words[first] in known.articles:
        if t.lexicon.has("prepositions", t.words[first + 1]) and not known.capitals:
            attribute = first + 3 < b and t.lexicon.has("passive_by", t.words[first + 1]) and not _counts(t, first)
            first += attribute  # het door Hamas geleide ministerie; not een van hen, de af os
            break
        first += 1
    lead = t.words[first - 1] if first > a else t.words[a - 1] if a else ""
    head = head_of(t, first, b)
    beside = t.words[first] if t.tokens[first].tag == "ADJ" else ""
    cases = (c for c in known.section.cases if lead in c.determiners)
    case = next((c for c in cases if not c.adjective or beside.endswith(c.adjective)), None)
    noun = t.tokens[head].text
    if any(t.tokens[k].tag == "NUM" or t.words[k] in known.numerals for k in range(first, head)):
        case = None  # two sources: a number governs its noun
    if case is not None and (whole := known.nominatives.get(t.words[head])):
        noun = whole[:1].upper() + whole[1:] if noun[:1].isupper() else whole
    elif case is not None and t.tokens[head].tag != "PROPN":
        noun = _nominative(noun, case)
    words = [t.tokens[k].text for k in range(first, head)]
    if known.section.adjectives:
        gender = _gender(t, case, noun) if case is not None or lead in known.articles else ""
        words = [
            _adjective(t, k, gender) if t.tokens[k].tag in {"ADJ", ""} else t.tokens[k].text for k in range(first, head)
        ]
    lowered = _lower_first(t, first) if first < head else None
    if lowered and words:
        words[0] = lowered
    elif first == head and (lone := _lower_first(t, head)) and not _unknown(t, head):
        noun = lone
    tail = t.document.article.text[t.tokens[head].end : t.tokens[b - 1].end] if b - 1 > head else ""
    name = _spaced(" ".join([*words, noun])) + tail
    return known.seat_names.get(name, name)  # der Vereinten Nationen: Vereinte Nationen


def _spaced(name: str) -> str:
    """The name with its apostrophes where they belong: "pilots' union", "the port's owner"."""
    name = name.replace(" , ", ", ")
    for mark in ("'", "’"):
        name = name.replace(f" {mark} ", f"{mark} ").replace(f" {mark}s ", f"{mark}s ")
    return name


def in_base(language: str, name: str) -> str:
    """A name in the nominative by its first noun, with its adjectives: `Gazecie Lipowskiej` gives `Gazeta Lipowska`."""
    known = vocabulary(language)
    words = name.split()
    for k, word in enumerate(words):
        if (whole := known.nominatives.get(word.lower())) is None:
            continue
        gender = _by_ending(known, whole)
        kept = [_declined(known, w, gender) if w != word else w for w in words]
        kept[k] = whole[:1].upper() + whole[1:] if word[:1].isupper() else whole
        return " ".join(kept)
    return name


def _by_ending(known: Vocabulary, noun: str) -> str:
    tables = known.section.noun_genders
    return max(((len(e), g) for g, ends in tables.items() for e in ends if noun.endswith(e)), default=(0, ""))[1]


def _declined(known: Vocabulary, word: str, gender: str) -> str:
    """An adjective of a name in the nominative; any other word as it is."""
    section = known.section
    for ending in section.adjective_endings:
        if word.lower().endswith(ending) and len(ending) > 1 and len(word) > len(ending) + 2 and gender:
            made = word[: -len(ending)] + section.adjectives.get(gender, ending)
            for wrong, right in section.adjective_spelling:
                made = made[: -len(wrong)] + right if made.endswith(wrong) else made
            return made
    return word


def head_of(t: Text, a: int, b: int) -> int:
    """The last noun before a preposition, genitive or mark: the head of a phrase that begins at `a`."""
    if t.vocabulary.section.head_first:
        return _first_noun(t, a, b)
    head = a
    for k in range(a, b):
        if k > a and (t.lexicon.has("prepositions", t.words[k]) or t.lexicon.has("genitive_determiners", t.words[k])):
            break
        if t.words[k] == "," and t.tokens[k - 1].tag == "ADJ" and k + 1 < b and t.tokens[k + 1].tag == "ADJ":
            continue  # adjectives of one noun: norwegischer, deutscher und dänischer Quellen
        if not t.words[k][0].isalnum() and t.words[k][0] not in "'’":
            break
        if t.tokens[k].tag in {"NOUN", "PROPN"}:
            if k > head and t.tokens[k].tag == "PROPN" and t.tokens[head].tag == "NOUN" and t.vocabulary.capitals:
                break  # "Führer Nordkoreas": a name behind a noun is its genitive
            head = k
    return head if head > a or t.tokens[a].tag in {"NOUN", "PROPN"} else _last_word(t, a, b)


def _first_noun(t: Text, a: int, b: int) -> int:
    """The head where a genitive follows its noun without a preposition."""
    endings = t.vocabulary.section.adjective_endings
    for k in range(a, b):
        if t.tokens[k].tag in {"NOUN", "PROPN"} or t.vocabulary.sorts(t.words[k]):
            return k
        if not t.tokens[k].tag and not t.words[k].endswith(endings):
            return k
    return a


def _last_word(t: Text, a: int, b: int) -> int:
    k = a
    while k + 1 < b and t.words[k + 1][0].isalnum() and not t.lexicon.has("prepositions", t.words[k + 1]):
        k += 1
    return k


def _nominative(noun: str, case: Case) -> str:
    lower = noun.lower()
    for ending, instead in case.endings:
        if lower.endswith(ending) and len(lower) - len(ending) + len(instead) >= 2:
            kept = noun[: len(noun) - len(ending)]
            return kept + (instead if kept else instead[:1].upper() + instead[1:] if noun[0].isupper() else instead)
    return noun


def _gender(t: Text, case: Case | None, noun: str) -> str:
    return case.gender if case is not None and case.gender else gender_of(t, noun)


def gender_of(t: Text, noun: str) -> str:
    """The gender of a noun by its ending: m, f, n, or "" where no ending tells."""
    lower, tables = noun.lower(), t.vocabulary.section.noun_genders
    best = max(((len(e), g) for g, endings in tables.items() for e in endings if lower.endswith(e)), default=(0, ""))
    return best[1]


def _adjective(t: Text, k: int, gender: str) -> str:
    word, section = t.tokens[k].text, t.vocabulary.section
    of_town = word[0].isupper() and word.endswith(t.vocabulary.town_adjectives)
    if not gender or of_town:  # Kölner, Schweriner: they are not declined
        return word
    for ending in section.adjective_endings:
        if word.lower().endswith(ending) and len(word) > len(ending) + 2:
            made = word[: -len(ending)] + section.adjectives.get(gender, ending)
            for wrong, right in section.adjective_spelling:
                if made.endswith(wrong):
                    return made[: -len(wrong)] + right
            return made
    return word


def opening_name(t: Text, k: int) -> bool:
    """Whether a lone word that opens a sentence is more likely somebody's name than a noun."""
    opens = k in t.opens and t.tokens[k].text[:1].isupper() and not t.lexicon.has("pronouns", t.words[k])
    return opens and t.tokens[k].text.isalpha() and _unknown(t, k)


def _unknown(t: Text, k: int) -> bool:
    """Whether a lone first word is more likely a name than a noun: known nowhere, and not for several."""
    word, known = t.words[k], t.vocabulary
    listed = known.sorts(word) or word in t.lexicon.kinds or word in t.lower or t.lexicon.has("anonymous", word)
    several = word.endswith(known.section.plural_nouns)
    return not (listed or several or known.capitals or t.lexicon.has("determiners", word)) and t.tokens[k].tag == "NOUN"


def _lower_first(t: Text, k: int) -> str | None:
    """The word in lower case where it has its capital only from the sentence's start, else None."""
    token, word, known = t.tokens[k], t.words[k], t.vocabulary
    if token.text in t.lexicon.stance.spelled or k and t.words[k - 1] in QUOTES and known.capitals:
        return None  # Интерфакс: an agency's name, whatever the tagger makes of it
    if k not in t.opens or not token.text[:1].isupper() or token.text[:2].isupper() and len(word) > 1:
        return None
    if known.capitals and (token.tag != "ADJ" or known.sorts(word)) or known.placed(token.text):
        return None
    if known.section.demonyms_capitalised and known.people_of(word):
        return None
    beside = t.tokens[k + 1].text if k + 1 < len(t.tokens) and t.touching(k + 1) else ""
    sorts = known.sorts(word)
    if sorts.bodies and not sorts.people and word not in known.nouns and not beside[:1].islower():
        return None  # Miljøstyrelsen: a compound that is a body's own name
    if beside[:1].isupper() and word in known.base.women | known.base.men:
        return None  # Hans Juhl
    if token.tag == "PROPN" and beside[:1].isupper() and word not in known.articles and not sorts:
        return None
    closed = t.lexicon.has("determiners", word) or t.lexicon.has("anonymous", word)
    common = closed or bool(sorts) or word in t.lexicon.kinds
    if token.tag == "PROPN" and not common or beside[:1].isupper() and not known.capitals and not common:
        return None
    leads = beside[:1].islower() and token.tag in {"ADJ", "NUM", "DET", "NOUN"} or known.capitals
    return word if common or leads or word in t.lower else None
