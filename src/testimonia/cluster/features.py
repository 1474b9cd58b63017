"""What two articles can share: entities, figures, words and days, each weighed by how rare it is in the pile."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from testimonia.model import Article, Claim, Link

# A small pile says little about what is common, so the counts stand beside an imagined pile of other news.
_BACKGROUND = 60
_HEADLINE = 2.0  # a name that stands in the title or the first words tells what the article is about
_LEAD = 400
_FIGURE = 0.7
_TOPIC = 0.5  # what happened, by the measures of the figures: equal words in every language
_VAGUE = frozenset({"other", "count", "share", "duration", "distance", "amount-of-money"})
_WORD = re.compile(r"[^\W\d_]{4,}")
_READ = 4000  # characters whose words count: what an article is about stands at its head
_WORDS = 120  # the weightiest words that are kept of an article
_SPREAD = 0.2  # a word in a larger share of one language's articles tells nothing


@dataclass(frozen=True, slots=True)
class Profile:
    """An article as two unit vectors, of names with figures and of words, and its day (ordinal) where known."""

    article: str
    language: str
    names: dict[str, float]
    words: dict[str, float]
    day: int | None


def profiles(articles: Sequence[Article], claims: Sequence[Claim], links: Sequence[Link]) -> list[Profile]:
    """One profile an article, in the articles' order."""
    named = _names(articles, claims, links)
    spoken = _words(articles)
    return [Profile(a.id, a.language, named[a.id], spoken[a.id], _day(a)) for a in articles]


def _names(articles: Sequence[Article], claims: Sequence[Claim], links: Sequence[Link]) -> dict[str, dict[str, float]]:
    counts: dict[str, Counter[str]] = {article.id: Counter() for article in articles}
    for link in links:
        if link.judgement == "same" and link.article in counts:
            counts[link.article][link.entity] += _HEADLINE if link.start < _LEAD else 1  # type: ignore[assignment]
    figures: defaultdict[str, set[str]] = defaultdict(set)
    topics: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for figure in claim.figures:
            topics[claim.article].update(m for m in figure.measure if m not in _VAGUE)
            value = figure.low if figure.low is not None else figure.high
            if value:
                figures[claim.article].add(f"{'+'.join(figure.measure)} {value:g}")
    spread: Counter[str] = Counter()
    for article in articles:
        spread.update([*counts[article.id], *figures[article.id], *topics[article.id]])
    total = len(articles) + _BACKGROUND

    def rarity(feature: str) -> float:
        # Features seen in one article only join nothing; they still lengthen the vector, as they should.
        return math.log(total / (spread[feature] + 1))

    made = {}
    for article in articles:
        weights = {f: (1 + math.log(n)) * rarity(f) for f, n in counts[article.id].items()}
        weights.update({f: _FIGURE * rarity(f) for f in figures[article.id]})
        weights.update({f: _TOPIC * rarity(f) for f in topics[article.id]})
        made[article.id] = _unit(weights)
    return made


def _words(articles: Sequence[Article]) -> dict[str, dict[str, float]]:
    """The rarest words of each article. Words of two languages never meet: each carries its language."""
    counts: dict[str, Counter[str]] = {}
    spread: Counter[str] = Counter()
    of_language = Counter(article.language for article in articles)
    for article in articles:
        title = f"{article.title or ''} "
        found = _WORD.findall((title + title + article.text[:_READ]).casefold())
        counts[article.id] = Counter(f"{article.language}:{word}" for word in found)
        spread.update(counts[article.id].keys())
    made = {}
    for article in articles:
        pile = of_language[article.language]
        total, most = pile + _BACKGROUND, max(5, pile * _SPREAD)
        weights = {
            word: (1 + math.log(n)) * math.log(total / (spread[word] + 1))
            for word, n in counts[article.id].items()
            if spread[word] <= most
        }
        kept = sorted(weights.items(), key=lambda item: (-item[1], item[0]))[:_WORDS]
        length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        made[article.id] = {word: weight / length for word, weight in kept}
    return made


def _unit(weights: Mapping[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
    return {f: w / length for f, w in weights.items()}


Pair = tuple[int, int]


def dots(vectors: Iterable[Mapping[str, float]], common: int) -> tuple[dict[Pair, float], Counter[Pair]]:
    """Inner product, and number of shared features, of each pair that shares a feature that at most `common` have."""
    held: list[Mapping[str, float]] = list(vectors)
    holders: defaultdict[str, list[int]] = defaultdict(list)
    for i, vector in enumerate(held):
        for feature in vector:
            holders[feature].append(i)
    product: defaultdict[tuple[int, int], float] = defaultdict(float)
    shared: Counter[tuple[int, int]] = Counter()
    for feature, where in holders.items():
        if 1 < len(where) <= common:
            weights = [held[i][feature] for i in where]
            for x, i in enumerate(where):
                for y in range(x + 1, len(where)):
                    product[i, where[y]] += weights[x] * weights[y]
                    shared[i, where[y]] += 1
    return product, shared


def _day(article: Article) -> int | None:
    stamp = article.published.earliest or article.published.latest
    try:
        return date.fromisoformat(stamp[:10]).toordinal() if stamp else None
    except ValueError:
        return None
