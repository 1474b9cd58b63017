"""What a source phrase names: base form, role and kind; pronouns and descriptions resolved inside the article."""

from dataclasses import dataclass, replace

from testimonia.extract.lexicon import lexicon
from testimonia.extract.names.antecedents import (
    Article,
    Spoken,
    body_meant,
    described,
    mentioned,
    person_meant,
    several_meant,
    shortened,
    spoke_lately,
)
from testimonia.extract.names.base import QUOTES, base_form, opening_name
from testimonia.extract.names.bearers import bearers
from testimonia.extract.names.bodies import as_body, body_before, gendered
from testimonia.extract.names.cast import Member, cast_of, firm_tokens, holders, names_owner
from testimonia.extract.names.kinds import described_kind, kind_of
from testimonia.extract.names.members import abbreviated, members_of
from testimonia.extract.names.nouns import add_nouns, member_of, phrase_around
from testimonia.extract.names.offices import is_office, office_meant
from testimonia.extract.names.pairs import both_meant
from testimonia.extract.names.runs import LABELLED, Text, text_of
from testimonia.extract.names.spans import known_as, source_span
from testimonia.extract.names.wording import before_clause, head_word, owner, stated, trim
from testimonia.extract.view import View
from testimonia.model import Document
from testimonia.model.claims import Hop, Kind
from testimonia.packs.vocabulary import vocabulary

_QUOTED = 6  # words of a name in quotation marks
_RELATIVE = 10  # words that a relative pronoun reaches back
_SPOKEN = 200  # sources that spoke last, among which a bearer of a name is looked for


@dataclass(slots=True)
class Names:
    """The cast of one article, and the sources that spoke so far."""

    article: Article
    firm: frozenset[int] = frozenset()  # tokens of names of which the text tells what they are, or that come twice

    @staticmethod
    def of(document: Document) -> "Names":
        """The cast of `document`, whose language must have a pack."""
        language = document.article.language
        t = text_of(document, lexicon(language), vocabulary(language))
        cast = cast_of(t)
        add_nouns(t, cast)
        sentences = [s.first for s in document.sentences] or [0]
        return Names(Article(t, cast, sentences, []), firm_tokens(t, cast))


def hop_of(v: View, source: tuple[int, int], names: Names) -> Hop:
    """The hop of a source phrase of a sentence: verbatim mention, resolved name, role, kind, members."""
    t, article = names.article.text, names.article
    a, b = trim(t, source[0] + v.sentence.first, source[1] + v.sentence.first)
    a, b = source_span(t, article.cast, a, b)
    if a and t.words[b - 1] in QUOTES and t.words[a] not in QUOTES and t.words[a - 1] in QUOTES and b - a < _QUOTED:
        a -= 1  # «Верлана» сообщила: its marks belong to the name
    parts = members_of(t, a, before_clause(t, a, b))
    if not parts:
        hop, spoke = _one(article, a, b)
        if spoke is not None:
            article.spoken.append(spoke)
        return hop
    made = [_one(article, x, y) for x, y in parts]
    members = tuple(hop for hop, _ in made)
    several = tuple(spoke.member for _, spoke in made if spoke is not None and spoke.member is not None)
    article.spoken.append(Spoken(a, article.sentence(a), None, several))
    kinds = {hop.kind for hop in members}
    kind: Kind = members[0].kind if len(kinds) == 1 else "other"
    start, end = t.tokens[a].start, t.tokens[b - 1].end
    return Hop(t.quote(a, b), start, end, base_form(t, a, b), kind=kind, members=members)


