"""Files, folders and globs become raw articles, in an order that is the same on every machine."""

import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from testimonia.ingest.decode import decode, looks_like_page, problem
from testimonia.ingest.rows import read_csv, read_json, read_json_lines, read_parquet, whole_lines
from testimonia.model import Issue, RawArticle
from testimonia.settings import number

PAGES = (".html", ".htm", ".xhtml")
LINES = (".jsonl", ".ndjson")
KNOWN = (".txt", *PAGES, *LINES, ".json", ".csv", ".tsv", ".parquet")


@dataclass(frozen=True, slots=True)
class Found:
    """A file, the name it goes by in the ledger, and whether it was named itself or met in a folder."""

    path: Path
    name: str
    named: bool


def read_inputs(paths: Iterable[str | os.PathLike[str]]) -> Iterator[RawArticle | Issue]:
    """Every article of the files, folders and globs, and an issue for whatever could not be read."""
    for path in paths:
        for found in _find(os.fspath(path)):
            if isinstance(found, Issue):
                yield found
            else:
                yield from _read_file(found)


def count_articles(paths: Iterable[str | os.PathLike[str]]) -> int | None:
    """How many articles the inputs hold at most; None where a table is among them, whose rows only reading tells."""
    found = [f for path in paths for f in _find(os.fspath(path)) if isinstance(f, Found)]
    single = (".txt", *PAGES)
    if any(f.path.suffix.lower() in KNOWN and f.path.suffix.lower() not in single for f in found):
        return None
    return sum(f.named or f.path.suffix.lower() in single for f in found)


def _find(given: str) -> Iterator[Found | Issue]:
    path = Path(given)
    if "\0" in given:
        yield problem("missing", "A name of a file cannot hold a NUL character.", _name(given))
    elif path.is_dir():
        yield from _walk(path)
    elif path.exists():
        yield Found(path, _name(path.name), True)
    else:
        matches = sorted(glob.glob(given, recursive=True)) if glob.has_magic(given) else []
        if not matches:
            yield problem("missing", "There is no such file or folder.", _name(given))
        for match in matches:
            file = Path(match)
            yield from _walk(file) if file.is_dir() else [Found(file, _name(file.name), True)]


def _walk(folder: Path) -> Iterator[Found | Issue]:
    """The files below a folder, without hidden ones; links to folders are not followed, for they may run in circles."""
    empty = True
    failed: list[OSError] = []
    for top, folders, files in os.walk(folder, onerror=failed.append):
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        for file in sorted(f for f in files if not f.startswith(".")):
            empty = False
            path = Path(top, file)
            yield Found(path, _name(path.relative_to(folder).as_posix()), False)
    for error in failed:
        yield problem("unreadable", f"The folder cannot be read: {error.strerror}.", _name(str(error.filename)))
    if empty and not failed:
        yield problem("empty", "The folder holds no files.", _name(folder.name or str(folder)))


def _name(name: str) -> str:
    """A file's name as text that can be stored, whatever bytes it has."""
    return os.fsencode(name).decode("utf-8", "replace")


def _read_file(found: Found) -> Iterator[RawArticle | Issue]:
    try:
        yield from _read(found)
    except OSError as error:
        yield problem("unreadable", f"The file cannot be read: {error.strerror or error}.", found.name)


def _read(found: Found) -> Iterator[RawArticle | Issue]:
    path, name, suffix = found.path, found.name, found.path.suffix.lower()
    if not path.is_file():
        yield problem("unreadable", "This is not a regular file.", name)
    elif not found.named and suffix not in KNOWN:
        yield problem("unknown-format", f"Files ending in {suffix or 'nothing'} are not read from a folder.", name)
    elif suffix == ".parquet":
        yield from read_parquet(path, name)
    elif suffix in LINES:
        yield from _read_lines(path, name)
    elif path.stat().st_size > number("max_bytes"):
        yield problem("too-large", f"The file is larger than {number('max_bytes'):,} bytes and was left out.", name)
    else:
        yield from _read_whole(path, name, suffix)


def _read_lines(path: Path, name: str) -> Iterator[RawArticle | Issue]:
    """A file of rows may be of any size: only a line is held at a time, and none longer than the limit."""
    if path.stat().st_size == 0:
        yield problem("empty", "The file is empty.", name)
        return
    with path.open("rb") as file:
        yield from read_json_lines(whole_lines(file), name)


def _read_whole(path: Path, name: str, suffix: str) -> Iterator[RawArticle | Issue]:
    data = path.read_bytes()
    if not data.strip():
        yield problem("empty", "The file is empty.", name)
        return
    decoded = decode(data, name)
    if decoded.issue is not None:
        yield decoded.issue
    if decoded.text is None:
        return
    if suffix == ".json":
        yield from read_json(decoded.text, name)
    elif suffix in (".csv", ".tsv"):
        yield from read_csv(decoded.text, name)
    elif not decoded.text.strip():
        yield problem("empty", "The file is empty.", name)
    else:
        page = suffix in PAGES or (suffix != ".txt" and looks_like_page(decoded.text))
        yield RawArticle(input=name, body=decoded.text, markup="html" if page else "text")
