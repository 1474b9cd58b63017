"""Standard input becomes raw articles: JSON Lines when its first line is an object, else one text."""

import itertools
import json
from collections.abc import Iterator
from typing import BinaryIO

from testimonia.ingest.decode import decode, looks_like_page, problem
from testimonia.ingest.rows import read_json_lines, whole_lines
from testimonia.model import Issue, RawArticle
from testimonia.settings import number


def read_stream(stream: BinaryIO, name: str = "stdin") -> Iterator[RawArticle | Issue]:
    """The articles of a stream of bytes. JSON Lines are handed on line by line, so a writer may keep the pipe open."""
    limit = number("max_bytes")
    first = stream.readline(limit + 1)
    while first and not first.strip():
        first = stream.readline(limit + 1)
    if _is_object(first):
        yield from read_json_lines(itertools.chain([first], whole_lines(stream)), name)
        return
    data = first + stream.read(max(0, limit + 1 - len(first)))
    if len(data) > limit:
        yield problem("too-large", f"The input is larger than {limit:,} bytes and was left out.", name)
        return
    decoded = decode(data, name)
    if decoded.issue is not None:
        yield decoded.issue
    if decoded.text is not None and not decoded.text.strip():
        yield problem("empty", "There is nothing on standard input.", name)
    elif decoded.text is not None:
        page = looks_like_page(decoded.text)
        yield RawArticle(input=name, body=decoded.text, markup="html" if page else "text")


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line.decode("utf-8-sig")), dict)
    except (ValueError, RecursionError):
        return False
