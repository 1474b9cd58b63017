"""Scores of the time reader: TIMEX3 of German news (KRAUTS). F1 of spans, and of spans with the right value."""

import gzip
import html
import json
import re
import time
from dataclasses import dataclass
from pathlib import Path

from testimonia.evals.floors import Measurement, fingerprint
from testimonia.extract.times import TimeExpression, read_expressions
from testimonia.model import Article, Document, Published
from testimonia.packs.load import load_pack
from testimonia.text import read_text

_TAG = re.compile(r"<(/?)([A-Z0-9]+)([^<>]{0,400}?)(/?)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression with its TIMEX3 value."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A document of the corpus: its text without marks, its day, and the expressions marked in it."""

    name: str
    subset: str
    text: str
    day: str | None
    timexes: tuple[Timex, ...]


def read_marked(path: Path) -> list[Marked]:
    """The documents of a gzipped file of TimeML rows."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_document(json.loads(line)) for line in lines]


def _spelt(value: str) -> str:
    """A value of the corpus with its few slips of the pen mended."""
    value = value.strip().replace("PRESNT", "PRESENT")
    return value.replace("_", "-") if value[:1].isdigit() else value


def _document(row: dict[str, str]) -> Marked:
    head, _, rest = row["timeml"].partition("<TEXT>")
    body = rest.partition("</TEXT>")[0]
    text, at, open_, found = "", 0, list[tuple[int, str]](), list[Timex]()
    for tag in _TAG.finditer(body):
        text += html.unescape(body[at : tag.start()])
        at = tag.end()
        if tag[2] != "TIMEX3" or tag[4]:
            continue
        if not tag[1]:
            open_.append((len(text), dict(_ATTRIBUTE.findall(tag[3])).get("value", "")))
        elif open_:
            start, value = open_.pop()
            found.append(Timex(start, len(text), _spelt(value)))
    text += html.unescape(body[at:])
    day = re.search(r"<DCT>.{0,300}?value=\"(\d{4}-\d\d-\d\d)", head, re.S)
    return Marked(row["id"], row["set"], text, day[1] if day else None, tuple(sorted(found, key=lambda t: t.start)))


def read_timexes(text: str, language: str, day: str | None) -> list[Timex]:
    """What the program reads, as TIMEX3: without the preposition before a length, ranges as their two ends."""
    sentences, tokens = read_text(text, language)
    published = Published(day, day, "day", "declared") if day else Published()
    article = Article("eval", "eval", None, None, language, None, None, published, None, text)
    document = Document(article, sentences, tokens)
    found = read_expressions(document, load_pack(language), published, join=False)
    return [Timex(_start(one, document), one.end, one.value) for one in found]


def _start(one: TimeExpression, document: Document) -> int:
    return document.tokens[one.core].start if one.value.startswith("P") else one.start


@dataclass(slots=True)
class _Counts:
    gold: int = 0
    read: int = 0
    strict: int = 0
    relaxed: int = 0
    value: int = 0
    strict_value: int = 0

    def f(self, right: int) -> float:
        return 2 * right / (self.gold + self.read) if self.gold + self.read else 0.0


def _count(counts: _Counts, gold: tuple[Timex, ...], read: list[Timex]) -> None:
    counts.gold += len(gold)
    counts.read += len(read)
    free = list(read)
    for one in gold:
        touching = [other for other in free if other.start < one.end and one.start < other.end]
        if not touching:
            continue
        best = max(touching, key=lambda t: (t.value == one.value, (t.start, t.end) == (one.start, one.end)))
        free.remove(best)
        same = (best.start, best.end) == (one.start, one.end)
        counts.relaxed += 1
        counts.strict += same
        counts.value += best.value == one.value
        counts.strict_value += same and best.value == one.value


def score_krauts(path: Path, name: str) -> Measurement:
    """F1 of strict and relaxed spans and of values (in relaxed and in strict spans), for all and for each subset."""
    started = time.monotonic()
    if not path.is_file():
        return Measurement(name, "", {}, note=f"no file {path}")
    counts: dict[str, _Counts] = {}
    for document in read_marked(path):
        read = read_timexes(document.text, "de", document.day)
        for group in ("all", document.subset.removeprefix("KRAUTS_")):
            _count(counts.setdefault(group, _Counts()), document.timexes, read)
    scores: dict[str, float] = {}
    for group, c in counts.items():
        shares = {"strict": c.strict, "relaxed": c.relaxed, "value": c.value, "strict-value": c.strict_value}
        scores |= {f"{group}.{label}": c.f(right) for label, right in shares.items()}
    return Measurement(name, fingerprint(path), scores, time.monotonic() - started)