def _one(article: Article, a: int, b: int) -> tuple[Hop, Spoken | None]:
    t = article.text
    start, end, mention = t.tokens[a].start, t.tokens[b - 1].end, t.quote(a, b)
    hop = Hop(mention, start, end, None)
    if b - a == 1 and a and t.words[a - 1] == "," and t.lexicon.has("relatives", t.words[a]):
        return _relative(article, a, hop)
    known = t.lexicon.has("pronouns", t.words[a]) or t.words[a] in t.vocabulary.pronouns
    if b - a == 1 and (known or t.words[a] in t.lexicon.whose):
        return _pronoun(article, a, hop)
    if 1 < b - a < 4 and t.words[a] in t.vocabulary.pronouns and t.words[b - 1] in t.lexicon.statements:
        return _pronoun(article, a, hop)  # ihrer Ansicht nach
    if b - a == 1 and t.lexicon.has("first_person", t.words[a]) and t.tokens[a].tag != "PROPN":
        return replace(hop, kind="person", resolved="unsure"), None  # the text does not say who tells
    if b - a == 1 and (whose := stated(t, a)) is not None:
        return replace(hop, name=whose, kind=described_kind(t, a, b, None), resolved="description"), None
    if b - a > 1 and t.lexicon.has("relatives", t.words[b - 1]) and not t.tokens[b - 1].text[:1].isupper():
        b -= 1 + (t.words[b - 2] == "," and b - a > 2)  # the words used have a relative pronoun, the name has not
    titled = t.words[a] in QUOTES and t.words[b - 1] in QUOTES and _quoted(article, a, b)
    if (whose := owner(t, a, b)) is not None:
        listed = t.lexicon.kinds.get(whose.lower().rpartition(" ")[2])
        kind: Kind = listed or described_kind(t, a, b - 1, None)  # type: ignore[assignment]
        return replace(hop, name=whose, kind=kind, resolved="description"), None
    named = titled or _named(article, a, b) or _quoted(article, a, b)
    joined = next((k for k in range(b - 4, a, -1) if t.lexicon.has("conjunctions", t.words[k])), None)
    if named is not None and joined is not None and abbreviated(t, a, joined, b):
        sort = described_kind(t, a, b - 3, None)
        made = replace(hop, name=base_form(t, a, b - 3), kind="organisation" if sort == "other" else sort)
        return made, Spoken(a, article.sentence(a), named[0])
    if named is None:
        return _unnamed(article, a, b, hop)
    member, at, reason = named
    _learn(t, member, a, at)
    code = t.vocabulary.seats.get(member.name) if not member.people else None
    kind = "government" if code else kind_of(t, member, a, at)
    if code:
        reason = "metonym"
    elif t.lexicon.has("agencies", member.name.lower()):
        kind = "media"
    elif member.name in t.vocabulary.seats and not member.people:
        kind = "organisation"
    role = member.role if kind == "person" else None
    member.count += 1
    name = t.vocabulary.seat_names.get(member.name, member.name)
    if (articled := f"{t.tokens[a].text.capitalize()} {name}") in t.vocabulary.media:
        name = articled  # El País: its article is part of its name
    if whole := t.vocabulary.nominatives.get(name.lower()):
        name = whole[:1].upper() + whole[1:] if name[:1].isupper() else whole
    return replace(hop, name=name, role=role, kind=kind, resolved=reason), Spoken(a, article.sentence(a), member)


def _learn(t: Text, member: Member, a: int, at: int) -> None:
    """What the words before the name tell of a person that the text had not described so far."""
    people = frozenset[str]().union(*(t.vocabulary.sorts(w).people for w in t.words[a:at])) - {"honorific"}
    if people and member.role is None and not member.bodies and not member.country:
        member.people |= people
        member.role = base_form(t, a, at)


def _named(article: Article, a: int, b: int) -> tuple[Member, int, str | None] | None:
    """The member that a name in the phrase means, the name's token, and why its name differs from the mention."""
    t, cast = article.text, article.cast
    core = next((k for k in range(a + 1, b) if t.words[k] in {",", "–", "—"}), b)
    runs = [(k, *cast.spans[k]) for k in range(a, b) if k in cast.spans]
    for at, stop, member in runs:
        if at >= core:
            break
        beside = any(end == at for _, end, _ in runs)
        if _heads(t, member, a, at, min(stop, core), core, beside=beside):
            return _with_reason(article, a, b, at, member)
    told = [t.vocabulary.sorts(t.words[k]) for k in range(a, core)]
    people, bodies = any(s.people for s in told), any(s.bodies for s in told)
    for at, _, member in runs:  # the leader of Nordland, Ada Vale; the operator, Halden Lines
        fits = people and member.person or bodies and not people and not (member.people or member.country)
        if at > core and fits and _apposed(t, core, at):
            return member, at, "apposition"
    return known_as(t, cast, a, b)


