"""Prints where attribution loses on an annotated corpus: by rule, by kind of source error, by type of what is missed.

    PYTHONPATH=src python tools/losses.py ../shared de-wikinews-train            # the tables
    PYTHONPATH=src python tools/losses.py ../shared de-wikinews-train colon 20   # and 20 wrong claims of a rule
    PYTHONPATH=src python tools/losses.py ../shared de-wikinews-train missed 20  # and 20 gold attributions not found

Right is what the shared scorer calls right: paired with a gold attribution, content F1 of .5 or more. Read training
texts only: what is mended on the halves kept for scoring is no longer measured by them.
"""

import random
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from measure_rules import annotated, scorer

AROUND = 120  # characters of context to the left


@dataclass
class Losses:
    claims: Counter[str]  # by rule
    right: Counter[str]  # by rule
    sources: Counter[str]  # of the claims that are right: right, wrong, none of ours, none in the gold
    gold: Counter[str]  # by type
    missed: Counter[str]  # by type
    shown: dict[str, list[str]]  # rule or "missed" -> passages


def losses(shared: Path, corpus: str) -> Losses:
    """What is right, wrong and missed on a corpus of the folder `quotes`."""
    score = scorer(shared)
    out = Losses(Counter(), Counter(), Counter(), Counter(), Counter(), {})
    for row, gold, mine in annotated(score, shared, f"{corpus}.jsonl.gz"):
        found = set()
        for wanted, own in score.pairs(gold, mine):
            if score.f1(wanted["content"], own["content"]) >= 0.5:
                found |= {id(wanted), id(own)}
                out.sources[_source(wanted["source"], own["source"])] += 1
        for own in mine:
            out.claims[own["rule"]] += 1
            out.right[own["rule"]] += id(own) in found
            if id(own) not in found:
                out.shown.setdefault(own["rule"], []).append(f"{row['id']}: {own['claim'].span.quote}")
        for wanted in gold:
            kind = wanted["quote"].get("type") or "all"
            out.gold[kind] += 1
            out.missed[kind] += id(wanted) not in found
            if id(wanted) not in found:
                out.shown.setdefault("missed", []).append(_passage(row, wanted["quote"]))
    return out


def _source(gold: frozenset[int], own: frozenset[int]) -> str:
    if gold & own or not gold | own:
        return "right"
    return "none of ours" if not own else "none in the gold" if not gold else "wrong"


def _passage(row: dict[str, Any], quote: dict[str, Any]) -> str:
    spans = [span for role in ("content", "quote", "cue") for span in quote.get(role) or []]
    first, last = min(a for a, _ in spans), max(b for _, b in spans)
    cue = " ".join(row["text"][a:b] for a, b in quote.get("cue") or [])
    return f"{row['id']} [{cue}]: {row['text'][max(0, first - AROUND) : last]}"


def main(shared: Path, corpus: str, show: str = "", number: str = "20") -> None:
    found = losses(shared, corpus)
    print(f"claims {found.claims.total()}, right {found.right.total()}, gold {found.gold.total()}")
    print("sources of the right ones:", ", ".join(f"{k} {n}" for k, n in found.sources.most_common()))
    for rule, n in found.claims.most_common():
        print(f"  {rule:20s} {n:6d}  right {found.right[rule] / n:.2f}")
    for kind, n in found.gold.most_common():
        print(f"  missed of {kind:20s} {found.missed[kind]:6d} of {n}")
    passages = found.shown.get(show, [])
    for passage in random.Random(0).sample(passages, min(int(number), len(passages))):
        print("-", passage.replace("\n", " "))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
