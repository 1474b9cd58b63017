"""Whom a pronoun or a description means: the one member of the cast that fits, or nobody where two fit."""

from bisect import bisect_right
from dataclasses import dataclass

from testimonia.extract.names.bearers import alike
from testimonia.extract.names.cast import Cast, Member, sorts_at
from testimonia.extract.names.nouns import NounPhrase
from testimonia.extract.names.runs import Text
from testimonia.packs.vocabulary import Sorts

_REACH = 4  # sentences that a pronoun reaches back
_NEAR = 2  # sentences in which the nearest of several bearers of a description is meant
_MARGIN = 1.0  # by how much the best must lead
_SPOKEN = 200  # sources that spoke last: no description means an earlier one
_MOST = 60  # mentions looked at
_SHORTEST = 6  # letters of a last part that takes up a longer name
_LEAD = 6  # words of a phrase that a name closes


@dataclass(slots=True)
class Spoken:
    """A source that spoke: who, at which token, in which sentence; several where they spoke together."""

    position: int
    sentence: int
    member: Member | None
    several: tuple[Member, ...] = ()


@dataclass(slots=True)
class Article:
    """What antecedents are looked for in."""

    text: Text
    cast: Cast
    firsts: list[int]  # first token of each sentence
    spoken: list[Spoken]

    def sentence(self, position: int) -> int:
        """Number of the sentence in which the token at `position` stands."""
        return bisect_right(self.firsts, position) - 1


def person_meant(article: Article, position: int, gender: str) -> tuple[Member | None, bool]:
    """The person that a singular pronoun at `position` means, and whether there were rivals. `gender`: m, f or mf."""
    now = article.sentence(position)
    scores: dict[int, float] = {}
    whom: dict[int, Member] = {}
    floor = article.firsts[max(0, now - _REACH)]
    for n, (at, member) in enumerate(article.cast.before(position, floor)):
        if n >= _MOST:
            break
        if not member.person or member.gender and member.gender not in gender:
            continue
        if not _firm(article, at, member) or not member.named and _owns(article.text, at):
            continue
        if article.sentence(at) == now and _is_new(article, at, member):
            continue
        score = _salience(article, at, now, member)
        key = id(member)
        whom[key] = member
        scores[key] = max(scores.get(key, -9.0), score)
    last = next((s for s in reversed(article.spoken) if s.position < position), None)
    if last is not None and last.member is not None and now - last.sentence <= _REACH:
        member = last.member
        fits = not member.gender or member.gender in gender
        if fits and not member.country and (member.person or not member.bodies):
            whom[id(member)] = member
            scores[id(member)] = scores.get(id(member), 0.0) + (2.5 if now - last.sentence <= 1 else 1.0)
    return _best(whom, scores)


def _owns(t: Text, at: int) -> bool:
    """`der Verband deutscher Reeder`: a noun without an article in the genitive behind another one."""
    endings = t.lexicon.pack.attribution.genitive_adjectives
    adjective = at > 1 and bool(endings) and t.tokens[at - 1].tag == "ADJ" and t.words[at - 1].endswith(endings)
    return adjective and t.tokens[at - 2].tag == "NOUN"


def _firm(article: Article, at: int, member: Member) -> bool:
    """Whether the text says enough of the member to stand for a person: a name alone, or a lone noun, does not."""
    if any(s.member is member for s in article.spoken[-_SPOKEN:]):
        return True
    if member.named:
        return bool(member.people) or member.count > 1
    return not (at and article.text.lexicon.has("prepositions", article.text.words[at - 1])) and _leads(
        article, at, article.sentence(at)
    )


def _is_new(article: Article, at: int, member: Member) -> bool:
    """Whether somebody without a name is told of for the first time: `One worker was killed, he said` is another's."""
    if member.named or any(s.member is member for s in article.spoken[-_SPOKEN:]):
        return False
    t, near = article.text, range(max(0, at - 1), at + 1)
    return any(t.tokens[k].tag == "NUM" or t.lexicon.has("singular_determiners", t.words[k]) for k in near)


