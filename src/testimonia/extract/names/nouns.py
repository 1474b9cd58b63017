"""Noun phrases that bring somebody in without a name: "the Ukrainian intelligence service", "a spokesman for X"."""

from collections.abc import Container
from dataclasses import dataclass

from testimonia.extract.names.base import base_form
from testimonia.extract.names.cast import Cast, Member
from testimonia.extract.names.runs import Text

_LEFT, _RIGHT = 5, 8  # words that a phrase may have before and behind its head


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A phrase at tokens `start` to `end` with its article, its head noun, and what kind of reference it makes."""

    start: int
    end: int
    head: int
    definite: bool  # the company, virksomheden
    indefinite: bool  # a company
    plain: bool  # nothing but its article and noun, and adjectives of nations
    codes: frozenset[str]  # of the adjectives and genitives
    both: bool = False  # the two countries
    plural: bool = False  # several persons or bodies: the ministers
    compound: bool = False  # its noun is narrower than the sorts: Fluggesellschaft


def phrase_around(
    t: Text, head: int, *, floor: int = 0, stop: int | None = None, names: Container[int] = ()
) -> NounPhrase:
    """The noun phrase whose head is token `head`, between `floor` and `stop`; `names`: where names begin."""
    known, lex = t.vocabulary, t.lexicon
    limit = len(t.tokens) if stop is None else stop
    a, codes, plain, both = head, set[str](), True, False
    while a > floor and head - a < _LEFT and t.touching(a):
        word, tag = t.words[a - 1], t.tokens[a - 1].tag
        beside = tag in {"NOUN", "PROPN"} and not known.section.compounds and t.tokens[a].tag != "ADJ"
        if code := _nation(t, a - 1):
            codes.add(code)
        elif word in known.both:
            both = True
        elif beside or tag in {"ADJ", "NUM"} and word not in known.articles or _misread(t, a - 1, head):
            plain = False
        else:
            break
        a -= 1
    article = a > floor and t.touching(a) and t.words[a - 1] in known.articles
    other = a > floor and t.touching(a) and not article and lex.has("determiners", t.words[a - 1])
    indefinite = article and t.words[a - 1] in known.indefinite
    suffixed = not article and a == head and _suffixed(t, head)
    suffixed = suffixed or lex.pack.pack.bare_genitives and a == head and not (article or other) and _generic(t, head)
    b = _complement(t, head + 1, limit, names)
    if b > head + 1:
        inner = {c for k in range(head + 1, b) if (c := _nation(t, k) or known.country(t.tokens[k].text))}
        codes |= inner
        plain = plain and bool(inner) and b - head <= 3
    compound = known.narrow(t.words[head])
    return NounPhrase(
        a - 1 if article or other else a, b, head, (article and not indefinite) or suffixed, indefinite,
        plain and not other, frozenset(codes), both, _plural(t, a, head), compound,
    )  # fmt: skip


def _generic(t: Text, head: int) -> bool:
    """A noun that may take up a name, where there are no articles: no letters, no body that stands for itself."""
    own = t.words[head] in t.vocabulary.public or t.words[head] in t.vocabulary.section.own_bodies
    return not t.tokens[head].text.isupper() and not own


def _misread(t: Text, k: int, head: int) -> bool:
    """Whether what looks like a noun before one for a person is an adjective behind a nation's."""
    known = t.vocabulary
    if known.capitals or not known.section.compounds or k + 1 != head or not k or t.tokens[k].tag != "NOUN":
        return False
    return t.words[k].islower() and bool(known.sorts(t.words[head]).people) and _nation(t, k - 1) is not None


def _plural(t: Text, a: int, head: int) -> bool:
    """Whether the head is a listed noun with the ending of several; not behind a determiner of one in another case."""
    known, word = t.vocabulary, t.words[head]
    lead = t.words[a - 1] if a else ""
    if known.sex(word) == "m" and any(lead in case.determiners and case.gender == "f" for case in known.section.cases):
        return lead not in {d for case in known.section.cases if case.gender != "f" for d in case.determiners}
    if any(lead in case.determiners and case.gender != "p" for case in known.section.cases if not case.adjective):
        return False
    return any(word.endswith(e) and word[: -len(e)] in known.nouns for e in known.section.plural_nouns)


