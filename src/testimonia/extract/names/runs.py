"""Runs of tokens that are names: "Ursula van der Brink", "World Food Programme", "GUR"."""

from dataclasses import dataclass

from testimonia.extract.lexicon import Lexicon
from testimonia.extract.tags import VERBAL
from testimonia.model import Document, Token
from testimonia.packs.vocabulary import Vocabulary
from testimonia.text.sentences import dateline_end

MOST_WORDS = 7
_LINE = 20  # words of the longest dateline, with what stands behind it
_FIRST_LINES = 3  # sentences that a dateline may open: a title and its line may stand before
LABELLED = frozenset({"company", "union", "news", "organisation", "party"})  # their noun is no part of the name
_OPENING = frozenset({":", "-", "–", "—", "“", "„", '"', "«", "»", "”"})  # a capital behind them says little
_SMALL = ("noun_phrase_joiners", "conjunctions", "genitive_determiners")  # inside names of bodies
_MISTAGGED = frozenset({"VERB", "ADV"})  # of a participle that is part of a name
_FLEXIBLE = frozenset({"NOUN", "ADJ", "X", "", "NUM"})  # tags that a name may have been given by mistake


@dataclass(frozen=True, slots=True)
class Text:
    """A document's tokens with what is looked up of them again and again; positions count from its first token."""

    document: Document
    tokens: tuple[Token, ...]
    words: tuple[str, ...]  # lower case
    lexicon: Lexicon
    vocabulary: Vocabulary
    opens: frozenset[int]  # positions that begin a sentence, or stand behind a mark as if they did
    lower: frozenset[str]  # words that stand in lower case somewhere in the text
    aside: frozenset[int]  # tokens of a dateline: where the report was written names nobody in it

    def quote(self, a: int, b: int) -> str:
        """The text of the tokens `[a, b)` as written."""
        return self.document.article.text[self.tokens[a].start : self.tokens[b - 1].end]

    def touching(self, i: int) -> bool:
        """Whether only a space stands before token `i`."""
        return i > 0 and i not in self.opens and self.tokens[i].start - self.tokens[i - 1].end <= 1


def text_of(document: Document, lexicon: Lexicon, known: Vocabulary) -> Text:
    """The tokens of a document with what the search for names asks of them."""
    words = tuple(t.text.lower() for t in document.tokens)
    if known.section.head_first and ("’" in document.article.text or "ʼ" in document.article.text):
        words = tuple(w.replace("’", "'").replace("ʼ", "'") if len(w) > 1 else w for w in words)
    behind = (k + 1 for k, word in enumerate(words) if word in _OPENING)
    opens = frozenset((*(s.first for s in document.sentences), *behind))
    lower = frozenset(t.text for t in document.tokens if t.text[:1].islower())
    lines = (
        (s.first, [t.text for t in document.tokens[s.first : s.first + _LINE]])
        for s in document.sentences[:_FIRST_LINES]
    )
    openings = ((first, dateline_end(line)) for first, line in lines)
    aside = frozenset(k for first, end in openings for k in range(first, first + end))
    return Text(document, document.tokens, words, lexicon, known, opens, lower, aside)