def _salience(article: Article, at: int, now: int, member: Member) -> float:
    t, sentence = article.text, article.sentence(at)
    score = 3.0 - (now - sentence)
    subject = _beside(article, at)
    if _leads(article, subject, sentence):
        score += 1.5
    at = subject
    if t.lexicon.has("prepositions", t.words[at - 1]) if at else False:
        score -= 1.0
    if member.people:
        score += 0.5 if member.named else -0.5
    if member.gender:
        score += 0.5
    return score


def _beside(article: Article, at: int) -> int:
    """The first of the names that a conjunction joins with the one at `at`: they are alike as subjects."""
    t, cast = article.text, article.cast
    k = bisect_right(cast.at, at - 1) - 1
    if k >= 0 and at - cast.at[k] <= 8 and cast.who[k].person:
        between = range(cast.at[k], at)
        joined = any(t.lexicon.has("conjunctions", t.words[i]) for i in between)
        if joined and not any(t.tokens[i].tag in {"VERB", "AUX"} or t.words[i] in {".", ","} for i in between):
            return cast.at[k]
    return at


def _leads(article: Article, at: int, sentence: int) -> bool:
    """Whether the mention is the first of its sentence: most often its subject."""
    first = article.firsts[sentence]
    t = article.text
    if any(t.tokens[k].tag in {"VERB", "AUX"} for k in range(first, at)):
        return False
    k = bisect_right(article.cast.at, first - 1)
    return k >= len(article.cast.at) or article.cast.at[k] >= at - 4


def _best(whom: dict[int, Member], scores: dict[int, float]) -> tuple[Member | None, bool]:
    ranked = sorted(scores, key=lambda key: -scores[key])
    if not ranked or scores[ranked[0]] < 1.0:
        return None, False
    if len(ranked) > 1 and scores[ranked[0]] - scores[ranked[1]] < _MARGIN:
        return None, True
    return whom[ranked[0]], False


def body_meant(article: Article, position: int) -> Member | None:
    """The body that "it" as a speaker means: the last source, if it is no person and spoke just now."""
    last = next((s for s in reversed(article.spoken) if s.position < position), None)
    if last is None or last.member is None or article.sentence(position) - last.sentence > _NEAR:
        return acting_body(article, position)
    member = last.member
    return None if member.people or member.person and not member.bodies else member


def acting_body(article: Article, position: int) -> Member | None:
    """The body that is the subject of the sentence before, if it is the only one named there."""
    now = article.sentence(position)
    if not now:
        return None
    first = article.firsts[now - 1]
    seen = list(article.cast.before(position, first))[:_MOST]
    bodies = {id(m): (at, m) for at, m in seen if not m.people and not m.country and (m.bodies or not m.located)}
    if len(bodies) != 1:
        return None
    at, member = next(iter(bodies.values()))
    return member if _leads(article, at, now - 1) and not member.person else None


def mentioned(article: Article, position: int, member: Member) -> bool:
    """Whether the member is named in the sentence of a pronoun before it, or in the sentence before that."""
    floor = article.firsts[max(0, article.sentence(position) - 1)]
    return any(one is member for _, one in article.cast.before(position, floor))


def several_meant(article: Article, position: int) -> tuple[Member, ...]:
    """Those whom "they" means: the sources that spoke together, or a body or group that spoke, just now."""
    last = next((s for s in reversed(article.spoken) if s.position < position), None)
    if last is None or article.sentence(position) - last.sentence > _NEAR:
        body = acting_body(article, position)
        return (body,) if body is not None else _acting_pair(article, position)
    if last.several:
        return last.several
    member = last.member
    if member is None or member.named and member.person or member.single or "news" in member.bodies:
        return ()
    plural = article.text.vocabulary.section.plural_nouns
    if member.people and not any(noun.endswith(plural) for noun in member.nouns):
        return ()
    return () if article.text.lexicon.has("agencies", member.name.lower()) else (member,)


