"""Who appears in an article: persons, bodies and states, with what its text says of each, and where each stands."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from testimonia.extract.names.base import base_form
from testimonia.extract.names.runs import Text, name_runs
from testimonia.packs.vocabulary import Sorts, Vocabulary

_APPOSITION = 9  # words that an apposition may have before its noun
_OWNED = frozenset({"mayor", "governor", "executive", "spokesperson", "lawyer", "official"})  # they have an owner
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})
_SPELLED = frozenset({"authority", "ministry", "intelligence", "police"})  # bodies whose name is their noun
_QUOTES = frozenset('“”„«»"')
_BEARERS = 60  # members with one word in common that are looked at
_MOST = 3000  # characters of an article's cast: the rest of a list of names is no cast


@dataclass(slots=True)
class Member:
    """One of the cast. `named` tells a proper name from a description such as "a spokesman for the ministry"."""

    name: str
    named: bool
    people: set[str] = field(default_factory=set)  # sorts of person that the text calls it
    bodies: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)  # the nouns that the text calls it
    codes: set[str] = field(default_factory=set)  # countries it is said to belong to
    country: str | None = None  # it is this country itself
    gender: str = ""  # m or f where the text or the given name tells
    single: bool = False  # "a spokesman": nobody that "they" could mean
    words: int = 1
    role: str | None = None
    roles: set[str] = field(default_factory=set)  # titles with what stands behind the name: minister van Defensie
    articled: bool = False  # an article stands before the name at least once: no person
    located: int = 0  # how often a preposition stands before the bare name
    count: int = 0

    @property
    def person(self) -> bool:
        """Whether this is, or may well be, a person."""
        if self.people:
            return True
        return self.named and not self.bodies and not self.country and not self.articled and 2 <= self.words <= 4


@dataclass(slots=True)
class Cast:
    """The members of an article by name and by place."""

    by_name: dict[str, Member] = field(default_factory=dict)  # folded name -> member
    by_part: dict[str, list[Member]] = field(default_factory=dict)  # a word of a longer name -> members that have it
    at: list[int] = field(default_factory=list)  # token positions of mentions, rising
    who: list[Member] = field(default_factory=list)  # the member of each
    told: set[int] = field(default_factory=set)  # nouns that tell what somebody named beside them is
    by_initials: dict[str, Member] = field(default_factory=dict)  # "wgc" -> the body of three words named so
    spans: dict[int, tuple[int, Member]] = field(default_factory=dict)  # first token of a name -> its end, whose it is

    def before(self, position: int, floor: int) -> Iterator[tuple[int, Member]]:
        """Mentions before token `position`, nearest first, down to token `floor`."""
        for k in range(bisect_left(self.at, position) - 1, -1, -1):
            if self.at[k] < floor:
                return
            yield self.at[k], self.who[k]

    def mention(self, position: int, member: Member) -> None:
        """Adds a mention behind all that are known."""
        k = bisect_left(self.at, position)
        if k < len(self.at) and self.at[k] == position:
            return
        self.at.insert(k, position)
        self.who.insert(k, member)
        member.count += 1


def cast_of(t: Text) -> Cast:
    """The cast of a text, in one pass over its names and one over the nouns that describe somebody without a name."""
    cast = Cast()
    runs = name_runs(t)[:_MOST]
    full = [(i, j) for i, j in runs if j - i > 1 and not _bare_surname(t, i)]
    for i, j in full:
        _member(t, cast, i, j)
    runs = _with_surnames(t, cast, runs)
    for i, j in runs:
        member = _member(t, cast, i, j)
        _describe(t, cast, i, j, member)
        _other_name(t, cast, j, member)
        cast.spans[i] = (j, member)
        cast.mention(i, member)
    return cast


def _with_surnames(t: Text, cast: Cast, runs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Adds lone surnames of known persons that the tagger took for nouns."""
    taken = {k for i, j in runs for k in range(i, j)} | t.aside
    lone = {t.words[i] for i, j in runs if j - i == 1} - {word.lower() for word in t.lower}
    more = [
        (k, k + 1)
        for k, word in enumerate(t.words)
        if (word in cast.by_part or word in lone) and k not in taken and t.tokens[k].text[:1].isupper()
        if not t.vocabulary.sorts(word) and (k == 0 or t.words[k - 1] not in t.vocabulary.articles)
    ]
    return sorted([*runs, *more])


