"""Whether the words taken for a source are one, on invented sentences (`evals/sources`): half of them have none."""

import json
import time
from collections import Counter
from pathlib import Path

from testimonia.evals.floors import Measurement, fingerprint
from testimonia.model import Claim, RawArticle
from testimonia.pipeline import read_article

FOLDER = Path("evals/sources")


def sources_of(text: str, language: str) -> list[str]:
    """The innermost source of every claim of the text, by name; the outlet is none."""
    claims = read_article(RawArticle("row", text, language=language), as_is=True).claims
    return list(dict.fromkeys(name for claim in claims for name in _names(claim)))


def _names(claim: Claim) -> list[str]:
    hop = claim.attribution.chain[0]
    if hop.start is None:
        return []
    return [m.name or "" for m in hop.members] or [hop.name or hop.mention or ""]


def score_sources(folder: Path = FOLDER) -> Measurement:
    """Share of the sources that are named, and of those named that are right, over all and by language.

    A name counts where it holds, or is held by, the one expected: what it is cut to is another suite's.
    """
    started = time.monotonic()
    tally: Counter[tuple[str, str]] = Counter()
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            got, want = sources_of(row["text"], row["lang"]), row["sources"]
            for kind, names, others in (("found", want, got), ("named", got, want)):
                right = sum(any(_same(name, other) for other in others) for name in names)
                for part in ("all", row["lang"]):
                    tally[part, kind] += right
                    tally[part, f"{kind}.of"] += len(names)
    scores: dict[str, float] = {}
    for part in sorted({part for part, _ in tally}):
        scores[f"{part}.recall"] = tally[part, "found"] / max(1, tally[part, "found.of"])
        scores[f"{part}.precision"] = tally[part, "named"] / max(1, tally[part, "named.of"])
    return Measurement("sources", fingerprint(folder), scores, time.monotonic() - started)


def _same(one: str, other: str) -> bool:
    a, b = one.casefold(), other.casefold()
    return bool(a and b) and (a in b or b in a)
