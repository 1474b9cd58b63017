"""Stories: articles joined by rare shared entities and figures, nearness in time counting too."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from testimonia.cluster.copies import origins
from testimonia.cluster.features import Profile, dots, profiles
from testimonia.model import Article, Claim, Entity, Link, Membership, Origin, Story, content_id

THRESHOLD = 0.12  # likeness of two articles that may join
_MEAN = 0.75  # of the threshold: what two groups must reach on average, so that no chain joins strangers
_FEW, _FEW_WORDS = 2, 6  # names and figures, or else words, that two articles must share to join
_COMMON, _COMMON_WORD = 400, 120  # features in more articles than this propose no pairs
_WORDS = 0.7  # weight of words against names and figures, of two articles in one language of a large pile
_OPENING = 60  # letters of a text that name a story without a name
_FEW_ARTICLES = 60  # a small pile does not tell which words are rare: with so many articles words weigh half of that
# Likeness fades with the days between: (days, share left). Incidents are days apart, stories go on for months.
_FADE = ((0, 1.0), (3, 1.0), (30, 0.7), (400, 0.5), (1500, 0.15))


@dataclass(frozen=True, slots=True)
class Grouped:
    """Stories, and the origin of each article that is a copy, by article id."""

    stories: tuple[Story, ...]
    origins: dict[str, Origin]


def group(
    articles: Sequence[Article], claims: Sequence[Claim], links: Sequence[Link], entities: Sequence[Entity] = ()
) -> Grouped:
    """Stories of the pile (an article that joins no other is a story of one) and origins of copies.

    A story is named in English where `entities` have an English label.
    """
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
    names = _labels(links, entities)
    stories = [_story(group, ordered, made, found, names) for group in groups]
    return Grouped(tuple(sorted(stories, key=lambda s: (s.first or "9999", s.id))), found)


def _pairs(made: Sequence[Profile]) -> dict[tuple[int, int], float]:
    """Likeness (cosine, faded by the days between) of every pair that shares enough.

    Across languages only names and figures can be shared, so there they alone are weighed.
    """
    names, shared = dots((p.names for p in made), _COMMON)
    words, same_words = dots((p.words for p in made), _COMMON_WORD)
    pile = Counter(p.language for p in made)
    weight = {language: _WORDS * n / (n + _FEW_ARTICLES) for language, n in pile.items()}
    found = {}
    for pair in {**names, **words}:
        if shared[pair] >= _FEW or same_words[pair] >= _FEW_WORDS:
            a, b = made[pair[0]], made[pair[1]]
            value = names.get(pair, 0.0)
            if a.language == b.language:
                value += weight[a.language] * (words.get(pair, 0.0) - value)
            found[pair] = value * _nearness(a.day, b.day)
    return found


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


def _labels(links: Sequence[Link], entities: Sequence[Entity]) -> dict[str, str]:
    """The English label of each entity, else its commonest wording."""
    wordings: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for link in links:
        wordings[link.entity][link.mention] += 1
    found = {e: min(words, key=lambda w: (-words[w], w)) for e, words in wordings.items()}
    found |= {e.id: e.label for e in entities if e.kind == "person" and e.id in found}
    english = {e.id: label for e in entities for code, label in e.labels if code == "en"}
    return found | {e: label for e, label in english.items() if e in found}


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
        weight.update(made[i].names)
        held.update(made[i].names.keys())

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
        ", ".join(label.split(", ")[:4]) or title or _opening(dated[0].text),
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
    shared = [f for f in common if f in profile.names]
    entities = [names[f] for f in shared if f in names][:6]
    topics = [f.replace("-", " ") for f in shared if f not in names and not f[-1].isdigit()][:4]
    figures = [" ".join(reversed(f.rsplit(" ", 1))) for f in shared if f not in names and f[-1].isdigit()][:4]
    reasons = []
    if len(inside) > 1:
        if entities:
            reasons.append(f"names {', '.join(entities)}, as others do")
        if topics:
            reasons.append(f"counts {', '.join(topics)}, as others do")
        if figures:
            reasons.append(f"has figures that others have: {', '.join(figures)}")
        if not reasons:
            reasons.append("uses the rare words that others use")
    if origin and origin.article in inside:
        reasons.append(f"is a near-duplicate of {origin.article}")
    return tuple(reasons) or ("only article",)


def _opening(text: str) -> str:
    """The first words of a text, to name a story by that has no other name."""
    line = next((line for line in text[:600].splitlines() if line.strip()), "").strip()
    return line if len(line) <= _OPENING else f"{line[:_OPENING].rpartition(' ')[0] or line[:_OPENING]} …"