def _member(t: Text, cast: Cast, i: int, j: int) -> Member:
    """The member that the name at `i` to `j` means: itself, or the only longer name that holds it."""
    name = bare(t, i, j)
    key = name.lower()
    if (known := cast.by_name.get(key)) is not None:
        return known
    if j - i == 1 and t.tokens[i].text.isupper() and (long := cast.by_initials.get(key)) is not None:
        return long
    if j - i == 1 and (whole := longer(cast, key) or _in_genitive(t, cast, key)) is not None:
        return whole
    if _bare_surname(t, i) and (whole := longer(cast, t.words[j - 1])) and whole.name.lower().endswith(key):
        return whole
    base = t.vocabulary.base
    made = Member(name, named=True, words=j - i)
    made.country = t.vocabulary.country(t.tokens[i].text if j - i == 1 else name)
    if made.country and name not in t.vocabulary.countries:
        stems = [name.removesuffix(ending) for ending in t.vocabulary.section.genitives]
        made.name = next((stem for stem in stems if stem in t.vocabulary.countries), name)
    first = name.split()[0].lower() if name.split() else t.words[i]
    if j - i == 1 and t.tokens[i].text.isupper() and 2 <= len(first) <= 6:
        made.bodies.add("organisation")
    given = first in base.women or first in base.men
    given = given and not (j - i == 1 and len(first) > 3 and t.tokens[i].text.isupper())  # the union NORA
    placed = made.country or name in t.vocabulary.seats
    sorts = t.vocabulary.sorts(t.words[i - 1]) if i and t.touching(i) else Sorts()
    firm = "company" in sorts.bodies and not sorts.people and t.lexicon.pack.pack.verb_second  # rederiet Stella Line
    if given and not placed and not firm and not any(w in base.companies for w in t.words[i:j]):
        made.gender = "f" if first in base.women else "m"
        made.people.add("named")
    if j - i == 1 and t.vocabulary.section.compounds and t.vocabulary.narrow(t.words[i]) and not made.people:
        made.bodies |= t.vocabulary.sorts(t.words[i]).bodies & _SPELLED  # Voedselautoriteit, Forsvarsministeriet
    for word in t.words[i:j]:
        made.bodies |= t.vocabulary.sorts(word).bodies if j - i > 1 and not made.people else set()
        if word in base.companies and j - i > 1:
            made.bodies.add("company")
        if code := t.vocabulary.people_of(word):
            made.codes.add(code)
    cast.by_name[key] = made
    capitals = [w for w in (t.tokens[k].text for k in range(i, j)) if w[:1].isupper()]
    if len(capitals) > 1 and not made.people and not made.country:
        cast.by_initials.setdefault("".join(w[0] for w in capitals).lower(), made)
    if 2 <= j - i <= 4 and not made.bodies and not made.country:
        for word in dict.fromkeys(t.words[i:j]):
            if word not in t.vocabulary.particles:
                cast.by_part.setdefault(word, []).append(made)
    return made


def _bare_surname(t: Text, i: int) -> bool:
    """`Von der Leyen`: a small word opens the name, where the language writes all nouns large."""
    return t.vocabulary.capitals and t.words[i] in t.vocabulary.particles


def names_owner(t: Text, member: Member, at: int) -> bool:
    """Whether a name behind a title says whose title it is: a country's, a body's (эксперты ООН), a town's."""
    if member.country:
        return True
    last = member.name.rsplit(" ", 1)[-1]
    if not t.lexicon.pack.pack.bare_genitives:
        return False
    if last.isupper() and 1 < len(last) <= 6:
        return True  # голова Донецької ОДА
    if member.people - {"titled"} and member.words > 1:
        return False
    if member.bodies or t.vocabulary.sorts(t.words[at]).bodies or t.words[at - 1] in _QUOTES:
        return True
    owned = t.vocabulary.sorts(t.words[at - 1]).people & _OWNED
    return bool(owned) and member.words == 1 and t.words[at].endswith(t.vocabulary.section.genitive_names or "\0")


def _in_genitive(t: Text, cast: Cast, key: str) -> Member | None:
    """The member whose name has the ending of a genitive, or of another case, here: "Vales Angaben"."""
    section = t.vocabulary.section
    cases = [pair for case in section.name_cases for pair in case.surnames]
    for ending, instead in dict.fromkeys([*((e, "") for e in section.genitives), *cases]):
        if key.endswith(ending) and len(key) > len(ending) + 2:
            stem = key[: -len(ending)] + instead
            if found := cast.by_name.get(stem) or longer(cast, stem):
                return found
    return None


