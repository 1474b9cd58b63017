"""Whose figure it is: the root source of a claim, and how many roots are surely, or at most, independent."""

import os.path
from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.model import Article, Claim, Hop

_STEM, _SHARE = 5, 0.7  # letters, and share of its word, by which a title names a house


@dataclass(frozen=True, slots=True)
class Root:
    """`key` equals for one and the same source; `named` is False where only the outlet stands for the figure."""

    key: str
    name: str | None
    entity: str | None
    named: bool
    words: str = ""  # the words used for it, which may say for whom a person speaks


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


def _copied(article: Article) -> str:
    origin = article.origin
    if origin and (origin.agency or origin.article):
        return (origin.agency or origin.article or "").casefold()
    return article.id


def independent(roots: Sequence[Root]) -> tuple[int, int]:
    """Number of independent roots, [lower, upper].

    A figure for which nobody is named adds to the upper bound only, and so does a person who by their title speaks for
    another root ("police inspector X" beside "the police").
    """
    named = {root.key: root for root in roots if root.named}
    spokesmen = {key for key, root in named.items() if any(_speaks_for(root, o) for o in named.values())}
    lower = len(named) - len(spokesmen)
    return max(lower, 1 if named else 0), len({root.key for root in roots})


def bare(noun: Root, full: Root) -> bool:
    """Whether one root is only the noun that the other's words hold beside its name: "union" and "the union X & Y"."""
    own = (full.name or "").casefold().split()
    titles = [word for word in full.words.casefold().split() if word not in own]
    single = (noun.name or noun.words).casefold()
    return noun.key != full.key and bool(own) and single in titles


def _speaks_for(person: Root, house: Root) -> bool:
    """Whether a title holds the other root's own word, as Polizeisprecherin holds Polizei."""
    if person.key == house.key or not person.name or not house.name:
        return False
    own = {word.casefold() for word in person.name.split()}
    titles = [w for w in person.words.casefold().split() if w not in own] or person.words.casefold().split()[:-2]
    houses = [w for w in (house.words or house.name).casefold().split() if len(w) >= _STEM]
    return bool(titles) and len(houses) == 1 and any(_shares_stem(title, houses[0]) for title in titles)


def _shares_stem(title: str, house: str) -> bool:
    common = len(os.path.commonprefix((title, house)))
    return common >= _STEM and common >= _SHARE * len(house)


def hops_of(claim: Claim) -> list[Hop]:
    """Named hops of the chain, the members of joint sources each for themselves."""
    return [m for hop in claim.attribution.chain if hop.start is not None for m in (hop.members or (hop,))]
