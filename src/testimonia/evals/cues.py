"""Reports found by their cues: all that a set counts, and those left when what is no report is set aside."""

import gzip
import json
import re
import time
import tomllib
from dataclasses import dataclass
from pathlib import Path

from testimonia.evals.floors import Measurement, fingerprint
from testimonia.model import RawArticle
from testimonia.pipeline import read_article

FOLDER = Path("evals/cues")
_NEAR = 4  # words on either side of a cue in which another tells its use
_MARKS = re.compile(r"[\"„“”«»]|,,|''|``")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A use of words that is no report, why, and the words beside it that show the use."""

    reason: str
    cue: frozenset[str]
    beside: frozenset[str]
    unless: frozenset[str]

    def holds(self, cue: str, around: list[str]) -> bool:
        """True for a cue word that this class leaves out, by the words of its sentence (`around`, lower case)."""
        shown = not self.beside or not self.beside.isdisjoint(around)
        return cue in self.cue and shown and self.unless.isdisjoint(around)


def read_left_out(file: Path) -> list[LeftOut]:
    """The uses that a file of `evals/cues` names."""
    rows = tomllib.loads(file.read_text("utf-8"))["left_out"]
    sets = ({key: frozenset(row.get(key, ())) for key in ("cue", "beside", "unless")} for row in rows)
    return [LeftOut(row["reason"], **words) for row, words in zip(rows, sets, strict=True)]


def why_left_out(text: str, cue: tuple[int, int], uses: list[LeftOut]) -> str:
    """The reason to leave a cue aside, "" where it is a report: its use, or that it is part of quoted speech."""
    start, end = cue
    near = [w.lower() for w in _WORD.findall(text[:start])[-_NEAR:] + _WORD.findall(text[end:])[:_NEAR]]
    for use in uses:
        if use.holds(text[start:end].lower(), near):
            return use.reason
    return "inside quoted speech" if _is_quoted(text, start) else ""


def _is_quoted(text: str, at: int) -> bool:
    """Whether the last of an odd number of quotation marks before a place opens: white space stands before it only."""
    marks = list(_MARKS.finditer(text, 0, at))
    if len(marks) % 2 == 0:
        return False
    before, behind = text[: marks[-1].start()][-1:], text[marks[-1].end() : marks[-1].end() + 1]
    return (not before.strip() or before in "(-–—:") and not behind.isspace() or marks[-1][0] in {",,", "„"}


def score_cues(corpus: Path, folder: Path = FOLDER) -> Measurement:
    """Recall of cues: `all`, and `kept` without repeated annotations and uses that `folder` names."""
    name = f"cues/{corpus.name.partition('.')[0]}"
    if not corpus.is_file():
        return Measurement(name, "", {}, note=f"no file {corpus}")
    started = time.monotonic()
    uses = read_left_out(folder / f"{corpus.name.partition('.')[0]}.toml")
    found = {"all": 0, "kept": 0}
    of = {"all": 0, "kept": 0}
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            read = read_article(RawArticle(row["id"], row["text"], language=row["lang"]), as_is=True)
            mine = [(s.start, s.end) for c in read.claims for s in c.attribution.cue]
            seen: set[tuple[int, int]] = set()
            for quote in row["quotes"]:
                for start, end in (tuple(span) for span in quote["cue"][:1]):
                    hit = any(a < end and start < b for a, b in mine)
                    kept = (start, end) not in seen and not why_left_out(row["text"], (start, end), uses)
                    seen.add((start, end))
                    for part, counts in (("all", True), ("kept", kept)):
                        of[part] += counts
                        found[part] += hit and counts
    scores = {f"recall.{part}": found[part] / max(1, of[part]) for part in of}
    return Measurement(name, fingerprint(corpus), scores, time.monotonic() - started)