def bare(t: Text, i: int, j: int) -> str:
    """The name without the ending of its genitive where the shorter form is marked off: "Vale's" gives "Vale"."""
    name = t.quote(i, j)
    if t.vocabulary.section.name_cases and j - i > 1:
        return nominative(name, t.vocabulary)
    if t.vocabulary.capitals and t.tokens[i].tag == "ADJ" and j - i > 1:
        return base_form(t, i - 1 if i and t.words[i - 1] in t.vocabulary.articles else i, j)
    for ending in t.vocabulary.section.genitives:
        if len(ending) > 1 and name.endswith(ending):
            return name[: -len(ending)]
    return name


def nominative(name: str, known: Vocabulary) -> str:
    """A full name in the nominative, where its given name tells that it stands in another case."""
    given, *rest = name.split()
    lower, listed = given.lower(), known.base.women | known.base.men
    if not rest:
        return name
    for case in known.section.name_cases:
        ending, instead = case.given
        # "Jana" is a woman's name, but "Jana Kowalskiego" is Jan: the surname tells.
        tells = any(len(old) > 2 and rest[-1].lower().endswith(old) for old, _ in case.surnames)
        if lower in listed and not tells:
            continue
        fits = any(rest[-1].lower().endswith(old) for old, _ in case.surnames)
        if not fits and any(not new for _, new in case.surnames):
            continue  # Kamila Siedlarz: were it Kamil's, the family name had an ending too
        if lower.endswith(ending) and lower[: -len(ending)] + instead in listed:
            surname = rest[-1]
            for old, new in case.surnames:
                if surname.lower().endswith(old) and len(surname) > len(old) + 1:
                    surname = surname[: -len(old)] + new
                    break
            return " ".join((given[: -len(ending)] + instead, *rest[:-1], surname))
    return name


def longer(cast: Cast, key: str) -> Member | None:
    """The only member one of whose words is `key`; those whose last word it is come before those who begin with it."""
    bearers = holders(cast, key)
    last = [m for m in bearers if m.name.lower().rsplit(" ", 1)[-1] == key]
    options = last or bearers
    return options[0] if len({m.name.lower() for m in options}) == 1 else None


def holders(cast: Cast, key: str) -> list[Member]:
    """The members one of whose words is `key`: of very many the first, who leave it as open who is meant."""
    return cast.by_part.get(key, [])[:_BEARERS]


def _describe(t: Text, cast: Cast, i: int, j: int, member: Member) -> None:
    """Takes in what stands beside the name: the nouns before it, the apposition on either side."""
    k = i - 1
    start = i
    while not member.country and k >= 0 and k >= i - 5 and t.touching(k + 1):
        sorts = sorts_at(t, k)
        honour = t.words[k] in t.vocabulary.women or t.words[k] in t.vocabulary.men
        if sorts or honour:
            _take(t, member, k, sorts)
            cast.told.add(k)
            start = k
        elif start < i and not t.vocabulary.section.compounds and t.tokens[k].tag in {"NOUN", "PROPN"}:
            start = k  # "defence minister", "White House spokesman"
            if code := t.vocabulary.people_of(t.words[k]):
                member.codes.add(code)
        elif t.tokens[k].tag == "ADJ" and k < i - 1 or t.vocabulary.people_of(t.words[k]):
            if code := t.vocabulary.people_of(t.words[k]):
                member.codes.add(code)
            start = k
        else:
            break
        k -= 1
    if start == i and i and t.touching(i):
        before = t.words[i - 1]
        if before in t.vocabulary.articles:
            member.articled = True
        elif t.lexicon.has("prepositions", before) and before not in t.vocabulary.section.complements:
            member.located += 1
    told = set[str]().union(*(t.vocabulary.sorts(w).people for w in t.words[start:i]))
    if told - {"honorific"} and member.people and member.role is None:
        member.role = base_form(t, start, i)
    if told and j < len(t.tokens) and t.touching(j) and t.words[j] in t.vocabulary.section.complements:
        member.roles.add(" ".join(t.words[start:i] + _owned(t, j + 1)))
    _apposed(t, cast, i, j, member)


