"""Whose figure it is: the root source of a claim, and how many roots are surely, or at most, independent."""

import os.path
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from testimonia.model import Article, Claim, Entity, Hop

_STEM, _SHARE = 5, 0.7  # letters, and share of its word, by which a title names a house


@dataclass(frozen=True, slots=True)
class Root:
    """`key` equals for one and the same source; `named` is False where only the outlet stands for the figure."""

    key: str
    name: str | None
    entity: str | None
    named: bool
    words: str = ""  # the words used for it, which may say for whom a person speaks
    lands: frozenset[str] = frozenset()  # the states whose government it is, or a body of it


def root_of(claim: Claim, article: Article) -> Root:
    """The root of `claim`: its innermost hop; for a copy that names no source, what it was copied from."""
    hop = claim.attribution.chain[0] if claim.attribution.chain else None
    if hop is not None and hop.start is not None:
        if hop.members:
            names = [m.entity or (m.name or m.mention or "").casefold() for m in hop.members]
            name = " + ".join(m.name or m.mention or "" for m in hop.members)
            return Root("+".join(sorted(names)), name, hop.entity, True, name)
        name = hop.name or hop.mention or ""
        if hop.kind in ("anonymous", "observation") or not hop.name and not hop.entity:
            # Nobody can tell whether two papers' "officials" are the same people.
            return Root(f"{_copied(article)}:{hop.kind}:{name.casefold()}", name, hop.entity, False)
        return Root(hop.entity or name.casefold(), name, hop.entity, True, hop.mention or name)
    outlet = hop.name if hop else article.outlet
    return Root(f"outlet:{_copied(article)}", outlet or article.outlet, hop.entity if hop else None, False)


class Houses:
    """Which sources of one story are one: "the police" of several texts, and an agency that signs and is quoted."""

    def __init__(self, claims: Sequence[Claim], known: Mapping[str, Entity]) -> None:
        used = {hop.entity for claim in claims for hop in hops_of(claim) if hop.entity}
        self._known = known
        self._one = _one_body(known[key] for key in sorted(used) if key in known)
        self._agencies = {
            name.casefold(): entity.id
            for entity in (known[key] for key in sorted(used) if key in known)
            if entity.kind == "organisation"
            for name in (entity.label, *entity.aliases)
        }

    def root(self, claim: Claim, article: Article) -> Root:
        """The root of `claim`, equal for all that speak for one house of the story."""
        root = root_of(claim, article)
        agency = article.origin.agency if article.origin and not hops_of(claim) else None
        if agency:
            entity = self._agencies.get(agency.casefold())
            return replace(root, key=entity or root.key, name=agency, entity=entity or root.entity)
        if root.entity in self._one:
            one = self._known[self._one[root.entity]]
            root = replace(root, key=one.id, entity=one.id)
        return replace(root, lands=self._lands(claim))

    def _lands(self, claim: Claim) -> frozenset[str]:
        """The states of which the first source, or one of those that speak together, is the government or a body."""
        first = claim.attribution.chain[0] if claim.attribution.chain else None
        hops = (first.members or (first,)) if first is not None else ()
        entities = (self._known[hop.entity] for hop in hops if hop.entity is not None and hop.entity in self._known)
        return frozenset(e.country for e in entities if e.country and (e.kind == "state" or e.body))


def _one_body(entities: Iterable[Entity]) -> dict[str, str]:
    """Public bodies of one kind that are one, as far as a story tells: each entity's id -> the id that stands for all.

    What no text says the state or town of goes with the only one of which a text does; a town's goes with its state's.
    """
    kinds: defaultdict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.body:
            kinds[entity.body].append(entity)
    found = {}
    for same in kinds.values():
        told = [e for e in same if e.of]
        states = {e.of for e in told if e.of == e.country}
        towns = {e.of for e in told if e.of != e.country}
        if len(states) > 1 or len(towns) > 1 or not told and len({e.country for e in same if e.country}) > 1:
            continue
        lands = {e.country for e in told if e.country}
        if len(lands) > 1:
            continue
        best = min(told or same, key=lambda e: (e.of == e.country, e.id))
        found.update({e.id: best.id for e in same})
    return found


def _copied(article: Article) -> str:
    origin = article.origin
    if origin and (origin.agency or origin.article):
        return (origin.agency or origin.article or "").casefold()
    return article.id


def independent(roots: Sequence[Root]) -> tuple[int, int]:
    """Number of independent roots, [lower, upper].

    A figure for which nobody is named adds to the upper bound only, and so does a person who by their title speaks for
    another root ("police inspector X" beside "the police"). Bodies of one state may have a figure from each other.
    """
    named = {root.key: root for root in roots if root.named}
    houses: defaultdict[str, list[Root]] = defaultdict(list)
    for root in named.values():
        houses[_house(root)[:_STEM]].append(root)
    spokesmen = {
        key
        for key, root in named.items()
        if any(_speaks_for(root, title, o) for title in _titles(root) for o in houses.get(title[:_STEM], ()))
    }
    lower = _apart([root for key, root in named.items() if key not in spokesmen])
    return max(lower, 1 if named else 0), len({root.key for root in roots})


def _apart(roots: Sequence[Root]) -> int:
    """How many of the roots are of no common state: those that share one, also by a third, count once."""
    groups: list[set[str]] = []
    alone = 0
    for root in roots:
        if not root.lands:
            alone += 1
            continue
        touched = [group for group in groups if group & root.lands]
        groups = [group for group in groups if not group & root.lands]
        groups.append(set(root.lands).union(*touched))
    return alone + len(groups)


def bare(noun: Root, full: Root) -> bool:
    """Whether one root is only the noun that the other's words hold beside its name: "union" and "the union X & Y"."""
    own = (full.name or "").casefold().split()
    titles = [word for word in full.words.casefold().split() if word not in own]
    single = (noun.name or noun.words).casefold()
    return noun.key != full.key and bool(own) and single in titles


def _titles(person: Root) -> list[str]:
    """The words that tell what a person is: those used beside the name."""
    own = {word.casefold() for word in (person.name or "").split()}
    words = person.words.casefold().split()
    return [word for word in words if word not in own] or words[:-2] if own else []


def _house(root: Root) -> str:
    """The one word of a house that a title may hold, "" where there is none or are several."""
    words = [w for w in (root.words or root.name or "").casefold().split() if len(w) >= _STEM]
    return words[0] if root.name and len(words) == 1 else ""


def _speaks_for(person: Root, title: str, house: Root) -> bool:
    """Whether a title holds the other root's own word, as Polizeisprecherin holds Polizei."""
    word = _house(house)
    return person.key != house.key and bool(word) and _shares_stem(title, word)


def _shares_stem(title: str, house: str) -> bool:
    common = len(os.path.commonprefix((title, house)))
    return common >= _STEM and common >= _SHARE * len(house)


def hops_of(claim: Claim) -> list[Hop]:
    """Named hops of the chain, the members of joint sources each for themselves."""
    return [m for hop in claim.attribution.chain if hop.start is not None for m in (hop.members or (hop,))]
