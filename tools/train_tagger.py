"""Trains the part-of-speech models of `testimonia.text` from JSON lines `{"bank", "words", "tags"}`, gzipped.

    python tools/train_tagger.py FOLDER [--whole] LANGUAGE [LANGUAGE ...]

`FOLDER` holds LANGUAGE-train.jsonl.gz and LANGUAGE-dev.jsonl.gz, cut from Universal Dependencies treebanks.
With `--whole` the model that is kept is trained on both, after one trained on the first was measured on the second.
Writes LANGUAGE.crfsuite and LANGUAGE.json (treebank, licence, accuracy) into the package.
"""

import gzip
import json
import sys
import time
from pathlib import Path

import pycrfsuite

from testimonia.text.tagger import features

OUT = Path(__file__).parents[1] / "src" / "testimonia" / "text" / "models"
SETTINGS = {"c1": 0.5, "c2": 0.05, "max_iterations": 60, "feature.minfreq": 2, "feature.possible_transitions": True}
# Below so many words every feature counts.
FEW = 20_000
SMALL = {"c1": 0.2, "c2": 0.02, "max_iterations": 80, "feature.minfreq": 1, "feature.possible_transitions": True}
LICENCES = {
    "Dutch-Alpino": "CC BY-SA 4.0",
    "Dutch-LassySmall": "CC BY-SA 4.0",
    "German-LIT": "CC BY-SA 4.0",
    "German-PUD": "CC BY-SA 3.0",
    "German-GSD": "CC BY-SA 4.0",
    "Danish-DDT": "CC BY-SA 4.0",
    "English-EWT": "CC BY-SA 4.0",
    "Swedish-Talbanken": "CC BY-SA 4.0",
    "Norwegian-Bokmaal": "CC BY-SA 4.0",
    "French-GSD": "CC BY-SA 4.0",
    "Spanish-GSD": "CC BY-SA 4.0",
    "Portuguese-Bosque": "CC BY-SA 4.0",
    "Russian-GSD": "CC BY-SA 4.0",
}


def read(path: Path) -> list[dict[str, list[str]]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def fit(rows: list[dict[str, list[str]]], path: Path, settings: dict[str, float]) -> pycrfsuite.Tagger:
    """A tagger trained on `rows`, its model kept at `path`."""
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=settings, verbose=False)
    for row in rows:
        trainer.append(features(row["words"]), row["tags"])
    trainer.train(str(path))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def train(folder: Path, language: str, *, whole: bool) -> None:
    """Writes the model and its notes. The accuracy is of a model that has not seen the rows it is measured on."""
    rows, held = read(folder / f"{language}-train.jsonl.gz"), read(folder / f"{language}-dev.jsonl.gz")
    words = sum(len(row["words"]) for row in rows)
    model, settings = OUT / f"{language}.crfsuite", SMALL if whole and words < FEW else SETTINGS
    OUT.mkdir(parents=True, exist_ok=True)
    tagger = fit(rows, model, settings)
    right = total = 0
    started = time.perf_counter()
    for row in held:
        got = tagger.tag(features(row["words"]))
        right += sum(a == b for a, b in zip(got, row["tags"], strict=True))
        total += len(got)
    seconds = time.perf_counter() - started
    if whole:
        rows += held
        fit(rows, model, settings)
    banks = sorted({str(row["bank"]) for row in rows})
    notes = {
        "language": language,
        "treebanks": [f"UD_{bank}" for bank in banks],
        "licence": sorted({LICENCES.get(bank, "see the treebank") for bank in banks}),
        "source": "https://universaldependencies.org",
        "training_words": sum(len(row["words"]) for row in rows),
        "dev_words": total,
        "dev_accuracy": round(right / total, 4),
        "settings": settings,
    }
    (OUT / f"{language}.json").write_text(json.dumps(notes, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    size = model.stat().st_size
    print(language, notes["dev_accuracy"], f"{size / 1e6:.2f} MB", f"{total / seconds:,.0f} words/s", flush=True)


if __name__ == "__main__":
    codes = [code for code in sys.argv[2:] if code != "--whole"]
    for code in codes:
        train(Path(sys.argv[1]), code, whole="--whole" in sys.argv)
