"""The words of a source phrase that name somebody: without what only leads to them, with the name behind a title."""

from testimonia.extract.names.cast import Cast, Member
from testimonia.extract.names.runs import Text


def source_span(t: Text, cast: Cast, a: int, b: int) -> tuple[int, int]:
    """Where in the phrase at tokens `a` to `b` its speaker stands."""
    if b - a > 2 and t.lexicon.has("relatives", t.words[a]) and t.words[a + 1] in t.vocabulary.pronouns:
        a += 1  # "die ihrer Meinung nach ..."
    if (whose := _whose(t, a, b)) is not None:
        return whose, b
    if _bare_clause(t, a, b):
        return b - 1, b
    return a, _with_name(t, cast, b)


def _whose(t: Text, a: int, b: int) -> int | None:
    """Where the owner of a statement begins: "Angaben des Konzerns" are the group's."""
    if a + 1 < b and t.lexicon.pack.pack.bare_genitives and t.words[a] in {noun for _, noun in t.lexicon.owned}:
        by = next((k for k in range(a + 1, min(a + 3, b - 1)) if t.lexicon.has("passive_by", t.words[k])), None)
        if by is not None:
            return by + 1  # informacji przekazanych przez policję
        return a + 1 if t.tokens[a + 1].tag in {"NOUN", "PROPN"} else None  # danych wojewody
    stated = a + 2 < b and t.words[a] in t.lexicon.statements
    return a + 1 if stated and t.lexicon.has("genitive_determiners", t.words[a + 1]) else None


def _bare_clause(t: Text, a: int, b: int) -> bool:
    """Whether a pronoun behind another noun speaks, in a clause that nothing opens: "the 1,200 it announced"."""
    last = t.words[b - 1]
    if b - a < 2 or t.lexicon.pack.pack.verb_second or last not in t.vocabulary.pronouns:
        return False
    joined = any(t.lexicon.has("conjunctions", word) for word in t.words[a:b])
    joined = joined or t.lexicon.has("noun_phrase_joiners", t.words[b - 2])  # many of them
    return not (joined or t.lexicon.has("relatives", last) or t.lexicon.has("determiners", last))


def _with_name(t: Text, cast: Cast, b: int) -> int:
    """The end of the phrase with the name that its last word is the title of: "sagte Sprecher | Jan Kok"."""
    if b not in cast.spans or not t.touching(b) or not t.vocabulary.sorts(t.words[b - 1]).people:
        return b
    stop, member = cast.spans[b]
    return stop if member.person and member.words > 1 and not member.country else b


def known_as(t: Text, cast: Cast, a: int, b: int) -> tuple[Member, int, str | None] | None:
    """ "the intelligence service, known as GUR": a body's own name behind its description."""
    for k in range(a + 1, b):
        for words in t.vocabulary.known_as:
            stop = k + len(words)
            if t.words[k:stop] == words and stop < b and stop in cast.spans:
                return cast.spans[stop][1], stop, "known-as"
        if t.words[k] == "(" and k + 1 in cast.spans:
            stop, member = cast.spans[k + 1]
            closed = stop < b and t.words[stop] == ")"
            if closed and not member.person and not member.country and t.tokens[k + 1].text.isupper():
                return member, k + 1, "known-as"
    return None
