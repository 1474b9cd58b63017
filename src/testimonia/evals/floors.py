"""Floors: the least score each measurement must keep, pinned to the corpus it was measured on."""

import hashlib
import json
import math
from dataclasses import dataclass
from pathlib import Path

from testimonia.errors import TestimoniaError


class FloorsError(TestimoniaError):
    """The file of floors cannot be used."""


@dataclass(frozen=True, slots=True)
class Floor:
    """`scores` maps a score's name to its floor (0..1); `sha256` is that of the corpus, "" where none is pinned."""

    corpus: str
    sha256: str
    scores: dict[str, float]


@dataclass(frozen=True, slots=True)
class Measurement:
    """What was measured on one corpus; `note` says why there are no scores, or what is odd."""

    corpus: str
    sha256: str
    scores: dict[str, float]
    seconds: float = 0.0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: a score beside its floor."""

    corpus: str
    score: str
    value: float | None
    floor: float
    verdict: str

    @property
    def failed(self) -> bool:
        """True where the score breaks the build: below its floor, or not measured at all."""
        return self.verdict in {"below floor", "not measured"}


def fingerprint(path: Path) -> str:
    """The SHA-256 of a file, or of all files of a folder with their names, in order."""
    digest = hashlib.sha256()
    for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
        if file.is_file():
            digest.update(b"" if file == path else file.relative_to(path).as_posix().encode() + b"\0")
            digest.update(file.read_bytes())
    return digest.hexdigest()


def read_floors(path: Path) -> dict[str, Floor]:
    """Floors by corpus. Raises `FloorsError` when the file is absent or malformed."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return {
            corpus: Floor(corpus, str(row["sha256"]), {name: float(value) for name, value in row["floors"].items()})
            for corpus, row in rows.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise FloorsError(f"{path} holds no floors: {error!r}. Give the right file with --floors.") from error


def compare(floor: Floor, measured: Measurement) -> tuple[Line, ...]:
    """One line for each floor and each score without one. A missing score fails a floor above 0."""
    lines = []
    changed = bool(floor.sha256) and floor.sha256 != measured.sha256
    for name, least in floor.scores.items():
        value = measured.scores.get(name)
        if value is None:
            verdict = "not measured"
        elif value < least:
            verdict = "below floor"
        else:
            verdict = "ok"
        if changed and verdict == "ok":
            verdict = "ok, other corpus"
        lines.append(Line(measured.corpus, name, value, least, verdict))
    for name, value in measured.scores.items():
        if name not in floor.scores:
            lines.append(Line(measured.corpus, name, value, 0.0, "no floor"))
    return tuple(lines)


def write_floors(path: Path, floors: dict[str, Floor], measured: list[Measurement]) -> None:
    """Sets the floors of each measured corpus to its scores, rounded down, and pins its hash; the others stay."""
    rows = {name: {"sha256": floor.sha256, "floors": dict(floor.scores)} for name, floor in floors.items()}
    for result in measured:
        if result.scores:
            scores = {name: math.floor(value * 1000) / 1000 for name, value in result.scores.items()}
            rows[result.corpus] = {"sha256": result.sha256, "floors": scores}
    path.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
