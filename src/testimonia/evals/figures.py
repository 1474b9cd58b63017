"""Figures against invented sentences in every language, and against incidents whose tolls are known."""

import gzip
import json
import time
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from testimonia import annotate
from testimonia.evals.floors import Measurement, fingerprint
from testimonia.model import Figure, Interval

FIELDS = ("value", "approximate", "measure", "unit", "place", "as_of", "change")
_INCIDENTS = 300  # of the corpus that are read: enough for two digits
_LETTERS = 6000  # of an article: the toll stands near its beginning


def score_figures(folder: Path) -> Measurement:
    """Shares of expected figures found and right in each field, and precision, over `LANG.jsonl` files of sentences.

    `held-` scores are those of the sentences that were marked to be kept out of tuning.
    """
    started = time.monotonic()
    tally = defaultdict[str, list[bool]](list)
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            _score_row(json.loads(line), path.stem, tally)
    scores = {name: sum(values) / len(values) for name, values in sorted(tally.items()) if values}
    return Measurement("figures/challenge", fingerprint(folder), scores, time.monotonic() - started)


def _score_row(row: dict[str, Any], language: str, tally: dict[str, list[bool]]) -> None:
    read = figures_of(row["text"], language, row["document_date"])
    pairs = pair_up(row["figures"], read)
    group = "held-" if row["held"] else ""
    for expected, figure in pairs:
        verdict = judge(expected, figure)
        for name in ("found", *FIELDS):
            if name in verdict:
                tally[group + name].append(verdict[name])
        tally[f"{group}strict"].append(all(verdict.values()))
        tally[f"strict-{language}"].append(all(verdict.values()))
    matched = {id(figure) for _, figure in pairs if figure is not None}
    tally[f"{group}precision"].extend(id(figure) in matched for figure in read)


def figures_of(text: str, language: str, date: str | None) -> list[Figure]:
    """The figures of a text's claims, in order of the text."""
    found = [figure for claim in annotate(text, language, date) for figure in claim.figures]
    return sorted(found, key=lambda figure: figure.anchor.start)


def pair_up(expected: list[dict[str, Any]], read: list[Figure]) -> list[tuple[dict[str, Any], Figure | None]]:
    """Each expected figure with the first unused one that has its value, else that stands at its place in the order."""
    free = list(read)
    pairs: list[tuple[dict[str, Any], Figure | None]] = []
    for one in expected:
        same = [figure for figure in free if (figure.low, figure.high) == (one["low"], one["high"])]
        either = [figure for figure in free if {figure.low, figure.high} & {one["low"], one["high"]} - {None}]
        best = next(iter((*same, *either)), None)
        if best is not None:
            free.remove(best)
        pairs.append((one, best))
    return pairs


def judge(expected: dict[str, Any], figure: Figure | None) -> dict[str, bool]:
    """What is right of a figure; a place or date that is not expected is judged only when it is sure."""
    if figure is None:
        return {"found": False}
    verdict = {
        "found": True,
        "value": (figure.low, figure.high) == (expected["low"], expected["high"]),
        "approximate": figure.approximate == expected["approximate"],
        "measure": set(figure.measure) == set(expected["measure"]),
        "unit": figure.unit == expected["unit"],
    }
    names = [place.name for place in figure.place if not place.guessed or expected["place"]]
    verdict["place"] = any(expected["place"] in name for name in names) if expected["place"] else not names
    if expected["as_of"]:
        verdict["as_of"] = within(figure.as_of, expected["as_of"])
    else:
        verdict["as_of"] = figure.as_of is None
    if "change_from" in expected:
        verdict["change"] = figure.change is not None and figure.change.from_low == expected["change_from"]
    return verdict


def within(interval: Interval | None, day: str) -> bool:
    """Whether an interval is the day, month or year that is expected."""
    if interval is None or interval.latest is None:
        return False
    return interval.latest.startswith(day) and (interval.earliest is None or interval.earliest.startswith(day))


def score_incidents(corpus: Path) -> Measurement:
    """Of incidents whose numbers killed and injured are known: the share whose number is read from an article with that
    measure, and the share of articles' figures of a measure that are at most the known number ("not-above")."""
    started = time.monotonic()
    tally = defaultdict[str, list[bool]](list)
    for incident, articles in _incidents(corpus):
        read = [figure for text, date in articles for figure in figures_of(text, "en", date)]
        for measure in ("killed", "injured"):
            number = incident[measure]
            mine = [figure for figure in read if measure in figure.measure and figure.subset_of is None]
            if number > 1:  # of one victim news gives no number
                tally[measure].append(any(covers(figure, number) for figure in mine))
                tally[f"{measure}-where-any"].extend([tally[measure][-1]] if mine else [])
            tally[f"{measure}-not-above"].extend((figure.low or 0) <= number for figure in mine)
    scores = {name: sum(values) / len(values) for name, values in sorted(tally.items()) if values}
    return Measurement("figures/gva-incidents", fingerprint(corpus), scores, time.monotonic() - started)


def covers(figure: Figure, number: float) -> bool:
    """Whether a number lies in a figure's interval."""
    return (figure.low is None or figure.low <= number) and (figure.high is None or number <= figure.high)


def _incidents(corpus: Path) -> Iterator[tuple[dict[str, int], list[tuple[str, str | None]]]]:
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in islice(lines, _INCIDENTS):
            row = json.loads(line)
            numbers = {name: int(row.get(f"num_{name}") or 0) for name in ("killed", "injured")}
            yield numbers, [(article["text"][:_LETTERS], article["dct"]) for article in row["articles"]]
