"""Noun phrases by tags and closed-class words: where a source begins and ends."""

from testimonia.extract.view import View

NOMINAL = frozenset({"NOUN", "PROPN"})
INNER = frozenset({"ADJ", "NUM", "DET"})


def is_name_or_noun(v: View, i: int) -> bool:
    tag, text = v.tokens[i].tag, v.tokens[i].text
    if tag:
        if tag in NOMINAL or text == "&":
            return True
        alone = i + 1 >= len(v) or v.tokens[i + 1].tag not in {"ADJ", "NOUN", "PROPN"}
        return text[:1].isupper() and tag in {"X", "ADJ", "NUM"} and (i > 0 or "-" in text) and alone
    return text[:1].isupper()


def can_start(v: View, i: int) -> bool:
    """True where a subject noun phrase can begin."""
    if i >= len(v) or v.is_break(i):
        return False
    word, lex = v.words[i], v.lexicon
    if lex.has("oblique_determiners", word) or lex.has("object_pronouns", word) and not lex.has("pronouns", word):
        return False
    if lex.has("determiners", word) or lex.has("pronouns", word):
        return True
    if lex.has("prepositions", word) or lex.has("time_words", word) or lex.has("auxiliaries", word):
        return False
    if word[0].isalpha() and (word in lex.verbs) and not v.tokens[i].text[:1].isupper():
        return False
    return is_name_or_noun(v, i) or v.tokens[i].tag in {"ADJ", "NUM"} or lex.has("anonymous", word)


def phrase_right(v: View, i: int, stop: int, *, depth: int = 0) -> int:
    """End of the noun phrase that begins at `i`, with joined parts and a short apposition; `i` where there is none."""
    lex, start = v.lexicon, i
    if i < stop and lex.has("pronouns", v.words[i]) and not _noun_follows(v, i, stop):
        return i + 1
    nouns = 0
    while i < stop and not v.is_break(i) and not v.opaque(i):
        word, tag = v.words[i], v.tokens[i].tag
        if v.inside[i] >= 0 and not word[0].isalnum():
            pass  # a name in quotation marks
        elif is_name_or_noun(v, i):
            if nouns and tag == "NOUN" and v.tokens[i - 1].tag == "PROPN" and _closes_name(v, i - 1):
                break  # behind a name another noun phrase begins
            nouns += 1
        elif not nouns and i == start + 1 and _nominalised(v, i, stop):
            nouns += 1
        elif nouns and tag == "ADJ" and i + 1 < stop and v.tokens[i + 1].tag == "PROPN":
            pass  # a rank before the name
        elif nouns and _joins(v, i, stop, depth):
            inner = phrase_right(v, i + 1, stop, depth=depth + 1)
            if inner <= i + 1:
                break
            i = inner
            continue
        elif nouns or not (tag in INNER or lex.has("determiners", word) or tag == "ADV" or lex.has("anonymous", word)):
            if nouns or not lex.has("anonymous", word):
                break
        elif lex.has("anonymous", word):
            nouns += 1
        i += 1
    if not nouns:
        return start
    if i + 2 < stop and v.words[i] == "(" and v.words[i + 2] == ")" and v.tokens[i + 1].text.isupper():
        i += 3  # an acronym: the World Food Programme (WFP)
    return i if depth else _apposition(v, _enumeration(v, i, stop), stop)


def _closes_name(v: View, i: int) -> bool:
    """In verb-second languages a noun behind a name begins another phrase, but not behind a genitive: Nordlands hær."""
    pack = v.lexicon.pack
    return pack.pack.verb_second and not v.words[i].endswith(pack.names.genitives)


def _joins(v: View, i: int, stop: int, depth: int) -> bool:
    """A preposition, genitive or conjunction that another part of the phrase may follow."""
    word, lex = v.words[i], v.lexicon
    if lex.has("noun_phrase_joiners", word) or _genitive(v, i):
        return depth < 4
    return lex.has("conjunctions", word) and depth < 3 and i + 1 < stop and can_start(v, i + 1)


def _enumeration(v: View, i: int, stop: int) -> int:
    """`A, B and C`: takes in the parts behind commas when a conjunction closes the list."""
    j = i
    while j < stop and v.words[j] == "," and v.inside[j] < 0 and (can_start(v, j + 1)):
        k = phrase_right(v, j + 1, stop, depth=4)
        if k <= j + 1 or k - j > 6:
            return i
        if k + 1 < stop and v.lexicon.has("conjunctions", v.words[k]) and can_start(v, k + 1):
            last = phrase_right(v, k + 1, stop, depth=4)
            return last if last > k + 1 else i
        j = k
    return i


def _nominalised(v: View, i: int, stop: int) -> bool:
    """`the accused`: behind a determiner, with no noun to follow, any word with meaning is the head."""
    if not v.lexicon.has("determiners", v.words[i - 1]) or v.lexicon.has("determiners", v.words[i]):
        return False
    if v.tokens[i].tag not in {"ADJ", "VERB", "ADV", "X"} or v.words[i] in v.lexicon.verbs:
        return False
    return i + 1 >= stop or v.tokens[i + 1].tag not in {"NOUN", "PROPN", "ADJ", "NUM"}


