"""Stories: articles joined by rare shared entities and figures, nearness in time counting too."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from testimonia.cluster.copies import origins
from testimonia.cluster.features import Profile, profiles
from testimonia.model import Article, Claim, Link, Membership, Origin, Story, content_id

THRESHOLD = 0.15  # likeness of two articles that may join
_MEAN = 0.55  # of the threshold: what two groups must reach on average, so that no chain joins strangers
_FEW = 2  # shared features without which two articles do not join
_COMMON = 400  # features in more articles than this propose no pairs
# Likeness fades with the days between: (days, share left). Stories go on for months, seldom for years.
_FADE = ((0, 1.0), (400, 0.6), (1500, 0.2))


@dataclass(frozen=True, slots=True)
class Grouped:
    """Stories, and the origin of each article that is a copy, by article id."""

    stories: tuple[Story, ...]
    origins: dict[str, Origin]


def group(articles: Sequence[Article], claims: Sequence[Claim], links: Sequence[Link]) -> Grouped:
    """Stories of the pile (an article that joins no other is a story of one) and origins of copies."""
    ordered = sorted(articles, key=lambda a: a.id)
    found = origins(ordered)
    made = profiles(ordered, claims, links)
    likeness = _pairs(made)
    place = {p.article: i for i, p in enumerate(made)}
    for copy, origin in found.items():
        if origin.article in place:
            a, b = sorted((place[copy], place[origin.article]))
            likeness[a, b] = 1.0
    groups = _join(len(made), likeness)
    names = _labels(ordered, links)
    stories = [_story(group, ordered, made, found, names) for group in groups]
    return Grouped(tuple(sorted(stories, key=lambda s: (s.first or "9999", s.id))), found)


def _pairs(made: Sequence[Profile]) -> dict[tuple[int, int], float]:
    """Likeness (cosine, faded by the days between) of every pair that shares enough."""
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(made):
        for feature in profile.weights:
            holders[feature].append(i)
    dots: defaultdict[tuple[int, int], float] = defaultdict(float)
    shared: Counter[tuple[int, int]] = Counter()
    for feature, where in holders.items():
        if 1 < len(where) <= _COMMON:
            for x, i in enumerate(where):
                for j in where[x + 1 :]:
                    dots[i, j] += made[i].weights[feature] * made[j].weights[feature]
                    shared[i, j] += 1
    return {
        pair: dot * _nearness(made[pair[0]].day, made[pair[1]].day)
        for pair, dot in dots.items()
        if shared[pair] >= _FEW
    }


def _nearness(a: int | None, b: int | None) -> float:
    if a is None or b is None:
        return 1.0
    days = abs(a - b)
    for (start, before), (end, after) in pairwise(_FADE):
        if days <= end:
            return before + (after - before) * (days - start) / (end - start)
    return _FADE[-1][1]


def _join(count: int, likeness: dict[tuple[int, int], float]) -> list[list[int]]:
    """Groups of indices: pairs are tried from the most alike down; groups merge when alike on average."""
    group_of = list(range(count))
    members = {i: [i] for i in range(count)}
    for (a, b), value in sorted(likeness.items(), key=lambda item: (-item[1], item[0])):
        if value < THRESHOLD:
            break
        left, right = group_of[a], group_of[b]
        if left == right:
            continue
        some_left, some_right = members[left][:200], members[right][:200]
        total = sum(likeness.get((min(i, j), max(i, j)), 0.0) for i in some_left for j in some_right)
        if value < 1.0 and total / (len(some_left) * len(some_right)) < THRESHOLD * _MEAN:
            continue
        keep, gone = sorted((left, right))
        members[keep] += members.pop(gone)
        for i in members[keep]:
            group_of[i] = keep
    return [sorted(group) for _, group in sorted(members.items())]


def _labels(articles: Sequence[Article], links: Sequence[Link]) -> dict[str, str]:
    """The commonest wording of each entity."""
    wordings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for link in links:
        wordings[link.entity][link.mention] += 1
    return {e: min(words, key=lambda w: (-words[w], w)) for e, words in wordings.items()}


def _story(
    group: list[int],
    articles: Sequence[Article],
    made: Sequence[Profile],
    found: dict[str, Origin],
    names: dict[str, str],
) -> Story:
    own = [articles[i] for i in group]
    weight: Counter[str] = Counter()
    held: Counter[str] = Counter()
    for i in group:
        weight.update(made[i].weights)
        held.update(made[i].weights.keys())

    def strength(feature: str) -> tuple[float, str]:
        return (-weight[feature] * held[feature], feature)

    common = sorted((f for f in held if held[f] > 1 or len(group) == 1), key=strength)
    days = sorted(d[:10] for a in own for d in (a.published.earliest, a.published.latest) if d)
    inside = {a.id for a in own}
    members = tuple(
        Membership(articles[i].id, _reasons(made[i], common, names, found.get(articles[i].id), inside)) for i in group
    )
    dated = sorted(own, key=lambda a: (a.published.earliest or "9999", a.id))
    ids = tuple(a.id for a in dated)
    label = ", ".join(names[f] for f in common if f in names and held[f] * 2 >= len(group)) if len(group) > 1 else ""
    title = next((a.title for a in dated if a.title), None)
    return Story(
        content_id("story", *sorted(ids)),
        ", ".join(label.split(", ")[:4]) or title or dated[0].text[:60].strip(),
        ids,
        days[0] if days else None,
        days[-1] if days else None,
        tuple(sorted({a.language for a in own})),
        tuple(sorted({a.outlet for a in own if a.outlet})),
        members,
    )


def _reasons(
    profile: Profile, common: Sequence[str], names: dict[str, str], origin: Origin | None, inside: set[str]
) -> tuple[str, ...]:
    shared = [f for f in common if f in profile.weights]
    entities = [names[f] for f in shared if f in names][:6]
    figures = [f for f in shared if f not in names][:4]
    reasons = []
    if len(inside) > 1:
        if entities:
            reasons.append(f"shares {', '.join(entities)}")
        if figures:
            reasons.append(f"shares the figures {', '.join(figures)}")
    if origin and origin.article in inside:
        reasons.append(f"near-duplicate of {origin.article}")
    return tuple(reasons) or ("only article",)
