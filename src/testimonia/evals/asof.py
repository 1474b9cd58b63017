"""How often the day, month or year of a figure is the gold's, on dated articles."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from testimonia import extract, text
from testimonia.evals.floors import Measurement, fingerprint
from testimonia.model import Figure, RawArticle

Row = dict[str, Any]


def score_as_of(acceptance: Path, passages: Path) -> Measurement:
    """Shares of the gold figures found whose `as_of` is right: of the acceptance articles and of the passages.

    Gold is a date of any grain, which the interval must end in ("2024-06" for the second quarter), "since DATE", which
    its period must begin with, or null, where none may stand.
    """
    started = time.monotonic()
    scores = {
        "acceptance": _share(_acceptance(acceptance)),
        "passages": _share(_passages(passages)),
    }
    return Measurement("times/as-of", fingerprint(passages), scores, time.monotonic() - started)


def _share(articles: Iterator[tuple[RawArticle, list[Row]]]) -> float:
    verdicts = [verdict for article, gold in articles for verdict in _judge(article, gold)]
    return sum(verdicts) / len(verdicts) if verdicts else 0.0


def _judge(article: RawArticle, gold: list[Row]) -> Iterator[bool]:
    prepared = text.prepare(article, as_is=True)
    if prepared.document is None:
        return
    figures = [figure for claim in extract.read(prepared.document).claims for figure in claim.figures]
    for row in gold:
        first = row["start"] if "start" in row else article.body.find(row["anchor"])
        last = first + len(row["anchor"])
        mine = next((one for one in figures if one.anchor.start < last and one.anchor.end > first), None)
        yield mine is not None and _right(mine, row["as_of"])


def _right(mine: Figure, gold: str | None) -> bool:
    if gold is None:
        return mine.as_of is None
    if gold.startswith("since "):
        began = mine.period.earliest if mine.period else None
        return began is not None and began.startswith(gold.removeprefix("since "))
    return mine.as_of is not None and (mine.as_of.latest or "").startswith(gold)


def _acceptance(folder: Path) -> Iterator[tuple[RawArticle, list[Row]]]:
    gold = [json.loads(line) for line in (folder / "seeds-figures.jsonl").read_text("utf-8").splitlines()]
    for line in (folder / "seeds-dated.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        article = RawArticle(input=row["id"], body=row["text"], date=row["date"])
        yield article, [one for one in gold if one["document"] == row["id"]]


def _passages(folder: Path) -> Iterator[tuple[RawArticle, list[Row]]]:
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            article = RawArticle(input=row["id"], body=row["text"], language=row["lang"], date=row["document_date"])
            yield article, [claim for claim in row["claims"] if claim["kind"] == "figure"]
