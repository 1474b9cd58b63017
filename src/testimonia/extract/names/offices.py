"""Offices that stand for who holds them: le chef de l'État, глава региона."""

from testimonia.extract.names.antecedents import Article, described
from testimonia.extract.names.cast import Member
from testimonia.extract.names.nouns import NounPhrase
from testimonia.extract.names.runs import Text

_OFFICES = frozenset({"governor", "mayor", "head-of-state"})  # of a place that need not be named again
_STEM = 4  # letters of a word that its endings leave alone
_LONGEST = 4  # words of an office and its place


def office_meant(article: Article, a: int, b: int) -> Member | None:
    """The person whom words mean that the pack lists as a whole: le chef de l'État, il primo cittadino."""
    t = article.text
    first = a + (t.words[a] in t.vocabulary.articles)
    told = t.vocabulary.nouns.get(" ".join(t.words[first:b]).replace("' ", "'")) if b - first > 1 else None
    if told is None or not told.people:
        return None
    member, _ = described(article, NounPhrase(a, b, first, True, False, True, frozenset()), told)
    return member if member is not None and member.named else None


def is_office(t: Text, head: int, core: int) -> bool:
    """Whether the phrase is an office and the place of it, in languages without articles: глава региона."""
    short = core <= head + _LONGEST and t.lexicon.pack.pack.bare_genitives
    return short and bool(t.vocabulary.sorts(t.words[head]).people & _OFFICES) and _is_place(t, head + 1, core)


def _is_place(t: Text, a: int, b: int) -> bool:
    """Whether the words, of which the last may have an ending of its own, are for a place: региона, powiatu."""
    stems = tuple(word[: max(_STEM, len(word) - 2)] for word in t.words[a:b])
    return any(noun.startswith(stem) for stem in stems for noun in t.lexicon.pack.measures.place_nouns)