def _quoted(article: Article, a: int, b: int) -> tuple[Member, int, str | None] | None:
    """The name in quotation marks of a phrase that is one: 'die "Hafenpost"', 'die "Hafenpost"-Zeitung'."""
    t = article.text
    first = next((k for k in range(a, b - 2) if t.words[k] in QUOTES), b)
    before = (w in t.vocabulary.articles or t.vocabulary.sorts(w).bodies for w in t.words[a:first])
    last = next((k for k in range(first + 2, min(b, first + 7)) if t.words[k] in QUOTES), None)
    if last is None or not all(before) or not t.tokens[first + 1].text[:1].isupper():
        return None
    name = t.quote(first + 1, last)
    bodies = {body for word in t.words[a:first] for body in t.vocabulary.sorts(word).bodies}
    if not bodies and not t.lexicon.pack.pack.bare_genitives:  # there every firm has its name in quotation marks
        bodies = {"news"}
    member = article.cast.by_name.setdefault(name.lower(), Member(name, named=True, bodies=bodies))
    article.cast.mention(first + 1, member)
    return member, first + 1, "apposition"


def _heads(t: Text, member: Member, a: int, at: int, stop: int, core: int, *, beside: bool) -> bool:
    """Whether the name is what the phrase is about: before it only titles and nouns for it, behind it no noun."""
    after = t.words[stop] if stop < core else ""
    if after and after != "(" and t.tokens[stop].tag in {"NOUN", "PROPN", "ADJ"}:
        return False
    joins = t.lexicon.has("noun_phrase_joiners", after) or t.lexicon.has("genitive_determiners", after)
    told = at > a and bool(t.vocabulary.sorts(t.words[at - 1]).bodies & LABELLED)  # fabrikant Delvaron in Zandoord
    if joins and not (member.country or member.people or told):
        return False
    last: str | None = None
    joined = False
    if any(t.vocabulary.sorts(t.words[k]).people for k in range(a, at)) and names_owner(t, member, at):
        return False  # "Führer Nordkoreas"
    for k in range(a, at):
        word = t.words[k]
        if k == a and word in t.vocabulary.articles:
            continue
        if k > a and t.lexicon.pack.pack.adjectives_follow and t.lexicon.has("noun_phrase_joiners", word):
            last, joined = "joined", True  # les pompiers du Var
            continue
        if t.lexicon.has("prepositions", word) or t.lexicon.has("genitive_determiners", word) and k > a:
            last, joined = "joined", True
        elif sorts := t.vocabulary.sorts(word):
            labelled = sorts.people or sorts.bodies & LABELLED and not joined
            last = None if labelled else "kept"
        elif t.vocabulary.people_of(word) or t.tokens[k].tag == "ADJ" or word in t.vocabulary.articles:
            continue
        elif t.tokens[k].tag == "NOUN" and last is None and k == at - 1:
            last = None  # a noun right before the name, of a sort that is not listed
    if last is None and at > a and t.lexicon.has("prepositions", t.words[at - 1]):
        return False
    titled = any(t.vocabulary.sorts(t.words[k]).people for k in range(a, min(a + 3, at)))
    if last is None or joined and titled and "named" in member.people:  # spokesman of the police Jan Kok
        return True
    full = member.words > 1 and not member.bodies and stop >= core
    office = any("minister" in t.vocabulary.sorts(t.words[k]).people for k in range(a, at))
    office = office and t.tokens[at - 1].text[:1].isupper() and not t.vocabulary.capitals  # van Defensie Ilan Sero
    return titled and full and (t.vocabulary.section.head_first or office or beside)  # cheføkonom i Sydbank Jens Bæk


def _apposed(t: Text, core: int, at: int) -> bool:
    return not any(t.tokens[k].tag in {"VERB", "AUX"} or t.lexicon.has("relatives", t.words[k]) and k == core + 1
                   and t.words[k] not in t.vocabulary.articles for k in range(core + 1, at))  # fmt: skip


def _with_reason(article: Article, a: int, b: int, at: int, member: Member) -> tuple[Member, int, str | None]:
    t = article.text
    shown = t.quote(at, article.cast.spans[at][0])
    key = shown.lower()
    if len(member.name) > len(shown) and member.words > 1:
        return member, at, "short-name"
    rivals = holders(article.cast, key) if member.words == 1 else []
    if len({m.name.lower() for m in rivals}) > 1:
        ids = {id(m) for m in rivals}
        spoke = [s.member for s in article.spoken[-_SPOKEN:] if s.member is not None and id(s.member) in ids]
        if len({id(m) for m in spoke}) == 1 and spoke[0] is not None:
            return spoke[0], at, "short-name"
        return member, at, "unsure"
    lead = any(t.words[k] not in t.vocabulary.articles for k in range(a, at))
    return member, at, "apposition" if lead or b > at + member.words else None


