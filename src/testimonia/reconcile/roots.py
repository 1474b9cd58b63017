"""Whose figure it is: the root source of a claim, and how many roots are surely, or at most, independent."""

from collections.abc import Sequence
from dataclasses import dataclass

from testimonia.model import Article, Claim, Hop


@dataclass(frozen=True, slots=True)
class Root:
    """`key` equals for one and the same source; `named` is False where only the outlet stands for the figure."""

    key: str
    name: str | None
    entity: str | None
    named: bool


def root_of(claim: Claim, article: Article) -> Root:
    """The root of `claim`: its innermost hop; for a copy that names no source, what it was copied from."""
    hop = claim.attribution.chain[0] if claim.attribution.chain else None
    if hop is not None and hop.start is not None:
        if hop.members:
            names = [m.entity or (m.name or m.mention or "").casefold() for m in hop.members]
            name = " + ".join(m.name or m.mention or "" for m in hop.members)
            return Root("+".join(sorted(names)), name, hop.entity, True)
        name = hop.name or hop.mention or ""
        if hop.kind in ("anonymous", "observation") or not hop.name and not hop.entity:
            # Nobody can tell whether two papers' "officials" are the same people.
            return Root(f"{_copied(article)}:{hop.kind}:{name.casefold()}", name, hop.entity, False)
        return Root(hop.entity or name.casefold(), name, hop.entity, True)
    outlet = hop.name if hop else article.outlet
    return Root(f"outlet:{_copied(article)}", outlet or article.outlet, hop.entity if hop else None, False)


def _copied(article: Article) -> str:
    origin = article.origin
    if origin and (origin.agency or origin.article):
        return (origin.agency or origin.article or "").casefold()
    return article.id


def independent(roots: Sequence[Root]) -> tuple[int, int]:
    """Number of independent roots, [lower, upper]: a figure for which nobody is named adds to the upper bound only."""
    named = {root.key for root in roots if root.named}
    return len(named), len({root.key for root in roots})


def hops_of(claim: Claim) -> list[Hop]:
    """Named hops of the chain, the members of joint sources each for themselves."""
    return [m for hop in claim.attribution.chain if hop.start is not None for m in (hop.members or (hop,))]