def _nation(t: Text, k: int) -> str | None:
    if code := t.vocabulary.people_of(t.words[k]):
        return code
    if k and t.touching(k):
        return t.vocabulary.people_of(f"{t.words[k - 1]} {t.words[k]}")
    return None


def _suffixed(t: Text, head: int) -> bool:
    endings = t.vocabulary.section.definite_endings
    return bool(endings) and t.words[head].endswith(endings)


def _complement(t: Text, b: int, limit: int, names: Container[int]) -> int:
    """Behind the head: genitives and phrases joined by a preposition, at most two."""
    start = b
    for _ in range(2):
        if b >= limit or b - start > _RIGHT or not t.touching(b):
            return b
        k = b
        opens = t.words[b] in t.vocabulary.section.complements or t.lexicon.has("genitive_determiners", t.words[b])
        if opens:
            k += 1
            genitive = t.lexicon.has("genitive_determiners", t.words[b])
            if k < limit and (genitive or t.words[k] in t.vocabulary.articles):
                while k < limit and (t.words[k] in t.vocabulary.articles or t.tokens[k].tag == "ADJ"):
                    k += 1
        elif t.tokens[b].tag != "PROPN":
            return b
        first = k
        inside = {"NOUN", "PROPN"} if t.vocabulary.section.compounds else {"NOUN", "PROPN", "ADJ"}
        while k < limit and t.touching(k) and t.tokens[k].tag in inside and k - first < 6:
            if k > first and k in names or t.lexicon.has("time_words", t.words[k]):
                break  # "minister van Defensie | Ada Vale", "bedrijf | donderdag"
            k += 1
        while k > first and t.tokens[k - 1].tag == "ADJ":
            k -= 1
        if k == first:
            return b
        b = k
    return b


def add_nouns(t: Text, cast: Cast) -> None:
    """Adds the bodies and persons of noun phrases that say which one they mean."""
    taken = {k for i, (j, _) in cast.spans.items() for k in range(i, j)}
    k, n = 0, len(t.tokens)
    found: list[tuple[int, Member]] = []
    while k < n:
        tag = t.tokens[k].tag
        sorts = t.vocabulary.sorts(t.words[k]) if k not in taken and tag in {"NOUN", "PROPN", ""} else None
        if not sorts:
            k += 1
            continue
        if k + 1 in cast.spans and t.touching(k + 1) or k + 1 < n and _more(t, k + 1) and t.touching(k + 1):
            k += 1  # it describes the name behind it, or the noun behind it is the head
            continue
        phrase = phrase_around(t, k, names=cast.spans)
        if sorts.people and phrase.end in cast.spans and t.touching(phrase.end):
            named = cast.spans[phrase.end][1]  # "a spokesman of the police Jan Kok"
            if named.named and not named.country and not named.bodies:
                named.people |= sorts.people
                named.role = named.role or base_form(t, phrase.start, phrase.end)
                named.gender = named.gender or t.vocabulary.sex(t.words[k])
                cast.told.add(k)
        own = t.words[k] in t.vocabulary.public or phrase.compound
        if k in cast.told:
            pass  # an apposition: it tells of a name
        elif own or phrase.codes or phrase.indefinite or phrase.end > k + 1 or not phrase.plain:
            found.append((k, member_of(t, cast, phrase)))
        k = max(k + 1, phrase.end)
    if found:
        merged = sorted([*zip(cast.at, cast.who, strict=True), *found], key=lambda pair: pair[0])
        cast.at, cast.who = [at for at, _ in merged], [who for _, who in merged]


def _more(t: Text, k: int) -> bool:
    return t.tokens[k].tag == "NOUN" and bool(t.vocabulary.sorts(t.words[k]))


def member_of(t: Text, cast: Cast, phrase: NounPhrase) -> Member:
    """The member that a phrase without a name brings in."""
    name = base_form(t, phrase.start, phrase.end)
    if (known := cast.by_name.get(name.lower())) is None:
        sorts = t.vocabulary.sorts(t.words[phrase.head])
        known = Member(name, named=False, people=set(sorts.people), codes=set(phrase.codes))
        if not sorts.people:
            known.bodies = set(sorts.bodies)
        word = t.words[phrase.head]
        known.nouns.add(word)
        known.gender = t.vocabulary.sex(word)
        known.single = phrase.indefinite
        cast.by_name[name.lower()] = known
    known.count += 1
    return known
