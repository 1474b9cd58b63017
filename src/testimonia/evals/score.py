"""Runs the program and the scorers, each in a process of its own, and reads the scores they print."""

import os
import re
import subprocess
import sys
import time
from pathlib import Path

from testimonia.errors import TestimoniaError
from testimonia.evals.floors import Measurement, fingerprint

TIMEOUT = 600  # seconds for one command

# "cue          P 0.816  R 0.812  F 0.814"
_F_LINE = re.compile(r"^(\w+) +P [\d.]+ +R [\d.]+ +F ([\d.]+)$")
# "figure.value                25 / 34    0.735"
_SHARE_LINE = re.compile(r"^([\w.-]+) +(\d+) / (\d+) +([\d.]+)$")


class EvaluationError(TestimoniaError):
    """A command of an evaluation failed."""


def score_attribution(shared: Path, corpus: Path, work: Path) -> Measurement:
    """F of cue, attribution, exact, source and full on a corpus of quotations, as the shared scorer defines them."""
    started = time.monotonic()
    scorer = shared / "evaluation" / "attribution.py"
    rows, export = work / f"{corpus.name}.rows.jsonl", work / f"{corpus.name}.out.jsonl"
    run_python(str(scorer), "rows", str(corpus), into=rows)
    run_program("annotate", "--as-is", str(rows), "--format", "jsonl", into=export)
    printed = run_python(str(scorer), "score", str(corpus), str(export))
    head = printed.splitlines()[0] if printed else ""
    note = "" if "missing 0," in head and "text changed 0," in head else head
    return Measurement(corpus.name, fingerprint(corpus), read_f(printed), time.monotonic() - started, note)


def score_ledger(shared: Path, name: str, source: Path, gold: tuple[Path, ...], work: Path) -> Measurement:
    """Shares of gold claims found and right in the ledger of `source`; `not-verbatim` is given as its complement."""
    started = time.monotonic()
    ledger, export = work / f"{name}.db", work / f"{name}.jsonl"
    run_program("run", str(source), "--ledger", str(ledger), "--out", str(work / f"{name}-report"))
    run_program("export", "--ledger", str(ledger), "--format", "jsonl", into=export)
    printed = run_python(str(shared / "evaluation" / "ledger.py"), str(export), *map(str, gold))
    return Measurement(name, fingerprint(source), read_shares(printed), time.monotonic() - started)


def read_f(printed: str) -> dict[str, float]:
    """The F scores of what `attribution.py score` prints."""
    matches = (_F_LINE.match(line.strip()) for line in printed.splitlines())
    return {match[1]: float(match[2]) for match in matches if match}


def read_shares(printed: str) -> dict[str, float]:
    """The shares of what `ledger.py` prints; lines over an empty set are left out."""
    scores = {}
    for line in printed.splitlines():
        match = _SHARE_LINE.match(line.strip())
        if match and int(match[3]):
            share = int(match[2]) / int(match[3])
            scores["verbatim" if match[1] == "not-verbatim" else match[1]] = (
                1 - share if match[1] == "not-verbatim" else share
            )
    return scores


def run_program(*arguments: str, into: Path | None = None) -> str:
    """Exit code 1 says that some article was not read: the scorers count it as missing, so it lowers the scores."""
    program = "import sys; from testimonia.cli import main; sys.exit(main())"
    return run_python("-c", program, *arguments, into=into, good=(0, 1))


def run_python(*arguments: str, into: Path | None = None, good: tuple[int, ...] = (0,)) -> str:
    """What the interpreter prints; written to `into` where that is given. Raises `EvaluationError` on failure."""
    command, shown = [sys.executable, *arguments], " ".join(arguments)
    environment = os.environ | {"PYTHONUTF8": "1"}
    try:
        done = subprocess.run(command, capture_output=True, timeout=TIMEOUT, check=False, env=environment)
    except subprocess.TimeoutExpired as error:
        raise EvaluationError(f"No answer in {TIMEOUT} seconds: {shown}") from error
    if done.returncode not in good:
        tail = done.stderr.decode("utf-8", "replace").strip()[-800:]
        raise EvaluationError(f"Exit code {done.returncode}: {shown}\n{tail}")
    if into is not None:
        into.write_bytes(done.stdout)
    return done.stdout.decode("utf-8", "replace")
