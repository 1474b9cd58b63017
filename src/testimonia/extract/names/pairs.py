"""Which two "the two countries" and "both ministers" mean: the only two of the sort that were named just before."""

from testimonia.extract.names.antecedents import Article
from testimonia.extract.names.cast import Member
from testimonia.extract.names.nouns import NounPhrase

_REACH = 4  # sentences that such a phrase reaches back


def both_meant(article: Article, phrase: NounPhrase) -> tuple[Member, ...]:
    """The two that "the two countries" means: the only two of the sort in the sentences before, nearest first."""
    t = article.text
    sorts = t.vocabulary.sorts(t.words[phrase.head])
    now = article.sentence(phrase.start)
    if "country" in sorts.bodies:
        return _countries(article, phrase.start, now)
    for reach in range(1, _REACH + 2):
        found: dict[str, Member] = {}
        for _, member in article.cast.before(phrase.start, article.firsts[max(0, now - reach)]):
            if sorts.bodies & member.bodies or sorts.people & member.people:
                found.setdefault(member.name, member)
        if len(found) == 2:
            return tuple(reversed(found.values()))
        if len(found) > 2:
            return ()
    return ()


def _countries(article: Article, position: int, now: int) -> tuple[Member, ...]:
    """The two countries named just before: those that act or are acted on come before those behind a preposition."""
    t = article.text
    for reach in range(1, _REACH):
        first = article.firsts[max(0, now - reach)]
        strong: dict[str, Member] = {}
        weak: dict[str, Member] = {}
        for k in range(first, position):
            if k in article.cast.spans and (member := article.cast.spans[k][1]).country:
                behind = k > first and (
                    t.lexicon.has("prepositions", t.words[k - 1])
                    or k > first + 1
                    and t.words[k - 1] in t.vocabulary.articles
                    and t.lexicon.has("prepositions", t.words[k - 2])
                )
                (weak if behind else strong).setdefault(member.country or "", member)
            elif (code := t.vocabulary.people_of(t.words[k])) and _subject_adjective(article, k):
                strong.setdefault(code, _country(article, code))
        if len(strong) == 2:
            return tuple(strong.values())
        together = {**strong, **{code: m for code, m in weak.items() if code not in strong}}
        if len(together) == 2:
            return tuple(together.values())
        if len(together) > 2:
            return ()
    return ()


def _subject_adjective(article: Article, k: int) -> bool:
    """Whether the adjective stands in the phrase that opens its sentence: "The Nordish army"."""
    t, first = article.text, article.firsts[article.sentence(k)]
    return not any(t.tokens[i].tag in {"VERB", "AUX", "ADP", "PUNCT"} for i in range(first, k))


def _country(article: Article, code: str) -> Member:
    """The member that is the country itself, as the article or else the language calls it."""
    for member in article.cast.by_name.values():
        if member.country == code:
            return member
    names = article.text.vocabulary.countries
    name = next((name for name, own in names.items() if own == code), code)
    return Member(name, named=True, country=code)
