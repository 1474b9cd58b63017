"""Status histories: who denied, confirmed or admitted one statement, in order of time."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from testimonia.model import Article, Claim, Interval, StatusHistory, Step, Story, content_id
from testimonia.reconcile.roots import hops_of

_ACTS = frozenset({"confirm", "deny", "admit", "cannot-confirm", "no-comment", "deny-knowledge", "claim"})
_FIRM = frozenset({"confirm", "deny", "admit"})  # a history needs one of these
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 6  # letters that inflected and related words share in the languages of the packs
_LIKE = 0.3
_MOST = 400


@dataclass(frozen=True, slots=True)
class _Statement:
    claim: Claim
    at: Interval | None
    features: frozenset[str]


def histories(
    story: Story, claims: Sequence[Claim], articles: Mapping[str, Article], names: Mapping[str, frozenset[str]]
) -> list[StatusHistory]:
    """One history for each statement with two acts or more. `names` gives the entities that stand in a claim."""
    statements = [
        _Statement(c, said(c, articles[c.article]), _features(c, names.get(c.id, frozenset())))
        for c in claims
        if c.attribution.act in _ACTS or c.attribution.mode != "unattributed" and c.factuality.polarity == "negative"
    ][:_MOST]
    weight = _rarity(statements)
    groups: list[list[_Statement]] = []
    for statement in statements:
        scored = [
            (max(_likeness(statement, other, weight) for other in group[:20]), i) for i, group in enumerate(groups)
        ]
        best, where = max(scored, default=(0.0, -1))
        if best >= _LIKE:
            groups[where].append(statement)
        else:
            groups.append([statement])
    return [_history(story, group) for group in groups if _counts(group)]


def _counts(group: Sequence[_Statement]) -> bool:
    return len(group) > 1 and any(s.claim.attribution.act in _FIRM for s in group)


def said(claim: Claim, article: Article) -> Interval | None:
    """When the claim was made: the dates of its figures do not tell, so it is the article's day."""
    day = article.published
    return Interval(day.earliest, day.latest, day.precision) if day.earliest or day.latest else None


def _features(claim: Claim, entities: frozenset[str]) -> frozenset[str]:
    words = _WORD.findall(" ".join(part.quote for part in claim.content).casefold())[:80]
    return entities | {word[:_STEM] for word in words}


def _rarity(statements: Sequence[_Statement]) -> dict[str, float]:
    held: Counter[str] = Counter(f for s in statements for f in s.features)
    return defaultdict(lambda: 1.0, {f: 1.0 / (1 + n / (1 + len(statements))) for f, n in held.items()})


def _likeness(a: _Statement, b: _Statement, weight: Mapping[str, float]) -> float:
    """Weighed share of the shorter statement's features that both have; one shared feature is not enough."""
    common = a.features & b.features
    if len(common) < 2:
        return 0.0
    # Across languages only entities can be shared, so there they alone are weighed.
    across = a.claim.language != b.claim.language
    left, right = [{f for f in s.features if not across or f.startswith("entity-")} for s in (a, b)]
    total = min(sum(weight[f] for f in left), sum(weight[f] for f in right))
    return sum(weight[f] for f in common) / total if total else 0.0


def _history(story: Story, group: Sequence[_Statement]) -> StatusHistory:
    ordered = sorted(group, key=lambda s: ((s.at.earliest or s.at.latest or "9") if s.at else "9", s.claim.id))
    steps = tuple(Step(s.claim.id, s.claim.article, _source(s.claim), s.claim.attribution.act, s.at) for s in ordered)
    firm = next(s for s in ordered if s.claim.attribution.act in _FIRM)
    about = " ".join(part.quote for part in firm.claim.content)[:300]
    return StatusHistory(content_id("history", story.id, *(s.claim for s in steps)), story.id, about, steps)


def _source(claim: Claim) -> str | None:
    named = hops_of(claim)
    first = claim.attribution.chain[0] if claim.attribution.chain else None
    if first and first.members:
        return " + ".join(m.name or m.mention or "" for m in first.members)
    return (named[0].name or named[0].mention) if named else (first.name if first else None)