def is_name(t: Text, i: int) -> bool:
    """Whether token `i` is written and tagged as (part of) a name."""
    token, word, known = t.tokens[i], t.words[i], t.vocabulary
    first = token.text[:1]
    if known.capitals and token.tag == "PROPN" and word in known.particles:
        return True  # von der Leyen
    if not (first.isupper() or first.isdigit() and any(c.isupper() for c in token.text)):
        return False
    closed = (word in known.not_names or t.lexicon.has("determiners", word)) and not _given(t, i)  # Hans Juhl
    if closed and word in known.particles and i not in t.opens:  # "burgemeester De Graaf"
        k = i + 1
        while k < min(i + 3, len(t.tokens)) and t.tokens[k].text in known.particles:
            k += 1  # minister Van der Staay
        beside = t.tokens[k] if k < len(t.tokens) and t.touching(k) else None
        titled = t.touching(i) and bool(known.sorts(t.words[i - 1]).people)
        return titled and beside is not None and beside.text[:1].isupper()
    if closed or t.lexicon.has("time_words", word):
        return False
    if token.tag == "PROPN" or known.placed(token.text) or _given(t, i) or i and _given(t, i - 1) and t.touching(i):
        return True
    if known.capitals and token.text.isupper() and 2 <= len(token.text) <= 6:
        return True
    if not known.capitals and token.tag in _MISTAGGED and i not in t.opens and i + 1 < len(t.tokens):
        follows = t.tokens[i + 1].text[:1].isupper() and t.touching(i + 1)
        return first.isupper() and follows  # de Verenigde Naties
    if first.isdigit() or known.capitals and token.tag not in {"ADJ", "X"} or token.tag not in _FLEXIBLE:
        return False
    if i in t.opens and token.tag in {"ADJ", "X"} and i + 1 < len(t.tokens) and t.tokens[i + 1].tag == "PROPN":
        nation = known.section.demonyms_capitalised and known.people_of(word)
        return not nation or known.section.demonyms_in_names and not (_title(t, i + 1) or _given(t, i + 1))
    if known.capitals:  # an adjective has a capital in a name only, or where it is made from a town's name
        return i not in t.opens and not word.endswith(known.town_adjectives)
    nation = known.section.demonyms_capitalised and known.people_of(word)
    if i in t.opens and token.tag in {"NOUN", "ADJ"} and not nation and i + 1 < len(t.tokens) and t.touching(i + 1):
        beside = t.tokens[i + 1]  # two capitals at the start of a sentence: "Drexel Motors will close"
        if beside.text[:1].isupper() and not known.sorts(word) and word not in t.lower:
            return word not in t.lexicon.kinds and not known.sorts(t.words[i + 1]).people
    if i in t.opens:  # the first word of a sentence: a capital says nothing, capitals throughout do
        return token.text.isupper() and len(word) > 1
    return True


def _given(t: Text, i: int) -> bool:
    """Whether token `i` is a given name with another capitalised word behind it, that is no noun for somebody."""
    if not t.tokens[i].text[0].isupper() or not t.lexicon.given.issuperset(t.words[i].split("-")):  # Karl-Theodor
        return False
    nxt = i + 1
    return (
        nxt < len(t.tokens)
        and t.touching(nxt)
        and t.tokens[nxt].text[:1].isupper()
        and not t.vocabulary.sorts(t.words[nxt])
    )


def name_runs(t: Text) -> list[tuple[int, int]]:
    """Half-open runs of name tokens in order; a title or noun for a person ends one, and the name begins behind it."""
    runs: list[tuple[int, int]] = []
    i, n, lettered = 0, len(t.tokens), "(" in t.words
    while i < n:
        if i in t.aside:
            i += 1
            continue
        if t.words[i] in t.lexicon.long_names and (long := t.lexicon.long_name(t.words, i)):
            runs.append((i, i + long))
            i += long
            continue
        if lettered and (spelt := _spelt(t, i)):
            runs.append((i, spelt))
            i = spelt
            continue
        if not is_name(t, i) and not _labelled(t, i) or _title(t, i):
            i += 1
            continue
        j = i + 1
        while j < n and j - i < MOST_WORDS and t.touching(j):
            if is_name(t, j) and not _title(t, j):
                j += 1
            elif t.words[j] == "&" and j + 1 < n and is_name(t, j + 1):
                j += 2
            elif (k := _over_particles(t, j)) is not None:
                j = k + 1
            elif t.words[j] in {"'", "’"} and t.words[j - 1].endswith("s") and _goes_on(t, j):
                j += 2  # Norland Teachers' Federation
            else:
                break
        medium = t.lexicon.stance.outlets.at(t.words, i, n)
        if medium is not None and j <= medium[0][-1] < n and t.words[medium[0][-1]].isdigit():
            j = medium[0][-1] + 1  # TV 2
        if _heads_body(t, i, j):
            i = j
            continue
        first = _after_label(t, _after_demonyms(t, i, j), j)
        if known_surname(t, first, j) or _capital_adjective(t, j):
            j += 1
        if t.quote(first, j).lower() not in t.vocabulary.public:  # "General Staff" is whose it is, not a name alone
            runs.extend(_parts(t, first, j))
        i = j
    return runs


