"""Mentions to entities: states, places, governments, persons and bodies, one entity across languages."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from testimonia.link import gazetteer, names, territories
from testimonia.link.fold import fold, word_likeness
from testimonia.link.owners import owner_before
from testimonia.link.persons import Match, People, Person
from testimonia.model import Article, Claim, Entity, Figure, Hop, Link, content_id

_KNOWN_TOWN = 100_000  # inhabitants from which a town in running text is taken for one
_PART = re.compile(r"\S+")
_PERSON_KINDS = frozenset({"person", "witness"})


@dataclass(frozen=True, slots=True)
class Linked:
    """Entities, the links that led to them, and the claims with their entities filled in."""

    entities: tuple[Entity, ...]
    links: tuple[Link, ...]
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    entity: str
    score: float
    reason: str
    unsure: bool = False
    generic: bool = False  # a body that every place has: which place's is not known


class _Resolver:
    def __init__(self) -> None:
        self.people = People()
        self.fixed: dict[str, Entity] = {}
        self.person_ids: dict[int, str] = {}
        self.aliases: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self.links: dict[tuple[str, int, int], Link] = {}
        self.text_names: dict[str, list[names.Name]] = {}
        self.places: dict[str, str] = {}  # folded names of places in no list

    def collect(self, article: Article, claims: Sequence[Claim]) -> list[Person]:
        """Full names of persons in the article: named as a person source, titled, or taken up by the surname."""
        found: list[Person] = []
        runs = self.text_names[article.id] = names.names_in(article.text, article.language)
        singles = {fold(r.quote) for r in runs if r.words == 1}
        nouns = names.nouns_capitalised(article.language)
        full = [h.name or h.mention or "" for h in _hops(claims) if h.kind in _PERSON_KINDS]
        for run in runs:
            if 2 <= run.words <= 4 and not self._thing(run.quote):
                words = fold(run.quote).split()
                taken_up = words[-1] in singles
                if nouns and not taken_up and words[0] in singles:
                    continue  # a surname and a noun, not a given name and a surname
                if nouns and self.known_surname(words[0], found):
                    continue
                if run.titled or (taken_up and not nouns) or self.people.find(run.quote):
                    full.append(run.quote)
        for name in full:
            plain = names.strip_titles(name, article.language)
            if len(plain.split()) > 1 and plain[0].isupper() and not self._thing(plain):
                person = self.people.add(plain).person
                if not any(person is other for other in found):
                    found.append(person)
        return found

    def known_surname(self, word: str, present: Sequence[Person]) -> bool:
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
    ) -> _Found | None:
        """The entity `name` stands for in `article`, else None. `kind` is what the extractor saw ("" unknown)."""
        plain = names.strip_titles(name, article.language)
        if place and (town := gazetteer.town(plain)):
            if code := territories.territory(plain):
                return _Found(self.state(code), 1.0, f"name of {code}")
            return _Found(self.place(town), 0.9, f"GeoNames {town.key}")
        if code := territories.territory(plain):
            return _Found(self.state(code), 1.0, f"name of {code}")
        if kind not in _PERSON_KINDS and (seat := territories.seat(plain)):
            if not seat.territory:
                reason = "a body that every place has; taken for the one the story is about"
                return _Found(self.seat(seat), 0.7, reason, unsure=True, generic=True)
            return _Found(self.seat(seat), 0.95, f"stands for the government of {seat.territory}")
        if present is not None and (match := self._person(plain, kind, present)):
            return _Found(self.person(match.person), match.score, match.reason, match.unsure)
        if kind == "" and (town := gazetteer.town(plain, least=_KNOWN_TOWN)):
            return _Found(self.place(town), 0.8, f"GeoNames {town.key}")
        if kind == "" and not place and (known := self.places.get(fold(plain))):
            return _Found(known, 0.8, "a place that a claim names")
        return None

    def place_named(self, name: str) -> str | None:
        """The entity of a place in no list that an article read before names."""
        key = content_id("entity", "place-name", fold(name))
        return key if key in self.fixed else None

    def know_places(self) -> None:
        """Takes stock of the places that claims name, so that other mentions of them are found."""
        self.places = {fold(e.label): key for key, e in self.fixed.items() if e.kind == "place" and not e.country}

    def _person(self, plain: str, kind: str, present: Sequence[Person]) -> Match | None:
        if known := self.people.find(plain):
            return known
        lone = len(plain.split()) == 1 and kind in ("", *_PERSON_KINDS)
        return self.people.by_part(plain, present) if lone and plain[:1].isupper() else None

    def state(self, code: str) -> str:
        key = content_id("entity", "state", code)
        if key not in self.fixed:
            labels = territories.labels(code)
            self.fixed[key] = Entity(key, "state", territories.label(code), labels, country=code)
        return key

    def seat(self, seat: territories.Seat) -> str:
        key = content_id("entity", "seat", seat.territory, seat.label)
        kind: Literal["organisation", "place"] = "organisation" if seat.organisation else "place"
        self.fixed.setdefault(key, Entity(key, kind, seat.label, country=seat.territory or None))
        return key

    def place(self, town: gazetteer.Town) -> str:
        if (seat := territories.seat(town.name)) and seat.territory == town.country:
            return self.seat(seat)
        key = content_id("entity", "place", town.key)
        where = (town.latitude, town.longitude)
        self.fixed.setdefault(key, Entity(key, "place", town.name, country=town.country, coordinates=where))
        return key

    def person(self, person: Person) -> str:
        return self.person_ids.setdefault(id(person), content_id("entity", "person", person.key))

    def body(self, name: str, kind: str, country: str | None) -> str:
        """An entity of its own for a named source that is in no list: a body, a paper, an unlisted person."""
        sort = "person" if kind in _PERSON_KINDS else "organisation"
        key = content_id("entity", sort, fold(name), country or "")
        made = Entity(key, "person", name) if sort == "person" else Entity(key, "organisation", name, country=country)
        self.fixed.setdefault(key, made)
        return key

    def link(self, article: Article, start: int | None, end: int | None, mention: str, found: _Found) -> None:
        self.aliases[found.entity][mention] += 1
        if start is None or end is None:
            return
        self.links.setdefault(
            (article.id, start, end),
            Link(
                article.id, start, end, mention, found.entity, "unsure" if found.unsure else "same",
                round(found.score, 3), (found.reason,),
            ),
        )  # fmt: skip

    def entities(self) -> tuple[Entity, ...]:
        for person in self.people.all:
            key = self.person(person)
            self.aliases[key].update(person.spellings)
            self.fixed[key] = Entity(key, "person", person.label)
        used = (
            replace(entity, aliases=tuple(sorted(self._other_names(key, entity) - {entity.label}))[:50])
            for key, entity in self.fixed.items()
        )
        return tuple(sorted(used, key=lambda e: e.id))

    def _other_names(self, key: str, entity: Entity) -> set[str]:
        listed = territories.extra_names(entity.country) if entity.kind == "state" and entity.country else ()
        return {*self.aliases[key], *listed}


def resolve(items: Sequence[tuple[Article, tuple[Claim, ...]]]) -> Linked:
    """Entities and links of a pile, and its claims with entities filled in; claims keep their ids and order."""
    resolver = _Resolver()
    # The same pile gives the same entities in any order. Languages that write every noun with a capital come last:
    # what the others found out tells their names from their nouns.
    ordered = sorted(items, key=lambda item: (names.nouns_capitalised(item[0].language), item[0].id))
    present = {article.id: resolver.collect(article, claims) for article, claims in ordered}
    filled: dict[str, Claim] = {}
    for article, claims in ordered:
        for claim in claims:
            filled[claim.id] = _fill(resolver, article, claim, present[article.id])
    resolver.know_places()
    for article, _ in ordered:
        for run in resolver.text_names[article.id]:
            _link_run(resolver, article, run, present[article.id])
    claims_out = tuple(filled[claim.id] for _, claims in items for claim in claims)
    entities = resolver.entities()
    links = tuple(sorted(resolver.links.values(), key=lambda k: (k.article, k.start, k.end)))
    return Linked(entities, links, claims_out)


def _link_run(resolver: _Resolver, article: Article, run: names.Name, present: Sequence[Person]) -> None:
    found = resolver.lookup(run.quote, "", article, present)
    if found is None and run.words > 1 and _link_parts(resolver, article, run, present):
        return
    if found is None and run.words > 1:
        if names.nouns_capitalised(article.language) and not run.titled:
            return  # two nouns in a row are no name
        key = content_id("entity", "name", fold(run.quote))
        resolver.fixed.setdefault(key, Entity(key, "other", run.quote))
        found = _Found(key, 0.6, "capitalised name")
    if found:
        resolver.link(article, run.start, run.end, run.quote, found)


def _link_parts(resolver: _Resolver, article: Article, run: names.Name, present: Sequence[Person]) -> bool:
    """Links names that stand inside a run of capitals ("Nordlands Armee", "Ada Vale Tuesday"), longest first."""
    words = [(m.start() + run.start, m.end() + run.start) for m in _PART.finditer(run.quote)]
    nouns = names.nouns_capitalised(article.language)
    done, i = False, 0
    while i < len(words):
        for j in range(min(len(words), i + 4), i, -1):
            start, end = words[i][0], words[j - 1][1]
            quote = article.text[start:end]
            if j - i == len(words) or not quote[0].isupper():
                continue
            # A lone first or last word of a longer name says nothing about who it is: "Kim" of "Kim Vale".
            # The first word of a run of nouns may be a surname that is known: "Vale" before a noun.
            surname = i == 0 and j == 1 and nouns and resolver.known_surname(fold(quote), present)
            if found := resolver.lookup(quote, "", article, present if j - i > 1 or surname else None):
                resolver.link(article, start, end, quote, found)
                done, i = True, j
                break
        else:
            i += 1
    return done


def _fill(resolver: _Resolver, article: Article, claim: Claim, present: Sequence[Person]) -> Claim:
    chain = tuple(_hop(resolver, article, hop, present) for hop in claim.attribution.chain)
    figures = tuple(_figure(resolver, article, claim, figure, present) for figure in claim.figures)
    return replace(claim, attribution=replace(claim.attribution, chain=chain), figures=figures)


def _hop(resolver: _Resolver, article: Article, hop: Hop, present: Sequence[Person]) -> Hop:
    members = tuple(_hop(resolver, article, member, present) for member in hop.members)
    name = hop.name or hop.mention
    if members or not name or hop.kind in ("anonymous", "observation"):
        return replace(hop, members=members)
    found = resolver.lookup(name, hop.kind, article, present)
    if found is None and hop.name and (hop.kind != "person" or hop.name[0].isupper()):
        country = territories.owner(hop.mention or name, article.language) or territories.owner(name, article.language)
        key = resolver.body(names.strip_titles(name, article.language), hop.kind, country)
        found = _Found(key, 0.7, "named source")
    if found is None:
        return replace(hop, members=members)
    resolver.link(article, hop.start, hop.end, hop.mention or name, found)
    return replace(hop, members=members, entity=None if found.unsure and not found.generic else found.entity)


def _figure(resolver: _Resolver, article: Article, claim: Claim, figure: Figure, present: Sequence[Person]) -> Figure:
    population = figure.population
    if population and population.owner is None:
        owner = territories.owner(population.quote, claim.language)
        owner = owner or owner_before(article, claim.language, population.quote, figure.anchor.start)
        population = replace(population, owner=owner)
    places = []
    for place in figure.place:
        found = resolver.lookup(place.name, "", article, (), place=True)
        if found is None and (code := territories.owner(place.name, claim.language)):
            found = _Found(resolver.state(code), 0.8, f"adjective of {code}")
        nouns = names.nouns_capitalised(article.language)
        if found is None and nouns and (known := resolver.place_named(place.name)):
            found = _Found(known, 0.6, "place named in another text")
        if found is None and place.name[:1].isupper() and not nouns:
            key = content_id("entity", "place-name", fold(place.name))
            resolver.fixed.setdefault(key, Entity(key, "place", place.name))
            found = _Found(key, 0.6, "place named in the text")
        if found:
            resolver.link(article, place.start, place.end, place.name, found)
        places.append(replace(place, entity=found.entity if found else None))
    return replace(figure, population=population, place=tuple(places))


def _hops(claims: Sequence[Claim]) -> list[Hop]:
    hops = [hop for claim in claims for hop in claim.attribution.chain if hop.start is not None]
    return hops + [member for hop in hops for member in hop.members]
