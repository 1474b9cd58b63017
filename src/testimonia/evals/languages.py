"""Whether the language of a document is told right, on the same news in fifteen languages and written norms."""

import gzip
import json
import time
from collections import Counter
from pathlib import Path

from testimonia.evals.floors import Measurement, fingerprint
from testimonia.text.language import document_language

NAME = "language/ntrex"
OPENING = 4  # sentences of the shorter task
# Both written norms of Norwegian are read with one pack, and both of Portuguese.
CODES = {
    "dan": "da", "deu": "de", "eng": "en", "fra": "fr", "ita": "it", "nld": "nl", "nno": "nb", "nob": "nb", "pol": "pl",
    "por": "pt", "por-BR": "pt", "rus": "ru", "spa": "es", "swe": "sv", "ukr": "uk",
}  # fmt: skip


def score_languages(corpora: Path) -> Measurement:
    """Shares of documents whose language is right: of all, by language, and of their opening sentences alone."""
    corpus = corpora / "crosslingual" / "ntrex.jsonl.gz"
    if not corpus.is_file():
        return Measurement(NAME, "", {}, note="no corpus")
    started = time.monotonic()
    right, total = Counter[str](), Counter[str]()
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            code = CODES[row["lang"]]
            whole = document_language("\n".join(row["sentences"])) == code
            opening = document_language("\n".join(row["sentences"][:OPENING])) == code
            for key, good in (("all", whole), (code, whole), ("opening", opening)):
                total[key] += 1
                right[key] += good
    scores = {key: right[key] / total[key] for key in sorted(total)}
    return Measurement(NAME, fingerprint(corpus), scores, time.monotonic() - started)