def _acting_pair(article: Article, position: int) -> tuple[Member, ...]:
    """The two persons that a conjunction joins as the subject of the sentence before, if it names nobody else."""
    now = article.sentence(position)
    seen = list(article.cast.before(position, article.firsts[now - 1])) if now else []
    people = [(at, m) for at, m in reversed(seen) if m.person and m.named]
    if len(people) != 2 or people[0][1] is people[1][1] or not _leads(article, people[0][0], now - 1):
        return ()
    return (people[0][1], people[1][1]) if _beside(article, people[1][0]) == people[0][0] else ()


def described(article: Article, phrase: NounPhrase, told: Sorts | None = None) -> tuple[Member | None, bool]:
    """The member that "the company", "der Staatschef" or "the South Korean agency" means, and whether several fit.

    `told`: the sorts of a phrase that the pack knows as a whole: le chef de l'État.
    """
    t = article.text
    sorts = told or sorts_at(t, phrase.head)
    own = t.quote(phrase.head, phrase.head + 1).lower()
    alone = t.words[phrase.head] in t.vocabulary.section.own_bodies  # the fire brigade is no weather service
    fits: list[tuple[int, Member]] = []
    loose: list[tuple[int, Member]] = []
    seen: set[int] = set()
    now, follows = article.sentence(phrase.start), t.lexicon.pack.pack.subject_follows
    # Two who speak in one sentence are two where the subject may follow its verb.
    beside = {id(s.member) for s in article.spoken[-_SPOKEN:] if s.sentence == now and follows}
    for n, (at, member) in enumerate(article.cast.before(phrase.start, 0)):
        if n >= 10 * _MOST:
            break
        if id(member) in seen or member.name.lower() == own or _is_had(t, member):
            continue
        seen.add(id(member))
        if phrase.codes and not phrase.codes <= member.codes and member.country not in phrase.codes:
            continue
        sex = t.vocabulary.sex(t.words[phrase.head])
        if sex and member.gender and sex != member.gender:
            continue
        if (phrase.compound or alone) and not _called(t.words[phrase.head], member):
            continue
        person = bool(sorts.people & (member.people - {"titled", "named"}))
        body = bool(sorts.bodies & member.bodies) and not member.people
        body = body and (id(member) not in beside or _called(t.words[phrase.head], member))
        body = body and (member.named or "authority" not in sorts.bodies or _ends(t.words[phrase.head], member))
        if person or body or member.country and "country" in sorts.bodies:
            fits.append((at, member))
        elif not (phrase.codes or member.people or member.country or member.bodies) and member.named:
            loose.append((at, member))
    spoke = {id(s.member) for s in article.spoken[-_SPOKEN:] if s.member is not None}
    if not fits and sorts.bodies & {"company", "organisation", "news"}:
        paper = "news" in sorts.bodies
        fits = [
            (at, m)
            for at, m in loose
            if _may_be(t, m, sorts.bodies) and id(m) not in beside
            if id(m) in spoke
            or m.count > 2
            and not m.located
            or paper
            and m.articled
            and now - article.sentence(at) <= _NEAR
        ]
        if len(fits) == 1:
            fits[0][1].bodies |= sorts.bodies & {"company", "organisation", "news"}
    if not fits and t.words[phrase.head] in t.vocabulary.section.any_authority:
        fits = _only_authority(article, phrase.start)
    if not fits:
        fits = _named_later(article, phrase, sorts.people - {"titled"})
    acting = acting_body(article, phrase.start) if not fits and sorts.bodies & {"company", "organisation"} else None
    if acting is not None and _opens(article, acting, article.sentence(phrase.start) - 1):
        fits = [(phrase.start, acting)]  # Ferolan schrapt 90 banen. Dat meldt het bedrijf.
    return _choose(article, phrase.start, fits)


def _only_authority(article: Article, position: int) -> list[tuple[int, Member]]:
    """The one authority among the sources so far, if it spoke just now: "Ifølge myndigheden" after it."""
    spoke = {id(s.member): s for s in article.spoken[-_SPOKEN:] if s.member and "authority" in s.member.bodies}
    last = next(iter(spoke.values())) if len(spoke) == 1 else None
    if last is None or last.member is None or article.sentence(position) - last.sentence > _REACH:
        return []
    return [(last.position, last.member)]


