"""Looks names up: states, seats, public bodies, persons, bodies, places; keeps the entities that were met."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from testimonia.link import gazetteer, names, territories
from testimonia.link.fold import fold, word_likeness
from testimonia.link.gazetteer import KNOWN_TOWN
from testimonia.link.organisations import BodyMatch, Organisations, marked
from testimonia.link.persons import Match, People, Person
from testimonia.link.public import PublicBody, public_body
from testimonia.model import Article, Claim, Entity, Hop, Link, content_id
from testimonia.packs.countries import english

PERSON_KINDS = frozenset({"person", "witness"})
BODY_KINDS = frozenset({"company", "organisation", "agency", "government", "media"})
_ALIASES = 50
_ABBREVIATION = 5  # letters that an abbreviation may have


@dataclass(frozen=True, slots=True)
class Found:
    """The entity a name stands for, how sure that is, and why."""

    entity: str
    score: float
    reason: str
    unsure: bool = False
    generic: bool = False  # taken for the body of the place that the article is about


class Resolver:
    """The entities of a pile."""

    def __init__(self) -> None:
        self.people = People()
        self.bodies = Organisations()
        self.fixed: dict[str, Entity] = {}
        self.person_ids: dict[int, str] = {}
        self._persons: set[str] = set()
        self.aliases: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.links: dict[tuple[str, int, int, bool], Link] = {}  # by place; a state apart from its seat
        self.text_names: dict[str, list[names.Name]] = {}
        self.placed: set[str] | None = None  # names behind a preposition of place, once all texts are known
        self.places: dict[str, str] = {}  # folded names of places in no list
        self.about: dict[str, str] = {}  # article -> the place that it is mostly about

    def collect_bodies(self, article: Article, claims: Sequence[Claim]) -> None:
        """Bodies with a name of their own: sources, names with a mark or noun for a body, abbreviations."""
        runs = self.text_names[article.id] = names.names_in(article.text, article.language)
        for hop in hops_of(claims):
            if hop.kind in BODY_KINDS and hop.name and self._own_name(hop.name, article.language):
                owner = territories.owner(hop.mention or "", article.language)
                self.bodies.know(hop.name, owner)
        for run in runs:
            body = run.bodied and not run.titled and not run.given or run.words > 1 and marked(fold(run.quote))
            if body and self._own_name(run.quote, article.language):
                self.bodies.know(run.quote)
        ends = {run.end: run.quote for run in runs}
        self.bodies.read_abbreviations(article.id, article.language, article.text, ends)

    def _body(self, name: str, article: Article) -> BodyMatch | None:
        """The body of this name, or of this name without the noun that says what it is: "the Norfed union"."""
        if (known := self.bodies.find(name, article.id)) and not (" " in name and known.score == 1.0):
            return known
        words = name.split()
        for at, rest in ((-1, words[:-1]), (0, words[1:])):
            if rest and names.is_body_noun(words[at], article.language):
                bare = self.bodies.find(" ".join(rest), article.id)
                if bare is not None and rest[0][:1].isupper():
                    return replace(bare, reason=f"{words[at]} says what it is; {bare.reason}")
        return known

    def _own_name(self, name: str, language: str) -> bool:
        return not (
            names.is_description(name, language)
            or territories.territory(name)
            or territories.seat(name)
            or gazetteer.capital(name)
            or public_body(name, language)
        )

    def collect_people(self, article: Article, claims: Sequence[Claim]) -> list[Person]:
        """Full names of persons in the article: named as a person source, titled, with a given name, or taken up."""
        found: list[Person] = []
        runs = self.text_names[article.id]
        singles = {fold(r.quote) for r in runs if r.words == 1}
        full = [
            hop.name
            for hop in hops_of(claims)
            if hop.kind in PERSON_KINDS and hop.name and (hop.role or not self._of_body(hop.name, article))
        ]
        for run in runs:
            if 2 <= run.words <= 4 and self._is_person(run, article, singles, found):
                full.append(run.quote)
        for name in full:
            plain = names.strip_titles(name.split(",", 1)[0].strip(), article.language)
            if len(plain.split()) > 1 and plain[0].isupper() and not self._thing(plain):
                if names.is_description(plain, article.language):
                    continue
                person = self.people.add(plain).person
                if not any(person is other for other in found):
                    found.append(person)
        return found

    def _is_person(self, run: names.Name, article: Article, singles: set[str], found: Sequence[Person]) -> bool:
        if self._thing(run.quote) or self.bodies.find(run.quote, article.id) or marked(fold(run.quote)):
            return False
        words = fold(run.quote).split()
        if names.nouns_capitalised(article.language):
            if words[-1] not in singles and (words[0] in singles or self.known_surname(words[0], found)):
                return False  # a surname and a noun, not a given name and a surname
            return run.titled or run.given or self.people.find(run.quote) is not None
        if run.titled or run.given or self.people.find(run.quote):
            return True
        alone = words[-1] in singles and words[0] not in singles and len(words[-1]) > 2
        if self._of_body(run.quote, article):
            return False
        return alone and not run.articled and not run.bodied and not names.is_description(run.quote, article.language)

    def _of_body(self, name: str, article: Article) -> bool:
        """Whether the name, or its first or last word, is a body's: "Baltor Shipping Lines", "Monday Baltor"."""
        words = name.split()
        return any(self.bodies.find(part, article.id) for part in dict.fromkeys((name, words[0], words[-1])))

    def known_surname(self, word: str, present: Sequence[Person]) -> bool:
        """True where `word` is the family name of one person known so far and of no other."""
        match = self.people.by_part(word, present)
        return bool(match and not match.unsure and word_likeness(word, match.person.key.split()[-1]))

    def _thing(self, name: str) -> bool:
        """Whether `name` is, or holds, the name of a state or seat, so that it is no person's."""
        if gazetteer.town(name):
            return True
        parts = [name, *(name.split() if " " in name else ())]
        return any(territories.territory(part) or territories.seat(part) for part in parts)

    def lookup(
        self, name: str, kind: str, article: Article, present: Sequence[Person] | None, *, place: bool = False
    ) -> Found | None:
        """The entity `name` stands for in `article`, else None. `kind` is what the extractor saw ("" unknown)."""
        plain = names.strip_titles(name, article.language)
        if place and (town := gazetteer.town(plain)):
            if code := territories.territory(plain):
                return Found(self.state(code), 1.0, f"name of {code}")
            return Found(self.place(town), 0.9, f"GeoNames {town.key}")
        if code := territories.territory(plain):
            return Found(self.state(code), 1.0, f"name of {code}")
        if kind not in PERSON_KINDS and (seat := territories.seat(plain)):
            of = f"of {seat.territory}" if seat.territory else "of several states"
            return Found(self.seat(seat), 0.95, f"{seat.label}, a body or government {of}")
        if kind not in PERSON_KINDS and not place and (body := self._public(name, article)):
            return body
        known = self._body(plain, article)
        if present is not None and (match := self._person(plain, kind, present, body=known is not None)):
            return Found(self.person(match.person), match.score, match.reason, match.unsure)
        if known:
            return Found(self.named(known.key), known.score, known.reason, known.unsure)
        nouns = names.nouns_capitalised(article.language)  # "über Lecks" is no place called Leck
        town = gazetteer.town(plain, least=KNOWN_TOWN, exact=nouns) if kind == "" else None
        if town and self._placed(plain):
            return Found(self.place(town), 0.8, f"GeoNames {town.key}")
        if kind == "" and not place and (here := self.places.get(fold(plain))):
            return Found(here, 0.8, "a place that a claim names")
        return None

    def _placed(self, name: str) -> bool:
        """Whether some article speaks of a place by this name, "in Lyon": ships and firms may be called so too."""
        if self.placed is None:
            self.placed = {run.quote for runs in self.text_names.values() for run in runs if run.placed}
        return name in self.placed

    def _public(self, name: str, article: Article) -> Found | None:
        """A public body: of its state or town, or of the place that the article is about."""
        body = public_body(name, article.language)
        if body is None:
            return None
        if body.town:
            town = gazetteer.town(body.town)
            where = town.key if town else fold(body.town)
            key = self.public(body, where, town.country if town else None)
            return Found(key, 0.9, f"{body.label} of {body.town}")
        if body.territory:
            return Found(self.public(body, body.territory, body.territory), 0.95, f"{body.label} of {body.territory}")
        about = self.about.get(article.id)
        near = self.fixed[about] if about else None
        key = self.public(body, about or article.id, near.country if near else None)
        reason = f"a {body.label}; taken for that of {near.label}, which the article is about" if near else (
            f"a {body.label}; the article names no place that it could be of"
        )  # fmt: skip
        return Found(key, 0.7, reason, unsure=True, generic=True)

    def public(self, body: PublicBody, where: str, country: str | None) -> str:
        """The entity of a public body of a state (by its code), a town or an article."""
        key = content_id("entity", "public", body.label, where)
        label = body.label
        if body.territory:
            label = f"{body.label} of {english(body.territory)}"
        elif body.town:
            label = f"{body.label} of {body.town}"
        whose = body.territory or body.town
        made = Entity(key, "organisation", label, (("en", label),), country=country, body=body.label, of=whose)
        self.fixed.setdefault(key, made)
        return key

    def place_named(self, name: str) -> str | None:
        """The entity of a place in no list that an article read before names."""
        key = content_id("entity", "place-name", fold(name))
        return key if key in self.fixed else None

    def know_places(self) -> None:
        """Takes stock of the places that claims name, so that other mentions of them are found."""
        self.places = {fold(e.label): key for key, e in self.fixed.items() if e.kind == "place" and not e.country}

    def know_subjects(self) -> None:
        """Takes stock of the place, else the state, that each article names most, and that no other equals."""
        counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for link in self.links.values():
            kind = self.fixed[link.entity].kind if link.entity in self.fixed else ""
            if kind in ("place", "state") and link.judgement == "same":
                counts[link.article][link.entity] += 3 if kind == "place" else 1
        for article, found in counts.items():
            best = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))[:2]
            if len(best) == 1 or best[0][1] > best[1][1]:
                self.about[article] = best[0][0]

    def _person(self, plain: str, kind: str, present: Sequence[Person], *, body: bool = False) -> Match | None:
        """The person of a full name, or of a lone surname; what is a body's name too means a person named here only."""
        if known := self.people.find(plain):
            return known
        lone = len(plain.split()) == 1 and kind in ("", *PERSON_KINDS)
        if lone and body:
            word = fold(plain)
            present = [p for p in present if p.key.split()[-1] == word]
            lone = bool(present)
        return self.people.by_part(plain, present) if lone and plain[:1].isupper() else None

    def state(self, code: str) -> str:
        """The id of the state with this ISO 3166 code; the entity is made at its first use."""
        key = content_id("entity", "state", code)
        if key not in self.fixed:
            labels = territories.labels(code)
            self.fixed[key] = Entity(key, "state", territories.label(code), labels, country=code)
        return key

    def seat(self, seat: territories.Seat) -> str:
        """The id of what a seat of government stands for: its body, or the place."""
        if seat.body and seat.territory:  # the Pentagon is the ministry of defence of the United States
            return self.public(PublicBody(seat.body, seat.territory), seat.territory, seat.territory)
        key = content_id("entity", "seat", seat.territory, seat.label)
        kind: Literal["organisation", "place"] = "organisation" if seat.organisation else "place"
        labels = (("en", seat.label),)
        self.fixed.setdefault(key, Entity(key, kind, seat.label, labels, country=seat.territory or None))
        return key

    def place(self, town: gazetteer.Town) -> str:
        """The id of a town of the gazetteer; a capital is the seat of its state."""
        if (seat := territories.seat(town.name)) and seat.territory == town.country:
            return self.seat(seat)
        key = content_id("entity", "place", town.key)
        where = (town.latitude, town.longitude)
        self.fixed.setdefault(key, Entity(key, "place", town.name, country=town.country, coordinates=where))
        return key

    def person(self, person: Person) -> str:
        """The id of a person of the texts."""
        key = self.person_ids.setdefault(id(person), content_id("entity", "person", person.key))
        self._persons.add(key)
        return key

    def is_person(self, found: Found) -> bool:
        """True where a name was resolved to a person."""
        return found.entity in self._persons

    def named(self, key: str) -> str:
        """The entity of a body by its key in the pile."""
        entity = content_id("entity", "name", key)
        made = Entity(entity, "organisation", self.bodies.label(key), country=self.bodies.country(key))
        self.fixed.setdefault(entity, made)
        return entity

    def other(self, quote: str) -> str:
        """The entity of a capitalised name of which nothing is known."""
        key = content_id("entity", "name", fold(quote))
        self.fixed.setdefault(key, Entity(key, "other", quote))
        return key

    def described(self, name: str, kind: str, article: Article) -> str:
        """The entity of a source without a name of its own: one in the articles about one place, no further."""
        where = self.about.get(article.id) or article.id
        sort: Literal["person", "organisation", "other"] = "person" if kind in PERSON_KINDS else "other"
        if kind in BODY_KINDS:
            sort = "organisation"
        key = content_id("entity", "described", sort, fold(name), where)
        self.fixed.setdefault(key, Entity(key, sort, name))
        return key

    def link(
        self, article: Article, start: int | None, end: int | None, mention: str, found: Found, why: str = ""
    ) -> None:
        """Records the link of a mention; `why` says how the article itself led to the name that was looked up."""
        self.aliases[found.entity][mention] += 1
        if start is None or end is None:
            return
        judged: Literal["same", "unsure"] = "unsure" if found.unsure else "same"
        reasons = (why, found.reason) if why else (found.reason,)
        of_state = found.entity in self.fixed and self.fixed[found.entity].kind == "state"
        self.links.setdefault(
            (article.id, start, end, of_state),
            Link(article.id, start, end, mention, found.entity, judged, round(found.score, 3), reasons),
        )

    def names_state(self, article: Article, state: str) -> bool:
        """Whether the article names a state, as far as its text was linked."""
        return any(link.article == article.id and link.entity == state for link in self.links.values())

    def entities(self) -> tuple[Entity, ...]:
        """Every entity that a link or a body leads to, with its label and its other names."""
        for person in self.people.all:
            key = self.person(person)
            self.aliases[key].update(person.spellings)
            self.fixed[key] = Entity(key, "person", person.label)
        used = (
            replace(
                entity,
                label=self._label(key, entity),
                aliases=tuple(sorted(self._other_names(key, entity) - {entity.label}))[:_ALIASES],
            )
            for key, entity in self.fixed.items()
        )
        return tuple(sorted(used, key=lambda e: e.id))

    def _label(self, key: str, entity: Entity) -> str:
        """The entity's label, in ordinary letters where a dateline or headline wrote it in capitals."""
        if not entity.label.isupper() or len(entity.label) <= _ABBREVIATION:
            return entity.label
        same = [name for name in self.aliases[key] if name.upper() == entity.label and not name.isupper()]
        return max(same, key=lambda name: (self.aliases[key][name], name), default=entity.label)

    def _other_names(self, key: str, entity: Entity) -> set[str]:
        listed = territories.extra_names(entity.country) if entity.kind == "state" and entity.country else ()
        return {*self.aliases[key], *listed}


def hops_of(claims: Sequence[Claim]) -> list[Hop]:
    """Every hop that stands in the text, with the members of joint ones."""
    hops = [hop for claim in claims for hop in claim.attribution.chain if hop.start is not None]
    return hops + [member for hop in hops for member in hop.members]
