"""Trains the part-of-speech models of `testimonia.text` from JSON lines `{"bank", "words", "tags"}`, gzipped.

    python tools/train_tagger.py FOLDER LANGUAGE [LANGUAGE ...]

`FOLDER` holds LANGUAGE-train.jsonl.gz and LANGUAGE-dev.jsonl.gz, cut from Universal Dependencies treebanks.
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


def train(folder: Path, language: str) -> None:
    rows = read(folder / f"{language}-train.jsonl.gz")
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=SETTINGS, verbose=False)
    for row in rows:
        trainer.append(features(row["words"]), row["tags"])
    model = OUT / f"{language}.crfsuite"
    OUT.mkdir(parents=True, exist_ok=True)
    trainer.train(str(model))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    right = total = 0
    started = time.perf_counter()
    for row in read(folder / f"{language}-dev.jsonl.gz"):
        got = tagger.tag(features(row["words"]))
        right += sum(a == b for a, b in zip(got, row["tags"], strict=True))
        total += len(got)
    seconds = time.perf_counter() - started
    banks = sorted({str(row["bank"]) for row in rows})
    notes = {
        "language": language,
        "treebanks": [f"UD_{bank}" for bank in banks],
        "licence": sorted({LICENCES.get(bank, "see the treebank") for bank in banks}),
        "source": "https://universaldependencies.org",
        "training_words": sum(len(row["words"]) for row in rows),
        "dev_words": total,
        "dev_accuracy": round(right / total, 4),
        "settings": SETTINGS,
    }
    (OUT / f"{language}.json").write_text(json.dumps(notes, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    size = model.stat().st_size
    print(language, notes["dev_accuracy"], f"{size / 1e6:.2f} MB", f"{total / seconds:,.0f} words/s", flush=True)


if __name__ == "__main__":
    for code in sys.argv[2:]:
        train(Path(sys.argv[1]), code)
