"""Passages written for the project, in every language of the packs, with all the claims they hold.

Nothing was tuned on them: they are read from end to end, as a user's articles are, and scored by the shared scorer.
"""

import json
import time
from pathlib import Path

from testimonia.evals.floors import Measurement, fingerprint
from testimonia.evals.score import EvaluationError, run_program, run_python

SHOWN = ("figure.strict", "figure.precision", "statement.strict")
ALSO = ("figure.found", "figure.value", "figure.measure", "figure.source", "figure.place", "figure.name",
        "statement.found", "statement.source", "statement.act", "statement.name")  # fmt: skip


def score_passages(shared: Path, folder: Path, work: Path) -> Measurement:
    """Shares of the claims that are right: `SHOWN` for each language, these and `ALSO` over all languages."""
    started = time.monotonic()
    rows, export = work / "passages.rows.jsonl", work / "passages.jsonl"
    files = sorted(folder.glob("*.jsonl"))
    if not files:
        raise EvaluationError(f"There are no passages in {folder}.")
    with rows.open("w", encoding="utf-8") as out:
        for line in (line for file in files for line in file.read_text("utf-8").splitlines()):
            row = json.loads(line)
            row = {"id": row["id"], "lang": row["lang"], "date": row["document_date"], "text": row["text"]}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    run_program("annotate", "--as-is", str(rows), "--format", "jsonl", into=export)
    scores: dict[str, float] = {}
    for name, gold in [(file.stem, [file]) for file in files] + [("all", files)]:
        shares = _shares(shared, export, gold)
        wanted = SHOWN if name != "all" else SHOWN + ALSO
        scores |= {f"{name}.{key}": shares[key] for key in wanted if key in shares}
    return Measurement("passages", fingerprint(folder), scores, time.monotonic() - started)


def _shares(shared: Path, export: Path, gold: list[Path]) -> dict[str, float]:
    printed = run_python(str(shared / "evaluation" / "ledger.py"), str(export), *map(str, gold), "--json")
    return {key: right / count for key, (right, count) in json.loads(printed.splitlines()[-1]).items() if count}
