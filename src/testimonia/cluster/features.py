"""What two articles can share: entities, figures and days, each weighed by how rare it is in the pile."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from testimonia.model import Article, Claim, Link

# A small pile says little about what is common, so the counts stand beside an imagined pile of other news.
_BACKGROUND = 60
_HEADLINE = 2.0  # a name that stands in the title or the first words tells what the article is about
_LEAD = 400
_FIGURE = 0.7


@dataclass(frozen=True, slots=True)
class Profile:
    """An article as a unit vector of weighted features, and its day (ordinal) where known."""

    article: str
    weights: dict[str, float]
    day: int | None


def profiles(articles: Sequence[Article], claims: Sequence[Claim], links: Sequence[Link]) -> list[Profile]:
    """One profile an article, in the articles' order."""
    counts: dict[str, Counter[str]] = {article.id: Counter() for article in articles}
    for link in links:
        if link.judgement == "same" and link.article in counts:
            counts[link.article][link.entity] += _HEADLINE if link.start < _LEAD else 1  # type: ignore[assignment]
    figures: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for figure in claim.figures:
            if figure.low is not None and figure.low == figure.high and figure.low > 12:
                figures[claim.article].add(f"{'+'.join(figure.measure)} {figure.low:g}")
    spread: Counter[str] = Counter()
    for article in articles:
        spread.update([*counts[article.id], *figures[article.id]])
    total = len(articles) + _BACKGROUND

    def rarity(feature: str) -> float:
        # Features seen in one article only join nothing; they still lengthen the vector, as they should.
        return math.log(total / (spread[feature] + 1))

    made = []
    for article in articles:
        weights = {f: (1 + math.log(n)) * rarity(f) for f, n in counts[article.id].items()}
        weights.update({f: _FIGURE * rarity(f) for f in figures[article.id]})
        length = math.sqrt(sum(w * w for w in weights.values())) or 1.0
        made.append(Profile(article.id, {f: w / length for f, w in weights.items()}, _day(article)))
    return made


def _day(article: Article) -> int | None:
    stamp = article.published.earliest or article.published.latest
    try:
        return date.fromisoformat(stamp[:10]).toordinal() if stamp else None
    except ValueError:
        return None
