"""Which articles are copies: near-duplicate texts by MinHash, and texts that carry an agency's name."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from rensa import RMinHash, RMinHashLSH

from testimonia.model import Article, Origin
from testimonia.packs.load import languages, load_pack

_WORD = re.compile(r"\w+")
_DATELINE = re.compile(r"[^\W\d_a-z]{3,20}[^()\n]{0,40}\(([^\W\d_][\w.-]{1,19})\) ?[-–—:]")
_SHINGLE = 5
_PERMUTATIONS, _BANDS, _THRESHOLD = 128, 32, 0.5
_CONTAINED = 0.7  # a shortened copy: this share of its shingles stands in the longer text
_MAX_SHINGLES = 20_000
_EDGE = 160  # characters at either end of a text where an agency signs
_MOST = 40  # texts that one is compared with, and copies of one text that stay in the index whatever they say
_SAME = 0.8  # of further copies only those less like the nearest one stay, so that a text that drifts is still found


def origins(articles: Sequence[Article]) -> dict[str, Origin]:
    """Origin of each article that is a copy, by article id. Of two near-duplicates the later one is the copy.

    The time grows with the number of articles, also where thousands are copies of one: of those only some stay in the
    index, and a text is compared with the earliest of what the index proposes and with the last.
    """
    ordered = sorted(articles, key=lambda a: (a.published.earliest or "9999", a.published.latest or "9999", a.id))
    found: dict[str, Origin] = {}
    shingles: dict[int, frozenset[str]] = {}
    copies: Counter[str] = Counter()
    index = RMinHashLSH(threshold=_THRESHOLD, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    for number, article in enumerate(ordered):
        own = _shingles(article.text)
        if own:
            sketch = RMinHash(num_perm=_PERMUTATIONS, seed=42)
            sketch.update(sorted(own))
            proposed = sorted(k for k in index.query(sketch) if k in shingles)
            near = [(likeness(own, shingles[k]), -k) for k in _some(proposed)]
            best, earlier = max(near, default=(0.0, 0))
            first_id = article.id
            if best >= _THRESHOLD:
                first = ordered[-earlier]
                root = found.get(first.id)
                first_id = root.article if root and root.article else first.id
                found[article.id] = Origin(first_id, agency(first) or agency(article), "near-duplicate", round(best, 3))
                copies[first_id] += 1
            if copies[first_id] < _MOST or best < _SAME:
                index.insert(number, sketch)
                shingles[number] = own
        if article.id not in found and (name := agency(article)):
            found[article.id] = Origin(None, name, "byline" if _named(article.byline, article) else "agency-tag")
    return found


def _some(proposed: Sequence[int]) -> Sequence[int]:
    return proposed if len(proposed) <= 2 * _MOST else [*proposed[:_MOST], *proposed[-_MOST:]]


def likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """Jaccard likeness of two sets of shingles; a text mostly contained in a longer one counts by that share."""
    common = len(a & b)
    jaccard, contained = common / len(a | b), common / min(len(a), len(b))
    return max(jaccard, contained) if contained >= _CONTAINED and min(len(a), len(b)) >= 20 else jaccard


def agency(article: Article) -> str | None:
    """The agency the article is signed with, in the byline or at an edge of the text, else None."""
    head, tail = article.text[:_EDGE], article.text[-_EDGE:]
    return _named(article.byline, article) or _signed(head, article) or _signed(tail, article)


def _named(line: str | None, article: Article) -> str | None:
    known = _agencies(article.language)
    return next((known[w] for w in _WORD.findall(line or "") if w in known), None)


def _signed(edge: str, article: Article) -> str | None:
    """An agency in brackets, ``(Reuters)``; one that no pack lists only in a dateline, ``PORT TOWN, 4 May (XYZ) -``."""
    for name in _agencies(article.language):
        if f"({name})" in edge or f"[{name}]" in edge or f"({name}/" in edge or f"/{name})" in edge:
            return _agencies(article.language)[name]
    for line in edge.split("\n"):
        if found := _DATELINE.match(line):
            return found[1]
    return None


@cache
def _agencies(language: str) -> dict[str, str]:
    if language not in languages():
        return {}
    return {spelled: n for n in load_pack(language).stance.agencies for spelled in (n, n.upper()) if len(n) > 1}


def _shingles(text: str) -> frozenset[str]:
    words = _WORD.findall(text.lower())[:_MAX_SHINGLES]
    return frozenset(" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1))