def _unnamed(article: Article, a: int, b: int, hop: Hop) -> tuple[Hop, Spoken | None]:
    """A description: of somebody the article named before, or a source of its own."""
    t = article.text
    core = next((k for k in range(a + 1, b) if t.words[k] in {",", "–", "—"} and k > a + 1), b)
    if (same := _same_statement(article, a, b, hop)) is not None:
        return same
    if any((t.words[k], t.words[k + 1]) in t.vocabulary.pairs for k in range(a, core - 1)):
        return replace(hop, name=base_form(t, a, core), kind="government"), None  # the general staff is no general
    if (known := office_meant(article, a, core)) is not None:
        made = replace(hop, name=known.name, role=known.role, kind="person", resolved="description")
        return made, Spoken(a, article.sentence(a), known)
    heads = [k for k in range(a, core) if t.vocabulary.sorts(t.words[k]) and not _joined(t, a, k)]
    head = next((k for k in heads if t.vocabulary.sorts(t.words[k]).people), heads[0] if heads else None)
    follows = t.vocabulary.section.compounds or t.vocabulary.section.head_first
    while head is not None and not follows and head + 1 in heads:
        head += 1  # the chief executive
    kind = described_kind(t, a, core, head)
    if head is None and (whole := shortened(article, a, core)) is not None:
        kind = kind_of(t, whole, a, a)
        return replace(hop, name=whole.name, kind=kind, resolved="description"), Spoken(a, article.sentence(a), whole)
    if head is None and core - a == 1 and opening_name(t, a):
        lone = article.cast.by_name.setdefault(t.words[a], Member(t.tokens[a].text, named=True))
        article.cast.mention(a, lone)
        return replace(hop, name=lone.name, kind=kind), Spoken(a, article.sentence(a), lone)
    if head is None:
        return replace(hop, name=base_form(t, a, core), kind=kind), None
    phrase = phrase_around(t, head, floor=a, stop=core)
    office = head == a and phrase.end < core and is_office(t, head, core)
    if office:
        phrase = replace(phrase, end=core, plain=False)
    if phrase.both and (two := both_meant(article, phrase)):
        return _together(article, a, hop, two, "description")
    if phrase.definite and phrase.plural and not phrase.both:
        several = several_meant(article, a) if article.spoken and article.spoken[-1].several else ()
        sorts = t.vocabulary.sorts(t.words[head])
        if several and all(m.people & sorts.people or m.bodies & sorts.bodies for m in several):
            return _together(article, a, hop, several, "description")
    elif phrase.definite and (phrase.plain or phrase.codes or office) and phrase.end >= core and not phrase.indefinite:
        member, rivals = described(article, phrase)
        if not phrase.plain and not (member is not None and member.named and spoke_lately(article, a, member)):
            member, rivals = None, False  # an adjective may tell another one: "the former Nordish chief"
        if member is not None:
            kind = "person" if member.people else kind
            why = None if member.name == base_form(t, a, core) else "description"
            made = replace(hop, name=member.name, role=member.role, kind=kind, resolved=why)
            return made, Spoken(a, article.sentence(a), member)
        if rivals:
            return replace(hop, name=base_form(t, a, core), kind=kind, resolved="unsure"), None
    if phrase.definite and not phrase.plain and not phrase.plural and phrase.end >= core and not phrase.indefinite:
        held = bearers(t, article.cast, phrase)
        if len(held) == 1:
            made = replace(hop, name=held[0].name, role=held[0].role, kind="person", resolved="description")
            return made, Spoken(a, article.sentence(a), held[0])
        if held:
            return replace(hop, name=base_form(t, a, core), kind=kind, resolved="unsure"), None
    member = member_of(t, article.cast, replace(phrase, start=a, end=core))
    article.cast.mention(head, member)
    return replace(hop, name=member.name, kind=kind), Spoken(a, article.sentence(a), member)


