"""Rows of JSON Lines, CSV and Parquet become raw articles, each with the columns it declares."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import BinaryIO

from testimonia.ingest.decode import decode, problem
from testimonia.model import Issue, RawArticle
from testimonia.settings import number

COLUMNS = "id, url, outlet, lang, date, title, text or html"


def whole_lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a file; of a line over the limit only its beginning is held and handed on."""
    limit = number("max_bytes") + 1
    while line := file.readline(limit):
        yield line
        while len(line) >= limit and not line.endswith(b"\n"):
            line = file.readline(limit)


def read_json_lines(lines: Iterable[bytes], name: str) -> Iterator[RawArticle | Issue]:
    """One article a line; a broken line is an issue with its number, and the next line is read."""
    limit = number("max_bytes")
    for count, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        if len(line) > limit:
            yield problem("too-large", f"Line {count} is larger than {limit:,} bytes and was left out.", name)
            continue
        decoded = decode(line, f"{name}#{count}")
        if decoded.issue is not None:
            yield decoded.issue
        if decoded.text is not None:
            yield _parse(decoded.text, name, count)


def read_json(text: str, name: str) -> Iterator[RawArticle | Issue]:
    """A JSON file that holds one object, or a list of objects."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        yield problem("broken-json", f"The file is not JSON: {_reason(error)}.", name)
        return
    for count, row in enumerate(value if isinstance(value, list) else [value], start=1):
        yield article_of(row, name, count)


def read_csv(text: str, name: str) -> Iterator[RawArticle | Issue]:
    """One article a row; the first row names the columns, separated by a comma, semicolon or tab."""
    head = text[: text.find("\n")] if "\n" in text else text
    mark = max(",;\t", key=head.count)
    csv.field_size_limit(max(len(text), 131072))
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=mark)
    try:
        if not {"text", "html"} & set(rows.fieldnames or ()):
            yield problem("no-columns", f"The first row must name the columns; known are {COLUMNS}.", name)
            return
        for count, row in enumerate(rows, start=1):
            yield article_of(row, name, count)
    except csv.Error as error:
        yield problem("broken-csv", f"The table cannot be read from line {rows.line_num} on: {error}.", name)


def read_parquet(path: Path, name: str) -> Iterator[RawArticle | Issue]:
    """One article a row; needs the extra ``testimonia[parquet]``."""
    try:
        import pyarrow.parquet as parquet
    except ImportError:
        reason = "Parquet files need pyarrow: install it with `pip install 'testimonia[parquet]'`."
        yield problem("needs-pyarrow", reason, name)
        return
    count = 0
    try:
        with parquet.ParquetFile(path) as file:
            for batch in file.iter_batches(batch_size=64):
                for row in batch.to_pylist():
                    count += 1
                    yield article_of(row, name, count)
    except (OSError, ValueError) as error:  # Arrow's own errors are subclasses of these
        yield problem("broken-parquet", f"The file cannot be read after row {count}: {error}.", name)


def article_of(row: object, name: str, count: int) -> RawArticle | Issue:
    """The article of one row, or an issue that says what the row lacks. Without an `id` the row's number names it."""
    if not isinstance(row, Mapping):
        return problem("broken-row", f"Row {count} is not an object with {COLUMNS}.", name)
    label = f"{name}#{_word(row, 'id') or count}"
    text, page = row.get("text"), row.get("html")
    body = text if isinstance(text, str) and text.strip() else page
    if not isinstance(body, str) or not body.strip():
        return problem("empty", f"Row {count} has no words in `text` or `html`.", label)
    return RawArticle(
        input=label,
        body=body,
        markup="text" if body is text else "html",
        url=_word(row, "url"),
        outlet=_word(row, "outlet"),
        language=_word(row, "lang", "language"),
        title=_word(row, "title"),
        date=_word(row, "date", "published"),
        byline=_word(row, "byline", "author"),
    )


def _parse(text: str, name: str, count: int) -> RawArticle | Issue:
    try:
        row = json.loads(text)
    except (ValueError, RecursionError) as error:
        return problem("broken-json", f"Line {count} is not JSON: {_reason(error)}.", name)
    return article_of(row, name, count)


def _reason(error: Exception) -> str:
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error)


def _word(row: Mapping[object, object], *names: str) -> str | None:
    """The first named column that holds something, as text; tables may hold numbers and dates."""
    for name in names:
        value = row.get(name)
        if value is not None and not isinstance(value, (list, dict)) and str(value).strip():
            return str(value).strip()
    return None
