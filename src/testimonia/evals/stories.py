"""How well articles are put into stories: pairwise and B-cubed scores against events that people told apart."""

import gzip
import json
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from testimonia.evals.floors import Measurement, fingerprint
from testimonia.evals.score import run_program

MOST = 2000  # articles of a corpus that are read


@dataclass(frozen=True, slots=True)
class Text:
    """An article of the corpus and the event it is about."""

    id: str
    event: str
    row: dict[str, Any]


def score_stories(name: str, corpus: Path, work: Path) -> Measurement:
    """Precision, recall and F of pairs of articles in one story, and the same by B-cubed, of a corpus' articles."""
    started = time.monotonic()
    texts = list(islice(read_corpus(corpus), MOST))
    stem = name.replace("/", "-")
    rows, ledger, export = work / f"{stem}.rows.jsonl", work / f"{stem}.db", work / f"{stem}.out.jsonl"
    rows.write_text("".join(json.dumps(text.row) + "\n" for text in texts), encoding="utf-8")
    run_program("run", str(rows), "--ledger", str(ledger), "--out", str(work / f"{stem}-report"))
    run_program("export", "--ledger", str(ledger), "--type", "article", "--type", "story", into=export)
    gold = {text.id: text.event for text in texts}
    found = read_stories(export, gold)
    # What could not be read is a story of its own: leaving an article out must not help.
    predicted = {id: found.get(id, f"unread {id}") for id in gold}
    return Measurement(name, fingerprint(corpus), compare_groups(gold, predicted), time.monotonic() - started)


def read_corpus(corpus: Path) -> Iterator[Text]:
    """The articles of a corpus of stories, each once."""
    seen: set[str] = set()
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            event = str(row.get("incident_id") or row.get("event"))
            for article in row.get("articles") or [row]:
                if article["id"] in seen:
                    continue
                seen.add(article["id"])
                known = {
                    "id": article["id"], "lang": article.get("lang", "en"), "title": article.get("title"),
                    "date": article.get("date") or article.get("dct"), "text": article["text"],
                    "url": article.get("url") or article.get("uri"),
                }  # fmt: skip
                yield Text(article["id"], event, {k: v for k, v in known.items() if v})


def read_stories(export: Path, gold: Mapping[str, str]) -> dict[str, str]:
    """The story of each article that the export holds, by the corpus' own id."""
    names: dict[str, str] = {}
    stories: dict[str, str] = {}
    with export.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["type"] == "article":
                names[row["id"]] = row["input"].rsplit("#", 1)[-1]
            else:
                stories.update({article: row["id"] for article in row["articles"]})
    return {names[a]: story for a, story in stories.items() if names.get(a) in gold}


def compare_groups(gold: Mapping[str, str], found: Mapping[str, str]) -> dict[str, float]:
    """Pairwise and B-cubed precision, recall and F of the groups `found` against `gold`, both by article."""
    real, made = Counter(gold.values()), Counter(found[id] for id in gold)
    both = Counter((gold[id], found[id]) for id in gold)
    right = _pairs(both)
    scores = _scores("pairs", right / (_pairs(made) or 1), right / (_pairs(real) or 1))
    total = len(gold) or 1
    precision = sum(n * n / made[pair[1]] for pair, n in both.items()) / total
    recall = sum(n * n / real[pair[0]] for pair, n in both.items()) / total
    return scores | _scores("b-cubed", precision, recall)


def _pairs(groups: Mapping[Any, int]) -> float:
    return sum(n * (n - 1) / 2 for n in groups.values())


def _scores(name: str, precision: float, recall: float) -> dict[str, float]:
    f = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return {f"{name}.precision": precision, f"{name}.recall": recall, f"{name}.F": f}