def _heads_body(t: Text, i: int, j: int) -> bool:
    """Whether a lone noun for a body opens a name of several words: it is no name alone, "the Ministry of Health"."""
    if j - i != 1 or t.vocabulary.capitals or j + 1 >= len(t.tokens) or not t.vocabulary.sorts(t.words[i]).bodies:
        return False
    return t.words[j] in t.vocabulary.section.complements and t.touching(j) and t.tokens[j + 1].tag == "PROPN"


def _goes_on(t: Text, j: int) -> bool:
    """Whether a body's word with a capital follows the apostrophe of a genitive: it is inside a name."""
    touches = t.tokens[j].start == t.tokens[j - 1].end and j + 1 < len(t.tokens)
    apart = touches and t.tokens[j + 1].start > t.tokens[j].end and t.tokens[j + 1].text[:1].isupper()
    return apart and bool(t.vocabulary.sorts(t.words[j + 1]).bodies)


def _labelled(t: Text, i: int) -> bool:
    """Whether a noun in capitals is a name behind what tells its sort: "Der Autozulieferer Kessler will"."""
    if not t.vocabulary.capitals or i < 2 or i + 1 >= len(t.tokens) or t.tokens[i].tag != "NOUN" or not t.touching(i):
        return False
    leads = i - 2 in t.opens and t.words[i - 2] in t.vocabulary.articles
    told = t.vocabulary.sorts(t.words[i]) or t.words[i] in t.lexicon.kinds
    return leads and not told and bool(t.vocabulary.sorts(t.words[i - 1]).bodies) and t.tokens[i + 1].tag in VERBAL


def _capital_adjective(t: Text, j: int) -> bool:
    """Whether a noun closes a name that an adjective with a capital begins: "Deutsche Bank", "Rotes Kreuz"."""
    adjective = t.vocabulary.capitals and t.tokens[j - 1].tag == "ADJ" and j < len(t.tokens) and t.touching(j)
    return adjective and t.tokens[j].tag == "NOUN"


def known_surname(t: Text, i: int, j: int) -> bool:
    """Whether the noun behind a lone name after a title is the surname: "Finanzminister Jon Reck schrieb"."""
    if not t.vocabulary.capitals or j - i != 1 or not i or j + 1 >= len(t.tokens) or not _title(t, i - 1):
        return False
    return (
        t.touching(i)
        and t.touching(j)
        and t.tokens[j].tag == "NOUN"
        and not t.vocabulary.sorts(t.words[j])
        and t.tokens[j + 1].tag in {"VERB", "AUX", "PUNCT"}
    )


def _title(t: Text, i: int) -> bool:
    if not t.vocabulary.sorts(t.words[i]).people:
        return False
    if t.lexicon.pack.pack.verb_second and _surname(t, i):
        return False  # Karin Visser, Tom de Boer: written small where it is a trade
    return i + 1 >= len(t.tokens) or (t.words[i], t.words[i + 1]) not in t.vocabulary.pairs  # "General Staff"


def _surname(t: Text, i: int) -> bool:
    """Whether a noun for somebody has a capital inside a sentence, in a language that writes its nouns small."""
    return not t.vocabulary.capitals and i not in t.opens and t.tokens[i].text[:1].isupper()


def _over_particles(t: Text, j: int) -> int | None:
    k, n = j, len(t.tokens)
    while k < n and k - j < 3 and t.tokens[k].text in t.vocabulary.particles:
        k += 1
    surname = k - j > 1 and k < n and t.tokens[k].text[:1].isupper() and not t.vocabulary.capitals  # van der Meer
    ok = j < k < n and t.touching(k) and (surname or is_name(t, k)) and t.tokens[j - 1].tag == "PROPN"
    return k if ok and not _title(t, k) and not _genitive(t, j, k) else None


def _genitive(t: Text, j: int, k: int) -> bool:
    # "Sprecher der Bank": a particle that is an article opens another phrase, unless a preposition leads ("von der").
    word, lex = t.words[j], t.lexicon
    joins = lex.has("noun_phrase_joiners", word) or lex.has("genitive_determiners", word)
    given = t.words[j - 1] in t.vocabulary.base.women or t.words[j - 1] in t.vocabulary.base.men
    if t.words[j - 1] in t.vocabulary.particles:
        return False  # minister Van der Staay
    if t.tokens[k].text.isupper() and len(t.words[k]) > 1 and word in t.vocabulary.articles and not given:
        return True  # dat Noordmark de VS had ingelicht
    titled = j > 1 and k - j > 1 and bool(t.vocabulary.sorts(t.words[j - 2]).people)  # burgemeester Jos van der Meer
    return joins and not given and not titled


