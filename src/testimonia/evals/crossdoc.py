"""What several articles say together: stories, answers, relations, a status history, and what must be no claim."""

import json
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from testimonia.evals.floors import Measurement, fingerprint
from testimonia.evals.score import run_program

Row = dict[str, Any]


def score_crossdoc(name: str, source: Path, gold: Path, work: Path) -> Measurement:
    """Shares of the gold's stories, entities, answers, relations, history steps and not-claims that a run meets."""
    started = time.monotonic()
    ledger, export = work / f"{name}.db", work / f"{name}.jsonl"
    run_program("run", str(source), "--ledger", str(ledger), "--out", str(work / f"{name}-report"))
    run_program("export", "--ledger", str(ledger), "--format", "jsonl", into=export)
    rows = [json.loads(line) for line in export.read_text(encoding="utf-8").splitlines()]
    scores = judge(json.loads(gold.read_text(encoding="utf-8")), rows)
    return Measurement(name, fingerprint(gold), scores, time.monotonic() - started)


def judge(gold: Row, rows: Sequence[Row]) -> dict[str, float]:
    """The share of each kind of gold that the exported rows meet."""
    records: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        records[row["type"]].append(row)
    names = {row["id"]: str(row["input"]).rsplit("#", 1)[-1].rsplit("/", 1)[-1] for row in records["article"]}
    answers, relations = zip(*(_question(q, records, names) for q in gold["questions"]), strict=True)
    return {
        "stories": _share(_stories(gold["stories"], records["story"], names)),
        "same-entity": _share(_entities(gold["same_entity"], records, same=True)),
        "different-entity": _share(_entities(gold["different_entity"], records, same=False)),
        "answers": _share(met for some in answers for met in some),
        "relations": _share(met for some in relations for met in some),
        "history-steps": _history(gold["status_history"], records["history"], names),
        "not-claims": _share(_absent(gold["not_claims"], records["claim"])),
    }


def _share(met: Iterator[bool]) -> float:
    found = list(met)
    return sum(found) / len(found) if found else 1.0


def _stories(gold: Sequence[Sequence[str]], stories: Sequence[Row], names: Mapping[str, str]) -> Iterator[bool]:
    made = [{names[article] for article in story["articles"]} for story in stories]
    return (set(story) in made for story in gold)


def _entities(gold: Sequence[Sequence[str]], records: Mapping[str, list[Row]], *, same: bool) -> Iterator[bool]:
    """Whether all wordings of a row lead to one entity, or to no common one; those that stand nowhere are skipped."""
    of: defaultdict[str, set[str]] = defaultdict(set)
    for link in records["link"]:
        if link["judgement"] == "same":
            of[link["mention"].casefold()].add(link["entity"])
    for words in gold:
        known = [of[word.casefold()] for word in words if of.get(word.casefold())]
        if len(known) > 1:
            yield bool(set.intersection(*known)) == same


def _question(gold: Row, records: Mapping[str, list[Row]], names: Mapping[str, str]) -> tuple[list[bool], list[bool]]:
    """Which answers stand under one question, and which of the relations between them are as the gold says."""
    best: tuple[list[bool], list[bool]] = ([False] * len(gold["answers"]), [False] * len(gold["relations"]))
    for question in records["question"]:
        if not set(gold["measure"]) & set(question["measure"]):
            continue
        own = [a for a in records["answer"] if a["question"] == question["id"]]
        met = [any(_answers(want, a, names) for a in own) for want in gold["answers"]]
        kinds = {(r["a"], r["b"]): r["kind"] for r in records["relation"] if r["question"] == question["id"]}
        right = [_related(want, own, kinds) for want in gold["relations"]]
        best = max(best, (met, right), key=lambda pair: (sum(pair[0]), sum(pair[1])))
    return best


def _answers(want: Row, answer: Row, names: Mapping[str, str]) -> bool:
    return names[answer["article"]] == want["document"] and (answer["low"], answer["high"]) == (
        want["low"],
        want["high"],
    )


def _related(want: Row, answers: Sequence[Row], kinds: Mapping[tuple[str, str], str]) -> bool:
    first, second = ({a["id"] for a in answers if a["low"] == value} for value in want["between"])
    found = {kind for (a, b), kind in kinds.items() if (a in first and b in second) or (b in first and a in second)}
    return bool(found) and found <= set(want["kind"])


def _history(gold: Row, histories: Sequence[Row], names: Mapping[str, str]) -> float:
    """The greatest share of the gold's steps, with act, article and month, that one history holds in their order."""
    best = 0
    for history in histories:
        steps = iter(history["steps"])
        met = 0
        for want in gold["steps"]:
            rest = list(steps)
            at = next((i for i, step in enumerate(rest) if _is_step(want, step, names)), None)
            met += at is not None
            steps = iter(rest if at is None else rest[at + 1 :])
        best = max(best, met)
    return best / len(gold["steps"])


def _is_step(want: Row, step: Row, names: Mapping[str, str]) -> bool:
    at = step["at"] or {}
    day = str(at.get("earliest") or at.get("latest") or "")
    return names[step["article"]] == want["document"] and step["act"] == want["act"] and day.startswith(want["as_of"])


def _absent(strings: Sequence[str], claims: Sequence[Row]) -> Iterator[bool]:
    """Whether no figure is made of a string's number, and no claim holds a string that is none of the article."""
    anchors = [figure["anchor"]["quote"] for claim in claims for figure in claim["figures"]]
    return (not any(string in anchor or anchor in string for anchor in anchors) for string in strings)
