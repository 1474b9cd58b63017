"""Which body a pronoun means, in languages whose nouns have a gender: `Die Opposition lehnt ab. Sie fordert ...`."""

from dataclasses import replace

from testimonia.extract.names.antecedents import Article, Spoken, body_meant
from testimonia.extract.names.base import gender_of
from testimonia.extract.names.cast import Member
from testimonia.extract.names.kinds import kind_of
from testimonia.extract.names.nouns import member_of, phrase_around
from testimonia.model.claims import Hop

_BODIES = frozenset({"government", "agency", "organisation", "company", "media"})
_LEAD = 6  # words from a sentence's start to the noun of its subject


def body_before(article: Article, position: int, genders: str) -> int | None:
    """The noun of a body that is the subject of the sentence before, where its gender is the pronoun's at `position`.

    `Die Opposition lehnt den Plan ab. Sie fordert einen neuen`: she is no woman of the sentences before that.
    """
    t, now = article.text, article.sentence(position)
    if not now or not t.lexicon.sets["masculine_subjects"]:
        return None
    a, end = article.firsts[now - 1], article.firsts[now]
    a += a < end and t.tokens[a].tag in {"ADV", "CCONJ"}
    head = a + 1
    while head < min(end, a + _LEAD) and t.tokens[head].tag in {"ADJ", "NUM"}:
        head += 1
    if head >= end or t.words[a] not in t.vocabulary.articles or t.tokens[head].tag not in {"NOUN", "PROPN"}:
        return None
    gender, word = gender_of(t, t.words[head]), t.words[head]
    oblique = t.lexicon.has("genitive_determiners", t.words[a]) or t.lexicon.has("oblique_determiners", t.words[a])
    first = t.lexicon.has("masculine_subjects", t.words[a]) if gender == "m" else not oblique
    sorts = t.vocabulary.sorts(word)
    body = bool(sorts.bodies) and not sorts.people or t.lexicon.kinds.get(word) in _BODIES
    return head if body and gender and gender in genders and first else None


def as_body(article: Article, a: int, hop: Hop, head: int) -> tuple[Hop, Spoken | None]:
    """The pronoun at `a` as the body whose noun is token `head`, or whose name stands right behind it."""
    t, cast = article.text, article.cast
    named = cast.spans.get(head + 1) if t.touching(head + 1) else None
    member = named[1] if named else member_of(t, cast, phrase_around(t, head, names=cast.spans))
    made = replace(hop, name=member.name, kind=kind_of(t, member, head, head), resolved="pronoun")
    return made, Spoken(a, article.sentence(a), member)


def gendered(article: Article, a: int, genders: str) -> Member | None:
    """The body whose noun has the pronoun's gender, where bodies are "he" and "she" too."""
    body = body_meant(article, a)
    if body is None or not body.named:
        return body if body is not None and gender_of(article.text, body.name) in genders else None
    told = {gender_of(article.text, noun) for noun in body.nouns} - {""}  # die Gewerkschaft NORA: she
    return body if told and told <= set(genders) else None
