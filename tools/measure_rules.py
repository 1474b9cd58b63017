"""Prints how often each attribution rule is right, as TOML for `src/testimonia/extract/precision.toml`.

    PYTHONPATH=src python tools/measure_rules.py ../shared > src/testimonia/extract/precision.toml

A rule is right when the claim it made is paired with a gold attribution whose content overlaps by an F1 of .5 or more,
as the shared scorer defines it; measured on the training halves only. Rules that fired fewer than ten times are not
given.
"""

import importlib.util
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from testimonia.extract import read
from testimonia.model import Claim, RawArticle
from testimonia.text import prepare

CORPORA = {"de": "de-wikinews-train.jsonl.gz", "en": "en-polnear-train.jsonl.gz"}
LEAST = 10  # times a rule must have fired


def scorer(shared: Path) -> ModuleType:
    """The shared scorer as a module."""
    spec = importlib.util.spec_from_file_location("shared_attribution", shared / "evaluation" / "attribution.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(shared: Path, corpus: str) -> dict[str, tuple[int, int]]:
    """(right, fired) of every rule on a corpus."""
    score = scorer(shared)
    fired, right = Counter[str](), Counter[str]()
    for _, gold, mine in annotated(score, shared, corpus):
        fired.update(one["rule"] for one in mine)
        for wanted, found in score.pairs(gold, mine):
            right[found["rule"]] += score.f1(wanted["content"], found["content"]) >= 0.5
    return {rule: (right[rule], count) for rule, count in fired.items()}


def annotated(score: ModuleType, shared: Path, corpus: str) -> Iterator[tuple[Any, list[Any], list[Any]]]:
    """Each row of a corpus with its gold attributions and the program's claims, as the word sets the scorer compares.

    A gold attribution also has its `quote`, a claim its `rule` and itself as `claim`.
    """
    for row in score.corpus(str(shared / "corpora" / "quotes" / corpus)):
        document = prepare(RawArticle(row["id"], row["text"], language=row["lang"]), as_is=True).document
        if document is None:
            continue
        words = score.Words(row["text"])
        gold = [
            {role: words.of(sum((q.get(name) or [] for name in names), [])) for role, names in score.ROLE.items()}
            | {"quote": q}
            for q in row["quotes"]
        ]
        yield row, gold, [spans(words, c) for c in read(document).claims if c.attribution.mode != "unattributed"]


def spans(words: Any, claim: Claim) -> dict[str, Any]:
    """The word sets of a claim that the scorer compares, its rule and itself."""
    source = [(h.start, h.end) for h in claim.attribution.chain[:1] if h.start is not None]
    return {
        "content": words.of([(s.start, s.end) for s in claim.content]),
        "cue": words.of([(s.start, s.end) for s in claim.attribution.cue]),
        "source": words.of(source),
        "rule": claim.evidence.rules[0].name,
        "claim": claim,
    }


def main(shared: Path) -> None:
    print("# Share of each rule's claims that are right, by language; written by tools/measure_rules.py.")
    for language, corpus in CORPORA.items():
        print(f"\n[{language}]")
        for rule, (right, fired) in sorted(measure(shared, corpus).items()):
            if fired >= LEAST:
                print(f"{rule} = {right / fired:.2f}  # of {fired}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