def _owned(t: Text, k: int) -> tuple[str, ...]:
    """The words of what a title is held of, behind the name and a preposition: minister Ada Vale van | Defensie."""
    stop = k
    while stop < min(k + _APPOSITION, len(t.tokens)) and t.tokens[stop].tag in _NOMINAL and t.touching(stop):
        stop += 1
    return t.words[k:stop]


def sorts_at(t: Text, k: int) -> Sorts:
    """The sorts of the noun at token `k`, those of two words together where they are listed: prime minister."""
    pair = t.vocabulary.nouns.get(f"{t.words[k - 1]} {t.words[k]}") if k else None
    return pair or t.vocabulary.sorts(t.words[k])


def _take(t: Text, member: Member, k: int, sorts: Sorts) -> None:
    word = t.words[k]
    member.nouns.add(word)
    if sorts.people:
        member.people |= sorts.people
    elif sorts.bodies and not member.people:
        member.bodies |= sorts.bodies
    member.gender = member.gender or t.vocabulary.sex(word)


def _apposed(t: Text, cast: Cast, i: int, j: int, member: Member) -> None:
    """ ", the Nordland minister of defence," behind the name; "The leader of Nordland, " before it."""
    n = len(t.tokens)
    if j < n and t.words[j] == ",":
        stop = _comma(t, j + 1, min(n, j + 1 + _APPOSITION + 3), 1)
        if stop is not None:
            _take_phrase(t, cast, j + 1, stop, member)
    if i > 1 and t.words[i - 1] == ",":
        first = _comma(t, i - 2, max(-1, i - 2 - _APPOSITION), -1)
        closed = j < n and (t.words[j] in {",", "."} or t.tokens[j].tag in {"VERB", "AUX"})
        if first is not None and closed:
            _take_phrase(t, cast, first + 1, i - 1, member)


def _comma(t: Text, start: int, stop: int, step: int) -> int | None:
    """The mark or sentence border that closes an apposition with no verb inside."""
    for k in range(start, stop, step):
        if t.tokens[k].tag in {"VERB", "AUX"} or t.words[k] in {"(", ")", ":", ";"}:
            return None
        if t.words[k] in {",", ".", "–"}:
            return k
        if step < 0 and k in t.opens:
            return k - 1
    return None


def _take_phrase(t: Text, cast: Cast, a: int, b: int, member: Member) -> None:
    """The first noun for a person or body of the phrase tells what the member is; its countries are the member's."""
    stop = next((k for k in range(a + 1, b) if t.lexicon.has("prepositions", t.words[k])), b)
    nouns = [k for k in range(a, stop) if t.vocabulary.sorts(t.words[k])]
    head = next((k for k in nouns if t.vocabulary.sorts(t.words[k]).people), nouns[0] if nouns else None)
    if head is None or any(t.lexicon.has("prepositions", t.words[k]) for k in range(a, head)):
        return
    if any(t.lexicon.has("relatives", w) and w not in t.vocabulary.articles for w in t.words[a:head]):
        return  # a relative clause, no apposition
    _take(t, member, head, sorts_at(t, head))
    cast.told.update(range(head, b))
    for k in range(a, b):
        code = t.vocabulary.people_of(t.words[k]) or t.vocabulary.country(t.tokens[k].text)
        if code:
            member.codes.add(code)
    if member.role is None and member.people:
        member.role = base_form(t, a, b)


def _other_name(t: Text, cast: Cast, j: int, member: Member) -> None:
    """ "(GUR)" behind the name is another name of the same."""
    if j + 2 < len(t.tokens) and t.words[j] == "(" and t.words[j + 2] == ")":
        short = t.tokens[j + 1].text
        if short.isupper() and 2 <= len(short) <= 8 and not member.people:
            cast.by_name.setdefault(short.lower(), member)
            member.bodies.add("organisation")


def firm_tokens(t: Text, cast: Cast) -> frozenset[int]:
    """The tokens of names of which the text tells what they are, or that it uses more than once for one who acts."""
    spans = ((i, j) for i, (j, m) in cast.spans.items() if _is_firm(m) or t.vocabulary.placed(m.name))
    found = {k for i, j in spans for k in range(i, j)}
    opens = (k for k in t.opens if k < len(t.words) and k not in cast.spans)
    known = (k for k in opens if t.words[k] in cast.by_part or t.words[k] in cast.by_name)
    return frozenset((*found, *known))


def _is_firm(member: Member) -> bool:
    told = member.people or member.bodies or member.country
    return bool(told or member.named and member.count > 1 and not member.articled and not member.located)
