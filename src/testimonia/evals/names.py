"""Entities across articles and languages: pairs of names that are one or not, gold chains of names."""

import gzip
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from testimonia.evals.floors import Measurement, fingerprint
from testimonia.link import Linked, resolve
from testimonia.link.fold import fold, name_likeness
from testimonia.link.organisations import organisation_likeness
from testimonia.model import Article, Claim, RawArticle
from testimonia.pipeline import read_article

SAME = 0.8
KINDS = ("PER", "ORG", "LOC")


def _linked(raws: Iterable[RawArticle], *, as_is: bool) -> tuple[list[tuple[Article, tuple[Claim, ...]]], Linked]:
    items = []
    for raw in raws:
        read = read_article(raw, as_is=as_is)
        if read.article is not None:
            items.append((read.article, read.claims))
    return items, resolve(items)


def score_name_bench(corpora: Path) -> Measurement:
    """Precision, recall and accuracy of "one name" on the pairs of a benchmark, for persons and for bodies."""
    started = time.monotonic()
    corpus = corpora / "names" / "name-bench.jsonl.gz"
    scores: dict[str, float] = {}
    if not corpus.is_file():
        return Measurement("names/bench", "", {}, note=f"no file {corpus}")
    rows = list(_rows(corpus))
    for sort, persons in (("person", True), ("body", False)):
        tally: Counter[tuple[bool, bool]] = Counter()
        for row in rows:
            if (row["schema"] == "Person") is persons and row["schema"] != "Vessel":
                a, b = fold(row["name1"]), fold(row["name2"])
                said = (name_likeness(a, b) if persons else organisation_likeness(a, b)) >= SAME
                tally[said, row["is_match"] == "true"] += 1
        scores |= _rates(sort, tally)
    return Measurement("names/bench", fingerprint(corpus), scores, time.monotonic() - started)


def _rates(sort: str, tally: Counter[tuple[bool, bool]]) -> dict[str, float]:
    right = tally[True, True]
    return {
        f"{sort}.precision": right / max(1, right + tally[True, False]),
        f"{sort}.recall": right / max(1, right + tally[False, True]),
        f"{sort}.accuracy": (right + tally[False, False]) / max(1, sum(tally.values())),
    }


@dataclass(frozen=True, slots=True)
class _Gold:
    """A mention of a gold chain: the document's name in our pile, its place, its chain without language marks."""

    document: str
    start: int
    end: int
    chain: str
    kind: str


def score_meantime(corpora: Path, languages: tuple[str, ...] = ("nl", "en", "es", "it")) -> Measurement:
    """Precision and recall of pairs of documents that name one entity, for persons, bodies and places.

    A gold name counts once a document; it is ours when a link covers it, or covers most of it.
    """
    started = time.monotonic()
    corpus = corpora / "crosslingual" / "meantime.jsonl.gz"
    if not corpus.is_file():
        return Measurement("names/meantime", "", {}, note=f"no file {corpus}")
    raws, gold = _documents(corpus, languages)
    items, linked = _linked(raws, as_is=True)
    ids = {article.input: article.id for article, _ in items}
    by_article: defaultdict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for link in linked.links:
        if link.judgement == "same":
            by_article[link.article].append((link.start, link.end, link.entity))
    scores: dict[str, float] = {}
    for kind in KINDS:
        units: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        for g in gold:
            if g.kind == kind:
                found = _covering(by_article[ids.get(g.document, "")], g.start, g.end)
                units[g.document, g.chain][found or ""] += 1
        pairs = [(chain, c.most_common(1)[0][0]) for (_, chain), c in units.items()]
        scores |= {f"{kind}.{key}": value for key, value in pairwise(pairs).items()}
    return Measurement("names/meantime", fingerprint(corpus), scores, time.monotonic() - started)


def pairwise(units: list[tuple[str, str]]) -> dict[str, float]:
    """Precision and recall over pairs of units (gold, ours): pairs that share both, of those that share one."""
    both = _pairs(Counter(u for u in units if u[1]))
    ours = _pairs(Counter(mine for _, mine in units if mine))
    gold = _pairs(Counter(chain for chain, _ in units))
    return {"precision": both / max(1, ours), "recall": both / max(1, gold)}


def _pairs(counts: Counter[Any]) -> int:
    return sum(n * (n - 1) // 2 for n in counts.values())


def _covering(links: list[tuple[int, int, str]], start: int, end: int) -> str | None:
    best = max(links, key=lambda k: (min(k[1], end) - max(k[0], start), -(k[1] - k[0])), default=None)
    if best is None:
        return None
    over = min(best[1], end) - max(best[0], start)
    return best[2] if over > 0 and over >= 0.5 * max(end - start, best[1] - best[0]) else None


def _documents(corpus: Path, languages: tuple[str, ...]) -> tuple[list[RawArticle], list[_Gold]]:
    raws, gold = [], []
    for row in _rows(corpus):
        if row["lang"] not in languages:
            continue
        name, text, starts = f"{row['doc']}#{row['lang']}", "", list[list[tuple[int, int]]]()
        for words in row["sentences"]:
            places = []
            for word in words:
                places.append((len(text), len(text) + len(word)))
                text += word + " "
            starts.append(places)
            text = text.rstrip() + "\n"
        raws.append(RawArticle(name, text, language=row["lang"]))
        for chain, sentence, first, last in row["chains"]:
            key = chain.strip().removeprefix("cross_").removeprefix("intra_")
            words = row["sentences"][sentence][first:last] if sentence < len(row["sentences"]) else []
            while words and words[0][:1].islower():  # an article before the name
                words, first = words[1:], first + 1
            while words and not words[-1][:1].isalnum():
                words, last = words[:-1], last - 1
            if key[:3] in KINDS and words and all(word[:1].isupper() for word in words):
                start, end = starts[sentence][first][0], starts[sentence][last - 1][1]
                gold.append(_Gold(name, start, end, key, key[:3]))
    return raws, gold


def _rows(corpus: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
