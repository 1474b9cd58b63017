"""Scores of the challenge set: invented sentences for act, certainty, polarity, chain and basis, class by class.

`evals/challenge/LANGUAGE.jsonl` holds one sentence a line with what must be read from it: `source` (the innermost hop;
none is the outlet's own voice), `via` outward, `act` (any of those listed), `certainty`, `polarity`, `basis`, `cue`; or
`none`, where nothing must be claimed. A third is `held`: never looked at while the rules are written.
`python -m testimonia.evals.challenge` prints what is missed of the rest.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from testimonia.evals.floors import Measurement, fingerprint
from testimonia.extract.read import read
from testimonia.model import Article, Claim, Document, Hop, Published, content_id
from testimonia.text import read_text

FOLDER = Path("evals/challenge")
_FORMS = ("certainty", "polarity")


def score_challenge(folder: Path = FOLDER) -> Measurement:
    """The share of right answers for each split and class, over all languages, and the whole by language."""
    if not folder.is_dir():
        return Measurement("challenge", "", {}, note=f"no folder {folder}")
    right, all_of = Counter[str](), Counter[str]()
    for language, row, claims in _read_all(folder):
        verdict = judge(row, claims)
        verdict[f"whole.{language}"] = all(verdict.values())
        for name, ok in verdict.items():
            key = f"{row['split']}.{name}"
            all_of[key] += 1
            right[key] += ok
            if name.count(".") == 1 and not name.startswith("whole"):
                all_of[key.rsplit(".", 1)[0]] += 1
                right[key.rsplit(".", 1)[0]] += ok
    return Measurement("challenge", fingerprint(folder), {k: right[k] / n for k, n in sorted(all_of.items())})


def judge(row: dict[str, Any], claims: tuple[Claim, ...]) -> dict[str, bool]:
    """What is right of a row, by dimension and class, in the claim that fits it best."""
    if row.get("none"):
        return {"none": not claims}
    verdicts = [_compare(row, claim) for claim in claims]
    return max(verdicts, key=lambda v: sum(v.values())) if verdicts else dict.fromkeys(_classes(row), False)


def _classes(row: dict[str, Any]) -> list[str]:
    names = ["source", f"chain.{len(row['via']) + 1}"] if row["source"] else ["source"]
    names += [f"{form}.{row[form]}" for form in _FORMS if form in row]
    names += [f"act.{row['act'][0]}"] if row["act"] else []
    return names + [name for name in ("basis", "cue") if name in row]


def _compare(row: dict[str, Any], claim: Claim) -> dict[str, bool]:
    hops = [hop for hop in claim.attribution.chain if hop.start is not None]
    acts = {"say", "report"} if claim.attribution.act in {"say", "report"} else {claim.attribution.act}
    verdict = {}
    for name in _classes(row):
        match name.split(".")[0]:
            case "source":
                heard = hops[0].members or hops[:1] if hops else ()
                wanted = row["source"]
                verdict[name] = all(any(_same(w, h) for h in heard) for w in wanted) if wanted else not hops
            case "chain":
                fits = all(_same(w, h) for w, h in zip(row["via"], hops[1:], strict=False))
                verdict[name] = len(hops) == len(row["via"]) + 1 and fits
            case "act":
                verdict[name] = not acts.isdisjoint(row["act"])
            case "basis":
                verdict[name] = set(claim.basis) >= set(row["basis"])
            case "cue":
                verdict[name] = any(row["cue"] in c.quote or c.quote in row["cue"] for c in claim.attribution.cue)
            case form:
                verdict[name] = getattr(claim.factuality, form) == row[form]
    return verdict


def _same(wanted: str, hop: Hop) -> bool:
    return any(_likeness(wanted, said or "") >= 0.5 for said in (hop.mention, hop.name, hop.channel))


def _likeness(a: str, b: str) -> float:
    """Dice overlap of the words of two names."""
    left, right = Counter(a.lower().split()), Counter(b.lower().strip("„“”»«\"'").split())
    return 2 * sum((left & right).values()) / max(1, sum(left.values()) + sum(right.values()))


def _read_all(folder: Path) -> Iterator[tuple[str, dict[str, Any], tuple[Claim, ...]]]:
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            yield file.stem, row, _claims(row["text"], file.stem)


def _claims(text: str, language: str) -> tuple[Claim, ...]:
    sentences, tokens = read_text(text, language)
    day = Published(how="declared")
    article = Article(content_id("a", text), "challenge", None, None, language, None, None, day, None, text)
    return read(Document(article, sentences, tokens)).claims


def main(arguments: list[str] | None = None) -> int:
    """Prints every row of the open split that is not wholly right, with what was read instead."""
    cli = argparse.ArgumentParser(prog="python -m testimonia.evals.challenge", description=main.__doc__)
    cli.add_argument("--language", help="only this one")
    options = cli.parse_args(arguments)
    for language, row, claims in _read_all(FOLDER):
        if row["split"] == "held" or options.language not in (None, language):
            continue
        wrong = [name for name, ok in judge(row, claims).items() if not ok]
        if wrong:
            print(f"{language} {row['text']}\n   wrong: {', '.join(wrong)}")
            for claim in claims:
                chain = " > ".join(hop.mention or "" for hop in claim.attribution.chain[:-1])
                cue = "/".join(part.quote for part in claim.attribution.cue)
                form = claim.factuality
                print(f"   read: [{chain}] {claim.attribution.act} {form.certainty} {form.polarity} "
                      f"{list(claim.basis)} cue {cue!r}")  # fmt: skip
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