def _same_statement(article: Article, a: int, b: int, hop: Hop) -> tuple[Hop, Spoken | None] | None:
    """ "den Angaben zufolge": the statement of whoever spoke last."""
    t = article.text
    endings = t.vocabulary.section.statement_endings
    last = article.spoken[-1] if article.spoken else None
    if b - a != 2 or t.words[a] not in t.vocabulary.articles or t.words[a + 1] not in endings or last is None:
        return None
    if last.member is None or article.sentence(a) - last.sentence > 2:
        return None
    kind = kind_of(t, last.member, a, a)
    made = replace(hop, name=last.member.name, role=last.member.role, kind=kind, resolved="description")
    return made, Spoken(a, article.sentence(a), last.member)


def _joined(t: Text, a: int, k: int) -> bool:
    return any(t.lexicon.has("prepositions", t.words[i]) for i in range(a + 1, k))


def _together(article: Article, a: int, hop: Hop, two: tuple[Member, ...], why: str) -> tuple[Hop, Spoken]:
    """One hop for several members that one word means."""
    t = article.text
    members = tuple(
        replace(hop, name=m.name, kind=kind_of(t, m, a, a), role=m.role, resolved=why, members=()) for m in two
    )
    joined = ", ".join(m.name for m in two)
    made = replace(hop, name=joined, kind=members[0].kind, resolved=why, members=members)
    return made, Spoken(a, article.sentence(a), None, two)


def _relative(article: Article, a: int, hop: Hop) -> tuple[Hop, Spoken | None]:
    """A relative pronoun means the nearest of the cast before it in its sentence."""
    first = article.firsts[article.sentence(a)]
    near = next(article.cast.before(a, max(first, a - _RELATIVE)), None)
    if near is None:
        return replace(hop, resolved="unsure"), None
    member = near[1]
    kind = kind_of(article.text, member, a, a)
    made = replace(hop, name=member.name, role=member.role, kind=kind, resolved="pronoun")
    return made, Spoken(a, article.sentence(a), member)


def _pronoun(article: Article, a: int, hop: Hop) -> tuple[Hop, Spoken | None]:
    t = article.text
    meant = t.vocabulary.pronouns.get(t.words[a], "") or t.lexicon.whose.get(t.words[a], "")
    if "p" in meant and ("f" not in meant or _plural_verb(t, a)):
        several = several_meant(article, a)
        plural = t.vocabulary.section.plural_nouns if t.vocabulary.section.plural_verbs else ()
        if plural and len(several) == 1 and not head_word(t, several[0].name).endswith(plural):
            several = ()  # where "sie" and "ze" have a plural verb, they are no single body
        if len(several) == 1:
            kind = kind_of(t, several[0], a, a)
            made = replace(hop, name=several[0].name, kind=kind, resolved="pronoun")
            return made, Spoken(a, article.sentence(a), several[0])
        if several:
            return _together(article, a, hop, several, "pronoun")
        return replace(hop, kind="person", resolved="unsure"), None
    if "n" in meant and len(meant) > 1 and _plural_verb(t, a):
        return replace(hop, kind="other", resolved="unsure"), None  # those named: more than one body
    people = "".join(c for c in meant if c in "mf")
    if people:
        member, rivals = person_meant(article, a, people)
        head = body_before(article, a, meant)
        if head is not None and not (member is not None and mentioned(article, a, member)):
            return as_body(article, a, hop, head)
        if member is not None:
            made = replace(hop, name=member.name, role=member.role, kind="person", resolved="pronoun")
            return made, Spoken(a, article.sentence(a), member)
        declined = bool(t.vocabulary.section.noun_genders)
        body = gendered(article, a, meant) if declined else None
        if body is None and "n" in meant and not (rivals or declined):
            body = body_meant(article, a)
        if body is None:
            return replace(hop, kind="person", resolved="unsure"), None
        made = replace(hop, name=body.name, kind=kind_of(t, body, a, a), resolved="pronoun")
        return made, Spoken(a, article.sentence(a), body)
    if "n" in meant and (body := body_meant(article, a)) is not None:
        made = replace(hop, name=body.name, kind=kind_of(t, body, a, a), resolved="pronoun")
        return made, Spoken(a, article.sentence(a), body)
    return replace(hop, kind="other", resolved="unsure"), None


def _plural_verb(t: Text, a: int) -> bool:
    """Whether the verb beside the pronoun is plural."""
    endings = t.vocabulary.section.plural_verbs
    for k in (a + 1, a - 1, a + 2):
        if 0 <= k < len(t.tokens) and t.tokens[k].tag in {"VERB", "AUX"}:
            return t.words[k].endswith(endings) if endings else False
    return False
