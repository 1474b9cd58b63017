"""What the commands write: JSON Lines on standard output, plain words about issues on standard error."""

import json
import sys
from collections.abc import Iterable
from typing import Any

from testimonia.model import Issue

SHOWN = 20


def write_line(row: dict[str, Any]) -> None:
    """One JSON object on a line of standard output, as UTF-8 whatever the terminal says."""
    line = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    try:
        data = line.encode("utf-8")
    except UnicodeEncodeError:  # a lone surrogate has no UTF-8; escaped it is valid JSON
        data = json.dumps(row, ensure_ascii=True, separators=(",", ":")).encode("ascii")
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:
        sys.stdout.write(data.decode("utf-8") + "\n")
    else:
        stream.write(data + b"\n")


def tell_issues(issues: Iterable[Issue]) -> None:
    """The first issues in plain words on standard error, and how many more there are."""
    every = list(issues)
    for issue in every[:SHOWN]:
        print(f"{safe(issue.input or 'input')}: {safe(issue.reason)}", file=sys.stderr)
    if len(every) > SHOWN:
        print(f"... and {len(every) - SHOWN} more; `testimonia export --type issue` lists them all.", file=sys.stderr)


def counted(number: int, noun: str, nouns: str | None = None) -> str:
    """``1 article``, ``1,200 articles``, ``2 stories``."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


def safe(text: str) -> str:
    """Text without the control characters that could drive a terminal."""
    return "".join(c if c.isprintable() or c in "\n\t" else "\N{REPLACEMENT CHARACTER}" for c in text)