def _noun_follows(v: View, i: int, stop: int) -> bool:
    """Some pronouns are determiners too (die, ihre, his): then a noun follows at once."""
    return (
        v.lexicon.has("determiners", v.words[i])
        and i + 1 < stop
        and (is_name_or_noun(v, i + 1) or v.tokens[i + 1].tag in {"ADJ", "NUM"})
    )


def _genitive(v: View, i: int) -> bool:
    """A determiner right behind a noun that opens its genitive: der Sprecher *der Polizei*."""
    return v.lexicon.has("genitive_determiners", v.words[i])


def _apposition(v: View, i: int, stop: int) -> int:
    """Takes in ", the minister of X," behind a name: no verb inside, at most ten words, closed by a comma."""
    if i >= stop or v.words[i] != "," or i + 1 >= stop:
        return i
    j = i + 1
    if (
        not (can_start(v, j) or is_name_or_noun(v, j))
        or v.lexicon.has("relatives", v.words[j])
        and v.words[j] not in v.lexicon.sets["determiners"]
    ):
        return i
    while j < stop and not v.is_break(j):
        if (
            v.tokens[j].tag in {"VERB", "AUX"}
            or v.words[j] in v.lexicon.verbs
            and v.tokens[j].tag != "NOUN"
            or v.opaque(j)
            or j - i > 10
        ):
            return i
        j += 1
    return j if j < stop and v.words[j] == "," else i


def phrase_left(v: View, end: int, floor: int) -> tuple[int, int] | None:
    """The subject noun phrase that stands before position `end` (English order), repaired over commas; None if none."""
    while end > floor and (v.tokens[end - 1].tag in {"AUX", "ADV", "PART"} or _beside_verb(v, end - 1)):
        end -= 2 if v.tokens[end - 1].tag == "PART" and end - 2 > floor and v.tokens[end - 2].tag == "VERB" else 1
    if end <= floor:
        return None
    if v.words[end - 1] == ",":
        return _over_comma(v, end - 1, floor)
    close = end
    if v.words[end - 1] == ")":  # Senator Jane Roe (R) said
        while end > floor and v.words[end - 1] != "(":
            end -= 1
        end = max(end - 1, floor)
    start = end
    while start > floor and not v.is_break(start - 1) and not v.opaque(start - 1) and not _boundary(v, start - 1):
        start -= 1
    start = _strip(v, start, end)
    return (start, close) if start < end and _nominal(v, start, end) else None


def _beside_verb(v: View, i: int) -> bool:
    word, lex = v.words[i], v.lexicon
    return lex.has("auxiliaries", word) or lex.has("time_words", word) or lex.has("negations", word)


def _over_comma(v: View, comma: int, floor: int) -> tuple[int, int] | None:
    """`X, a spokesman for Y, said`: goes back over one apposition or relative clause."""
    start = comma
    while start > floor and not v.is_break(start - 1):
        start -= 1
    if start == floor or v.words[start - 1] != "," or v.opaque(start):
        return None
    subject = phrase_left(v, start - 1, floor)
    return (subject[0], comma) if subject is not None else None


def _boundary(v: View, i: int) -> bool:
    """A word that cannot be inside the subject: it ends the walk to the left."""
    word, lex, tag = v.words[i], v.lexicon, v.tokens[i].tag
    if (
        lex.has("complementisers", word)
        or lex.has("clause_openers", word)
        and tag != "ADP"
        or lex.has("question_words", word)
    ):
        return True
    if lex.has("conjunctions", word):
        return not (
            i + 1 < len(v)
            and i > 0
            and is_name_or_noun(v, i - 1)
            and (is_name_or_noun(v, i + 1) or lex.has("determiners", v.words[i + 1]))
        )
    return tag in {"VERB", "AUX"} or word in lex.verbs and tag != "NOUN"


def _strip(v: View, start: int, end: int) -> int:
    """Drops leading adverbs, conjunctions and a leading prepositional time phrase."""
    while start < end:
        word, tag = v.words[start], v.tokens[start].tag
        if v.lexicon.has("prepositions", word) and not v.lexicon.has("determiners", word):
            nxt = start + 1
            while nxt < end and not v.lexicon.has("determiners", v.words[nxt]) and v.tokens[nxt].tag != "PROPN":
                nxt += 1
            if nxt >= end or nxt == start + 1:
                return end
            start = nxt
        elif tag in {"ADV", "CCONJ", "SCONJ", "INTJ", "PUNCT", "PART"} or v.lexicon.has("time_words", word):
            start += 1
        else:
            break
    return start


def _nominal(v: View, start: int, end: int) -> bool:
    return any(
        is_name_or_noun(v, i) or v.lexicon.has("pronouns", v.words[i]) or v.lexicon.has("anonymous", v.words[i])
        for i in range(start, end)
    )
