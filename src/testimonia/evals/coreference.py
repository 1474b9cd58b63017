"""Names of sources inside an article, on invented texts (`evals/coreference`): pronouns, descriptions, base forms."""

import json
import time
from collections import Counter
from pathlib import Path

from testimonia.evals.floors import Measurement, fingerprint
from testimonia.model import RawArticle
from testimonia.model.claims import Hop
from testimonia.pipeline import read_article

FOLDER = Path("evals/coreference")


def hop_at(text: str, language: str, start: int, end: int) -> Hop | None:
    """The hop whose mention overlaps `start` to `end` the most, else None."""
    read = read_article(RawArticle("row", text, language=language), as_is=True)
    hops = [h for c in read.claims for h in c.attribution.chain if h.start is not None and h.end is not None]
    over = [(min(h.end or 0, end) - max(h.start or 0, start), h) for h in hops]
    return max((pair for pair in over if pair[0] > 0), key=lambda pair: pair[0], default=(0, None))[1]


def outcome(hop: Hop | None, names: list[str], mention: str) -> str:
    """found-nothing, right, wrong, unsure (an honest gap), or guessed (a name where nobody can tell)."""
    if hop is None:
        return "not-found"
    got = [m.name for m in hop.members] if hop.members else [hop.name]
    silent = hop.name is None or hop.resolved == "unsure"
    if not names:
        kept = got == [mention] or silent or hop.resolved is None
        return "right" if kept else "guessed"
    if [n for n in got if n is not None] == names:
        return "right"
    return "unsure" if silent else "wrong"


def score_coreference(folder: Path = FOLDER) -> Measurement:
    """Share right of the sources found, by part and language, and precision: right among those that got a name."""
    started = time.monotonic()
    tally: Counter[tuple[str, str, str]] = Counter()
    files = sorted(folder.glob("*.jsonl"))
    for file in files:
        for line in file.read_text("utf-8").splitlines():
            row = json.loads(line)
            for source in row["sources"]:
                hop = hop_at(row["text"], row["lang"], source["start"], source["end"])
                tally[row["part"], row["lang"], outcome(hop, source["names"], source["mention"])] += 1
    scores: dict[str, float] = {}
    for part in sorted({key[0] for key in tally}):
        for lang in sorted({key[1] for key in tally}):
            by = {out: n for (p, la, out), n in tally.items() if (p, la) == (part, lang)}
            found = sum(n for out, n in by.items() if out != "not-found")
            named = by.get("right", 0) + by.get("wrong", 0) + by.get("guessed", 0)
            scores[f"{part}.{lang}.right"] = by.get("right", 0) / max(1, found)
            scores[f"{part}.{lang}.precision"] = by.get("right", 0) / max(1, named)
    return Measurement("coreference", fingerprint(files[0].parent), scores, time.monotonic() - started)
