"""Sources that speak together: "X and the Pentagon" is two, "the ministry of trade and industry" is one."""

from testimonia.extract.names.runs import Text

_MOST = 8


def members_of(t: Text, a: int, b: int) -> list[tuple[int, int]]:
    """The members of the source at tokens `a` to `b`; an empty list where it is one."""
    at = [k for k in range(a + 1, b - 1) if t.lexicon.has("conjunctions", t.words[k]) and not _bracketed(t, a, k)]
    at = [k for k in at if t.words[k] != "&" and not t.words[k - 1].endswith("-")]  # "Such- und Rettungsagentur"
    if t.lexicon.pack.pack.adjectives_follow:  # le Service d'incendie et de secours
        at = [k for k in at if not t.lexicon.has("noun_phrase_joiners", t.words[k + 1]) or _joiner(t, a, k) is None]
    if not at or len(at) > 2 or abbreviated(t, a, at[-1], b):
        return []
    last = at[-1]
    if t.vocabulary.capitals and len(at) == 1 and t.words[last - 1] == ",":  # der Chef, X, und sein Sprecher, Y
        two = [(a, last - 1), (last + 1, b)]
        return two if all(_nominal(t, x, y) and _independent(t, x, y) for x, y in two) else []
    cuts = [last]
    listed = [k for k in range(a + 1, last - 1) if t.words[k] == "," and not _bracketed(t, a, k)]
    if listed and not all(_part(t, x + 1, y) for x, y in zip(listed, [*listed[1:], last], strict=True)):
        return []
    cuts = [*listed, last]
    if len(at) == 2:  # "A and B and C"
        cuts = sorted({*cuts, at[0]})
    parts, start = list[tuple[int, int]](), a
    for cut in cuts:
        end = cut - 1 if t.words[cut - 1] == "," else cut  # A, B, and C
        if end > start:
            parts.append((start, end))
        start = cut + 1
    parts.append((start, b))
    if len(parts) > _MOST or not all(_nominal(t, x, y) for x, y in parts):
        return []
    joined = _joiner(t, *parts[0])
    if joined is not None:  # "intelligence of A, B and C": only names can share what stands before them
        shared = [(joined, parts[0][1]), *parts[1:]]
        if all(_only_countries(t, x, y) for x, y in shared):
            return shared
    return parts if all(_independent(t, x, y) for x, y in parts[1:]) and _first(t, *parts[0]) else []


def abbreviated(t: Text, a: int, last: int, b: int) -> bool:
    """Whether letters of both parts stand for one name: `The Centre for Disease Control and Prevention (CDC)`."""
    if b - last < 4 or t.words[b - 1] != ")" or t.words[b - 3] != "(":
        return False
    short = t.tokens[b - 2].text
    capitals = [t.tokens[k].text[0] for k in range(a, b - 3) if t.tokens[k].text[0].isupper()]
    behind = sum(t.tokens[k].text[0].isupper() for k in range(last, b - 3))
    rest = iter(capitals)
    return short.isupper() and len(short) > behind and all(letter in rest for letter in short)


def _bracketed(t: Text, a: int, k: int) -> bool:
    return "(" in t.words[a:k] and ")" not in t.words[a:k]


def _part(t: Text, a: int, b: int) -> bool:
    """Whether what stands between two commas is another source, and no apposition: no lone noun for the one before."""
    article = t.words[a] in t.vocabulary.articles
    describes = any(t.vocabulary.sorts(t.words[k]).people for k in range(a, b))
    named = any(t.tokens[k].tag == "PROPN" for k in range(a, b))
    return a < b and (named and not describes or article and not describes or _independent(t, a, b) and not describes)


def _nominal(t: Text, a: int, b: int) -> bool:
    return any(
        t.tokens[k].tag in {"NOUN", "PROPN"}
        or t.vocabulary.sorts(t.words[k])
        or t.lexicon.has("anonymous", t.words[k])
        or t.tokens[k].text[:1].isupper()
        for k in range(a, b)
    )


def _joiner(t: Text, a: int, b: int) -> int | None:
    """The position behind the preposition or genitive that stands last in the first part."""
    for k in range(b - 1, a, -1):
        if t.lexicon.has("noun_phrase_joiners", t.words[k]) or t.lexicon.has("genitive_determiners", t.words[k]):
            return k + 1
    return None


def _only_countries(t: Text, a: int, b: int) -> bool:
    words = [t.tokens[k].text for k in range(a, b) if t.words[k] not in t.vocabulary.articles]
    return bool(words) and t.vocabulary.country(" ".join(words)) is not None


def _first(t: Text, a: int, b: int) -> bool:
    return _independent(t, a, b) or any(t.tokens[k].tag == "PROPN" for k in range(a, b))


def _independent(t: Text, a: int, b: int) -> bool:
    """Whether the part stands by itself: with an article, a name, or a noun for a person or body."""
    if t.words[a] in t.vocabulary.articles or t.lexicon.has("determiners", t.words[a]):
        return True
    if t.lexicon.has("pronouns", t.words[a]):
        return b - a == 1
    if t.vocabulary.placed(t.tokens[a].text):
        return True  # Pyongyang, whatever the tagger makes of it
    nominal = (k for k in range(a, b) if t.tokens[k].tag in {"NOUN", "PROPN"} or t.vocabulary.sorts(t.words[k]))
    head = next(nominal, None)
    if head is None:
        return False
    if t.tokens[head].tag == "PROPN":
        return True
    word = t.words[head]
    return bool(t.vocabulary.sorts(word)) or word in t.lexicon.kinds or t.lexicon.has("anonymous", word)