def _after_demonyms(t: Text, i: int, j: int) -> int:
    """ "Russian" and "Oekraïense" before a name describe it, they are not part of it."""
    section, base = t.vocabulary.section, t.vocabulary.base
    while i < j - 1 and t.tokens[i].tag != "PROPN" and t.vocabulary.people_of(t.words[i]):
        beside = t.words[i + 1]
        if _lettered(t, i, j):
            break  # Nederlandse Spoorwegen (NS)
        person = beside in base.women or beside in base.men
        opens = i in t.opens and person
        if not section.demonyms_capitalised and t.tokens[i].text[:1].isupper() and not opens:
            break  # "Dansk Industri": mid-sentence the adjective would have no capital, so it may be part of the name
        if section.demonyms_in_names and not person:
            break  # British Airways, American Express
        i += 1
    return i


def _spelt(t: Text, i: int) -> int:
    """The end of a body's name with small words inside, whose letters stand behind it: Bureau voor X en Y (BXY)."""
    n, j = len(t.tokens), i + 1
    if not t.tokens[i].text[:1].isupper() or i + 4 >= n or not t.vocabulary.sorts(t.words[i]).bodies:
        return 0
    small = False
    while j < min(n - 2, i + MOST_WORDS + 2) and t.touching(j) and t.words[j] != "(":
        closed = any(t.lexicon.has(sort, t.words[j]) for sort in _SMALL)
        if not closed and not t.tokens[j].text[:1].isupper() and t.words[j] not in t.vocabulary.articles:
            return 0
        small, j = small or closed, j + 1
    short = t.tokens[j + 1].text if small and t.words[j] == "(" and t.words[j + 2] == ")" else ""
    fits = len(short) > 2 and short.isupper() and short[0] == t.tokens[i].text[0]
    return j if fits and short[-1] == t.tokens[j - 1].text[0] else 0


def _lettered(t: Text, i: int, j: int) -> bool:
    """Whether letters in brackets behind a run begin with that of its first word, and are as many as its words."""
    if j + 2 >= len(t.tokens) or t.words[j] != "(" or t.words[j + 2] != ")":
        return False
    short = t.tokens[j + 1].text
    return short.isupper() and len(short) >= j - i and short[0] == t.tokens[i].text[0]


def _after_label(t: Text, i: int, j: int) -> int:
    """ "Autobouwer Delvaron" at the start of a sentence: the noun tells what Delvaron is."""
    labelled = t.vocabulary.sorts(t.words[i]).bodies & LABELLED
    return i + 1 if labelled and i in t.opens and j - i > 1 and not t.vocabulary.placed(t.tokens[i + 1].text) else i


def _parts(t: Text, i: int, j: int) -> list[tuple[int, int]]:
    """A run behind a noun for a person and a joiner holds two names: "minister van Defensie Lloyd Austin".

    So does one with a given name in its middle: "Republican Donald Ray".
    """
    base = t.vocabulary.base
    if t.words[i] not in base.women and t.words[i] not in base.men and len(t.words[i]) > 2:
        for k in range(i + 1, j - 1):
            if (t.words[k] in base.women or t.words[k] in base.men) and not t.vocabulary.sorts(t.words[j - 1]):
                return [(k, j)] if t.words[k - 1] not in t.vocabulary.particles else [(i, j)]
    joined = i > 1 and t.lexicon.has("noun_phrase_joiners", t.words[i - 1]) and _title(t, i - 2)
    if joined and j - i >= 3:
        for k in range(i + 1, j - 1):
            if t.words[k] in base.women or t.words[k] in base.men:
                return [(i, k), (k, j)]
        if not any(t.words[k] in t.vocabulary.particles for k in range(i, j)):
            return [(i, j - 2), (j - 2, j)]
    return [(i, j)]
