"""Mentions to entities: states, places, governments, persons and bodies, one entity across languages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from testimonia.link import governments, names, territories
from testimonia.link.fold import fold
from testimonia.link.owners import owner_before
from testimonia.link.persons import Person
from testimonia.link.resolver import Found, Resolver
from testimonia.model import Article, Claim, Entity, Figure, Hop, Link, content_id

_PART = re.compile(r"\S+")
_WHY = {
    "pronoun": "a pronoun, resolved in the article",
    "description": "a description, resolved in the article",
    "known-as": "called so in the article",
}
_ARTICLE = 6  # characters of an article and its space
_DOUBT = 0.85  # what a pronoun or description that was resolved adds to the doubt


@dataclass(frozen=True, slots=True)
class Linked:
    """Entities, the links that led to them, and the claims with their entities filled in."""

    entities: tuple[Entity, ...]
    links: tuple[Link, ...]
    claims: tuple[Claim, ...]


def resolve(items: Sequence[tuple[Article, tuple[Claim, ...]]]) -> Linked:
    """Entities and links of a pile, and its claims with entities filled in; claims keep their ids and order.

    Bodies come before persons, places before the names of running text, and these before the sources: what one step
    found out tells the next what a name is, and what an article is about.
    """
    resolver = Resolver()
    # The same pile gives the same entities in any order. Languages that write every noun with a capital come last:
    # what the others found out tells their names from their nouns.
    ordered = sorted(items, key=lambda item: (names.nouns_capitalised(item[0].language), item[0].id))
    for article, claims in ordered:
        resolver.collect_bodies(article, claims)
    present = {article.id: resolver.collect_people(article, claims) for article, claims in ordered}
    figures: dict[str, tuple[Figure, ...]] = {}
    for article, claims in ordered:
        for claim in claims:
            figures[claim.id] = tuple(_figure(resolver, article, claim, figure) for figure in claim.figures)
    resolver.know_places()
    for article, _ in ordered:
        seen: dict[str, Found | None] = {}
        for run in resolver.text_names[article.id]:
            if run.quote not in seen:
                seen[run.quote] = resolver.lookup(run.quote, "", article, present[article.id])
            _link_run(resolver, article, run, seen[run.quote], present[article.id])
    resolver.know_subjects()
    filled: dict[str, Claim] = {}
    for article, claims in ordered:
        for claim in claims:
            chain = tuple(_hop(resolver, article, hop, present[article.id]) for hop in claim.attribution.chain)
            said = replace(claim.attribution, chain=chain)
            filled[claim.id] = replace(claim, attribution=said, figures=figures[claim.id])
    claims_out = tuple(filled[claim.id] for _, claims in items for claim in claims)
    entities = resolver.entities()
    links = tuple(sorted(resolver.links.values(), key=lambda k: (k.article, k.start, k.end)))
    return Linked(entities, links, claims_out)


def _link_run(
    resolver: Resolver, article: Article, run: names.Name, found: Found | None, present: Sequence[Person]
) -> None:
    if found and (first := _with_article(article, run)) is not None:
        run = replace(run, start=first, quote=article.text[first : run.end])
    if found is None and run.words > 1 and _link_parts(resolver, article, run, present):
        return
    if found is None and run.words > 1:
        if names.nouns_capitalised(article.language) and not run.titled:
            return  # two nouns in a row are no name
        found = Found(resolver.other(run.quote), 0.6, "capitalised name")
    if found:
        resolver.link(article, run.start, run.end, run.quote, found)


def _with_article(article: Article, run: names.Name) -> int | None:
    """Where the name begins if the article before it is part of it: "De Forenede Stater"."""
    before = article.text[max(0, run.start - _ARTICLE) : run.start]
    word = before.rsplit(None, 1)[-1] if before.strip() else ""
    whole = f"{word} {run.quote}"
    if word[:1].isupper() and before.endswith(f"{word} ") and territories.is_listed(whole):
        return run.start - len(word) - 1
    return None


def _link_parts(resolver: Resolver, article: Article, run: names.Name, present: Sequence[Person]) -> bool:
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


def _hop(resolver: Resolver, article: Article, hop: Hop, present: Sequence[Person]) -> Hop:
    members = tuple(_hop(resolver, article, member, present) for member in hop.members)
    name = hop.name
    if members or not name or hop.kind in ("anonymous", "observation"):
        return replace(hop, members=members)
    found = resolver.lookup(name, hop.kind, article, present)
    if government := governments.spoken_for(resolver, article, hop, name, found):
        return replace(hop, entity=government)
    if found is None:
        found = _own_entity(resolver, article, hop, name)
    why = _WHY.get(hop.resolved or "", "")
    if why and hop.resolved != "known-as":
        found = replace(found, score=found.score * _DOUBT)
    if hop.resolved == "unsure":
        found = replace(found, score=found.score * _DOUBT, unsure=True)
    resolver.link(article, hop.start, hop.end, hop.mention or name, found, why)
    return replace(hop, entity=None if found.unsure and not found.generic else found.entity)


def _own_entity(resolver: Resolver, article: Article, hop: Hop, name: str) -> Found:
    """An entity for a source that is in no list: by its own name in the pile, by its description near the place."""
    plain = names.strip_titles(name, article.language)
    if not name[0].isupper() or names.is_description(plain, article.language):
        return Found(resolver.described(plain, hop.kind, article), 0.6, "a source without a name of its own")
    if hop.kind in ("person", "witness"):
        key = content_id("entity", "person", fold(plain))
        resolver.fixed.setdefault(key, Entity(key, "person", plain))
        return Found(key, 0.7, "named source")
    country = territories.owner(hop.mention or name, article.language) or territories.owner(name, article.language)
    return Found(resolver.named(resolver.bodies.know(plain, country)), 0.7, "named source")


def _figure(resolver: Resolver, article: Article, claim: Claim, figure: Figure) -> Figure:
    population = figure.population
    if population and population.owner is None:
        owner = territories.owner(population.quote, claim.language)
        owner = owner or owner_before(article, claim.language, population.quote, figure.anchor.start)
        population = replace(population, owner=owner)
    places = []
    for place in figure.place:
        found = resolver.lookup(place.name, "", article, (), place=True)
        if found and resolver.is_person(found):
            continue  # a person is no place, whatever preposition stands before the name
        if found is None and (code := territories.owner(place.name, claim.language)):
            found = Found(resolver.state(code), 0.8, f"adjective of {code}")
        nouns = names.nouns_capitalised(article.language)
        if found is None and nouns and (known := resolver.place_named(place.name)):
            found = Found(known, 0.6, "place named in another text")
        if found is None and place.name[:1].isupper() and not nouns:
            key = content_id("entity", "place-name", fold(place.name))
            resolver.fixed.setdefault(key, Entity(key, "place", place.name))
            found = Found(key, 0.6, "place named in the text")
        if found:
            resolver.link(article, place.start, place.end, place.name, found)
        places.append(replace(place, entity=found.entity if found else None))
    return replace(figure, population=population, place=tuple(places))