def _is_had(t: Text, member: Member) -> bool:
    """`Its website`: what somebody has is nobody that "the agency" takes up."""
    first = member.name.split(" ", 1)[0].lower()
    return not member.named and not member.people and t.lexicon.has("determiners", first)


def shortened(article: Article, a: int, b: int) -> Member | None:
    """The one source before whose name the phrase is the last part of: "Kommandoen" after "Forsvarskommandoen"."""
    t, word = article.text, article.text.words[b - 1]
    lead = b - a == 1 or b - a == 2 and t.words[a] in t.vocabulary.articles
    if not lead or not t.vocabulary.section.compounds or len(word) < _SHORTEST:
        return None
    ends = {s.member.name: s.member for s in article.spoken[-_SPOKEN:] if s.member and s.member.name.lower() != word}
    found = [member for name, member in ends.items() if name.lower().endswith(word)]
    return found[0] if len(found) == 1 else None


def _opens(article: Article, member: Member, sentence: int) -> bool:
    """Whether the sentence begins with the member: nothing but what tells of it stands before the name."""
    t, first = article.text, article.firsts[max(0, sentence)]
    at = next((k for k in range(first, min(first + _LEAD, len(t.words))) if k in article.cast.spans), None)
    if at is None or article.cast.spans[at][1] is not member:
        return False
    apart, words = ("prepositions", "conjunctions"), t.words[first:at]
    if at == first + 1 and words[0] in t.vocabulary.articles:
        return True  # A Verlana: an article that is a preposition too
    return not any(any(t.lexicon.has(s, w) for s in apart) or not w[0].isalnum() for w in words)


def spoke_lately(article: Article, position: int, member: Member) -> bool:
    """Whether the member is a source of one of the few sentences before."""
    now = article.sentence(position)
    return any(s.member is member and now - s.sentence <= _REACH for s in article.spoken[-_SPOKEN:])


def _may_be(t: Text, member: Member, bodies: frozenset[str]) -> bool:
    """Whether the name's own noun says nothing else: "Bundespolizei" is no railway."""
    own = t.vocabulary.sorts(member.name.lower().rsplit(" ", 1)[-1])
    return not own or bool(own.bodies & bodies)


def _named_later(article: Article, phrase: NounPhrase, people: frozenset[str]) -> list[tuple[int, Member]]:
    """The only person of the sort in the article, for a headline that says "the minister" before the text names her."""
    if not people or article.sentence(phrase.start) > _REACH:
        return []
    t = article.text
    sex = t.vocabulary.sex(t.words[phrase.head])
    found = {
        id(m): m
        for m in article.cast.by_name.values()
        if m.named and people & m.people and (not phrase.codes or phrase.codes <= m.codes)
        if not (sex and m.gender and sex != m.gender) and (not phrase.compound or _called(t.words[phrase.head], m))
    }
    return [(phrase.start, next(iter(found.values())))] if len(found) == 1 else []


def _called(noun: str, member: Member) -> bool:
    """Whether the text called the member by this noun before, inflected or not."""
    return any(alike(noun, other) for other in member.nouns)


def _ends(noun: str, member: Member) -> bool:
    """Whether a noun of the member is this one, or a compound of it: inlichtingendienst, dienst; but no brandweer."""
    return any(noun[: max(4, len(noun) - 3)] in other for other in member.nouns)


def _choose(article: Article, position: int, fits: list[tuple[int, Member]]) -> tuple[Member | None, bool]:
    if len(fits) <= 1:
        return (fits[0][1] if fits else None), False
    now = article.sentence(position)
    last = next((s for s in reversed(article.spoken) if s.position < position), None)
    if last is not None and now - last.sentence <= _NEAR and any(m is last.member for _, m in fits):
        return last.member, False
    near = [m for at, m in fits if now - article.sentence(at) <= 1]
    return (near[0], False) if len(near) == 1 else (None, True)
